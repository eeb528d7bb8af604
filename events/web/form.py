"""The timeline's form: works without script, keeps what was typed, and says beside each field what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from events.codebook.country import COUNTRIES
from events.codebook.episode import EPISODE_KINDS
from events.errors.selection import Problem
from events.selection.facets import FacetCounts
from events.selection.ordering import orderings_of
from events.selection.parameters import parameters_of
from events.web.facet import Asked, Facet
from events.web.facet_list import facets
from events.web.offer import Offer
from events.web.typography import typeset

NOTHING_COUNTED: FacetCounts = {}


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Options under one heading; without a heading they stand by themselves."""

    heading: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field; a select where it has groups, else a line to type in."""

    name: str
    label: str
    value: str
    groups: tuple[OptionGroup, ...] = ()
    hint: str = ""
    placeholder: str = ""
    mode: str = "text"
    is_wide: bool = False
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilterForm:
    """Fields and facets, and what the address holds besides, which a submission must not lose."""

    main: tuple[Field, ...]
    facets: tuple[Facet, ...]
    hidden: tuple[tuple[str, str], ...]
    is_open: bool
    is_counted: bool

    @property
    def names(self) -> frozenset[str]:
        """The filters that have a place in the form to which a problem can lead."""
        return frozenset((*(field.name for field in self.main), *(facet.name for facet in self.facets)))


def filter_form(
    params: QueryDict,
    offer: Offer,
    lang: str,
    problems: Sequence[Problem] = (),
    counts: FacetCounts = NOTHING_COUNTED,
) -> FilterForm:
    """Return the form with everything in it that was typed, right or wrong, and the counts of each choice."""
    typed = {name: ",".join(text for text in texts if text.strip()) for name, texts in params.lists()}
    main = tuple(replace(field, problems=_wrong(field.name, problems, lang)) for field in _main_fields(typed))
    choices = tuple(
        replace(facet, problems=_wrong_choices(facet.name, problems, lang))
        for facet in facets(Asked(typed, counts, lang), offer)
    )
    shown = {*(field.name for field in main), *(facet.name for facet in choices), "admin1", "members"}
    wrong = {problem.parameter for problem in problems}
    # What is wrong and has no field could not be mended in the form, so it is not sent again.
    kept = {parameter.name for parameter in parameters_of("incident")} - shown - wrong - {"cursor"}
    return FilterForm(
        main=main,
        facets=choices,
        hidden=tuple((name, text) for name, text in typed.items() if name in kept and text),
        is_open=any(field.value or field.problems for field in main)
        or any(facet.chosen or facet.problems for facet in choices),
        is_counted=bool(counts),
    )


def listing_fields(params: QueryDict, kind: str, lang: str) -> list[Field]:
    """Return the fields of a list of actors, places, sources or episodes."""
    typed = {name: ",".join(texts) for name, texts in params.lists()}
    fields = [
        Field("q", _("Words"), typed.get("q", ""), mode="search", is_wide=True),
        _select("country", _("Country"), _country_groups(lang), typed),
    ]
    if kind == "episode":
        fields.append(_select("kind", _("Kind"), [("", EPISODE_KINDS.choices(lang))], typed))
        day = typed.get("state_on", "")
        fields.append(
            Field("state_on", _("State on"), day, hint=_("year-month-day"), placeholder="2025-09-14")
        )
    return fields


def _wrong(name: str, problems: Sequence[Problem], lang: str) -> tuple[str, ...]:
    return tuple(
        _("choose from the list") if name == "ordering" else typeset(problem.sentence(lang), lang)
        for problem in problems
        if problem.parameter == name
    )


def _wrong_choices(name: str, problems: Sequence[Problem], lang: str) -> tuple[str, ...]:
    # Above the form stands all that is wrong, with every known value; beside a list those are in the list.
    return tuple(
        _("choose from the list") if problem.known else typeset(problem.sentence(lang), lang)
        for problem in problems
        if problem.parameter == name
    )


def _main_fields(typed: dict[str, str]) -> list[Field]:
    day_hint = _("a year, month or day")
    return [
        Field("q", _("Words"), typed.get("q", ""), is_wide=True, mode="search"),
        Field("start", _("From"), typed.get("start", ""), hint=day_hint, placeholder="2025-09"),
        Field("end", _("Until"), typed.get("end", ""), hint=day_hint, placeholder="2025-11-30"),
        _select("ordering", _("Order"), [("", _orderings())], typed, any_label=""),
    ]


Groups = list[tuple[str, list[tuple[str, str]]]]


def _select(
    name: str, label: str, groups: Groups, typed: dict[str, str], *, any_label: str | None = None
) -> Field:
    """Return a select; a value that it does not offer (several joined by commas, or a mistake) is kept as one more."""
    value = typed.get(name, "")
    known = {code: text for _heading, pairs in groups for code, text in pairs}
    first = [] if any_label == "" else [OptionGroup("", (Option("", any_label or _("any"), not value),))]
    if value and value not in known:
        kept = ", ".join(known.get(code.strip(), code.strip()) for code in value.split(","))
        first.append(OptionGroup("", (Option(value, kept, True),)))
    offered = [
        OptionGroup(heading, tuple(Option(code, text, code == value) for code, text in pairs))
        for heading, pairs in groups
    ]
    return Field(name, label, value, groups=(*first, *offered))


def _country_groups(lang: str) -> Groups:
    return [
        ("", [(entry.code, typeset(entry.label(lang), lang)) for entry in COUNTRIES if entry.is_covered]),
    ]


def _orderings() -> list[tuple[str, str]]:
    labels = {
        "-start": _("newest first"),
        "start": _("oldest first"),
        "-updated": _("last published first"),
        "updated": _("first published first"),
        "-killed": _("most killed first"),
        "killed": _("fewest killed first"),
    }
    return [(name, labels[name]) for name in orderings_of("incident")]
