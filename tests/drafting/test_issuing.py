"""What a communiqué tells has its sender as claimant; what a newsroom tells is the newsroom's own."""

from datetime import date

import pytest

from events.drafting.propose import propose

pytestmark = pytest.mark.django_db
TOLD = "Le 3 juin 2025, des terroristes ont attaqué le poste militaire de Djibo. Trois soldats ont été tués."
FROM_THE_STAFF = f"BURKINA FASO\nÉTAT-MAJOR GÉNÉRAL DES ARMÉES\n\nCOMMUNIQUÉ N° 12 DU 4 JUIN 2025\n\n{TOLD}"
OPERATIONS = (
    "RÉPUBLIQUE DU NIGER\nFORCES ARMÉES NIGÉRIENNES\n\nBULLETIN DES OPÉRATIONS\nNiamey, le 5 juin 2025\n\n"
    "Le 3 juin, une unité a accroché des terroristes près de Dolbel. Bilan : huit terroristes abattus."
)
FROM_A_MINISTRY = (
    "REPUBLIC OF BENIN\nMinistry of Security (invented)\nPRESS RELEASE\nCotonou, 4 June 2025\n\n"
    "On 3 June 2025 gunmen attacked the police post at Porga. Two policemen were killed."
)
FROM_A_NEWSROOM = f"Fil inventé - Ouagadougou, le 4 juin 2025\n\n{TOLD}"
QUOTED = f"{FROM_THE_STAFF} Selon un habitant, six civils ont été tués."


def claimants(text: str) -> dict[str, str]:
    draft = propose(text, published=None)
    return {
        figure.group: figure.claimant.name if figure.claimant else "source"
        for event in draft.events
        for figure in event.figures
    }


@pytest.mark.parametrize(
    ("text", "group", "name"),
    [
        (FROM_THE_STAFF, "state forces", "Burkina Faso Armed Forces"),
        (OPERATIONS, "armed group", "Niger Armed Forces"),
        (FROM_A_MINISTRY, "state forces", "Government of Benin"),
    ],
)
def test_what_a_communique_tells_is_said_by_its_sender(text: str, group: str, name: str) -> None:
    assert claimants(text)[group] == name


def test_what_a_newsroom_tells_is_said_by_the_text_itself() -> None:
    assert claimants(FROM_A_NEWSROOM)["state forces"] == "source"


def test_who_is_quoted_in_a_communique_says_it_himself() -> None:
    assert claimants(QUOTED)["civilians"] == "un habitant"


def test_an_army_that_is_named_by_a_short_word_is_the_claimant_by_its_name() -> None:
    text = "Gunmen attacked a post at Djibo, Burkina Faso. The army said that it had lost three soldiers."
    draft = propose(text, published=date(2025, 6, 4))
    assert [one.claimant.name for one in draft.events[0].figures if one.claimant] == [
        "Burkina Faso Armed Forces"
    ]
