"""Keep a record whole before it goes, with all that hangs on it in whichever table, and bring it back."""

import json
from collections.abc import Iterable, Iterator
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
    lost: list[Row] = []
    for row, found in zip(rows, _read(rows), strict=True):
        record = found.object
        if _stands_on_nothing(record) or type(record)._base_manager.filter(pk=record.pk).exists():
            lost.append(row)
        else:
            # Raw, so that moments and dates come back as they were.
            found.save()
    return lost


def _read(rows: Iterable[Row]) -> Iterator[Any]:
    return iter(serializers.deserialize("python", rows))


def _stands_on_nothing(record: models.Model) -> bool:
    """Let go of what the row named and may do without; tell whether it names something gone that it needs."""
    for field in record._meta.concrete_fields:
        value = getattr(record, field.attname)
        if not isinstance(field, models.ForeignKey) or value is None:
            continue
        if not field.related_model._base_manager.filter(pk=value).exists():
            if not field.null:
                return True
            setattr(record, field.attname, None)
    return False
