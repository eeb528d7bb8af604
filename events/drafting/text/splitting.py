"""Cut a text into paragraphs and a paragraph into sentences; every piece keeps its place in the text."""

import re

from events.drafting.mention import Span
from events.drafting.words.listing import words_of

# A full stop behind these ends no sentence.
ABBREVIATIONS = words_of(
    "m mm mme mmes mlle mr mrs ms dr pr prof me mgr st ste gen gal col lt ltcol cdt cne cap capt maj sgt adj cpl brig "
    "adm amb gov hon rev sen no nos n° nº art al cf p pp vol ed approx env av bd tel jan janv feb "
    "fev fevr apr avr jul "
    "juil aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun e.g i.e vs inc ltd co s.e"
)
# May end a sentence: then a capital that is no name's has to follow.
SOMETIMES_FINAL = words_of("u.s u.n u.k e.u a.m p.m etc d.c a.u")
OPENERS = words_of(
    "The A An In On At It He She They This That These But And For When After Le La Les Un Une Des Il Elle Ils Elles "
    "En Dans Au Mais Et Ce Cette"
)
STOP = re.compile(r"(?:[.!?…]+)(?:\s?[»”]|[\"’')\]])*(?=\s+|$)")
LAST_WORD = re.compile(r"([^\W\d_]?[\w.°º]*)$")
STARTS = re.compile(r"\s+(?:[«“\"'‘(\[–—-]\s?)*([A-ZÀ-ÖØ-Þ0-9Œ][\w’']*)")
BULLET = re.compile(r"\s*(?:[-–—•·*▪●►‣]|\d{1,2}[.)]|[a-z]\))\s+")


def find_paragraphs(text: str) -> list[Span]:
    """Cut at line ends, save where a line only goes on in the next one (mail, PDF)."""
    lines = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n\r]+", text)]
    lines = [_trimmed(text, line) for line in lines if text[line.start : line.end].strip()]
    joined: list[Span] = []
    for line in lines:
        if joined and _goes_on(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _goes_on(text: str, before: Span, line: Span) -> bool:
    between = text[before.end : line.start]
    if between.count("\n") > 1 or BULLET.match(text[line.start : line.end]):
        return False
    last, first = text[before.end - 1], text[line.start]
    last_line = text[before.start : before.end].rsplit("\n", 1)[-1]
    if last in '.!?:;…»”"':
        # A wrapped paragraph breaks behind a full stop now and then; only a long line can have been full.
        return "\n" in text[before.start : before.end] and len(last_line) >= 60 and last in ".;»”"
    return first.islower() or (len(last_line) >= 60 and not last_line.isupper())


def body_start(text: str, paragraph: Span) -> int:
    """Where the words begin behind a bullet or a number of a list."""
    match = BULLET.match(text[paragraph.start : paragraph.end])
    return paragraph.start + (match.end() if match else 0)


def find_sentences(text: str, paragraph: Span) -> list[Span]:
    """Cut a paragraph into sentences."""
    words = text[paragraph.start : paragraph.end]
    cuts = [match.end() for match in STOP.finditer(words) if _is_end(words, match)]
    starts = [0, *cuts]
    ends = [*cuts, len(words)]
    spans = (
        _trimmed(text, Span(paragraph.start + a, paragraph.start + b))
        for a, b in zip(starts, ends, strict=True)
    )
    return [span for span in spans if span.end > span.start]


def _is_end(words: str, stop: re.Match[str]) -> bool:
    following = STARTS.match(words, stop.end())
    if words[stop.end() :].strip() and following is None:
        return False
    mark = stop.group()
    if following is None or mark[0] in "!?…" or len(mark.rstrip(" »”\"’')]")) > 1:
        return True
    last = LAST_WORD.search(words[: stop.start()])
    word = last[1].lower() if last else ""
    if word in SOMETIMES_FINAL:
        return following[1] in OPENERS
    if word in ("n", "no", "nos", "art") and following[1][0].isdigit():
        return False
    is_initial = len(word) == 1 and last is not None and last[1].isupper()
    return word not in ABBREVIATIONS and not is_initial
