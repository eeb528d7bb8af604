"""The two health addresses: alive without a database, ready only with everything."""

from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from tests.start.network import free_port


def test_a_living_process_says_so_without_asking_the_database(client: Client) -> None:
    # No database mark: a query would fail this test.
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_a_ready_process_says_what_it_has_looked_at(client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "migrations": "ok", "queue": "ok"}


@pytest.mark.django_db
def test_an_unapplied_migration_makes_the_process_unready(client: Client) -> None:
    newest = max(name for app, name in MigrationRecorder(connection).applied_migrations() if app == "events")
    MigrationRecorder(connection).record_unapplied("events", newest)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "manage.py migrate" in answer.json()["migrations"]


@pytest.mark.django_db
def test_a_queue_that_takes_nothing_makes_the_process_unready(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.QUEUE_DIR = tmp_path / "missing"
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["queue"]) == (503, "its folder cannot be written")


@pytest.mark.django_db
def test_a_broker_that_does_not_answer_makes_the_process_unready(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.QUEUE_DIR = None
    monkeypatch.setattr(
        "tracker.health.celery_app.conf.broker_write_url", f"redis://127.0.0.1:{free_port()}/0"
    )
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["queue"]) == (503, "does not answer")


def test_nothing_can_be_sent_to_the_health_addresses(client: Client) -> None:
    assert client.post("/healthz").status_code == 405


@pytest.mark.django_db
def test_being_ready_costs_few_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(4):
        client.get("/readyz")
