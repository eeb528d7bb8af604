"""Weekdays: the last up to the report's day, the next where the clause looks ahead, or one of a digest's week."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from events.drafting.dates.point import Point, both_days, open_question
from events.drafting.dates.scene import Scene
from events.drafting.dates.tense import is_future
from events.drafting.words.calendar import FULL_WEEKDAY, last_weekday, next_weekday, weekday_number

WEEKDAYS = re.compile(
    rf"(?<![\w-])(?P<before>(?:the )?(?:last|this(?: past| coming)?|next|previous|following|past)|ce|"
    rf"cette)? ?"
    rf"(?<!\w)(?P<day>{FULL_WEEKDAY})"
    r"(?P<after> (?:of )?last week| (?:of )?next week| (?:of )?this week| last| next|"
    r" de (?:la|cette) semaine(?: (?:derniere|passee|prochaine|precedente))?|"
    r" (?:dernier|passe|ecoule|prochain|precedent|suivant)(?!\w))?(?:'s)?(?!\w)"
)
HABIT = re.compile(r"\b(?:every|each|chaque|tous les|most) $")
ENGLISH_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FRENCH_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def find_weekdays(scene: Scene) -> Iterator[Point]:
    """List the weekdays of a sentence."""
    for match in WEEKDAYS.finditer(scene.words):
        if HABIT.search(scene.words[: match.start("day")]):
            continue
        weekday = weekday_number(match["day"])
        start = match.start("before") if match["before"] else match.start("day")
        yield resolve(
            scene, start, match.end(), weekday, f"{match['before'] or ''} {match['after'] or ''}".strip()
        )


def resolve(scene: Scene, start: int, end: int, weekday: int, words: str) -> Point:
    """Find the day that a weekday with its little words means."""
    name_en, name_fr = ENGLISH_NAMES[weekday], FRENCH_NAMES[weekday]
    relative = _beside_the_last_day(scene, weekday, words)
    if relative is not None:
        before = "previous" in words or "precedent" in words
        reasons = (
            f"the {name_en} {'before' if before else 'after'} the day spoken of before",
            f"le {name_fr} {'précédant' if before else 'suivant'} le jour dont il était question",
        )
        return Point(start, end, "weekday", relative.isoformat(), *reasons, number=weekday)
    day = scene.published or scene.latest
    if day is None:
        return Point(start, end, "weekday", None, *open_question(), number=weekday)
    ahead = next_weekday(weekday, day)
    future = _looks_ahead(scene, start, end, words)
    found, reasons = _past(scene, day, weekday, words, (name_en, name_fr))
    if future:
        found = _in_next_week(day, weekday) if "week" in words or "semaine" in words else ahead
        if words in ("ce", "this") and day.weekday() == weekday:
            found = day
        en, fr = both_days(day)
        reasons = (f"the first {name_en} after {en}", f"le premier {name_fr} après le {fr}")
    return Point(
        start,
        end,
        "weekday",
        found.isoformat(),
        *reasons,
        ahead.isoformat(),
        is_future=future,
        number=weekday,
    )


def _past(
    scene: Scene, day: date, weekday: int, words: str, names: tuple[str, str]
) -> tuple[date, tuple[str, str]]:
    en, fr = both_days(day)
    if (
        "last week" in words
        or "semaine derniere" in words
        or "semaine passee" in words
        or "precedente" in words
    ):
        monday = day - timedelta(days=day.weekday() + 7)
        return monday + timedelta(days=weekday), (
            f"the {names[0]} of the week before {en}",
            f"le {names[1]} de la semaine précédant le {fr}",
        )
    in_week = scene.context.weekday_in_week(weekday)
    if in_week is not None:
        return in_week, (
            f"the {names[0]} of the week that the report looks back on",
            f"le {names[1]} de la semaine dont traite le rapport",
        )
    found = last_weekday(weekday, day)
    if found == day and re.search(r"\b(?:last|dernier|passe)\b", words):
        # "Last Tuesday", said on a Tuesday, is not today.
        found -= timedelta(days=7)
    return found, (
        f"the last {names[0]} on or before {en}",
        f"le dernier {names[1]} jusqu'au {fr}",
    )


def _looks_ahead(scene: Scene, start: int, end: int, words: str) -> bool:
    if re.search(r"\b(?:next|coming|prochaine?)\b", words):
        return True
    if re.search(r"\b(?:last|past|previous|dernier|derniere|passe|precedent)\b", words):
        return False
    return is_future(scene.words, start, end, scene.language, scene.sentence.label.lower())


def _in_next_week(day: date, weekday: int) -> date:
    return day + timedelta(days=7 - day.weekday() + weekday)


def _beside_the_last_day(scene: Scene, weekday: int, words: str) -> date | None:
    """Resolve "the previous Friday", "le lundi suivant" against the day spoken of before."""
    day = scene.context.previous_day
    if day is None:
        return None
    if re.search(r"\b(?:previous|precedent)\b", words):
        return last_weekday(weekday, day - timedelta(days=1))
    if re.search(r"\b(?:following|suivant)\b", words):
        return next_weekday(weekday, day)
    return None
