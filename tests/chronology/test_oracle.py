"""Our reading held against the edtf library, on all they share; where they part, each difference and why."""

import math
import warnings

import pytest
from hypothesis import given, settings

from events.chronology.edtf import parse
from tests.chronology.edtf_texts import (
    choices,
    clocks,
    group_marked,
    marked,
    seasons,
    spans,
    whole_parts_unknown,
)

with warnings.catch_warnings():
    # The library trips over a warning of pyparsing while it builds its grammar; nothing of ours is hushed.
    warnings.simplefilter("ignore")
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

SHARED = marked | seasons | clocks | group_marked() | whole_parts_unknown() | spans() | choices


def ours(text: str) -> tuple[str, str]:
    edtf = parse(text)
    return tuple("open" if day is None else day.isoformat() for day in (edtf.start, edtf.end))


def theirs(text: str) -> tuple[str, str]:
    # The strict bounds: the fuzzy ones pad "~" by a year or more.
    read = parse_edtf(text)
    return tuple(_day(bound) for bound in (read.lower_strict(), read.upper_strict()))


def _day(bound) -> str:
    if isinstance(bound, float):
        assert math.isinf(bound)
        return "open"
    return "{:04}-{:02}-{:02}".format(*bound[:3])


@settings(deadline=None)
@given(SHARED)
def test_the_library_gives_the_same_days(text):
    assert ours(text) == theirs(text)


DIFFERENCES = [
    # Winter is three months like the others; the library's ends with the year and so is one month long.
    ("2025-24", ("2025-12-01", "2026-02-28"), ("2025-12-01", "2025-12-31")),
    # An end that is not known is open to us; the library makes it ten years, which nobody said.
    ("2025-09-14/", ("2025-09-14", "open"), ("2025-09-14", "2035-09-14")),
    ("/2025-09-14", ("open", "2025-09-14"), ("2015-09-14", "2025-09-14")),
    # There is no year 0 in a calendar of dates, and no database column that could hold it.
    ("XXXX", ("0001-01-01", "9999-12-31"), ("0000-01-01", "9999-12-31")),
    # Bounds are real days: 2029 has no 29 February, so the last it can be is in 2028.
    ("202X-02-29", ("2020-02-29", "2028-02-29"), ("2020-02-29", "2029-02-29")),
]


@pytest.mark.parametrize(("text", "our_days", "their_days"), DIFFERENCES)
def test_where_the_days_differ_it_is_as_listed(text, our_days, their_days):
    assert our_days != their_days
    assert ours(text) == our_days
    assert theirs(text) == their_days


@pytest.mark.parametrize(
    "text",
    [
        # Level 2 has digits missing anywhere; the library takes the text and then cannot say its days.
        "2025-1X",
        "2025-0X-14",
        "2025-09-1X",
        # Level 1 has marks on seasons too; the library knows them only inside intervals.
        "2025-21~",
        # Level 2 has marks on both sides of a part.
        "?2025?-09",
        # Ranges and marked dates mixed in one choice.
        "[2025-09-13~..2025-09-15]",
    ],
)
def test_what_only_we_read(text):
    assert parse(text).start is not None
    with pytest.raises((ValueError, AttributeError, EDTFParseException)):
        theirs(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-29",  # No such day; the library lets 29 February pass in any year.
        "-0044",  # Before year 1 no date column can follow.
        "Y17000",  # Nor after 9999.
        "2025-33",  # Quarters: we ask for the months, which everybody can read.
        "{2020,2021}",  # All of these: a record has one date.
        "1950S2",  # We ask for 19XX, which says the same in level 1.
    ],
)
def test_what_only_the_library_reads(text):
    assert parse_edtf(text) is not None
    with pytest.raises(ValueError, match="is not EDTF"):
        parse(text)
