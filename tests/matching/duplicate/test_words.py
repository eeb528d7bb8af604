"""Titles in two languages that say the same, and those that only look alike."""

import pytest

from events.matching.duplicate.words import alike, told_by


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ambush on an army convoy near Boulkessi",
            "Embuscade contre un convoi de l’armée près de Boulkessi",
        ),
        (
            "Fuel tankers burned on the road to Bamako",
            "Des citernes de carburant incendiées sur la route de Bamako",
        ),
        ("Fourteen soldiers killed in attack on Djibo", "Attaque de Djibo : des soldats tués"),
    ],
)
def test_two_languages_say_the_same(one: str, other: str) -> None:
    assert alike(one, other) >= 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Convoy ambushed near Boulkessi", "Market closed in Ménaka"),
        ("School burned in Tera", "Soldiers killed near Kidal"),
    ],
)
def test_other_events_do_not(one: str, other: str) -> None:
    assert alike(one, other) < 0.3


def test_a_name_is_no_word_that_it_begins_with() -> None:
    assert "menaka" in told_by("Ménaka")


@pytest.mark.parametrize("title", ["", "—", "the of", "نصرة"])
def test_a_title_of_no_words_is_like_nothing(title: str) -> None:
    assert alike(title, "Convoy attacked") == 0
