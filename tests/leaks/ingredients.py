"""What the published records are made of; each is found by its name, for a draft may have named it first."""

from typing import Any

from events.models.axis import Axis
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.place import Place
from events.models.report import Report
from events.models.source import Source
from tests.makers import make_country, make_episode, make_incident


def source(name: str, **fields: Any) -> Source:
    """Return the source of this name; a draft may have named it first."""
    return Source.objects.get_or_create(name=name, defaults={"reliability": "B", **fields})[0]


def region() -> Place:
    """Return a real region, whose packaged boundary holds bare points too."""
    fields = {"parent": make_country("ML"), "boundary_key": "ML-5", "radius_m": 120_000}
    return place("Salt Region (invented)", kind="admin1", lon="-4.0", lat="14.8", **fields)


def place(name: str, *, kind: str = "settlement", parent: Place | None = None, **fields: Any) -> Place:
    """Return the place of this name; a draft may have named it first."""
    parent = parent or (region() if kind == "settlement" else None)
    fields = {"lon": "-3.4", "lat": "14.6", "country": "ML", **fields}
    return Place.objects.get_or_create(name=name, defaults={"kind": kind, "parent": parent, **fields})[0]


def saltwell() -> Place:
    """Return the town at one end of the road."""
    return place("Saltwell (invented)", name_fr="Puits-au-Sel (inventé)", geonames_id=999_001)


def thornford() -> Place:
    """Return the town at the other end."""
    return place("Thornford (invented)", lon="-3.1")


def axis(name: str = "RN99 Saltwell–Thornford (invented)") -> Axis:
    """Return the road of this name; a draft may have named it first."""
    ends = {"from_place": saltwell(), "to_place": thornford()}
    return Axis.objects.get_or_create(name=name, defaults={**ends, "road_number": "RN99"})[0]


def report(title: str, of: str = "Gazette of the Salt Road (invented)", **fields: Any) -> Report:
    """Return a new report of the source."""
    return Report.objects.create(title=title, source=source(of), published="2024-03-10", **fields)


def incident_of(title: str, **fields: Any) -> Incident:
    """Return a draft with a report that is named for it: makers count the desk's own rows for a name."""
    sources = fields.pop("sources", None) or [report(f"On: {title}")]
    return make_incident(title, sources=sources, **fields)


def episode_of(title: str, **fields: Any) -> Episode:
    """Return a draft with a report that is named for it."""
    return make_episode(title, sources=[report(f"On: {title}")], **fields)


def hidden_village(n: int) -> Place:
    """Return a village that no public answer may name, inside a cercle that may be named."""
    cercle = place(
        "Cercle of Reeds (invented)", kind="admin2", parent=region(), lon="-3.3", lat="14.7", radius_m=30_000
    )
    return place(f"Hiddenwell {n} (invented)", parent=cercle, lon="-3.12345", lat="14.65432")
