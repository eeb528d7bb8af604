"""New from report: a text, an address or a file comes in, is looked at, corrected, and read for the events in it."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from events.admin.date import language
from events.admin.history import keep_whole, one_revision
from events.admin.new_from_report_form import ArticleForm, article_of, file_of, filled_in, refusal
from events.admin.review_page import WIDE, answer_with_review, is_part
from events.admin.rights import sees_own_alone
from events.codebook.country import COUNTRIES
from events.drafting.article.article import clean_text
from events.drafting.intake import (
    Taken,
    complete_report,
    known_reports,
    make_report,
    source_for,
    source_named,
    standing_report,
)
from events.drafting.reading import read_report
from events.errors.article import ArticleError
from events.models.drafting import Reading
from events.models.report import Report

NEEDED = ("events.add_report", "events.add_reading", "events.add_incident")


@require_http_methods(["GET", "POST"])
def new_from_report(request: HttpRequest) -> HttpResponse:
    """Show the form; look at what came in; and, when it has been seen, read it and go on to the review."""
    if not request.user.has_perms(NEEDED):
        raise PermissionDenied
    if request.method == "GET":
        return _page(request, ArticleForm(initial=_known_of(request)))
    try:
        article, ticket = article_of(request.POST, request.FILES)
    except ArticleError as problem:
        return _page(request, ArticleForm(initial=_typed(request)), refusal=refusal(problem))
    if article is not None:
        shown = filled_in(request.POST, article, ticket)
        standing = _standing(request, shown)
        if standing is not None and not shown["publisher"]:
            shown["publisher"] = standing.source.name
        return _page(request, ArticleForm(initial=shown), shown=shown)
    form = ArticleForm(request.POST)
    if "_look" in request.POST or not form.is_valid():
        return _page(request, form, shown=_typed(request))
    try:
        reading = _taken_up(request, form.cleaned_data, ticket)
    except IntegrityError:
        form.add_error("publisher", _("This name is taken by a source that you cannot use. Ask an editor."))
        return _page(request, form, shown=_typed(request))
    return answer_with_review(request, reading)


def _typed(request: HttpRequest) -> dict[str, Any]:
    return {name: value for name, value in request.POST.items() if name != "csrfmiddlewaretoken"}


def _known_of(request: HttpRequest) -> dict[str, Any]:
    """Return what a report of the desk has already, where its page led here. Its text is not for everybody."""
    number = request.GET.get("report", "")
    if not number:
        return {}
    report = known_reports(request.user).filter(pk=number).first() if number.isdecimal() else None
    if report is None:
        raise Http404
    return {
        "report": report.pk,
        "text": "" if sees_own_alone(request.user) else report.text,
        "url": report.url,
        "publisher": report.source.name,
        "published": report.published,
        "title": report.title,
        "language": report.language[:2],
        "author": report.author,
    }


def _page(
    request: HttpRequest, form: ArticleForm, *, refusal: str = "", shown: dict[str, Any] | None = None
) -> HttpResponse:
    standing = _standing(request, shown or {})
    number = form["report"].value()
    earlier = Reading.objects.visible_to(request.user).filter(
        report=standing.pk if standing else int(number) if str(number or "").isdecimal() else None
    )
    context = {
        "form": form,
        "refusal": refusal,
        "was_looked_at": bool(form["looked_at"].value()),
        "standing": standing,
        "earlier": earlier[:5],
        "find_place_countries": COUNTRIES.choices(language()),
        "source": source_named(shown.get("publisher", ""), by=request.user) if shown else None,
    }
    if is_part(request):
        return render(request, "admin/events/_article_form.html", context)
    whole = {**admin.site.each_context(request), **WIDE, "title": _("New from report"), **context}
    return render(request, "admin/events/new_from_report.html", whole)


def _standing(request: HttpRequest, shown: dict[str, Any]) -> Report | None:
    number = str(shown.get("report") or "")
    if number.isdecimal():
        return known_reports(request.user).filter(pk=number).first()
    if not shown:
        return None
    return standing_report(text=shown.get("text", ""), url=shown.get("url", ""), by=request.user)


def _taken_up(request: HttpRequest, cleaned: dict[str, Any], ticket: str) -> Reading:
    """Make or find source and report, each as a revision, and read the text."""
    by: Any = request.user
    name, content = file_of(ticket)
    said = ("text", "title", "publisher", "language", "published", "author", "url")
    # A browser sends other line ends than it was given; the marks are counted in one spelling of the text.
    whole = {key: cleaned[key] for key in said} | {"text": clean_text(cleaned["text"])}
    taken = Taken(**whole, file_name=name, file_bytes=content)
    with transaction.atomic(), one_revision(by):
        report = _standing(request, cleaned)
        if report is None:
            source, is_new = source_for(taken.publisher, by=by, language=taken.language, url=taken.url)
            if is_new:
                _kept(request, source)
            report = make_report(taken, source=source, by=by)
            _kept(request, report)
        elif by.has_perm("events.change_report") and complete_report(report, taken):
            keep_whole(report)
    published = taken.published or report.published
    return read_report(report, taken.text, language=cleaned["language"], published=published, by=by)


def _kept(request: HttpRequest, row: Any) -> None:
    keep_whole(row)
    admin.site.get_model_admin(type(row)).log_addition(request, row, [{"added": {}}])


def new_from_report_url(report: Report | None = None) -> str:
    """Return the page's address, for a report of the desk where one is given."""
    address = reverse("drafting:new_from_report")
    return f"{address}?report={report.pk}" if report else address
