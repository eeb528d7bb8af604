"""The list of road sections: how much happened on each of late, and what stands on it on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from events.names.folding import fold
from events.web.answer import Headline, draw, public_page
from events.web.axes_day import day_asked
from events.web.axes_episode import EpisodeOnIt, episodes_on
from events.web.axes_find import SPANS, counts_on, episodes_on_sections, first_day, sections
from events.web.clean_address import without_empty_fields
from events.web.text import name_of
from events.web.typography import number

SECTION = "axes"
NONE = tuple(0 for _days in SPANS)


@dataclass(frozen=True, slots=True)
class Count:
    """How many incidents in one span, with the list behind the number."""

    days: int
    n: int
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One road section."""

    name: str
    ends: str
    url: str
    counts: tuple[Count, ...]
    standing: tuple[EpisodeOnIt, ...]


@public_page
def axes(request: HttpRequest, lang: str) -> HttpResponse:
    """Four queries with the log's head, however many sections there are."""
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    asked = day_asked(request, lang)
    counted, episodes = counts_on(asked.day), episodes_on_sections()
    lines = [
        _line(document, counted, episodes_on(episodes, document["slug"], asked.day, lang), asked.day, lang)
        for document in sections()
    ]
    lines = [_with_day(line, asked.query) for line in lines]
    headline = Headline(
        _("Road sections"),
        _("Roads that records name: what happened on each of late, and what is in force on it."),
        SECTION,
        canonical=request.path,
    )
    context = {"asked": asked, "lines": sorted(lines, key=_order), "standing": _standing_words(lines)}
    return draw(request, "web/axes.html", headline, context, status=400 if asked.problem else 200)


def _line(
    document: Mapping[str, Any],
    counted: Mapping[str, tuple[int, ...]],
    episodes: tuple[EpisodeOnIt, ...],
    day: date,
    lang: str,
) -> SectionLine:
    slug = document["slug"]
    return SectionLine(
        name=name_of(document, lang),
        ends=ends_words(document, lang),
        url=reverse("web:axis", args=[lang, slug]),
        counts=counts_of(slug, counted.get(slug, NONE), day, lang),
        standing=tuple(episode for episode in episodes if episode.stands),
    )


def _with_day(line: SectionLine, query: str) -> SectionLine:
    return SectionLine(line.name, line.ends, line.url + query, line.counts, line.standing)


def _order(line: SectionLine) -> tuple[bool, list[int], str]:
    """Sections on which something stands first, then those with most incidents."""
    return not line.standing, [-count.n for count in reversed(line.counts)], fold(line.name)


def ends_words(document: Mapping[str, Any], lang: str) -> str:
    ends = {"start": name_of(document["from"], lang), "end": name_of(document["to"], lang)}
    return _("from %(start)s to %(end)s") % ends


def counts_of(slug: str, counts: tuple[int, ...], day: date, lang: str) -> tuple[Count, ...]:
    """Return the number for each span, each with the address of the timeline that shows the same incidents."""
    found = []
    for days, n in zip(SPANS, counts, strict=True):
        span = {"axis": slug, "start": first_day(day, days).isoformat(), "end": day.isoformat()}
        url = f"{reverse('web:timeline', args=[lang])}?{urlencode(span)}" if n else ""
        found.append(Count(days, n, number(n, lang), url))
    return tuple(found)


def _standing_words(lines: list[SectionLine]) -> str:
    """Say on how many of the sections something stands."""
    held = sum(1 for line in lines if line.standing)
    if not held:
        return _("No episode is recorded as in force on any of them on this day.")
    said = {"n": held, "all": len(lines)}
    return _("Episodes that were in force when last confirmed: on %(n)d of %(all)d sections.") % said
