"""A selection: what was chosen, and everything that can be asked of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

from events.models.live_record import LiveRecord
from events.search.survey import Survey, survey
from events.selection.address import digest_of, query_string, texts_of
from events.selection.choices import Choices
from events.selection.cursor import read_cursor, write_cursor
from events.selection.kin import with_kin
from events.selection.named import Names, names_of
from events.selection.narrow import FEW, narrowed, rows
from events.selection.parameters import parameters_of
from events.selection.quick import documents_off_facets
from events.selection.situation import seqs_in_state
from events.selection.wording import Chip, chips_of, sentence_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list; `next_cursor` is empty on the last."""

    records: list[T]
    next_cursor: str


@dataclass(frozen=True, kw_only=True)
class Selection(Choices):
    """What was chosen, validated; equal selections have equal query strings. Made by `read`."""

    def apply(self, queryset: QuerySet[LiveRecord] | None = None) -> QuerySet[LiveRecord]:
        """Return all records that meet the filters, in order; cursor and limit are for `page`."""
        records = LiveRecord.objects.all() if queryset is None else queryset
        found = narrowed(records, self, self._in_state, actors=self._actors, by_number=True)
        return found.order_by(*self.order.order_by())

    def page(self) -> Page[LiveRecord]:
        """Return the records of this page. One query, two with words, several values or a state."""
        found = list(self._rows())
        places = [tuple(getattr(record, column) for column in self.order.columns) for record in found]
        return self._page(found, places)

    def documents(self) -> Page[str]:
        """Return the documents of this page as they are stored. As many queries as `page`."""
        quick = documents_off_facets(self, self._after, self.limit + 1)
        found = list(self._rows().values_list("document", *self.order.columns) if quick is None else quick)
        return self._page([document for document, *_ in found], [tuple(place) for _, *place in found])

    def count(self) -> int:
        """Return how many records meet the filters on all pages together. A query, unless a state was asked for."""
        if self._in_state is not None:
            return len(self._in_state)
        return narrowed(LiveRecord.objects.all(), self, actors=self._actors).count()

    def query_string(self, **changes: Any) -> str:
        """Return the canonical query string, without "?", with changes: `query_string(country=None)`."""
        return query_string(self, changes)

    def texts(self) -> dict[str, str]:
        """Return what was chosen, as it stands in the query string, without defaults."""
        return texts_of(self)

    def sentence(self, lang: str) -> str:
        """Say what is selected: "Attacks in Mali, November 2025". A query where slugs need names."""
        return sentence_of(self, self._names, lang)

    def chips(self, lang: str) -> list[Chip]:
        """Return each single choice with its label and the query string without it."""
        return chips_of(self, self._names, lang)

    def under(self, facet: str) -> tuple[str, ...]:
        """Return the values under one of which a record must stand: with members, also those of the actors."""
        return self._with_kin if facet == "actor" and self.members else super().under(facet)

    @property
    def is_everything(self) -> bool:
        """Whether no filter narrows the list."""
        return not self.texts().keys() - {"ordering", "limit", "cursor"}

    @cached_property
    def _names(self) -> Names:
        return names_of(self)

    @cached_property
    def _with_kin(self) -> tuple[str, ...]:
        """The actors with their members and successors. A query for each step that leads further."""
        return with_kin(self.actor)

    @cached_property
    def _in_state(self) -> list[int] | None:
        """The numbers of the episodes in the state asked for; None where none is asked for. One query.

        A day alone leaves nothing out: that nothing is known on it is an answer, too.
        """
        day = self.day_of_state
        if day is None or self.in_force is None or self.record != "episode":
            return None
        episodes = narrowed(LiveRecord.objects.all(), self, actors=self._actors)
        return seqs_in_state(episodes, day, in_force=self.in_force)

    @cached_property
    def _asked(self) -> Survey | None:
        """What the words name; None where there are none, or where records take no part. One query."""
        takes_part = "actor" in {parameter.name for parameter in parameters_of(self.record)}
        return survey(self.q, FEW) if takes_part and self.q.strip() else None

    @property
    def _actors(self) -> tuple[str, ...]:
        return self._asked.actors if self._asked else ()

    def _rows(self) -> QuerySet[LiveRecord]:
        # One more than shown tells whether there is a next page, for less than a count.
        return rows(self, self._after, self.limit + 1, self._in_state, self._asked)

    @property
    def _after(self) -> tuple[Any, ...] | None:
        return read_cursor(self.cursor, digest_of(self), self.order) if self.cursor else None

    def _page(self, found: list[T], places: list[tuple[Any, ...]]) -> Page[T]:
        if len(found) <= self.limit:
            return Page(found, "")
        return Page(found[: self.limit], write_cursor(digest_of(self), places[self.limit - 1]))
