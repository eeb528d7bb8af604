"""A selection is said in one sentence, and each choice can be taken out by its chip."""

import pytest
from django.http import QueryDict

from events.selection.read import read
from events.selection.spans import span_words
from tests.record_makers import make_record

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "english", "french"),
    [
        ("", "All incidents", "Tous les incidents"),
        ("ordering=start&limit=5", "All incidents", "Tous les incidents"),
        ("country=ML", "Incidents in Mali", "Incidents au Mali"),
        (
            "event_type=attack.convoy&country=ML&start=2025-09&end=2025-11&killed_min=5",
            "Attack on a convoy in Mali, 1 September to 30 November 2025, at least 5 killed",
            "Attaque de convoi au Mali, du 1er septembre au 30 novembre 2025, au moins 5 tués",
        ),
        (
            "event_type=attack,explosion&country=CI,GH,ML",
            "Attacks or Explosions and strikes in Côte d'Ivoire, Ghana or Mali",
            "Attaques ou Explosions et frappes en Côte d'Ivoire, au Ghana ou au Mali",
        ),
        (
            "q=%22fuel+blockade%22",
            'Incidents, holding “"fuel blockade"”',
            'Incidents, contenant « "fuel blockade" »',
        ),
        ("near=-8,12.65", "Incidents, within 25 km of -8, 12.65", "Incidents, à moins de 25 km de -8, 12.65"),
        (
            "as_of=12",
            "Incidents, as the record stood at entry 12 of the log",
            "Incidents, selon l'état à l'entrée 12 du journal",
        ),
        (
            "verification=confirmed",
            "Incidents, verification: Confirmed",
            "Incidents, vérification : Confirmé",
        ),
        ("actor=front-x", "Incidents, with Front X (invented)", "Incidents, avec Front X (inventé)"),
        ("actor=nobody", "Incidents, with nobody", "Incidents, avec nobody"),
    ],
)
def test_a_selection_is_said_in_both_languages(query: str, english: str, french: str) -> None:
    name = {"en": "Front X (invented)", "fr": "Front X (inventé)"}
    make_record({"kind": "actor", "code": "SAH-AC-2025-000001", "slug": "front-x", "name": name})
    selection = read(QueryDict(query))
    assert (selection.sentence("en"), selection.sentence("fr")) == (english, french)


def test_an_episode_is_said_with_its_day() -> None:
    selection = read(QueryDict("kind=blockade&state_on=2021-05-03&in_force=true"), kind="episode")
    assert selection.sentence("en") == "Blockade, on 3 May 2021, in force"


def test_each_chip_takes_one_value_out() -> None:
    selection = read(QueryDict("country=ML,BF&killed_min=5&near=-8,12.65&radius_km=40&limit=10"))
    assert [(chip.label, chip.without) for chip in selection.chips("en")] == [
        ("Burkina Faso", "country=ML&near=-8,12.65&radius_km=40&killed_min=5&limit=10"),
        ("Mali", "country=BF&near=-8,12.65&radius_km=40&killed_min=5&limit=10"),
        ("within 40 km of -8, 12.65", "country=BF,ML&killed_min=5&limit=10"),
        ("at least 5 killed", "country=BF,ML&near=-8,12.65&radius_km=40&limit=10"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "english", "french"),
    [
        ("2025-01-01", "2025-12-31", "2025", "2025"),
        ("2025-02-01", "2025-02-28", "February 2025", "février 2025"),
        ("2025-02-03", "2025-02-05", "3 to 5 February 2025", "du 3 au 5 février 2025"),
        ("2025-02-03", "2025-02-03", "3 February 2025", "3 février 2025"),
        (
            "2024-12-30",
            "2025-01-01",
            "30 December 2024 to 1 January 2025",
            "du 30 décembre 2024 au 1er janvier 2025",
        ),
        ("2025-02-03", "", "from 3 February 2025", "à partir du 3 février 2025"),
        ("", "2025-02-03", "until 3 February 2025", "jusqu'au 3 février 2025"),
        ("9999-12-01", "9999-12-31", "December 9999", "décembre 9999"),
    ],
)
def test_a_span_is_said_as_briefly_as_it_can_be(start: str, end: str, english: str, french: str) -> None:
    selection = read(QueryDict(f"start={start}&end={end}"))
    assert span_words(selection.start, selection.end, "en") == english
    assert span_words(selection.start, selection.end, "fr") == french
