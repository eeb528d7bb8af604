"""Every form of date in English and French words."""

import pytest
from hypothesis import given

from events.chronology.edtf import parse, sentence
from events.chronology.wording import beginning_for
from tests.chronology.edtf_texts import everything, spans


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2025", "2025", "2025"),
        ("0622", "622", "622"),
        ("2025-09", "September 2025", "septembre 2025"),
        ("2025-09-14", "14 September 2025", "14 septembre 2025"),
        ("2025-03-01", "1 March 2025", "1er mars 2025"),
        ("2025-09-14T10:00:00Z", "14 September 2025 at 10:00 (UTC)", "14 septembre 2025 à 10:00 (UTC)"),
        (
            "2025-09-14T10:30:15+01:00",
            "14 September 2025 at 10:30:15 (UTC+1)",
            "14 septembre 2025 à 10:30:15 (UTC+1)",
        ),
        (
            "2025-09-14T10:30:00-03:30",
            "14 September 2025 at 10:30 (UTC-3:30)",
            "14 septembre 2025 à 10:30 (UTC-3:30)",
        ),
        ("2025-09-14T10:30:00", "14 September 2025 at 10:30", "14 septembre 2025 à 10:30"),
        ("2025-09-14~", "about 14 September 2025", "vers le 14 septembre 2025"),
        ("2025-09-14?", "perhaps 14 September 2025", "peut-être le 14 septembre 2025"),
        ("2025-09-14%", "perhaps about 14 September 2025", "peut-être vers le 14 septembre 2025"),
        ("2025-09~", "about September 2025", "vers septembre 2025"),
        ("2025?", "perhaps 2025", "peut-être 2025"),
        (
            "2025-09~-14",
            "14 September 2025 (year and month approximate)",
            "14 septembre 2025 (année et mois approximatifs)",
        ),
        ("?2025-09-14", "14 September 2025 (year uncertain)", "14 septembre 2025 (année incertaine)"),
        (
            "2025-%09-14",
            "14 September 2025 (month uncertain and approximate)",
            "14 septembre 2025 (mois incertain et approximatif)",
        ),
        ("2025-09-~14", "14 September 2025 (day approximate)", "14 septembre 2025 (jour approximatif)"),
        (
            "2025?-09-~14",
            "14 September 2025 (year uncertain; day approximate)",
            "14 septembre 2025 (année incertaine ; jour approximatif)",
        ),
        (
            "?2025-~09",
            "September 2025 (year uncertain; month approximate)",
            "septembre 2025 (année incertaine ; mois approximatif)",
        ),
        ("?2025-09?", "perhaps September 2025", "peut-être septembre 2025"),
    ],
)
def test_a_single_date_in_words(text, english, french):
    assert sentence(text, "en") == english
    assert sentence(text, "fr") == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("202X", "in the 2020s", "dans les années 2020"),
        ("202X~", "about the 2020s", "vers les années 2020"),
        ("202X?", "perhaps in the 2020s", "peut-être dans les années 2020"),
        ("200X", "in the years 2000 to 2009", "dans les années 2000 à 2009"),
        ("20XX", "a year from 2000 to 2099", "une année entre 2000 et 2099"),
        ("2XXX~", "about a year from 2000 to 2999", "vers une année entre 2000 et 2999"),
        ("XXXX", "an unknown year", "une année inconnue"),
        ("1X2X", "a year written 1X2X", "une année notée 1X2X"),
        ("2025-XX", "a month in 2025", "un mois de 2025"),
        ("2025-09-XX", "a day in September 2025", "un jour de septembre 2025"),
        ("2025-08-XX", "a day in August 2025", "un jour d'août 2025"),
        ("2025-XX-XX", "a day in 2025", "un jour de 2025"),
        ("202X-XX-XX", "a day in a year in the 2020s", "un jour d'une année des années 2020"),
        ("2025-XX-14", "day 14 of a month in 2025", "14 d'un mois de 2025"),
        ("2025-09-1X", "a day from 10 to 19 September 2025", "un jour entre le 10 et le 19 septembre 2025"),
        ("2025-09-0X", "a day from 1 to 9 September 2025", "un jour entre le 1er et le 9 septembre 2025"),
        ("2025-09-X1", "1, 11 or 21 September 2025", "un jour parmi les 1er, 11 et 21 septembre 2025"),
        ("2025-1X", "a month from October to December 2025", "un mois entre octobre et décembre 2025"),
        ("2025-X1", "January or November 2025", "janvier ou novembre 2025"),
        ("2025-X1-03", "day 3 of January or November 2025", "3 janvier ou novembre 2025"),
        (
            "2025-1X-1X",
            "a day from 10 to 19 of a month from October to December 2025",
            "un jour entre le 10 et le 19 d'un mois entre octobre et décembre 2025",
        ),
        ("XXXX-09", "September of an unknown year", "septembre d'une année inconnue"),
        ("202X-09-14", "14 September of a year in the 2020s", "14 septembre d'une année des années 2020"),
        ("2025-21", "spring 2025", "printemps 2025"),
        ("2025-22~", "about summer 2025", "vers l'été 2025"),
        ("2025-23?", "perhaps autumn 2025", "peut-être l'automne 2025"),
        ("2024-24", "winter 2024–2025", "hiver 2024-2025"),
        ("202X-24", "winter of a year in the 2020s", "hiver d'une année des années 2020"),
    ],
)
def test_a_vague_date_in_words(text, english, french):
    assert sentence(text, "en") == english
    assert sentence(text, "fr") == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2025-09-13/2025-09-15", "from 13 to 15 September 2025", "du 13 au 15 septembre 2025"),
        ("2025-03-01/2025-03-03", "from 1 to 3 March 2025", "du 1er au 3 mars 2025"),
        ("2025-08-30/2025-09-02", "from 30 August to 2 September 2025", "du 30 août au 2 septembre 2025"),
        (
            "2024-12-30/2025-01-02",
            "from 30 December 2024 to 2 January 2025",
            "du 30 décembre 2024 au 2 janvier 2025",
        ),
        ("2025-08/2025-10", "from August to October 2025", "d'août à octobre 2025"),
        ("2020/2022", "from 2020 to 2022", "de 2020 à 2022"),
        (
            "2025-09-13/2025-10",
            "from 13 September 2025 to October 2025",
            "du 13 septembre 2025 à octobre 2025",
        ),
        ("2025-21/2025-22", "from spring 2025 to summer 2025", "du printemps 2025 à l'été 2025"),
        ("201X/202X", "from the 2010s to the 2020s", "des années 2010 aux années 2020"),
        (
            "2025-09-13~/2025-09-15?",
            "from about 13 September 2025 to perhaps 15 September 2025",
            "du 13 septembre 2025 environ au 15 septembre 2025 (incertain)",
        ),
        (
            "2025-09-XX/2025-10-XX",
            "from a day in September 2025 to a day in October 2025",
            "d'un jour de septembre 2025 à un jour d'octobre 2025",
        ),
        ("2025-09-13/2025-09-13", "13 September 2025", "13 septembre 2025"),
        ("2025-09/..", "since September 2025", "depuis septembre 2025"),
        ("2025-09-01/..", "since 1 September 2025", "depuis le 1er septembre 2025"),
        ("2025-09/", "from September 2025, end unknown", "à partir de septembre 2025, fin inconnue"),
        ("../2020", "until 2020", "jusqu'en 2020"),
        ("../2025-09-14", "until 14 September 2025", "jusqu'au 14 septembre 2025"),
        ("../2025-22", "until summer 2025", "jusqu'à l'été 2025"),
        ("../202X", "until the 2020s", "jusqu'aux années 2020"),
        ("/2020-08", "until August 2020, beginning unknown", "jusqu'en août 2020, début inconnu"),
    ],
)
def test_something_that_lasted_in_words(text, english, french):
    assert sentence(text, "en") == english
    assert sentence(text, "fr") == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        (
            "[2025-09-13..2025-09-15]",
            "between 13 and 15 September 2025",
            "entre le 13 et le 15 septembre 2025",
        ),
        (
            "[2025-08-30..2025-09-02]",
            "between 30 August and 2 September 2025",
            "entre le 30 août et le 2 septembre 2025",
        ),
        ("[2025-09..2025-11]", "between September and November 2025", "entre septembre et novembre 2025"),
        ("[2020..2022]", "between 2020 and 2022", "entre 2020 et 2022"),
        ("[2020..2020]", "2020", "2020"),
        ("[2025-09-13,2025-09-15]", "one of 13 or 15 September 2025", "le 13 ou le 15 septembre 2025"),
        (
            "[2025-03-01,2025-03-03,2025-03-04]",
            "one of 1, 3 or 4 March 2025",
            "le 1er, le 3 ou le 4 mars 2025",
        ),
        ("[2025-06,2025-07]", "one of June or July 2025", "juin ou juillet 2025"),
        (
            "[2020,2021-06,2022-09-14]",
            "one of 2020, June 2021 or 14 September 2022",
            "2020, juin 2021 ou le 14 septembre 2022",
        ),
        (
            "[2025-09-14~,2025-09-15]",
            "one of about 14 September 2025 or 15 September 2025",
            "le 14 septembre 2025 environ ou le 15 septembre 2025",
        ),
        ("[..2020]", "2020 or before", "2020 ou avant"),
        ("[2025-09-14..]", "14 September 2025 or later", "le 14 septembre 2025 ou après"),
        (
            "[2020-05-03,2025-09-13..2025-09-15]",
            "one of 3 May 2020, or between 13 and 15 September 2025",
            "l'une de ces dates : le 3 mai 2020, ou entre le 13 et le 15 septembre 2025",
        ),
        ("[..2019,2021]", "one of 2019 or before, or 2021", "l'une de ces dates : 2019 ou avant, ou 2021"),
    ],
)
def test_one_among_several_in_words(text, english, french):
    assert sentence(text, "en") == english
    assert sentence(text, "fr") == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2020-10", "from October 2020", "à partir d'octobre 2020"),
        ("2020-10-14~", "from about 14 October 2020", "à partir du 14 octobre 2020 environ"),
        ("2020-10/..", "from October 2020", "à partir d'octobre 2020"),
        (
            "../2020",
            "from an unknown date, 2020 at the latest",
            "à partir d'une date inconnue, au plus tard en 2020",
        ),
        (
            "[2020-10-03..2020-10-05]",
            "from a date between 3 and 5 October 2020",
            "à partir d'une date entre le 3 et le 5 octobre 2020",
        ),
        ("[2020-10-03,2020-10-05]", "from one of 3 or 5 October 2020", "à partir du 3 ou du 5 octobre 2020"),
        ("[2020..]", "from 2020 or later", "à partir de 2020 ou après"),
        (
            "[2019,2020..2021]",
            "from one of 2019, or between 2020 and 2021",
            "à partir de l'une de ces dates : 2019, ou entre 2020 et 2021",
        ),
    ],
)
def test_when_something_began_in_words(text, english, french):
    assert beginning_for(parse(text).form, "en") == english
    assert beginning_for(parse(text).form, "fr") == french


def test_a_read_date_and_its_text_make_the_same_sentence():
    assert sentence(parse("2025-09"), "fr-ml") == sentence("2025-09", "fr")


@given(everything | spans())
def test_every_form_has_words_in_both_languages(text):
    for lang in ("en", "fr"):
        for words in (sentence(text, lang), beginning_for(parse(text).form, lang)):
            assert words.strip() == words
            assert "  " not in words
            assert "None" not in words
            assert words
