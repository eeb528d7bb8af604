"""The phases in an episode's form drawn on an axis, from the saved rows or from those just typed, with what is to be
said of them: gaps, contradictions, what nobody confirms."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBadRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events.admin.date import language
from events.admin.rights import sees_own_alone
from events.chronology.edtf import parse, sentence
from events.chronology.months import day_sentence
from events.chronology.phase_axis import PhaseAxis, draw_axis
from events.chronology.phase_remarks import EvidenceFact, remarks_on
from events.chronology.situation import PhaseFact, state_on
from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES, STATES_BY_KIND
from events.errors.chronology import BadEdtf
from events.matching.episode.near import occurred_of
from events.models.episode import Episode
from events.models.incident import Incident

MOST_PHASES, MOST_EVIDENCE = 100, 400


@dataclass(frozen=True, slots=True)
class Typed:
    """Phases as they stand in the form, whether saved or not: facts by the number of their row, and their evidence."""

    kind: str
    facts: Sequence[PhaseFact]
    evidence: Sequence[tuple[int, int]]
    unread: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands above the phases."""

    axis: PhaseAxis | None
    state_today: str
    words: Sequence[str]
    remarks: Sequence[str]


@require_POST
def phase_axis(request: HttpRequest) -> HttpResponseBase:
    """Answer for the phases as they stand in the form this moment. Nothing is saved."""
    if not (request.user.has_perm("events.add_episode") or request.user.has_perm("events.change_episode")):
        raise PermissionDenied
    try:
        typed = _read(json.loads(request.POST.get("phases", "")), request.POST.get("kind", ""))
    except (ValueError, TypeError, KeyError):
        return HttpResponseBadRequest("phases: a list of rows is needed.")
    shown = shown_phases(request, typed, _cited(request))
    return JsonResponse(
        {
            "axis": asdict(shown.axis) if shown.axis else None,
            "state_today": shown.state_today,
            "words": list(shown.words),
            "remarks": list(shown.remarks),
        }
    )


def saved_phases(episode: Episode) -> Typed:
    """Return the phases that are saved, each under the number of its row."""
    rows = list(episode.phases.prefetch_related("evidence"))
    facts = [
        PhaseFact(n, row.state, parse(row.began), row.certainty, row.last_confirmed, row.citation_id)
        for n, row in enumerate(rows, 1)
    ]
    evidence = [(n, one.pk) for n, row in enumerate(rows, 1) for one in row.evidence.all()]
    return Typed(episode.kind, facts, evidence)


def shown_phases(request: HttpRequest, typed: Typed, cited: Sequence[date]) -> Shown:
    """Return the drawing and the words for it; of the evidence only what the person may see is spoken of."""
    lang, today = language(), timezone.now().date()
    ordered = sorted(typed.facts, key=lambda fact: (fact.began.start or date.min, fact.began.end or date.max))
    known = typed.kind in EPISODE_KINDS
    remarks = (
        remarks_on(ordered, _evidence(request, typed.evidence), kind=typed.kind, today=today, cited=cited)
        if known
        else []
    )
    return Shown(
        axis=draw_axis([(fact, _label(fact, lang)) for fact in ordered], today, _month),
        state_today=_("Today: %(said)s") % {"said": state_on(ordered, today, kind=typed.kind).sentence(lang)}
        if known and ordered
        else "",
        words=[_line(fact, lang) for fact in ordered],
        remarks=[*_unread(typed.unread), *(remark.sentence(lang) for remark in remarks)],
    )


def _unread(rows: Sequence[int]) -> list[str]:
    return [_("Phase %(n)s is not drawn: its state or its date is missing.") % {"n": n} for n in rows]


def _label(fact: PhaseFact, lang: str) -> str:
    state = PHASE_STATES.label(fact.state, lang)
    if fact.certainty == "confirmed":
        return state
    certainty = PHASE_CERTAINTY.label(fact.certainty, lang)
    return f"{state} ({certainty[0].lower()}{certainty[1:]})"


def _line(fact: PhaseFact, lang: str) -> str:
    words = f"{_label(fact, lang)}, {sentence(fact.began, lang)}"
    if fact.last_confirmed is None:
        return words
    return f"{words}, {_('last confirmed %(day)s') % {'day': day_sentence(fact.last_confirmed, lang)}}"


def _month(day: date, with_year: bool) -> str:
    name = format_date(day, "N Y" if with_year else "N")
    return name[0].upper() + name[1:]


def _evidence(request: HttpRequest, pairs: Sequence[tuple[int, int]]) -> list[EvidenceFact]:
    keys = [key for _row, key in pairs[:MOST_EVIDENCE]]
    incidents: Any = admin.site.get_model_admin(Incident)
    found = incidents.get_queryset(request).in_bulk(keys) if keys else {}
    return [
        EvidenceFact(
            row, found[key].code or found[key].desk_number, found[key].event_type, occurred_of(found[key])
        )
        for row, key in pairs
        if key in found
    ]


def cited_days(request: HttpRequest, episode: Episode) -> list[date]:
    """Return the days on which the episode's cited reports were published, as far as the person may see them."""
    rows = episode.citations.select_related("report")
    if sees_own_alone(request.user):
        rows = rows.exclude(report__source__is_confidential=True)
    days = [parse(row.report.published).end for row in rows if row.report.published]
    return [day for day in days if day is not None]


def _cited(request: HttpRequest) -> list[date]:
    key = request.POST.get("episode", "")
    episodes: Any = admin.site.get_model_admin(Episode)
    episode = episodes.get_object(request, key) if key.isdecimal() else None
    return cited_days(request, episode) if episode is not None else []


def _read(rows: Any, kind: str) -> Typed:
    if not isinstance(rows, list) or len(rows) > MOST_PHASES:
        raise ValueError
    facts: list[PhaseFact] = []
    evidence: list[tuple[int, int]] = []
    unread: list[int] = []
    for row in rows:
        number = int(row["n"])
        fact = _fact(number, row, kind)
        if fact is None:
            unread.append(number)
            continue
        facts.append(fact)
        evidence += [(number, int(key)) for key in row.get("evidence", ()) if str(key).isdecimal()]
    return Typed(kind, facts, evidence, unread)


def _fact(number: int, row: Mapping[str, Any], kind: str) -> PhaseFact | None:
    state, certainty = str(row.get("state", "")), str(row.get("certainty", ""))
    if state not in STATES_BY_KIND.get(kind, PHASE_STATES) or certainty not in PHASE_CERTAINTY:
        return None
    try:
        began = parse(str(row.get("began", "")))
    except BadEdtf:
        return None
    return PhaseFact(number, state, began, certainty, _day(row), row.get("citation") or None)


def _day(row: Mapping[str, Any]) -> date | None:
    try:
        return date.fromisoformat(str(row.get("last_confirmed", "")))
    except ValueError:
        return None


class PhasesDrawn:
    """A mixin for the episode's admin: the axis and what is to be said of the phases stand above them."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        """Add the drawing of the saved phases, and the way to add one from an incident."""
        episode = context.get("original")
        context["phase_axis_url"] = reverse("desk:phase_axis")
        if isinstance(episode, Episode):
            # Read again: a form that came back with errors has written what was typed into its own copy.
            saved = Episode.objects.get(pk=episode.pk)
            context["phases"] = shown_phases(request, saved_phases(saved), cited_days(request, saved))
            if context.get("has_change_permission"):
                context["phase_from_url"] = reverse("desk:phase_from", args=(episode.pk,))
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]


class PhaseSource:
    """A mixin for the incident's admin: a button that makes it a phase of an episode."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        """Offer the button to those who may change episodes."""
        incident = context.get("original")
        if isinstance(incident, Incident) and request.user.has_perm("events.change_episode"):
            context["use_as_phase_url"] = reverse("desk:use_as_phase", args=(incident.pk,))
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]
