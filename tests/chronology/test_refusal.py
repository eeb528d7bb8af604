"""What is not EDTF is refused with words that help, and never with advice that we refuse ourselves."""

import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from events.chronology.edtf import LONGEST_TEXT, parse
from events.chronology.months import ENGLISH, FRENCH
from events.errors.chronology import BadEdtf


def refusal(text: str) -> BadEdtf:
    with pytest.raises(BadEdtf) as caught:
        parse(text)
    return caught.value


def test_the_sentence_names_the_text_and_what_to_write():
    assert str(refusal("14/09/2025")) == '"14/09/2025" is not EDTF; write 2025-09-14'
    assert refusal("14/09/2025").sentence("fr") == (
        "« 14/09/2025 » n'est pas une date EDTF ; écrivez 2025-09-14"
    )


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("14.09.2025", "2025-09-14"),
        ("14-09-2025", "2025-09-14"),
        ("9/14/25", "2025-09-14"),
        ("04.05.2025", "2025-05-04"),
        ("2025/09/14", "2025-09-14"),
        ("2025/09", "2025-09"),
        ("09/2025", "2025-09"),
        ("20250914", "2025-09-14"),
        ("２０２５", "2025"),
        ("2025-9-4", "2025-09-04"),
        ("2025-9~", "2025-09~"),
        ("2025-9-4/2025-10-1", "2025-09-04/2025-10-01"),
        ("[14/09/2025,15/09/2025]", "[2025-09-14,2025-09-15]"),
        ("2025-W37-3", "2025-09-10"),
        ("2025-257", "2025-09-14"),
        ("Y2025", "2025"),
        ("1950S2", "19XX"),
        ("199u", "199X"),
        ("2004-06/open", "2004-06/.."),
        ("unknown/2006", "/2006"),
        ("2004?~", "2004%"),
        ("2025 ?", "2025?"),
        ("September 2025", "2025-09"),
        ("14 septembre 2025", "2025-09-14"),
        ("le 1er mars 2025", "2025-03-01"),
        ("mardi 16 septembre 2025", "2025-09-16"),
        ("on Tuesday 16 September 2025", "2025-09-16"),
        ("September 14, 2025", "2025-09-14"),
        ("14th of September 2025", "2025-09-14"),
        ("AOÛT 2025", "2025-08"),
        ("in 2020", "2020"),
        ("c. 2020", "2020~"),
        ("vers le 14 septembre 2025", "2025-09-14~"),
        ("about 2025-09-14", "2025-09-14~"),
        ("peut-être 2020", "2020?"),
        ("since September 2025", "2025-09/.."),
        ("depuis le 14 septembre 2025", "2025-09-14/.."),
        ("jusqu’au 14 mars 2020", "../2020-03-14"),
        ("before 2020", "[..2019]"),
        ("avant mars 2020", "[..2020-02]"),
        ("after 31 December 2020", "[2021-01-01..]"),
        ("by March 2021", "[..2021-03]"),
        ("entre le 13 et le 15 septembre 2025", "[2025-09-13..2025-09-15]"),
        ("between September and November 2025", "[2025-09..2025-11]"),
        ("du 30 août au 2 septembre 2025", "2025-08-30/2025-09-02"),
        ("from 13 to 15 September 2025", "2025-09-13/2025-09-15"),
        ("dans la nuit du 13 au 14 septembre 2025", "[2025-09-13..2025-09-14]"),
        ("13 or 15 September 2025", "[2025-09-13,2025-09-15]"),
        ("les années 2020", "202X"),
        ("the 2020s", "202X"),
        ("début septembre 2025", "[2025-09-01..2025-09-10]"),
        ("mid-September 2025", "[2025-09-11..2025-09-20]"),
        ("fin février 2024", "[2024-02-21..2024-02-29]"),
        ("late 2020", "[2020-09..2020-12]"),
        ("été 2025", "2025-22"),
        ("[2025]", "2025"),
        ("2025-33", "[2025-01..2025-03]"),
        ("2025-09-15/2025-09-13", "2025-09-13/2025-09-15"),
        ("[2020,2022..2021]", "[2020,2021..2022]"),
        ("{2020,2021}", "[2020,2021]"),
        ("2025-09-14T10:00:00Z/2025-09-15T11:00:00Z", "2025-09-14/2025-09-15"),
    ],
)
def test_a_common_way_of_writing_is_recognised(text, suggestion):
    assert refusal(text).suggestion == suggestion


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("04/05/2025", ("2025-05-04", "2025-04-05")),
        ("13-15 September 2025", ("2025-09-13/2025-09-15", "[2025-09-13..2025-09-15]")),
        ("2025-W37", ("[2025-09-08..2025-09-14]", "2025-09-08/2025-09-14")),
        ("2025-09-14 10:00", ("2025-09-14T10:00:00", "2025-09-14")),
    ],
)
def test_two_readings_are_both_given_and_none_is_chosen(text, suggestions):
    refused = refusal(text)
    assert refused.suggestions == suggestions
    assert refused.suggestion is None


def test_an_ambiguous_day_is_explained():
    assert str(refusal("04/05/2025")) == (
        '"04/05/2025" is not EDTF: it can be 4 May or 5 April; write 2025-05-04 or 2025-04-05'
    )


@pytest.mark.parametrize(
    ("text", "reason", "reason_fr"),
    [
        ("2025-02-31", "February 2025 has 28 days", "février 2025 compte 28 jours"),
        ("2024-02-30", "February 2024 has 29 days", "février 2024 compte 29 jours"),
        ("31/02/2025", "February 2025 has 28 days", "février 2025 compte 28 jours"),
        ("31 avril 2025", "April 2025 has 30 days", "avril 2025 compte 30 jours"),
        ("2025-13", "there is no month 13", "il n'y a pas de mois 13"),
        ("2025-09-00", "there is no day 00 of a month", "il n'y a pas de jour 00 dans un mois"),
        ("1XX1-02-29", "there is no such day in any of these", "ce jour n'existe dans aucun de ces mois"),
        ("2025-25", "seasons are 21 to 24", "les saisons vont de 21 à 24"),
        ("2025-W60", "there is no such week", "cette semaine n'existe pas"),
        ("-0044", "years before 1 cannot be kept", "les années avant l'an 1 ne sont pas admises"),
        ("0000", "years before 1 cannot be kept", "les années avant l'an 1 ne sont pas admises"),
        ("Y17000", "years after 9999 cannot be kept", "les années après 9999 ne sont pas admises"),
        ("Y17E7", "years after 9999 cannot be kept", "les années après 9999 ne sont pas admises"),
        ("9999-24", "years after 9999 cannot be kept", "les années après 9999 ne sont pas admises"),
        ("[2022..2021,soon]", "the later date stands first", "la date la plus tardive vient en premier"),
        ("/", "there is no date in it", "il ne contient aucune date"),
        ("../..", "there is no date in it", "il ne contient aucune date"),
        ("", "a date is missing", "il manque une date"),
        ("9" * (LONGEST_TEXT + 1), "it is too long for a date", "c'est trop long pour une date"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason_and_without_advice(text, reason, reason_fr):
    refused = refusal(text)
    assert (refused.reason, refused.reason_fr) == (reason, reason_fr)
    assert refused.suggestions == ()


@pytest.mark.parametrize(
    "text",
    [
        "on Tuesday",
        "2025-",
        "2025-09-14-15",
        "2025/2026/2027",
        "[2025-09-13",
        "2025-21-03",
        "2025-09-14T10:00:00Z~",
        "[2020,..2019]",
        "[2020..,2021]",
        "2025-09-1X T10:00:00",
    ],
)
def test_what_nobody_can_guess_is_shown_the_ways_to_write(text):
    refused = refusal(text)
    assert refused.reason == "a date looks like 2025-09-14, 2025-09 or 2025"
    assert refused.suggestions == ()


def test_the_text_stands_as_typed_and_is_cut_when_long():
    assert refusal(" 14/09/2025 ").text == " 14/09/2025 "
    assert len(str(refusal("a" * 5000))) < 150


def test_the_refusal_survives_a_queue():
    refused = refusal("04/05/2025")
    copy = pickle.loads(pickle.dumps(refused))  # noqa: S301 - our own bytes
    assert (str(copy), copy.suggestions) == (str(refused), refused.suggestions)


WORDS = (
    *ENGLISH,
    *FRENCH,
    "c.",
    "vers",
    "since",
    "before",
    "après",
    "entre",
    "et",
    "from",
    "to",
    "du",
    "au",
    "or",
)
WORDS += (
    "nuit",
    "fin",
    "early",
    "spring",
    "l'hiver",
    "années",
    "le",
    "1er",
    "13",
    "15",
    "2025",
    "2020s",
    "0001",
    "9999",
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join))
@example("before 1 January 0001")
@example("after 31 December 9999")
@example("before 0001")
def test_advice_on_words_is_always_readable(text):
    if text not in ("2025", "0001", "9999"):
        assert all(parse(suggestion) for suggestion in refusal(text).suggestions)
