"""Asks for a row as the person of a world, undoes whatever came of it, and says in a word what the answer was."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.contrib.messages import get_messages
from django.db import connection, transaction
from django.template.base import Template
from django.test.signals import template_rendered
from django.urls import reverse

from tests.rights.asking import data_for, path_of
from tests.rights.table import Row
from tests.rights.world import World


# Who may what is decided before a page is drawn, and drawing takes most of the time: test_restricted draws them all.
def _undrawn(template: Template, context: Any) -> str:
    template_rendered.send(sender=template, template=template, context=context)
    return ""


WRITES = ("INSERT", "UPDATE", "DELETE")
# Written by the act of asking: sessions, the logs of sign-ins, and a device that waits to be set up.
NO_MATTER = (
    '"django_session',
    '"events_desklog',
    '"otp_totp',
    *(f'{verb} "{table}' for verb in ("INSERT INTO", "UPDATE") for table in ("events_desksession", "axes_")),
)


def ask(world: World, row: Row, shown: Any = None) -> tuple[str, Any]:
    """Return the answer's word, and the answer; the world is afterwards as it was."""
    cookies = world.client.cookies.copy()
    with patch.object(Template, "_render", _undrawn), transaction.atomic(), _writing() as written:
        path = path_of(world, row)
        if row.method == "GET":
            response = world.client.get(path)
        else:
            response = world.client.post(path, data_for(world, row, shown))
        if response.streaming:
            b"".join(response.streaming_content)
        transaction.set_rollback(True)
    world.client.cookies = cookies
    return word_for(row.method, response, bool(written)), response


def read(world: World, row: Row, shown: Any = None) -> tuple[bytes, Any]:
    """Return all that the person reads for a row: the page as it is drawn, where she is sent, what she is told there.

    The answer itself comes second; as ``shown`` it is the form that a later row posts.
    """
    cookies = world.client.cookies.copy()
    with transaction.atomic():
        path = path_of(world, row)
        posted = None if row.method == "GET" else data_for(world, row, shown)
        response: Any = world.client.get(path) if posted is None else world.client.post(path, posted)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        transaction.set_rollback(True)
    world.client.cookies = cookies
    told = [str(message) for message in get_messages(response.wsgi_request)]
    return b"\n".join([body, *(said.encode() for said in [response.get("Location", ""), *told])]), response


def word_for(method: str, response: Any, has_written: bool) -> str:
    """Say what the answer was, in a word of the table; what a refusal must not do stands beside it."""
    word = _word(method, response, has_written)
    is_fitting = not has_written or (method, word) == ("POST", "yes")
    return word if is_fitting else f"{word}, and something was written"


def _word(method: str, response: Any, has_written: bool) -> str:
    status, where = response.status_code, response.headers.get("Location", "")
    if status in REFUSALS:
        return REFUSALS[status]
    # A list that takes no notice of an action that is not offered shows itself again.
    is_shown = status == 200 and not (method == "ASK" and "cl" in (response.context or ()))
    if has_written if method == "POST" else is_shown:
        return "yes"
    if where.startswith(reverse("admin:login")):
        return "login"
    return "gone" if where == reverse("admin:index") else "back"


REFUSALS = {403: "no", 404: "gone", 405: "never", 410: "gone"}


@contextmanager
def _writing() -> Iterator[list[str]]:
    """Note each statement that writes what is anybody's matter."""
    found: list[str] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        done = execute(sql, params, many, context)
        # An UPDATE that finds no row writes nothing; what an INSERT has done is counted only when it is read.
        is_writing = sql.startswith("INSERT") or (sql.startswith(WRITES) and context["cursor"].rowcount != 0)
        if is_writing and not any(table in sql for table in NO_MATTER):
            found.append(sql)
        return done

    with connection.execute_wrapper(note):
        yield found
