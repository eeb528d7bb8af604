"""Which words tell of an event, in English and French, and how they stand."""

import pytest

from events.codebook.event_type import EVENT_TYPES
from events.drafting.mention import Language, Sentence, Span
from events.drafting.triggers.find import Trigger, find_triggers
from events.drafting.triggers.objects import struck_in
from events.drafting.triggers.row import lexicon
from events.drafting.triggers.standing import Standing

# What these are depends on whom an attack strikes: no words of their own.
BY_OBJECT = {code for code in EVENT_TYPES.codes if code.startswith("attack.")} | {
    "looting.goods",
    "looting.arson",
}


def triggers(text: str, language: Language = "en") -> list[Trigger]:
    return find_triggers(Sentence(Span(0, len(text)), text, paragraph=0, index=0), language)


def standing(text: str, language: Language = "en") -> Standing:
    return triggers(text, language)[0].standing


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_event_type_has_words_in_both_languages(language: Language) -> None:
    acts = {row.act for row in lexicon(language)}
    assert set(EVENT_TYPES.codes) - BY_OBJECT - acts == set()


def test_every_kind_of_attack_has_objects() -> None:
    words = "a convoy, a post, a patrol, traders, a village, a mayor, a bridge, a school, a clinic, a mosque, an NGO"
    found = {struck.code for struck in struck_in(words.lower())}
    assert found >= {code for code in BY_OBJECT if code.startswith("attack.")} - {"attack.complex"}


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("en", "A lorry hit a mine near the well.", "explosion.ied"),
        ("fr", "Un camion a sauté sur une mine.", "explosion.ied"),
        ("en", "Its aircraft had struck a base.", "explosion.air_strike"),
        ("fr", "Une frappe de drone a visé le camp.", "explosion.drone_strike"),
        ("fr", "Les rebelles se sont emparés mercredi de la localité.", "battle.captured"),
        ("en", "The army took the town back.", "battle.retaken"),
        ("fr", "Deux enseignants ont été enlevés.", "abduction.hostage"),
        ("en", "The two were set free at dawn.", "abduction.release"),
        ("en", "No cart left the village and none came.", "blockade.settlement"),
        ("fr", "Ils interdisent l'entrée du carburant.", "blockade.fuel"),
        ("en", "France handed its base to the army.", "troops.handover"),
        ("fr", "Le gouverneur a instauré un couvre-feu.", "measure.curfew"),
        ("fr", "Les ministres doivent s'entretenir le 4 avril.", "diplomacy.talks"),
        ("en", "Herders and farmers clashed at the pond.", "unrest.communal"),
        ("fr", "Trente bœufs ont été volés.", "looting.livestock"),
        ("en", "They foiled a coup attempt.", "politics.coup_attempt"),
    ],
)
def test_words_tell_of_an_event(language: Language, text: str, act: str) -> None:
    assert act in {trigger.act for trigger in triggers(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Gunmen attacked the village.", "told"),
        ("en", "The camp was not attacked.", "negated"),
        ("fr", "Le convoi n'a pas été attaqué.", "negated"),
        ("en", "The army denied that the camp was attacked.", "denied"),
        ("en", "Videos said to show an attack were old.", "denied"),
        ("fr", "Contrairement aux rumeurs, la ville n'est pas tombée aux mains de l'ennemi.", "denied"),
        ("en", 'The group has promised to "strike every convoy".', "threatened"),
        ("en", "The ministers are due to meet in the capital.", "announced"),
        ("fr", "La frontière sera rouverte demain.", "announced"),
        ("en", "The post could then be attacked again.", "imagined"),
        ("fr", "Le ministère pourrait suspendre les médias.", "imagined"),
        ("en", "Two supporters were arrested?", "imagined"),
        ("fr", "Les attaques ne disparaissent pas.", "generic"),
        ("en", "The road was cut by the rains.", "imagined"),
    ],
)
def test_words_stand_as_told_or_not(language: Language, text: str, expected: Standing) -> None:
    assert standing(text, language) == expected


def test_a_relative_clause_is_not_governed_by_what_stands_before_it() -> None:
    assert standing("It is ready to exchange two drivers whom it has held since May.") == "told"


def test_the_object_of_a_verb_is_no_event_of_its_own() -> None:
    assert [trigger.act for trigger in triggers("Engineers defused two roadside bombs.")] == [
        "operation.weapons"
    ]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Gunmen ambushed a patrol.", "active"),
        ("A patrol was ambushed.", "passive"),
        ("An ambush failed.", "noun"),
    ],
)
def test_the_voice_tells_doer_from_done(text: str, voice: str) -> None:
    assert triggers(text)[0].voice == voice
