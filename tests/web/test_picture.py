"""The picture beside a shared link: drawn once for good, legible in three scripts, and nothing runs into the map."""

import struct
import zlib
from typing import Any

import numpy as np
import pytest
from django.test import Client

from events.web.picture_render import png_of
from events.web.picture_text import width_of, wrapped
from tests.web import documents
from tests.web.documents import place
from tests.web.markup import read
from tests.web.published import publish, withdraw

PICTURE = "/en/incidents/SAH-2025-000001/v/1/picture.png"
LONG = (
    "The governor of the region announces that the ceasefire of the spring has been extended again (invented)"
)


def _pixels(png: bytes) -> Any:
    """Return height × width × 4; the picture is written without interlacing, in eight bits."""
    width, height, depth, colours = struct.unpack(">IIBB", png[16:26])
    assert (depth, colours) == (8, 6)
    at, packed = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        packed += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    raw = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(height, width * 4 + 1)
    lines = np.zeros((height, width * 4), np.uint8)
    for nth in range(height):
        lines[nth] = _unfiltered(int(raw[nth, 0]), raw[nth, 1:], lines[nth - 1] if nth else lines[nth] * 0)
    return lines.reshape(height, width, 4)


def _unfiltered(kind: int, line: Any, above: Any) -> Any:
    if kind == 0:
        return line
    if kind == 2:
        return line + above
    found = [0] * 4
    for x, step in enumerate(line.tolist()):
        left, up, corner = found[x], int(above[x]), int(above[x - 4]) if x >= 4 else 0
        nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        found.append((step + {1: left, 3: (left + up) // 2, 4: nearest}[kind]) % 256)
    return np.array(found[4:], np.uint8)


def _drawn(reader: Client, address: str = PICTURE) -> bytes:
    answer = reader.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    return answer.content


@pytest.mark.parametrize("title", [LONG, LONG * 4, "W" * 200, "جماعة الصحراء في الساحل " * 12])
def test_no_title_runs_into_the_map_or_over_the_edge(reader: Client, db: None, title: str) -> None:
    publish(documents.incident(title={"en": title, "fr": ""}))
    seen = _pixels(_drawn(reader))
    assert seen.shape == (630, 1200, 4)
    paper = seen[60, 20]
    assert (seen[150:530, 640:656] == paper).all()
    assert (seen[20:, :55] == paper).all()
    assert not (seen[160:380, 60:600] == paper).all()


def test_a_long_title_is_made_smaller_before_it_is_shortened() -> None:
    assert wrapped(LONG, size=44, width=540, lines=4)[-1].endswith("…")
    assert not wrapped(LONG, size=35, width=540, lines=6)[-1].endswith("…")


def test_no_line_is_wider_than_it_may_be() -> None:
    for line in wrapped(LONG + " W" + "m" * 90, size=40, width=300, lines=9):
        assert width_of(line, 40) <= 300


def test_a_letter_that_no_drawing_may_hold_is_left_out(reader: Client, db: None) -> None:
    publish(documents.incident(title={"en": 'A\x00 "quoted" <b>&</b>\ufffe (invented)', "fr": ""}))
    assert _drawn(reader).startswith(b"\x89PNG")


def test_both_languages_have_their_own_picture(reader: Client, world: None) -> None:
    assert _drawn(reader) != _drawn(reader, PICTURE.replace("/en/", "/fr/"))


def test_arabic_is_drawn_with_its_own_letters() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="40"><text y="30">{}</text></svg>'
    first, second = png_of(drawing.format("جيبو")), png_of(drawing.format("غاوو"))
    assert first != second


def test_the_picture_of_a_version_is_kept_for_good(
    reader: Client, world: None, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(2):
        answer = reader.get(PICTURE)
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    held = reader.get(PICTURE, headers={"if-none-match": answer["ETag"]})
    assert (held.status_code, held.content) == (304, b"")


@pytest.mark.parametrize(
    "record",
    [
        "incidents/SAH-2025-000001",
        "episodes/SAH-E-0001",
        "actors/desert-group",
        "places/tinaguelhaj-invented",
    ],
)
def test_every_page_of_a_record_names_its_picture(reader: Client, world: None, record: str) -> None:
    said = {
        meta.attributes.get("property") or meta.attributes.get("name"): meta.attributes.get("content", "")
        for meta in read(reader.get(f"/fr/{record}/").content.decode()).all("meta")
    }
    assert said["twitter:card"] == "summary_large_image"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"]
    assert _drawn(reader, said["og:image"].removeprefix("http://localhost"))


def test_a_record_without_a_place_has_a_picture_too(reader: Client, db: None) -> None:
    publish(documents.incident(places=[place(point=None, precision="settlement")]))
    assert _drawn(reader)


def test_what_was_withdrawn_or_never_published_has_no_picture(reader: Client, world: None) -> None:
    withdraw(documents.incident())
    assert reader.get(PICTURE.replace("/v/1/", "/v/2/")).status_code == 404
    assert reader.get(PICTURE.replace("000001", "000009")).status_code == 404
