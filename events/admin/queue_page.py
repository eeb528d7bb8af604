"""The pages of the queues: the first rows of each on the desk's first page, and each queue whole, page by page."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db.models import BigIntegerField, Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from events.admin.queue import Queue
from events.admin.queue_waiting import QUEUES
from events.models.of_record import RECORDS

FIRST_ROWS = 4
PAGE_SIZE = 50


def queues_of(user: Any) -> list[dict[str, Any]]:
    """Return the person's queues with their counts and first rows; rows are read only where there are some."""
    found: list[dict[str, Any]] = []
    for queue in QUEUES.values():
        if queue.is_for(user):
            count = queue.count(user)
            rows = queue.rows(user, 0, FIRST_ROWS) if count else ()
            found.append({"queue": queue, "count": count, "rows": rows, "more": max(0, count - len(rows))})
    return found


@require_GET
def all_queues(request: HttpRequest) -> HttpResponse:
    """Show every queue with its count and first rows."""
    context = {
        **admin.site.each_context(request),
        "title": _("What waits for me"),
        "queues": queues_of(request.user),
    }
    return render(request, "admin/events/queues.html", context)


@require_GET
def one_queue(request: HttpRequest, name: str) -> HttpResponse:
    """Show one queue, page by page."""
    queue = QUEUES.get(name)
    if queue is None or not queue.is_for(request.user):
        raise Http404
    waiting: Any = _Waiting(queue, request.user)
    pages: Paginator[Any] = Paginator(waiting, PAGE_SIZE)
    page = pages.get_page(request.GET.get("page"))
    rows = list(page.object_list)
    context = {
        **admin.site.each_context(request),
        "title": queue.title,
        "queue": queue,
        "page": page,
        "rows": rows,
        # A column in which nothing would stand is not there.
        **{f"has_{part}": any(getattr(row, part) for row in rows) for part in ("by", "at", "said", "button")},
    }
    return render(request, "admin/events/queue.html", context)


class _Waiting:
    """A queue as the paginator wants it: something that can be counted and cut."""

    ordered = True

    def __init__(self, queue: Queue, user: Any) -> None:
        self.queue, self.user = queue, user

    def count(self) -> int:
        """Count what waits."""
        return self.queue.count(self.user)

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> Any:
        """Read the rows from one number to another."""
        return self.queue.rows(self.user, part.start or 0, part.stop)


def first_page(request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
    """Show the stock first page with the person's queues above it."""
    own = {"queues": queues_of(request.user), "log_entries": own_entries(request)}
    return _stock_index(request, {**(extra_context or {}), **own})


def own_entries(request: HttpRequest) -> QuerySet[LogEntry]:
    """Return what the first page lists as done lately: of records, those that the person may still know of."""
    entries = LogEntry.objects.filter(user=request.user.pk).select_related("content_type", "user")
    for model in RECORDS.values():
        its_own = Q(content_type=ContentType.objects.get_for_model(model))
        known = model.objects.visible_to(request.user)
        # CASE keeps the database from reading another table's key as a number.
        key = Case(When(its_own, then=Cast("object_id", BigIntegerField())), output_field=BigIntegerField())
        entries = entries.annotate(**{f"{model._meta.model_name}_key": key}).filter(
            ~its_own | Exists(known.filter(pk=OuterRef(f"{model._meta.model_name}_key")))
        )
    return entries


# The stock first page has no other door for what a person's own page needs.
_stock_index = admin.site.index
admin.site.index = first_page  # type: ignore[assignment,method-assign]
admin.site.index_template = "admin/events/first_page.html"
