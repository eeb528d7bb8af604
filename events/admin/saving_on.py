"""Where to go after a save: to the next record of the list that one came from, or to another from the same report."""

from copy import copy
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.templatetags.admin_urls import add_preserved_filters
from django.core.exceptions import SuspiciousOperation
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from events.admin.rights import IN_THE_AUTHORS_HANDS
from events.models.desk_record import DeskRecord

# So many that follow are looked at for one that the person may change.
MOST_PASSED = 50
# The browser keeps what was typed until it hears by this cookie that it was saved.
SAVED_COOKIE = "desk_saved"
SAVED_COOKIE_SECONDS = 300


def go_on(admin: Any, request: HttpRequest, record: DeskRecord) -> HttpResponse | None:
    """Return where the pressed button leads, None where it is one of the stock admin's."""
    if "_save_next" in request.POST:
        return _to_next(admin, request, record)
    if "_same_report" in request.POST:
        return _to_same_report(admin, request, record)
    return None


def say_saved(request: HttpRequest, response: HttpResponse) -> None:
    """Tell the browser that what it keeps of this form is saved."""
    kept = request.POST.get("_kept_as", "")
    if kept and len(kept) < 200:
        response.set_cookie(
            SAVED_COOKIE,
            kept,
            max_age=SAVED_COOKIE_SECONDS,
            path=reverse("admin:index"),
            samesite="Strict",
            secure=request.is_secure(),
        )


def _to_next(admin: Any, request: HttpRequest, record: DeskRecord) -> HttpResponse:
    following = next_record(admin, request, record)
    if following is None:
        messages.info(request, _("That was the last draft of this list."))
        return redirect(_with_filters(admin, request, _url(admin, "changelist")))
    return redirect(_with_filters(admin, request, _url(admin, "change", following.pk)))


def _to_same_report(admin: Any, request: HttpRequest, record: Any) -> HttpResponse:
    cited = record.citations.order_by("pk").values_list("report_id", flat=True).first()
    address = _url(admin, "add")
    if cited is None:
        messages.warning(request, _("The record cites no report that could be carried over."))
        return redirect(_with_filters(admin, request, address))
    return redirect(_with_filters(admin, request, f"{address}?{urlencode({'report': cited})}"))


def next_record(admin: Any, request: HttpRequest, record: DeskRecord) -> DeskRecord | None:
    """Return the next one after this that the person may change, in the order of the list that she came from.

    A record that has left the list by its change is followed by the first that is still in it.
    """
    rows = _list_of(admin, request)
    keys = list(rows.values_list("pk", flat=True))
    after = keys[keys.index(record.pk) + 1 :] if record.pk in keys else keys
    for key in after[:MOST_PASSED]:
        # Not by get_object(), which writes into the desk's log that a restricted record was opened.
        candidate: DeskRecord | None = admin.get_queryset(request).filter(pk=key).first()
        if candidate is not None and admin.has_change_permission(request, candidate):
            return candidate
    return None


def _list_of(admin: Any, request: HttpRequest) -> QuerySet:
    """Return the list with its filters, else the person's own; drafts alone, unless a filter names another state."""
    filters = QueryDict(request.GET.get("_changelist_filters", ""), mutable=True)
    # Which page one was on is no filter.
    filters.pop("p", None)
    listing: Any = copy(request)
    listing.GET = filters
    try:
        rows: QuerySet = admin.get_changelist_instance(listing).queryset
    except (IncorrectLookupParameters, SuspiciousOperation):
        filters.clear()
        rows = admin.get_changelist_instance(listing).queryset
    if not filters:
        rows = rows.filter(Q(created_by=request.user) | Q(last_author=request.user))
    says_state = any(name.startswith("workflow") for name in filters)
    return rows if says_state else rows.filter(workflow__in=IN_THE_AUTHORS_HANDS)


def _url(admin: Any, page: str, *args: Any) -> str:
    return reverse(f"admin:{admin.opts.app_label}_{admin.opts.model_name}_{page}", args=args)


def _with_filters(admin: Any, request: HttpRequest, address: str) -> str:
    filters = admin.get_preserved_filters(request)
    return str(add_preserved_filters({"preserved_filters": filters, "opts": admin.opts}, address))


def carried_over(request: HttpRequest, record: Any, prefix: str, reports: QuerySet) -> dict[str, Any]:
    """Return the citation with which a new record begins, where its address names a report."""
    key = request.GET.get("report", "")
    is_new = request.method == "GET" and (record is None or record.pk is None)
    if not (is_new and prefix == "citations" and key.isdecimal() and reports.filter(pk=key).exists()):
        return {}
    return {"initial": [{"report": int(key)}]}
