"""Read one value of a query string, or refuse it with what would be right."""

import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime

from events.chronology.edtf import parse
from events.codebook.certainty import VERIFICATION
from events.codebook.country import COUNTRIES
from events.codebook.entry import Entry, Table
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_TYPES
from events.codebook.place import PLACE_PRECISION
from events.codebook.time import DATE_PRECISION
from events.errors.chronology import BadEdtf
from events.errors.geo import BadBBox, BadCoordinate, BadPoint, NullIsland
from events.errors.selection import BadValue, Said, shown, unknown_value
from events.geo.bbox import BBox, parse_bbox
from events.geo.point import parse_point

# Days as researchers give them: a year, a month or a day. Marks of doubt have no place in a question.
PLAIN_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,79}")
NUMBER = re.compile(r"[0-9]{1,12}")
LONGEST_QUESTION = 200
LARGEST_RADIUS_KM = 2_000  # Beyond it a circle on the map is the whole Sahel.
LARGEST_LIMIT = 1_000
LARGEST_NUMBER = 2_147_483_647
FAMILIES = EVENT_TYPES.families
PRECISIONS = DATE_PRECISION.codes + PLACE_PRECISION.codes
YES, NO = ("true", "1", "yes", "oui"), ("false", "0", "no", "non")


def _one_of(table: tuple[str, ...], text: str, *, en: str, fr: str) -> str:
    if text not in table:
        raise unknown_value(text, table, en=en, fr=fr)
    return text


def _from_table(table: Table[Entry], en: str, fr: str) -> Callable[[str], str]:
    return lambda text: _one_of(table.codes, text, en=en, fr=fr)


read_verification = _from_table(VERIFICATION, "a level of verification", "un niveau de vérification")
read_episode_kind = _from_table(EPISODE_KINDS, "a kind of episode", "un type d'épisode")


def read_country(text: str) -> str:
    """Read an ISO 3166 code of two letters."""
    return _one_of(COUNTRIES.codes, text.upper(), en="a country code", fr="un code de pays")


def read_event_type(text: str) -> str:
    """Read a code or a family of event types."""
    known = tuple(dict.fromkeys(FAMILIES + EVENT_TYPES.codes))
    return _one_of(known, text, en="an event type", fr="un type d'événement")


def read_precision(text: str) -> str:
    """Read a precision of date (day, month …) or of place (exact, settlement …)."""
    return _one_of(PRECISIONS, text, en="a precision of date or place", fr="une précision de date ou de lieu")


def read_slug(text: str) -> str:
    """Read the slug under which a record stands, in any case: slugs are of small letters."""
    if not SLUG.fullmatch(text):
        raise BadValue(
            Said(
                f'"{shown(text)}" is not a slug or code. Write letters, digits and hyphens, such as "gao".',
                f"« {shown(text)} » n'est ni un identifiant ni un code. Écrivez lettres, chiffres et traits "
                "d'union, par exemple « gao ».",
            )
        )
    return text.lower()


def read_code(text: str) -> str:
    """Read a code such as SAH-2025-000123, in any case."""
    return read_slug(text).upper()


def read_start(text: str) -> date:
    """Read a year, month or day as its first day."""
    return _bounds(text)[0]


def read_end(text: str) -> date:
    """Read a year, month or day as its last day."""
    return _bounds(text)[1]


def _bounds(text: str) -> tuple[date, date]:
    try:
        edtf = parse(text)
    except BadEdtf as problem:
        instead = problem.suggestions
        plain = [word for word in instead if PLAIN_DATE.fullmatch(word)]
        raise _not_a_date(text, plain[0] if len(plain) == 1 else None) from None
    if not PLAIN_DATE.fullmatch(edtf.text) or edtf.start is None or edtf.end is None:
        raise _not_a_date(text, None)
    return edtf.start, edtf.end


def _not_a_date(text: str, suggestion: str | None) -> BadValue:
    example = suggestion or "2025, 2025-09"
    en = f"write {example}." if suggestion else "write 2025, 2025-09 or 2025-09-14."
    fr = f"écrivez {example}." if suggestion else "écrivez 2025, 2025-09 ou 2025-09-14."
    said = Said(
        f'"{shown(text)}" is not a year, month or day; {en}',
        f"« {shown(text)} » n'est ni une année, ni un mois, ni un jour ; {fr}",
    )
    return BadValue(said, suggestion=suggestion)


def read_day(text: str) -> date:
    """Read one day."""
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadValue(
        Said(
            f'"{shown(text)}" is not a day; write it as 2025-09-14.',
            f"« {shown(text)} » n'est pas un jour ; écrivez-le 2025-09-14.",
        )
    )


def read_moment(text: str) -> datetime:
    """Read a day or a moment; without a zone it is UTC."""
    # A plus sign that nobody encoded arrives as a blank.
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+") if "T" in text else text)
    except ValueError:
        moment = None
    if moment is None or not text[:4].isdigit() or not 1 < moment.year < 9999:
        raise BadValue(
            Said(
                f'"{shown(text)}" is not a moment; write 2025-09-14 or 2025-09-14T08:30:00Z.',
                f"« {shown(text)} » n'est pas un moment ; écrivez 2025-09-14 ou 2025-09-14T08:30:00Z.",
            )
        )
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def read_as_of(text: str) -> date | int:
    """Read a day, or a sequence number of the log."""
    if NUMBER.fullmatch(text):
        return int(text)
    try:
        return read_day(text)
    except BadValue:
        raise BadValue(
            Said(
                f'"{shown(text)}" is neither a day nor a number of the log; write 2025-09-14, or 1234.',
                f"« {shown(text)} » n'est ni un jour ni un numéro du journal ; écrivez 2025-09-14, ou 1234.",
            )
        ) from None


def read_bbox(text: str) -> BBox:
    """Read min_lon,min_lat,max_lon,max_lat."""
    try:
        return parse_bbox(text)
    except BadBBox as problem:
        raise BadValue(
            Said(
                str(problem),
                f"« {shown(text)} » n'est pas un rectangle. Écrivez min_lon,min_lat,max_lon,max_lat en degrés, "
                "par exemple -12.3,10.1,4.3,25.0 pour le Mali.",
            )
        ) from None


def read_point(text: str) -> tuple[float, float]:
    """Read lon,lat."""
    try:
        return parse_point(text)
    except (BadPoint, BadCoordinate, NullIsland) as problem:
        raise BadValue(
            Said(
                str(problem),
                f"« {shown(text)} » n'est pas un point. Écrivez longitude,latitude en degrés, "
                "par exemple -8.00,12.65.",
            )
        ) from None


def read_radius(text: str) -> float:
    """Read a radius in kilometres."""
    try:
        radius = float(text)
    except ValueError:
        radius = math.nan
    if not 0 < radius <= LARGEST_RADIUS_KM:
        raise BadValue(
            Said(
                f'"{shown(text)}" is not a radius; write kilometres above 0, at most {LARGEST_RADIUS_KM}.',
                f"« {shown(text)} » n'est pas un rayon ; écrivez des kilomètres, plus de 0 et au plus "
                f"{LARGEST_RADIUS_KM}.",
            )
        )
    return radius


def read_count(text: str) -> int:
    """Read a whole number from 0."""
    if not NUMBER.fullmatch(text) or int(text) > LARGEST_NUMBER:
        raise BadValue(
            Said(
                f'"{shown(text)}" is not a whole number; write 0, 1, 2 …',
                f"« {shown(text)} » n'est pas un nombre entier ; écrivez 0, 1, 2 …",
            )
        )
    return int(text)


def read_limit(text: str) -> int:
    """Read how many records a page has."""
    if NUMBER.fullmatch(text) and 1 <= int(text) <= LARGEST_LIMIT:
        return int(text)
    raise BadValue(
        Said(
            f"limit is at least 1 and at most {LARGEST_LIMIT}; you asked for {shown(text)}.",
            f"limit vaut au moins 1 et au plus {LARGEST_LIMIT} ; vous avez demandé {shown(text)}.",
        )
    )


def read_question(text: str) -> str:
    """Read words to search for."""
    if len(text) > LONGEST_QUESTION:
        raise BadValue(
            Said(
                f"q has at most {LONGEST_QUESTION} characters; you sent {len(text)}.",
                f"q a au plus {LONGEST_QUESTION} caractères ; vous en avez envoyé {len(text)}.",
            )
        )
    return text


def read_yes_or_no(text: str) -> bool:
    """Read true or false."""
    if text.lower() in YES:
        return True
    if text.lower() in NO:
        return False
    raise unknown_value(text, ("true", "false"), en="true or false", fr="true ou false")
