"""A word to SQLite's query planner, which without statistics takes every kind of record for a rare one."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Func
from django.db.models.sql.compiler import SQLCompiler


class Unindexed(Func):
    """A column as it is, but kept from choosing the index where a few record numbers are given.

    SQLite documents the unary plus for this; PostgreSQL keeps statistics and needs no word.
    """

    arity = 1
    template = "%(expressions)s"
    output_field = CharField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        sql, params = self.as_sql(compiler, connection)
        return f"+{sql}", tuple(params)
