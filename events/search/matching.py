"""The condition "holds these words", for the filter of a LiveRecord queryset."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, Q
from django.db.models.sql.compiler import SQLCompiler

from events.search.words import Term, terms_of


class _HoldsWords(Func):
    """True of a record whose row of the search table holds all terms."""

    arity = 1
    output_field = BooleanField()
    conditional = True

    def __init__(self, terms: tuple[Term, ...]) -> None:
        super().__init__(F("seq"))
        self.terms = terms

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return "events.search.matching._HoldsWords", [self.terms], {}

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[Any, ...]]:
        column, params = compiler.compile(self.source_expressions[0])
        sql = f"{column} IN (SELECT rowid FROM events_search WHERE events_search MATCH %s)"  # noqa: S608
        return sql, (*params, _fts5(self.terms))

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[Any, ...]]:
        column, params = compiler.compile(self.source_expressions[0])
        sql = f"{column} IN (SELECT seq FROM events_search WHERE words @@ %s::tsquery)"  # noqa: S608
        return sql, (*params, _tsquery(self.terms))


def matching(question: str) -> Q:
    """Return a condition on LiveRecord: all words, in any order, blind to accents and case.

    Words in quotes stand side by side; the last word may be a beginning. No text that a person can type is
    an error: what has no letter or digit finds nothing.
    """
    terms = terms_of(question)
    return Q(_HoldsWords(terms)) if terms else Q(pk__in=[])


def _fts5(terms: tuple[Term, ...]) -> str:
    # Folded words hold letters and digits alone, so within quotes nothing is an operator.
    return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.is_prefix else ""}' for term in terms)


def _tsquery(terms: tuple[Term, ...]) -> str:
    return " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.is_prefix else "") + ")"
        for term in terms
    )
