"""Two versions of a record side by side: what was typed here, and what somebody else has saved meanwhile."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.forms.models import BaseInlineFormSet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from reversion.models import Version

from events.admin.citation import CitationRowField, is_going
from events.admin.field import flat
from events.admin.form import RecordForm
from events.models.desk_record import DeskRecord

LONGEST_SHOWN = 600


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that reads otherwise in the two versions."""

    label: str
    mine: str
    theirs: str
    # Whose change makes the difference; empty where the revision that both began from was not kept.
    by: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One row of an inline that differs: changed, only here, or only there; and what saving mine does to it."""

    label: str
    differences: tuple[Difference, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """All that differs between what was typed and what stands, and who saved what stands."""

    by: str
    at: datetime
    fields: tuple[Difference, ...]
    parts: tuple[Part, ...]


# The rows of the revision from which somebody began, by model and key.
Kept = Mapping[tuple[str, str], Mapping[str, Any]]
# Whoever comes back to a form that is so many saves old compares it by eye.
OLDEST_SOUGHT = 50


def compare(form: RecordForm, formsets: Sequence[BaseInlineFormSet], *, theirs: DeskRecord) -> Conflict:
    """Compare a posted form with the record as it stands, which the form was bound to."""
    kept = _kept(theirs, form.began_from)
    parts: list[Part] = []
    for formset in formsets:
        parts += _rows_of(formset, kept)
    return Conflict(
        by=str(theirs.last_author or _("somebody unknown")),
        at=theirs.updated_at,
        fields=tuple(_differences(form, kept)),
        parts=tuple(parts),
    )


def _rows_of(formset: Any, kept: Kept) -> Iterator[Part]:
    name = capfirst(str(formset.model._meta.verbose_name))
    for n, form in enumerate(formset.forms, 1):
        if is_going(formset, form):
            if form.instance.pk:
                yield Part(f"{name} {n}: {form.instance}", (), _("You delete it."))
            continue
        if not form.has_changed():
            continue
        differences = tuple(_differences(form, kept))
        if form.instance.pk:
            yield Part(f"{name} {n}: {_standing(form)}", differences, _("Saving yours puts your values."))
        else:
            yield Part(f"{name} {n}", differences, _("Only yours has it: saving yours adds it."))
    shown = {form.instance.pk for form in formset.forms}
    for row in formset.get_queryset():
        if row.pk not in shown:
            yield Part(f"{name}: {row}", (), _("Only theirs has it: it stays, also when you save yours."))


def _standing(form: forms.ModelForm) -> str:
    # The form's own instance already bears what was typed.
    return str(type(form.instance)._default_manager.get(pk=form.instance.pk))


def _kept(record: DeskRecord, revision: int | None) -> Kept:
    """Return the rows as they were in a revision of the record; nothing where it was not kept."""
    for version in Version.objects.get_for_object(record).select_related("revision")[:OLDEST_SOUGHT]:
        if version.field_dict.get("revision") == revision:
            rows = version.revision.version_set.select_related("content_type")
            return {(row.content_type.model, row.object_id): row.field_dict for row in rows}
    return {}


def _differences(form: forms.ModelForm, kept: Kept) -> Iterator[Difference]:
    for name in form.changed_data:
        field = form.fields[name]
        if isinstance(field.widget, forms.HiddenInput) or name == "DELETE":
            continue
        bound = form[name]
        yield Difference(
            label=str(bound.label),
            mine=shown(field, bound.data),
            theirs=shown(field, bound.initial),
            by=_whose(form, name, kept),
        )


def _whose(form: forms.ModelForm, name: str, kept: Kept) -> str:
    """Tell whose change it is, by the row as it was before both."""
    options = form.instance._meta
    before = kept.get((options.model_name, str(form.instance.pk)))
    column = next((one.attname for one in options.concrete_fields if one.name == name), None)
    if before is None or column is None or column not in before:
        return ""
    mine = form.fields[name].has_changed(before[column], form[name].data)
    theirs = before[column] != form[name].initial
    return _("both") if mine and theirs else _("you") if mine else _("them")


def shown(field: forms.Field, value: Any) -> str:
    """Return a field's value as a person reads it: labels for codes, names for keys."""
    if value in (None, "", [], {}):
        return ""
    if isinstance(field, CitationRowField):
        return _label_of(field, field.prepare_value(value))
    if isinstance(field, forms.ModelMultipleChoiceField):
        keys = [getattr(one, "pk", one) for one in value]
        return _named(field, keys)
    if isinstance(field, forms.ModelChoiceField):
        return _named(field, [value])
    if isinstance(field, forms.MultipleChoiceField):
        return ", ".join(_label_of(field, one) for one in value)
    if isinstance(field, forms.ChoiceField):
        return _label_of(field, value)
    if isinstance(field, forms.BooleanField):
        return _("yes") if value in (True, "on", "True", "true", "1") else _("no")
    if isinstance(field, forms.SplitDateTimeField) and isinstance(value, list):
        value = " ".join(str(part) for part in value if part)
    return str(field.prepare_value(value))[:LONGEST_SHOWN]


def _named(field: Any, keys: Sequence[Any]) -> str:
    numbers = [int(key) for key in map(str, keys) if key.isdecimal()]
    return ", ".join(str(row) for row in field.queryset.filter(pk__in=numbers))


def _label_of(field: forms.ChoiceField, value: Any) -> str:
    labels: Mapping[str, Any] = {str(code): label for code, label in flat(field.choices)}
    return str(labels.get(str(value), value))
