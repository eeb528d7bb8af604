"""The review screen as a page or as the part of a page that the script swaps in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.review_build import Rows
from events.admin.review_text import COLOURS, marked_text
from events.admin.review_words import letter, type_words, waiting_links
from events.codebook.country import COUNTRIES
from events.drafting.document import from_document
from events.drafting.mention import ProposedEvent, Span
from events.models.drafting import Proposal, Reading
from events.models.incident import Incident

# The text and the draft need the width that the stock admin's list of tables takes.
WIDE = {"is_nav_sidebar_enabled": False}
MAY_DECIDE = ("events.change_proposal", "events.add_incident")


@dataclass(frozen=True, slots=True)
class Listed:
    """One proposed event in the list of all."""

    number: int
    letter: str
    colour: int
    words: str
    state: str
    state_words: str
    is_background: bool
    is_current: bool
    incident: Incident | None


def is_part(request: HttpRequest) -> bool:
    """Tell whether the script asks for a part of the page."""
    return request.headers.get("X-Requested-With") == "fetch"


def review_url(reading: Reading, position: int | None = None) -> str:
    """Return the screen's address, for one of its events."""
    address = reverse("drafting:review", args=(reading.pk,))
    return address if position is None else f"{address}?event={position + 1}"


def next_waiting(proposals: Sequence[Proposal], after: int = -1) -> Proposal | None:
    """Return the next event to decide on: news first, in the text's order; background stays where it is."""
    news = [one for one in proposals if one.state == "waiting" and not one.document["is_background"]]
    behind = [one for one in news if one.position > after]
    return next(iter(behind or news), None)


def answer_with_review(
    request: HttpRequest,
    reading: Reading,
    proposal: Proposal | None = None,
    *,
    rows: Rows | None = None,
    problems: Sequence[str] = (),
    done: str = "",
) -> HttpResponse:
    """Answer with the screen: the part itself to the script, the way to the page to a browser without it."""
    if not is_part(request) and rows is None and request.method == "POST":
        return redirect(review_url(reading, proposal.position if proposal else None))
    context = review_context(request, reading, proposal, rows=rows, problems=problems, done=done)
    if is_part(request):
        response = render(request, "admin/events/_review.html", context)
        current = context["current"]
        response["X-Desk-Address"] = review_url(reading, current.position if current else None)
        return response
    whole = {**admin.site.each_context(request), **WIDE, "title": _("Review a report’s events"), **context}
    return render(request, "admin/events/review_reading.html", whole)


def review_context(
    request: HttpRequest,
    reading: Reading,
    proposal: Proposal | None,
    *,
    rows: Rows | None = None,
    problems: Sequence[str] = (),
    done: str = "",
) -> dict[str, Any]:
    """Return all that the screen shows."""
    proposals = list(reading.proposals.select_related("decided_by"))
    events = {one.position: from_document(one.document) for one in proposals}
    current = proposal or next_waiting(proposals)
    may_decide = request.user.has_perms(MAY_DECIDE)
    is_open = current is not None and current.state == "waiting" and may_decide
    if is_open and rows is None and current is not None:
        rows = Rows(current, request)
    visible = _visible_drafts(request, proposals)
    skipped = [Span(one["start"], one["end"]) for one in reading.skipped]
    position = current.position if current else -1
    return {
        "reading": reading,
        "report": reading.report,
        "current": current,
        "current_letter": letter(position) if current else "",
        "colour": position % COLOURS,
        "summary": listed_words(events[position]) if current else "",
        "reasons": _reasons(events[position]) if current else (),
        "listed": [_listed(one, events[one.position], position, visible) for one in proposals],
        "rows": rows.all if rows and is_open else [],
        "later_links": waiting_links(current, events[position]) if is_open and current else [],
        "incident": visible.get(current.incident_id) if current and current.incident_id else None,
        "text": marked_text(reading.text, events, skipped, current=position),
        "problems": problems,
        "done": done,
        "may_decide": may_decide,
        "find_place_countries": COUNTRIES.choices(language()),
        "left": sum(one.state == "waiting" and not one.document["is_background"] for one in proposals),
    }


def _visible_drafts(request: HttpRequest, proposals: Sequence[Proposal]) -> dict[int, Incident]:
    keys = [one.incident_id for one in proposals if one.incident_id]
    return {one.pk: one for one in Incident.objects.visible_to(request.user).filter(pk__in=keys)}


def _listed(proposal: Proposal, event: ProposedEvent, current: int, visible: dict[int, Incident]) -> Listed:
    return Listed(
        number=proposal.position + 1,
        letter=letter(proposal.position),
        colour=proposal.position % COLOURS,
        words=listed_words(event),
        state=proposal.state,
        state_words=str(proposal.get_state_display()),
        is_background=event.is_background,
        is_current=proposal.position == current,
        incident=visible.get(proposal.incident_id) if proposal.incident_id else None,
    )


def listed_words(event: ProposedEvent) -> str:
    """Say in a line which event it is."""
    lang = language()
    places = [one.mention.name for one in event.places][:2]
    countries = {one.mention.country for one in event.places} if not places else set()
    where = ", ".join(places) or ", ".join(
        COUNTRIES.label(one, lang) for one in countries if one in COUNTRIES
    )
    return " · ".join(part for part in (type_words(event), where, event.time or "") if part)


def _reasons(event: ProposedEvent) -> tuple[str, ...]:
    return event.reasons_fr if language() == "fr" else event.reasons_en
