"""What stands on the picture of a record: its kind, title, date, place and verification beside its small map."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from events.codebook.actor import ACTOR_TYPES
from events.codebook.certainty import VERIFICATION
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_TYPES
from events.codebook.place import PLACE_KINDS
from events.web.cite import title_of
from events.web.locator import LocatorMap, locate
from events.web.picture_text import ELLIPSIS, wrapped
from events.web.place_line import place_heading
from events.web.record import Record
from events.web.text import Text, name_of, read
from events.web.typography import typeset
from events.web.when import day_words, moment
from events.web.where import country_name, main_place, place_words

WIDTH, HEIGHT = 1200, 630
EDGE = 60
MAP_WIDTH, MAP_HEIGHT = 480, 360
_BESIDE_MAP = WIDTH - 3 * EDGE - MAP_WIDTH
_ALONE = WIDTH - 2 * EDGE
# The size of a title and how many lines it may take; the second where the first is not enough.
_TITLES = ((44, 4), (35, 6))
_ARABIC_SIZE, _SMALL_SIZE = 30, 26
_TITLE_TOP = 200


@dataclass(frozen=True, slots=True)
class Facts:
    """What one kind of record puts on its picture."""

    kicker: str
    title: Text
    said: tuple[str, ...]
    arabic: str = ""
    level: str = ""
    level_code: str = ""
    map: LocatorMap | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text; what is written from right to left ends at the right edge of its column."""

    text: str
    y: int
    size: int
    look: str
    is_rtl: bool = False


def sheet(record: Record, lang: str) -> str:
    """Return the picture of one version as SVG, whose style stands beside it."""
    facts = _FACTS[record.kind](record.document, lang)
    width = _BESIDE_MAP if facts.map else _ALONE
    context = {
        "site": _("Sahel security-event tracker"),
        "rows": _rows(facts, width),
        "right": EDGE + width,
        "facts": facts,
        "map": facts.map,
        "foot": _("%(code)s, version %(n)d, %(day)s")
        % {"code": record.code, "n": record.number, "day": day_words(record.edition.at.date(), lang)},
    }
    return render_to_string("web/picture.svg", context)


def alt_of(record: Record, lang: str) -> str:
    """Say what the picture shows, for those who do not see it."""
    facts = _FACTS[record.kind](record.document, lang)
    words = [facts.kicker, title_of(record, lang), *facts.said, facts.level]
    return ". ".join(dict.fromkeys(word for word in words if word))


def _rows(facts: Facts, width: int) -> list[Row]:
    size, lines = _title(facts.title.text, width)
    is_rtl = facts.title.lang == "ar"
    rows = [
        Row(line, _TITLE_TOP + nth * round(size * 1.24), size, "title", is_rtl)
        for nth, line in enumerate(lines)
    ]
    y = _TITLE_TOP + len(lines) * round(size * 1.24)
    smaller = [(facts.arabic, _ARABIC_SIZE, True)] if facts.arabic and not is_rtl else []
    smaller += [(said, _SMALL_SIZE, False) for said in facts.said]
    for text, size, goes_left in smaller:
        for line in wrapped(text, size=size, width=width, lines=2):
            rows.append(Row(line, y, size, "said", goes_left))
            y += round(size * 1.4)
    return rows


def _title(text: str, width: float) -> tuple[int, tuple[str, ...]]:
    """Return the largest size in which the whole title fits, and its lines; shortened where none does."""
    for size, most in _TITLES:
        lines = wrapped(text, size=size, width=width, lines=most)
        if not lines or not lines[-1].endswith(ELLIPSIS):
            break
    return size, lines


def _incident(document: Mapping[str, Any], lang: str) -> Facts:
    places, level = document["places"], document["verification"]
    return Facts(
        kicker=typeset(EVENT_TYPES.label(document["event_type"], lang), lang),
        title=read(document["title"], lang),
        said=(moment(document["occurred"], lang).words, typeset(place_words(main_place(places), lang), lang)),
        level=typeset(VERIFICATION.label(level, lang), lang) if level else "",
        level_code=level,
        map=locate(places, lang),
    )


def _episode(document: Mapping[str, Any], lang: str) -> Facts:
    phases, places = document["phases"], document["places"]
    began = moment(phases[0]["began"], lang).words if phases else ""
    since = _("first phase: %(date)s") % {"date": began} if began else ""
    where = "; ".join(place_heading(place, lang) for place in places[:2])
    return Facts(
        kicker=typeset(EPISODE_KINDS.label(document["kind_of_episode"], lang), lang),
        title=read(document["title"], lang),
        said=tuple(typeset(said, lang) for said in (where, since) if said),
        map=locate(places, lang),
    )


def _actor(document: Mapping[str, Any], lang: str) -> Facts:
    codes = document["countries"]
    countries = ", ".join(sorted(country_name(code, lang) for code in codes))
    drawn = [{"country": code, "precision": "country", "name": {}} for code in codes]
    return Facts(
        kicker=typeset(ACTOR_TYPES.label(document["type"], lang), lang),
        title=read(document["name"], lang),
        said=(countries,),
        arabic=document["name"].get("ar") or "",
        map=locate(drawn, lang),
    )


def _place(document: Mapping[str, Any], lang: str) -> Facts:
    kind = document.get("place_kind") or ""
    drawn = {**document, "kind": kind, "precision": kind if kind.startswith("admin") else "settlement"}
    above = [name_of(document.get(level), lang) for level in ("admin2", "admin1")]
    where = [*above, country_name(document["country"], lang)]
    return Facts(
        kicker=typeset(PLACE_KINDS.label(kind, lang), lang) if kind in PLACE_KINDS else "",
        title=read(document["name"], lang),
        said=(", ".join(dict.fromkeys(name for name in where if name)),),
        arabic=document["name"].get("ar") or "",
        map=locate([drawn], lang),
    )


_FACTS: dict[str, Callable[[Mapping[str, Any], str], Facts]] = {
    "incident": _incident,
    "episode": _episode,
    "actor": _actor,
    "place": _place,
}
PICTURED = frozenset(_FACTS)
