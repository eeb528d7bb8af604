"""Near-duplicates as a person reads them: which record, when, where, how likely and why."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.incident_list import date_words, place_words
from events.matching.duplicate.reason import Likeness
from events.models.incident import Incident, IncidentLink


def shown(found: Sequence[Likeness], *, beside: Incident | None) -> list[dict[str, Any]]:
    """Return the records in the order given. Three queries, none where there is nothing."""
    if not found:
        return []
    keys = [one.pk for one in found]
    records = Incident.objects.prefetch_related("places__place", "places__axis").in_bulk(keys)
    linked = _linked(beside, keys) if beside is not None else set()
    return [_entry(records[one.pk], one, linked, beside) for one in found if one.pk in records]


def _linked(record: Incident, keys: Sequence[int]) -> set[int]:
    links = IncidentLink.objects.filter(kind="duplicate_of")
    out = links.filter(incident=record, other__in=keys).values_list("other_id", flat=True)
    back = links.filter(other=record, incident__in=keys).values_list("incident_id", flat=True)
    return {*out, *back}


def _entry(record: Incident, likeness: Likeness, linked: set[int], beside: Incident | None) -> dict[str, Any]:
    lang = language()
    return {
        "pk": record.pk,
        "record": record,
        "number": record.code or record.desk_number,
        "title": (lang == "fr" and record.title_fr) or record.title_en,
        "state": record.get_workflow_display(),
        "when": date_words(record),
        "where": place_words(record),
        "percent": likeness.percent(),
        "level": likeness.level(),
        "level_words": level_words(likeness),
        "reasons": likeness.words(lang),
        "is_linked": record.pk in linked,
        "url": reverse("admin:events_incident_change", args=(record.pk,)),
        "compare_url": reverse("duplicates:compare", args=(beside.pk, record.pk)) if beside else "",
        "merge_url": reverse("duplicates:merge", args=pair_to_merge(beside, record)) if beside else "",
    }


def level_words(likeness: Likeness) -> str:
    """Return how likely it is, in a word."""
    words = {"high": _("very likely the same"), "middle": _("likely the same"), "low": _("perhaps the same")}
    return str(words[likeness.level()])


def pair_to_merge(one: Incident, other: Incident) -> tuple[int, int]:
    """Return which of two is proposed to be kept, then the other: the public one, else the older one."""
    ordered = sorted((one, other), key=lambda record: (not record.is_published, record.pk))
    return ordered[0].pk, ordered[1].pk
