"""One request a second to a service, shared by all processes on all machines through one row of the database."""

from datetime import datetime, timedelta
from time import sleep

from django.db import transaction
from django.utils import timezone

from events.errors.geocoding import ServiceBusy
from events.models.geocoding import GeocoderSlot

# What the public Nominatim allows, and more than the others mind.
SPACING = timedelta(seconds=1)


def wait_for_slot(service: str, *, patience_seconds: float) -> None:
    """Take the next free second and sleep until it comes; raise ServiceBusy where that is too long to wait."""
    at = take_slot(service, patience_seconds=patience_seconds)
    sleep(max(0.0, (at - timezone.now()).total_seconds()))


def take_slot(service: str, *, patience_seconds: float) -> datetime:
    """Take the next free slot for this process alone and return its time."""
    GeocoderSlot.objects.get_or_create(service=service, defaults={"next_at": timezone.now()})
    while True:
        free_at = GeocoderSlot.objects.values_list("next_at", flat=True).get(service=service)
        now = timezone.now()
        at = max(free_at, now)
        wait = (at - now).total_seconds()
        if wait > patience_seconds:
            raise ServiceBusy(service=service, wait_seconds=wait)
        if _move(service, seen=free_at, to=at + SPACING):
            return at


def hold_off(service: str, seconds: float) -> None:
    """Let no process ask the service for so long: it has asked for that."""
    until = timezone.now() + timedelta(seconds=seconds)
    GeocoderSlot.objects.filter(service=service, next_at__lt=until).update(next_at=until)


def _move(service: str, *, seen: datetime, to: datetime) -> bool:
    """Move the slot on if nobody has since we looked; of two processes that saw the same, one succeeds."""
    # Durable: inside another transaction the row would stay locked for all while this process sleeps and asks.
    with transaction.atomic(durable=True):
        return bool(GeocoderSlot.objects.filter(service=service, next_at=seen).update(next_at=to))
