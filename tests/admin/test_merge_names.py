"""Merging actors and places at the desk, and what their pages say of them: uses, merges, relations, a map."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from events.models.actor import Actor, ActorRelation
from events.models.place import Place
from tests.makers import (
    make_actor,
    make_claim,
    make_episode,
    make_incident,
    make_place,
    publish_incident,
)

pytestmark = pytest.mark.django_db


def merge_url(entry: Actor | Place) -> str:
    return f"/admin/events/names/{entry._meta.model_name}/{entry.pk}/merge/"


def page_of(entry: Actor | Place) -> str:
    return f"/admin/events/{entry._meta.model_name}/{entry.pk}/change/"


def press_merge(client: Client, kept: Any, other: Any) -> Any:
    """Look at the preview, and press its button."""
    shown = client.get(merge_url(kept), {"with": other.pk, "keep": kept.pk}).context
    data = {
        "with": other.pk,
        "keep": kept.pk,
        "winner_stamp": shown["winner"].stamp,
        "loser_stamp": shown["loser"].stamp,
    }
    return client.post(merge_url(kept), data, follow=True)


def two_groups(**fields: Any) -> tuple[Actor, Actor]:
    return (
        make_actor("Front of the dunes (invented)", **fields),
        make_actor("Front of the dune (invented)", **fields),
    )


def test_an_actor_of_a_similar_name_is_offered_and_merged_with_a_preview(editor: Client) -> None:
    kept, other = two_groups(published=False)
    make_actor("Quite another (invented)", published=False)
    incident = make_incident(actors={"initiator": other})
    offered = editor.get(merge_url(kept)).context["found"]
    assert [one["alike"].entry for one in offered] == [other]
    preview = editor.get(offered[0]["url"])
    assert [(use.count, use.label) for use in preview.context["loser"].uses] == [(1, "incidents")]
    answer = press_merge(editor, kept, other)
    assert incident.participations.get().actor == kept
    assert "was merged into" in answer.content.decode()
    assert "Front of the dune (invented)" in [row.name for row in kept.names.all()]


def test_a_merge_is_undone_by_its_button(editor: Client) -> None:
    kept, other = two_groups(published=False)
    incident = make_incident(actors={"initiator": other})
    press_merge(editor, kept, other)
    (listed,) = editor.get(page_of(kept)).context["merges"]
    answer = editor.post(listed["undo_url"], follow=True)
    assert "The merge was undone" in answer.content.decode()
    assert incident.participations.get().actor == other


def test_a_merged_actor_stands_still_and_is_chosen_no_more(editor: Client) -> None:
    kept, other = two_groups(published=False)
    press_merge(editor, kept, other)
    shown = editor.get(page_of(other)).content.decode()
    assert 'name="_save"' not in shown
    assert page_of(kept) in shown
    found = editor.get(
        "/admin/autocomplete/",
        {"term": "dune", "app_label": "events", "model_name": "participation", "field_name": "actor"},
    ).json()["results"]
    assert [one["id"] for one in found] == [str(kept.pk)]


def test_what_changed_since_the_preview_stops_the_merge(editor: Client) -> None:
    kept, other = two_groups(published=False)
    data = {"with": other.pk, "keep": kept.pk, "winner_stamp": "0", "loser_stamp": "0"}
    Actor.objects.filter(pk=other.pk).update(revision=1)
    assert "Look again" in editor.post(merge_url(kept), data, follow=True).content.decode()
    assert Actor.objects.filter(merged_into=None).count() == 2


def test_the_public_one_is_kept_unless_somebody_says_otherwise(publisher: Client) -> None:
    draft = make_actor("Front of the dune (invented)", published=False)
    public = make_actor("Front of the dunes (invented)")
    shown = publisher.get(merge_url(draft), {"with": public.pk})
    assert shown.context["winner"].entry == public
    other_way = publisher.get(shown.context["swap_url"])
    assert [one.code for one in other_way.context["blockers"]] == ["winner_not_public"]


def test_an_editor_sees_the_merge_of_public_actors_but_may_not_press(editor: Client) -> None:
    kept, other = two_groups()
    preview = editor.get(merge_url(kept), {"with": other.pk})
    assert preview.context["lacks_right"]
    assert press_merge(editor, kept, other).status_code == 403


def test_a_contributor_merges_nothing(log_in: Callable[..., Client]) -> None:
    contributor = log_in("dado", "contributor")
    dado = contributor.get("/admin/").context["user"]
    mine = make_actor("Front of the dunes (invented)", published=False, by=dado)
    assert contributor.get(merge_url(mine)).status_code == 403
    assert "names_merge_url" not in contributor.get(page_of(mine)).context


def test_uses_count_only_what_the_person_may_see(log_in: Callable[..., Client], editor: Client) -> None:
    actor = make_actor()
    incident = make_incident(actors={"initiator": actor})
    make_claim(incident, best=3, claimant=actor)
    make_incident("Hidden (invented)", actors={"initiator": actor}, sensitivity="restricted", by=None)
    hidden = make_incident("Raid (invented)", actors={"initiator": actor}, sensitivity="restricted")
    type(hidden).objects.filter(sensitivity="restricted").update(created_by=None, last_author=None)
    make_episode(actors={"initiator": actor})

    def uses(client: Client) -> dict[str, int]:
        return {use.label: use.count for use in client.get(page_of(actor)).context["uses"]}

    assert uses(editor) == {"incidents": 1, "figures as claimant": 1, "episodes": 1}
    assert uses(log_in("boubacar", "publisher"))["incidents"] == 3


def test_each_use_leads_to_its_list(editor: Client) -> None:
    actor, place = make_actor(), make_place()
    incident = make_incident(actors={"initiator": actor}, place=place)
    make_claim(incident, best=3, claimant=actor)
    make_incident("Elsewhere (invented)", place=make_place("Wadoubary (invented)"))
    make_episode(actors={"initiator": actor}, place=place)
    make_episode("Siege (invented)", place=None)
    for entry in (actor, place):
        for use in editor.get(page_of(entry)).context["uses"]:
            listed = editor.get(use.url)
            assert listed.context["cl"].queryset.count() == use.count == 1, use


def test_relations_are_drawn_for_a_day_two_steps_out(editor: Client) -> None:
    middle, near, far = (make_actor(f"{name} (invented)", published=False) for name in ("Mid", "Near", "Far"))
    ActorRelation.objects.create(
        actor=middle, kind="split_from", other=near, valid_from="2012", valid_to="2017"
    )
    ActorRelation.objects.create(actor=near, kind="member_of", other=far, valid_from="2020")
    graph = editor.get(page_of(middle), {"on": "2018"}).context["graph"]
    assert {node.key: node.ring for node in graph.nodes} == {middle.pk: 0, near.pk: 1, far.pk: 2}
    assert [edge.state for edge in graph.edges] == ["past", "future"]
    assert graph.edges[0].words == "Mid (invented) – split from – Near (invented) (2012 – 2017)"
    now = editor.get(page_of(middle)).context["graph"]
    assert [edge.state for edge in now.edges] == ["past", "current"]
    assert editor.get(page_of(middle), {"on": "rubbish"}).context["graph"].day == now.day


def test_a_relation_to_an_actor_that_the_person_may_not_see_is_not_drawn(
    log_in: Callable[..., Client], editor: Client
) -> None:
    contributor = log_in("dado", "contributor")
    dado = contributor.get("/admin/").context["user"]
    mine = make_actor("Mine (invented)", published=False, by=dado)
    ActorRelation.objects.create(actor=mine, kind="rival_of", other=make_actor(published=False))
    assert contributor.get(page_of(mine)).context["graph"] is None
    assert editor.get(page_of(mine)).context["graph"] is not None


def test_a_place_says_which_places_near_it_bear_its_name_and_where_it_lies(editor: Client) -> None:
    place = make_place("Tinaguelhaj (invented)")
    twin = make_place("Tinagelhaj (invented)", lon="-3.42000", lat="14.61000")
    make_place("Tinaguelhaj (invented)", country="NE")
    shown = editor.get(page_of(place))
    (found,) = shown.context["alike"]
    assert found.entry == twin
    assert "2.4 km away" in found.reason
    assert shown.context["small_map"].others[0].name == "Tinagelhaj (invented)"
    assert 'class="desk-map"' in shown.content.decode()


def test_places_are_merged_and_the_merged_one_is_found_no_more(editor: Client) -> None:
    kept = make_place("Tinaguelhaj (invented)")
    other = make_place("Tinagelhaj (invented)", lon="-3.42000", lat="14.61000")
    region = kept.parent
    waiting = make_incident(place=make_place("Quarter (invented)", parent=other), workflow="approved")
    press_merge(editor, kept, other)
    waiting.refresh_from_db()
    assert (waiting.workflow, waiting.last_author.username) == ("submitted", "amina")
    assert region is not None
    found = editor.get(
        "/admin/autocomplete/",
        {"term": "Tinagelhaj", "app_label": "events", "model_name": "incidentplace", "field_name": "place"},
    ).json()["results"]
    assert [one["id"] for one in found] == [str(kept.pk)]


def test_a_public_place_is_merged_by_a_maintainer(log_in: Callable[..., Client], editor: Client) -> None:
    kept = make_place("Tinaguelhaj (invented)")
    other = make_place("Tinagelhaj (invented)", lon="-3.42000", lat="14.61000")
    publish_incident(place=kept)
    publish_incident("Raid (invented)", place=other)
    for row in (kept, other):
        row.refresh_from_db()
    assert press_merge(editor, kept, other).status_code == 403
    assert press_merge(log_in("mariam", "maintainer"), kept, other).status_code == 200
    reader = Client()
    answer = reader.get(f"/en/places/{other.slug}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/en/places/{kept.slug}/")
    told = reader.get(f"/api/v1/places/{other.slug}/")
    assert told.json()["merged_into"]["slug"] == kept.slug
    assert f"/api/v1/places/{kept.slug}/" in told["Link"]
    listed = [one["slug"] for one in reader.get("/api/v1/places/").json()["results"]]
    assert kept.slug in listed
    assert other.slug not in listed


def test_a_merged_public_actor_leads_on_and_cannot_be_corrected(publisher: Client) -> None:
    kept, other = two_groups()
    press_merge(publisher, kept, other)
    reader = Client()
    assert reader.get(f"/fr/actors/{other.slug}/")["Location"] == f"/fr/actors/{kept.slug}/"
    assert reader.get(f"/api/v1/actors/{other.code}/").json()["merged_into"]["code"] == kept.code
    assert publisher.get(f"/admin/events/actor/{other.pk}/step/correct/").status_code == 403
