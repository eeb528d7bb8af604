"""Bring in the episodes of the seed set, with their phases and the incidents that these rest on."""

from events.models.citation import Citation
from events.models.episode import Episode, EpisodeParticipation, EpisodePlace
from events.models.incident import Incident
from events.models.phase import Phase
from events.seed.files import Entry
from events.seed.hands import Hands
from events.seed.incident import Ground, cite


def draft_episode(entry: Entry, ground: Ground, incidents: dict[str, Incident], hands: Hands) -> Episode:
    """Make the draft with its places, actors, axes, citations and phases."""
    episode = Episode.objects.create(
        kind=entry["kind"],
        title_en=entry["title_en"],
        title_fr=entry["title_fr"],
        summary_en=entry["summary_en"],
        summary_fr=entry["summary_fr"],
        **hands.authored(),
    )
    for row in entry["places"]:
        EpisodePlace.objects.create(episode=episode, place=ground.places[row["place"]], role=row["role"])
    for part in entry["participations"]:
        EpisodeParticipation.objects.create(
            episode=episode, actor=ground.actors[part["actor"]], role=part["role"]
        )
    episode.axes.set(ground.axes[slug] for slug in entry["axes"])
    citations = cite(episode, entry, ground)
    for phase in entry["phases"]:
        _phase(episode, phase, citations, incidents)
    return episode


def _phase(episode: Episode, entry: Entry, citations: list[Citation], incidents: dict[str, Incident]) -> None:
    last = entry["last_confirmed_citation"]
    phase = Phase.objects.create(
        episode=episode,
        state=entry["state"],
        began=entry["began"],
        certainty=entry["certainty"],
        citation=citations[entry["citation"]],
        last_confirmed=entry["last_confirmed"],
        last_confirmed_citation=None if last is None else citations[last],
        note_en=entry["note_en"],
        note_fr=entry["note_fr"],
    )
    phase.evidence.set(incidents[key] for key in entry["evidence"] if key in incidents)
