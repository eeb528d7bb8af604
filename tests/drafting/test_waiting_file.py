"""An upload waits for its report under a ticket that nobody else can write, and not for ever."""

import os
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage

from events.drafting.waiting_file import FOLDER, put_aside, taken_back


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> None:
    """Keep uploads out of the installation's own folder."""
    settings.MEDIA_ROOT = tmp_path


def test_a_file_comes_back_for_its_ticket() -> None:
    ticket = put_aside("../an article.txt", b"Tankers (invented)")
    assert taken_back(ticket) == (".._an_article.txt", b"Tankers (invented)")


@pytest.mark.parametrize("ticket", ["", "made up", "WyJhIiwiYiJd:1:x"])
def test_a_made_up_ticket_brings_nothing(ticket: str) -> None:
    assert taken_back(ticket) == ("", b"")


def test_what_nobody_came_for_is_swept_away() -> None:
    old = put_aside("old.txt", b"old")
    for name in default_storage.listdir(FOLDER)[1]:
        path = default_storage.path(f"{FOLDER}/{name}")
        os.utime(path, (time.time() - 90_000,) * 2)
    put_aside("new.txt", b"new")
    assert taken_back(old) == ("", b"")
    assert len(default_storage.listdir(FOLDER)[1]) == 1
