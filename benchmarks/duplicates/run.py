"""Time the finder as the room and as the desk's address, and count what it finds of the planted."""

import statistics
import time
from collections.abc import Callable, Iterable
from random import Random
from typing import Any

import django

django.setup()

from django.contrib.auth.models import Group, User  # noqa: E402 - after setup
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from benchmarks.duplicates.found import Tally, precision_and_recall, show, tally  # noqa: E402
from benchmarks.duplicates.planted import first_recording, probes  # noqa: E402
from benchmarks.invented import Event, World  # noqa: E402
from events.matching.duplicate.find import find_duplicates  # noqa: E402

# The weights were looked at on the first seed; the table is of the second.
LOOKED_AT, HELD_OUT = 1, 2
# The pause that a form leaves between two keys (frontend/src/duplicates.ts waits longer).
BAR_MS = 150.0


def run(*, size: int, times: int, each: int) -> dict[str, Any]:
    """Measure and count; print as it goes; return what is kept."""
    user = User.objects.get_or_create(username="bench")[0]
    # In memory alone: the measurement gives nobody a right.
    user.is_superuser = True
    world = World()
    events = _events(world, size, times)
    rooms = _timed("the room", (first_recording(world, one) for one in events), _asking(user))
    address = _timed("the desk's address", map(_form, events), _posting())
    table = tally(probes(world, size=size, each=each, seed=HELD_OUT), _asking(user))
    show(table)
    precision, recall = precision_and_recall(table)
    return {
        "size": size,
        "room_ms": rooms,
        "address_ms": address,
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "planted": {kind: _row(row) for kind, row in table.items()},
    }


def _row(row: Tally) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("is_same", "asked", "offered", "first", "others")}


def _events(world: World, size: int, times: int) -> list[Event]:
    random = Random(HELD_OUT)
    return [world.event(random.randrange(size)) for _n in range(times)]


def _asking(user: Any) -> Callable[[Any], Any]:
    return lambda traits: find_duplicates(traits, visible_to=user)


def _posting() -> Callable[[Any], Any]:
    """Ask as a browser does, through every layer of the desk but the network."""
    editor = User.objects.get_or_create(username="bench-editor", defaults={"is_staff": True})[0]
    editor.groups.add(Group.objects.get(name="editor"))
    client = Client(headers={"host": "testserver"})
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("duplicates:while_typing")

    def post(form: dict[str, str]) -> None:
        answer = client.post(address, form)
        if answer.status_code != 200:
            raise SystemExit(f"{address} answered {answer.status_code}.")

    return post


def _form(event: Event) -> dict[str, str]:
    """What the form posts when the event is typed in whole."""
    data = {
        "title_en": event.title,
        "occurred": event.edtf,
        "event_type": event.event_type,
        "citations-TOTAL_FORMS": "1",
        "citations-0-report": str(event.report + 1),
        "places-TOTAL_FORMS": "1",
        "places-0-place": str(event.village.n + 1000),
        "places-0-precision": "settlement",
        "participations-TOTAL_FORMS": str(len(event.actors)),
        "claims-TOTAL_FORMS": "1",
        "claims-0-kind": "killed",
    }
    for n, actor in enumerate(event.actors):
        data[f"participations-{n}-actor"] = str(actor + 1)
    for name, number in zip(("low", "best", "high"), event.killed or (), strict=False):
        data[f"claims-0-{name}"] = "" if number is None else str(number)
    return data


def _timed(name: str, questions: Iterable[Any], ask: Callable[[Any], Any]) -> dict[str, float]:
    asked = list(questions)
    for question in asked[:5]:
        ask(question)
    with CaptureQueriesContext(connection) as captured:
        ask(asked[0])
    queries = len(captured)
    pairs = [_milliseconds(ask, question) for question in asked]
    walls, works = sorted(wall for wall, _work in pairs), sorted(work for _wall, work in pairs)
    told = {
        "p50": statistics.median(walls),
        "p95": walls[int(len(walls) * 0.95)],
        "p99": walls[int(len(walls) * 0.99)],
        "cpu_p95": works[int(len(works) * 0.95)],
    }
    said = "  ".join(f"{part} {ms:6.1f} ms" for part, ms in told.items())
    print(f"{name:20} {said}  queries {queries}  asked {len(asked)} times")
    return {part: round(ms, 1) for part, ms in told.items()} | {"queries": queries}


def _milliseconds(ask: Callable[[Any], Any], question: Any) -> tuple[float, float]:
    """Return how long it took by the clock, and how long this process worked: they part where the machine is busy."""
    began, began_working = time.perf_counter(), time.process_time()
    ask(question)
    return (time.perf_counter() - began) * 1000, (time.process_time() - began_working) * 1000
