"""Who takes part without standing where the doer or the sufferer stands, and what the words around leave out."""

from datetime import date

import pytest

from events.drafting.mention import Language, ProposedEvent
from events.drafting.propose import propose

pytestmark = pytest.mark.django_db
PUBLISHED = date(2025, 9, 10)  # a Wednesday


def events(text: str, language: Language = "en") -> list[ProposedEvent]:
    return list(propose(text, published=PUBLISHED, publisher="Invented Wire", language=language).events)


def of_type(text: str, code: str, language: Language = "en") -> ProposedEvent:
    found = events(text, language)
    chosen = [event for event in found if event.type == code]
    assert len(chosen) == 1, [event.type for event in found]
    return chosen[0]


def roles(event: ProposedEvent) -> dict[str, str]:
    return {actor.mention.name: actor.role for actor in event.actors}


@pytest.mark.parametrize(
    ("language", "text", "code", "expected"),
    [
        (
            "fr",
            "Des hommes armés ont enlevé sept personnes lundi près de Ouallam.",
            "abduction.hostage",
            {"unidentified gunmen": "hostage_taker", "civilians": "captive"},
        ),
        (
            "en",
            "Six herders were shot dead near Ouallam on Monday. Relatives blamed the army of Niger.",
            "attack.civilians",
            {"civilians": "target", "Niger Armed Forces": "initiator"},
        ),
        (
            "fr",
            "L'armée malienne et Africa Corps ont repris la ville de Ber lundi.",
            "battle.retaken",
            {"Malian Armed Forces": "initiator", "Africa Corps": "co_initiator"},
        ),
        (
            "en",
            "Mali recalled its ambassador from Algiers on Monday.",
            "diplomacy.rupture",
            {"Government of Mali": "initiator", "Government of Algeria": "addressee"},
        ),
        (
            "en",
            "ECOWAS imposed sanctions on Niger on Monday.",
            "politics.sanction",
            {"ECOWAS": "sender", "Government of Niger": "target"},
        ),
        (
            "fr",
            "Trois voyageurs ont été lynchés lundi à Gao.",
            "unrest.mob",
            {"civilians": "victim_group"},
        ),
        (
            "en",
            "Four captives were freed by Malian soldiers near Niono on Monday.",
            "abduction.release",
            {"Malian Armed Forces": "initiator", "civilians": "captive"},
        ),
        (
            "en",
            "The junta in Ouagadougou said on Monday that it had thwarted a putsch in Ouagadougou.",
            "politics.coup_attempt",
            {"Government of Burkina Faso": "target"},
        ),
    ],
)
def test_each_has_the_part_that_the_words_give(
    language: Language, text: str, code: str, expected: dict[str, str]
) -> None:
    assert roles(of_type(text, code, language)) == expected


def test_a_force_that_repels_an_attack_is_its_target() -> None:
    event = of_type("The army of Mali repelled an attack by JNIM near Sévaré on Monday.", "attack.post")
    assert roles(event) == {"Malian Armed Forces": "target", "JNIM": "initiator"}


def test_who_drove_beside_lorries_is_counted_and_not_aimed_at() -> None:
    event = of_type(
        "Gunmen attacked a convoy near Bourem on Monday. They burnt nine lorries and three drivers.",
        "attack.convoy",
    )
    assert "civilians" not in roles(event)


def test_the_escort_of_the_way_out_is_that_of_the_way_back() -> None:
    event = of_type(
        "A convoy escorted by the army of Mali reached Ber on Sunday. On Monday the convoy and its escort were "
        "ambushed near Bourem on the way home.",
        "attack.convoy",
    )
    assert roles(event)["Malian Armed Forces"] == "escort"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army of Mali denied that its soldiers had killed two herders at Ber on Monday."),
        ("fr", "L'armée malienne dément que ses soldats aient tué deux bergers à Ber lundi."),
    ],
)
def test_who_denies_a_deed_of_its_own_people_is_the_accused(language: Language, text: str) -> None:
    event = of_type(text, "attack.civilians", language)
    assert event.status_of_fact == "denied"
    assert roles(event) == {"Malian Armed Forces": "initiator", "civilians": "target"}


def test_what_is_told_only_beside_its_end_is_background() -> None:
    text = "The teacher kidnapped on 20 August near Dori was freed on Monday at Kaya."
    assert of_type(text, "abduction.hostage").is_background
    assert not of_type(text, "abduction.release").is_background


def test_a_blockade_of_which_the_text_says_recently_is_news() -> None:
    text = (
        "Gunmen raided the village of Abala on Monday.\n\n"
        "JNIM has recently imposed a blockade on fuel imports to Mali and attacked tankers on the way to Bamako."
    )
    blockade = of_type(text, "blockade.fuel")
    assert not blockade.is_background
    assert of_type(text, "attack.convoy").links == ((events(text).index(blockade), "part_of"),)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No aid worker was killed, wounded or abducted at Dori in August."),
        ("en", "A conference on the attacks near Dori was held in Niamey on Monday."),
        ("fr", "Un documentaire sur l'enlèvement de Dori a été montré lundi à Niamey."),
        ("en", "The head teacher left the post that he had held at Dori on Monday."),
        ("fr", "Le marché de Dori a brûlé lundi à cause d'un court-circuit."),
    ],
)
def test_words_of_harm_that_tell_of_no_event(language: Language, text: str) -> None:
    assert events(text, language) == []


def test_troops_that_are_forced_to_leave_are_no_refugees() -> None:
    text = "Niger said on Monday that the French troops had been forced to leave the country."
    assert [event.type for event in events(text)] == ["troops.expulsion"]


def test_a_rumour_about_another_measure_stays_apart() -> None:
    text = (
        "The governor imposed a curfew in Dori, in Burkina Faso, on Monday.\n\n"
        "Reports of a closure of the market of Kaya are false, he said."
    )
    assert [(event.type, event.status_of_fact) for event in events(text)] == [
        ("measure.curfew", "completed"),
        ("measure.closure", "denied"),
    ]


def test_the_month_of_may_is_no_doubt() -> None:
    found = events("On 9 May, gunmen attacked the army post at Boulkessi, in Mali.")
    assert [(event.type, event.time) for event in found] == [("attack.post", "2025-05-09")]


def test_an_army_s_own_report_tells_of_what_its_people_did() -> None:
    event = of_type(
        "COMMUNIQUÉ N° 9, Niamey\n\n1. Le 2 septembre, les démineurs ont neutralisé quatre mines près de Téra.\n\n"
        "2. Le couvre-feu de Téra est prorogé.\n\nL'état-major du Niger salue leur bravoure.",
        "operation.weapons",
        "fr",
    )
    assert roles(event) == {"Niger Armed Forces": "initiator"}


def test_a_suspicion_reaches_no_further_than_the_suspected() -> None:
    event = of_type("Kaya: suspected JNIM fighters ambushed VDP on 7 September; four died.", "attack.ambush")
    assert roles(event) == {"JNIM": "initiator", "VDP": "target"}


def test_the_place_before_the_colon_of_a_list_is_the_event_s() -> None:
    event = of_type("- Agadez: a Ukrainian engineer was kidnapped on 7 September.", "abduction.hostage")
    assert [place.mention.name for place in event.places] == ["Agadez"]
