"""What online services have answered, kept with its date; a miss is kept too, or every rerun would ask again."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import timedelta

from django.utils import timezone

from events.geocoding.known_place import KnownPlace
from events.models.geocoding import GeocodeAnswer

KEEP_ANSWER = timedelta(days=180)
KEEP_MISS = timedelta(days=30)  # Volunteers add villages every week: a miss ages sooner.


def recall(service: str, question: str) -> list[KnownPlace] | None:
    """Return the remembered answer, empty for a remembered miss; None where nothing fresh is known."""
    kept = GeocodeAnswer.objects.filter(service=service, question=question).first()
    if kept is None:
        return None
    age = timezone.now() - kept.asked_at
    if age > (KEEP_ANSWER if kept.candidates else KEEP_MISS):
        return None
    return [KnownPlace(**{**facts, "other_names": tuple(facts["other_names"])}) for facts in kept.candidates]


def remember(service: str, question: str, places: Iterable[KnownPlace]) -> None:
    """Keep an answer or a miss with the present time."""
    GeocodeAnswer.objects.update_or_create(
        service=service,
        question=question,
        defaults={"candidates": [asdict(place) for place in places], "asked_at": timezone.now()},
    )
