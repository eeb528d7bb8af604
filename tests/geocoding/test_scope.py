"""Where to look can be said by the caller, or at the end of the text."""

import pytest

from events.errors.geocoding import UnknownScope
from events.geocoding.scope import Scope, read_scope, split_scope


@pytest.mark.parametrize("country", ["ML", "ml", "Mali", "مالي"])
def test_a_country_is_known_by_code_and_by_name(country: str) -> None:
    assert read_scope(country, None) == Scope("ML")


@pytest.mark.parametrize("admin1", ["ML-6", "Tombouctou", "Timbuktu", "région de Tombouctou", "Taoudénit"])
def test_a_region_is_known_by_key_by_name_and_by_a_younger_region_in_it(admin1: str) -> None:
    assert read_scope("ML", admin1) == Scope("ML", frozenset({"ML-6"}))


def test_a_region_says_its_country() -> None:
    assert read_scope(None, "Kidal") == Scope("ML", frozenset({"ML-8"}))


def test_a_region_name_of_two_countries_means_both() -> None:
    assert read_scope(None, "Savanes") == Scope(None, frozenset({"CI-03", "TG-S"}))


def test_an_unknown_country_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownScope, match=r'country "Atlantis" is not known .* Known are ML, BF'):
        read_scope("Atlantis", None)


def test_a_region_of_another_country_is_refused_with_those_of_this() -> None:
    with pytest.raises(UnknownScope, match=r'admin1 "Kidal" is not known .* Known are BF-01 Boucle'):
        read_scope("BF", "Kidal")


@pytest.mark.parametrize(
    ("text", "name", "scope"),
    [
        ("Léré, Tchad", "Léré", Scope("TD")),
        ("Léré (Mali)", "Léré", Scope("ML")),
        ("Léré, Tombouctou, Mali", "Léré", Scope("ML", frozenset({"ML-6"}))),
        ("au nord de Gao, à 45 km", "au nord de Gao, à 45 km", Scope()),
        ("Tinaguelhaj (invented)", "Tinaguelhaj (invented)", Scope()),
        ("Gao", "Gao", Scope()),
    ],
)
def test_the_end_of_a_text_may_say_where(text: str, name: str, scope: Scope) -> None:
    assert split_scope(text) == (name, scope)


def test_two_countries_that_contradict_each_other_hold_nothing() -> None:
    assert Scope("ML").narrowed(Scope("TD")).regions == frozenset()
