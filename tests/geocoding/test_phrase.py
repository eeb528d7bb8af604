"""A source's wording is taken apart into name, kind, distance and direction."""

import pytest

from events.geocoding.phrase import Phrase, read_phrase


@pytest.mark.parametrize(
    ("text", "name", "km", "bearing_deg"),
    [
        ("à 20 km au nord de Djibo", "Djibo", 20, 0),
        ("20 km north of Djibo", "Djibo", 20, 0),
        ("à une trentaine de kilomètres à l’est d’Ansongo", "Ansongo", 30, 90),
        ("165 km north-east of the city of Gao", "Gao", 165, 45),
        ("12,5 km NE of Tessit", "Tessit", 12.5, 45),
        ("à 15 km au NO de Niono", "Niono", 15, 315),
        ("environ 60 km à l'ouest-sud-ouest de Kidal", "Kidal", 60, 247.5),
        ("some 40 kilometres (25 miles) south of Gossi", "Gossi", 40, 180),
        ("au nord-est de la ville de Ménaka, à 45 km", "Ménaka", 45, 45),
        ("على بعد 20 كم شمال غاو", "غاو", 20, 0),
        ("20 كيلومتر شمال شرقي غاو", "غاو", 20, 45),
    ],
)
def test_a_distance_and_a_direction_are_read(text: str, name: str, km: float, bearing_deg: float) -> None:
    phrase = read_phrase(text)
    assert (phrase.name, phrase.km, phrase.bearing_deg, phrase.is_near) == (name, km, bearing_deg, True)


@pytest.mark.parametrize(
    "text",
    [
        "à une vingtaine de kilomètres au nord de Gao",
        "a une vingtaine de km au nord de Gao",
        "environ 20 km au nord de Gao",
        "à environ 20 km au nord de Gao",
        "a pres de 20 km au nord de Gao",
        "some 20 km north of Gao",
        "about 20 km north of Gao",
    ],
)
def test_a_distance_may_be_rough(text: str) -> None:
    assert read_phrase(text) == Phrase("Gao", km=20.0, bearing_deg=0, is_rough=True, is_near=True)


@pytest.mark.parametrize(
    ("word", "km"),
    [
        ("dizaine", 10),
        ("quinzaine", 15),
        ("trentaine", 30),
        ("quarantaine", 40),
        ("cinquantaine", 50),
        ("soixantaine", 60),
        ("centaine", 100),
    ],
)
def test_round_numbers_are_rough(word: str, km: float) -> None:
    phrase = read_phrase(f"à une {word} de kilomètres de Gao")
    assert (phrase.name, phrase.km, phrase.is_rough) == ("Gao", km, True)


def test_a_may_stand_without_its_accent() -> None:
    assert read_phrase("a 20 km au nord de Gao") == Phrase("Gao", km=20.0, bearing_deg=0, is_near=True)
    assert read_phrase("a 20 km a l'est de Gao") == Phrase("Gao", km=20.0, bearing_deg=90, is_near=True)
    assert read_phrase("a proximite de Gao") == Phrase("Gao", is_near=True)
    assert read_phrase("a few kilometres from Gao") == Phrase("Gao", is_near=True)


def test_miles_are_turned_into_kilometres() -> None:
    assert read_phrase("10 miles outside Bamako").km == pytest.approx(16.09344)


def test_a_distance_without_a_direction_has_none() -> None:
    assert read_phrase("à 20 km de Gao") == Phrase("Gao", km=20.0, is_near=True)


@pytest.mark.parametrize(
    "text",
    [
        "près de Léré",
        "near the town of Léré",
        "au sud de Léré",
        "à quelques kilomètres de Léré",
        "بالقرب من Léré",
    ],
)
def test_near_has_no_number(text: str) -> None:
    phrase = read_phrase(text)
    assert (phrase.name, phrase.km, phrase.is_near) == ("Léré", None, True)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("entre San et Yangasso", "San", "Yangasso"),
        ("Between San and Yangasso", "San", "Yangasso"),
        ("sur la route nationale 16 entre Gao et la ville de Gossi", "Gao", "Gossi"),
        ("on the road between Kayes and Diéma", "Kayes", "Diéma"),
        ("axe Gao-Ansongo", "Gao", "Ansongo"),
        ("route Bobo-Dioulasso – Banfora", "Bobo-Dioulasso", "Banfora"),
        ("the Kayes-Diboli road", "Kayes", "Diboli"),
        ("بين غاو و أنسونغو", "غاو", "أنسونغو"),
    ],
)
def test_both_ends_of_a_way_are_read(text: str, one: str, other: str) -> None:
    phrase = read_phrase(text)
    assert (phrase.name, phrase.other_end) == (one, other)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("dans la commune de Nampala", "admin3", "Nampala"),
        ("région du Sahel", "admin1", "Sahel"),
        ("village of Gossi", "settlement", "Gossi"),
    ],
)
def test_a_generic_word_says_the_kind(text: str, kind: str, name: str) -> None:
    assert read_phrase(text) == Phrase(name, kind)


@pytest.mark.parametrize(
    "name", ["In Tillit", "In-Khalil", "Sud-Ouest", "Nouakchott-Ouest", "Estuaire", "Nord"]
)
def test_a_name_that_looks_like_a_wording_stays_a_name(name: str) -> None:
    assert read_phrase(name) == Phrase(name)


@pytest.mark.parametrize("text", ["20 km northsouth of Gao", "northsouth of Gao"])
def test_a_direction_that_is_none_gives_no_bearing(text: str) -> None:
    assert read_phrase(text).bearing_deg is None
