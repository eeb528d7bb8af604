"""Writes down who opened a restricted record: its form, its history, a step of it all ask for the record here."""

from typing import Any

from django.http import HttpRequest

from events.people.log import write
from events.people.session import address_of


def _is_new(request: Any, record: Any) -> bool:
    """Tell whether the request has not asked for this record before; a page asks for one several times."""
    noted = getattr(request, "_noted_records", None)
    if noted is None:
        noted = request._noted_records = set()
    key = (record._meta.model_name, record.pk)
    is_new = key not in noted
    noted.add(key)
    return is_new


class Guarded:
    """A mixin for the admin of records."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Return the record if the person may know of it, and note that she looked at a restricted one."""
        record = super().get_object(request, object_id, from_field)  # type: ignore[misc]
        if record is not None and record.sensitivity == "restricted" and _is_new(request, record):
            write(
                "viewed_restricted",
                user=request.user,
                address=address_of(request),
                subject=f"{record._meta.model_name} {record.code or record.desk_number}",
                method=request.method,
            )
        return record
