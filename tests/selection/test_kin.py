"""An actor with its members and successors."""

import pytest
from django.http import QueryDict

from events.selection.read import read
from tests.record_makers import make_record
from tests.selection.incidents import make_live_incident
from tests.selection.test_narrow import found

pytestmark = pytest.mark.django_db


KIN = {
    "dunes": [
        ("member_of", "in", "katiba"),
        ("formed_from", "out", "elders"),
        ("affiliated_with", "in", "friends"),
    ],
    "katiba": [("member_of", "out", "dunes"), ("renamed_to", "out", "brigade"), ("member_of", "in", "dunes")],
}


def publish_kin() -> None:
    """Publish a group with a member that was renamed, an elder, a friend, and what each of them did."""
    for slug, relations in KIN.items():
        ties = [
            {"kind": kind, "direction": direction, "actor": {"slug": to, "code": f"A-{to}", "name": {}}}
            for kind, direction, to in relations
        ]
        make_record({"kind": "actor", "code": f"A-{slug}", "slug": slug, "relations": ties})
    for number, slug in enumerate(("dunes", "katiba", "brigade", "elders", "friends"), start=1):
        make_live_incident(number, facets={"actor": [slug]})


def test_members_and_successors_of_an_actor_count_where_that_is_asked() -> None:
    publish_kin()
    assert found("actor=dunes") == [1]
    assert sorted(found("actor=dunes&members=true")) == [1, 2, 3]
    assert sorted(found("actor=katiba&members=true")) == [1, 2, 3]


def test_members_of_nobody_are_no_filter() -> None:
    for query in ("members=true", "actor=dunes&members=false"):
        assert "members" not in read(QueryDict(query)).query_string()


def test_members_go_with_the_last_actor() -> None:
    chips = read(QueryDict("actor=dunes,katiba&members=true")).chips("en")
    assert [chip.without for chip in chips] == [
        "actor=katiba&members=true",
        "actor=dunes&members=true",
        "actor=dunes,katiba",
    ]
    (only, members) = read(QueryDict("actor=dunes&members=true")).chips("fr")
    assert (only.without, members.label) == ("", "membres et successeurs compris")
