"""The lines above an article: who publishes it, on what day, and which week a digest looks back on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from events.drafting.mention import Span
from events.drafting.words.calendar import ANY_WEEKDAY, find_days, find_range
from events.drafting.words.plain import plain

# Longer than this, it is a sentence that happens to have a date in it.
LONGEST_DATELINE = 140
# What an agency writes before its first sentence: BAMAKO, Oct 23 (Reuters) - or Gao (AMAP) - or (MENAFN) alone.
WIRE_PREFIX = re.compile(
    r"\s*(?:[^.!?\n()«“]{0,70}\((?:[A-Z][\w’'&./ -]{1,30})\)\s*(?:[-–—:]\s*)?"
    r"|[A-ZÀ-Þ][^.!?\n()«“]{2,60}?\d{4}\s*[-–—]\s+)(?=[«“\"A-ZÀ-Þ0-9])"
)
ISSUE_WORDS = re.compile(
    r"\b(?:communique|issued|published|publie|edition|bulletin|digest|no\.|n°|journal|press release|"
    r"flash|update|"
    r"situation report|rapport de situation|mise a jour|newsletter|hebdomadaire|weekly|point de "
    r"presse|date ?:)"
)
SIGNED = re.compile(r"(?:fait a |done (?:at|in) )?[a-z' -]{2,30}, (?:le |this )?\S.{5,30}")
WEEK_WORDS = re.compile(r"\b(?:week|weekly|semaine|hebdo\w*|digest|round-?up|recap\w*|revue|bulletin)\b")
LETTERHEAD = re.compile(
    r"\b(?:ministere|etat-major|direction|republique|presidence|gouvernorat|commandement|bureau|note "
    r"d'information|"
    r"press release|communique|ministry|republic|headquarters|office|coordination|cabinet|burkina "
    r"faso|unite)\b"
)
SENT_BY = re.compile(
    r"(?:communique|statement|declaration)(?: de presse| final)? (?:de la |de |du |des |of |by |from )"
)
# A force's own name and nothing more: "FORCES ARMÉES (INVENTÉES)"; with a verb behind it, it is a headline.
OF_A_FORCE = re.compile(
    r"(?:les |the )?(?:forces (?:armees|de defense et de securite)(?: (?:de |d'|du )?[\w' ()-]{3,20})?"
    r"|(?:\w+ )?(?:national )?armed forces(?: of [\w' -]{3,20})?|(?:armee|gendarmerie|garde|police) nationale"
    r"(?: (?:de |d'|du )?[\w' ()-]{3,20})?|(?:\w+ )?(?:national )?(?:army|gendarmerie|police))"
)
# What a party publishes itself calls itself so.
OF_A_SENDER = re.compile(
    r"\bcommunique\b|\bstatement\b|\bdeclaration\b|\bpress release\b|\bnote d.information\b"
    r"|\b(?:bulletin|point|bilan|compte rendu) (?:des operations|de situation|hebdomadaire des operations)\b"
    r"|\boperations? (?:bulletin|update|summary|report)\b"
)
NO_OFFICE = re.compile(
    r"(?:note d'information|press release|communique|statement|republi|burkina faso$|unite\b)"
)
PARTY = re.compile(
    r"\b(?:etat-major|armees?|army|armed forces|forces (?:armees|combattantes)|ministere|ministry|"
    r"gendarmerie|police|"
    r"garde nationale|general staff|gouvernement|government|gouvernorat|presidence|presidency|"
    r"operation|task force|"
    r"front|jama'at|gsim|jnim|fla|cmt?a|csp)\b"
)

# The day of a dateline stands behind a comma or a dash, not in the middle of a sentence.
AFTER_A_COMMA = re.compile(
    rf"(?:^|[,;:.()|]|\s[-–—]|\bdate)\s*(?:(?:le|on|this|ce|{ANY_WEEKDAY}|published|publie)\s*,?\s*)*$"
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines above an article say."""

    published: date | None = None
    publisher: str = ""
    week: tuple[date, date] | None = None
    # Who issues a communiqué, where that is a party to the events and not a newsroom.
    issuer: Span | None = None


def is_dateline(words: str) -> bool:
    """Tell whether the paragraph is a line of publisher, place and day."""
    line = plain(words)
    days = find_days(line)
    if not days or len(line) > LONGEST_DATELINE:
        return False
    if re.search(r"[.!?]$", line) and not re.search(r"\b(?:19|20)\d\d\.$", line):
        return False
    if line.endswith(".") and not AFTER_A_COMMA.search(line[: days[-1].start]):
        # "The airspace was closed on 6 August 2023." tells something.
        return False
    rest = line[: days[-1].start] + line[days[-1].end :]
    rest = re.sub(rf"{ANY_WEEKDAY}|[^a-z ]", " ", rest)
    if days[-1].year is None:
        return False
    is_last = not re.search(r"[a-z]{3}", line[days[-1].end :])
    return bool(ISSUE_WORDS.search(line)) or (is_last and len(rest.split()) <= 12) or len(rest.split()) <= 4


def is_letterhead(words: str) -> bool:
    """Tell whether the line is part of a letterhead: short, without an end, an office or a State in capitals."""
    line = plain(words)
    short = len(words) <= 100 and not re.search(r"[.!?…]$", words)
    is_office = LETTERHEAD.search(line) is not None or OF_A_FORCE.fullmatch(line) is not None
    return short and is_office and not re.search(r"\d{2}", line)


def wire_prefix(words: str) -> int:
    """How long the agency's place and day before the first sentence are; 0 where there are none."""
    match = WIRE_PREFIX.match(words)
    return match.end() if match else 0


def published_in(lines: list[str]) -> date | None:
    """Give the day that the lines of publisher and date name; a line of its own beats a range of days."""
    for line in lines:
        low = plain(line)
        days = [day for day in find_days(low) if day.year is not None]
        if find_range(low) and not re.search(r"issued|published|publie", low):
            continue
        for day in reversed(days):
            found = day.on_or_before(None)
            if found is not None:
                return found
    return None


def week_in(lines: list[str]) -> tuple[date, date] | None:
    """Give the days on which a digest looks back: a range of at most a fortnight in its head."""
    for line in lines:
        low = plain(line)
        found = find_range(low)
        if (
            found
            and (found[1] - found[0]).days <= 13
            and (WEEK_WORDS.search(low) or (found[1] - found[0]).days >= 4)
        ):
            return found
    return None


def publisher_in(lines: list[str]) -> str:
    """Give who publishes: what stands before the place and the day."""
    for line in lines:
        low = plain(line)
        days = find_days(low)
        if not days:
            continue
        before, after = line[: days[-1].start], line[days[-1].end :]
        parts = [part.strip(" ,;()") for part in re.split(r"\s[-–—|]\s", f"{before} - {after}")]
        named = [part for part in (_without_date(part) for part in parts) if part[:1].isupper()]
        if named:
            return max(named, key=lambda part: (len(part.split()) > 1, named.index(part) == 0)).split(",")[0]
    return ""


def publisher_beside(lines: list[str]) -> str:
    """Give who publishes where no line of place and day names it: a byline, an agency, the letterhead."""
    for line in lines:
        if match := re.match(
            r"(?i)\s*(?:par la rédaction d[eu]s? |by the (?:staff|newsroom|editors) of )(.+)", line
        ):
            return match[1].strip(" .")
        if match := re.search(r"\(([A-Z][\w’'&./ -]{1,30})\)\s*(?:[-–—:]\s*)?$", line):
            return match[1]
    offices = [line for line in lines if is_letterhead(line) and not NO_OFFICE.match(plain(line))]
    return offices[-1].strip() if offices else ""


def _without_date(part: str) -> str:
    low = plain(part)
    if ISSUE_WORDS.match(low) and not low.startswith("bulletin"):
        return ""
    cut = re.search(rf"\b(?:no\.|n°|issued|published|publie|{ANY_WEEKDAY})", low)
    words = part[: cut.start()] if cut else part
    words = re.split(r",\s*(?:le\s*)?$", words)[0]
    return re.sub(r"(?:,|\ble|\bdu|\bthe|\bon)\s*$", "", words).strip(" ,;:")


def issuer_in(text: str, heads: list[Span], titles: Sequence[str] = ()) -> Span | None:
    """Give the letterhead of a communiqué whose sender is a party; None for newsrooms and aid bodies."""
    lines = [(span, plain(text[span.start : span.end])) for span in heads]
    if not any(OF_A_SENDER.search(line) for line in (*(line for _, line in lines), *map(plain, titles))):
        return None
    for span, line in lines:
        if PARTY.search(line) and not re.match(
            r"communique|statement|declaration|press release|bulletin", line
        ):
            return span
    for span, line in lines:
        match = SENT_BY.match(line)
        if match and PARTY.search(line):
            return Span(span.start + match.end(), span.end)
    return None
