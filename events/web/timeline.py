"""The timeline: what is selected, in words, on a time axis, and as a list that carries everything the map will."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.errors.selection import BadSelection
from events.selection.facets import facet_counts
from events.selection.freshness import Head
from events.selection.read import read
from events.selection.selection import Selection
from events.timeline.series import Series
from events.web.answer import Headline, draw, head_of, public_page
from events.web.clean_address import without_empty_fields
from events.web.entry_group import entry_groups
from events.web.form import filter_form
from events.web.language import preferred_language
from events.web.map_page import map_settings
from events.web.offer import offer
from events.web.time_axis import series_of, time_axis
from events.web.time_axis_lanes import lanes
from events.web.time_axis_marks import marks
from events.web.time_axis_window import window
from events.web.typography import number, typeset


def root(request: HttpRequest) -> HttpResponse:
    """Send the reader to the home page in the browser's language."""
    response = HttpResponseRedirect(reverse("web:timeline", args=[preferred_language(request)]))
    response.headers["Vary"] = "Accept-Language"
    return response


@public_page
def timeline(request: HttpRequest, lang: str) -> HttpResponse:
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    try:
        selection = read(request.GET, lang=lang, also=())
    except BadSelection as bad:
        return _refused(request, bad, lang)
    return _draw(request, selection, lang)


def _draw(request: HttpRequest, selection: Selection, lang: str) -> HttpResponse:
    page, head = selection.page(), head_of(request)
    found = series_of(head, selection)
    count = found.overlapping(selection.start, selection.end) if found else selection.count()
    sentence = typeset(selection.sentence(lang), lang)
    home = reverse("web:timeline", args=[lang])
    says = _says(count, "" if selection.is_everything else sentence, lang)
    shown = window(selection, found) if found else None
    context = {
        "says": says,
        "is_everything": selection.is_everything and not selection.cursor,
        "chips": [
            (typeset(chip.label, lang), _address(home, chip.without)) for chip in selection.chips(lang)
        ],
        "reset_url": home,
        "form": filter_form(
            QueryDict(selection.query_string()),
            offer(head, lang),
            lang,
            counts=facet_counts(head.chain, selection),
        ),
        "map": map_settings(),
        **_ways(selection, head, home, page.next_cursor),
        **(_drawn(found, selection, home, lang) if found and not selection.cursor else {}),
        "groups": entry_groups(
            page.records, selection, lang, by_day=shown is not None and shown.step == "day"
        ),
    }
    headline = Headline(
        title=_("Timeline") if selection.is_everything else sentence,
        description=says,
        section="timeline",
        canonical=_address(home, selection.query_string()),
        is_indexed=not selection.cursor,
    )
    return draw(request, "web/timeline.html", headline, context)


def _ways(selection: Selection, head: Head, home: str, next_cursor: str) -> dict[str, str]:
    """Return the addresses of this view, of it as the record stands now, and of the pages of its list."""
    here = _address(home, selection.query_string(cursor=None))
    kept = selection.query_string(cursor=None, as_of=selection.as_of or head.seq)
    return {
        "view_url": here,
        "kept_url": _address(home, kept),
        "next_url": _address(home, selection.query_string(cursor=next_cursor)) if next_cursor else "",
        "first_url": here if selection.cursor else "",
    }


def _drawn(found: Series, selection: Selection, home: str, lang: str) -> dict[str, object]:
    """Return the axis with what stands above it. A later page of the list goes on without."""
    axis = time_axis(found, selection, home, lang)
    return {
        "axis": axis,
        "lanes": lanes(selection, axis.window, lang),
        "marks": marks(selection, axis.window, home, lang),
    }


def _refused(request: HttpRequest, bad: BadSelection, lang: str) -> HttpResponse:
    """Answer 400 with the form as it was filled, and every problem in words."""
    form = filter_form(request.GET, offer(head_of(request), lang), lang, bad.problems)
    context = {
        "problems": [
            (
                problem.parameter if problem.parameter in form.names else "",
                typeset(problem.sentence(lang), lang),
            )
            for problem in bad.problems
        ],
        "form": form,
        "reset_url": reverse("web:timeline", args=[lang]),
    }
    headline = Headline(_("These filters cannot be read"), section="timeline", is_indexed=False)
    return draw(request, "web/timeline_refused.html", headline, context, status=400)


def _address(home: str, query: str) -> str:
    return f"{home}?{query}" if query else home


def _says(count: int, sentence: str, lang: str) -> str:
    n = number(count, lang)
    if not sentence:
        return ngettext("%(n)s incident is published", "%(n)s incidents are published", count) % {"n": n}
    return _("%(sentence)s: %(n)s") % {"sentence": sentence, "n": n}
