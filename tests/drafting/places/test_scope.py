"""The country of a text, of its paragraphs and of its sentences."""

import pytest

from tests.drafting.places.reading import read
from tests.makers import make_place

pytestmark = pytest.mark.django_db

ROUNDUP = """THE WEEK IN SECURITY

Burkina Faso. A patrol was ambushed near Pensa on Monday. The army has said nothing.

Niger. Gunmen raided Banibangou on Tuesday. The army has said nothing.
"""


def test_most_of_what_a_text_names_is_its_country() -> None:
    _, _, scope = read("Somali troops took Afgooye, near Mogadishu. It is as with the tankers in Mali.")
    assert scope.country == "SO"
    assert "ML" in scope.countries


def test_the_army_of_a_roundup_is_that_of_its_paragraph() -> None:
    _, actors, _ = read(ROUNDUP)
    assert [one.name for one in actors if one.words == "army"] == [
        "Burkina Faso Armed Forces",
        "Niger Armed Forces",
    ]


def test_a_capital_that_speaks_moves_no_scene() -> None:
    _, actors, _ = read(
        "The Malian army holds Kidal.\n\nAlgiers called for restraint. The army has not answered."
    )
    assert [one.name for one in actors if one.words == "army"] == ["Malian Armed Forces"]


def test_foreigners_by_their_nationality_move_no_scene() -> None:
    _, _, scope = read("Two Chinese technicians and an Indian engineer were taken near Assamakka.")
    assert scope.country == "NE"


def test_a_homonym_at_the_desk_does_not_move_the_text() -> None:
    make_place("Léré", country="ML", parent=None)
    places, _, scope = read(
        "Violences à Léré\n\nDes affrontements ont éclaté à Léré, au Tchad. Léré est calme.", "fr"
    )
    assert scope.country == "TD"
    assert {one.country for one in places if one.name == "Léré"} == {"TD"}
