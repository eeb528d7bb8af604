"""Places in words: no finer than they are known."""

from typing import Any

import pytest
from django.utils import translation

from events.web.where import in_country, main_place, place_words
from tests.web.documents import place, stub


def _both(**changes: Any) -> tuple[str, str]:
    document = (
        place("Djibo", country="BF", admin2=stub("soum", "Soum"), admin1=stub("sahel", "Sahel")) | changes
    )
    with translation.override("fr"):
        french = place_words(document, "fr")
    with translation.override("en"):
        return place_words(document, "en"), french


@pytest.mark.parametrize(
    ("precision", "english", "french"),
    [
        ("exact", "Djibo, Soum, Burkina Faso", "Djibo, Soum, Burkina Faso"),
        ("near", "near Djibo, Soum, Burkina Faso", "près de Djibo, Soum, Burkina Faso"),
        (
            "admin3",
            "somewhere in the commune of Djibo, Burkina Faso",
            "quelque part dans la commune de Djibo, Burkina Faso",
        ),
        (
            "admin1",
            "somewhere in the region of Djibo, Burkina Faso",
            "quelque part dans la région de Djibo, Burkina Faso",
        ),
        ("country", "somewhere in Burkina Faso", "quelque part au Burkina Faso"),
    ],
)
def test_each_precision_has_its_words(precision: str, english: str, french: str) -> None:
    assert _both(precision=precision) == (english, french)


def test_a_route_names_both_its_ends() -> None:
    said = _both(precision="route", role="axis", name={"en": "Ansongo", "fr": ""}, to=stub("gao", "Gao"))
    assert said == (
        "on the road from Ansongo to Gao, Burkina Faso",
        "sur la route d’Ansongo à Gao, Burkina Faso",
    )


def test_a_region_that_calls_itself_one_is_not_called_so_twice() -> None:
    name = {"en": "Mopti Region", "fr": "Région de Mopti"}
    said = _both(precision="admin1", name=name, country="ML")
    assert said == ("somewhere in Mopti Region, Mali", "quelque part dans la région de Mopti, Mali")


def test_an_area_concerned_as_a_whole_is_not_somewhere_in_it() -> None:
    assert _both(precision="country", role="area", name={"en": "Mali", "fr": "Mali"}, country="ML") == (
        "Mali",
        "Mali",
    )


def test_an_unknown_place_is_said_to_be() -> None:
    assert place_words(None, "en") == "place unknown"


@pytest.mark.parametrize(
    ("code", "said"), [("ML", "au Mali"), ("GN", "en Guinée"), ("CI", "en Côte d’Ivoire")]
)
def test_french_enters_each_country_by_its_own_door(code: str, said: str) -> None:
    assert in_country(code, "fr") == said


def test_where_it_happened_stands_before_where_it_was_bound() -> None:
    places = [place(role="destination"), place(role="site", slug="there")]
    found = main_place(places)
    assert found is not None
    assert found["slug"] == "there"
