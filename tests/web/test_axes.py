"""Road sections: what happened on each, where along it, and what is in force there."""

from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.web import documents
from tests.web.documents import phase, place, stub, when
from tests.web.published import publish

HERE = "/en/axes/long-road-invented/"
ROAD = {"slug": "long-road-invented", "name": {"en": "Long Road (invented)", "fr": "Longue route (inventée)"}}
LINE = {"type": "LineString", "coordinates": [[-4.0, 14.0], [-3.0, 14.0]]}


def _axis(slug: str = "long-road-invented", **changes: Any) -> documents.Document:
    return {
        "kind": "axis",
        "code": slug,
        "slug": slug,
        "schema": 1,
        "name": ROAD["name"],
        "road_number": "R1",
        "from": stub("westwell", "Westwell (invented)", country="ML", point=[-4.0, 14.0]),
        "to": stub("eastwell", "Eastwell (invented)", country="ML", point=[-3.0, 14.0]),
        "line": LINE,
        "corridor_m": 5000,
    } | changes


def _on_road(code: str, **changes: Any) -> documents.Document:
    site = place("Halfway (invented)", slug="halfway", point=[-3.5, 14.0])
    return documents.incident(code, axis=ROAD, **({"places": [site]} | changes))


def _route(**changes: Any) -> documents.Document:
    return place(
        "Westwell (invented)", role="axis", precision="route", point=None, geometry=LINE, axis=ROAD, **changes
    )


def _shown(reader: Client, address: str = f"{HERE}?on=2025-09-30") -> str:
    answer = reader.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_section_says_how_many_incidents_name_it_in_each_span(reader: Client, db: None) -> None:
    publish(_axis())
    for code, day in (("SAH-2025-000001", "2025-09-20"), ("SAH-2025-000002", "2025-07-20")):
        publish(_on_road(code, occurred=when(day)))
    shown = _shown(reader, "/en/axes/?on=2025-09-30")
    link = "/en/?axis=long-road-invented&amp;start={}&amp;end=2025-09-30"
    assert f'<a href="{link.format("2025-09-01")}">1</a>' in shown
    assert f'<a href="{link.format("2025-07-03")}">2</a>' in shown
    assert f'<a href="{link.format("2024-10-01")}">2</a>' in shown


def test_the_number_is_that_of_the_list_it_leads_to(reader: Client, db: None) -> None:
    publish(_axis())
    publish(_on_road("SAH-2025-000001", occurred=when("2025-08")))
    publish(_on_road("SAH-2025-000002", occurred=when("2024-02-01")))
    shown = _shown(reader, "/en/axes/?on=2025-09-30")
    assert 'start=2025-07-03&amp;end=2025-09-30">1</a>' in shown
    listed = _shown(reader, "/en/?axis=long-road-invented&start=2025-07-03&end=2025-09-30")
    assert "/en/incidents/SAH-2025-000001/" in listed
    assert "/en/incidents/SAH-2025-000002/" not in listed


def test_without_sections_the_page_does_not_say_that_roads_are_open(reader: Client, db: None) -> None:
    assert "That does not mean that the roads are open" in _shown(reader, "/en/axes/")


def test_a_blockade_in_force_on_the_day_stands_with_its_sentence(reader: Client, db: None) -> None:
    publish(_axis())
    publish(documents.episode(axes=[ROAD]))
    assert "In force: enforced from 3 November 2024" in _shown(reader, "/en/axes/?on=2025-02-01")
    after = _shown(reader, "/en/axes/?on=2025-06-01")
    assert "Blockade of Tinaguelhaj" not in after
    assert "none recorded" in after


def test_a_phase_of_another_section_does_not_close_this_one(reader: Client, db: None) -> None:
    publish(_axis())
    other = {"slug": "short-road-invented", "name": {"en": "Short Road (invented)", "fr": ""}}
    phases = [phase(1, "lifted", "2024-01-01", axis=ROAD), phase(2, "enforced", "2024-11-03", axis=other)]
    publish(documents.episode(phases=phases))
    assert "In force" not in _shown(reader, f"{HERE}?on=2024-11-10")


@pytest.mark.parametrize("address", ["/en/axes/", HERE])
def test_a_day_that_cannot_be_read_is_refused_in_words(reader: Client, db: None, address: str) -> None:
    publish(_axis())
    answer = reader.get(f"{address}?on=yesterday")
    assert answer.status_code == 400
    assert "“yesterday” is not a day; write it as 2025-09-14." in answer.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_too(reader: Client, db: None, day: str) -> None:
    publish(_axis())
    assert "Long Road (invented)" in _shown(reader, f"{HERE}?on={day}")


def test_an_incident_at_a_town_has_its_kilometre(reader: Client, db: None) -> None:
    publish(_axis())
    publish(_on_road("SAH-2025-000001"))
    shown = _shown(reader)
    assert "<strong>km 54</strong>" in shown
    assert "less than 1 km from the line" in shown


def test_kilometres_count_from_the_start_even_where_the_line_was_drawn_from_the_end(
    reader: Client, db: None
) -> None:
    publish(_axis(line={"type": "LineString", "coordinates": LINE["coordinates"][::-1]}))
    publish(_on_road("SAH-2025-000001", places=[place(point=[-3.9, 14.0])]))
    assert "<strong>km 11</strong>" in _shown(reader)


@pytest.mark.parametrize(
    "where",
    [
        place("Mopti", precision="admin1", kind="admin1", point=[-3.5, 14.0]),
        place("Halfway (invented)", coarsened=True, point=[-3.5, 14.0]),
        place("Halfway (invented)", role="destination", point=[-3.5, 14.0]),
        _route(),
    ],
    ids=["a region", "a coarsened place", "a destination", "a route"],
)
def test_what_is_no_known_spot_never_gets_a_kilometre(
    reader: Client, db: None, where: documents.Document
) -> None:
    publish(_axis())
    publish(_on_road("SAH-2025-000001", places=[where]))
    shown = _shown(reader)
    assert "<strong>km" not in shown
    assert "On the section, exact place not known" in shown


def test_a_straight_line_that_stands_for_the_road_is_said_to(reader: Client, db: None) -> None:
    publish(_axis(line=None))
    publish(_on_road("SAH-2025-000001", places=[place(point=[-3.5, 14.1])]))
    shown = _shown(reader)
    assert "No line of the road is loaded" in shown
    assert "<strong>about km 54</strong>" in shown
    assert "11 km from the line" in shown


def test_what_happened_close_by_is_shown_and_said_not_to_name_the_section(reader: Client, db: None) -> None:
    publish(_axis())
    publish(documents.incident("SAH-2025-000001", places=[place(slug="", point=[-3.5, 14.03])]))
    publish(documents.incident("SAH-2025-000002", places=[place(slug="", point=[-3.5, 14.09])]))
    shown = _shown(reader)
    assert "3 km from the line. The record does not name the section." in shown
    assert "SAH-2025-000002" not in shown


def test_a_second_site_is_found_by_its_town(reader: Client, db: None) -> None:
    publish(_axis())
    publish(documents.place_record("halfway", point=[-3.5, 14.0]))
    far = place("Far (invented)", slug="far", point=[2.0, 17.0])
    publish(documents.incident("SAH-2025-000001", places=[far, place(slug="halfway", point=[-3.5, 14.0])]))
    assert "SAH-2025-000001" in _shown(reader)


def test_the_last_convoy_is_one_that_is_said_to_have_arrived(reader: Client, db: None) -> None:
    publish(_axis())
    publish(_on_road("SAH-2025-000001", event_type="attack.convoy"))
    assert "Not recorded." in _shown(reader)
    arrived = {"event_type": "operation.escort", "places": [_route()]}
    publish(_on_road("SAH-2025-000002", **arrived, occurred=when("2025-08-01")))
    publish(_on_road("SAH-2025-000003", **arrived, status_of_fact="announced"))
    convoy = _shown(reader).split('id="last-convoy"')[1].split("</section>")[0]
    assert "SAH-2025-000002" in convoy
    assert "1 August 2025" in convoy


def test_nothing_after_the_day_is_shown(reader: Client, db: None) -> None:
    publish(_axis())
    publish(_on_road("SAH-2025-000001"))
    assert "SAH-2025-000001" not in _shown(reader, f"{HERE}?on=2025-09-13")


def test_a_section_speaks_french(reader: Client, db: None) -> None:
    publish(_axis())
    publish(_on_road("SAH-2025-000001"))
    shown = _shown(reader, "/fr/axes/long-road-invented/?on=2025-09-30")
    for said in ("Longue route (inventée) mène de Westwell", "Le long du tronçon", "Non recensé."):
        assert said in shown


def test_a_section_without_points_has_no_map_and_still_a_page(reader: Client, db: None) -> None:
    publish(_axis(line=None, to=stub("eastwell", "Eastwell (invented)", country="ML", point=None)))
    shown = _shown(reader)
    assert "nothing can be measured along it" in shown
    assert "<svg viewBox" not in shown


def test_the_page_of_today_is_asked_for_again_tomorrow(reader: Client, db: None) -> None:
    publish(_axis())
    with time_machine.travel("2025-10-10T12:00:00Z", tick=False):
        first = reader.get(HERE)["ETag"]
    with time_machine.travel("2025-10-11T12:00:00Z", tick=False):
        assert reader.get(HERE)["ETag"] != first


@pytest.mark.parametrize(("address", "most"), [("/en/axes/", 4), (HERE, 11)])
def test_queries_do_not_grow_with_what_happened(
    reader: Client, db: None, address: str, most: int, django_assert_max_num_queries: type
) -> None:
    publish(_axis())
    publish(_axis("short-road-invented"))
    publish(documents.place_record("halfway", point=[-3.5, 14.0]))
    for nth in range(1, 7):
        publish(_on_road(f"SAH-2025-{nth:06d}"))
        publish(documents.episode(f"SAH-E-000{nth}", axes=[ROAD]))
    with django_assert_max_num_queries(most):
        reader.get(address)
