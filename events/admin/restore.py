"""Bring a record back to what it was in a revision, as a new revision: nothing of what lies between is lost."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from events.admin.lock import claim_revision
from events.admin.revision import Snapshot, Values, part_models
from events.admin.revision_names import Names, standing_keys
from events.admin.revision_words import row_words
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.phase import Phase

# What the desk keeps by itself: a restored record stays where it is in the workflow, by a new author.
NEVER_RESTORED = frozenset(
    {
        "id", "code", "slug", "workflow", "revision", "published_number", "published_revision",
        "created_by", "last_author", "created_at", "updated_at",
    }
)  # fmt: skip

Wanted = dict[type[models.Model], dict[int, Values]]


@dataclass
class Losses:
    """What cannot come back, because what it refers to is gone: whole rows, and single fields."""

    rows: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)


class Restoring:
    """One record on its way back to one snapshot."""

    def __init__(self, record: DeskRecord, snapshot: Snapshot, names: Names) -> None:
        self.record, self.snapshot, self.names = record, snapshot, names
        self.owners = part_models(record)
        self.losses = Losses()
        # Where the snapshot's citations stand now.
        self._citations: dict[int, int] = {}
        self._standing = standing_keys([snapshot], type(record))
        self.wanted: Wanted = self._wanted()

    def restore(self, *, seen: int, by: Any) -> Losses:
        """Give the record the snapshot's fields and parts. Call it inside one revision; raises StaleRevision.

        Rows keep their keys, so that figures find their citations again.
        """
        record = self.record
        claim_revision(record, seen=seen)
        self._let_go()
        lists = self._fill(record, self.snapshot.values, lambda column: column.name in NEVER_RESTORED)
        record.last_author = by
        record.save()
        for name, keys in lists.items():
            getattr(record, name).set(keys)
        self._bring_back()
        for citation in self._rows(Citation).exclude(pk__in=self._citations.values()):
            citation.delete()
        return self.losses

    def _wanted(self) -> Wanted:
        """Return the rows that can come back: what each must refer to still stands."""
        found: Wanted = {model: {} for model in self.owners}
        for (model, key), values in self.snapshot.parts.items():
            columns = model._meta.concrete_fields
            if any(self._is_gone(column, values) and not column.null for column in columns):
                said = row_words(model, values, self.names)
                self.losses.rows.append(f"{model._meta.verbose_name}: {said}")
            else:
                found[model][key] = values
        return found

    def _is_gone(self, column: Any, values: Values) -> bool:
        key, target = values.get(column.attname), column.related_model
        if (
            target is None
            or target is Citation
            or key is None
            or column.attname == self.owners.get(column.model)
        ):
            return False
        return int(key) not in self._standing.get(target, set())

    def _rows(self, model: type[models.Model]) -> Any:
        return model._default_manager.filter(**{self.owners[model]: self.record.pk})

    def _let_go(self) -> None:
        """Delete the parts that the snapshot did not have; citations only later, when nothing rests on them."""
        new_kind = getattr(self.record, "kind", None) != self.snapshot.values.get("kind")
        for model, rows in self.wanted.items():
            if model is Citation:
                continue
            # Another kind of episode has other states: no phase may stand while the kind changes.
            keep = {} if model is Phase and new_kind else rows
            for row in self._rows(model).exclude(pk__in=keep):
                row.delete()

    def _bring_back(self) -> None:
        for model in sorted(self.wanted, key=lambda one: one is not Citation):
            for key, values in self.wanted[model].items():
                row = self._row(model, key)
                lists = self._fill(
                    row, values, lambda column: column.attname == self.owners.get(column.model)
                )
                row.save()
                if model is Citation:
                    self._citations[key] = int(row.pk)
                for name, keys in lists.items():
                    getattr(row, name).set(keys)

    def _row(self, model: type[models.Model], key: int) -> Any:
        """Return the row that stands under the key, or a new one: under its old key where that is free."""
        standing: Any = model._default_manager.filter(pk=key).first()
        owner = self.owners[model]
        if standing is not None and getattr(standing, owner) == self.record.pk:
            return standing
        # A row that a merge has carried to another record stays there.
        return model(**{owner: self.record.pk, "pk": key if standing is None else None})

    def _fill(self, row: Any, values: Values, skips: Callable[[Any], bool]) -> dict[str, list[int]]:
        """Set the row's columns; return its lists, which are set once it is saved."""
        for column in row._meta.concrete_fields:
            if column.primary_key or skips(column) or column.attname not in values:
                continue
            value = values[column.attname]
            if column.related_model is Citation:
                value = self._citations.get(value)
            elif self._is_gone(column, values):
                self._miss(row, column)
                value = None
            setattr(row, column.attname, value)
        return {
            column.name: self._list(row, column, values[column.name])
            for column in row._meta.many_to_many
            if column.name in values
        }

    def _list(self, row: Any, column: Any, keys: list[Any]) -> list[int]:
        standing = [int(key) for key in keys if int(key) in self._standing.get(column.related_model, set())]
        if len(standing) < len(keys):
            self._miss(row, column)
        return standing

    def _miss(self, row: Any, column: Any) -> None:
        said = str(column.verbose_name)
        self.losses.fields.append(
            said if isinstance(row, DeskRecord) else f"{row._meta.verbose_name}, {said}"
        )
