"""Choosing an actor, place or report: an autocomplete; without script a name or number typed beside it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import Model, Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.models.desk_record import DeskRecord
from events.names.folding import fold

# More homonyms than that are not listed in a sentence.
MOST_LISTED = 8


def rows_called(model_admin: Any, rows: QuerySet, text: str) -> Sequence[Model]:
    """Return those of the rows that a typed name, code or number means, best first."""
    number = text.removeprefix("#")
    if number.isdecimal():
        return list(rows.filter(pk=number))
    if "code" in model_admin.exact_fields and (coded := list(rows.filter(code__iexact=text))):
        return coded
    if "folded" not in model_admin.folded_fields:
        return []
    # A row that is named by its own names needs nobody to say which others she knows of.
    found = list(model_admin.rows_named(rows, text, closest_first=True, by=None)[: MOST_LISTED + 1])
    called = [row for row in found if fold(text) in row.folded.split(" | ")]
    return called or found


class Typed:
    """A mixin for an autocomplete: without script it has a field beside it for a name or number."""

    field: Any
    attrs: dict[str, Any]
    admin_site: Any
    # Those that the person at the keyboard may find.
    rows: QuerySet

    def rows_called(self, text: str) -> Sequence[Model]:
        """Return the rows of the field's model that the text means."""
        return rows_called(self.admin_site.get_model_admin(self.field.remote_field.model), self.rows, text)

    def optgroups(self, name: str, value: Sequence[Any], attrs: Any = None) -> Any:
        """Leave out what was typed and named no row: it is no key."""
        keys = [key for key in value if str(key).isdecimal()]
        return super().optgroups(name, keys, attrs)  # type: ignore[misc]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Write the autocomplete, and for browsers without script the field beside it."""
        values = value if isinstance(value, list | tuple) else [value]
        typed = "; ".join(str(one) for one in values if one is not None and not str(one).isdecimal())
        return format_html(
            '{}<noscript><input type="text" class="vTextField" name="{}-typed" value="{}" aria-label="{}"'
            ' placeholder="{}"></noscript>',
            super().render(name, value, attrs, renderer),  # type: ignore[misc]
            name,
            typed,
            _("Name or number"),
            _("Name or number"),
        )

    def keys_typed(self, data: Any, name: str) -> list[str]:
        """Return the keys of what was typed; a text that means no row or several stays a text."""
        texts = [text.strip() for text in data.get(f"{name}-typed", "").split(";")]
        found = [(text, self.rows_called(text)) for text in texts if text]
        return [str(rows[0].pk) if len(rows) == 1 else text for text, rows in found]


class NamedSelect(Typed, AutocompleteSelect):
    """One row."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Take what was typed before what stands chosen."""
        typed = self.keys_typed(data, name)
        return typed[0] if typed else super().value_from_datadict(data, files, name)


class NamedSelectMultiple(Typed, AutocompleteSelectMultiple):
    """Several rows; typed ones are parted by semicolons and join those that stand chosen."""

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        """Leave out the sign that empties the whole: each row has its own, and it stands wrong in a list."""
        return {**super().build_attrs(base_attrs, extra_attrs), "data-allow-clear": "false"}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Add what was typed to what stands chosen."""
        return [*super().value_from_datadict(data, files, name), *self.keys_typed(data, name)]


def explained(widget: Any, error: ValidationError, typed: Any) -> ValidationError:
    """Say of a typed name that means no row, or several, which ones there are."""
    texts = typed if isinstance(typed, list) else [typed]
    for text in (str(one) for one in texts if one and not str(one).isdecimal()):
        rows = widget.rows_called(text)[:MOST_LISTED]
        listed = ", ".join(f"#{row.pk} {row}" for row in rows)
        said = (
            _("“%(text)s” may mean: %(rows)s. Write the number.")
            if rows
            else _("“%(text)s” is not known here. Add it first, or write another of its names.")
        )
        return ValidationError(said, code="invalid_choice", params={"text": text, "rows": listed})
    return error


class Choosing:
    """A mixin for the admin of a model or of its parts: autocompletes that also work without script."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Give the field its widget."""
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs |= _choices(NamedSelect(db_field, admin.site), request, kwargs)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Give the field its widget."""
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs |= _choices(NamedSelectMultiple(db_field, admin.site), request, kwargs)
        return super().formfield_for_manytomany(db_field, request, **kwargs)  # type: ignore[misc]


def _choices(widget: Any, request: HttpRequest, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the field offers to the person who asks: the widget, and the rows that may stand chosen."""
    model_admin = widget.admin_site.get_model_admin(widget.field.remote_field.model)
    widget.rows = model_admin.rows_to_choose(request)
    if "queryset" in given:
        return {"widget": widget}
    # What stands chosen may since have been merged, and is no longer offered; what is not known of never is.
    return {"widget": widget, "queryset": model_admin.rows_known(request)}


class KnownRows(Choosing):
    """A mixin for the parts of a record: a row that names what the person may not know of is not shown to her.

    Her saves leave it as it is: a link to another's draft, once made by an editor, stays.
    """

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Leave out the rows that name such records; of lists, the records alone."""
        rows: QuerySet = super().get_queryset(request)  # type: ignore[misc]
        for name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            column = rows.model._meta.get_field(name)
            if not issubclass(column.related_model, DeskRecord):
                continue
            known = admin.site.get_model_admin(column.related_model).rows_known(request)  # type: ignore[attr-defined]
            if column.many_to_many:
                rows = rows.prefetch_related(Prefetch(name, known.prefetch_related(None)))
            else:
                keys = known.order_by().values("pk")
                rows = rows.filter(Q(**{f"{name}__in": keys}) | Q(**{f"{name}__isnull": True}))
        return rows


class StackedRows(KnownRows, admin.StackedInline):
    """Parts of a record, one below the other."""


class TabularRows(KnownRows, admin.TabularInline):
    """Parts of a record, as lines of a table."""

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Name each field for readers of screens: above a column stands no label."""
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            field.widget.attrs.setdefault("aria-label", capfirst(field.label))
        return field
