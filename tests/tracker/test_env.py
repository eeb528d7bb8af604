"""A wrong variable stops the start with a sentence that says what would be right."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from tracker.env import env_bool, env_database, env_int, env_list, env_path, env_text


@pytest.mark.parametrize(
    ("word", "meant"), [("True", True), ("yes", True), ("1", True), ("off", False), ("No", False)]
)
def test_a_boolean_is_read_as_people_write_it(
    monkeypatch: pytest.MonkeyPatch, word: str, meant: bool
) -> None:
    monkeypatch.setenv("TRACKER_X", word)
    assert env_bool("TRACKER_X", default=not meant) is meant


def test_a_boolean_that_is_none_says_what_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_X", "maybe")
    with pytest.raises(ImproperlyConfigured, match='TRACKER_X="maybe" is neither true nor false'):
        env_bool("TRACKER_X", default=True)


def test_a_number_that_is_none_says_what_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_X", "ten")
    with pytest.raises(ImproperlyConfigured, match='TRACKER_X="ten" is not a whole number'):
        env_int("TRACKER_X", default=10)


def test_a_number_below_its_least_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_X", "0")
    with pytest.raises(ImproperlyConfigured, match="TRACKER_X=0 is too small; it must be at least 1"):
        env_int("TRACKER_X", default=10, minimum=1)


@pytest.mark.parametrize("default", [True, False])
def test_a_blank_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch, default: bool) -> None:
    monkeypatch.setenv("TRACKER_X", " ")
    assert env_bool("TRACKER_X", default=default) is default
    assert env_text("TRACKER_X", "nominatim") == "nominatim"


def test_an_empty_number_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_X", " ")
    assert env_int("TRACKER_X", default=10) == 10


def test_a_list_loses_its_blanks_and_empty_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_X", " a.example , ,b.example,")
    assert env_list("TRACKER_X") == ["a.example", "b.example"]


def test_a_text_loses_its_outer_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_X", "  amina@desk.example \n")
    assert env_text("TRACKER_X") == "amina@desk.example"


def test_a_path_is_made_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRACKER_X", f"{tmp_path}/below/../beside")
    assert env_path("TRACKER_X", default=Path("/nowhere")) == tmp_path / "beside"


def test_without_an_address_the_database_is_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    found = env_database("DATABASE_URL", sqlite=Path("/data/tracker.sqlite3"))
    assert (found["ENGINE"], found["NAME"]) == ("django.db.backends.sqlite3", "/data/tracker.sqlite3")


def test_an_address_of_postgres_is_taken_apart_and_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://desk:p%40ss@db.example:5433/sahel?sslmode=require")
    found = env_database("DATABASE_URL", sqlite=Path("unused"))
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", "5433", "sahel")
    assert (found["USER"], found["PASSWORD"], found["OPTIONS"]) == ("desk", "p@ss", {"sslmode": "require"})


def test_another_kind_of_database_is_refused_with_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://desk@db.example/sahel")
    with pytest.raises(ImproperlyConfigured, match=r'begins with "mysql://"\. Write postgres://'):
        env_database("DATABASE_URL", sqlite=Path("unused"))
