"""One request a second, whoever asks."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import time_machine
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from events.errors.geocoding import ServiceBusy
from events.geocoding.slot import hold_off, take_slot
from tests.jobs.installation import installation

NOON = datetime.fromisoformat("2025-09-14T12:00:00+00:00")
TAKE_SLOTS = """
from pathlib import Path
from events.geocoding.slot import take_slot
taken = [take_slot("nominatim@example.org", patience_seconds=600).isoformat() for _ in range({count})]
Path({file!r}).write_text(chr(10).join(taken))
"""


@pytest.mark.django_db
def test_slots_are_a_second_apart_and_each_service_has_its_own() -> None:
    with time_machine.travel(NOON, tick=False):
        taken = [take_slot(service, patience_seconds=9) for service in ("a", "a", "b", "a")]
    assert [(at - NOON).total_seconds() for at in taken] == [0, 1, 0, 2]


@pytest.mark.django_db
def test_a_slot_that_has_passed_unused_is_not_made_up_for() -> None:
    with time_machine.travel(NOON, tick=False):
        take_slot("a", patience_seconds=9)
    later = NOON + timedelta(minutes=5)
    with time_machine.travel(later, tick=False):
        assert take_slot("a", patience_seconds=9) == later


@pytest.mark.django_db
def test_who_will_not_wait_takes_no_slot() -> None:
    with time_machine.travel(NOON, tick=False):
        take_slot("a", patience_seconds=9)
        with pytest.raises(ServiceBusy):
            take_slot("a", patience_seconds=0.5)
        assert take_slot("a", patience_seconds=9) == NOON + timedelta(seconds=1)


@pytest.mark.django_db
def test_a_service_that_asked_for_rest_has_no_earlier_slot() -> None:
    with time_machine.travel(NOON, tick=False):
        take_slot("a", patience_seconds=9)
        hold_off("a", 60)
        assert take_slot("a", patience_seconds=90) == NOON + timedelta(seconds=60)


@pytest.mark.django_db(transaction=True)
def test_a_slot_is_not_taken_inside_another_transaction_which_would_lock_the_row_for_all() -> None:
    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        take_slot("a", patience_seconds=9)


@pytest.mark.process
def test_two_processes_never_share_a_second(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    codes = [TAKE_SLOTS.format(count=25, file=str(file)) for file in files]
    with django_db_blocker.unblock(), installation(tmp_path) as place, ThreadPoolExecutor() as both:
        list(both.map(place.python, codes))
    taken = sorted(datetime.fromisoformat(line) for file in files for line in file.read_text().split())
    assert len(taken) == 50
    assert min(after - before for before, after in pairwise(taken)) >= timedelta(seconds=1)
