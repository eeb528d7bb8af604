"""Load the seed set through the real publishing. Safe to repeat: what an earlier load brought in is left alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from events.chronology.edtf import parse
from events.models.episode import Episode
from events.models.incident import Incident
from events.seed.actor import load_actors
from events.seed.episode import draft_episode
from events.seed.files import Entry, Seed
from events.seed.hands import Hands, loaded_before, seed_hands
from events.seed.incident import Ground, draft_incident, link_incidents
from events.seed.reference import load_axes, load_places, load_reports, load_sources


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records this load published."""

    actors: int
    incidents: int
    episodes: int

    @property
    def is_nothing(self) -> bool:
        return not (self.actors or self.incidents or self.episodes)


def load(seed: Seed) -> Loaded:
    """Bring in what is missing. One transaction: a load that fails midway has done nothing."""
    with transaction.atomic():
        hands = seed_hands()
        places = load_places(seed.places)
        reports = load_reports(seed.reports, load_sources(seed.sources))
        axes = load_axes(seed.axes, places)
        actors, new_actors = load_actors(seed.actors, reports, hands)
        ground = Ground(places=places, axes=axes, reports=reports, actors=actors)
        incidents, new_incidents = _draft_incidents(seed, ground, hands)
        episodes, new_episodes = _draft_episodes(seed, ground, incidents, hands)
        # Episodes first: an incident's document names the published episodes that rest on it.
        for entry in new_episodes:
            hands.put_out(episodes[entry["key"]], entry["key"])
        for entry in sorted(new_incidents, key=_latest_day):
            hands.put_out(incidents[entry["key"]], entry["key"])
        for entry in _resting_on(new_incidents, new_episodes):
            hands.tie(episodes[entry["key"]])
    return Loaded(new_actors, len(new_incidents), len(new_episodes))


def _draft_incidents(seed: Seed, ground: Ground, hands: Hands) -> tuple[dict[str, Incident], list[Entry]]:
    before = loaded_before(Incident)
    standing = Incident.objects.in_bulk(before.values())
    incidents = {key: standing[pk] for key, pk in before.items()}
    new = [entry for entry in seed.incidents if entry["key"] not in incidents]
    for entry in new:
        incidents[entry["key"]] = draft_incident(entry, ground, hands)
    link_incidents(new, incidents)
    return incidents, new


def _draft_episodes(
    seed: Seed, ground: Ground, incidents: dict[str, Incident], hands: Hands
) -> tuple[dict[str, Episode], list[Entry]]:
    before = loaded_before(Episode)
    new = [entry for entry in seed.episodes if entry["key"] not in before]
    return {entry["key"]: draft_episode(entry, ground, incidents, hands) for entry in new}, new


def _latest_day(entry: Entry) -> tuple[date, str]:
    # What came first goes out first, so that a link backwards finds its incident published.
    return parse(entry["occurred"]).end or date.max, entry["key"]


def _resting_on(incidents: Iterable[Entry], episodes: Iterable[Entry]) -> list[Entry]:
    """Return the episodes with evidence that was published after them."""
    keys = {entry["key"] for entry in incidents}
    return [
        entry
        for entry in episodes
        if any(not keys.isdisjoint(phase["evidence"]) for phase in entry["phases"])
    ]
