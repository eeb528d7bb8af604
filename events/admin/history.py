"""What one revision of the desk holds: the whole record with its parts, by whom and why, so that none can be lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import reversion
from django.db import models

from events.models.actor import Actor, ActorName, ActorRelation
from events.models.axis import Axis
from events.models.citation import Citation
from events.models.episode import Episode, EpisodeParticipation, EpisodePlace
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, IncidentLink, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.models.phase import Phase
from events.models.place import Place, PlaceCode, PlaceName
from events.models.report import Report
from events.models.source import Source

# Each record with what is saved with it; a part stands under the name by which its record reaches it.
WHOLES: dict[type[models.Model], tuple[str, ...]] = {
    Incident: ("places", "participations", "claims", "citations", "links_out", "secondary_types"),
    Episode: ("places", "participations", "phases", "citations"),
    Actor: ("names", "relations", "citations"),
    Place: ("names", "codes"),
    Source: (),
    Report: (),
    Axis: (),
}
PARTS: tuple[type[models.Model], ...] = (
    ActorName,
    ActorRelation,
    Citation,
    EpisodeParticipation,
    EpisodePlace,
    ImpactClaim,
    IncidentLink,
    IncidentPlace,
    Participation,
    Phase,
    PlaceCode,
    PlaceName,
    SecondaryType,
)


def register_all() -> None:
    """Tell django-reversion what to keep. Called once, when the admin is loaded."""
    for part in PARTS:
        if not reversion.is_registered(part):
            reversion.register(part)
    for whole, follow in WHOLES.items():
        if not reversion.is_registered(whole):
            reversion.register(whole, follow=follow)


@contextmanager
def one_revision(user: Any, comment: str = "") -> Iterator[None]:
    """Keep all that is saved inside as one revision of that person, in one transaction."""
    with reversion.create_revision():
        reversion.set_user(user)
        reversion.set_comment(comment)
        yield


def keep_whole(record: models.Model) -> None:
    """Put the record as it stands now, with all its parts, into the revision that is being made."""
    reversion.add_to_revision(record)


def say_why(comment: str) -> None:
    """Give the revision that is being made its comment, if one is being made."""
    if reversion.is_active():
        reversion.set_comment(comment)
