"""The part of a day that the words beside a date give: dawn, morning, afternoon, evening, night."""

import re

PARTS: tuple[tuple[str, str], ...] = (
    (
        r"(?:just )?(?:before |at |around |shortly before |shortly after )?(?:dawn|daybreak|"
        r"sunrise|first light)|"
        r"(?:in )?the (?:early|small) hours(?: of(?: the morning)?)?|in the early hours of|"
        r"(?:a |des |avant |vers |peu avant |peu apres )?l'aube|(?:au |tot le )petit matin|aux? "
        r"(?:premieres )?(?:heures|lueurs) du? ?(?:jour|matin)?|"
        r"aux aurores",
        "dawn",
    ),
    (
        r"(?:in |on )?(?:the )?(?:early |late |mid-?)?morning(?: of)?|(?:dans |en |de |au "
        r")?(?:la |le |debut de |fin de )?(?:matinee|matin)(?: de| du)?",
        "morning",
    ),
    (
        r"(?:in |on )?(?:the )?(?:early |late |mid-?)?afternoon(?: of)?|(?:at |around "
        r")?(?:noon|midday)|(?:dans |en |d')?(?:l'|fin d'|debut d')?apres-midi(?: de| du)?|"
        r"(?:a |vers )?midi",
        "afternoon",
    ),
    (
        r"(?:in |on )?(?:the )?(?:early |late )?evening(?: of)?|at (?:nightfall|dusk|sunset)|"
        r"(?:au |dans la |en |en fin de |a la )?(?:soiree|soir|tombee de la nuit|"
        r"crepuscule|nuit tombee|fin de journee|coucher du soleil)(?: de| du)?",
        "evening",
    ),
    (
        r"(?:in |on |during |at )?(?:the )?(?:late )?night(?: of)?|overnight|(?:around |at "
        r")?midnight|(?:dans |pendant |au cours de )?(?:la )?nuit(?: de| du)?|vers minuit|a "
        r"minuit",
        "night",
    ),
)
CLOCK_EN = re.compile(
    r",? (?:at |around |about |shortly (?:before|after) |before |after "
    r")+(?P<hour>\d{1,2})(?:[:.]\d\d)? ?(?P<half>am|pm|a\.m\.|p\.m\.)"
)
CLOCK = re.compile(
    r",? (?:at |around |about |a |vers |aux environs de |peu (?:avant|apres) "
    r")+(?P<hour>\d{1,2}) ?(?:h|heures?|:)(?:\d\d)?"
)
BEHIND = tuple((re.compile(rf",? ?(?:{words})(?![\w-])"), part) for words, part in PARTS)
BEFORE = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})(?:,| of| de| du| d'| on| le)? ?$"), part) for words, part in PARTS
)
ANYWHERE = tuple((re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), part) for words, part in PARTS)


def part_behind(words: str, end: int) -> tuple[str, int]:
    """Give the part of the day right behind a date, and where the words for it end."""
    for pattern, part in BEHIND:
        match = pattern.match(words, end)
        if match:
            return part, match.end()
    return _by_the_clock(words, end)


def _by_the_clock(words: str, end: int) -> tuple[str, int]:
    match = CLOCK_EN.match(words, end) or CLOCK.match(words, end)
    if match is None:
        return "", end
    hour = int(match["hour"]) % 24
    if "half" in match.groupdict() and match["half"].startswith("p") and hour < 12:
        hour += 12
    limits = ((4, "night"), (7, "dawn"), (12, "morning"), (18, "afternoon"), (22, "evening"))
    return next((part for limit, part in limits if hour < limit), "night"), match.end()


def part_before(words: str, start: int) -> str:
    """Give the part of the day right before a date: "in the early hours of Tuesday"."""
    return next((part for pattern, part in BEFORE if pattern.search(words[:start])), "")


def part_anywhere(words: str) -> str:
    """Give the part of the day that a sentence with one date names elsewhere: "at nightfall"."""
    return next((part for pattern, part in ANYWHERE if pattern.search(words)), "")
