"""The page of a country, part by part: each figure with the list behind it, each drawing with its table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events.codebook.actor import ROLES
from events.codebook.event_type import EVENT_FAMILIES
from events.geo.boundaries import regions as outlines
from events.names.folding import fold
from events.web.country_map import CountryMap, Told, country_map, region_named
from events.web.country_months import Grid, Months, behind_words, grid, months
from events.web.country_period import list_url
from events.web.country_survey import InForce, Survey
from events.web.country_words import Says, says
from events.web.place_line import place_heading
from events.web.text import Text, read
from events.web.typography import first_lower, number, typeset

MOST_ACTORS = 12


@dataclass(frozen=True, slots=True)
class Linked:
    """A number and the list behind it; without an address where the list is empty."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: the last 12 months, the 12 before, both as bars in percent of the highest."""

    name: str
    now: Linked
    before: Linked
    change: str
    now_bar: str = ""
    before_bar: str = ""
    url: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RegionRow:
    """One region; `is_drawn` where the map has its outline."""

    row: Row
    behind: str
    is_little_known: bool
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """An episode in force, in one sentence."""

    title: Text
    url: str
    where: str
    state: str


@dataclass(frozen=True, slots=True)
class CountryPage:
    says: Says
    now: Linked
    before: Linked
    killed: Linked
    months: Months
    families: tuple[Row, ...]
    map: CountryMap | None
    regions: tuple[RegionRow, ...]
    no_outline: str
    grid: Grid
    in_force: tuple[Standing, ...]
    in_force_url: str
    actors: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Region:
    """A region of the page: by its slug where records have it, by its outline where that is packaged."""

    slug: str
    name: str
    key: str


def country_page(found: Survey, lang: str) -> CountryPage:
    """Return everything that the page says."""
    here = _regions(found, lang)
    now, before = found.tally.counted
    told = {one.key: _told(found, one, lang) for one in here if one.key}
    return CountryPage(
        says=says(found, lang),
        now=_linked(found, 0, now.incidents, lang),
        before=_linked(found, 1, before.incidents, lang),
        killed=_linked(found, 0, now.with_killed, lang, killed_min=0),
        months=months(found, lang),
        families=tuple(_families(found, lang)),
        map=country_map(found.country, told) if told else None,
        regions=tuple(_region_row(found, one, lang) for one in here),
        no_outline=", ".join(one.name for one in here if not one.key),
        grid=grid(found, {one.slug: one.name for one in here if one.slug}, lang),
        in_force=tuple(_standing(one, lang) for one in found.in_force),
        in_force_url=f"{reverse('web:episodes', args=[lang])}?country={found.country}"
        f"&state_on={found.now.last.isoformat()}&in_force=true",
        actors=tuple(_actors(found, lang)),
    )


def _linked(found: Survey, nth: int, count: int, lang: str, **more: Any) -> Linked:
    url = list_url(lang, found.country, found.tally.spans[nth], **more) if count else ""
    return Linked(number(count, lang), url)


def _row(found: Survey, name: str, counts: tuple[int, int], top: int, lang: str, **more: Any) -> Row:
    now, before = counts
    return Row(
        name=name,
        now=_linked(found, 0, now, lang, **more),
        before=_linked(found, 1, before, lang, **more),
        change=change_words(now - before, lang),
        now_bar=f"{now / top * 100:.1f}%" if top else "0%",
        before_bar=f"{before / top * 100:.1f}%" if top else "0%",
    )


def change_words(change: int, lang: str) -> str:
    """Write how many more or fewer: "+12", "−3", "0"."""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{number(abs(change), lang)}"


def _families(found: Survey, lang: str) -> Iterator[Row]:
    now, before = (counted.families for counted in found.tally.counted)
    top = max((*now.values(), *before.values()), default=0)
    for family in EVENT_FAMILIES:
        counts = now[family.code], before[family.code]
        if any(counts):
            name = typeset(family.label(lang), lang)
            yield _row(found, name, counts, top, lang, event_type=(family.code,))


def _regions(found: Survey, lang: str) -> list[_Region]:
    """Return every region that the map or the records have, the one with most incidents first."""
    met: dict[str, _Region] = {}
    without = []
    for slug, names in sorted(found.tally.region_names.items()):
        outline = region_named(found.country, names)
        name = read(names, lang).text
        if outline is None or outline.key in met:
            without.append(_Region(slug, name, ""))
        else:
            met[outline.key] = _Region(slug, name, outline.key)
    others = [_Region("", one.name(lang), one.key) for one in outlines(found.country) if one.key not in met]
    now, before = (counted.regions for counted in found.tally.counted)
    every = [*met.values(), *without, *others]
    return sorted(every, key=lambda one: (-now[one.slug], -before[one.slug], fold(one.name)))


def _told(found: Survey, region: _Region, lang: str) -> Told:
    count = found.tally.counted[0].regions[region.slug]
    behind = found.coverage.over(_now_months(found), region.slug) if region.slug else None
    said = typeset(_("%(period)s: %(n)s") % {"period": region.name, "n": number(count, lang)}, lang)
    url = list_url(lang, found.country, found.now, admin1=(region.slug,)) if count else ""
    return Told(count, behind is None or behind.is_little_known, url, said)


def _region_row(found: Survey, region: _Region, lang: str) -> RegionRow:
    now, before = (counted.regions for counted in found.tally.counted)
    behind = found.coverage.over(_now_months(found), region.slug) if region.slug else None
    row = _row(found, region.name, (now[region.slug], before[region.slug]), 0, lang, admin1=(region.slug,))
    is_little_known = behind is None or behind.is_little_known
    words = _("little known: no report") if behind is None else behind_words(behind, lang)
    return RegionRow(row, words, is_little_known, bool(region.key))


def _now_months(found: Survey) -> list[str]:
    return [period.name for period in found.tally.periods if period.end >= found.now.first]


def _standing(one: InForce, lang: str) -> Standing:
    document = one.document
    return Standing(
        title=read(document["title"], lang),
        url=reverse("web:episode", args=[lang, document["code"]]) + f"?on={one.situation.day.isoformat()}",
        where=typeset("; ".join(place_heading(place, lang) for place in document["places"][:3]), lang),
        state=typeset(one.situation.sentence(lang), lang),
    )


def _actors(found: Survey, lang: str) -> Iterator[Row]:
    """Yield the actors named in most incidents of the last 12 months, with the roles in which they are named."""
    now, before = (counted.actors for counted in found.tally.counted)
    for slug, count in sorted(now.items(), key=lambda item: (-item[1], item[0]))[:MOST_ACTORS]:
        row = _row(found, "", (count, before[slug]), 0, lang, actor=(slug,))
        actor: Mapping[str, Any] = found.tally.actors[slug]
        yield Row(
            name=read(actor["name"], lang).text,
            now=row.now,
            before=row.before,
            change=row.change,
            url=reverse("web:actor", args=[lang, slug]),
            remark=_roles(found, slug, lang),
        )


def _roles(found: Survey, slug: str, lang: str) -> str:
    """Name an actor's roles, the most frequent first."""
    held = [(found.tally.roles[slug, role], role) for role in ROLES.codes if found.tally.roles[slug, role]]
    ordered = [role for _count, role in sorted(held, key=lambda one: -one[0])]
    return typeset(", ".join(first_lower(ROLES.label(role, lang)) for role in ordered), lang)
