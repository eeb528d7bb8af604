"""French, English and Arabic spellings of one name meet."""

import pytest

from events.names.transliteration import MAX_VARIANTS, skeleton, sound, transliterations


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ouagadougou", "Wagadugu"),
        ("Djibo", "Jibo"),
        ("Tchad", "Chad"),
        ("Ségou", "Segu"),
        ("Niamey", "Niamé"),
        ("Tin-Zaouaten", "Tinzawaten"),
        ("Tessalit", "Tesalit"),
        ("Al-Mourabitoun", "Murabitun"),
        ("غاو", "Gao"),
    ],
)
def test_spellings_of_one_sound_share_a_key(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("Djibo", "Dablo"), ("Léré", "Lara"), ("Gao", "Goa")])
def test_different_sounds_have_different_keys(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_arabic_and_latin_share_their_consonants() -> None:
    assert skeleton("تمبكتو") == skeleton("Timbuktu")


def test_the_folded_name_comes_first_among_its_spellings() -> None:
    assert transliterations("Djénné-Ouro")[0] == "djenne ouro"
    assert "jenne uro" in transliterations("Djénné-Ouro")


def test_an_english_spelling_is_among_those_of_a_french_one() -> None:
    assert "wagadugu" not in transliterations("Gao")
    assert "segu" in transliterations("Ségou")
    assert "shad" in transliterations("Tchad")


def test_the_spellings_of_a_long_name_stay_few() -> None:
    assert len(transliterations("Ouakhdjghachou Ouakhdjghachey")) == MAX_VARIANTS


def test_a_text_without_letters_has_no_spellings() -> None:
    assert transliterations("?!") == ()
