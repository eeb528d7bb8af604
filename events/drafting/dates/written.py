"""Days, months and years that are written out: "14 September", "early May 2024", "in 2022", "le 3 "
"du mois"."""

import re
from collections.abc import Iterator
from datetime import date

from events.chronology.months import month_sentence
from events.drafting.dates.point import Point, both_days, open_question
from events.drafting.dates.scene import Scene
from events.drafting.dates.tense import is_future
from events.drafting.words.calendar import (
    ANY_WEEKDAY,
    DAY,
    MONTH,
    YEAR,
    WrittenDay,
    day_number,
    day_of,
    find_days,
    month_number,
)

BEFORE_DAY = re.compile(rf"(?:{ANY_WEEKDAY},? (?:the |le )?|\b(?:the|le) )$")
PART = (
    r"(?:(?:the )?(?:early|mid|late|beginning|middle|start|end|second half|first half)(?: of)?(?: in)?|"
    r"(?:au |a la |le |la )?(?:tout )?(?:debut|fin|mi|milieu|courant|premiere quinzaine|seconde quinzaine)"
    r"(?: du mois)?(?: de| d')?)[ -]?"
)
MONTH_LEAD = (
    r"(?:in|since|until|till|by|of|last|this past|this|next|during|from|between|through|before|after|"
    r"and|to|or|every|"
    r"en|depuis|de|d'|mois de|mois d'|jusqu'en|jusqu'a|d'ici|entre|et|a|avant|apres|des|pour|courant|"
    r"ou|for)"
)
MONTHS = re.compile(
    rf"(?<![\w-])(?P<part>{PART})?(?P<of>(?:the )?(?:month|mois) (?:of |de |d'))?(?P<month>{MONTH})"
    rf"(?:,? (?:of |de )?(?P<year>{YEAR})\b| (?P<last>dernier|passe|last)\b| "
    rf"(?P<next>prochain)\b)?(?![\w'-])"
)
LEAD = re.compile(rf"(?<![\w])(?P<lead>{MONTH_LEAD}) ?$")
YEARS = re.compile(
    rf"(?<![\w-])(?:(?:the )?(?P<part>early|late|mid|beginning of|end of|middle of|start of|debut|fin|"
    rf"mi|courant)[ -]|"
    rf"(?:in|since|until|till|by|of|during|from|between|through|before|after|en|depuis|de|"
    rf"jusqu'en|jusqu'a|entre|avant|apres|des|annee|annees|year|years|back in|that of) |"
    rf"(?<=\d{{4}} )(?:and|to|or|et|a|ou) )(?P<year>{YEAR})\b(?![.,]\d|[-/]\d)"
)
THE_YEAR = re.compile(rf"\b(?:the|its|their) (?P<year>{YEAR}) (?=[a-z])")
QUARTERS = re.compile(
    rf"\b(?P<word>first|second|third|fourth|premier|deuxieme|troisieme|quatrieme|dernier) "
    rf"(?P<unit>quarter|half|trimestre|semestre)(?: of| de)? (?P<year>{YEAR})\b"
)
ORDINALS = {"first": 1, "premier": 1, "second": 2, "deuxieme": 2, "third": 3, "troisieme": 3, "fourth": 4}
OF_THE_MONTH = re.compile(
    rf"\b(?:le|the|du|au|on the) (?P<day>{DAY}) (?:du mois(?: courant| dernier)?|of (?:the|this|last) "
    rf"month|courant)\b"
)
BARE = re.compile(
    rf"(?<![\w.,/'])(?<![a-z]-)(?P<day>{DAY})(?!\w)(?:(?<=\d-\d)|(?<=\d-\d\d)|(?=\s?(?:-|to\b|and\b|au\b|et\b|or\b|ou\b|until\b|jusqu|"
    rf"[,.;:)]|$)))"
)


def find_written(scene: Scene) -> Iterator[Point]:
    """List what is written out, the finest first: days, then months, years, and numbers without a month."""
    for day in find_days(scene.words):
        if _is_day(scene, day):
            yield day_point(scene, day)
    yield from _of_the_month(scene)
    yield from _quarters(scene)
    yield from _months(scene)
    yield from _years(scene)
    for match in BARE.finditer(scene.words):
        yield Point(match.start(), match.end(), "bare", number=day_number(match["day"]))


def _is_day(scene: Scene, day: WrittenDay) -> bool:
    month_first = scene.words[day.start].isalpha()
    if scene.language == "fr":
        return not month_first
    if month_first and day.year is None and re.search(r"\bin $", scene.words[: day.start]):
        # "In May 12 people were killed."
        return False
    letters = re.search(r"[a-z]{3,}", scene.words[day.start : day.end])
    return letters is None or scene.is_capital(day.start + letters.start())


def day_point(scene: Scene, day: WrittenDay) -> Point:
    """Resolve a day of a month; without a year the nearest past one, or the next where the clause looks ahead."""
    before = BEFORE_DAY.search(scene.words[: day.start])
    start = before.start() if before else day.start
    ahead = day.on_or_after(scene.latest)
    past = day.on_or_before(scene.latest)
    future = (
        ahead is not None
        and day.year is None
        and is_future(scene.words, day.start, day.end, scene.language, scene.sentence.label.lower())
    )
    found = ahead if future else past
    if found is None:
        return Point(start, day.end, "day", None, *open_question(), written=day)
    is_ahead = scene.latest is not None and found > scene.latest
    reasons = ("the day as written", "le jour tel qu'il est écrit")
    if day.year is None:
        shown_en, shown_fr = both_days(scene.latest) if scene.latest else ("", "")
        reasons = (
            (f"the next such day after {shown_en}", f"le prochain tel jour après le {shown_fr}")
            if future
            else (f"the nearest such day up to {shown_en}", f"le plus proche tel jour jusqu'au {shown_fr}")
        )
    next_edtf = ahead.isoformat() if ahead and day.year is None else None
    return Point(start, day.end, "day", found.isoformat(), *reasons, next_edtf, is_ahead, written=day)


def _of_the_month(scene: Scene) -> Iterator[Point]:
    for match in OF_THE_MONTH.finditer(scene.words):
        last = "last" in match.group() or "dernier" in match.group()
        month = scene.latest
        if month is not None and last:
            month = date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)
        day = day_of(month.year, month.month, day_number(match["day"])) if month else None
        if day is None:
            yield Point(match.start(), match.end(), "day", None, *open_question())
        else:
            yield Point(
                match.start(),
                match.end(),
                "day",
                day.isoformat(),
                "that day of the report's month" if not last else "that day of the month before the report's",
                "ce jour du mois du rapport" if not last else "ce jour du mois précédant le rapport",
            )


def _quarters(scene: Scene) -> Iterator[Point]:
    for match in QUARTERS.finditer(scene.words):
        months = 3 if match["unit"] in ("quarter", "trimestre") else 6
        nth = ORDINALS.get(match["word"], 12 // months)
        if nth * months <= 12:
            first, last = (nth - 1) * months + 1, nth * months
            edtf = f"{match['year']}-{first:02}/{match['year']}-{last:02}"
            yield Point(
                match.start(), match.end(), "span", edtf, "the months as written", "les mois tels qu'écrits"
            )


def _months(scene: Scene) -> Iterator[Point]:
    for match in MONTHS.finditer(scene.words):
        before = scene.words[: match.start()]
        lead = LEAD.search(before)
        at = match.start("month")
        if scene.language == "en" and not scene.is_capital(at):
            continue
        month = month_number(match["month"])
        if match["year"]:
            yield Point(
                match.start(),
                match.end(),
                "month",
                f"{match['year']}-{month:02}",
                "the month as written",
                "le mois tel qu'il est écrit",
                number=month,
            )
        elif lead or match["of"] or match["part"] or match["last"] or match["next"]:
            yield _yearless_month(scene, match, month, lead["lead"] if lead else "")


def _yearless_month(scene: Scene, match: re.Match[str], month: int, lead: str) -> Point:
    latest = scene.latest
    start, end = match.start(), match.end()
    if latest is None:
        return Point(start, end, "month", None, *open_question(), number=month)
    was_last = lead in ("last",) or bool(match["last"])
    will = (
        bool(match["next"])
        or lead == "next"
        or (is_future(scene.words, start, end, scene.language, scene.sentence.label.lower()) and not was_last)
    )
    past_year = latest.year - (month > latest.month or (was_last and month == latest.month))
    next_year = latest.year + (month < latest.month)
    past, ahead = f"{past_year}-{month:02}", f"{next_year}-{month:02}"
    if will:
        reasons = (
            f"the next {month_sentence(ahead, 'en')} from the report's day",
            f"le prochain mois de ce nom : {month_sentence(ahead, 'fr')}",
        )
        return Point(start, end, "month", ahead, *reasons, ahead, is_future=True, number=month)
    reasons = (
        f"the nearest such month up to the report's day: {month_sentence(past, 'en')}",
        f"le plus proche mois de ce nom jusqu'au jour du rapport : {month_sentence(past, 'fr')}",
    )
    return Point(start, end, "month", past, *reasons, ahead, number=month)


def _years(scene: Scene) -> Iterator[Point]:
    for pattern in (YEARS, THE_YEAR):
        for match in pattern.finditer(scene.words):
            year = match["year"]
            start = match.start("part") if pattern is YEARS and match["part"] else match.start("year")
            ahead = scene.latest is not None and int(year) > scene.latest.year
            yield Point(
                start,
                match.end("year"),
                "year",
                year,
                "the year as written",
                "l'année telle qu'elle est écrite",
                is_future=ahead,
                number=int(year),
            )
