"""Figures in words: never more certain than they are, and empty is never zero."""

import pytest
from django.utils import translation

from events.codebook.impact import IMPACT_KINDS
from events.web.toll import span_words, toll_words, tolls
from tests.web.documents import figure


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (12, 12, 12, "12"),
        (12, 15, 30, "12–30"),
        (12, None, None, "at least 12"),
        (None, None, 30, "at most 30"),
        (None, 7, None, "7"),
        (0, 0, 0, "0"),
        (None, None, None, ""),
    ],
)
def test_a_span_is_read_as_one_reads_it(
    low: int | None, best: int | None, high: int | None, words: str
) -> None:
    assert span_words(low, best, high, "en") == words


def test_one_and_many_have_their_own_words() -> None:
    assert toll_words(figure("tankers_destroyed", 1, 1), "en") == "1 tanker destroyed"
    assert toll_words(figure("tankers_destroyed", 1, 2, high=3), "en") == "1–3 tankers destroyed"
    with translation.override("fr"):
        assert toll_words(figure("tankers_destroyed", 1, 1), "fr") == "1 citerne détruite"
        assert toll_words(figure("troops_left", 1500, 1500), "fr") == "1\u202f500 militaires partis"


@pytest.mark.parametrize("kind", IMPACT_KINDS.codes)
def test_every_kind_of_figure_has_words_in_both_languages(kind: str) -> None:
    english = toll_words(figure(kind, 5, 5), "en")
    with translation.override("fr"):
        french = toll_words(figure(kind, 5, 5), "fr")
    assert "×" not in english + french
    assert english != french or kind == "participants"


def test_a_kind_of_which_nothing_is_known_is_left_out() -> None:
    empty = figure("killed", None, None, high=None)
    assert [toll.kind for toll in tolls([figure("wounded"), empty], "en")] == ["wounded"]


def test_kinds_stand_in_the_codebooks_order() -> None:
    said = tolls([figure("tankers_destroyed"), figure("killed")], "en")
    assert [toll.kind for toll in said] == ["killed", "tankers_destroyed"]
