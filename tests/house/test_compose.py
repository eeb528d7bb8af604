"""docker-compose.yml and Dockerfile call what is there, by names that are there: no test here starts a container."""

import re
from typing import Any

import pytest
import yaml

from start.__main__ import VERBS
from tests.house.files import ROOT
from tests.house.test_settings import documented_variables

OURS = {"prepare", "web", "worker", "beat"}
# Read by the images of others, or by compose itself.
OF_OTHERS = {"POSTGRES_PASSWORD"}


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))[
        "services"
    ]
    return found


def test_the_services_are_ours_and_a_database_and_a_queue(services: dict[str, Any]) -> None:
    assert set(services) == OURS | {"postgres", "redis"}


def test_each_of_our_services_calls_its_verb(services: dict[str, Any]) -> None:
    for name in OURS:
        assert services[name]["command"] == ["python", "-m", "start", name]
        assert name in VERBS


def test_each_variable_that_a_service_sets_is_documented(services: dict[str, Any]) -> None:
    set_here = {variable for name in OURS for variable in services[name]["environment"]}
    assert set_here - documented_variables() == set()


def test_each_variable_that_is_asked_of_the_operator_is_documented() -> None:
    asked = set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text(encoding="utf-8")))
    assert asked - documented_variables() == OF_OTHERS


def test_all_our_services_use_the_same_database_and_queue(services: dict[str, Any]) -> None:
    for variable in ("DATABASE_URL", "REDIS_URL", "DATA_DIR"):
        assert len({services[name]["environment"][variable] for name in OURS}) == 1
    assert "@postgres:5432/" in services["web"]["environment"]["DATABASE_URL"]
    assert services["web"]["environment"]["REDIS_URL"].startswith("redis://redis:6379/")


def test_the_web_is_well_when_it_is_ready(services: dict[str, Any]) -> None:
    assert services["web"]["healthcheck"]["test"] == ["CMD", "python", "-m", "start", "ready"]
    assert "ready" in VERBS


def test_what_must_not_be_lost_lies_in_volumes(services: dict[str, Any]) -> None:
    assert services["postgres"]["volumes"] == ["postgres:/var/lib/postgresql/data"]
    assert all(services[name]["volumes"] == ["data:/data"] for name in OURS)
    assert all(services[name]["environment"]["DATA_DIR"] == "/data" for name in OURS)


def test_the_web_is_open_to_this_machine_only(services: dict[str, Any]) -> None:
    assert all(port.startswith("127.0.0.1:") for port in services["web"]["ports"])


def test_the_image_copies_what_is_there_and_calls_a_verb() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = [line.split()[1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    assert all((ROOT / source).exists() for source in copied)
    assert lines[-1] == 'CMD ["python", "-m", "start", "web"]'
