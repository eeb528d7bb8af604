"""What the desk keeps to itself: stored texts, notes and confidential sources are not for contributors."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from events.admin.rights import sees_own_alone


class Confiding:
    """A mixin for the admin of reports and sources: what is private or confidential does not exist for some."""

    # Fields that contributors fill in with a new row and never read again.
    private_fields: tuple[str, ...] = ()
    # The column that says of a row that it is confidential.
    confidential_if = ""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Leave out confidential rows; lists, forms, histories and choices all read from here."""
        rows: QuerySet = super().get_queryset(request)  # type: ignore[misc]
        return rows.exclude(**{self.confidential_if: True}) if sees_own_alone(request.user) else rows

    def hidden_fields(self, request: HttpRequest, obj: Any) -> tuple[str, ...]:
        """Return the fields of the row that are not shown to this person."""
        return self.private_fields if obj is not None and sees_own_alone(request.user) else ()

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Leave the hidden fields out of the form."""
        return without_fields(super().get_fieldsets(request, obj), self.hidden_fields(request, obj))  # type: ignore[misc]

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Refuse to filter by a private field: whoever may ask "does it begin with a?" reads it letter by letter."""
        if sees_own_alone(request.user) and lookup.partition("__")[0] in self.private_fields:
            return False
        return bool(super().lookup_allowed(lookup, value, request))  # type: ignore[misc]


def without_fields(fieldsets: Any, hidden: Collection[str]) -> Any:
    """Return the groups of a form's fields without those that are hidden."""
    return [
        (title, {**options, "fields": _without(options["fields"], hidden)}) for title, options in fieldsets
    ]


def _without(fields: Sequence[Any], hidden: Collection[str]) -> list[Any]:
    kept: list[Any] = []
    for field in fields:
        if isinstance(field, str):
            kept += [field] if field not in hidden else []
        elif line := tuple(name for name in field if name not in hidden):
            kept.append(line)
    return kept
