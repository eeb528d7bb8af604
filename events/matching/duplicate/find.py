"""Find the incidents that may be the event at hand, for one person: the door's one question to this room."""

from typing import Any

from django.db.models import Q

from events.matching.duplicate.candidate import candidates
from events.matching.duplicate.read import traits_of
from events.matching.duplicate.reason import Likeness
from events.matching.duplicate.traits import Traits
from events.matching.duplicate.weigh import weigh
from events.models.duplicate import NotDuplicate
from events.models.incident import Incident
from events.querysets.desk_record import sees_own_records_alone

# Below, a pair is more likely two events than one.
LEAST_SCORE = 0.5


def find_duplicates(
    probe: Incident | Traits, *, visible_to: Any, limit: int = 5, least: float = LEAST_SCORE
) -> list[Likeness]:
    """Return the likeliest duplicates among what the person may see, with reasons; pairs once dismissed are left out.

    The number of queries does not depend on how many incidents there are.
    """
    confiding = sees_own_records_alone(visible_to)
    known: dict[str, Any] = {"hide_confidential": confiding, "nameable_by": visible_to}
    mine = probe if isinstance(probe, Traits) else traits_of([probe.pk], **known)[probe.pk]
    keys = candidates(mine, Incident.objects.visible_to(visible_to))
    dismissed = _dismissed(mine.pk)
    theirs = traits_of([key for key in keys if key not in dismissed], **known)
    found = [weigh(mine, one) for one in theirs.values()]
    likely = sorted((one for one in found if one.score >= least), key=lambda one: (-one.score, -one.pk))
    return likely[:limit]


def compare_two(mine: Incident, theirs: Incident, *, visible_to: Any) -> Likeness:
    """Return how likely two saved incidents are one event, whatever was said of the pair before."""
    keys = (mine.pk, theirs.pk)
    confiding = sees_own_records_alone(visible_to)
    traits = traits_of(keys, hide_confidential=confiding, nameable_by=visible_to)
    return weigh(traits[mine.pk], traits[theirs.pk])


def _dismissed(pk: int | None) -> set[int]:
    if pk is None:
        return set()
    pairs = NotDuplicate.objects.filter(Q(one=pk) | Q(other=pk)).values_list("one_id", "other_id")
    return {key for pair in pairs for key in pair} - {pk}
