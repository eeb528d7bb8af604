"""Public answers come packed to who can unpack them, always in the same bytes; the desk's pages never do."""

import gzip

import pytest
from django.http import HttpResponse
from django.test import Client

pytestmark = pytest.mark.django_db
PACKED = {"accept-encoding": "gzip, deflate"}


def ask(address: str, **headers: str) -> HttpResponse:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Client().get(address, headers=PACKED | named)  # type: ignore[return-value]


@pytest.mark.parametrize("address", ["/en/", "/api/v1/", "/api/v1/schema/"])
def test_a_public_answer_is_packed_and_holds_the_same(address: str) -> None:
    packed, plain = ask(address), Client().get(address)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content)
    assert "Content-Encoding" not in plain.headers
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_one_answer_is_always_packed_into_the_same_bytes() -> None:
    assert ask("/api/v1/").content == ask("/api/v1/").content


@pytest.mark.parametrize("address", ["/en/", "/api/v1/"])
def test_what_was_kept_holds_whether_its_tag_is_weak_or_strong(address: str) -> None:
    tag = ask(address).headers["ETag"]
    assert tag.startswith('W/"')
    for held in (tag, tag.removeprefix("W/")):
        again = ask(address, if_none_match=held)
        assert (again.status_code, again.content) == (304, b"")
        assert "Accept-Encoding" in again.headers["Vary"]


def test_the_desk_is_not_packed() -> None:
    answer = ask("/admin/login/")
    assert len(answer.content) > 200
    assert "Content-Encoding" not in answer.headers
