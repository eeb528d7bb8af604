"""A cursor that was not given by us is refused with a sentence, never with an error of the database."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.errors.selection import BadValue
from events.selection.cursor import read_cursor, write_cursor
from events.selection.ordering import ORDERINGS


def test_what_is_written_is_read_back() -> None:
    cursor = write_cursor("digest", ["2025-09-14", "SAH-2025-000001"])
    day, code = read_cursor(cursor, "digest", ORDERINGS["-start"])
    assert (day.isoformat(), code) == ("2025-09-14", "SAH-2025-000001")


@pytest.mark.parametrize(
    ("values", "ordering"),
    [
        (["2025-09-31", "x"], "-start"),
        ([20250914, "x"], "-start"),
        (["2025-09-14", 5], "-start"),
        (["2025-09-14"], "-start"),
        ([True, "x"], "-killed"),
        ([1.5, "x"], "killed"),
        ([2**63], "updated"),
        ([None], "code"),
        (["a\x00"], "code"),
    ],
)
def test_values_of_the_wrong_kind_are_refused(values: list[object], ordering: str) -> None:
    with pytest.raises(BadValue):
        read_cursor(write_cursor("digest", values), "digest", ORDERINGS[ordering])


@pytest.mark.parametrize("packed", [b"{}", b"[]", b"5", b"null", b'"text"', b"\xff", b'{"a": 1, "b": 2}'])
def test_other_json_is_refused(packed: bytes) -> None:
    with pytest.raises(BadValue):
        read_cursor(base64.urlsafe_b64encode(packed).decode(), "digest", ORDERINGS["-start"])


@given(st.text(max_size=40))
def test_any_text_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_cursor(text, "digest", ORDERINGS["-start"])
