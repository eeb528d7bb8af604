"""A name keeps what tells it from another, and loses what only spelling adds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from events.errors.names import NoLetters
from events.names.folding import fold, slugify


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("N'Djamena", "N’DJAMÉNA"),
        ("Ménaka", "menaka"),
        ("In-Tillit", "in  tillit"),
        ("N\u02bcGuigmi", "N'guigmi"),
        ("Bobo‑Dioulasso", "bobo dioulasso"),
        ("Œuvre", "oeuvre"),
        ("ɓaɗi", "Badi"),
        ("نُصْرَةُ الإسلام", "نصرة الاسلام"),
        ("غـــاو", "غاو"),
        ("الغاو", "غاو"),
        ("تمبكتى", "تمبكتي"),
        ("RN ٦", "rn 6"),
    ],
)
def test_two_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_french_elision_leaves_two_words_and_an_african_prefix_one() -> None:
    assert fold("Groupe de soutien à l’islam") == "groupe de soutien a l islam"
    assert fold("N'Tillit") == "ntillit"


@pytest.mark.parametrize(("one", "other"), [("Gao", "Goa"), ("Léré", "Lara"), ("غاو", "غا")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@example("𝕊")
@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_slug_is_ascii_in_any_alphabet() -> None:
    assert slugify("Côte d’Ivoire") == "cote-d-ivoire"
    assert slugify("غاو") == "ghaw"


def test_a_text_without_letters_makes_no_slug() -> None:
    with pytest.raises(NoLetters, match=r'"\?!" holds no letter'):
        slugify("?!")
