"""What an actor took part in, counted by type and month, and beside or against whom; of records, not of the war."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

import orjson
from django.db.models import Count
from django.http import QueryDict
from django.urls import reverse

from events.codebook.event_type import EVENT_FAMILIES
from events.models.live_record import LiveFacet, LiveRecord
from events.selection.read import read as read_selection
from events.timeline.counts import counts
from events.web.text import Text, read
from events.web.typography import number, typeset
from events.web.when import month_words

# The two sides of an incident, by role; what is neither (mediator, host, bystander) is on neither side.
_ATTACKING = frozenset({"initiator", "co_initiator", "supporter", "hostage_taker"})
_ATTACKED = frozenset({"target", "escort", "captive", "victim_group", "owner"})
MOST_OTHERS = 8
MOST_MONTHS = 24
BAR = 120


@dataclass(frozen=True, slots=True)
class Bar:
    """One count with the length of its bar and the list behind it."""

    label: str
    count: str
    length: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """Another actor, and in how many incidents it stood on which side."""

    name: Text
    url: str
    count: str


@dataclass(frozen=True, slots=True)
class Deeds:
    types: tuple[Bar, ...]
    months: tuple[Bar, ...]
    partners: tuple[Other, ...]
    opponents: tuple[Other, ...]


def deeds(slug: str, lang: str) -> Deeds:
    """Count the incidents of an actor. Three queries, which grow with its incidents (see docs/public_pages.md)."""
    selection = read_selection(QueryDict(urlencode({"actor": slug})), lang=lang)
    found = counts(selection.apply(), step="month", by="event_family")
    families: Counter[str] = Counter()
    months: Counter[date] = Counter()
    for one in found.counts:
        families[one.key] += round(one.count)
        months[one.period.start] += round(one.count)
    timeline = f"{reverse('web:timeline', args=[lang])}?actor={slug}"
    longest = max(families.values(), default=1)
    types = tuple(
        Bar(
            typeset(EVENT_FAMILIES.label(key, lang), lang) if key in EVENT_FAMILIES else key,
            number(count, lang),
            max(round(BAR * count / longest), 1),
            f"{timeline}&event_type={key}",
        )
        for key, count in families.most_common()
    )
    partners, opponents = _others(slug, lang)
    return Deeds(types, _months(months, timeline, lang), partners, opponents)


def _months(months: Counter[date], timeline: str, lang: str) -> tuple[Bar, ...]:
    newest = sorted(months, reverse=True)[:MOST_MONTHS]
    longest = max((months[month] for month in newest), default=1)
    return tuple(
        Bar(
            month_words(month, lang),
            number(months[month], lang),
            max(round(BAR * months[month] / longest), 1),
            f"{timeline}&start={month:%Y-%m}&end={month:%Y-%m}",
        )
        for month in newest
    )


def _others(slug: str, lang: str) -> tuple[tuple[Other, ...], tuple[Other, ...]]:
    """Return who stood beside and who against the actor. Two queries."""
    own = [f"{slug}:{role}" for role in _ATTACKING | _ATTACKED]
    rows = (
        LiveFacet.objects.filter(
            name="role", value__in=own, record__superseded_seq__isnull=True, record__kind="incident"
        )
        .filter(record__facets__name="role")
        .values_list("value", "record__facets__value")
        .annotate(n=Count("record"))
        .order_by()
    )
    beside: Counter[str] = Counter()
    against: Counter[str] = Counter()
    for mine, theirs, count in rows:
        (other, _, role), side = theirs.rpartition(":"), _side(mine)
        if other == slug or not _side(role):
            continue
        (beside if _side(role) == side else against)[other] += count
    most = beside.most_common(MOST_OTHERS), against.most_common(MOST_OTHERS)
    wanted = [other for some in most for other, _n in some]
    actors = LiveRecord.objects.current().filter(kind="actor", slug__in=wanted)
    names = {name: orjson.loads(text)["name"] for name, text in actors.values_list("slug", "document")}
    return _named(most[0], names, lang), _named(most[1], names, lang)


def _side(role: str) -> str:
    role = role.rpartition(":")[2]
    return "attacking" if role in _ATTACKING else "attacked" if role in _ATTACKED else ""


def _named(most: Sequence[tuple[str, int]], names: Mapping[str, Any], lang: str) -> tuple[Other, ...]:
    return tuple(
        Other(read(names[slug], lang), reverse("web:actor", args=[lang, slug]), number(count, lang))
        for slug, count in most
        if slug in names
    )
