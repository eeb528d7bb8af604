"""A small published world for the pages, and a reader without any account."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client
from django.utils import translation

from events.search.names import name_book
from events.web.offer import offer
from events.web.time_axis import forget
from tests.web import documents
from tests.web.markup import Page, read
from tests.web.published import publish


@pytest.fixture(autouse=True)
def _no_names_kept() -> Iterator[None]:
    """Forget the form's names: a test's log may end like another's."""
    offer.cache_clear()
    forget()
    name_book.cache_clear()
    yield
    offer.cache_clear()
    forget()
    name_book.cache_clear()


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Begin each test in English, in whatever language the one before has left the thread."""
    with translation.override("en"):
        yield


@pytest.fixture
def reader(db: None) -> Client:
    """Return somebody who only reads."""
    return Client(headers={"host": "localhost"})


@pytest.fixture
def world(db: None) -> None:
    """Publish one record of each kind, tied to one another."""
    publish_world()


def publish_world() -> None:
    for document in (
        documents.actor(),
        documents.actor("river-group", name=documents.OTHERS["name"], short_name="RG", relations=[]),
        documents.actor(
            "national-army", name=documents.ARMY["name"], short_name="", type="state.military", relations=[]
        ),
        documents.place_record(),
        documents.source_record(),
        documents.source_record(
            "hill-radio", name={"en": "Hill Radio (invented)", "fr": "Hill Radio (invented)"}
        ),
        documents.episode(),
        documents.incident(),
    ):
        publish(document)


# One address of every page, without its language.
PAGES = (
    "/",
    "/incidents/SAH-2025-000001/",
    "/incidents/SAH-2025-000001/v/1/",
    "/incidents/SAH-2025-000001/history/",
    "/incidents/SAH-2025-000001/history/difference/",
    "/episodes/",
    "/episodes/SAH-E-0001/?on=2025-01-05",
    "/episodes/SAH-E-0001/history/",
    "/actors/",
    "/actors/desert-group/",
    "/places/",
    "/places/tinaguelhaj-invented/",
    "/sources/",
    "/sources/river-daily/",
    "/about/",
    "/accessibility/",
    "/codebook/",
    "/countries/?on=2025-12-31",
    "/countries/ML/?on=2025-12-31",
    "/compare/?a=country%3DML&b=country%3DNE",
    "/data/",
    "/search/",
    "/search/?q=desert",
    "/search/?q=dezert",
    "/?country=TG",
    "/?start=yesterday",
    "/incidents/SAH-2025-999999/",
)


ADDRESSES = [f"/{lang}{page}" for lang in ("en", "fr") for page in PAGES]


@dataclass(frozen=True)
class Seen:
    """One page as a stranger sees it, and as an editor does who is logged in and prefers French."""

    address: str
    plain: Any
    by_editor: Any
    page: Page


@pytest.fixture(scope="session")
def every_page(django_db_setup: None, django_db_blocker: Any) -> dict[str, Seen]:
    """Draw every page once for all tests that only look at it."""
    with django_db_blocker.unblock(), transaction.atomic():
        publish_world()
        plain = Client(headers={"host": "localhost", "accept-language": "ar"})
        editor = Client(headers={"host": "localhost", "accept-language": "fr"})
        editor.force_login(User.objects.create_user("amina", is_staff=True))
        editor.cookies["django_language"] = "fr"
        seen = {address: _seen(address, plain, editor) for address in ADDRESSES}
        transaction.set_rollback(True)
    return seen


def _seen(address: str, plain: Client, editor: Client) -> Seen:
    answer = plain.get(address)
    return Seen(address, answer, editor.get(address), read(answer.content.decode()))


@pytest.fixture(params=ADDRESSES)
def seen(request: pytest.FixtureRequest, every_page: dict[str, Seen]) -> Seen:
    """Return each page in turn, in both languages."""
    return every_page[request.param]
