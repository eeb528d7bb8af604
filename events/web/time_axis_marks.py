"""Turning points over the time axis: coups, withdrawals, pacts and the like, as numbered and labelled marks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from events.codebook.event_type import EVENT_TYPES
from events.models.live_record import LiveFacet, LiveRecord
from events.selection.narrow import stood_at
from events.selection.selection import Selection
from events.web.text import Text, read
from events.web.time_axis_window import Window
from events.web.typography import typeset
from events.web.when import Moment, moment
from events.web.where import country_name, main_place

# What turns the course of things, the weightiest first: where there is no room for all, the last are left out.
TURNING_POINTS = (
    "politics.coup",
    "politics.alliance",
    "troops.withdrawal",
    "agreement.peace",
    "agreement.ended",
    "politics.coup_attempt",
    "diplomacy.rupture",
)
MOST_READ = 60
MOST_MARKS = 9
ROWS, ROW = 3, 19  # Rows of marks above the columns, and the height of one.
# On a desk of so many pixels a label needs this much for each letter; on a phone the numbers stand alone.
DESK, LETTER = 1000, 6.4
PHONE_TOKEN = 6.5  # In percent: what a number takes at 320 px.


@dataclass(frozen=True, slots=True)
class Mark:
    """One turning point: its number, its place over the axis, its words, and its page."""

    number: int
    x: str
    row_y: int
    side: str
    label: str
    title: Text
    when: Moment
    url: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks in the order of their days, the height they need, and where all of them stand if there are more."""

    marks: tuple[Mark, ...]
    height: int
    all_url: str


@dataclass(frozen=True, slots=True)
class _Room:
    """A mark where it found room: its row, and from where to where it reaches, in percent."""

    day: date
    document: Mapping[str, Any]
    label: str
    x: float
    side: str
    row: int
    reach: tuple[float, float]


def marks(selection: Selection, shown: Window, home: str, lang: str) -> Marks:
    """Return the turning points in the window, in the countries that are selected. One query."""
    documents = [orjson.loads(text) for text in _documents(selection, shown)]
    found = sorted(_found(documents[:MOST_READ], shown), key=lambda one: one[0])
    placed: list[_Room] = []
    for _rank, day, document in found:
        room = _room_for(day, document, shown, placed, lang)
        if room is not None and len(placed) < MOST_MARKS:
            placed.append(room)
    is_all = len(placed) == len(documents)
    return Marks(
        tuple(_mark(nth, room, lang) for nth, room in enumerate(sorted(placed, key=lambda one: one.day), 1)),
        (max(room.row for room in placed) + 1) * ROW if placed else 0,
        "" if is_all else f"{home}?{_everything_like_it(selection, shown)}",
    )


def _documents(selection: Selection, shown: Window) -> QuerySet[LiveRecord, str]:
    """Return what turned in the window, the newest first: read off the index of each type, in the order of days."""
    facets = LiveFacet.objects.filter(
        name="event_type", value__in=TURNING_POINTS, sort_day__range=(shown.first, shown.last)
    )
    if selection.country:
        own = LiveFacet.objects.filter(
            record=OuterRef("record_id"), name="country", value__in=selection.country
        )
        facets = facets.filter(Exists(own))
    found = LiveRecord.objects.filter(
        stood_at(selection.as_of), kind="incident", pk__in=facets.values("record_id")
    )
    return found.order_by("-sort_day", "-code").values_list("document", flat=True)[: MOST_READ + 1]


def _everything_like_it(selection: Selection, shown: Window) -> str:
    wanted = Selection(
        start=shown.first,
        end=shown.last,
        country=selection.country,
        event_type=TURNING_POINTS,
        as_of=selection.as_of,
    )
    return wanted.query_string()


def _found(
    documents: Iterable[Mapping[str, Any]], shown: Window
) -> Iterator[tuple[int, date, Mapping[str, Any]]]:
    """Yield rank, day and document of what began in the window."""
    for document in documents:
        occurred, code = document["occurred"] or {}, document["event_type"]
        day = occurred.get("start") or occurred.get("end")
        if day is None or code not in TURNING_POINTS:
            continue
        begun = date.fromisoformat(day)
        if shown.first <= begun <= shown.last:
            yield TURNING_POINTS.index(code), begun, document


def _room_for(
    day: date, document: Mapping[str, Any], shown: Window, placed: list[_Room], lang: str
) -> _Room | None:
    """Set a mark into the first row where its label meets no other; None where every row is taken."""
    x, label = shown.share(day), _label(document, lang)
    width, half = len(label) * LETTER / DESK * 100, PHONE_TOKEN / 2
    sides = (("start", (x - half, x + half + width)), ("end", (x - half - width, x + half)))
    for row in range(ROWS):
        for side, reach in sides:
            is_free = all(
                reach[1] < other.reach[0] or reach[0] > other.reach[1] for other in placed if other.row == row
            )
            if is_free and reach[0] >= -half and reach[1] <= 100 + half:
                return _Room(day, document, label, x, side, row, reach)
    return None


def _mark(number: int, room: _Room, lang: str) -> Mark:
    return Mark(
        number=number,
        x=f"{room.x:.2f}%",
        row_y=room.row * ROW,
        side=room.side,
        label=room.label,
        title=read(room.document["title"], lang),
        when=moment(room.document["occurred"], lang),
        url=reverse("web:incident", args=[lang, room.document["code"]]),
    )


def _label(document: Mapping[str, Any], lang: str) -> str:
    place = main_place(document["places"])
    kind = EVENT_TYPES.label(document["event_type"], lang)
    country = country_name(place["country"], lang) if place else ""
    return typeset(", ".join(part for part in (kind, country) if part), lang)
