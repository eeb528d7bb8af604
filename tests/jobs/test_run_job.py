"""Jobs by hand: manage.py run_job."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from events.models.job import Job
from events.tasks.work import WORK
from tests.jobs.conftest import FOUND_VILLAGES, VILLAGES, villages

pytestmark = pytest.mark.django_db


def run_job(*arguments: str) -> str:
    out = StringIO()
    call_command("run_job", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def worker_of_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WORK, FOUND_VILLAGES, VILLAGES[FOUND_VILLAGES])


def test_a_job_asked_for_by_hand_waits_for_a_worker() -> None:
    assert "waiting    0 of 2 done." in run_job("ask", FOUND_VILLAGES, "Tinaguelhaj", "Wadoubary")
    assert villages() == []


def test_a_job_can_be_done_without_a_worker() -> None:
    assert "done       2 of 2 done." in run_job("ask", FOUND_VILLAGES, "Tinaguelhaj", "Wadoubary", "--here")
    assert villages() == ["Tinaguelhaj (invented)", "Wadoubary (invented)"]


def test_parameters_are_json() -> None:
    run_job("ask", FOUND_VILLAGES, "Tinaguelhaj", "--parameters", '{"country": "ML"}')
    assert Job.objects.get().parameters == {"country": "ML"}


@pytest.mark.parametrize("text", ["country=ML", "[1]"])
def test_parameters_that_are_no_json_object_are_refused(text: str) -> None:
    with pytest.raises(CommandError, match="JSON"):
        run_job("ask", FOUND_VILLAGES, "Tinaguelhaj", "--parameters", text)


def test_a_job_is_cancelled_and_run_again_by_its_number(make_job: Callable[..., Job]) -> None:
    number = str(make_job(villages=1).pk)
    assert "cancelled" in run_job("cancel", number)
    assert "done       1 of 1 done." in run_job("again", number, "--here")
    assert number in run_job("list")


def test_a_job_that_is_not_there_is_said_so() -> None:
    with pytest.raises(CommandError, match="There is no job 4711"):
        run_job("cancel", "4711")


def test_a_refusal_is_one_sentence(make_job: Callable[..., Job]) -> None:
    with pytest.raises(CommandError, match="has already ended"):
        run_job("cancel", str(make_job(state="done").pk))
