"""Episodes above the time axis: one bar each with its phases, solid, hatched or fading as the record knows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from events.chronology.phase_axis import Bar, draw_lane
from events.chronology.situation import PhaseFact
from events.codebook.episode import PHASE_CERTAINTY, PHASE_STATES
from events.models.live_record import LiveFacet, LiveRecord
from events.selection.narrow import columns, facets_of, stood_at
from events.selection.selection import Selection
from events.web.episode_page import facts_of
from events.web.text import Text, read
from events.web.time_axis_window import Window, next_day
from events.web.typography import first_lower, typeset
from events.web.when import day_words, moment

# So many stand above the axis; a page must not begin with a wall of bars.
MOST_LANES = 6
# So many are read to choose them from, the latest begun first.
MOST_READ = 40
# Filters of incidents that say who and where; what kind of incident is asked for says nothing of episodes.
SHARED = ("country", "admin1", "actor", "place", "axis", "bbox", "near", "radius_km", "as_of", "end")


@dataclass(frozen=True, slots=True)
class Lane:
    """One episode: its name, what was last said of it, and its bars."""

    url: str
    title: Text
    state: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The episodes that are drawn, how many more there are, and where all of them stand."""

    lanes: tuple[Lane, ...]
    more: int
    url: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    lane: Lane
    began: date
    days: float


def lanes(selection: Selection, shown: Window, lang: str) -> Lanes:
    """Return the episodes of the same people and places. One query, and one more where there are very many."""
    concerned = _episodes(selection, shown)
    documents = [orjson.loads(text) for text in concerned.values_list("document", flat=True)[: MOST_READ + 1]]
    are_many = len(documents) > MOST_READ
    if selection.episode:
        documents = [document for document in documents if document["code"] in selection.episode]
    drawn = [found for document in documents if (found := _candidate(document, shown, lang))]
    chosen = sorted(drawn, key=lambda one: -one.days)[:MOST_LANES]
    more = len(drawn) - len(chosen)
    if are_many:
        more += concerned.count() - len(documents)
    return Lanes(
        tuple(one.lane for one in sorted(chosen, key=lambda one: one.began)),
        more,
        reverse("web:episodes", args=[lang]),
    )


def _episodes(selection: Selection, shown: Window) -> QuerySet[LiveRecord]:
    """Return the episodes begun by the end of the window that share the filters, the latest begun first.

    They are few beside the incidents that share them: each is asked whether it has the facet, never the facet for all.
    """
    shared = {name: getattr(selection, name) for name in SHARED}
    wanted = Selection(record="episode", **{**shared, "end": shown.last})
    found = LiveRecord.objects.filter(stood_at(wanted.as_of), columns(wanted), kind="episode")
    for name, values in facets_of(wanted):
        facet = LiveFacet.objects.filter(record=OuterRef("pk"), name=name, value__in=values)
        found = found.filter(Exists(facet))
    return found.order_by("-sort_day", "-code")


def _candidate(document: Mapping[str, Any], shown: Window, lang: str) -> _Candidate | None:
    """Return an episode with its bars; None where none of them lies in the window."""
    facts = facts_of(document["phases"])
    bars = draw_lane(facts, shown.first, next_day(shown.last))
    if not bars:
        return None
    lane = Lane(
        url=reverse("web:episode", args=[lang, document["code"]]),
        title=read(document["title"], lang),
        state=_state(document, facts, lang),
        bars=bars,
    )
    return _Candidate(lane, facts[0].began.start or date.min, sum(float(bar.width[:-1]) for bar in bars))


def _state(document: Mapping[str, Any], facts: list[PhaseFact], lang: str) -> str:
    """Say what the last phase says, with its own days: no word here depends on the day of the reader."""
    last, phase = facts[-1], document["phases"][-1]
    parts = [PHASE_STATES.label(last.state, lang)]
    if last.certainty != "confirmed":
        parts.append(first_lower(PHASE_CERTAINTY.label(last.certainty, lang)))
    # The newest day alone: the page of the episode has all of them.
    if last.last_confirmed and last.last_confirmed != last.began.latest_start:
        parts.append(_("last confirmed %(day)s") % {"day": day_words(last.last_confirmed, lang)})
    else:
        parts.append(moment(phase["began"], lang).words)
    return typeset(", ".join(parts), lang)
