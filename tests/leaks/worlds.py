"""Build a world inside a transaction, look at it, and undo it; each step at its own fixed moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import time_machine
from django.db import transaction

from tests.leaks.memory import forget
from tests.leaks.record import STEPS, Desk, World

FIRST = datetime(2026, 1, 5, 10, tzinfo=UTC)
# Answers are asked for at one moment too, for "today" stands in some.
TODAY = datetime(2026, 2, 1, 12, tzinfo=UTC)


def built(desk: Desk) -> World:
    """Make the published records beside what the desk makes."""
    world = World(desk)
    for n, step in enumerate(STEPS):
        with time_machine.travel(FIRST + timedelta(hours=n), tick=False):
            desk.before_step(n)
        with time_machine.travel(FIRST + timedelta(hours=n, minutes=30), tick=False):
            step(world)
    return world


@contextmanager
def standing(make_desk: Callable[[], Desk]) -> Iterator[World]:
    """Let a world stand while the block runs, with the clock at TODAY."""
    with transaction.atomic():
        world = built(make_desk())
        with time_machine.travel(TODAY, tick=False):
            world.desk.finish()
            # What the process remembers of another world would hide what is different in this one.
            forget()
            yield world
        transaction.set_rollback(True)
    forget()
