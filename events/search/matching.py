"""The condition "holds these words", for the filter of a LiveRecord queryset."""

from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, Q
from django.db.models.sql.compiler import SQLCompiler

from events.search.words import Term, terms_of


class _HoldsWords(Func):
    """True of a record whose row of the search table holds all terms.

    `looks_up`: each record's row is looked up, for a list that is walked until its page is full; else all
    rows that hold the terms are gathered first.
    """

    arity = 1
    output_field = BooleanField()
    conditional = True

    def __init__(self, terms: tuple[Term, ...], *, looks_up: bool) -> None:
        super().__init__(F("seq"))
        self.terms = terms
        self.looks_up = looks_up

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return "events.search.matching._HoldsWords", [self.terms], {"looks_up": self.looks_up}

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[Any, ...]]:
        column, params = compiler.compile(self.source_expressions[0])
        question = _fts5(self.terms)
        if self.looks_up and not any(term.is_prefix for term in self.terms):
            return (
                "EXISTS (SELECT 1 FROM events_search "  # noqa: S608
                f"WHERE events_search MATCH %s AND events_search.rowid = {column})",
                (question, *params),
            )
        # Each look-up of a beginning would merge all words that begin so: gather once. The plus keeps the
        # planner from walking what was gathered instead of the list.
        column = f"+{column}" if self.looks_up else column
        sql = f"{column} IN (SELECT rowid FROM events_search WHERE events_search MATCH %s)"  # noqa: S608
        return sql, (*params, question)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[Any, ...]]:
        # PostgreSQL knows how many rows hold a word, and chooses by itself.
        column, params = compiler.compile(self.source_expressions[0])
        sql = f"{column} IN (SELECT seq FROM events_search WHERE words @@ %s::tsquery)"  # noqa: S608
        return sql, (*params, _tsquery(self.terms))


def matching(question: str, *, looks_up: bool = False) -> Q:
    """Return a condition on LiveRecord: all words, in any order, blind to accents and case.

    Words in quotes stand side by side; the last word may be a beginning. No text that a person can type is
    an error: what has no letter or digit finds nothing.
    """
    terms = terms_of(question)
    return Q(_HoldsWords(terms, looks_up=looks_up)) if terms else Q(pk__in=[])


def finds_at_most(question: str, most: int) -> bool:
    """Tell whether so few rows hold the words, of any kind and version. One query that stops when it knows."""
    terms = terms_of(question)
    if not terms:
        return True
    sql, params = few_rows(terms, most)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return int(cursor.fetchone()[2]) <= most


def few_rows(terms: tuple[Term, ...], most: int) -> tuple[str, list[str | int]]:
    """Return the question how many rows hold the terms, counted to one more than `most`: the third column says it."""
    if connection.vendor == "postgresql":
        rows, asked = "SELECT 1 FROM events_search WHERE words @@ %s::tsquery LIMIT %s", _tsquery(terms)
    else:
        rows, asked = "SELECT 1 FROM events_search WHERE events_search MATCH %s LIMIT %s", _fts5(terms)
    return f"SELECT '', '', count(*) FROM ({rows}) AS found", [asked, most + 1]  # noqa: S608


def _fts5(terms: tuple[Term, ...]) -> str:
    # Folded words hold letters and digits alone, so within quotes nothing is an operator.
    return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.is_prefix else ""}' for term in terms)


def _tsquery(terms: tuple[Term, ...]) -> str:
    return " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.is_prefix else "") + ")"
        for term in terms
    )
