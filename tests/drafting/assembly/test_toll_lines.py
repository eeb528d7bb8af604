"""A list of losses belongs to the event told before it, and is no event of its own."""

from datetime import date

import pytest

from events.drafting.propose import propose

pytestmark = pytest.mark.django_db


def figures(text: str) -> dict[str, set[tuple[str, str, int | None]]]:
    draft = propose(text, published=date(2025, 3, 8))
    return {event.type: {(one.kind, one.group, one.low) for one in event.figures} for event in draft.events}


def test_the_lines_of_a_list_of_losses_belong_to_the_attack_before() -> None:
    text = (
        "Le 6 mars 2025, des terroristes ont attaqué le poste militaire de Tessit, au Mali.\n\n"
        "Pertes amies : un soldat tué ;\n\nPertes ennemies : neuf terroristes abattus ;\n\n"
        "Matériel : six motos détruites, quatre fusils récupérés."
    )
    assert figures(text) == {
        "attack.post": {
            ("killed", "state forces", 1),
            ("killed", "armed group", 9),
            ("vehicles_destroyed", "total", 6),
            ("weapons_seized", "total", 4),
        }
    }


def test_the_men_of_a_leader_of_bandits_are_fighters() -> None:
    text = "Troops killed a bandit leader near Gusau, Nigeria, on 5 March. Seven of his men died with him."
    told = [one for group in figures(text).values() for one in group]
    assert ("killed", "armed group", 7) in told


def test_vehicles_burnt_in_a_riot_are_counted() -> None:
    text = "À Kayes, au Mali, la manifestation du 6 mars a dégénéré en émeute : trois véhicules ont été incendiés."
    assert ("vehicles_destroyed", "total", 3) in figures(text)["unrest.riot"]


def test_what_is_closed_until_further_notice_is_closed_from_that_day_on() -> None:
    text = "Le gouvernement du Mali a fermé le marché de Nara jeudi jusqu'à nouvel ordre."
    assert [one.time for one in propose(text, published=date(2025, 3, 8)).events] == ["2025-03-06/.."]
