"""Find the days and spans that a sentence names, with the reason for each."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Literal

from events.chronology.edtf import parse
from events.drafting.dates.anaphora import find_anaphora
from events.drafting.dates.context import DateContext
from events.drafting.dates.opening import opening_before
from events.drafting.dates.pair import join_pairs
from events.drafting.dates.part_of_day import part_anywhere, part_before, part_behind
from events.drafting.dates.point import Point
from events.drafting.dates.relative import find_relative
from events.drafting.dates.scene import Scene
from events.drafting.dates.weekday import find_weekdays
from events.drafting.dates.written import find_written
from events.drafting.mention import DateMention, ReportFrame, Sentence, Span

Kind = Literal["day", "span", "since", "until", "month", "year", "vague", "future"]
KINDS: dict[str, Kind] = {"day": "day", "weekday": "day", "month": "month", "year": "year", "span": "span"}
# What is set right in passing: "on Saturday, not Sunday", "samedi et non dimanche".
REFUTED = re.compile(
    r"(?:\bnot|\binstead of|\brather than|\bet non(?: pas)?|\bnon pas|\bau lieu (?:de|du)|"
    r"\bplutot que)(?: on| the| le)? $"
)
LASTED = re.compile(
    r"\b(?:lasted|continued|went on|until|till|dur(?:e|ent|ait|er)|poursuivi\w*|prolonge\w*|jusqu)"
)


def find_dates(sentence: Sentence, frame: ReportFrame, context: DateContext) -> list[DateMention]:
    """List the dates of a sentence in their order; spans count characters of the whole text."""
    scene = Scene.of(sentence, frame, context)
    points = _apart([*find_written(scene), *find_weekdays(scene), *find_relative(scene)])
    points = sorted(join_pairs(scene, points), key=lambda point: point.start - point.end)
    points = _without_overnight(scene, _apart(points))
    points = _apart([*points, *_jusqu_au(scene, points), *find_anaphora(scene, points)])
    mentions = [_mention(scene, point) for point in points if not REFUTED.search(scene.words[: point.start])]
    return _with_part(scene, _lasting(scene, mentions))


def read_dates(
    sentences: Iterable[Sentence], frame: ReportFrame, week: tuple[date, date] | None = None
) -> dict[int, list[DateMention]]:
    """Read the dates of all sentences, each in the light of those before; by the sentence's index."""
    context = DateContext(week=week)
    found: dict[int, list[DateMention]] = {}
    for sentence in sentences:
        found[sentence.index] = find_dates(sentence, frame, context)
        context = context.after(found[sentence.index])
    return found


def _apart(points: list[Point]) -> list[Point]:
    """Of points that share a character keep the first found; the finder lists the finer one first."""
    kept: list[Point] = []
    for point in points:
        if all(point.end <= other.start or other.end <= point.start for other in kept):
            kept.append(point)
    return sorted(kept, key=lambda point: point.start)


def _without_overnight(scene: Scene, points: list[Point]) -> list[Point]:
    """Drop "overnight" where another day stands beside it: "overnight on Friday"."""
    if len(points) < 2:
        return points
    return [point for point in points if scene.words[point.start : point.end] != "overnight"]


ALONE = re.compile(
    r"\b(?:jusqu'au|until the|till the|on the|le|du) (?P<day>[12]?\d|3[01])(?:st|nd|rd|th|"
    r"er)?(?=\s?[,.;:)]|$| au (?:soir|matin))"
)


def _jusqu_au(scene: Scene, points: list[Point]) -> list[Point]:
    """Resolve a number alone ("jusqu'au 5") in the month of the day named before."""
    found = []
    for match in ALONE.finditer(scene.words):
        before = [point.last for point in points if point.end <= match.start() and point.last]
        day = before[-1] if before else scene.context.previous_day
        number = int(match["day"])
        if day is not None and 1 <= number <= 28:
            reasons = ("that day of the month spoken of before", "ce jour du mois dont il était question")
            found.append(
                Point(match.start("day"), match.end(), "day", day.replace(day=number).isoformat(), *reasons)
            )
    return found


def _mention(scene: Scene, point: Point) -> DateMention:
    start, end, edtf = point.start, point.end, point.edtf
    kind: Kind = "vague" if edtf is None else KINDS.get(point.unit, "vague")
    opening = opening_before(scene.words, start, end)
    if edtf is not None and edtf.endswith("/.."):
        kind = "since"
    elif opening is not None and edtf is not None and not (opening.is_from and point.unit == "span"):
        start = opening.start
        edtf = _nearest(scene, point, edtf) if opening.takes_nearest else edtf
        kind, edtf = _opened(opening.kind, edtf)
    if point.is_future:
        kind = "future"
    part, behind = part_behind(scene.words, end)
    offset = scene.sentence.span.start
    return DateMention(
        span=Span(offset + start, offset + behind),
        words=scene.sentence.text[start:behind],
        edtf=edtf if edtf is None else str(parse(edtf)),
        reason_en=point.reason_en,
        reason_fr=point.reason_fr,
        kind=kind,
        part_of_day=point.part_of_day or part or part_before(scene.words, start),
        next_edtf=point.next_edtf,
    )


def _nearest(scene: Scene, point: Point, edtf: str) -> str:
    """Of the past and the coming day of that name take the nearer; a digest's week has no choice."""
    if scene.published is None or point.next_edtf is None or point.is_future or scene.context.week:
        return edtf
    past, ahead = parse(edtf).end, parse(point.next_edtf).start
    if past is None or ahead is None:
        return edtf
    return point.next_edtf if (ahead - scene.published) < (scene.published - past) else edtf


def _opened(opening: str, edtf: str) -> tuple[Kind, str | None]:
    read = parse(edtf)
    if opening == "after" or read.start is None or read.end is None:
        return "vague", None
    is_pair = "/" in edtf or edtf.startswith("[")
    if opening == "since":
        return "since", f"{read.start.isoformat() if is_pair else edtf.rstrip('~')}/.."
    return "until", f"../{read.end.isoformat() if is_pair else edtf.rstrip('~')}"


def _lasting(scene: Scene, mentions: list[DateMention]) -> list[DateMention]:
    """Put "broke out on 3 June ... and lasted until the 5th" together: the first gets its end."""
    for place, (one, two) in enumerate(pairwise(mentions)):
        if one.kind not in ("day", "since") or two.kind != "until" or one.edtf is None or two.edtf is None:
            continue
        first, last = parse(one.edtf).start, parse(two.edtf).end
        offset = scene.sentence.span.start
        between = scene.words[one.span.end - offset : two.span.end - offset]
        if first is not None and last is not None and first < last and LASTED.search(between):
            span = replace(one, edtf=f"{first.isoformat()}/{last.isoformat()}", kind="span")
            return [*mentions[:place], span, *mentions[place + 1 :]]
    return mentions


def _with_part(scene: Scene, mentions: list[DateMention]) -> list[DateMention]:
    if len(mentions) != 1 or mentions[0].part_of_day or mentions[0].kind not in ("day", "future"):
        return mentions
    return [replace(mentions[0], part_of_day=part_anywhere(scene.words))]
