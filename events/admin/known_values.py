"""Filters of the desk's lists that refuse what they do not know: a slip must not list, or export, everything."""

from typing import NoReturn

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _


def refuse(request: HttpRequest, asked: admin.SimpleListFilter) -> NoReturn:
    """Say that the filter's value is not known, and raise IncorrectLookupParameters: never a list of everything."""
    said = _("The filter “%(filter)s” does not know “%(value)s”, so it was taken off.")
    messages.error(request, said % {"filter": asked.title, "value": str(asked.value())[:40]})
    raise IncorrectLookupParameters(str(asked.parameter_name))


class KnownValues(admin.SimpleListFilter):
    """A filter that refuses every value that it does not offer; the stock one passes over it and lists everything."""

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Refuse what is not offered; else keep what the filter is for."""
        value = self.value()
        if value is None:
            return queryset
        if value not in {str(offered) for offered, _label in self.lookup_choices}:
            refuse(request, self)
        return self.keep(request, queryset, value)

    def keep(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        """Keep the records that a value on offer asks for."""
        raise NotImplementedError
