"""The bell reaches the broker, and does without it."""

from pathlib import Path

import pytest
from celery import Celery

from events.jobs import bell

ring = bell.ring  # The tests of this folder have a stand-in for it; here the true one is tried.


def celery_with(broker: str, folder: Path) -> Celery:
    """Return a Celery application of our own, so that no real queue hears these bells."""
    app = Celery("tests", broker=broker, set_as_current=False)
    app.conf.broker_transport_options = {
        "data_folder_in": str(folder),
        "data_folder_out": str(folder),
        "control_folder": str(folder),
    }
    return app


def test_the_bell_puts_one_message_into_the_queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bell, "current_app", celery_with("filesystem://", tmp_path))
    assert ring(7)
    [message] = tmp_path.glob("*.msg")
    assert "events.tasks.run_job" in message.read_text()


@pytest.mark.parametrize("broker", ["redis://127.0.0.1:1/0", "filesystem://"])
def test_a_broker_that_is_gone_does_not_stop_the_asking(
    broker: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell, "current_app", celery_with(broker, tmp_path / "gone"))
    assert ring(7) is False
