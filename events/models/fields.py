"""Fields that know the house's words: a code of the codebook, a date in EDTF, a folded copy for finding names."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.functional import lazy
from django.utils.translation import get_language

from events.chronology.edtf import parse
from events.codebook.entry import Entry, Table
from events.errors.chronology import BadEdtf
from events.names.folding import fold, squeeze


def _label(entry: Entry) -> str:
    return entry.label((get_language() or "en")[:2])


_lazy_label = lazy(_label, str)


def choices_of(table: Table[Any]) -> list[tuple[str, Any]]:
    """Return the table's codes with labels that follow the reader's language."""
    return [(entry.code, _lazy_label(entry)) for entry in table]


class CodeField(models.CharField):  # type: ignore[type-arg]
    """A code of one codebook table. The words stay out of migrations: a new label is no new migration."""

    def __init__(self, *args: Any, table: Table[Any] | None = None, **kwargs: Any) -> None:
        self.table = table
        kwargs.setdefault("max_length", 40)
        if table is not None:
            kwargs["choices"] = choices_of(table)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Describe the column alone."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)
        return name, path, list(args), kwargs


class EdtfField(models.CharField):  # type: ignore[type-arg]
    """A date as EDTF text. Saving fills the columns beside it: NAME_start, NAME_end, NAME_precision, NAME_days.

    A sibling column that the model does not declare is left alone. Filling happens in ``pre_save``, so bulk_create
    keeps the columns true as well; ``QuerySet.update`` does not, and the constraints then refuse the row.
    """

    siblings = ("start", "end", "precision", "days")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        """Refuse what is not EDTF with the parser's own sentence, and store the normalised text."""
        value = super().clean(value, model_instance)
        if not value:
            return value
        try:
            return parse(value).text
        except BadEdtf as problem:
            raise ValidationError(problem.sentence((get_language() or "en")[:2]), code="edtf") from problem

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Normalise the text and fill the sibling columns from it."""
        text = getattr(model_instance, self.attname)
        parsed = parse(text) if text else None
        declared = {field.attname for field in model_instance._meta.concrete_fields}
        for part in self.siblings:
            sibling = f"{self.name}_{part}"
            if sibling in declared:
                empty = "" if part == "precision" else None
                setattr(model_instance, sibling, getattr(parsed, part) if parsed else empty)
        if parsed:
            setattr(model_instance, self.attname, parsed.text)
        return getattr(model_instance, self.attname)


class FoldedField(models.TextField):  # type: ignore[type-arg]
    """A folded copy of other columns (no accents, no case, one kind of apostrophe) by which names are found."""

    def __init__(self, *args: Any, sources: Iterable[str] = (), **kwargs: Any) -> None:
        self.sources = tuple(sources)
        kwargs.update(editable=False, blank=True, default="")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Describe the column and where its text comes from."""
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("editable", "blank", "default"):
            kwargs.pop(fixed, None)
        kwargs["sources"] = list(self.sources)
        return name, path, list(args), kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Fold the sources into one line, each name once."""
        names = [fold(getattr(model_instance, source) or "") for source in self.sources]
        folded = " | ".join(dict.fromkeys(name for name in names if name))
        setattr(model_instance, self.attname, folded)
        return folded


class SqueezedField(models.TextField):  # type: ignore[type-arg]
    """A copy of other columns, folded and without blanks, in which words of a title are found: "l'école" is "lecole".

    It may be null, which lets a large table gain it without being written anew; ``pre_save`` always fills it.
    """

    def __init__(self, *args: Any, sources: Iterable[str] = (), **kwargs: Any) -> None:
        self.sources = tuple(sources)
        kwargs.update(editable=False, null=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Describe the column and where its text comes from."""
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("editable", "null"):
            kwargs.pop(fixed, None)
        kwargs["sources"] = list(self.sources)
        return name, path, list(args), kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Squeeze each source; a bar keeps the end of one from reading on into the next."""
        texts = (getattr(model_instance, source) for source in self.sources)
        squeezed = "|".join(squeeze(text) for text in texts if text)
        setattr(model_instance, self.attname, squeezed)
        return squeezed


def code_of(field: str, table: Table[Any], *, name: str, empty: bool = False) -> models.CheckConstraint:
    """Return the constraint that the column holds a code of the table (or nothing, where ``empty`` is allowed)."""
    codes = [*table.codes, ""] if empty else list(table.codes)
    return models.CheckConstraint(condition=Q(**{f"{field}__in": codes}), name=name)


def edtf_bounds(field: str, *, prefix: str) -> list[models.CheckConstraint]:
    """Return the constraints that tie a stored precision to the days that the EDTF text spans (CODEBOOK section 4).

    They need the columns FIELD_start, FIELD_end, FIELD_precision and FIELD_days.
    """
    days, precision = f"{field}_days", f"{field}_precision"
    start, end = f"{field}_start", f"{field}_end"
    # "Not null" is said aloud: a CHECK that comes out as NULL would let the row pass.
    closed = Q(**{f"{days}__isnull": False, f"{start}__isnull": False, f"{end}__isnull": False})
    spans = (
        (closed & Q(**{precision: "day", days: 1}))
        | (closed & Q(**{precision: "days", f"{days}__gte": 2, f"{days}__lte": 6}))
        | (closed & Q(**{precision: "week", days: 7}))
        | (closed & Q(**{precision: "month", f"{days}__gte": 8, f"{days}__lte": 31}))
        | (closed & Q(**{precision: "longer", f"{days}__gte": 32}))
        | Q(**{precision: "longer", f"{days}__isnull": True})
        | Q(**{precision: "", field: "", f"{days}__isnull": True})
    )
    ordered = (
        Q(**{f"{start}__isnull": True})
        | Q(**{f"{end}__isnull": True})
        | Q(**{f"{start}__lte": models.F(end)})
    )
    one_day = ~Q(**{precision: "day"}) | Q(**{start: models.F(end)})
    return [
        models.CheckConstraint(condition=spans, name=f"{prefix}_precision_matches_edtf"),
        models.CheckConstraint(condition=ordered, name=f"{prefix}_start_not_after_end"),
        models.CheckConstraint(condition=one_day, name=f"{prefix}_one_day_starts_and_ends_there"),
    ]
