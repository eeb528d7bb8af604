"""The real seed set, loaded once for this module through the real publishing: what then stands in the record."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import orjson
import pytest
from django.core.management import call_command
from django.db import transaction

from events.models.actor import Actor
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.live_record import LiveRecord
from events.models.published_version import PublishedVersion
from events.models.workflow_step import WorkflowStep
from events.publishing.snapshot.parts import citations_of
from events.publishing.snapshot.support import proposed_verification
from events.publishing.verify import verify_log
from events.seed.files import read_seed
from events.seed.load import load
from events.selection.situation import situation_on

LEVELS = ("debunked", "unverified", "single_source", "corroborated", "confirmed")


@pytest.fixture(scope="module")
def _loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    # Several seconds of real publishing: once for all tests of this module, and undone behind them.
    with django_db_blocker.unblock(), transaction.atomic():
        load(read_seed())
        yield
        transaction.set_rollback(True)


pytestmark = pytest.mark.usefixtures("_loaded", "db")


def document_of(kind: str, title: str) -> dict[str, Any]:
    """Return the public document of the incident or episode with this English title."""
    records = LiveRecord.objects.filter(kind=kind, superseded_seq=None)
    documents = [orjson.loads(record.document) for record in records]
    return next(document for document in documents if document["title"]["en"] == title)


def farabougou_on(day: str) -> Any:
    """Ask the public document what the state of the blockade was."""
    return situation_on(document_of("episode", "Blockade of Farabougou"), date.fromisoformat(day))


def test_every_record_of_the_files_stands_in_the_record_and_the_log_holds() -> None:
    seed = read_seed()
    current = LiveRecord.objects.filter(superseded_seq=None, is_withdrawn=False)
    for kind, entries in (
        ("incident", seed.incidents),
        ("episode", seed.episodes),
        ("actor", seed.actors),
    ):
        assert current.filter(kind=kind).count() == len(entries)
    assert verify_log().seq == PublishedVersion.objects.count()


def test_a_second_load_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = PublishedVersion.objects.count()
    call_command("load_sahel")
    assert "nothing was changed" in capsys.readouterr().out
    assert PublishedVersion.objects.count() == before


def test_two_people_stand_behind_every_record_and_nobody_overrode_the_rule() -> None:
    steps = WorkflowStep.objects.filter(to_state="published")
    assert set(steps.values_list("by__username", flat=True)) == {"seed-publisher"}
    assert not steps.exclude(override_reason="").exists()
    for model in (Actor, Incident, Episode):
        assert set(model.objects.values_list("last_author__username", flat=True)) == {"seed-editor"}


def test_farabougou_gives_three_kinds_of_answer() -> None:
    suspended = farabougou_on("2021-05-03")
    before = farabougou_on("2020-01-01")
    long_after = farabougou_on("2024-01-01")
    answers = [answer.answer for answer in (suspended, before, long_after)]
    assert answers == ["suspended", "not_known", "not_confirmed_since"]
    assert (long_after.state, long_after.last_confirmed) == ("reimposed", date(2021, 12, 1))
    assert farabougou_on("2020-11-15").answer == "in_force"


def test_the_call_of_landau_and_diop_says_that_its_article_bears_no_date() -> None:
    title = "US Deputy Secretary of State Landau and Mali's foreign minister Diop discuss “shared security interests”"
    call = document_of("incident", title)
    assert (call["occurred"]["start"], call["occurred"]["end"]) == ("2025-09-01", None)
    assert LiveRecord.objects.get(code=call["code"], superseded_seq=None).sort_day == date(2025, 9, 1)
    assert call["occurred"]["precision"] == "longer"
    assert "bears no date" in call["occurred"]["note"]["en"]
    assert call["sources"]["independent"] == 1


def test_no_incident_claims_more_certainty_than_its_citations_earn() -> None:
    for incident in Incident.objects.all():
        proposed = proposed_verification(citations_of(incident)).level
        if "disputed" in (proposed, incident.verification):
            assert incident.verification == "disputed", incident
        else:
            assert LEVELS.index(incident.verification) <= LEVELS.index(proposed), incident


def test_an_incident_names_its_episode_and_the_episode_names_it() -> None:
    attack = document_of("incident", "Large tanker convoy from Senegal burnt near Lakamané in Kayes Region")
    blockade = document_of("episode", "Fuel blockade on Mali")
    evidence = [row["code"] for phase in blockade["phases"] for row in phase["evidence"]]
    assert [episode["code"] for episode in attack["episodes"]] == [blockade["code"]]
    assert attack["code"] in evidence


def test_figures_that_disagree_stand_side_by_side_with_those_who_said_them() -> None:
    solhan = document_of("incident", "Massacre at Solhan")
    assert {claim["best"] for claim in solhan["claims"]} == {132, 160}
    killed = next(figure for figure in solhan["figures"] if figure["kind"] == "killed")
    assert (killed["low"], killed["high"]) == (132, 160)
