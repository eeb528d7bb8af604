"""Words that count from the report's day: yesterday, last week, three days ago, "il y a deux ans", "
""ce week-end"."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from events.drafting.dates.point import Point, Unit, open_question, span_of
from events.drafting.dates.scene import Scene
from events.drafting.words.numeral import small_number

UNIT_OF_LENGTH: dict[int, Unit] = {4: "year", 7: "month", 10: "day"}
Resolver = Callable[[date], tuple[str | None, str, str, str]]


def _day(step: int, part: str = "") -> Resolver:
    words = {
        0: ("the report's day", "le jour du rapport"),
        -1: ("the day before the report", "la veille du rapport"),
        1: ("the day after the report", "le lendemain du rapport"),
    }
    en, fr = words.get(step, (f"{abs(step)} days from the report's day", f"à {abs(step)} jours du rapport"))
    return lambda day: ((day + timedelta(days=step)).isoformat(), part, en, fr)


def _week(step: int) -> Resolver:
    def resolve(day: date) -> tuple[str | None, str, str, str]:
        monday = day + timedelta(days=7 * step - day.weekday())
        sunday = monday + timedelta(days=6)
        last = min(sunday, day) if step == 0 else sunday
        which = {-1: ("before", "précédant"), 0: ("of", "de"), 1: ("after", "suivant")}[step]
        return (
            span_of(monday, last, lasting=False),
            "",
            f"one day in the week {which[0]} the report" + (", up to its day" if step == 0 else ""),
            f"un jour de la semaine {which[1]} " + ("le rapport" if step else "rapport, jusqu'à son jour"),
        )

    return resolve


def _weekend(day: date) -> tuple[str | None, str, str, str]:
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    sunday = saturday + timedelta(days=1)
    return span_of(saturday, sunday, lasting=False), "", "the last weekend", "le dernier week-end"


def _next_weekend(day: date) -> tuple[str | None, str, str, str]:
    saturday = day + timedelta(days=(5 - day.weekday() - 1) % 7 + 1)
    return (
        span_of(saturday, saturday + timedelta(days=1), lasting=False),
        "",
        "the weekend after the report",
        "le week-end suivant le rapport",
    )


def shift_month(day: date, step: int) -> str:
    """Write the month that lies so many months from the day's."""
    months = day.year * 12 + day.month - 1 + step
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _month(step: int) -> Resolver:
    which = {-1: ("before", "précédant"), 0: ("of", "de"), 1: ("after", "suivant")}[step]
    return lambda day: (
        shift_month(day, step),
        "",
        f"the month {which[0]} the report's",
        f"le mois {which[1]} celui du rapport",
    )


def _year(step: int) -> Resolver:
    which = {-1: ("before", "précédant"), 0: ("of", "de"), 1: ("after", "suivant")}[step]
    return lambda day: (
        f"{day.year + step:04}",
        "",
        f"the year {which[0]} the report's",
        f"l'année {which[1]} celle du rapport",
    )


def _night(day: date) -> tuple[str | None, str, str, str]:
    return (
        span_of(day - timedelta(days=1), day, lasting=False),
        "night",
        "the night before the report's day",
        "la nuit précédant le jour du rapport",
    )


# In this order: a longer wording before what it begins with.
PHRASES: tuple[tuple[str, Resolver, bool], ...] = (
    (r"the day before yesterday|avant-hier", _day(-2), False),
    (r"the day after tomorrow|apres-demain", _day(2), True),
    (r"yesterday evening|hier (?:au )?soir|hier dans la soiree", _day(-1, "evening"), False),
    (r"yesterday morning|hier matin|hier dans la matinee", _day(-1, "morning"), False),
    (r"yesterday afternoon|hier apres-midi", _day(-1, "afternoon"), False),
    (r"last night|hier (?:dans la |la )?nuit", _day(-1, "night"), False),
    (r"la nuit derniere|cette nuit|overnight", _night, False),
    (r"yesterday|hier", _day(-1), False),
    (r"tomorrow|demain", _day(1), True),
    (r"this morning|ce matin|early today", _day(0, "morning"), False),
    (r"this afternoon|cet apres-midi", _day(0, "afternoon"), False),
    (r"tonight|this evening|ce soir", _day(0, "evening"), False),
    (r"(?:earlier )?today|aujourd'hui|ce jour(?!-la)", _day(0), False),
    (
        r"(?:over |during )?(?:the|this|last|this past|the past) (?:past )?week-?end|(?:le |"
        r"ce )week-?end(?: dernier| passe)?",
        _weekend,
        False,
    ),
    (r"next week-?end|(?:le )?week-?end prochain", _next_weekend, True),
    (
        r"(?:earlier |late |early )?last week|(?:la |de la )?semaine (?:derniere|passee|"
        r"ecoulee)|the previous week",
        _week(-1),
        False,
    ),
    (r"(?:earlier |later )?this week|cette semaine", _week(0), False),
    (r"next week|(?:la |de la )?semaine prochaine", _week(1), True),
    (
        r"(?:early |late |earlier )?last month|(?:le |au )?(?:mois|cours du mois) (?:dernier|"
        r"passe|ecoule)",
        _month(-1),
        False,
    ),
    (r"(?:earlier |later )?this month|ce mois(?:-ci)?", _month(0), False),
    (r"next month|(?:le )?mois prochain", _month(1), True),
    (r"(?:late |early )?last year|l'(?:an|annee) (?:dernier|derniere|passe|passee)", _year(-1), False),
    (r"(?:earlier |later )?this year|cette annee", _year(0), False),
    (r"next year|l'(?:an|annee) prochaine?", _year(1), True),
)
PATTERNS = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), resolve, ahead) for words, resolve, ahead in PHRASES
)
UNITS = {
    **dict.fromkeys(("day", "jour"), "day"),
    **dict.fromkeys(("week", "semaine"), "week"),
    **dict.fromkeys(("fortnight", "quinzaine"), "fortnight"),
    **dict.fromkeys(("month", "mois"), "month"),
    **dict.fromkeys(("year", "an", "annee"), "year"),
    "decade": "decade",
}
NUMBER = r"(?:[a-z]+(?:-[a-z]+)*|\d+)"
UNIT = r"(?P<unit>days?|jours?|weeks?|semaines?|fortnights?|quinzaines?|months?|mois|years?|ans?|annees?|decades?)"
AGO = re.compile(
    rf"(?<![\w-])(?:(?:about|around|some|nearly|almost|more than|over|just|environ|pres de|plus de) )?"
    rf"(?P<n>{NUMBER}) {UNIT} ago\b|"
    rf"(?<![\w-])(?:il y a|voici|voila|cela fait) (?:environ |pres de |plus de |a peine |tout juste "
    rf")?(?P<n2>{NUMBER}) "
    rf"{UNIT.replace('unit', 'unit2')}(?!\w)"
)
PAST_SPAN = re.compile(
    rf"(?<![\w-])(?:over|in|during|within|for|throughout) the (?:past|last|previous) "
    rf"(?:(?P<n>{NUMBER}) )?{UNIT}(?!\w)|"
    rf"(?<![\w-])(?:ces|(?:au cours|lors) des|durant les|pendant les|dans les|sur les|en) (?P<n2>{NUMBER}) "
    rf"(?:derniers|dernieres|precedents|precedentes) {UNIT.replace('unit', 'unit2')}(?!\w)"
)
FOR_SPAN = re.compile(
    rf"(?<![\w-])(?:depuis|for(?: the (?:past|last))?|since) (?:environ |pres de |plus de |au moins |"
    rf"about |nearly |more than |over |almost )?"
    rf"(?P<n>{NUMBER}) {UNIT}(?!\w)(?! ago)"
)
HAS_BEEN = re.compile(r"\b(?:has|have|had)\b")
COMING = re.compile(
    r"(?<![\w-])(?:in|over|within|dans|au cours d\w*) (?:the |les |des )?(?:coming|next|prochaine?s?) "
    r"(?:few |\w+ )?"
    r"(?:hours|days|weeks|months|heures|jours|semaines|mois)|dans les (?:jours|semaines|mois) (?:a "
    r"venir|qui viennent)"
)
RECENT = re.compile(
    r"(?<![\w-])(?:recently|recemment|ces derniers (?:jours|temps|mois)|ces dernieres (?:semaines|"
    r"annees|heures)|"
    r"(?:in )?recent (?:days|weeks|months|years)|lately|(?:the )?other day|l'autre jour|some (?:time|"
    r"days|weeks|months|years) ago|"
    r"(?:a few|several) (?:days|weeks|months|years) ago|il y a (?:quelques|plusieurs) (?:jours|"
    r"semaines|mois|annees)|"
    r"(?:over|in) the years|for years|depuis (?:des|plusieurs|quelques) (?:jours|semaines|mois|annees)|"
    r"for (?:several|many) (?:days|weeks|months|years))(?!\w)"
)


def find_relative(scene: Scene) -> Iterator[Point]:
    """List the words that count from the report's day."""
    for match in RECENT.finditer(scene.words):
        yield Point(
            match.start(),
            match.end(),
            "vague",
            None,
            "the words name no day",
            "les mots ne nomment aucun jour",
        )
    for match in COMING.finditer(scene.words):
        yield Point(
            match.start(),
            match.end(),
            "vague",
            None,
            "a time to come, without a day",
            "un temps à venir, sans jour",
            is_future=True,
        )
    yield from _ago(scene)
    yield from _spans(scene)
    for pattern, resolve, ahead in PATTERNS:
        for match in pattern.finditer(scene.words):
            yield _phrase(scene, match, resolve, ahead)


def _phrase(scene: Scene, match: re.Match[str], resolve: Resolver, ahead: bool) -> Point:
    words = match.group()
    is_week = ("week" in words or "semaine" in words) and "end" not in words
    week = scene.context.week if is_week else None
    # "Next week" in a digest is the week after the one that it looks back on.
    base = week[0] if week else scene.published
    if base is None:
        return Point(match.start(), match.end(), "vague", None, *open_question(), is_future=ahead)
    edtf, part, en, fr = resolve(base)
    if week and re.search(r"\b(?:this|cette)\b", words):
        edtf, en, fr = span_of(*week), "the week of the digest", "la semaine du bulletin"
    return Point(
        match.start(),
        match.end(),
        UNIT_OF_LENGTH.get(len(edtf or ""), "span"),
        edtf,
        en,
        fr,
        is_future=ahead,
        part_of_day=part,
    )


def unit_of(word: str) -> str:
    """Read "weeks", "annees": day, week, fortnight, month, year, decade."""
    return UNITS.get(word) or UNITS[word.rstrip("s")]


def back(day: date, number: int, unit: str) -> str:
    """Write when it was so many days, weeks, months or years before the day; negative numbers look ahead."""
    if unit == "year":
        return f"{day.year - number:04}~"
    if unit == "decade":
        return f"{day.year - 10 * number:04}~"
    if unit == "month":
        return f"{shift_month(day, -number)}~"
    days = {"day": 1, "week": 7, "fortnight": 14}[unit] * number
    return (day - timedelta(days=days)).isoformat() + ("~" if abs(number) > 1 and unit != "day" else "")


def _ago(scene: Scene) -> Iterator[Point]:
    for match in AGO.finditer(scene.words):
        number = small_number(match["n"] or match["n2"], scene.language)
        if number is None:
            continue
        if scene.published is None:
            yield Point(match.start(), match.end(), "vague", None, *open_question())
            continue
        unit = unit_of(match["unit"] or match["unit2"])
        yield Point(
            match.start(),
            match.end(),
            "day" if unit == "day" else "span",
            back(scene.published, number, unit),
            "counted back from the report's day",
            "compté à rebours depuis le jour du rapport",
        )


def _spans(scene: Scene) -> Iterator[Point]:
    for pattern, is_open in ((PAST_SPAN, False), (FOR_SPAN, True)):
        for match in pattern.finditer(scene.words):
            groups = match.groupdict()
            # "Closed for 30 days" looks ahead; "has been closed for 30 days" looks back.
            if match.group().startswith("for ") and not HAS_BEEN.search(scene.words[: match.start()]):
                continue
            number = small_number(groups["n"] or groups.get("n2") or "a", scene.language)
            if number is None:
                continue
            if scene.published is None:
                yield Point(match.start(), match.end(), "vague", None, *open_question())
                continue
            first = back(scene.published, number, unit_of(groups["unit"] or groups.get("unit2") or "day"))
            edtf = f"{first}/.." if is_open else f"{first}/{scene.published.isoformat()}"
            yield Point(
                match.start(),
                match.end(),
                "span",
                edtf,
                "counted back from the report's day",
                "compté à rebours depuis le jour du rapport",
            )
