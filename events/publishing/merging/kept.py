"""Keep a record whole before it goes, with all that hangs on it in whichever table, and bring it back."""

import json
from collections.abc import Iterable, Iterator, Set
from typing import Any

from django.core import serializers
from django.db import models
from django.db.models.deletion import Collector

Row = dict[str, Any]


class _Everything(Collector):
    """Django's own list of what a deletion takes along, none of it passed over unseen."""

    def can_fast_delete(self, *args: Any, **kwargs: Any) -> bool:
        """Fetch every row: what is deleted in bulk could not be kept."""
        return False


def whole(record: models.Model) -> list[Row]:
    """Return the record and every row that its deletion would take along, what others refer to first.

    Raises ProtectedError where something else holds it fast.
    """
    collector = _Everything(using=record._state.db or "default", origin=record)
    collector.collect([record])
    collector.sort()
    rows = [row for model in reversed(list(collector.data)) for row in collector.data[model]]
    return as_rows(rows)


def as_rows(records: Iterable[models.Model]) -> list[Row]:
    """Return the rows in the form in which they can be kept as JSON."""
    rows: list[Row] = json.loads(serializers.serialize("json", records))
    return rows


def bring_back(rows: Iterable[Row]) -> list[Row]:
    """Write kept rows again under their old numbers; return those that could not be, for what they name is gone."""
    rows = list(rows)
    found = [one.object for one in serializers.deserialize("python", rows)]
    taken = {_name(record) for record in found if _stands(type(record), record.pk)}
    coming = {_name(record) for record in found} - taken
    # A row that cannot come may be what another needs: ask again until no more fall away.
    while fallen := {_name(one) for one in found if _name(one) in coming and _lacks_ground(one, coming)}:
        coming -= fallen
    for record in found:
        if _name(record) in coming:
            _let_go(record, coming)
            # Raw, so that moments and dates come back as they were.
            record.save_base(raw=True, force_insert=True)
    return [row for row, record in zip(rows, found, strict=True) if _name(record) not in coming]


Named = tuple[type[models.Model], Any]


def _name(record: models.Model) -> Named:
    return type(record), record.pk


def _stands(model: type[models.Model], pk: Any) -> bool:
    return model._base_manager.filter(pk=pk).exists()


def _gone(record: models.Model, coming: Set[Named]) -> Iterator[Any]:
    """Yield the columns by which the row names something that neither stands nor comes back with it."""
    for field in record._meta.concrete_fields:
        value = getattr(record, field.attname)
        if isinstance(field, models.ForeignKey) and value is not None:
            target = field.related_model
            if (target, value) not in coming and not _stands(target, value):
                yield field


def _lacks_ground(record: models.Model, coming: Set[Named]) -> bool:
    return any(not field.null for field in _gone(record, coming))


def _let_go(record: models.Model, coming: Set[Named]) -> None:
    for field in _gone(record, coming):
        setattr(record, field.attname, None)
