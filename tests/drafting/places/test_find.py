"""Places in a text: names known and unknown, what the wording says of each, and the country meant."""

import pytest

from events.drafting.mention import Language
from tests.drafting.places.reading import places_in, read
from tests.makers import make_place

pytestmark = pytest.mark.django_db

ENGLISH = [
    ("Gunmen raided Djibo, in Burkina Faso.", [("Djibo", "BF", "at"), ("Burkina Faso", "BF", "region")]),
    (
        "Tankers burnt between Kayes and Nioro du Sahel, in western Mali.",
        [("Kayes", "ML", "between_from"), ("Nioro du Sahel", "ML", "between_to"), ("Mali", "ML", "region")],
    ),
    (
        "A bomb went off on the road from Torodi to Makalondi in Niger.",
        [("Torodi", "NE", "from"), ("Makalondi", "NE", "to"), ("Niger", "NE", "region")],
    ),
    (
        "Mali: a post near the village of Tinfadha was burnt.",
        [("Mali", "ML", "at"), ("Tinfadha", "ML", "near")],
    ),
    (
        "In Mali they burnt Oulad Sidi, a village in the bush.",
        [("Mali", "ML", "region"), ("Oulad Sidi", "ML", "at")],
    ),
    (
        "The camp lies about 30 km west of Tessalit, in Mali.",
        [("Tessalit", "ML", "near"), ("Mali", "ML", "region")],
    ),
    (
        "Bamako said that nothing had happened at Kidal.",
        [("Bamako", "ML", "government"), ("Kidal", "ML", "at")],
    ),
    ("A trader in Gao said that Ansongo was calm.", [("Gao", "ML", "organisation"), ("Ansongo", "ML", "at")]),
    ("Eight wounded were taken to Goundam in Mali.", [("Goundam", "ML", "care"), ("Mali", "ML", "care")]),
    (
        "High water on the Niger has stopped the ferry at Farié.",
        [("Niger", "", "region"), ("Farié", "NE", "at")],
    ),
    (
        "Men stormed the hamlet of Koira Tegui, some 12 km from Ayorou, in Niger.",
        [("Koira Tegui", "NE", "at"), ("Ayorou", "NE", "orientation"), ("Niger", "NE", "region")],
    ),
    ("Modibo Keita spoke in Mali.", [("Mali", "ML", "at")]),
    ("Say nothing, the man from Niger was told.", [("Niger", "NE", "from")]),
    (
        "Troops cleared Lower Shabelle in Somalia.",
        [("Lower Shabelle", "SO", "at"), ("Somalia", "SO", "region")],
    ),
    (
        "Some 900 people poured into Tinfadha, in Niger.",
        [("Tinfadha", "NE", "to"), ("Niger", "NE", "region")],
    ),
    ("In Togo they shot at the church at Tatiba.", [("Togo", "TG", "region"), ("Tatiba", "TG", "at")]),
]
FRENCH = [
    (
        "Au Togo, l'école de Tami-Ouest a été brûlée.",
        [("Togo", "TG", "region"), ("Tami-Ouest", "TG", "at")],
    ),
    (
        "Au Mali, des engins ont été posés sur l'axe Niono - Tinfadha.",
        [("Mali", "ML", "region"), ("Niono", "ML", "between_from"), ("Tinfadha", "ML", "between_to")],
    ),
    (
        "Des affrontements ont éclaté autour de Léré, dans le Mayo-Kebbi Ouest, au Tchad.",
        [("Léré", "TD", "near"), ("Mayo-Kebbi Ouest", "TD", "region"), ("Tchad", "TD", "region")],
    ),
    (
        "Au Mali, la localité de Tin-Fadha a été attaquée, à une quarantaine de kilomètres d'Ansongo.",
        [("Mali", "ML", "region"), ("Tin-Fadha", "ML", "at"), ("Ansongo", "ML", "near")],
    ),
    (
        "Les citernes sont arrivées à Sikasso, venues de la frontière ivoirienne par Zégoua.",
        [("Sikasso", "ML", "to"), ("Zégoua", "ML", "via")],
    ),
    ("Le camp a été attaqué à N’Djamena.", [("N’Djamena", "TD", "at")]),
    (
        "Un élu de Kadiolo confirme l'attaque de Sikasso.",
        [("Kadiolo", "ML", "organisation"), ("Sikasso", "ML", "at")],
    ),
    ("Ouagadougou a suspendu les vols.", [("Ouagadougou", "BF", "government")]),
    (
        "À Fada N'Gourma, une centaine d'habitants ont manifesté au Burkina.",
        [("Fada N'Gourma", "BF", "at"), ("Burkina", "BF", "region")],
    ),
    (
        "Des éleveurs ont été tués à Bouraba, un village de la commune de Femaye (cercle de Djenné).",
        [("Bouraba", "ML", "at"), ("Femaye", "ML", "region"), ("Djenné", "ML", "region")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[text[:40] for text, _ in ENGLISH])
def test_english_wording_says_where(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert places_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH, ids=[text[:40] for text, _ in FRENCH])
def test_french_wording_says_where(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert places_in(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Nigerian troops entered Tinfadha on Monday. They left Tinfadha at once.", "en", "NG"),
        ("Nigerien troops entered Tinfadha on Monday. They left Tinfadha at once.", "en", "NE"),
        ("Des soldats nigérians sont entrés dans le village de Tinfadha.", "fr", "NG"),
        ("Des soldats nigériens sont entrés dans le village de Tinfadha.", "fr", "NE"),
    ],
)
def test_one_letter_keeps_niger_and_nigeria_apart(text: str, language: Language, country: str) -> None:
    places, _, _ = read(text, language)
    assert {one.country for one in places if one.name == "Tinfadha"} == {country}


def test_the_place_to_be_kept_apart_is_no_site() -> None:
    text = (
        "Tchad : violences à Léré\n\nNote : ne pas confondre avec Léré, dans la région de Tombouctou au Mali."
    )
    places, _, _ = read(text, "fr")
    named = [(one.country, one.relation) for one in places if one.name == "Léré"]
    assert named[0][0] == "TD"
    assert named[-1] == ("ML", "contrast")


def test_the_desks_own_place_is_found_with_its_key() -> None:
    place = make_place("Tinaguelhaj", country="ML", parent=None)
    places, _, _ = read("Gunmen attacked Tinaguelhaj on Monday.")
    assert [(one.place_id, one.lon) for one in places] == [(place.pk, -3.4)]


def test_the_span_is_that_of_the_words_in_the_text() -> None:
    text = "They left.\n\nOn Monday they came back to Kidal, in Mali."
    places, _, _ = read(text)
    assert [text[one.span.start : one.span.end] for one in places] == ["Kidal", "Mali"]


def test_the_phrase_for_the_geocoder_keeps_the_distance() -> None:
    places, _, _ = read("La base est située à 20 km au nord de Djibo.", "fr")
    assert places[0].phrase == "20 km au nord de Djibo"


def test_a_place_lies_where_the_text_itself_says_that_it_lies() -> None:
    text = "Madaoua is in Katsina State, Nigeria, and not in Niger.\n\nMen raided Madaoua on Monday."
    places, _, _ = read(text, "en")
    assert {place.country for place in places if place.name == "Madaoua"} == {"NG"}
