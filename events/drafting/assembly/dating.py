"""Which of a sentence's dates is the day of the event, and which only the day on which somebody spoke."""

import re
from dataclasses import replace

from events.chronology.edtf import overlaps, parse
from events.drafting.assembly.kinship import family
from events.drafting.assembly.material import Material
from events.drafting.assembly.nearness import gap, goes_with
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.telling import Telling
from events.drafting.mention import DateMention, Language

SPOKE: dict[Language, re.Pattern[str]] = {"en": phrase("spoke.en"), "fr": phrase("spoke.fr")}
# "since November 2023, when the army took …": the day of the taking.
WHEN_AFTER = phrase("when_after")
LASTING = frozenset({"blockade", "measure", "displacement"})
ANNOUNCED_DEEDS = frozenset({"troops", "politics", "diplomacy", "agreement", "measure", "group"})
WITH_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "4 April", "1er octobre", "October 1": not "on Monday".
DAY_AND_MONTH = re.compile(r"\b\d{1,2}(?:er|st|nd|rd|th)?\b.*[a-zéû]{3}|[A-Za-zéû]{3,} \d{1,2}\b")
BEGUN = phrase("begun")
STATE_IS_NEWS = phrase("state_is_news")
DURATION = phrase("duration")
UNTIL_LIFTED = frozenset({"measure", "blockade"})
UNTIL_FURTHER_NOTICE = re.compile(
    r"\b(?:until further notice|indefinitely|until (?:it|they|calm|order|security)\b|for as long as"
    r"|jusqu'à nouvel ordre|pour une durée indéterminée|aussi longtemps que|tant que)"
)
OPEN = frozenset({"since", "until"})


def date_of(telling: Telling, material: Material) -> DateMention | None:
    """Return the date that the sentence gives to the event, if it gives one."""
    low = material.low(telling.sentence)
    usable = [
        date
        for mention in material.dates.get(telling.sentence, ())
        if (date := _usable(mention, telling, material, low)) is not None
    ]
    if telling.rivals:
        usable = [
            date
            for date in usable
            if goes_with(low, material.within(telling.sentence, date.span)[0], telling)
        ]
    if not usable and family(telling.code) in ANNOUNCED_DEEDS:
        # Where a state announces what it does, the day of the announcement is the day of the deed.
        usable = [date for date in material.dates.get(telling.sentence, ()) if date.kind not in OPEN]
    if len(usable) > 1:
        usable = [date for date in usable if not DURATION.match(date.words.lower())] or usable
    if family(telling.code) in UNTIL_LIFTED and UNTIL_FURTHER_NOTICE.search(low):
        usable = [_onwards(date) for date in usable]
    best = min(usable, key=lambda date: _distance(date, telling, material, low), default=None)
    return _ahead(best, material) if best is not None and telling.standing == "announced" else best


def _onwards(mention: DateMention) -> DateMention:
    """Read the day on which something was ordered until further notice as its beginning."""
    if mention.kind != "day" or not mention.edtf or "/" in mention.edtf or ".." in mention.edtf:
        return mention
    return replace(mention, edtf=f"{mention.edtf}/..", kind="since")


def _usable(mention: DateMention, telling: Telling, material: Material, low: str) -> DateMention | None:
    start, end = material.within(telling.sentence, mention.span)
    if is_day_of_speech(low, start, telling, material.language):
        return None
    begins = family(telling.code) in LASTING and mention.kind not in OPEN and BEGUN.search(low[:start])
    if begins and mention.edtf and "/" not in mention.edtf and STATE_IS_NEWS.search(low):
        # "The blockade imposed in 2022 remains in force": since then.
        return replace(mention, edtf=f"{mention.edtf}/..", kind="since")
    if mention.kind in OPEN and family(telling.code) not in LASTING:
        if mention.kind == "since" and WHEN_AFTER.match(low[end:]):
            return as_day(mention)
        if mention.kind == "since" and re.match(r".*\b(?:held|holds?|retenu|détenu|captiv)", low):
            return as_day(mention)
        # "Since Monday, clashes have killed thirty": what leads the sentence in lasts.
        return mention if mention.kind == "since" and start == 0 else None
    return mention


def _ahead(mention: DateMention, material: Material) -> DateMention:
    """Read a day of an announced event that was resolved backwards as the next one: "will meet on 4 April"."""
    published = material.frame.published
    if mention.edtf is None or published is None or WITH_YEAR.search(mention.words):
        return mention
    day = parse(mention.edtf)
    if (
        day.days != 1
        or day.start is None
        or day.start >= published
        or (day.start.month, day.start.day) == (2, 29)
    ):
        return mention
    if not DAY_AND_MONTH.search(mention.words):
        return mention
    later = day.start.replace(year=day.start.year + 1)
    if later < published:
        return mention
    return replace(
        mention,
        edtf=later.isoformat(),
        kind="future",
        reason_en="announced, so the next such day after the report",
        reason_fr="annoncé, donc le prochain jour de ce nom après l'article",
    )


def as_day(mention: DateMention) -> DateMention:
    """Return the beginning of what lasts since then, as the time at which it happened."""
    edtf = mention.edtf.removesuffix("/..") if mention.edtf else None
    return replace(mention, edtf=edtf, kind="day")


def is_day_of_speech(low: str, start: int, telling: Telling, language: Language) -> bool:
    """Tell whether the date hangs on a verb of saying that stands between it and the event's own words."""
    match = SPOKE[language].search(low[:start])
    if match is None:
        return False
    if re.search(r"[;:]", low[match.start() : start]) or re.search(r"\b(?:of|du|de)\W*$", low[:start]):
        # "They condemned the attack of 3 September": the day is the attack's.
        return False
    # "said that on Sunday", "a indiqué que lundi": what follows is what was said.
    if re.search(r"\b(?:that|qu'|que)\b", low[match.start() : start]):
        return False
    return not any(
        match.start() <= trigger.start < start for trigger in telling.triggers if trigger.voice != "noun"
    )


def _distance(date: DateMention, telling: Telling, material: Material, low: str) -> tuple[bool, int]:
    """Rank a date: in lasting things what says since when comes first, then what stands nearest in the clause."""
    start, _ = material.within(telling.sentence, date.span)
    lasting = family(telling.code) in LASTING
    return (lasting and date.kind not in OPEN and date.kind != "span", gap(low, start, telling))


def days_differ(one: DateMention | None, other: DateMention | None) -> bool:
    """Tell whether two dates are both known and exclude one another."""
    if one is None or other is None or one.edtf is None or other.edtf is None:
        return False
    first, second = parse(one.edtf), parse(other.edtf)
    return not overlaps(first, second.start, second.end)
