"""The fields in which two coders are compared, and how far apart two values of each are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _

from events.models.incident import Incident

Level = Literal["nominal", "interval", "ratio"]


@dataclass(frozen=True)
class Field:
    """One field. `level` is its level of measurement for Krippendorff's alpha.

    `value` returns what is compared: a code, a number, or a set of words; None where the coder said nothing.
    """

    code: str
    label: Any
    level: Level
    value: Callable[[Incident], Any]


def _event_type(incident: Incident) -> str | None:
    return incident.event_type or None


def _family(incident: Incident) -> str | None:
    return incident.event_type.partition(".")[0] or None


def _start(incident: Incident) -> int | None:
    return incident.occurred_start.toordinal() if incident.occurred_start else None


def _end(incident: Incident) -> int | None:
    return incident.occurred_end.toordinal() if incident.occurred_end else None


def _countries(incident: Incident) -> frozenset[str] | None:
    return _said(row.place.country for row in incident.places.all() if row.place is not None)


def _places(incident: Incident) -> frozenset[str] | None:
    return _said(f"{row.place_id or row.axis_id} · {row.role}" for row in incident.places.all())


def _precision(incident: Incident) -> frozenset[str] | None:
    return _said(row.precision for row in incident.places.all())


def _actors(incident: Incident) -> frozenset[str] | None:
    return _said(str(row.actor_id) for row in incident.participations.all())


def _roles(incident: Incident) -> frozenset[str] | None:
    return _said(f"{row.actor_id} · {row.role}" for row in incident.participations.all())


def _figure(kind: str) -> Callable[[Incident], int | None]:
    def value(incident: Incident) -> int | None:
        """Return the highest number claimed, best before low before high."""
        claims = [claim for claim in incident.claims.all() if claim.kind == kind]
        numbers = [next((n for n in (c.best, c.low, c.high) if n is not None), 0) for c in claims]
        return max(numbers) if numbers else None

    return value


def _said(words: Any) -> frozenset[str] | None:
    return frozenset(word for word in words if word) or None


FIELDS: tuple[Field, ...] = (
    Field("event_type", _("event type"), "nominal", _event_type),
    Field("family", _("event family"), "nominal", _family),
    Field("earliest", _("earliest day"), "interval", _start),
    Field("latest", _("latest day"), "interval", _end),
    Field("status_of_fact", _("status of the fact"), "nominal", lambda one: one.status_of_fact),
    Field("verification", _("verification"), "nominal", lambda one: one.verification),
    Field("country", _("country"), "nominal", _countries),
    Field("places", _("places with their roles"), "nominal", _places),
    Field("precision", _("precision of the place"), "nominal", _precision),
    Field("actors", _("actors"), "nominal", _actors),
    Field("roles", _("actors with their roles"), "nominal", _roles),
    Field("killed", _("killed"), "ratio", _figure("killed")),
    Field("wounded", _("wounded"), "ratio", _figure("wounded")),
    Field("abducted", _("abducted"), "ratio", _figure("abducted")),
)


def values_of(incident: Incident) -> Mapping[str, Any]:
    """Return what the coder said in each field; the incident's parts should be prefetched."""
    return {field.code: field.value(incident) for field in FIELDS}
