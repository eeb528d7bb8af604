"""Which episodes an incident may be a phase of, and which incidents an episode may rest on, likeliest first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.chronology.edtf import Edtf, parse
from events.chronology.phase_guess import fits, guess_state, last_before
from events.chronology.situation import PhaseFact
from events.codebook.episode import EPISODE_KINDS
from events.models.actor import Actor
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.place import Place

MOST_EPISODES, MOST_INCIDENTS, MOST_READ = 8, 20, 400
# How much each thing in common weighs.
FITS, SAME_PLACE, SAME_ACTOR, SAME_COUNTRY, IN_TIME = 3, 4, 2, 1, 1
# An incident so long before the first phase is of another story.
BEFORE = timedelta(days=60)
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Near:
    """An episode or incident with what speaks for it; the state it would begin, and the phase it would confirm."""

    record: Any
    score: int
    reasons: tuple[str, ...]
    state: str | None
    standing: PhaseFact | None


@dataclass(frozen=True, slots=True)
class _Told:
    """What two records are held against each other by."""

    places: frozenset[int]
    around: frozenset[int]
    countries: frozenset[str]
    actors: frozenset[int]


def facts_of(episode: Episode) -> list[PhaseFact]:
    """Return the episode's phases as the rules of the shelves read them."""
    return [
        PhaseFact(
            key=phase.pk,
            state=phase.state,
            began=parse(phase.began),
            certainty=phase.certainty,
            last_confirmed=phase.last_confirmed,
            citation=phase.citation_id,
        )
        for phase in episode.phases.all()
    ]


def occurred_of(incident: Incident) -> Edtf | None:
    """Return the incident's date; None where it has none."""
    return parse(incident.occurred) if incident.occurred else None


def near_episodes(incident: Incident, episodes: QuerySet[Any], *, by: Any) -> list[Near]:
    """Return those of the episodes that the incident may belong to. A bounded number of queries."""
    told = _nameable(_of_incident(incident), by)
    rows = episodes.exclude(workflow="withdrawn").order_by("-pk")[:MOST_READ]
    rows = rows.prefetch_related("phases", "places__place__parent__parent", "participations__actor")
    found = [_weigh(incident, told, episode, _of_episode(episode), episode) for episode in rows]
    return _best(found, MOST_EPISODES)


def near_incidents(episode: Episode, incidents: QuerySet[Any], *, by: Any) -> list[Near]:
    """Return those of the incidents that the episode does not rest on yet and may, likeliest first."""
    told = _nameable(_of_episode(episode), by)
    beside = Q(places__place__in=told.places) | Q(places__place__parent__in=told.places)
    beside |= Q(participations__actor__in=told.actors)
    keys = incidents.filter(beside).exclude(workflow="withdrawn").exclude(evidence_for__episode=episode)
    rows = incidents.filter(pk__in=keys.values("pk")).order_by("-occurred_start", "-pk")[:MOST_READ]
    rows = rows.prefetch_related("places__place__parent__parent", "participations__actor")
    found = [_weigh(row, _of_incident(row), episode, told, row) for row in rows]
    return _best(found, MOST_INCIDENTS)


def _nameable(told: _Told, by: Any) -> _Told:
    """Leave out the actors that the person may not name: the reasons would name them."""
    named = Actor.objects.nameable_by(by).filter(pk__in=told.actors)
    return replace(told, actors=frozenset(named.values_list("pk", flat=True)))


def _best(found: list[Near], most: int) -> list[Near]:
    likely = [near for near in found if near.score >= FITS]
    return sorted(likely, key=lambda near: (-near.score, -near.record.pk))[:most]


def _of_incident(incident: Incident) -> _Told:
    rows = list(incident.places.all())
    places = [row.place for row in rows if row.place is not None]
    return _told(places, (part.actor_id for part in incident.participations.all()))


def _of_episode(episode: Episode) -> _Told:
    places = [row.place for row in episode.places.all()]
    return _told(places, (part.actor_id for part in episode.participations.all()))


def _told(places: list[Place], actors: Iterable[int]) -> _Told:
    around = {above.pk for place in places for above in _above(place)}
    return _Told(
        frozenset(place.pk for place in places),
        frozenset(around),
        frozenset(place.country for place in places),
        frozenset(actors),
    )


def _above(place: Place) -> list[Place]:
    """Return the place and what it lies in, countries left out: to lie in one country is said by itself."""
    chain: list[Place] = []
    step: Place | None = place
    while step is not None and len(chain) < DEEPEST:
        if step.kind != "country":
            chain.append(step)
        step = step.parent
    return chain


def _weigh(incident: Incident, mine: _Told, episode: Episode, theirs: _Told, record: Any) -> Near:
    phases, occurred = facts_of(episode), occurred_of(incident)
    score, reasons = 0, []
    if fits(episode.kind, incident.event_type):
        score += FITS
        kind = EPISODE_KINDS[episode.kind]
        reasons.append(_("its type fits the kind “%(kind)s”") % {"kind": _label(kind)})
    if mine.around & theirs.places or theirs.around & mine.places:
        score += SAME_PLACE
        reasons.append(_("the same place"))
    elif mine.countries & theirs.countries:
        score += SAME_COUNTRY
        reasons.append(_("the same country"))
    shared = mine.actors & theirs.actors
    if shared:
        score += SAME_ACTOR * min(len(shared), 2)
        names = sorted(str(part.actor) for part in episode.participations.all() if part.actor_id in shared)
        reasons.append(_("also with %(actors)s") % {"actors": ", ".join(dict.fromkeys(names))})
    if _is_in_time(phases, occurred):
        score += IN_TIME
        reasons.append(_("within its time"))
    state = guess_state(episode.kind, incident.event_type, incident.status_of_fact, phases, occurred)
    return Near(record, score, tuple(reasons), state, last_before(phases, occurred))


def _label(entry: Any) -> str:
    words = str(entry.label((get_language() or "en")[:2]))
    return words[0].lower() + words[1:]


def _is_in_time(phases: list[PhaseFact], occurred: Edtf | None) -> bool:
    starts = [phase.began.start for phase in phases if phase.began.start is not None]
    if occurred is None or occurred.end is None or not starts:
        return False
    return occurred.end >= min(starts) - BEFORE
