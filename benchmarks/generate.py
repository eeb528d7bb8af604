"""Fill a database with invented incidents in bulk: the desk's rows, the log with its chain, and the live rows.

Deterministic: the same size gives the same documents, hashes and chain. Memory stays flat (batches of 2,000).
"""

import sys
from collections.abc import Iterator
from itertools import count, islice
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, transaction

from benchmarks.document import ACT, ROLES, document_of
from benchmarks.invented import COUNTRIES, Event, Village, World, region_name
from events.models.actor import Actor
from events.models.citation import Citation
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.live_record import LiveFacet, LiveRecord
from events.models.participation import Participation
from events.models.place import Place
from events.models.published_version import CodeCounter, LogHead, PublishedVersion
from events.models.report import Report
from events.models.source import Source
from events.publishing.canonical import canonical, digest
from events.publishing.live import facets_of, row_of
from events.publishing.log import link
from events.search.index import index, texts_of

BATCH = 2000


def generate(size: int, *, say: Any = print) -> None:
    """Bring the database to exactly ``size`` invented incidents; does nothing where it holds them already."""
    held = LiveRecord.objects.filter(kind="incident").count()
    if held == size:
        say(f"{size} invented incidents are there already.")
        return
    if held:
        sys.exit(
            f"The database holds {held} incidents, not {size}. Give it another file, or remove this one."
        )
    world = World()
    with transaction.atomic():
        _cast(world)
    events = map(world.event, range(size))
    head = LogHead.objects.get_or_create(id=1)[0]
    for batch in iter(lambda: list(islice(events, BATCH)), []):
        with transaction.atomic():
            _desk(batch)
            _record(batch, head)
        if batch[-1].n % (BATCH * 10) == BATCH * 10 - 1 or batch[-1].n + 1 == size:
            say(f"  {batch[-1].n + 1} of {size}")
    CodeCounter.objects.update_or_create(prefix="SAH-2026", defaults={"last": size})
    with connection.cursor() as cursor:
        # The index that a plain project would make for this list: the baseline is given its best.
        cursor.execute(
            "CREATE INDEX IF NOT EXISTS bench_plain_list ON events_liverecord "
            "(kind, country, event_type, sort_day DESC, code DESC) WHERE superseded_seq IS NULL"
        )
        cursor.execute("ANALYZE")


def _cast(world: World) -> None:
    """Write the places, actors and reports that events refer to; keys are their numbers plus one."""
    User.objects.get_or_create(username="bench")
    regions = {}
    # Keys of our own here, too: those that a database gives would meet the villages' sooner or later.
    keys = count(1)
    for code in COUNTRIES:
        country = Place.objects.create(id=next(keys), name=code, kind="country", country=code)
        for n in range(world.regions_per_country):
            regions[code, n] = Place.objects.create(
                id=next(keys), name=region_name(code, n), kind="admin1", country=code, parent=country
            )
    Place.objects.bulk_create(_village_row(village, regions) for village in world.villages)
    Actor.objects.bulk_create(
        Actor(
            id=n + 1,
            name_en=f"Front {n} (invented)",
            short_name=f"F{n}",
            slug=f"actor-{n}",
            workflow="published",
            code=f"SAH-AC-2026-{n + 1:06d}",
            published_number=1,
            type="armed.jihadist" if n % 2 else "state.military",
        )
        for n in range(world.actors_count)
    )
    sources = [
        Source(
            id=n + 1, name=f"Gazette {n} (invented)", slug=f"gazette-{n}", type="newspaper", reliability="C"
        )
        for n in range(40)
    ]
    Source.objects.bulk_create(sources)
    Report.objects.bulk_create(
        Report(id=n + 1, source_id=n % 40 + 1, title=f"Report {n} (invented)")
        for n in range(world.reports_count)
    )


def _village_row(village: Village, regions: dict[tuple[str, int], Place]) -> Place:
    # Keys of villages start above those of countries and regions.
    return Place(
        id=village.n + 1000,
        name=f"Village {village.n} (invented)",
        slug=f"village-{village.n}",
        country=village.country,
        parent=regions[village.country, village.region],
        lon=village.lon,
        lat=village.lat,
    )


def _desk(batch: list[Event]) -> None:
    Incident.objects.bulk_create(
        Incident(
            id=e.n + 1,
            code=f"SAH-2026-{e.n + 1:06d}",
            workflow="published",
            published_number=1,
            published_revision=0,
            title_en=e.title,
            summary_en=e.summary,
            event_type=e.event_type,
            occurred=e.edtf,
            verification=e.verification,
        )
        for e in batch
    )
    IncidentPlace.objects.bulk_create(
        IncidentPlace(incident_id=e.n + 1, place_id=e.village.n + 1000, precision="settlement") for e in batch
    )
    Participation.objects.bulk_create(
        Participation(incident_id=e.n + 1, actor_id=actor + 1, role=role)
        for e in batch
        for actor, role in zip(e.actors, ROLES, strict=True)
    )
    SecondaryType.objects.bulk_create(
        SecondaryType(incident_id=e.n + 1, event_type=code) for e in batch for code in e.secondary
    )
    _sourced(batch)


def _sourced(batch: list[Event]) -> None:
    Citation.objects.bulk_create(
        Citation(
            id=e.n + 1,
            incident_id=e.n + 1,
            report_id=e.report + 1,
            credibility="2",
            fields=["occurred", "place", "killed"],
        )
        for e in batch
    )
    ImpactClaim.objects.bulk_create(
        ImpactClaim(
            incident_id=e.n + 1,
            kind="killed",
            group="total",
            low=e.killed[0],
            best=e.killed[1],
            high=e.killed[2],
            citation_id=e.n + 1,
        )
        for e in batch
        if e.killed is not None
    )


def _record(batch: list[Event], head: LogHead) -> None:
    versions = list(_versions(batch, head))
    PublishedVersion.objects.bulk_create(version for version, _document in versions)
    rows = [row_of(version, document) for version, document in versions]
    LiveRecord.objects.bulk_create(rows)
    LiveFacet.objects.bulk_create(
        LiveFacet(record=row, name=name, value=value, sort_day=row.sort_day, code=row.code)
        for row, (_version, document) in zip(rows, versions, strict=True)
        for name, value in sorted(set(facets_of(document)))
    )
    for version, document in versions:
        index(version.seq, version.kind, texts_of(document))
    head.save()


def _versions(batch: list[Event], head: LogHead) -> Iterator[tuple[PublishedVersion, dict[str, Any]]]:
    for event in batch:
        document = document_of(event)
        version = PublishedVersion(
            seq=head.seq + 1,
            kind="incident",
            code=document["code"],
            number=1,
            action=ACT.action,
            document=canonical(document),
            at=ACT.at,
        )
        version.sha256 = digest(version.document)
        version.chain = link(version, previous=head.chain)
        head.seq, head.chain, head.at = version.seq, version.chain, ACT.at
        yield version, document
