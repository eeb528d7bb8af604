"""Compare two selections: two countries, two periods, or any two that the timeline can show."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from events.web.answer import Headline, draw, head_of, public_page
from events.web.compare_page import comparison
from events.web.compare_side import FIELDS, SIDES, Side, compare_url, is_from_form, sides_of, unknown
from events.web.country_survey import COVERED
from events.web.typography import typeset
from events.web.where import country_name

SECTION = "countries"


@dataclass(frozen=True, slots=True)
class FormSide:
    """The plain fields of one side, and what its query string holds besides."""

    name: str
    label: str
    query: str
    country: str
    options: tuple[tuple[str, str], ...]
    start: str
    end: str
    problems: tuple[str, ...]


@public_page
def compare(request: HttpRequest, lang: str) -> HttpResponse:
    a, b = sides_of(request.GET, lang)
    strange = tuple(typeset(problem.sentence(lang), lang) for problem in unknown(request.GET))
    is_wrong = bool(strange) or a.selection is None or b.selection is None
    if is_from_form(request.GET) and not is_wrong:
        return HttpResponseRedirect(compare_url(lang, a.query, b.query))
    forms = [_form(side, lang) for side in (a, b)]
    context: dict[str, object] = {
        "forms": forms,
        "strange": strange,
        "problems": [(form.label, problem) for form in forms for problem in form.problems],
    }
    title = _("Compare")
    description = _(
        "Two selections side by side on the same scale: two countries, two periods, or any two lists."
    )
    if a.selection and b.selection and not strange and (a.query or b.query):
        context["comparison"] = comparison(head_of(request), a.selection, b.selection, lang)
        title = _("%(a)s compared with %(b)s") % {
            "a": typeset(a.selection.sentence(lang), lang),
            "b": typeset(b.selection.sentence(lang), lang),
        }
    headline = Headline(
        title, description, SECTION, canonical=compare_url(lang, a.query, b.query), is_indexed=not is_wrong
    )
    return draw(request, "web/compare.html", headline, context, status=400 if is_wrong else 200)


def _form(side: Side, lang: str) -> FormSide:
    country, start, end = (side.text(field) for field in FIELDS)
    options = [("", _("any")), *((code, country_name(code, lang)) for code in COVERED)]
    if country and country.upper() not in COVERED:
        # Several joined by commas, or a mistake: kept as one more.
        options.insert(1, (country, country))
    labels = dict(zip(SIDES, (_("First selection"), _("Second selection")), strict=True))
    return FormSide(
        name=side.name,
        label=labels[side.name],
        query=side.query,
        country=country.upper() if country.upper() in COVERED else country,
        options=tuple(options),
        start=start,
        end=end,
        problems=tuple(typeset(problem.sentence(lang), lang) for problem in side.problems),
    )
