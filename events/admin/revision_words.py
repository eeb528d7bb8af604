"""What one revision changed, in words: "date: 14 September → between 13 and 15 September 2025", "figure added: …"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.admin.citation import SUPPORTED
from events.admin.date import language
from events.admin.public_words import spread
from events.admin.revision import PartKey, Snapshot, Values
from events.admin.revision_names import Names
from events.chronology.edtf import sentence
from events.errors.chronology import BadEdtf
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.fields import EdtfField
from events.models.impact_claim import ImpactClaim

LONGEST_SHOWN = 600
# What tells a row from its neighbours; the other fields follow where they say something.
TELLING: dict[str, tuple[str, ...]] = {
    "actorname": ("name", "kind"),
    "actorrelation": ("kind", "other"),
    "citation": ("report",),
    "episodeparticipation": ("actor", "role"),
    "episodeplace": ("place", "role"),
    "impactclaim": ("kind", "group"),
    "incidentlink": ("kind", "other"),
    "incidentplace": ("place", "route_to", "axis", "precision"),
    "participation": ("actor", "role"),
    "phase": ("state", "began"),
    "secondarytype": ("event_type",),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that reads otherwise: a field, or a row that came, went or changed."""

    label: str
    before: str = ""
    after: str = ""
    # "changed", "added", "removed", or "stated" where there is nothing before it.
    how: str = "changed"

    @property
    def sentence(self) -> str:
        """Say it in one line."""
        if self.how == "added":
            return _("%(what)s added: %(said)s") % {"what": self.label, "said": self.after}
        if self.how == "removed":
            return _("%(what)s removed: %(said)s") % {"what": self.label, "said": self.before}
        if self.how == "stated":
            return _("%(what)s: %(said)s") % {"what": self.label, "said": self.after}
        return _("%(what)s: %(before)s → %(after)s") % {
            "what": self.label,
            "before": self.before or "—",
            "after": self.after or "—",
        }


def changes(before: Snapshot | None, after: Snapshot, names: Names, model: type[DeskRecord]) -> list[Change]:
    """Return what the later revision says otherwise; without an earlier one, all that it says."""
    found = list(_fields(model, before.values if before else {}, after.values, names))
    if before is None:
        found = [replace(one, how="stated") for one in found]
    old, new = names.shown_parts(before.parts if before else {}), names.shown_parts(after.parts)
    for key in _in_order([*old, *new]):
        part = key[0]
        label = str(capfirst(part._meta.verbose_name))
        if key not in new:
            found.append(Change(label, before=row_words(part, old[key], names), how="removed"))
        elif key not in old:
            found.append(Change(label, after=row_words(part, new[key], names), how="added"))
        else:
            row = row_words(part, new[key], names, telling_alone=True)
            found += [
                Change(f"{label} ({row}), {one.label}", one.before, one.after)
                for one in _fields(part, old[key], new[key], names)
            ]
    return found


def _in_order(keys: Iterable[PartKey]) -> list[PartKey]:
    return sorted(dict.fromkeys(keys), key=lambda key: (key[0]._meta.model_name or "", key[1]))


def _fields(model: type[models.Model], old: Values, new: Values, names: Names) -> Iterator[Change]:
    for column in shown_fields(model):
        before, after = old.get(column.attname), new.get(column.attname)
        if (before or after) and before != after:
            old_words, new_words = words(column, before, names), words(column, after, names)
            if old_words != new_words:
                yield Change(str(column.verbose_name), old_words, new_words)


def shown_fields(model: type[models.Model]) -> list[Any]:
    """Return the columns and lists that a person fills in; what the desk keeps by itself is left out."""
    columns = [*model._meta.concrete_fields, *model._meta.many_to_many]
    owned = {"incident", "episode", "actor"} if not issubclass(model, DeskRecord) else set()
    owner_names = owned - set(TELLING.get(model._meta.model_name or "", ()))
    return [
        column
        for column in columns
        if column.editable
        and not column.primary_key
        and not column.auto_created
        and column.name not in owner_names
        and (not isinstance(column, models.ManyToManyField) or _is_typed(column))
    ]


def _is_typed(column: Any) -> bool:
    through: Any = column.remote_field.through
    return bool(through._meta.auto_created)


def row_words(model: type[models.Model], values: Values, names: Names, *, telling_alone: bool = False) -> str:
    """Say one row of a record: first what tells it from its neighbours, then what else it says."""
    telling = TELLING.get(model._meta.model_name or "", ())
    columns = {column.name: column for column in shown_fields(model)}
    first = [
        words(columns[name], values.get(columns[name].attname), names) for name in telling if name in columns
    ]
    if model is ImpactClaim:
        numbers = spread(values.get("low"), values.get("best"), values.get("high"))
        first[0] = f"{first[0]} {numbers}"
        telling = (*telling, "low", "best", "high")
    said = ", ".join(word for word in first if word)
    if telling_alone:
        return said
    rest = [
        _("%(what)s: %(said)s") % {"what": column.verbose_name, "said": shown}
        for name, column in columns.items()
        if name not in telling and values.get(column.attname) != _default(column)
        for shown in [words(column, values.get(column.attname), names)]
        if shown
    ]
    return f"{said} ({'; '.join(rest)})" if rest else said


def _default(column: Any) -> Any:
    return column.get_default() if column.has_default() and not column.many_to_many else None


def words(column: Any, value: Any, names: Names) -> str:
    """Return a stored value as a person reads it: dates in words, labels for codes, names for keys."""
    if value in (None, "", [], {}):
        return ""
    if column.many_to_many:
        keys = sorted(int(key) for key in value)
        return ", ".join(names.of(column.related_model, key) for key in keys)
    if column.is_relation:
        return names.of(column.related_model, int(value))
    if isinstance(column, EdtfField):
        return _edtf(str(value))
    if column.model is Citation and column.name == "fields":
        labels = {code: str(label) for kind in SUPPORTED.values() for code, label in kind}
        return ", ".join(labels.get(code, code) for code in value)
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    return _plain(value)


def _edtf(text: str) -> str:
    try:
        return sentence(text, language())
    except BadEdtf:
        return text


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} = {one}" for key, one in value.items())
    if hasattr(value, "hour") and hasattr(value, "year"):
        return date_format(value, "DATETIME_FORMAT")
    if hasattr(value, "year"):
        return date_format(value, "DATE_FORMAT")
    return str(value)[:LONGEST_SHOWN]
