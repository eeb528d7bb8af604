"""Places, sources and axes become public with the first record that names them, and follow the desk from then on."""

from collections.abc import Container, Iterable
from datetime import datetime

import orjson
from django.db.models import prefetch_related_objects

from events.errors.names import NoLetters
from events.models.actor import Actor
from events.models.axis import Axis
from events.models.live_record import LiveRecord
from events.models.place import Place
from events.models.published_version import LogHead
from events.models.source import Source
from events.names.folding import slugify
from events.publishing.act import Act
from events.publishing.canonical import Document
from events.publishing.live import put
from events.publishing.log import append
from events.publishing.snapshot.frame import FRAME, framed
from events.publishing.snapshot.lineage import read_places
from events.publishing.snapshot.reference import axis_document, place_document, source_document

Reference = Place | Source | Axis
LONGEST_SLUG = 70


def mint_slug(kind: str, *names: str, given: Container[str] = ()) -> str:
    """Return a slug that no published record of the kind has borne: from the names in turn, then with a number.

    Only published slugs count, and those given in this same publication: a city and the district around it may share
    a name. Asking the desk's own would let "-2" tell that a draft has taken the plain one.
    """
    stems = [stem for stem in map(_stem, names) if stem] or [kind]
    tries = [*stems, *(f"{stems[-1]}-{n}" for n in range(2, 1000))]
    taken = set(LiveRecord.objects.filter(kind=kind, slug__in=tries).values_list("slug", flat=True))
    return next(slug for slug in tries if slug not in taken and slug not in given)


def _stem(name: str) -> str:
    """Return the name as a slug; "" for a name without any letter."""
    try:
        return slugify(name)[:LONGEST_SLUG].strip("-")
    except NoLetters:
        return ""


def publish_references(
    head: LogHead,
    *,
    places: Iterable[Place],
    sources: Iterable[Source],
    axes: Iterable[Axis],
    at: datetime,
) -> None:
    """Write a version of each reference that is new to the public or has changed; the head must be locked."""
    # All slugs first: a document names its parents, and these must be read again once they have theirs.
    ordered = sorted(places, key=_depth)
    _give_slugs("place", [(p, (p.name_en or p.name, f"{p.name} {p.country}")) for p in ordered])
    _give_slugs("source", [(source, (source.name,)) for source in sources])
    _give_slugs("axis", [(axis, (axis.name,)) for axis in axes])
    by_key = read_places(place.pk for place in ordered)
    prefetch_related_objects(list(by_key.values()), "names", "codes")
    for place in ordered:
        _publish(head, "place", by_key[place.pk], place_document(by_key[place.pk]), at)
    for source in sources:
        _publish(head, "source", source, source_document(source), at)
    ends = Axis.objects.select_related("from_place", "to_place").in_bulk([axis.pk for axis in axes])
    for axis in axes:
        _publish(head, "axis", ends[axis.pk], axis_document(ends[axis.pk]), at)


def give_actor_slug(actor: Actor) -> None:
    """Give an actor its slug at first publication: by its short name where it has one."""
    _give_slugs("actor", [(actor, (actor.short_name or actor.name_en, actor.name_en))])


def _depth(place: Place) -> int:
    steps, parent = 0, place.parent
    while parent is not None and steps < 10:
        steps, parent = steps + 1, parent.parent
    return steps


def _give_slugs(kind: str, named: Iterable[tuple[Reference | Actor, tuple[str, ...]]]) -> None:
    given: set[str] = set()
    for record, names in named:
        if record.slug:
            continue
        stored = type(record).objects.values_list("slug", flat=True).get(pk=record.pk)
        record.slug = stored or mint_slug(kind, *names, given=given)
        if not stored:
            type(record).objects.filter(pk=record.pk).update(slug=record.slug)
            given.add(record.slug)


def _publish(head: LogHead, kind: str, record: Reference, content: Document, at: datetime) -> None:
    slug = record.slug or ""
    current = LiveRecord.objects.filter(kind=kind, code=slug, superseded_seq__isnull=True).first()
    if current is not None and _same(current, content):
        return
    number = current.number + 1 if current else 1
    act = Act("corrected" if current else "published", at)
    document = framed(
        content,
        act,
        kind=kind,
        code=slug,
        slug=slug,
        number=number,
        first_at=current.first_published_at if current else at,
    )
    version = append(head, act, kind=kind, code=slug, number=number, document=document)
    put(version)


def _same(current: LiveRecord, content: Document) -> bool:
    standing = orjson.loads(current.document)
    return {key: value for key, value in standing.items() if key not in FRAME} == content
