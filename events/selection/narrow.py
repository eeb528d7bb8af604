"""Turn choices into queries over the readable record."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import Exact

from events.codebook.place import PLACE_PRECISION
from events.codebook.time import DATE_PRECISION
from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import PublishedVersion
from events.search.matching import finds_at_most, matching
from events.search.survey import Survey
from events.selection.choices import DEFAULT_RADIUS_KM, Choices
from events.selection.geography import meets_box, within
from events.selection.ordering import Ordering
from events.selection.planner import Unindexed

M = TypeVar("M", bound=Model)
# The filters that are facets, those that usually leave least first.
FACETS = ("episode", "axis", "place", "actor", "source", "admin1", "kind", "type", "event_type", "country")


# Up to so many records are gathered and sorted sooner than a list is walked in search of them.
FEW = 2_000
LATEST = 2**62


def narrowed(
    records: QuerySet[LiveRecord],
    choices: Choices,
    in_state: Collection[int] | None = None,
    *,
    actors: tuple[str, ...] = (),
    by_number: bool = False,
) -> QuerySet[LiveRecord]:
    """Return those of the records that meet every filter, without an order.

    `actors` are those whom the words name: what they took part in is found as well.

    `in_state` holds the numbers of the episodes that are in the state asked for, where one is asked for.
    `by_number` goes from what a filter gathers to the records, for who reads them all; a mere count does not.
    """
    facets = facets_of(choices)
    has_words = bool(choices.q.strip())
    found = _standing(records, choices, by_number=by_number and (has_words or bool(facets)))
    found = found.filter(columns(choices), _words(choices, actors))
    if facets and not has_words:
        # What one filter gathers, the others look at: a rare value must not cost a look at every record.
        found = found.filter(pk__in=_under(*facets.pop(0)).values("record_id"))
    found = _with_facets(found, facets)
    return found if in_state is None else found.filter(pk__in=in_state)


def rows(
    choices: Choices,
    after: tuple[Any, ...] | None,
    most: int,
    in_state: Collection[int] | None = None,
    asked: Survey | None = None,
) -> QuerySet[LiveRecord]:
    """Return so many records after a place in the order, in that order. One query, or two.

    `asked` says what the words name; without it their number alone is looked up.

    A page is found in one of three ways, because no database chooses well among them for all lists: few
    records that one filter leaves are gathered and sorted; else the page is read off one value's facets,
    which stand in the list's order; else the list is walked until the page is full.
    """
    order = choices.order
    if in_state is not None:
        # They met every filter when they were gathered.
        return _cut(LiveRecord.objects.filter(pk__in=in_state), order, after, most)
    facets = facets_of(choices)
    has_words = bool(choices.q.strip())
    if asked is None and has_words:
        asked = Survey(finds_at_most(choices.q, FEW))
    words_are_few, actors = (asked.is_few, asked.actors) if asked else (False, ())
    lead = next((facet for facet in facets if len(facet[1]) == 1), None)
    if lead is not None and "sort_day" in order.columns and not words_are_few:
        return _off_facets(choices, lead, after, most, actors)
    facets_are_few = bool(facets) and not has_words and _under(*facets[0])[: FEW + 1].count() <= FEW
    found = _standing(LiveRecord.objects.all(), choices, by_number=words_are_few or facets_are_few)
    found = found.filter(columns(choices), _words(choices, actors, looks_up=not words_are_few))
    if facets_are_few:
        found = found.filter(pk__in=_under(*facets.pop(0)).values("record_id"))
    return _cut(_with_facets(found, facets), order, after, most)


def _off_facets(
    choices: Choices,
    lead: tuple[str, tuple[str, ...]],
    after: tuple[Any, ...] | None,
    most: int,
    actors: tuple[str, ...],
) -> QuerySet[LiveRecord]:
    """Read the page off one value's facets: each asks whether its record meets the rest; nothing is sorted."""
    facets = _under(*lead)
    for name, values in facets_of(choices):
        if (name, values) != lead:
            # Before the record itself is looked up: facets are an index alone.
            facets = facets.filter(Exists(_under(name, values).filter(record=OuterRef("record_id"))))
    record = _standing(LiveRecord.objects.filter(pk=OuterRef("record_id")), choices)
    record = record.filter(columns(choices), _words(choices, actors, looks_up=True))
    page = _cut(facets.filter(Exists(record)), choices.order, after, most).values("record_id")
    return LiveRecord.objects.filter(pk__in=page).order_by(*choices.order.order_by())


def _cut(found: QuerySet[M], order: Ordering, after: tuple[Any, ...] | None, most: int) -> QuerySet[M]:
    """Return so many rows after a place in the order, in that order."""
    beyond = found.filter(order.beyond(after)) if after else found
    return beyond.order_by(*order.order_by())[:most]


def _with_facets(
    records: QuerySet[LiveRecord], facets: list[tuple[str, tuple[str, ...]]]
) -> QuerySet[LiveRecord]:
    """Return those of the records that have all facets, each looked up for itself."""
    for name, values in facets:
        records = records.filter(Exists(_under(name, values).filter(record=OuterRef("pk"))))
    return records


def _standing(
    records: QuerySet[LiveRecord], choices: Choices, *, by_number: bool = False
) -> QuerySet[LiveRecord]:
    """Return the records of the kind that stand now, or that stood as of a day or number."""
    kind = Unindexed("kind") if by_number else F("kind")
    of_kind = records.filter(Q(Exact(kind, choices.record)))
    return of_kind.filter(stood_at(choices.as_of))


def stood_at(as_of: date | int | None) -> Q:
    """Return the condition: the version stands now, or stood at a number of the log or at the end of a day."""
    if as_of is None:
        return Q(superseded_seq__isnull=True)
    seq = as_of if isinstance(as_of, int) else _seq_at_end_of(as_of)
    return (Q(superseded_seq__isnull=True) | Q(superseded_seq__gt=seq)) & Q(seq__lte=seq)


def reached_by(as_of: date | int) -> Q:
    """Return the condition: the version was published by then, whether it still stood or not."""
    return Q(seq__lte=as_of if isinstance(as_of, int) else _seq_at_end_of(as_of))


def _seq_at_end_of(day: date) -> Subquery | int:
    """Return the number that the log had reached when the day ended in UTC."""
    if day == date.max:
        return LATEST
    end = datetime.combine(day + timedelta(days=1), time(), UTC)
    return Subquery(PublishedVersion.objects.filter(at__lt=end).order_by("-at", "-seq").values("seq")[:1])


def facets_of(choices: Choices) -> list[tuple[str, tuple[str, ...]]]:
    return [(name, choices.under(name)) for name in FACETS if getattr(choices, name)]


def _under(name: str, values: tuple[str, ...]) -> QuerySet[LiveFacet]:
    if len(values) == 1:
        return LiveFacet.objects.filter(name=name, value=values[0])
    return LiveFacet.objects.filter(name=name, value__in=values)


def columns(choices: Choices) -> Q:
    """Return the condition on the record's own columns."""
    found = _span(choices)
    if choices.bbox is not None:
        found &= meets_box(choices.bbox)
    if choices.near is not None:
        found &= within(*choices.near, choices.radius_km or DEFAULT_RADIUS_KM)
    if choices.killed_min is not None:
        found &= Q(killed__gte=choices.killed_min)
    if choices.verification:
        found &= Q(verification__in=choices.verification)
    # Each vocabulary is a condition of its own: "day,settlement" wants both.
    dates = [code for code in choices.precision if code in DATE_PRECISION]
    places = [code for code in choices.precision if code in PLACE_PRECISION]
    found &= Q(date_precision__in=dates) if dates else Q()
    found &= Q(place_precision__in=places) if places else Q()
    if choices.updated_since is not None:
        found &= Q(updated_at__gte=choices.updated_since)
    return found


def _words(choices: Choices, actors: tuple[str, ...], *, looks_up: bool = False) -> Q:
    if not choices.q.strip():
        return Q()
    words = matching(choices.q, looks_up=looks_up)
    if not actors:
        return words
    taken = _under("actor", actors)
    if looks_up:
        return words | Q(Exists(taken.filter(record=OuterRef("pk"))))
    return words | Q(pk__in=taken.values("record_id"))


def _span(choices: Choices) -> Q:
    """Return the condition: the record may lie in the span, open ends included."""
    found = Q()
    if choices.end is not None:
        found &= Q(start__isnull=True) | Q(start__lte=choices.end)
    if choices.start is not None:
        found &= Q(end__isnull=True) | Q(end__gte=choices.start)
    return found
