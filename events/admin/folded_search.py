"""Finding rows by names as people type them: no accents, any of a name's spellings, in three scripts."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, Func, IntegerField, Q, QuerySet, TextField, Value, When
from django.http import HttpRequest

from events.models.desk_record import DeskRecord
from events.names.folding import fold, squeeze

# What French writes with an accent; titles have no folded copy, so the database folds them while it looks.
ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜŸ"
PLAIN = "".join(fold(letter) for letter in ACCENTED)
# Taken out on both sides: "l'école" and "lecole" are one word.
MARKS = " '’-–.,:;()\"«»"


def squeezed(text: str | None) -> str:
    """Return the text as squeezed columns hold it; SQLite hands in NULL, too."""
    return squeeze(text or "")


class FoldedText(Func):
    """A text column without case, accents, marks and blanks.

    It reads every row: no matter for the thousands at a desk, too slow for the public search, which has its index.
    """

    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Lend SQLite our own folding: its parser takes no hundred nested calls of REPLACE."""
        connection.ensure_connection()
        connection.connection.create_function("desk_squeezed", 1, squeezed, deterministic=True)
        return self.as_sql(compiler, connection, function="desk_squeezed", **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Change letter for letter; a letter without a counterpart is dropped."""
        template = "translate(replace(replace(lower(%(expressions)s), 'œ', 'oe'), 'æ', 'ae'), %%s, %%s)"
        sql, params = self.as_sql(compiler, connection, template=template, **extra)
        return sql, [*params, ACCENTED + MARKS, PLAIN]


class FoldedSearch:
    """A mixin for a ModelAdmin: every word must stand in a folded column, a text or a code."""

    # Columns that hold folded names already, here or in related tables.
    folded_fields: tuple[str, ...] = ("folded",)
    # Columns of this table that hold squeezed texts already.
    squeezed_fields: tuple[str, ...] = ()
    # Columns of this table that hold texts as written.
    text_fields: tuple[str, ...] = ()
    # Columns that are codes or addresses, looked for as typed.
    exact_fields: tuple[str, ...] = ()
    # The column that says of a row that not everybody may know of it.
    confidential_if = ""

    def rows_known(self, request: HttpRequest) -> QuerySet:
        """Return the rows that may stand chosen before this person."""
        rows: QuerySet = self.get_queryset(request)  # type: ignore[attr-defined]
        return rows

    def rows_to_choose(self, request: HttpRequest) -> QuerySet:
        """Return the rows that the person may find where one is chosen by its name or number."""
        return self.rows_known(request)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Return the rows that hold every word; in an autocomplete the closest names come first."""
        if not search_term.strip():
            return queryset, False
        autocompletes = request.path.endswith("/autocomplete/") and "folded" in self.folded_fields
        return self.rows_named(queryset, search_term, closest_first=autocompletes, by=request.user), False

    def rows_named(self, queryset: QuerySet, text: str, *, closest_first: bool, by: Any) -> QuerySet:
        """Return the rows that hold every word of the text, in the queryset's order or the closest names first.

        A name of a record that the person may not know of finds nothing.
        """
        found = queryset.alias(**{f"_folded_{field}": FoldedText(field) for field in self.text_fields})
        for word in text.split():
            found = found.filter(self._holds(word, by))
        return found.order_by(_closeness(fold(text)), "folded", "pk") if closest_first else found

    def _holds(self, word: str, by: Any) -> Q:
        either = Q()
        for field in self.exact_fields:
            either |= Q(**{f"{field}__icontains": word})
        folded = fold(word)
        if folded:
            for field in self.folded_fields:
                either |= self._named(field, folded, by)
            for field in self.squeezed_fields:
                either |= Q(**{f"{field}__contains": squeezed(word)})
            for field in self.text_fields:
                either |= Q(**{f"_folded_{field}__contains": squeezed(word)})
        return either or Q(pk__in=[])

    def _named(self, field: str, folded: str, by: Any) -> Q:
        """Return the condition that a row has such a name, here or in a table that hangs on it."""
        return _from_within(self.model, field.split("__"), folded, by)  # type: ignore[attr-defined]


def _from_within(model: Any, path: Sequence[str], folded: str, by: Any) -> Q:
    """Ask the table of the names first, which is short, and go outwards by keys, each by its index.

    One join of all of them would multiply every row by its places, actors and all their names.
    """
    name, *rest = path
    if not rest:
        return Q(**{f"{name}__contains": folded})
    relation: Any = model._meta.get_field(name)
    rows = relation.related_model._base_manager.all()
    if issubclass(relation.related_model, DeskRecord):
        rows = relation.related_model.objects.nameable_by(by)
    found = rows.filter(_from_within(relation.related_model, rest, folded, by))
    if relation.many_to_one:
        return Q(**{f"{name}__in": found.order_by().values("pk")})
    return Q(pk__in=found.order_by().values(relation.field.attname))


def _closeness(folded: str) -> Case:
    return Case(
        When(folded=folded, then=Value(0)),
        # Each name of a row stands between bars in its folded copy.
        When(Q(folded__startswith=f"{folded} |") | Q(folded__endswith=f"| {folded}"), then=Value(1)),
        When(folded__startswith=folded, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
