"""Who published a text, and when, as its own first and last lines say."""

import re
from datetime import date
from typing import NamedTuple

from events.chronology.months import ENGLISH, FRENCH
from events.names.folding import fold

MONTHS = {fold(name): number for names in (ENGLISH, FRENCH) for number, name in enumerate(names, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items() if name[:3] not in ("jui", "mai")}
MONTHS |= {"sept": 9, "janv": 1, "fevr": 2, "avr": 4, "juil": 7}
_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
DATES = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(r"\b(?P<day>\d\d)/(?P<month>\d\d)/(?P<year>(?:19|20)\d\d)\b"),
)
# "(MENAFN) US officials …", "BAMAKO, 12 Nov (AFP) - …": where the body begins, and nowhere else.
IN_BRACKETS = (
    re.compile(r"^\((?P<name>[A-ZÀ-Ý][\w .&’'-]{1,30})\)\s"),
    re.compile(r"^[A-ZÀ-Ý]{3}[^()\n]{0,50}\((?P<name>[A-ZÀ-Ý][\w .&’'-]{1,30})\)\s*[-–—]"),
)
BEFORE_A_DASH = re.compile(r"^(?P<name>[A-ZÀ-Ý][^\n,.;:!?()]{1,50}?)\s+[-–—|]\s+")
# A line that only says where and when: no sentence of the article.
LONGEST_DATELINE = 120
LONGEST_TITLE = 200
ENDS = (".", "!", "?", "…", "”", "»", '"')
# The dateline stands above the body, seldom below.
FIRST_LINES = 8
NO_TITLES = re.compile(
    r"^(\d{3}|sorry\W*|error\b.*|page not found|oops.*|menu|accueil|home|skip to .*|breaking.*)$",
    re.IGNORECASE,
)


class Dateline(NamedTuple):
    """What the lines above the body say; empty where they say nothing."""

    title: str
    publisher: str
    published: str


def read_dateline(text: str) -> Dateline:
    """Read title, publisher and day from the first lines. A day inside the body is no date of publication."""
    lines = [line for line in text.split("\n") if line.strip()]
    head = lines[:FIRST_LINES]
    title = next((line for line in head if _may_be_title(line)), "")
    # A report cannot do without: where no line is a title, the first that is no error page stands for it.
    title = title or next((line for line in head if not NO_TITLES.match(line)), "")
    published, publisher = "", ""
    for line in head:
        if line == title and _may_be_title(line):
            continue
        published = published or (_day_in(line) if _is_no_sentence(line) else _leading_day(line))
        publisher = publisher or _publisher_in(line)
    return Dateline(title[:LONGEST_TITLE], publisher, published)


def _may_be_title(line: str) -> bool:
    short = 8 <= len(line) <= 220 and not line.endswith((".", "!", ","))
    return short and not NO_TITLES.match(line) and not _is_dateline(line)


def _is_dateline(line: str) -> bool:
    return bool(_day_in(line)) and _is_no_sentence(line) and len(line.split()) <= 20


def _is_no_sentence(line: str) -> bool:
    """Tell whether the line only says where, when or who: "Ouagadougou, le 14 mai 2025." but not "On 14 May …"."""
    return len(line) <= LONGEST_DATELINE and (not line.endswith(ENDS) or len(line.split()) <= 7)


def _publisher_in(line: str) -> str:
    for pattern in IN_BRACKETS:
        if bracketed := pattern.match(line):
            return bracketed["name"].strip()
    before = BEFORE_A_DASH.match(line)
    return before["name"].strip() if before and _is_dateline(line) else ""


def _leading_day(line: str) -> str:
    """Return the day of "BAMAKO, 12 November 2025 (AFP) - …", which stands before the dash."""
    before = re.split(r"\s[-–—]\s|\)\s", line, maxsplit=1)[0]
    return _day_in(before) if len(before) <= LONGEST_DATELINE and before != line else ""


def _day_in(text: str) -> str:
    for pattern in DATES:
        for found in pattern.finditer(text):
            month = found["month"]
            number = int(month) if month.isdecimal() else MONTHS.get(fold(month), 0)
            try:
                return date(int(found["year"]), number, int(found["day"])).isoformat()
            except ValueError:
                continue
    return ""
