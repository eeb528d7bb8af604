"""SQL for the cells into which a tile gathers incidents: the same on SQLite and PostgreSQL."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, IntegerField
from django.db.models.sql.compiler import SQLCompiler


class Whole(Func):
    """The whole part of a number that is not below zero: PostgreSQL's cast would round it."""

    arity = 1
    function = "FLOOR"
    template = "CAST(%(function)s(%(expressions)s) AS integer)"
    output_field = IntegerField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        # FLOOR would be a call into Python for each row; the cast cuts off what follows the point.
        sql, params = self.as_sql(compiler, connection, template="CAST(%(expressions)s AS integer)")
        return sql, tuple(params)
