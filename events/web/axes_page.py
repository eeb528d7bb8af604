"""The page of one road section: its course, what happened along it, and the blockades on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.web.answer import Headline, draw, public_page
from events.web.axes import NONE, SECTION, Count, counts_of, ends_words
from events.web.axes_course import Course, course_of
from events.web.axes_day import DayAsked, day_asked
from events.web.axes_episode import EpisodeOnIt, episodes_on
from events.web.axes_find import counts_on, episodes_on_sections, found_along, last_arrival
from events.web.axes_spot import Along, AtSpot, along
from events.web.axes_strip import Strip, strip
from events.web.clean_address import without_empty_fields
from events.web.entry import Entry, entry
from events.web.linked_data_way import GEOJSON, JSON, Way
from events.web.locator import LocatorMap, locate
from events.web.record import find
from events.web.text import name_of
from events.web.typography import elide, number

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SectionPage:
    """The page, part by part."""

    name: str
    start: str
    end: str
    road_number: str
    lead: str
    measured: str
    counts: tuple[Count, ...]
    map: LocatorMap | None
    map_words: str
    strip: Strip | None
    along: Along
    is_cut: bool
    last_incident: Entry | None
    last_arrival: Entry | None
    episodes: tuple[EpisodeOnIt, ...]
    incidents_url: str
    ways: tuple[Way, ...]


@public_page
def axis(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
    """Eleven queries with the log's head, however much happened on the road."""
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    record = find("axis", slug=slug)
    if record.is_withdrawn:
        # A section leaves the public record only with what named it; it has no page of its own then.
        raise Http404(f"No axis is published under {slug!r}.")
    asked = day_asked(request, lang)
    page = _page(record.document, asked, lang)
    headline = Headline(page.name, page.lead, SECTION, canonical=request.path)
    context = {"asked": asked, "page": page}
    return draw(request, "web/axis.html", headline, context, status=400 if asked.problem else 200)


def _page(document: Document, asked: DayAsked, lang: str) -> SectionPage:
    slug, course = document["slug"], course_of(document)
    found = found_along(slug, course, asked.day)
    placed = along(found, course, lang)
    counts = counts_of(slug, counts_on(asked.day, slug).get(slug, NONE), asked.day, lang)
    episodes = episodes_on(episodes_on_sections(), slug, asked.day, lang)
    arrival = last_arrival(slug, asked.day)
    return SectionPage(
        name=name_of(document, lang),
        start=name_of(document["from"], lang),
        end=name_of(document["to"], lang),
        road_number=document["road_number"] or "",
        lead=_lead(document, course, counts[-1].n, episodes, asked, lang),
        measured=_measured(document, course, lang),
        counts=counts,
        map=_map(document, course, placed.at_spots, lang),
        map_words=_map_words(document, course, lang),
        strip=strip(course, placed.at_spots, lang),
        along=placed,
        is_cut=found.is_cut,
        last_incident=entry(found.named[0], lang) if found.named else None,
        last_arrival=entry(arrival, lang) if arrival else None,
        episodes=episodes,
        incidents_url=f"{reverse('web:timeline', args=[lang])}?axis={slug}",
        ways=_ways(slug),
    )


def _lead(
    document: Document,
    course: Course | None,
    count: int,
    episodes: Sequence[EpisodeOnIt],
    asked: DayAsked,
    lang: str,
) -> str:
    """Write the first sentences from the data alone."""
    said = {**_length(course, lang), "name": name_of(document, lang), "ends": ends_words(document, lang)}
    if course is None:
        first = elide(_("%(name)s leads %(ends)s.") % said)
    elif course.is_straight:
        first = elide(_("%(name)s leads %(ends)s, %(km)s km apart as the crow flies.") % said)
    else:
        first = elide(_("%(name)s leads %(ends)s, over %(km)s km.") % said)
    named = ngettext(
        "In the year to %(day)s, %(n)s published incident names it.",
        "In the year to %(day)s, %(n)s published incidents name it.",
        count,
    ) % {"n": number(count, lang), "day": asked.words}
    standing = [episode for episode in episodes if episode.stands]
    return " ".join([first, named, *(_standing(episode) for episode in standing[:2])])


def _standing(episode: EpisodeOnIt) -> str:
    sentence = episode.sentence.rstrip(".")
    return _("%(title)s: %(state)s.") % {"title": episode.title.text, "state": sentence}


def _length(course: Course | None, lang: str) -> dict[str, str]:
    return {"km": number(round(course.km), lang) if course else ""}


def _measured(document: Document, course: Course | None, lang: str) -> str:
    """Say how the kilometres were found, and how near is near."""
    start = name_of(document["from"], lang)
    if course is None:
        return _("Its ends have no published point, so that nothing can be measured along it.")
    said = {"start": start, "km": number(round(course.corridor_km), lang)}
    if course.is_straight:
        return elide(
            _(
                "No line of the road is loaded: the straight line between its ends stands for it, and kilometres "
                "are measured along that line from %(start)s. They are rough, for roads bend. A record that does "
                "not name the section is shown where its place lies within %(km)s km of the line."
            )
            % said
        )
    return elide(
        _(
            "Kilometres are measured along the line of the road from %(start)s. A record that does not name the "
            "section is shown where its place lies within %(km)s km of the line."
        )
        % said
    )


def _map(document: Document, course: Course | None, spots: Sequence[AtSpot], lang: str) -> LocatorMap | None:
    if course is None:
        return None
    road = {
        "name": document["from"]["name"],
        "to": document["to"],
        "country": document["from"].get("country") or "",
        "precision": "route",
        "geometry": course.geojson,
        # A corridor around a line that only stands for the road would say more than is known.
        "radius_m": 1 if course.is_straight else document["corridor_m"],
    }
    # Each spot once, without its name: the ends are named, and names of all would hide the road.
    dots = {tuple(spot.place["point"]): {**spot.place, "name": {}, "geometry": None} for spot in spots}
    return locate([road, *dots.values()], lang)


def _map_words(document: Document, course: Course | None, lang: str) -> str:
    said = {"ends": ends_words(document, lang)}
    if course is not None and course.is_straight:
        return elide(_("The straight line %(ends)s, and the known places of incidents beside it.") % said)
    return elide(_("The section %(ends)s, and the known places of incidents along it.") % said)


def _ways(slug: str) -> tuple[Way, ...]:
    incidents = f"{reverse('api:incident-list')}?axis={slug}"
    return (
        Way(_("this section as JSON"), reverse("api:axis", args=[slug]), JSON, True),
        Way(_("the incidents that name it as JSON"), incidents, JSON),
        Way(_("the incidents that name it as GeoJSON"), f"{incidents}&format=geojson", GEOJSON, True),
        Way(_("the episodes that name it as JSON"), f"{reverse('api:episode-list')}?axis={slug}", JSON),
    )
