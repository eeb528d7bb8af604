"""What a person types becomes terms: words, phrases and an unfinished last word."""

from hypothesis import given
from hypothesis import strategies as st

from events.search.words import BREAK, Term, terms_of, words_of, words_with_breaks


def test_words_lose_their_accents_and_capitals() -> None:
    assert words_of("Blocus à Ménaka") == ("blocus", "a", "menaka")


def test_the_last_word_may_be_unfinished() -> None:
    assert terms_of("blocus farab") == (Term(("blocus",)), Term(("farab",), is_prefix=True))


def test_a_blank_after_the_last_word_says_that_it_is_whole() -> None:
    assert terms_of("gao ") == (Term(("gao",)),)


def test_quotes_hold_words_together() -> None:
    assert terms_of('"fuel blockade" kayes') == (Term(("fuel", "blockade")), Term(("kayes",), is_prefix=True))


def test_a_quote_that_is_never_closed_still_makes_a_phrase() -> None:
    assert terms_of('"fuel blockade') == (Term(("fuel", "blockade")),)


def test_a_code_is_one_term() -> None:
    assert terms_of("SAH-2025-0001") == (Term(("sah", "2025", "0001"), is_prefix=True),)


def test_signs_alone_ask_for_nothing() -> None:
    assert terms_of('*** "" () -- ;') == ()


def test_a_break_stands_between_two_texts() -> None:
    assert words_with_breaks(["Gao", "...", "Kidal"]) == [BREAK, "gao", BREAK, "kidal", BREAK]


@given(st.text(max_size=200))
def test_no_text_yields_a_word_with_a_blank_or_a_quote(text: str) -> None:
    for term in terms_of(text):
        assert term.words
        assert not any(sign in word for word in term.words for sign in " '\"\\*:&|()\x00" + BREAK)
