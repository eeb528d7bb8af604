"""Each filter finds what it says, open ends and several values included."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.http import QueryDict

from events.models.live_record import LiveRecord
from events.selection.read import read
from tests.record_makers import FIRST_DAY, make_record, withdraw
from tests.selection.incidents import make_live_incident, numbers

pytestmark = pytest.mark.django_db


def found(query: str, *, kind: str = "incident") -> list[int]:
    """Return the numbers that the list gives, after seeing that the count and the whole say the same."""
    selection = read(QueryDict(query), kind=kind)
    page = numbers(selection.page().records)
    assert sorted(page) == sorted(numbers(selection.apply()))
    assert selection.count() == len(page)
    return page


def test_the_newest_stand_first_and_one_day_goes_by_code() -> None:
    make_live_incident(1, day="2025-09-14")
    make_live_incident(2, day="2025-09-15")
    make_live_incident(3, day="2025-09-14")
    assert found("") == [2, 3, 1]
    assert found("ordering=start") == [1, 3, 2]


def test_withdrawn_and_superseded_versions_are_not_listed() -> None:
    withdraw(make_live_incident(1))
    make_live_incident(2, country="BF")
    make_live_incident(2, country="ML")
    assert found("") == [2]
    assert found("country=BF") == []


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("start=2025-09-14", [1, 2]),
        ("start=2025-09-15", [2]),
        ("end=2025-09-14", [2, 1]),
        ("end=2025-09-13", [2]),
        ("start=2025-09-21", []),
        ("start=2025-09&end=2025-09", [1, 2]),
    ],
)
def test_a_record_is_found_where_its_days_meet_the_span(span: str, expected: list[int]) -> None:
    make_live_incident(1, day="2025-09-14")
    make_live_incident(2, day="2025-09-10", until="2025-09-20")
    assert sorted(found(span)) == sorted(expected)


def test_open_ends_meet_every_span_on_their_side() -> None:
    make_live_incident(1, day="2025-09-14", end=None)
    make_live_incident(2, day="2025-09-14", start=None)
    assert found("start=2030") == [1]
    assert found("end=2000") == [2]


def test_a_record_of_two_countries_and_types_is_found_under_each() -> None:
    make_live_incident(1, also=("looting.goods",), facets={"country": ["ML", "NE"]})
    make_live_incident(2, country="BF")
    assert found("country=NE&event_type=looting.goods") == [1]
    assert found("country=BF,NE") == [2, 1]
    assert found("event_type=looting") == [1]
    assert found("country=BF&event_type=looting") == []


def test_actor_place_region_axis_source_and_episode_are_found_by_their_slugs() -> None:
    everything = {
        "actor": ["front-x"],
        "place": ["gao", "gao-region"],
        "admin1": ["gao-region"],
        "axis": ["rn16"],
        "source": ["radio-x"],
        "episode": ["SAH-2025-000900"],
    }
    make_live_incident(1, facets=everything)
    make_live_incident(2)
    for name, values in everything.items():
        assert found(f"{name}={values[0]}") == [1]
    assert found("episode=sah-2025-000900&actor=front-x,front-y&place=gao-region") == [1]
    assert found("actor=front-y") == []


def test_a_box_meets_extents_and_points() -> None:
    make_live_incident(1, lon=-1.0, lat=15.0)
    make_live_incident(2, lon=-4.0, lat=12.0, west=-5.0, east=-0.5, south=12.0, north=16.0)
    make_live_incident(3, lon=5.0, lat=15.0)
    make_live_incident(4)
    assert found("bbox=-2,14,0,16") == [2, 1]


def test_a_box_across_180_degrees_is_cut_in_two() -> None:
    make_live_incident(1, lon=179.5, lat=0.5)
    make_live_incident(2, lon=-179.5, lat=0.5)
    make_live_incident(3, lon=0.5, lat=0.5)
    assert found("bbox=179,-1,-179,1") == [2, 1]


def test_near_counts_kilometres_on_the_sphere() -> None:
    # One degree of longitude at 60 degrees north is 55.6 km, not 111.
    make_live_incident(1, lon=1.0, lat=60.0)
    make_live_incident(2, lon=0.0, lat=61.0)
    assert found("near=0.01,60&radius_km=60") == [1]
    assert found("near=0.01,60&radius_km=112") == [2, 1]


def test_near_crosses_180_degrees() -> None:
    make_live_incident(1, lon=-179.9, lat=10.0)
    assert found("near=179.9,10&radius_km=30") == [1]


@pytest.mark.parametrize("precision", ["country", "admin1", "admin2", "admin3"])
def test_what_is_known_as_an_area_is_not_found_by_the_middle_of_it(precision: str) -> None:
    middle = {"lon": -4.0, "lat": 17.0, "west": -4.0, "east": -4.0, "south": 17.0, "north": 17.0}
    make_live_incident(1, place_precision=precision, **middle)
    make_live_incident(2, place_precision="near", **middle)
    assert found("near=-4,17") == [2]
    assert found("bbox=-5,16,-3,18") == [2]


@pytest.mark.parametrize("few", [0, 2_000])
@pytest.mark.parametrize("also", ["", "&country=ML", "&country=ML,BF", "&ordering=-killed"])
def test_words_find_what_an_actor_of_that_name_took_part_in(
    few: int, also: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.selection.selection.FEW", few)
    names = {"name": {"en": "Front (invented)"}, "names": [{"name": "Gsimx"}]}
    make_record({"kind": "actor", "code": "SAH-A-000001", "slug": "front-x", **names})
    for number in range(1, 6):
        make_live_incident(number, facets={"actor": ["front-x"]} if number % 2 else {})
    make_live_incident(6, title="Gsimx was named (invented)")
    assert sorted(found(f"q=gsimx{also}")) == [1, 3, 5, 6]
    seen, selection = [], read(QueryDict(f"q=gsimx{also}&limit=2"))
    while True:
        page = selection.page()
        seen += numbers(page.records)
        if not page.next_cursor:
            break
        selection = read(QueryDict(selection.query_string(cursor=page.next_cursor)))
    assert sorted(seen) == [1, 3, 5, 6]


def test_killed_min_leaves_out_what_nobody_counted() -> None:
    make_live_incident(1, killed=5)
    make_live_incident(2, killed=0)
    make_live_incident(3)
    assert found("killed_min=5") == [1]
    assert found("killed_min=0") == [2, 1]
    assert found("ordering=-killed") == [1, 2, 3]


def test_each_vocabulary_of_precision_is_its_own_condition() -> None:
    make_live_incident(1, date_precision="day", place_precision="admin1")
    make_live_incident(2, date_precision="month", place_precision="settlement")
    make_live_incident(3, date_precision="day", place_precision="settlement")
    assert found("precision=day,settlement") == [3]
    assert found("precision=day,month") == [3, 2, 1]


def test_verification_is_found_by_its_level() -> None:
    make_live_incident(1, verification="confirmed")
    make_live_incident(2)
    assert found("verification=confirmed,disputed") == [1]


def test_words_combine_with_other_filters() -> None:
    make_live_incident(1, title="Blocus de Tinaguelhaj (invented)")
    make_live_incident(2, title="Blocus de Tinaguelhaj (invented)", country="BF")
    make_live_incident(3, title="Marché (invented)")
    assert found("q=blocus+tina&country=ML") == [1]
    assert found("q=blocus+") == [2, 1]
    assert found("q=*") == []


@pytest.mark.parametrize(
    "query", ["q=blocus", "q=blocus+", "q=blocus&country=ML", "country=ML,BF", "actor=x&ordering=updated"]
)
def test_many_matches_are_walked_and_give_the_same_list(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 5):
        make_live_incident(
            number, title="Blocus (invented)", facets={"country": ["BF", "ML"], "actor": ["x"]}
        )
    make_live_incident(5, title="Marché (invented)", country="NE")
    few = found(query)
    monkeypatch.setattr("events.selection.narrow.FEW", 1)
    assert found(query) == few
    assert len(few) == 4


def test_updated_since_asks_when_the_version_was_published() -> None:
    make_live_incident(1, at=FIRST_DAY)
    make_live_incident(2, at=FIRST_DAY + timedelta(days=5))
    assert found("updated_since=2025-01-03") == [2]


def test_the_record_is_read_as_it_stood() -> None:
    make_live_incident(1, at=FIRST_DAY, country="BF")
    withdrawn = make_live_incident(2, at=FIRST_DAY + timedelta(days=1))
    make_live_incident(1, at=FIRST_DAY + timedelta(days=2), country="ML")
    withdraw(withdrawn)
    assert found("as_of=2025-01-02") == [2, 1]
    assert found("as_of=2") == [2, 1]
    assert found("as_of=2025-01-02&country=ML,BF") == [2, 1]
    assert found("as_of=2025-01-02&country=BF") == [1]
    assert found("as_of=2024-12-31") == []
    assert found("as_of=2030-01-01") == found("") == [1]


def make_episode(number: int, *phases: tuple[str, str], **facets: list[str]) -> LiveRecord:
    rows: list[dict[str, Any]] = [
        {
            "n": n,
            "state": state,
            "began": {"edtf": began},
            "certainty": "confirmed",
            "citation": None,
            "last_confirmed": None,
        }
        for n, (state, began) in enumerate(phases, start=1)
    ]
    document = {
        "kind": "episode",
        "code": f"SAH-2025-{number:06d}",
        "kind_of_episode": "blockade",
        "phases": rows,
    }
    return make_record(
        document, facets={"kind": ["blockade"], **facets}, start=date(2020, 10, 1), sort_day=date(2020, 10, 1)
    )


def test_episodes_are_found_by_their_state_on_a_day() -> None:
    make_episode(1, ("enforced", "2020-10-05"), ("lifted", "2021-04-01"))
    make_episode(2, ("enforced", "2021-03-01"), ("suspended", "2021-06-01"))
    assert found("state_on=2020-11-01&in_force=true", kind="episode") == [1]
    assert found("state_on=2021-03-10&in_force=true", kind="episode") == [2, 1]
    assert found("state_on=2021-05-01&in_force=true", kind="episode") == [2]
    assert found("state_on=2021-05-01&in_force=false", kind="episode") == [1]
    assert found("state_on=2021-07-01&in_force=true", kind="episode") == []
    assert found("in_force=false", kind="episode") == [1]


def test_a_day_alone_leaves_no_episode_out() -> None:
    make_episode(1, ("enforced", "2020-10"))
    assert found("state_on=2020-10-15", kind="episode") == [1]
    assert found("state_on=2001-01-01", kind="episode") == [1]
    assert found("state_on=2001-01-01&in_force=false", kind="episode") == []
    assert found("state_on=2020-10-15&in_force=true", kind="episode") == []


def test_actors_are_listed_by_code_and_narrowed_by_type() -> None:
    make_record(
        {"kind": "actor", "code": "SAH-AC-2025-000002", "slug": "b"},
        facets={"type": ["armed", "armed.rebel"]},
    )
    make_record({"kind": "actor", "code": "SAH-AC-2025-000001", "slug": "a"}, facets={"type": ["state"]})
    assert found("", kind="actor") == [1, 2]
    assert found("type=armed", kind="actor") == [2]
