"""The pages of countries: a list of all, and one for each with its last 12 months against the 12 before."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from events.selection.selection import Selection
from events.timeline.tally import Span
from events.web.answer import Headline, draw, head_of, public_page
from events.web.compare_side import compare_url
from events.web.country_page import Linked, change_words, country_page
from events.web.country_period import day_asked, list_url
from events.web.country_survey import COVERED, every_country, spans, survey
from events.web.country_words import Says
from events.web.typography import number
from events.web.when import day_words
from events.web.where import country_name

SECTION = "countries"


@dataclass(frozen=True, slots=True)
class CountryLine:
    """One country in the list of all."""

    name: str
    url: str
    now: Linked
    before: Linked
    change: str


@public_page
def countries(request: HttpRequest, lang: str) -> HttpResponse:
    day, problem = day_asked(request, lang)
    both = spans(day)
    lines = []
    for one in every_country(head_of(request), day):
        now, before = (
            Linked(number(count, lang), list_url(lang, one.country, span) if count else "")
            for count, span in zip((one.now, one.before), both, strict=True)
        )
        url = reverse("web:country", args=[lang, one.country]) + _on(request, day)
        change = change_words(one.now - one.before, lang)
        lines.append(CountryLine(country_name(one.country, lang), url, now, before, change))
    context = {
        "lines": lines,
        "asked": request.GET.get("on", ""),
        "problem": problem,
        "now_label": _("12 months to %(day)s") % {"day": day_words(both[0].last, lang)},
        "before_label": _("12 months to %(day)s") % {"day": day_words(both[1].last, lang)},
    }
    headline = Headline(
        _("Countries"),
        _("Each country’s last 12 months against the 12 before, and how much is known of them."),
        SECTION,
        canonical=reverse("web:countries", args=[lang]),
    )
    return draw(request, "web/countries.html", headline, context, status=400 if problem else 200)


@public_page
def country(request: HttpRequest, lang: str, country: str) -> HttpResponse:
    code = country.upper()
    if code not in COVERED:
        raise Http404(f"No country of this site has the code {country!r}; it has {', '.join(COVERED)}.")
    address = reverse("web:country", args=[lang, code])
    if code != country:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponseRedirect(f"{address}?{query}" if query else address, status=308)
    day, problem = day_asked(request, lang)
    found = survey(head_of(request), code, day)
    page = country_page(found, lang)
    context = {
        "page": page,
        "asked": request.GET.get("on", ""),
        "problem": problem,
        "newest_url": f"{address}?on={page.says.newest_day}" if page.says.newest_day else "",
        "compare_url": compare_url(lang, _query(code, found.now), _query(code, found.before)),
    }
    headline = Headline(country_name(code, lang), _description(page.says), SECTION, canonical=address)
    return draw(request, "web/country.html", headline, context, status=400 if problem else 200)


def _query(code: str, span: Span) -> str:
    return Selection(country=(code,), start=span.first, end=span.last).query_string()


def _description(said: Says) -> str:
    return f"{said.lead} {said.behind}"


def _on(request: HttpRequest, day: object) -> str:
    return f"?on={day}" if request.GET.get("on", "").strip() else ""
