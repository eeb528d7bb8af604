"""What days a date can stand for, how precise it is, and how it compares with a day."""

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.chronology.edtf import (
    Edtf,
    certainly_begun_by,
    certainly_on_or_before,
    overlaps,
    parse,
    possibly_on_or_before,
)
from events.codebook.time import DATE_PRECISION
from events.errors.chronology import BadEdtf
from tests.chronology.edtf_texts import everything, spans


def read_or_refused(text: str) -> Edtf | BadEdtf:
    try:
        return parse(text)
    except BadEdtf as refused:
        return refused


def bounds(text: str) -> tuple[str, str]:
    edtf = parse(text)
    return str(edtf.start or "open"), str(edtf.end or "open")


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2025", "2025-01-01", "2025-12-31", "longer"),
        ("2025-09", "2025-09-01", "2025-09-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-09-14", "2025-09-14", "2025-09-14", "day"),
        ("2025-09-14T10:00:00Z", "2025-09-14", "2025-09-14", "day"),
        ("2025-09-14T23:30:00-05:00", "2025-09-14", "2025-09-14", "day"),
        ("2025-09-14T24:00:00", "2025-09-14", "2025-09-14", "day"),
        ("2025-09-14~", "2025-09-14", "2025-09-14", "day"),
        ("202X", "2020-01-01", "2029-12-31", "longer"),
        ("20XX", "2000-01-01", "2099-12-31", "longer"),
        ("XXXX", "0001-01-01", "9999-12-31", "longer"),
        ("1X2X", "1020-01-01", "1929-12-31", "longer"),
        ("2025-XX", "2025-01-01", "2025-12-31", "longer"),
        ("2025-09-XX", "2025-09-01", "2025-09-30", "month"),
        ("2025-XX-XX", "2025-01-01", "2025-12-31", "longer"),
        ("2025-1X", "2025-10-01", "2025-12-31", "longer"),
        ("2025-0X", "2025-01-01", "2025-09-30", "longer"),
        ("2025-09-0X", "2025-09-01", "2025-09-09", "month"),
        ("2025-09-3X", "2025-09-30", "2025-09-30", "day"),
        ("2025-XX-31", "2025-01-31", "2025-12-31", "longer"),
        ("202X-02-29", "2020-02-29", "2028-02-29", "longer"),
        ("2025-21", "2025-03-01", "2025-05-31", "longer"),
        ("2025-22", "2025-06-01", "2025-08-31", "longer"),
        ("2025-23", "2025-09-01", "2025-11-30", "longer"),
        ("2023-24", "2023-12-01", "2024-02-29", "longer"),
        ("2025-09-13/2025-09-15", "2025-09-13", "2025-09-15", "days"),
        ("2025-09-13/2025-09-18", "2025-09-13", "2025-09-18", "days"),
        ("2025-09-13/2025-09-19", "2025-09-13", "2025-09-19", "week"),
        ("2025-09-13/2025-09-20", "2025-09-13", "2025-09-20", "month"),
        ("2025-08-01/2025-08-31", "2025-08-01", "2025-08-31", "month"),
        ("2025-08-01/2025-09-01", "2025-08-01", "2025-09-01", "longer"),
        ("2025-08/2025-09", "2025-08-01", "2025-09-30", "longer"),
        ("2025-09/..", "2025-09-01", "open", "longer"),
        ("2025-09/", "2025-09-01", "open", "longer"),
        ("../2020", "open", "2020-12-31", "longer"),
        ("/2020", "open", "2020-12-31", "longer"),
        ("[2025-09-13..2025-09-15]", "2025-09-13", "2025-09-15", "days"),
        ("[2025-09-15,2025-09-13]", "2025-09-13", "2025-09-15", "days"),
        ("[2020,2024-05..2024-06]", "2020-01-01", "2024-06-30", "longer"),
        ("[..2020]", "open", "2020-12-31", "longer"),
        ("[2020..]", "2020-01-01", "open", "longer"),
    ],
)
def test_a_date_says_its_earliest_and_latest_day_and_its_precision(text, start, end, precision):
    assert bounds(text) == (start, end)
    assert parse(text).precision == precision


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2025-09-14", False, False),
        ("2025-09-14~", True, False),
        ("2025-09-14?", False, True),
        ("2025-09-14%", True, True),
        ("2025~-09-14", True, False),
        ("2025-?09-14", False, True),
        ("2025-09~/2025-10?", True, True),
        ("[2025-09-13~,2025-09-14]", True, False),
    ],
)
def test_about_and_perhaps_are_kept_wherever_they_stand(text, approximate, uncertain):
    edtf = parse(text)
    assert (edtf.approximate, edtf.uncertain) == (approximate, uncertain)


def test_about_moves_no_day():
    assert bounds("2025-09-14~") == bounds("2025-09-14")


def test_open_ends_are_said_to_be_open():
    assert (parse("2025-09/..").open_start, parse("2025-09/..").open_end) == (False, True)
    assert (parse("/2020").open_start, parse("/2020").open_end) == (True, False)
    assert parse("2025-09/..").days is None


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (" 2025-09-14 ", "2025-09-14"),
        ("2025\u201309\u201314", "2025-09-14"),
        ("202x", "202X"),
        ("2025-xx-xx", "2025-XX-XX"),
        ("[2025-09-13 .. 2025-09-15]", "[2025-09-13..2025-09-15]"),
        ("2025-09 / 2025-10", "2025-09/2025-10"),
        ("[2020, 2021]", "[2020,2021]"),
        ("2025-09/\u2026", "2025-09/.."),
    ],
)
def test_spaces_dashes_and_small_x_are_tidied_before_storing(typed, stored):
    assert parse(typed).text == stored
    assert str(parse(stored)) == stored


def test_a_date_survives_a_queue():
    edtf = parse("[2025-09-13..2025-09-15]")
    assert pickle.loads(pickle.dumps(edtf)) == edtf  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [
        (date(2025, 9, 15), date(2025, 9, 20), True),
        (date(2025, 9, 16), date(2025, 9, 20), False),
        (date(2025, 9, 1), date(2025, 9, 13), True),
        (date(2025, 9, 1), date(2025, 9, 12), False),
        (None, date(2025, 9, 13), True),
        (date(2025, 9, 16), None, False),
        (None, None, True),
    ],
)
def test_overlap_counts_both_ends_and_none_is_open(start, end, meets):
    assert overlaps(parse("2025-09-13/2025-09-15"), start, end) is meets


def test_an_open_end_overlaps_everything_later():
    assert overlaps(parse("2025-09/.."), date(2100, 1, 1), None)
    assert not overlaps(parse("2025-09/.."), None, date(2025, 8, 31))


def test_a_month_is_certainly_over_only_with_its_last_day():
    september = parse("2025-09")
    assert not certainly_on_or_before(september, date(2025, 9, 29))
    assert certainly_on_or_before(september, date(2025, 9, 30))
    assert possibly_on_or_before(september, date(2025, 9, 1))
    assert not possibly_on_or_before(september, date(2025, 8, 31))


def test_what_goes_on_has_begun_without_being_over():
    since_october = parse("2020-10/..")
    assert certainly_begun_by(since_october, date(2020, 10, 31))
    assert not certainly_begun_by(since_october, date(2020, 10, 30))
    assert not certainly_on_or_before(since_october, date(2100, 1, 1))


def test_nothing_begins_after_its_end():
    assert parse("2025-09/2025-09-13").latest_start == date(2025, 9, 13)


def test_a_choice_without_end_never_certainly_began():
    assert not certainly_begun_by(parse("[2020..]"), date(2100, 1, 1))


@given(everything | spans())
def test_every_valid_text_has_ordered_bounds_and_a_precision_of_the_codebook(text):
    edtf = parse(text)
    assert edtf.start is None or edtf.end is None or edtf.start <= edtf.end
    assert (edtf.days is None) == (edtf.open_start or edtf.open_end)
    assert edtf.precision in DATE_PRECISION
    assert parse(edtf.text) == edtf


@given(everything | spans(), st.dates())
def test_what_is_certain_is_possible(text, day):
    edtf = parse(text)
    assert possibly_on_or_before(edtf, day) or not certainly_begun_by(edtf, day)
    assert certainly_begun_by(edtf, day) or not certainly_on_or_before(edtf, day)


@given(st.text() | st.text(alphabet="0123456789-X~?%/.,[]{}TZ:YESW "))
def test_any_other_text_is_refused_and_never_breaks(text):
    read = read_or_refused(text)
    if isinstance(read, BadEdtf):
        assert " is not EDTF" in read.sentence("en")
        assert " n'est pas une date EDTF" in read.sentence("fr")
        assert all(parse(suggestion) for suggestion in read.suggestions)
    else:
        assert parse(read.text) == read
