"""From an incident to a phase in two clicks: episodes are offered to an incident, and incidents to an episode."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from events.admin.date import language
from events.admin.incident_list import date_words, place_words
from events.admin.lock import StaleRevision
from events.admin.phase_adding import Adding, NoDate, add_phase, confirm_phase
from events.admin.rights import sees_own_alone
from events.chronology.edtf import sentence
from events.chronology.phase_remarks import ENDS, shows_that_it_goes_on
from events.chronology.situation import PhaseFact
from events.codebook.episode import PHASE_STATES
from events.matching.episode.near import Near, near_episodes, near_incidents
from events.models.episode import Episode
from events.models.incident import Incident

PAGE = "admin/events/phase_from_incident.html"
MOST_FOUND = 20
WAYS = {"phase": add_phase, "confirm": confirm_phase}


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of either page."""

    incident: Incident
    episode: Episode
    record: Any
    when: str
    where: str
    reasons: tuple[str, ...]
    begins: str
    confirms: str


def use_as_phase(request: HttpRequest, incident_id: int) -> HttpResponse:
    """Offer the episodes that the incident may belong to; take it as a phase of the one that was chosen."""
    incident = _mine(request, Incident, incident_id)
    if request.method == "POST":
        return _take(request, incident)
    episodes = _admin(Episode).get_queryset(request)
    text = request.GET.get("q", "").strip()
    found = _search(request, Episode, text) if text else None
    offered = episodes if found is None else episodes.filter(pk__in=found)
    near = near_episodes(incident, offered, by=request.user)
    offers = [_offer(one, incident, one.record) for one in near]
    if found:
        shown = {offer.episode.pk for offer in offers}
        offers += [_plain(incident, one, one) for one in episodes.filter(pk__in=found) if one.pk not in shown]
    return _page(request, incident, [one for one in offers if _may_change(request, one.episode)], text)


@require_GET
def phase_from(request: HttpRequest, episode_id: int) -> HttpResponse:
    """Offer the incidents that the episode may rest on."""
    episode = _mine(request, Episode, episode_id)
    if not _may_change(request, episode):
        raise PermissionDenied
    incidents = _admin(Incident).get_queryset(request)
    text = request.GET.get("q", "").strip()
    if text:
        found = incidents.filter(pk__in=_search(request, Incident, text))
        offers = [_plain(one, episode, one) for one in found]
    else:
        offers = [
            _offer(one, one.record, episode) for one in near_incidents(episode, incidents, by=request.user)
        ]
    return _page(request, episode, offers, text)


def _take(request: HttpRequest, incident: Incident) -> HttpResponse:
    key, way = request.POST.get("episode", ""), request.POST.get("way", "")
    if not key.isdecimal() or way not in WAYS:
        raise Http404
    episode = _mine(request, Episode, int(key))
    if not _may_change(request, episode):
        raise PermissionDenied
    seen = request.POST.get("seen_revision", "")
    wish = Adding(
        incident=incident,
        episode=episode,
        seen=int(seen) if seen.isdecimal() else -1,
        by=request.user,
        citations=_citations(request, incident),
    )
    try:
        phase = WAYS[way](wish)
    except StaleRevision:
        messages.error(
            request,
            _(
                "Somebody else has saved the episode while you were looking at it. Look again, then choose anew."
            ),
        )
        return redirect("desk:use_as_phase", incident.pk)
    except NoDate:
        messages.error(
            request, _("The incident has no date, so no phase can begin with it. Enter its date first.")
        )
        return redirect("admin:events_incident_change", incident.pk)
    if phase is None:
        messages.error(request, _("No phase of the episode had begun by then: add it as a phase of its own."))
        return redirect("desk:use_as_phase", incident.pk)
    messages.success(request, _said(way, phase))
    return redirect(reverse("admin:events_episode_change", args=(episode.pk,)) + "#phases-group")


def _said(way: str, phase: Any) -> str:
    names = {"state": PHASE_STATES.label(phase.state, language()), "date": sentence(phase.began, language())}
    if way == "confirm":
        return _("The incident is evidence of the phase “%(state)s” (%(date)s) now.") % names
    return _("The phase “%(state)s” (%(date)s) was added. Look it through: its state was guessed.") % names


def _citations(request: HttpRequest, incident: Incident) -> list[Any]:
    """Return the incident's citations; a confidential report is not copied by somebody who may not see it."""
    rows = incident.citations.select_related("report__source").order_by("pk")
    return list(rows.exclude(report__source__is_confidential=True) if sees_own_alone(request.user) else rows)


def _page(request: HttpRequest, record: Any, offers: list[Offer], text: str) -> HttpResponse:
    is_incident = isinstance(record, Incident)
    title = _("Use as a phase of…") if is_incident else _("A phase from an incident")
    context = {
        **admin.site.each_context(request),
        "title": title,
        "opts": record._meta,
        "original": record,
        "change_url": reverse(f"admin:events_{record._meta.model_name}_change", args=(record.pk,)),
        "offers": offers,
        "is_incident": is_incident,
        "when": date_words(record) if is_incident else "",
        "q": text,
    }
    return render(request, PAGE, context)


def _offer(near: Near, incident: Incident, episode: Episode) -> Offer:
    return Offer(
        incident=incident,
        episode=episode,
        record=near.record,
        when=date_words(incident),
        where=place_words(incident),
        reasons=near.reasons,
        begins=PHASE_STATES.label(near.state, language()) if near.state else "",
        confirms="" if _contradicts(near, incident, episode) else _standing(near.standing),
    )


def _contradicts(near: Near, incident: Incident, episode: Episode) -> bool:
    """Tell whether the incident shows that what had ended goes on: it confirms no end."""
    return (
        near.standing is not None
        and near.standing.state in ENDS
        and shows_that_it_goes_on(episode.kind, incident.event_type)
    )


def _plain(incident: Incident, episode: Episode, record: Any) -> Offer:
    return Offer(incident, episode, record, date_words(incident), place_words(incident), (), "", "")


def _standing(phase: PhaseFact | None) -> str:
    if phase is None:
        return ""
    return f"{PHASE_STATES.label(phase.state, language())}, {sentence(phase.began, language())}"


def _search(request: HttpRequest, model: Any, text: str) -> list[int]:
    model_admin = _admin(model)
    number = text.removeprefix("#")
    rows = model_admin.get_queryset(request)
    if number.isdecimal():
        return list(rows.filter(pk=number).values_list("pk", flat=True))
    return list(
        model_admin.rows_named(rows, text, closest_first=False, by=request.user).values_list("pk", flat=True)[
            :MOST_FOUND
        ]
    )


def _mine(request: HttpRequest, model: Any, key: int) -> Any:
    """Return the record if the person may see it; what she may not see does not exist."""
    model_admin = _admin(model)
    record = model_admin.get_object(request, str(key))
    if record is None:
        raise Http404
    if not model_admin.has_view_permission(request, record):
        raise PermissionDenied
    return record


def _may_change(request: HttpRequest, episode: Episode) -> bool:
    return bool(_admin(Episode).has_change_permission(request, episode))


def _admin(model: Any) -> Any:
    return admin.site.get_model_admin(model)
