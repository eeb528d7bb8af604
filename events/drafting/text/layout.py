"""Tell the parts of a page apart: letterhead, line of publisher and day, title, headings, body, and what is none."""

import re
from dataclasses import dataclass, replace

from events.drafting.mention import Span
from events.drafting.text.correction import is_notice
from events.drafting.text.dateline import (
    Header,
    is_dateline,
    is_letterhead,
    issuer_in,
    published_in,
    publisher_beside,
    publisher_in,
    week_in,
    wire_prefix,
)
from events.drafting.text.noise import is_rule, takes_the_rest, why_no_article
from events.drafting.text.splitting import find_paragraphs
from events.drafting.words.plain import plain

LONGEST_HEADING = 160
# A line of place and day this far down may stand below a notice of correction or a summary.
LAST_HEAD_LINE = 4
# A line shorter than this may come twice without being a copy ("Bilan :").
SHORTEST_COPY = 25


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article, its title and headings among them."""

    span: Span
    index: int
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of the article and what was left out."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    skipped: tuple[tuple[Span, str], ...]
    header: Header


def lay_out(text: str) -> Layout:
    """Sort the paragraphs of a text."""
    article, skipped = _without_noise(text, find_paragraphs(text))
    article, heads, lines = _without_header(text, article)
    paragraphs = tuple(
        Paragraph(_behind_prefix(text, span, skipped), index, _is_heading(text[span.start : span.end], index))
        for index, span in enumerate(article)
    )
    first = paragraphs[0] if paragraphs else None
    title = text[first.span.start : first.span.end] if first and first.is_heading else ""
    skipped += [(span, "letterhead" if span in heads and span not in lines else "dateline") for span in heads]
    headings = [text[one.span.start : one.span.end] for one in paragraphs[:3] if one.is_heading]
    header = _read_header(text, heads, lines, headings, skipped)
    return Layout(title, paragraphs, tuple(sorted(skipped)), header)


def _without_noise(text: str, spans: list[Span]) -> tuple[list[Span], list[tuple[Span, str]]]:
    article: list[Span] = []
    skipped: list[tuple[Span, str]] = []
    seen: set[str] = set()
    rest: str | None = None
    after_rule = False
    for span in spans:
        words = " ".join(plain(text[span.start : span.end]).split())
        if is_rule(words):
            after_rule = True
            continue
        why = rest or why_no_article(words)
        if why is not None and is_dateline(text[span.start : span.end]) and not rest and why == "share_line":
            why = None
        if why is None and len(words) >= SHORTEST_COPY and words in seen:
            why = "repetition"
        seen.add(words)
        if why is None:
            article.append(span)
            continue
        skipped.append((span, why))
        if article and (takes_the_rest(words) or (after_rule and why in ("terms", "note"))):
            rest = why
    return article, skipped


def _without_header(text: str, spans: list[Span]) -> tuple[list[Span], list[Span], list[Span]]:
    """Take the lines above the article (and a signed day below it) out; give article, heads, lines with a day."""
    article: list[Span] = []
    heads: list[Span] = []
    lines: list[Span] = []
    in_body = False
    for place, span in enumerate(spans):
        words = text[span.start : span.end]
        is_last = place >= len(spans) - 2
        has_title = bool(article)
        if (not in_body or is_last or place <= LAST_HEAD_LINE) and is_dateline(words):
            if has_title or not _looks_like_title(words):
                heads.append(span)
                lines.append(span)
                continue
        elif not in_body and not has_title and is_letterhead(words):
            heads.append(span)
            continue
        article.append(span)
        # A notice of correction may stand above the line of place and day.
        in_body = in_body or (
            re.search(r"[.!?…][\"”»)]*$", words) is not None and not is_notice(plain(words))
        )
    return article, heads, lines


def _looks_like_title(words: str) -> bool:
    """A digest's title has its week in it, and is a title all the same."""
    return week_in([words]) is not None


def _behind_prefix(text: str, span: Span, skipped: list[tuple[Span, str]]) -> Span:
    length = wire_prefix(text[span.start : span.end])
    if not length:
        return span
    skipped.append((Span(span.start, span.start + length), "dateline"))
    return replace(span, start=span.start + length)


def _is_heading(words: str, index: int) -> bool:
    if len(words) > LONGEST_HEADING or re.match(r"\s*[-–—•·*▪●]\s", words):
        return False
    if re.search(r"[.!?…;,][\"”»)\]]*$", words):
        return index == 0 and words.endswith("?") and len(words.split()) <= 14
    return True


def _read_header(
    text: str, heads: list[Span], lines: list[Span], headings: list[str], skipped: list[tuple[Span, str]]
) -> Header:
    dated = [text[span.start : span.end] for span in lines]
    others = [text[span.start : span.end] for span in heads if span not in lines]
    others += [text[span.start : span.end] for span, why in skipped if why in ("dateline", "share_line")]
    prefixes = [text[span.start : span.end] for span, why in skipped if why in ("dateline", "share_line")]
    return Header(
        published=published_in(dated) or published_in(headings[:1]) or published_in(prefixes),
        publisher=publisher_in(dated) or publisher_beside(others),
        week=week_in([*headings[:1], *dated]),
        issuer=issuer_in(text, heads, headings),
    )
