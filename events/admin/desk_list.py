"""A list as a person wants it: columns chosen, searches kept under a name, and all of what is shown as a file."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from events.admin.list_export import CsvExport, header_of
from events.models.desk_list import ChosenColumns, SavedSearch

# What of a list's address is no search: its page, and how it was opened.
NO_SEARCH = ("p", "all", "e", "_popup", "_to_field", "_changelist_filters", "_facets")
LONGEST_QUERY = 1000
LONGEST_NAME = 80


class DeskList:
    """A mixin for the admin of records."""

    change_list_template: Any = "admin/events/record_change_list.html"
    # A second count, of the whole table, tells nobody anything and reads every row.
    show_full_result_count = False
    # Columns that can be chosen beside those of list_display.
    more_columns: tuple[str, ...] = ()
    # What a column reads from other tables, so that a hundred rows cost one query and not a hundred.
    column_prefetches: Mapping[str, tuple[str, ...]] = {}

    admin_site: Any
    opts: Any
    list_display: Any
    list_display_links: Any

    def get_list_display(self, request: HttpRequest) -> Any:
        """Return the columns that the person has chosen, else those of the house; number and title always stand."""
        remembered: Any = request
        user: Any = request.user
        if not hasattr(remembered, "_chosen_columns"):
            row = ChosenColumns.objects.filter(user=user, kind=self.opts.model_name).first()
            remembered._chosen_columns = row.columns if row else None
        if remembered._chosen_columns is None:
            return list(self.list_display)
        fixed = list(self.list_display_links)
        return fixed + [name for name in self._offered() if name in remembered._chosen_columns]

    def _offered(self) -> list[str]:
        """Return the columns that can be chosen or left."""
        return [
            name for name in (*self.list_display, *self.more_columns) if name not in self.list_display_links
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read what the chosen columns need, where it is a list that is shown."""
        rows: QuerySet = super().get_queryset(request)  # type: ignore[misc]
        if request.resolver_match is None or not request.resolver_match.view_name.endswith(
            ("_changelist", "_export")
        ):
            return rows
        needed = [one for name in self.get_list_display(request) for one in self.needed_by(name, request)]
        return rows.prefetch_related(*needed) if needed else rows

    def needed_by(self, column: str, request: HttpRequest) -> tuple[Any, ...]:
        """Return what a column reads from other tables."""
        return self.column_prefetches.get(column, ())

    def get_urls(self) -> list[Any]:
        """Add the addresses of the list's tools."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("columns/", wrap(self.columns_view), name=f"{name}_columns"),
            path("searches/", wrap(self.keep_search_view), name=f"{name}_keep_search"),
            path("searches/<int:search_id>/delete/", wrap(self.drop_search_view), name=f"{name}_drop_search"),
            path("export/", wrap(self.export_view), name=f"{name}_export"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the list with its tools."""
        shown = self.get_list_display(request)
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}"
        here = search_of(request.GET)
        tools = {
            "columns": [
                {"name": one, "label": header_of(self, one), "is_shown": one in shown}
                for one in self._offered()
            ],
            "columns_url": reverse(f"{name}_columns"),
            "searches": [
                {
                    "search": one,
                    "url": f"{reverse(f'{name}_changelist')}?{one.query}",
                    "is_here": one.query == here,
                    "is_own": one.user_id == request.user.pk,
                    "drop_url": reverse(f"{name}_drop_search", args=(one.pk,)),
                }
                for one in self._searches(request)
            ],
            "keep_url": reverse(f"{name}_keep_search"),
            "query": here,
            "export_url": f"{reverse(f'{name}_export')}?{here}",
        }
        response: Any = super().changelist_view(request, {**(extra_context or {}), "tools": tools})  # type: ignore[misc]
        changes = getattr(response, "context_data", None) or {}
        if "cl" in changes:
            tools["active"] = _active(changes["cl"])
        return response

    def _searches(self, request: HttpRequest) -> QuerySet[SavedSearch]:
        return SavedSearch.objects.filter(
            Q(user=request.user.pk) | Q(is_shared=True), kind=self.opts.model_name
        ).select_related("user")

    def columns_view(self, request: HttpRequest) -> HttpResponse:
        """Keep the columns that were ticked; *reset* goes back to those of the house."""
        self._require_post(request)
        mine: dict[str, Any] = {"user": request.user, "kind": self.opts.model_name}
        if "reset" in request.POST:
            ChosenColumns.objects.filter(**mine).delete()
        else:
            chosen = [name for name in self._offered() if name in request.POST.getlist("column")]
            ChosenColumns.objects.update_or_create(**mine, defaults={"columns": chosen})
        return self._back(request)

    def keep_search_view(self, request: HttpRequest) -> HttpResponse:
        """Keep the search under a name; the same name again keeps the newer one."""
        self._require_post(request)
        name = " ".join(request.POST.get("name", "").split())
        query = search_of(QueryDict(request.POST.get("query", "")))
        if not name or len(name) > LONGEST_NAME:
            messages.error(
                request, _("Give the search a name of at most %(n)d characters.") % {"n": LONGEST_NAME}
            )
        elif len(query) > LONGEST_QUERY:
            messages.error(request, _("This search is too long to be kept; take some filters off."))
        else:
            person: Any = request.user
            SavedSearch.objects.update_or_create(
                user=person,
                kind=self.opts.model_name,
                name=name,
                defaults={"query": query, "is_shared": "is_shared" in request.POST},
            )
            messages.success(request, _("The search is kept as “%(name)s”.") % {"name": name})
        return self._back(request)

    def drop_search_view(self, request: HttpRequest, search_id: int) -> HttpResponse:
        """Forget one of the person's own searches."""
        self._require_post(request)
        search = get_object_or_404(
            SavedSearch, pk=search_id, user_id=request.user.pk, kind=self.opts.model_name
        )
        search.delete()
        messages.success(request, _("The search “%(name)s” is forgotten.") % {"name": search.name})
        return self._back(request)

    def export_view(self, request: HttpRequest) -> HttpResponse:
        """Give all rows of the list as it is filtered, in the columns shown; it goes to the desk's log."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        try:
            return CsvExport(self, request).response()
        except IncorrectLookupParameters:
            # Never a file of everything for a filter that is none.
            messages.error(request, _("This filter is not known, so nothing was exported."))
            return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def _require_post(self, request: HttpRequest) -> None:
        if request.method != "POST" or not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied

    def _back(self, request: HttpRequest) -> HttpResponse:
        wanted = request.POST.get("next", "")
        if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
            return redirect(wanted)
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")


def _active(changes: Any) -> list[str]:
    """Return what the filters are set to, in the words of their choices; the first choice of each is "all"."""
    return [
        f"{spec.title}: {choice['display']}"
        for spec in changes.filter_specs
        for place, choice in enumerate(spec.choices(changes))
        if place and choice["selected"]
    ]


def search_of(query: QueryDict) -> str:
    """Return the part of a list's query string that is its search, always in the same order."""
    return "&".join(
        part for key in sorted(query) if key not in NO_SEARCH for part in [_encoded(key, query.getlist(key))]
    )


def _encoded(key: str, values: list[str]) -> str:
    one = QueryDict(mutable=True)
    one.setlist(key, values)
    return one.urlencode()
