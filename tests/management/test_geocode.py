"""The geocode command shows what may be meant and never hides a doubt."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_packaged_places(settings: Settings, tmp_path: Path) -> None:
    """Look for the operator's files in an empty folder."""
    settings.DATA_DIR = tmp_path


def geocode(*arguments: str) -> str:
    out = StringIO()
    call_command("geocode", *arguments, stdout=out)
    return out.getvalue()


def test_a_sure_place_is_answered_below_the_table() -> None:
    shown = geocode("à 20 km au nord de Djibo", "--country", "BF")
    assert "name" in shown.splitlines()[0]
    assert "geonames 2361177" in shown
    assert "1: 20 km N of Djibo." in shown
    assert shown.endswith("Answer: Djibo (-1.63, 14.28)\n")


def test_a_doubtful_name_is_left_to_a_person() -> None:
    assert "No answer beyond doubt: a person must choose." in geocode("Léré")


def test_the_way_to_each_candidate_is_shown_where_a_hint_is_given() -> None:
    assert "km away" in geocode("Gao", "--near=-2,11.5").splitlines()[0]


def test_no_candidate_says_what_to_try() -> None:
    assert geocode("Tinaguelhaj (invented)").startswith("No candidate. Try another spelling")


@pytest.mark.parametrize("arguments", [["?!"], ["Gao", "--country", "Atlantis"], ["Gao", "--near", "here"]])
def test_a_wrong_question_is_refused_in_a_sentence(arguments: list[str]) -> None:
    with pytest.raises(CommandError, match=r"is not (a place name|known|a point)"):
        geocode(*arguments)
