"""A canary that hides is found: raw, percent-encoded, in JSON or HTML escapes, in base64 wherever it begins."""

import base64
import json
from urllib.parse import quote

import pytest

from tests.leaks.canary import CANARY, disguises_in


def in_base64(before: str) -> bytes:
    return b'{"token": "' + base64.b64encode(f"{before}{CANARY} and more".encode()) + b'"}'


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{CANARY}</p>".encode(),
        CANARY.upper().encode(),
        CANARY.encode("latin-1"),
        CANARY.encode("utf-16-le"),
        quote(CANARY).encode(),
        quote(quote(CANARY)).encode(),
        quote(CANARY, encoding="latin-1").encode(),
        b"?q=" + "".join(f"%{byte:02x}" for byte in CANARY.encode()).encode(),
        json.dumps({"title": CANARY}).encode(),
        "".join(f"\\u{ord(letter):04X}" for letter in CANARY).encode(),
        "".join(f"&#{ord(letter)};" for letter in CANARY).encode(),
        "".join(f"&#x{ord(letter):x};" for letter in CANARY).encode(),
        b"kanari&yuml;",
        b"/en/places/kanariy-7/",
        in_base64(""),
        in_base64("a"),
        in_base64("ab"),
        base64.urlsafe_b64encode(f"??>{CANARY}".encode()),
    ],
)
def test_a_canary_in_disguise_is_found(body: bytes) -> None:
    assert disguises_in(b"<html>" + body + b"</html>")


@pytest.mark.parametrize("body", [b"", b"canari", b"des kanaris", b"\xff\xfe\x00", b"%zz &; \\u12"])
def test_what_is_no_canary_is_not_taken_for_one(body: bytes) -> None:
    assert disguises_in(body) == []
