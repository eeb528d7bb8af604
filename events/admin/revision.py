"""The revisions of a record as django-reversion keeps them: its own fields and its parts, each as they stood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import QuerySet
from reversion.models import Version

from events.admin.history import PARTS
from events.models.desk_record import DeskRecord

# A part's model and its key.
PartKey = tuple[type[models.Model], int]
Values = dict[str, Any]


@dataclass(frozen=True)
class Snapshot:
    """One revision: who made it and when, and the whole record as it then stood."""

    version_id: int
    number: int | None
    at: datetime
    by_id: int | None
    by: str
    comment: str
    values: Values
    parts: dict[PartKey, Values] = field(default_factory=dict)


def versions_of(record: DeskRecord) -> QuerySet[Version]:
    """Return the record's revisions, newest first."""
    found: QuerySet[Version] = Version.objects.get_for_object(record)
    return found.select_related("revision__user")


def snapshots(record: DeskRecord, versions: Iterable[Version]) -> list[Snapshot]:
    """Read the revisions with all their parts: one query more, however many they are."""
    kept = list(versions)
    parts = _parts(record, [version.revision_id for version in kept])
    return [
        Snapshot(
            version_id=version.pk,
            number=version.field_dict.get("revision"),
            at=version.revision.date_created,
            by_id=version.revision.user_id,
            by=str(version.revision.user or ""),
            comment=version.revision.comment,
            values=version.field_dict,
            parts=parts.get(version.revision_id, {}),
        )
        for version in kept
    ]


def as_it_stands(record: DeskRecord) -> Snapshot:
    """Return the record as it stands now, in the same form."""
    parts: dict[PartKey, Values] = {}
    for model, owner in part_models(record).items():
        for row in model._default_manager.filter(**{owner: record.pk}):
            parts[model, row.pk] = _values(row)
    return Snapshot(
        version_id=0,
        number=record.revision,
        at=record.updated_at,
        by_id=record.last_author_id,
        by=str(record.last_author or ""),
        comment="",
        values=_values(record),
        parts=parts,
    )


def _values(row: models.Model) -> Values:
    found = {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}
    for column in row._meta.many_to_many:
        through: Any = column.remote_field.through
        if through._meta.auto_created:
            found[column.name] = list(getattr(row, column.name).values_list("pk", flat=True))
    return found


def part_models(record: DeskRecord) -> dict[type[models.Model], str]:
    """Return the models of the record's parts, each with the column by which it belongs to the record."""
    found: dict[type[models.Model], str] = {}
    for part in PARTS:
        for column in part._meta.concrete_fields:
            if column.related_model is type(record) and part not in found and column.name == _owner(record):
                found[part] = column.attname
    return found


def _owner(record: DeskRecord) -> str:
    return type(record).__name__.lower()


def _parts(record: DeskRecord, revisions: Sequence[int]) -> dict[int, dict[PartKey, Values]]:
    owners = part_models(record)
    types = ContentType.objects.get_for_models(*owners)
    by_type = {content_type.pk: model for model, content_type in types.items()}
    found: dict[int, dict[PartKey, Values]] = {}
    rows = Version.objects.filter(revision_id__in=revisions, content_type_id__in=by_type).order_by("pk")
    for row in rows:
        model, values = by_type[row.content_type_id], row.field_dict
        # A revision may hold several records: a changed place reopens all that lie there.
        if values.get(owners[model]) == record.pk:
            found.setdefault(row.revision_id, {})[model, int(row.object_id)] = values
    return found
