"""What links here, what lies near, and what an actor did: from the records as they stand now."""

from typing import Any

from django.test import Client

from tests.web import documents
from tests.web.documents import place
from tests.web.published import publish, withdraw

PLACE = "/en/places/tinaguelhaj-invented/"


def _shown(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def _linked(reader: Client, address: str) -> str:
    return _shown(reader, address).partition('id="linked-from"')[2].partition("</section>")[0]


def test_an_incident_names_the_episode_that_rests_on_it_though_it_was_published_before(
    reader: Client, db: None
) -> None:
    publish(documents.incident())
    evidence = {"code": "SAH-2025-000001", "title": documents.incident()["title"]}
    proved = documents.phase(
        1, "declared", "2024-10", evidence=[evidence | {"event_type": "attack.convoy", "occurred": None}]
    )
    publish(documents.episode(phases=[proved]))
    assert 'href="/en/episodes/SAH-E-0001/"' in _linked(reader, "/en/incidents/SAH-2025-000001/")


def test_an_actor_names_the_episodes_in_which_it_takes_part(reader: Client, world: None) -> None:
    assert "Blockade of Tinaguelhaj (invented)" in _linked(reader, "/en/actors/desert-group/")


def test_a_place_says_when_it_was_under_blockade(reader: Client, world: None) -> None:
    linked = _linked(reader, PLACE)
    assert "Blockade of Tinaguelhaj (invented)" in linked
    assert linked.index("Declared, about October 2024") < linked.index("Enforced, 3 November 2024")


def test_what_was_withdrawn_links_nowhere(reader: Client, world: None) -> None:
    withdraw(documents.episode())
    assert "No other published record names it." in _linked(reader, PLACE)


def test_the_nearest_incidents_elsewhere_stand_by_distance(reader: Client, world: None) -> None:
    for n, lat in ((2, 14.75), (3, 14.45), (4, 15.9)):
        there = place(f"Place {n} (invented)", slug=f"place-{n}", point=[-3.61, lat], within=["mopti"])
        title = {"en": f"Incident {n} (invented)", "fr": ""}
        publish(documents.incident(f"SAH-2025-00000{n}", places=[there], title=title))
    near = _shown(reader, PLACE).partition('id="near"')[2].partition("</section>")[0]
    assert near.index("Incident 3 (invented)") < near.index("Incident 2 (invented)")
    assert "11\u00a0km" in near
    assert "Incident 4" not in near
    assert "Convoy hit" not in near


def test_a_page_of_a_place_takes_no_more_queries_for_more_incidents(
    reader: Client, world: None, django_assert_num_queries: Any
) -> None:
    for n in range(2, 8):
        there = place("Elsewhere (invented)", slug="elsewhere", point=[-3.6, 14.4])
        publish(documents.incident(f"SAH-2025-00000{n}", places=[there]))
    with django_assert_num_queries(7):
        reader.get(PLACE)


def test_an_actor_s_incidents_are_counted_by_type_and_month_with_who_stood_where(
    reader: Client, world: None
) -> None:
    beside = [
        documents.part(documents.GROUP, "initiator"),
        documents.part(documents.OTHERS, "co_initiator"),
        documents.part(documents.ARMY, "target"),
    ]
    publish(documents.incident("SAH-2025-000002", participations=beside))
    shown = _shown(reader, "/en/actors/desert-group/").partition('id="deeds"')[2].partition("</section>")[0]
    assert '<a href="/en/?actor=desert-group&amp;event_type=attack">' in shown
    assert '<a href="/en/?actor=desert-group&amp;start=2025-09&amp;end=2025-09">September 2025</a>' in shown
    same, other = shown.partition("On the other side")[::2]
    assert "River Group (invented)" in same
    assert 'National Army (invented)</a> <span class="remark">2</span>' in other
