"""The page of a publisher, and what the site says of itself."""

from typing import Any

import pytest
from django.test import Client

from tests.web import documents
from tests.web.published import publish, publish_many, withdraw

HERE = "/en/sources/river-daily/"


def _shown(reader: Client, address: str = HERE) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_publisher_is_shown_with_what_rests_on_its_reports(reader: Client, world: None) -> None:
    shown = _shown(reader)
    for said in (
        "River Daily (invented)",
        "Newspaper",
        "B: usually reliable",
        "Convoy hit near",
        "14 September",
    ):
        assert said in shown
    assert 'href="/en/?source=river-daily"' in shown
    assert 'href="/en/episodes/SAH-E-0001/"' in shown
    assert 'href="/en/actors/desert-group/"' in shown


def test_a_licence_that_is_not_known_is_said_to_be(reader: Client, world: None) -> None:
    assert "not known; its reports belong to it" in _shown(reader)


def test_a_publisher_that_nobody_cites_says_so(reader: Client, db: None) -> None:
    publish(documents.source_record())
    assert "No published incident names it." in _shown(reader)


def test_a_withdrawn_publisher_is_gone(reader: Client, world: None) -> None:
    withdraw(documents.source_record())
    assert reader.get(HERE).status_code == 410


def test_a_publisher_takes_six_queries_however_much_cites_it(
    reader: Client, world: None, django_assert_num_queries: Any
) -> None:
    publish_many(12)
    with django_assert_num_queries(6):
        reader.get(HERE)


@pytest.mark.parametrize("page", ["about", "accessibility"])
def test_what_the_site_says_of_itself_is_linked_from_every_page(
    reader: Client, world: None, page: str
) -> None:
    assert f'href="/fr/{page}/"' in _shown(reader, "/fr/codebook/")
    assert _shown(reader, f"/fr/{page}/")
