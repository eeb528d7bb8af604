"""The facets of the timeline, in the order in which the form shows them."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.codebook.certainty import VERIFICATION
from events.codebook.country import COUNTRIES
from events.codebook.entry import Entry, Table
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.codebook.place import PLACE_PRECISION
from events.codebook.time import DATE_PRECISION
from events.selection.facets import KILLED
from events.web.facet import Asked, Facet, FacetOption, names_offered, wanted
from events.web.offer import Offer
from events.web.typography import number, typeset


def facets(asked: Asked, offer: Offer) -> tuple[Facet, ...]:
    """Return all facets, with everything that was typed chosen in them."""
    return (
        Facet("event_type", _("Type"), _types(asked)),
        Facet("country", _("Country and region"), _countries(asked, offer)),
        _actors(asked, offer),
        _episodes(asked, offer),
        _places(asked, offer),
        Facet("verification", _("Verification"), _of_table(asked, "verification", VERIFICATION)),
        Facet("killed_min", _("Killed"), _killed(asked), is_single=True),
        Facet("precision", _("Precision"), _precisions(asked)),
    )


def _types(asked: Asked) -> tuple[FacetOption, ...]:
    options = []
    for family in EVENT_FAMILIES:
        types = wanted(
            asked.option("event_type", entry.code, typeset(entry.label(asked.lang), asked.lang))
            for entry in EVENT_TYPES
            if entry.family == family.code and entry.code != family.code and entry.retired is None
        )
        label = typeset(family.label(asked.lang), asked.lang)
        options.append(asked.option("event_type", family.code, label, below=types))
    unknown = asked.unknown("event_type", {*EVENT_TYPES.codes, *EVENT_FAMILIES.codes})
    return (*unknown, *wanted(options))


def _countries(asked: Asked, offer: Offer) -> tuple[FacetOption, ...]:
    regions = _regions(asked, offer)
    named = [offer.places[option.value].country for option in regions if option.value in offer.places]
    options = [
        asked.option(
            "country",
            entry.code,
            typeset(entry.label(asked.lang), asked.lang),
            below=tuple(
                option
                for option in regions
                if option.value in offer.places and offer.places[option.value].country == entry.code
            ),
        )
        for entry in COUNTRIES
        if entry.is_covered or entry.code in named or entry.code in asked.counts.get("country", {})
    ]
    placed = {option.value for one in options for option in one.below}
    astray = tuple(option for option in regions if option.value not in placed)
    typed = asked.unknown("country", COUNTRIES.codes)
    return (*typed, *astray, *wanted(options))


def _regions(asked: Asked, offer: Offer) -> list[FacetOption]:
    """Return the regions that have incidents or were chosen, each by the name of its published place."""
    values = dict.fromkeys([*asked.values("admin1"), *asked.counts.get("admin1", {})])
    typed = asked.values("admin1")
    options = [
        asked.option("admin1", value, offer.places[value].label if value in offer.places else value)
        for value in values
        if value in offer.places or value in typed
    ]
    return sorted(options, key=lambda option: option.label)


def _actors(asked: Asked, offer: Offer) -> Facet:
    options, more = names_offered(asked, "actor", offer.actors)
    members = FacetOption(
        "members",
        "true",
        _("including members and successors"),
        is_chosen=asked.typed.get("members", "").lower() in ("true", "1", "yes", "oui"),
    )
    hint = _("What members, and groups formed from these, took part in counts too.")
    return Facet(
        "actor",
        _("Actor"),
        options,
        beside=members,
        hint=hint,
        more=_more(more, asked.lang),
        more_url=reverse("web:actors", args=[asked.lang]),
    )


def _episodes(asked: Asked, offer: Offer) -> Facet:
    options, more = names_offered(asked, "episode", offer.episodes)
    url = reverse("web:episodes", args=[asked.lang])
    return Facet("episode", _("Episode"), options, more=_more(more, asked.lang), more_url=url)


def _places(asked: Asked, offer: Offer) -> Facet:
    regions = asked.counts.get("admin1", {})
    options, more = names_offered(asked, "place", offer.places, regions)
    url = reverse("web:places", args=[asked.lang])
    return Facet("place", _("Place"), options, more=_more(more, asked.lang), more_url=url)


def _killed(asked: Asked) -> tuple[FacetOption, ...]:
    typed = asked.typed.get("killed_min", "").strip()
    anything = FacetOption("killed_min", "", _("any number, or none said"), is_chosen=not typed)
    steps = [str(least) for least in KILLED]
    unknown = (
        () if not typed or typed in steps else (FacetOption("killed_min", typed, typed, is_chosen=True),)
    )
    return (
        anything,
        *unknown,
        *wanted(
            asked.option(
                "killed_min", str(least), _("at least %(n)s killed") % {"n": number(least, asked.lang)}
            )
            for least in KILLED
        ),
    )


def _precisions(asked: Asked) -> tuple[FacetOption, ...]:
    known = {*DATE_PRECISION.codes, *PLACE_PRECISION.codes}
    groups = (
        (_("of the date"), "date_precision", DATE_PRECISION),
        (_("of the place"), "place_precision", PLACE_PRECISION),
    )
    headings = tuple(
        FacetOption("precision", "", label, below=_of_table(asked, "precision", table, counted=facet))
        for label, facet, table in groups
    )
    return (*asked.unknown("precision", known), *headings)


def _of_table(asked: Asked, name: str, table: Table[Entry], *, counted: str = "") -> tuple[FacetOption, ...]:
    options: Iterable[FacetOption] = (
        asked.option(name, code, typeset(label, asked.lang), counted=counted)
        for code, label in table.choices(asked.lang)
    )
    unknown = () if counted else asked.unknown(name, table.codes)
    return (*unknown, *options)


def _more(count: int, lang: str) -> str:
    if not count:
        return ""
    return ngettext("%(n)s more in the list", "%(n)s more in the list", count) % {"n": number(count, lang)}
