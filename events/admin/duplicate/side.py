"""One incident as lines to be read beside another's: its fields, and its rows by part."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.incident_list import date_words
from events.admin.rights import sees_own_alone
from events.models.actor import Actor
from events.models.incident import Incident


def value_words(record: Incident, name: str) -> str:
    """Return a field as a person reads it."""
    if name == "occurred":
        hour = record.local_time.strftime("%H:%M") if record.local_time else ""
        told = (date_words(record), record.get_part_of_day_display(), hour, record.date_note_en)
        return " · ".join(part for part in map(str, told) if part and part != "—")
    shown: Callable[[], str] | None = getattr(record, f"get_{name}_display", None)
    value = shown() if shown is not None else getattr(record, name)
    return "" if value is None else str(value)


def field_label(name: str) -> str:
    """Return the field's name as a person reads it."""
    column: Any = Incident._meta.get_field(name)
    return capfirst(str(column.verbose_name))


def parts_of(record: Incident, user: Any) -> dict[str, list[str]]:
    """Return the record's rows in words, by part. Confidential sources stay unnamed to whoever may not know of them."""
    cited = record.citations.select_related("report__source")
    named = Actor.objects.nameable_by(user).values("pk")
    if sees_own_alone(user):
        cited = cited.exclude(report__source__is_confidential=True)
    return {
        "places": [_place(row) for row in record.places.select_related("place", "route_to", "axis")],
        "participations": [
            str(row) for row in record.participations.filter(actor__in=named).select_related("actor")
        ],
        "secondary_types": [str(row) for row in record.secondary_types.all()],
        "claims": [
            _claim(row)
            for row in record.claims.filter(Q(claimant=None) | Q(claimant__in=named)).select_related(
                "claimant"
            )
        ],
        "citations": [_citation(row) for row in cited],
        "links": [f"{row.get_kind_display()}: {row.other}" for row in _links(record, user)],
    }


PART_LABELS = {
    "places": lambda: _("Places"),
    "participations": lambda: _("Who took part"),
    "secondary_types": lambda: _("Further event types"),
    "claims": lambda: _("Figures"),
    "citations": lambda: _("Citations"),
    "links": lambda: _("Links to others"),
}


def part_label(name: str) -> str:
    """Return the part's name as a person reads it."""
    return str(PART_LABELS[name]())


def _links(record: Incident, user: Any) -> Any:
    seen: Any = Incident.objects.visible_to(user)
    return record.links_out.filter(other__in=seen.values("pk")).select_related("other")


def _place(row: Any) -> str:
    where = f"{row} → {row.route_to}" if row.route_to else str(row)
    radius = f"{row.radius_m / 1000:g} km" if row.radius_m else ""
    if language() == "fr":
        radius = radius.replace(".", ",")
    told = (where, row.get_role_display(), row.get_precision_display(), radius)
    return " · ".join(part for part in map(str, told) if part)


def _claim(row: Any) -> str:
    told = (
        str(row),
        row.get_group_display(),
        str(row.claimant or ""),
        f"“{row.wording}”" if row.wording else "",
    )
    return " · ".join(part for part in told if part)


def _citation(row: Any) -> str:
    return f"{row} · “{row.quote}”" if row.quote else str(row)
