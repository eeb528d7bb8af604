"""A list's filter over the values that occur, which names those that say nothing: a link without words leads nobody."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin import FieldListFilter
from django.contrib.admin.filters import AllValuesFieldListFilter
from django.db.models import CharField, Field
from django.utils.translation import gettext as _


class NamedValues(AllValuesFieldListFilter):
    """The stock filter, with a word for the empty text."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Yield the stock choices; the empty one has a name."""
        for choice in super().choices(changelist):
            yield {**choice, "display": choice["display"] or _("(nothing)")}


def _takes_words(field: Field) -> bool:
    return isinstance(field, CharField) and not field.choices


FieldListFilter.register(_takes_words, NamedValues, take_priority=True)
