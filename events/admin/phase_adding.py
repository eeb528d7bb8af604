"""Add an incident to an episode as a phase of it, or as what confirms the phase that stands: one revision, one lock."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from events.admin.history import keep_whole, one_revision
from events.admin.lock import claim_revision
from events.chronology.phase_guess import certainty_for, guess_state, last_before
from events.codebook.episode import STATES_BY_KIND
from events.matching.episode.near import facts_of, occurred_of
from events.models.citation import Citation
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.phase import Phase
from events.publishing.workflow import reopen_after_change

COPIED = ("report_id", "quote", "locator", "stance", "credibility", "is_own_evidence")


class NoDate(Exception):
    """A phase begins at a time, and the incident has none."""


@dataclass(frozen=True, slots=True)
class Adding:
    """One wish: this incident, for that episode, as seen at a revision, with the citations that the person may see."""

    incident: Incident
    episode: Episode
    seen: int
    by: Any
    citations: Any


def add_phase(wish: Adding) -> Phase:
    """Begin a phase with the incident: state, date and certainty from it, its citation copied, itself the evidence.

    Raises StaleRevision where somebody else has saved the episode meanwhile, NoDate where the incident has no date.
    """
    incident = wish.incident
    if not incident.occurred:
        raise NoDate
    comment = _("A phase from incident %(number)s.") % {"number": incident.code or incident.desk_number}
    with transaction.atomic(), one_revision(wish.by, comment):
        claim_revision(wish.episode, seen=wish.seen)
        facts = facts_of(wish.episode)
        state = guess_state(
            wish.episode.kind, incident.event_type, incident.status_of_fact, facts, occurred_of(incident)
        )
        phase = Phase.objects.create(
            episode=wish.episode,
            state=state or STATES_BY_KIND[wish.episode.kind][0],
            began=incident.occurred,
            certainty=certainty_for(incident.verification),
            citation=_copied(wish),
        )
        phase.evidence.add(incident)
        _finish(wish)
    return phase


def confirm_phase(wish: Adding) -> Phase | None:
    """Let the incident bear out the phase that stands on its day: evidence, and the last day it is confirmed.

    None where no phase had begun by then.
    """
    comment = _("Incident %(number)s confirms a phase.") % {
        "number": wish.incident.code or wish.incident.desk_number
    }
    with transaction.atomic(), one_revision(wish.by, comment):
        standing = last_before(facts_of(wish.episode), occurred_of(wish.incident))
        if standing is None:
            return None
        claim_revision(wish.episode, seen=wish.seen)
        phase = Phase.objects.get(pk=standing.key)
        # The earliest day that it can have been: a later one is not borne out.
        day = wish.incident.occurred_start
        if day is not None and _confirms(phase, day):
            phase.last_confirmed, phase.last_confirmed_citation = day, _copied(wish)
            phase.save()
        phase.evidence.add(wish.incident)
        _finish(wish)
    return phase


def _confirms(phase: Phase, day: date) -> bool:
    """Tell whether the day lies after all that confirms the phase by now, and not before it began."""
    is_newer = phase.last_confirmed is None or phase.last_confirmed < day
    return is_newer and (phase.began_start is None or day >= phase.began_start)


def _finish(wish: Adding) -> None:
    wish.episode.last_author = wish.by
    wish.episode.save()
    reopen_after_change(wish.episode, by=wish.by)
    keep_whole(wish.episode)


def _copied(wish: Adding) -> Citation | None:
    """Return the episode's own citation of the report that bears the incident out best; one that stands is taken."""
    best = min(wish.citations, key=_worth, default=None)
    if best is None:
        return None
    standing = wish.episode.citations.filter(report=best.report_id, stance=best.stance).order_by("pk").first()
    if standing is not None:
        return standing
    said = {name: getattr(best, name) for name in COPIED}
    return Citation.objects.create(episode=wish.episode, fields=["phases"], **said)


def _worth(citation: Citation) -> tuple[bool, bool, str, int]:
    """Those that support come first, then those for the date, then the most credible; "6" is "cannot be judged"."""
    return (
        citation.stance != "supports",
        "occurred" not in citation.fields,
        citation.credibility,
        citation.pk,
    )
