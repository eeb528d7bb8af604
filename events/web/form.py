"""The timeline's form: works without script, keeps what was typed, and says beside each field what is wrong with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from django.http import QueryDict
from django.utils.translation import gettext as _

from events.codebook.certainty import VERIFICATION
from events.codebook.country import COUNTRIES
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.codebook.place import PLACE_PRECISION
from events.codebook.time import DATE_PRECISION
from events.errors.selection import Problem
from events.selection.ordering import orderings_of
from events.selection.parameters import parameters_of
from events.web.offer import Offer, Offered
from events.web.typography import typeset


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
    """The fields in two parts, and what the address holds besides, which a submission must not lose."""

    main: tuple[Field, ...]
    more: tuple[Field, ...]
    hidden: tuple[tuple[str, str], ...]
    is_open: bool
    is_more_open: bool


def filter_form(params: QueryDict, offer: Offer, lang: str, problems: Sequence[Problem] = ()) -> FilterForm:
    """Return the form with everything in it that was typed, right or wrong."""
    typed = {name: ",".join(text for text in texts if text.strip()) for name, texts in params.lists()}
    main = _with_problems(_main_fields(typed, lang), problems, lang)
    more = _with_problems(_more_fields(typed, offer, lang), problems, lang)
    shown = {field.name for field in (*main, *more)}
    wrong = {problem.parameter for problem in problems}
    # What is wrong and has no field could not be mended in the form, so it is not sent again.
    kept = {parameter.name for parameter in parameters_of("incident")} - shown - wrong - {"cursor"}
    return FilterForm(
        main=main,
        more=more,
        hidden=tuple((name, text) for name, text in typed.items() if name in kept and text),
        is_open=any(field.value or field.problems for field in (*main, *more)),
        is_more_open=any(field.value or field.problems for field in more),
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


def _with_problems(fields: Iterable[Field], problems: Sequence[Problem], lang: str) -> tuple[Field, ...]:
    def wrong(field: Field) -> tuple[str, ...]:
        # Above the form stands all that is wrong, with every known value; beside a list those are in the list.
        return tuple(
            _("choose from the list")
            if field.groups and problem.known
            else typeset(problem.sentence(lang), lang)
            for problem in problems
            if problem.parameter == field.name
        )

    return tuple(replace(field, problems=wrong(field)) for field in fields)


def _main_fields(typed: dict[str, str], lang: str) -> list[Field]:
    day_hint = _("a year, month or day")
    return [
        Field("q", _("Words"), typed.get("q", ""), is_wide=True, mode="search"),
        Field("start", _("From"), typed.get("start", ""), hint=day_hint, placeholder="2025-09"),
        Field("end", _("Until"), typed.get("end", ""), hint=day_hint, placeholder="2025-11-30"),
        _select("country", _("Country"), _country_groups(lang), typed),
        _select("event_type", _("Type"), _type_groups(lang), typed),
    ]


def _more_fields(typed: dict[str, str], offer: Offer, lang: str) -> list[Field]:
    return [
        _named("actor", _("Actor"), offer.actors, typed),
        _named("place", _("Place"), offer.places, typed),
        _named("episode", _("Episode"), offer.episodes, typed),
        Field("killed_min", _("Killed, at least"), typed.get("killed_min", ""), mode="numeric"),
        _select("verification", _("Verification"), [("", VERIFICATION.choices(lang))], typed),
        _select("precision", _("Precision"), _precision_groups(lang), typed),
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


def _named(name: str, label: str, offered: Sequence[Offered], typed: dict[str, str]) -> Field:
    if not offered:
        return Field(name, label, typed.get(name, ""), hint=_("as in the address of its page"))
    by_heading = groupby(offered, key=lambda one: one.heading)
    return _select(
        name,
        label,
        [(heading, [(one.value, one.label) for one in group]) for heading, group in by_heading],
        typed,
    )


def _country_groups(lang: str) -> Groups:
    return [
        ("", [(entry.code, typeset(entry.label(lang), lang)) for entry in COUNTRIES if entry.is_covered]),
    ]


def _type_groups(lang: str) -> Groups:
    groups: Groups = []
    for family in EVENT_FAMILIES:
        label = typeset(family.label(lang), lang)
        types = [
            (entry.code, typeset(entry.label(lang), lang))
            for entry in EVENT_TYPES
            if entry.family == family.code and entry.code != family.code and entry.retired is None
        ]
        groups.append((label, [(family.code, _("%(family)s: all") % {"family": label}), *types]))
    return groups


def _precision_groups(lang: str) -> Groups:
    return [
        (_("of the date"), [(code, typeset(label, lang)) for code, label in DATE_PRECISION.choices(lang)]),
        (_("of the place"), [(code, typeset(label, lang)) for code, label in PLACE_PRECISION.choices(lang)]),
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
