"""Days and months in both languages."""

from datetime import date

import pytest

from events.chronology.months import day_sentence, month_name, month_sentence


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        (date(2025, 9, 14), "14 September 2025", "14 septembre 2025"),
        (date(2025, 3, 1), "1 March 2025", "1er mars 2025"),
        (date(2025, 8, 2), "2 August 2025", "2 août 2025"),
    ],
)
def test_a_day_is_written_as_people_write_it(day, english, french):
    assert day_sentence(day, "en") == english
    assert day_sentence(day, "fr") == french


def test_a_month_has_its_name_in_both_languages():
    assert month_sentence("2025-09", "en") == "September 2025"
    assert month_sentence("2025-12", "fr-ml") == "décembre 2025"
    assert month_name(2, "fr") == "février"


def test_other_languages_read_english():
    assert month_name(2, "ar") == "February"
