"""The names of what a revision refers to by number, in one query a kind; what a reader may not know of has none."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from events.admin.revision import PartKey, Snapshot, Values
from events.admin.rights import sees_own_alone
from events.models.actor import Actor
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.report import Report
from events.models.source import Source


class Names:
    """The names of the rows that some revisions refer to, for one reader."""

    def __init__(self, snapshots: Iterable[Snapshot], user: Any, model: type[DeskRecord]) -> None:
        self._user = user
        self._names: dict[type[models.Model], dict[int, str]] = {}
        self._reports_of: dict[int, int] = {}
        self._read(list(snapshots), model)

    def of(self, model: type[models.Model], key: int) -> str:
        """Return the row's name; its number where it is gone or not this reader's to know."""
        if model is Citation:
            report = self._reports_of.get(key)
            return self.of(Report, report) if report else _("a citation that is not known here")
        return self._names.get(model, {}).get(key) or _("#%(key)s (not known here)") % {"key": key}

    def knows(self, model: type[models.Model], key: int) -> bool:
        """Tell whether the row stands, and is this reader's to know."""
        return key in self._names.get(model, {})

    def shown_parts(self, parts: dict[PartKey, Values]) -> dict[PartKey, Values]:
        """Return the parts that the reader may see: a citation of a confidential source is not for everybody."""
        if not sees_own_alone(self._user):
            return parts
        return {
            key: values
            for key, values in parts.items()
            if key[0] is not Citation or self.knows(Report, values["report_id"])
        }

    def _read(self, snapshots: list[Snapshot], model: type[DeskRecord]) -> None:
        wanted: dict[type[models.Model], set[int]] = {}
        for snapshot in snapshots:
            _collect(model, snapshot.values, wanted)
            for (part, key), values in snapshot.parts.items():
                _collect(part, values, wanted)
                if part is Citation:
                    self._reports_of[key] = values["report_id"]
        for target, keys in wanted.items():
            if target is not Citation:
                self._names[target] = {row.pk: str(row) for row in _known(target, keys, self._user)}


def standing_keys(
    snapshots: Iterable[Snapshot], model: type[DeskRecord]
) -> dict[type[models.Model], set[int]]:
    """Return which of the rows that the snapshots refer to still stand, whoever may know of them."""
    wanted: dict[type[models.Model], set[int]] = {}
    for snapshot in snapshots:
        _collect(model, snapshot.values, wanted)
        for (part, _key), values in snapshot.parts.items():
            _collect(part, values, wanted)
    return {
        target: set(target._default_manager.filter(pk__in=keys).values_list("pk", flat=True))
        for target, keys in wanted.items()
    }


def _collect(model: type[models.Model], values: Values, wanted: dict[type[models.Model], set[int]]) -> None:
    for column in [*model._meta.concrete_fields, *model._meta.many_to_many]:
        value = values.get(column.attname)
        target: Any = column.related_model
        if target is None or not value or not column.editable:
            continue
        keys = value if isinstance(value, list) else [value]
        wanted.setdefault(target, set()).update(int(key) for key in keys)


def _known(model: type[models.Model], keys: set[int], user: Any) -> Any:
    rows: Any = model._default_manager.filter(pk__in=keys)
    if model is Actor:
        # Everybody names every actor in a record; the restricted ones are for those with the right.
        return rows.nameable_by(user)
    if issubclass(model, DeskRecord):
        return rows.visible_to(user)
    if model is Report:
        rows = rows.select_related("source")
        return rows.exclude(source__is_confidential=True) if sees_own_alone(user) else rows
    if model is Source:
        return rows.exclude(is_confidential=True) if sees_own_alone(user) else rows
    return rows
