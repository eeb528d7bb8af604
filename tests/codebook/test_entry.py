"""Entries and tables: labels, families, choices, and what an unknown word answers."""

from datetime import date

import pytest

from events.codebook.entry import Entry, Table
from events.errors.codebook import UnknownCode

FRUIT = Table(
    "fruit",
    "Fruit",
    "Fruits",
    (
        Entry("mango", "Mango", "Mangue", "A fruit (invented table).", "Un fruit (table inventée)."),
        Entry("citrus.lemon", "Lemon", "Citron"),
        Entry("citrus.lime", "Lime", "Citron vert"),
        Entry("citrus.old", "Old", "Vieux", retired=date(2025, 1, 1), successor="citrus.lime"),
    ),
)


@pytest.mark.parametrize("lang", ["fr", "fr-ML", "FR", "fr_BF"])
def test_every_spelling_of_french_gives_the_french_label(lang: str) -> None:
    assert FRUIT.label("citrus.lime", lang) == "Citron vert"


def test_any_other_language_reads_english() -> None:
    assert FRUIT.label("citrus.lime", "ar") == "Lime"
    assert FRUIT["mango"].definition("en") == "A fruit (invented table)."
    assert FRUIT["mango"].definition("fr") == "Un fruit (table inventée)."


def test_a_first_level_takes_in_all_below_it_retired_ones_too() -> None:
    assert FRUIT.expand("citrus") == ("citrus.lemon", "citrus.lime", "citrus.old")


def test_a_whole_code_expands_to_itself() -> None:
    assert FRUIT.expand("citrus.lime") == ("citrus.lime",)
    assert FRUIT.expand("mango") == ("mango",)


def test_part_of_a_first_level_is_no_family() -> None:
    with pytest.raises(UnknownCode):
        FRUIT.expand("cit")


def test_a_retired_code_is_known_but_not_offered() -> None:
    assert "citrus.old" in FRUIT
    assert FRUIT.choices("fr") == [
        ("mango", "Mangue"),
        ("citrus.lemon", "Citron"),
        ("citrus.lime", "Citron vert"),
    ]


def test_a_table_reads_in_its_own_order() -> None:
    assert FRUIT.codes == ("mango", "citrus.lemon", "citrus.lime", "citrus.old")
    assert [entry.code for entry in FRUIT] == list(FRUIT.codes)
    assert len(FRUIT) == 4
    assert FRUIT.families == ("mango", "citrus")
    assert FRUIT.family("citrus.lime") == "citrus"


def test_an_unknown_code_names_the_table_and_the_nearest_codes() -> None:
    with pytest.raises(UnknownCode) as caught:
        FRUIT["citrus.lima"]
    assert caught.value.table == "fruit"
    assert caught.value.code == "citrus.lima"
    assert caught.value.nearest[0] == "citrus.lime"
    assert str(caught.value).startswith('"citrus.lima" is not a code of the table fruit. Did you mean')


def test_an_unknown_code_without_a_near_one_lists_the_known_codes() -> None:
    with pytest.raises(UnknownCode, match=r"Known codes: mango, citrus\.lemon"):
        FRUIT["zzz"]


def test_a_code_used_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="fruit holds a code twice"):
        Table("fruit", "Fruit", "Fruits", (Entry("a", "A", "A"), Entry("a", "B", "B")))
