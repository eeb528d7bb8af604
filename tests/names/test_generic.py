"""The generic word goes, the name stays."""

import pytest

from events.names.generic import split_generic, strip_generic


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("commune de Nampala", "admin3", "Nampala"),
        ("Commune rurale d’Ansongo", "admin3", "Ansongo"),
        ("cercle de Niono", "admin2", "Niono"),
        ("région du Centre", "admin1", "Centre"),
        ("région de la Boucle du Mouhoun", "admin1", "Boucle du Mouhoun"),
        ("the town of Djibo", "settlement", "Djibo"),
        ("Gao Region", "admin1", "Gao"),
        ("localité d'Aguelhok", "settlement", "Aguelhok"),
        ("مدينة غاو", "settlement", "غاو"),
        ("ville de la commune de Djenné", "settlement", "Djenné"),
    ],
)
def test_a_generic_word_is_told_apart_from_the_name(text: str, kind: str, name: str) -> None:
    assert split_generic(text) == (kind, name)


@pytest.mark.parametrize("name", ["Village", "Villefranche", "Gao", "Citadelle du Sud (invented)"])
def test_a_name_that_only_looks_generic_is_left_alone(name: str) -> None:
    assert strip_generic(name) == name
