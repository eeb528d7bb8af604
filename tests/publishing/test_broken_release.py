"""A release that breaks for a reason that nobody foresaw: the others go out, it waits, and it is told of."""

from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection

from events.publishing.release import release_due, schedule
from tests.publishing.test_release import LATER, NOON, SOON, is_public, release_of, submitted

pytestmark = pytest.mark.django_db


def test_a_release_that_breaks_keeps_no_other_back_and_stays_waiting(boubacar: User) -> None:
    broken, other = submitted(title="Heavy (invented)"), submitted(title="Other (invented)")
    with time_machine.travel(NOON, tick=False):
        for incident in (broken, other):
            schedule(incident, by=boubacar, goes_out_at=SOON)

    def full_for_one(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith('INSERT INTO "events_publishedversion"') and "Heavy (invented)" in str(params):
            raise OSError("No space left on device")
        return execute(sql, params, many, context)

    with (
        time_machine.travel(LATER, tick=False),
        connection.execute_wrapper(full_for_one),
        pytest.raises(ExceptionGroup, match="could not go out"),
    ):
        release_due()
    assert (is_public(broken), is_public(other)) == (False, True)
    assert release_of(broken).state == "waiting"
