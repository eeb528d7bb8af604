"""The public document of an invented event, in the shape that publishing/snapshot writes (a test compares the two)."""

from datetime import UTC, datetime
from typing import Any

from benchmarks.invented import Event, Village, names, region_name
from events.publishing.act import Act
from events.publishing.snapshot.frame import framed
from events.publishing.snapshot.parts import dated, text

ACT = Act("published", datetime(2026, 11, 1, tzinfo=UTC))
ROLES = ("initiator", "target")


def actor_stub(n: int) -> dict[str, Any]:
    """Return the short form of the n-th invented actor."""
    return {
        "slug": f"actor-{n}",
        "code": f"SAH-AC-2026-{n + 1:06d}",
        "name": names(f"Front {n} (invented)"),
        "short_name": f"F{n}",
        "type": "armed.jihadist" if n % 2 else "state.military",
    }


def source_stub(n: int) -> dict[str, Any]:
    """Return the short form of the publisher of the n-th invented report."""
    number = n % 40
    name = f"Gazette {number} (invented)"
    return {"slug": f"gazette-{number}", "name": text(name, name), "type": "newspaper", "reliability": "C"}


def _place(village: Village) -> dict[str, Any]:
    region = f"region-{village.country.lower()}-{village.region}"
    return {
        "slug": f"village-{village.n}",
        "name": names(f"Village {village.n} (invented)"),
        "kind": "settlement",
        "country": village.country,
        "admin1": {"slug": region, "name": names(region_name(village.country, village.region))},
        "admin2": None,
        "within": [region, village.country.lower()],
        "role": "site",
        "precision": "settlement",
        "radius_m": 2000,
        "point": [village.lon, village.lat],
        "geometry": None,
        "coarsened": False,
        "to": None,
        "axis": None,
    }


def _citation(event: Event) -> dict[str, Any]:
    return {
        "n": 1,
        "fields": ["occurred", "place", "killed"],
        "quote": "",
        "locator": "",
        "stance": "supports",
        "credibility": "2",
        "report": {
            "title": f"Report {event.report} (invented)",
            "title_is_descriptive": False,
            "author": "",
            "url": "",
            "archive_url": "",
            "language": "",
            "published": None,
            "source": source_stub(event.report),
            "is_confidential": False,
            "repeats": None,
        },
    }


def _figures(event: Event) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    if event.killed is None:
        return [], []
    low, best, high = event.killed
    claim = {
        "n": 1,
        "kind": "killed",
        "group": "total",
        "low": low,
        "best": best,
        "high": high,
        "claimant": {"source": source_stub(event.report)},
        "wording": "",
        "as_of": None,
        "citation": 1,
        "sex": "",
        "age": "",
    }
    figure = {
        "kind": "killed",
        "low": low,
        "best": best,
        "high": high,
        "claims": 1,
        "used": [1],
        "set_aside": [],
    }
    return [claim], [figure]


def _content(event: Event) -> dict[str, Any]:
    claims, figures = _figures(event)
    occurred = dated(event.edtf) or {}
    return {
        "title": text(event.title, ""),
        "summary": text(event.summary, ""),
        "event_type": event.event_type,
        "secondary_types": list(event.secondary),
        "occurred": {
            **occurred,
            "part_of_day": "",
            "local_time": None,
            "time_zone": "",
            "note": text("", ""),
        },
        "status_of_fact": "reported",
        "verification": event.verification,
        "places": [_place(event.village)],
        "axis": None,
        "participations": [_participation(n, role) for n, role in zip(event.actors, ROLES, strict=True)],
        "claims": claims,
        "figures": figures,
        "citations": [_citation(event)],
        "sources": {"reports": 1, "independent": 1},
        "links": [],
        "episodes": [],
    }


def _participation(n: int, role: str) -> dict[str, Any]:
    return {
        "actor": actor_stub(n),
        "role": role,
        "certainty": "attributed_by_source",
        "alternative_group": None,
    }


def document_of(event: Event) -> dict[str, Any]:
    """Return the first version of the event's document."""
    return framed(
        _content(event),
        ACT,
        kind="incident",
        code=f"SAH-2026-{event.n + 1:06d}",
        slug="",
        number=1,
        first_at=ACT.at,
    )
