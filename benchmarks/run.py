"""Bring the data there, ask the questions, print the table."""

from collections.abc import Sequence

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - after setup
from django.db import connection  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from benchmarks.generate import generate  # noqa: E402
from benchmarks.measure import Caller, Side, compare  # noqa: E402
from benchmarks.question import Question  # noqa: E402

COLUMNS = f"{'question':44} {'side':12} {'a second':>9} {'ratio':>7}"
HEAD = f"{COLUMNS} {'p50 ms':>8} {'p99 ms':>8} {'queries':>8} {'bytes':>9}"


def prepare(size: int) -> None:
    """Migrate and fill the database; reuses what is there."""
    call_command("migrate", verbosity=0)
    print(f"Data: {size} invented incidents ({connection.vendor})")
    generate(size)


def run(questions: Sequence[Question], *, seconds: float) -> list[tuple[Question, list[Side]]]:
    """Ask every question of every side and print each row as it comes."""
    caller = Caller()
    print(HEAD)
    rows = []
    for question in questions:
        sides = {"ours": question.ours, "plain desk": question.plain_desk}
        if question.plain_live:
            sides["plain live"] = question.plain_live
        measured = compare(
            caller, sides, seconds=seconds, count_queries=lambda address: _queries(caller, address)
        )
        rows.append((question, measured))
        for side in measured:
            ratio = measured[0].per_second / side.per_second
            print(
                f"{question.title if side is measured[0] else '':44} {side.name:12} {side.per_second:9.1f} "
                f"{ratio:6.1f}x {side.p50_ms:8.2f} {side.p99_ms:8.2f} {side.queries:8} {side.size:9}"
            )
    return rows


def _queries(caller: Caller, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        caller.get(address)
    return len(captured)
