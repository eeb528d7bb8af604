"""Words that count from the day spoken of before: the next day, "la veille", three days later, that "
"evening."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from events.drafting.dates.point import Point
from events.drafting.dates.relative import NUMBER, UNIT, back, unit_of
from events.drafting.dates.scene import Scene
from events.drafting.words.numeral import small_number

STEPS: tuple[tuple[str, int, str], ...] = (
    (
        r"(?:the )?(?:next|following) (?:day|morning|evening|afternoon)|the day after(?! "
        r"tomorrow)|(?:le |au |des le )?lendemain(?: matin| soir)?|"
        r"le jour suivant|un jour plus tard|24 (?:hours later|heures plus tard)|vingt-quatre "
        r"heures plus tard",
        1,
        "the day after the one spoken of before",
    ),
    (r"two days later|(?:le )?surlendemain", 2, "two days after the one spoken of before"),
    (
        r"(?:the )?(?:previous|preceding) (?:day|evening|night)|the day before(?! yesterday)|"
        r"(?:la )?veille(?: au soir)?|un jour plus tot|"
        r"24 heures plus tot",
        -1,
        "the day before the one spoken of before",
    ),
    (r"(?:l')?avant-veille", -2, "two days before the one spoken of before"),
    (
        r"(?:that|the) (?:very )?same (?:day|evening|night|morning|afternoon)|that (?:day|"
        r"evening|night|morning|afternoon)|"
        r"(?:le |au )?(?:meme jour|jour meme|soir meme)|ce (?:meme )?(?:jour|soir|matin)-la|ce meme jour|"
        r"cette nuit-la|"
        r"cet apres-midi-la|later (?:that|the same) day|in the meantime that day",
        0,
        "the day spoken of "
        r"before",
    ),
)
FRENCH = {
    1: "le lendemain du jour dont il était question",
    2: "le surlendemain du jour dont il était question",
    -1: "la veille du jour dont il était question",
    -2: "l'avant-veille du jour dont il était question",
    0: "le jour dont il était question",
}
PATTERNS = tuple((re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), step, why) for words, step, why in STEPS)
AFTER = re.compile(
    rf"(?<![\w-])(?:(?:some|about|around|environ|quelque) )?(?P<n>{NUMBER}) {UNIT} "
    r"(?P<which>later|afterwards|earlier|before(?=[,.;]|$)|previously|plus tard|apres(?=[,.;]|$)|plus "
    r"tot|auparavant|avant(?=[,.;]|$))(?!\w)"
)
NEXT_UNIT = re.compile(
    r"(?<![\w-])(?:the (?P<which>next|following|previous) (?P<unit>week|month|year)|"
    r"(?:la |le |l')?(?P<unit2>semaine|mois|annee|an) (?P<which2>suivante?|d'apres|precedente?|"
    r"d'avant))(?!\w)"
)


def find_anaphora(scene: Scene, before: list[Point]) -> Iterator[Point]:
    """List the words that count from a day named before, in this sentence or in an earlier one."""
    for pattern, step, why in PATTERNS:
        for match in pattern.finditer(scene.words):
            day = _day_before(scene, before, match.start())
            if day is not None:
                edtf = (day + timedelta(days=step)).isoformat()
                yield Point(match.start(), match.end(), "day", edtf, why, FRENCH[step])
            elif step:
                yield _open(match)
    yield from _counted(scene, before)
    yield from _next_unit(scene, before)


def _day_before(scene: Scene, before: list[Point], at: int) -> date | None:
    named = [point for point in before if point.end <= at and point.last is not None and point.unit != "year"]
    return max(named, key=lambda point: point.end).last if named else scene.context.previous_day


def _open(match: re.Match[str]) -> Point:
    return Point(
        match.start(),
        match.end(),
        "vague",
        None,
        "no day was named before from which to count",
        "aucun jour n'a été nommé d'où compter",
    )


def _counted(scene: Scene, before: list[Point]) -> Iterator[Point]:
    for match in AFTER.finditer(scene.words):
        number = small_number(match["n"], scene.language)
        if number is None:
            continue
        day = _day_before(scene, before, match.start())
        if day is None:
            yield _open(match)
            continue
        later = match["which"] in ("later", "afterwards", "plus tard", "apres")
        unit = unit_of(match["unit"])
        yield Point(
            match.start(),
            match.end(),
            "day" if unit == "day" else "span",
            back(day, -number if later else number, unit),
            "counted from the day spoken of before",
            "compté depuis le jour dont il était question",
        )


def _next_unit(scene: Scene, before: list[Point]) -> Iterator[Point]:
    for match in NEXT_UNIT.finditer(scene.words):
        day = _day_before(scene, before, match.start())
        if day is None:
            yield _open(match)
            continue
        step = -1 if re.search(r"previous|precedent|avant", match["which"] or match["which2"]) else 1
        unit = unit_of(match["unit"] or match["unit2"])
        yield Point(
            match.start(),
            match.end(),
            "span",
            _shifted(day, step, unit),
            "counted from the day spoken of before",
            "compté depuis le jour dont il était question",
        )


def _shifted(day: date, step: int, unit: str) -> str:
    if unit == "week":
        monday = day + timedelta(days=7 * step - day.weekday())
        return f"[{monday.isoformat()}..{(monday + timedelta(days=6)).isoformat()}]"
    return back(day, -step, unit).rstrip("~")
