"""Sentences put together: what is one event, when and where it was, who did what, and what is only recalled."""

from datetime import date

import pytest

from events.drafting.mention import ProposedEvent
from events.drafting.propose import propose

pytestmark = pytest.mark.django_db
PUBLISHED = date(2025, 9, 10)  # a Wednesday


def events(text: str) -> list[ProposedEvent]:
    return list(propose(text, published=PUBLISHED, publisher="Invented Wire").events)


def one(text: str) -> ProposedEvent:
    found = events(text)
    assert len(found) == 1, [(event.type, event.time) for event in found]
    return found[0]


def roles(event: ProposedEvent) -> dict[str, str]:
    return {actor.mention.name: actor.role for actor in event.actors}


def places(event: ProposedEvent) -> dict[str, str]:
    return {place.mention.name: place.role for place in event.places}


def test_headline_body_claim_and_toll_tell_one_event() -> None:
    event = one(
        "Soldiers killed in attack on post\n\nGunmen attacked an army post at Boulkessi, in Mali, on Monday. "
        "Six soldiers were killed.\n\nJNIM claimed the attack on Tuesday."
    )
    assert (event.type, event.time) == ("attack.post", "2025-09-08")
    assert roles(event) == {"Malian Armed Forces": "target", "JNIM": "initiator"}


def test_the_day_of_the_claim_is_not_the_day_of_the_event() -> None:
    event = one("JNIM said on Tuesday that its men had ambushed a patrol near Pensa on Sunday.")
    assert event.time == "2025-09-07"


def test_two_strikes_of_one_text_stay_two() -> None:
    found = events(
        "Gunmen raided the village of Banibangou on Monday.\n\nGunmen also raided the village of Abala on Tuesday."
    )
    assert [(event.type, event.time) for event in found] == [
        ("attack.settlement", "2025-09-08"),
        ("attack.settlement", "2025-09-09"),
    ]


def test_a_captivity_and_its_end_in_one_sentence_keep_their_own_days_and_places() -> None:
    taken, freed = events(
        "Two technicians, abducted near Assamakka in July, were freed and handed over in Agadez on Saturday."
    )
    assert (taken.type, taken.time, places(taken)) == ("abduction.hostage", "2025-07", {"Assamakka": "site"})
    assert (freed.type, freed.time, places(freed)) == ("abduction.release", "2025-09-06", {"Agadez": "site"})
    assert taken.is_background
    assert not freed.is_background


def test_a_road_between_two_places_has_two_ends() -> None:
    event = one("A lorry hit a mine on the road from Torodi to Makalondi on Tuesday.")
    assert places(event) == {"Torodi": "route_from", "Makalondi": "route_to"}


def test_the_region_around_a_named_town_is_left_out() -> None:
    event = one("Gunmen attacked the village of Tonka, in the Timbuktu region of Mali, on Saturday.")
    assert set(places(event)) == {"Tonka"}


def test_those_who_ran_into_a_mine_are_its_targets_though_they_stand_where_the_doer_does() -> None:
    event = one("Three soldiers died on Tuesday when their vehicle hit a roadside bomb near Torodi.")
    assert roles(event) == {"Niger Armed Forces": "target"}


def test_civilians_under_a_strike_on_fighters_are_victims_not_targets() -> None:
    event = one("The Malian army's aircraft struck a camp near Tessalit on Monday and killed four civilians.")
    assert roles(event) == {"Malian Armed Forces": "initiator", "civilians": "victim_group"}


def test_a_witness_takes_no_part() -> None:
    event = one("Gunmen raided the village of Abala on Monday, the defence ministry said.")
    assert "Government of Niger" not in roles(event)


def test_each_figure_goes_to_the_event_that_it_counts() -> None:
    attack, flight = events(
        "Gunmen raided the village of Abala on Monday and killed 18 civilians.\n\n"
        "Between Monday and Tuesday some 900 people fled to Ouallam."
    )
    assert {figure.kind for figure in attack.figures} == {"killed"}
    assert {figure.kind for figure in flight.figures} == {"displaced"}


def test_an_act_that_enforces_a_blockade_is_linked_to_it() -> None:
    found = events(
        "Tankers were burnt between Kayes and Nioro du Sahel, in Mali, on Tuesday.\n\n"
        "JNIM has banned fuel imports into the country since early September."
    )
    attack, blockade = found
    assert attack.links == ((1, "part_of"),)
    assert (blockade.type, blockade.status_of_fact, blockade.is_background) == (
        "blockade.fuel",
        "under_way",
        False,
    )


def test_an_earlier_year_is_background_and_says_why() -> None:
    news, recalled = events(
        "Gunmen raided the village of Abala on Monday.\n\nIn November 2023 the army took Kidal back from the rebels."
    )
    assert not news.is_background
    assert recalled.is_background
    assert any("before the report" in reason for reason in recalled.reasons_en)
    assert any("avant l'article" in reason for reason in recalled.reasons_fr)


def test_what_lasts_is_news_where_its_state_is_told() -> None:
    _, blockade = events(
        "Gunmen raided the village of Abala on Monday.\n\nThe blockade of Djibo, imposed in 2022, remains in force."
    )
    assert not blockade.is_background


def test_a_negation_that_nobody_claimed_is_no_event() -> None:
    assert events("The convoy reached no checkpoint and was not attacked, the union said on Monday.") == []


def test_a_rumour_denied_is_an_event_with_that_status() -> None:
    event = one(
        "Videos said to show an attack on the airport of Niamey on Friday were old, the ministry said."
    )
    assert event.status_of_fact == "denied"


def test_a_match_borrows_words_of_war_and_gives_no_event() -> None:
    assert (
        events(
            "The striker's attack broke the siege, and the coach praised the goalkeeper in Bamako on Sunday."
        )
        == []
    )


def test_events_outside_the_region_give_none() -> None:
    assert events("Soldiers raided a village near Mogadishu, in Somalia, on Monday.") == []


def test_the_title_is_in_the_text_s_language() -> None:
    event = one("Des hommes armés ont attaqué le village de Abala, au Niger, lundi.")
    assert event.title == "Raid sur une localité à Abala"
