"""All rows of a filtered list as CSV: streamed, so that a hundred thousand rows take no more memory than a hundred."""

import csv
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.contrib.admin.utils import label_for_field, lookup_field
from django.core.exceptions import PermissionDenied
from django.db.models import Field
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import capfirst

from events.people.log import write
from events.people.session import address_of

CHUNK = 500
# Spreadsheets run what begins so as a formula: the sign is defused by an apostrophe, as OWASP advises.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        """Give the line back."""
        return text


class CsvExport:
    """One export of one list, as the person sees it."""

    def __init__(self, model_admin: Any, request: HttpRequest) -> None:
        self.admin, self.request = model_admin, request
        self.columns = model_admin.get_list_display(request)

    def response(self) -> HttpResponse:
        """Return the stream, and write to the desk's log who took how many rows of what."""
        # The list's own reading of its filters: a file never holds other rows than the screen.
        rows = self.admin.get_changelist_instance(self.request).get_queryset(self.request)
        if self.request.method != "GET":
            raise PermissionDenied
        kind = self.admin.opts.model_name
        write(
            "exported",
            user=self.request.user,
            address=address_of(self.request),
            subject=f"{kind}: {self.request.GET.urlencode()}",
            rows=rows.count(),
        )
        answer: Any = StreamingHttpResponse(self._lines(rows), content_type="text/csv; charset=utf-8")
        name = f"{kind}-{timezone.now():%Y%m%dT%H%M%SZ}.csv"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        answer["Cache-Control"] = "no-store"
        return answer

    def _lines(self, rows: Any) -> Iterator[str]:
        writer = csv.writer(_Echo())
        # The mark by which Excel knows UTF-8; other programs pass it over.
        yield "\ufeff" + str(writer.writerow([header_of(self.admin, name) for name in self.columns]))
        for record in rows.iterator(chunk_size=CHUNK):
            yield str(writer.writerow([cell_of(self.admin, name, record) for name in self.columns]))


def header_of(model_admin: Any, name: str) -> str:
    """Return a column's heading."""
    return str(capfirst(str(label_for_field(name, model_admin.model, model_admin))))


def cell_of(model_admin: Any, name: str, record: Any) -> str:
    """Return what the list shows in a column, as plain text that no spreadsheet runs."""
    field, _attribute, value = lookup_field(name, record, model_admin)
    if isinstance(field, Field) and field.choices:
        value = getattr(record, f"get_{name}_display")()
    if value is None or value == "—":
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool | int | float):
        return str(value)
    text = strip_tags(str(value)) if hasattr(value, "__html__") else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
