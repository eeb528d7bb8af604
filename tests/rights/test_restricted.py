"""What somebody may not know of is told to her by no page of the desk: each is read, and no word of it is found."""

from collections.abc import Iterator

import pytest

from tests.leaks.canary import disguises_in
from tests.makers import member
from tests.rights.answer import read
from tests.rights.hidden import Hidden, RestrictedToo
from tests.rights.table import Row, rows
from tests.rights.world import World

pytestmark = pytest.mark.django_db
# In which of the records that the table names the hidden ones are tied to; states are no matter here.
TIED = ("", "own draft", "own", "ready", "edited")
# Read by their kind, by whoever asked for them.
OF_JOBS = ("admin:events_job_change", "admin:events_job_history", "desk:bulk_report")
# Where it must be found by whoever may know of it: else nothing was planted.
FOUND = (
    "GET admin:index",
    "GET admin:events_incident_change",
    "GET admin:events_incident_history",
    "GET admin:events_incident_changelist",
    "GET admin:events_incident_export",
    "GET admin:events_episode_change",
    "GET admin:events_actor_change",
    "GET admin:events_actor_change (merged into it)",
    "GET admin:events_recycledrecord_changelist",
    "GET admin:events_doublecoding_change (ready)",
    "GET admin:events_job_change (geocode_places of boubacar)",
    "GET admin:autocomplete incidentlink.other",
    "GET admin:autocomplete participation.actor",
    "GET desk:queue mentions",
    "GET desk:queue assigned",
    "GET desk:queue goes-out",
    "GET desk:bulk_report (publish_records of boubacar)",
    "GET desk:phase_from",
    "GET duplicates:of_record",
    "GET duplicates:compare",
    "ASK duplicates:while_typing",
    "POST admin:events_place_change",
)


# What tells of no record, or stands before coming in; a redirect to a form is read at the form.
ELSEWHERE = (
    "admin/",
    "admin:auth_",
    "admin:axes_",
    "auth.",
    "axes.",
    "admin:log",
    "admin:password",
    "desk:security",
)
# A person who writes nothing, or whose writing the editor stands for, reads the pages and these alone.
READING = ("GET", "ASK")
NAMING_OTHERS = ("admin:events_place_change", "admin:events_report_change", "admin:events_incident_delete")


def walk(world: World, *, writes: bool = True) -> Iterator[Row]:
    """Yield each row of the table with what the hidden records are tied to, and with the hidden ones themselves."""
    for row in rows():
        if row.address.startswith(ELSEWHERE):
            continue
        if not (writes or row.method in READING or row.address in NAMING_OTHERS):
            continue
        if row.object in TIED:
            yield row
        if row.object == "":
            yield from (Row(row.address, row.method, which, {}) for which in _also(world, row.address))


def _also(world: World, address: str) -> Iterator[str]:
    if address in OF_JOBS:
        yield from (which for kind, which in world.things if kind == "job" and which)
    if address == "admin:events_actor_change" and ("actor", "merged into it") in world.things:
        yield "merged into it"
    models = [kind for kind, which in world.things if which == "hidden"]
    of_record = any(f"_{model}_" in address or f".{model} " in address for model in models)
    of_pair = address.startswith(("duplicates:", "desk:use_as_phase")) and "undo" not in address
    if (of_record or of_pair) and not address.endswith("drop_search"):
        yield "hidden"


def told(world: World, **walking: bool) -> list[str]:
    """Return the rows for which the person reads the canary."""
    found, shown = [], {}
    for row in {str(row): row for row in walk(world, **walking)}.values():
        body, response = read(world, row, shown.get((row.address, row.object)))
        if row.method == "GET":
            shown[row.address, row.object] = response
        found += [str(row)] if disguises_in(body) else []
    return found


def test_the_plant_is_found_where_it_may_be() -> None:
    world = World("publisher")
    RestrictedToo(world, by=member("boubacar", "publisher"))
    asked = {str(row): row for row in walk(world)}
    _page, form = read(world, asked["GET admin:events_place_change"])
    bodies = {name: read(world, asked[name], form)[0] for name in FOUND}
    assert [name for name, body in bodies.items() if not disguises_in(body)] == []


def test_a_restricted_record_is_told_of_to_no_editor() -> None:
    world = World("editor")
    RestrictedToo(world, by=member("boubacar", "publisher"))
    assert told(world) == []


def test_a_restricted_record_is_told_of_to_no_reader() -> None:
    world = World("reader")
    RestrictedToo(world, by=member("boubacar", "publisher"))
    assert told(world, writes=False) == []


def test_a_contributor_reads_nothing_of_others_drafts() -> None:
    world = World("contributor")
    Hidden(world, by=member("boubacar", "publisher"))
    assert told(world, writes=False) == []


def test_a_coder_reads_nothing_of_what_the_other_codes() -> None:
    world = World("editor")
    Hidden(world, by=member("fatou", "editor"))
    assert told(world, writes=False) == []
