"""The comparison proves itself: each leak that is planted is found, at its own address and nowhere else."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from tests.leaks import planted
from tests.leaks.addresses import public_addresses, values_of_the_world
from tests.leaks.desk import BareDesk, BusyDesk
from tests.leaks.walk import Answers, Question, ask, canaries, differences
from tests.leaks.worlds import standing

pytestmark = pytest.mark.django_db


def plainly(*templates: str) -> list[Question]:
    """Return plain questions to the addresses that begin so, taken from the table of addresses in force."""
    values = values_of_the_world()
    return [
        Question(path)
        for address in public_addresses()
        if address.template.startswith(templates)
        for path in address.paths(values)
    ]


def both_worlds(*templates: str) -> tuple[Answers, Answers]:
    with standing(BusyDesk):
        asked = plainly(*templates)
        busy = ask(asked)
    with standing(BareDesk):
        return ask(asked), busy


def paths_of(lines: Sequence[str]) -> set[str]:
    return {line.split()[1].rstrip(":") for line in lines}


@pytest.fixture(scope="module")
def compared(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[str]]:
    middleware = [*settings.MIDDLEWARE, "tests.leaks.planted.telling_header"]
    with (
        django_db_blocker.unblock(),
        override_settings(ROOT_URLCONF="tests.leaks.planted", MIDDLEWARE=middleware),
    ):
        yield differences(*both_worlds("planted/", "%(lang)s/data/", "healthz", "api/v1/log"))


def test_a_view_that_reads_the_desk_is_found(compared: list[str]) -> None:
    assert "/planted/drafts/" in paths_of(compared)


def test_a_cache_that_is_renewed_by_the_log_alone_does_not_hide_a_leak(compared: list[str]) -> None:
    assert "/planted/remembered/" in paths_of(compared)


def test_a_header_that_tells_of_the_desk_is_found(compared: list[str]) -> None:
    (line,) = [line for line in compared if line.startswith(f"GET {planted.TELLTALE}: ")]
    assert "X-Waiting" in line


def test_nothing_but_the_planted_leaks_is_found(compared: list[str]) -> None:
    assert paths_of(compared) == {"/planted/drafts/", "/planted/remembered/", planted.TELLTALE}


def test_a_hidden_text_in_the_public_document_is_found_wherever_that_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("events.publishing.publish.incident_document", planted.chatty_document)
    bare, busy = both_worlds("api/v1/incidents/", "%(lang)s/codebook/")
    record = "/api/v1/incidents/SAH-2026-000001/"
    telling = {"/api/v1/incidents/", record, f"{record}versions/1/", f"{record}versions/2/"}
    assert paths_of(canaries(busy)) == telling
    assert telling <= paths_of(differences(bare, busy))
    assert not [
        answer for question, answer in busy.items() if "codebook" in question.path and answer.disguises()
    ]
