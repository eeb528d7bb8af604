"""Let the public record follow a merge: what named the old entry names the kept one, and the old one leads to it.

All of it is made from standing versions, so nothing that waits at the desk goes out.
"""

from collections.abc import Callable, Iterable

from django.db.models import F, Q

from events.models.actor import Actor
from events.models.axis import Axis
from events.models.live_record import LiveFacet, LiveRecord
from events.models.place import Place
from events.models.published_version import LogHead
from events.publishing.act import Act
from events.publishing.canonical import Document
from events.publishing.merged_names.swap import (
    actor_stub_of,
    brief_of,
    place_stub_of,
    swapped_actor,
    swapped_place,
    with_all_of,
)
from events.publishing.rewritten import content_standing, rewrite

Put = list[tuple[str, str, int]]
Swap = Callable[[Document, str], Document]


def standing_of(entry: Actor | Place) -> LiveRecord | None:
    """Return the entry's version that stands in public; None where none does."""
    kind, code = ("actor", entry.code) if isinstance(entry, Actor) else ("place", entry.slug)
    return LiveRecord.objects.current().filter(kind=kind, code=code or "").first() if code else None


def lead_on(
    head: LogHead, loser: Actor | Place, winner: Actor | Place, codes: Iterable[str], act: Act
) -> Put:
    """Write all versions that the merge asks for; return (kind, code, number) of each.

    ``codes`` are those of further records of the desk that may name the loser where no facet tells it.
    """
    old, kept = standing_of(loser), standing_of(winner)
    if old is None or kept is None:
        return []
    was, stands = content_standing(old), content_standing(kept)
    put: Put = []
    if isinstance(loser, Actor):
        stands = with_all_of(was, stands, old_code=old.code, kept_code=kept.code)
    if stands != content_standing(kept):
        put.append(_put(head, kept, stands, act))
    swap = _swap_for(old, kept, stands)
    for standing in _naming(old, codes):
        content = swap(content_standing(standing), standing.kind)
        if standing.code != kept.code and content != content_standing(standing):
            put.append(_put(head, standing, content, act))
    stub = actor_stub_of(stands, kept) if isinstance(loser, Actor) else brief_of(stands, kept)
    put.append(_put(head, old, {**was, "merged_into": stub}, act))
    return put


def _put(head: LogHead, standing: LiveRecord, content: Document, act: Act) -> tuple[str, str, int]:
    version = rewrite(head, standing, content, act)
    return standing.kind, standing.code, version.number


def _swap_for(old: LiveRecord, kept: LiveRecord, stands: Document) -> Swap:
    if old.kind == "actor":
        stub = actor_stub_of(stands, kept)
        return lambda content, _kind: swapped_actor(content, old.code, stub)
    place = place_stub_of(stands, kept)
    return lambda content, kind: swapped_place(content, kind, old.slug, place)


def _naming(old: LiveRecord, codes: Iterable[str]) -> list[LiveRecord]:
    """Return the standing versions that may name the old entry, in their order in the log."""
    named = Q(code__in=set(codes), kind__in=("incident", "episode", "actor"))
    if old.kind == "actor":
        facets = Q(name="actor", value=old.slug) | Q(name="relation", value=old.code)
    else:
        facets = Q(name__in=("place", "admin1"), value=old.slug)
        axes = Axis.objects.filter(slug__isnull=False)
        roads = [slug for slug in axes.values_list("slug", flat=True) if slug]
        # An axis has no facet of its own ends; there are few of them.
        named |= Q(kind="axis")
        facets |= Q(name="axis", value__in=roads)
    found = LiveFacet.objects.filter(facets, record__superseded_seq__isnull=True).values("record_id")
    current = LiveRecord.objects.current().filter(Q(pk__in=found) | named).exclude(seq=old.seq)
    # An entry that was merged into this one before is in no list, and leads on as well.
    leading = LiveRecord.objects.filter(kind=old.kind, superseded_seq=F("seq"), is_withdrawn=False)
    leading = leading.filter(code__in=set(codes))
    return [*current.order_by("seq"), *leading.order_by("seq")]
