"""Likeness ranks as a reader would."""

from events.names.likeness import ALIKE, likeness


def test_names_equal_when_folded_are_wholly_alike() -> None:
    assert likeness("Ménaka", "MENAKA") == 1.0


def test_a_part_of_a_name_is_not_taken_for_a_slip_of_the_pen() -> None:
    assert likeness("Ansango", "Ansongo") > ALIKE > likeness("Ansango", "San")
