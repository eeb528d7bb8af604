"""A record's address answers with the version that stands, its history, or the reason why it is gone."""

import hashlib

import pytest
from django.test import Client

from events.models.live_record import LiveRecord
from events.models.published_version import PublishedVersion
from tests.api.answers import codes, get
from tests.api.conftest import World


def test_a_record_is_its_stored_bytes(world: World) -> None:
    stored = LiveRecord.objects.current().get(code=world.convoy.code).document
    assert Client().get(f"/api/v1/incidents/{world.convoy.code}/").content.decode() == stored


def test_a_code_is_read_in_any_case(world: World) -> None:
    assert get(f"incidents/{world.convoy.code.lower()}/")["code"] == world.convoy.code


def test_an_actor_is_found_by_slug_and_by_code(world: World) -> None:
    assert get(f"actors/{world.front.slug}/") == get(f"actors/{world.front.code}/")


def test_a_slug_is_read_in_any_case(world: World) -> None:
    assert get(f"actors/{world.front.slug.upper()}/") == get(f"actors/{world.front.code.lower()}/")
    assert get(f"actors/{world.front.slug.upper()}/versions/")["results"]
    assert codes(f"incidents/?actor={world.front.slug.upper()}") == [world.convoy.code]


def test_a_record_stood_as_it_was_on_its_day(world: World) -> None:
    code = world.corrected.code
    first = LiveRecord.objects.get(code=code, number=1)
    assert get(f"incidents/{code}/?as_of={first.seq}")["title"]["en"] == "Talks (invented)"
    assert get(f"incidents/{code}/")["title"]["en"] == "Talks at Wadoubary (invented)"
    get(f"incidents/{code}/?as_of={first.seq - 1}", status=404)
    get(f"incidents/{code}/?as_of=2001-01-01", status=404)


def test_a_withdrawn_record_is_gone_with_its_reason(world: World) -> None:
    problem = get(f"incidents/{world.withdrawn.code}/", status=410)
    assert "It did not happen (invented)." in problem["detail"]
    assert problem["withdrawn"]["withdrawn"] is True
    assert problem["withdrawn"]["published"]["note"] == "It did not happen (invented)."


def test_a_withdrawn_record_still_stands_as_of_a_day_before(world: World) -> None:
    seq = LiveRecord.objects.get(code=world.withdrawn.code, number=1).seq
    assert get(f"incidents/{world.withdrawn.code}/?as_of={seq}")["version"] == 1
    get(f"incidents/{world.withdrawn.code}/?as_of={seq + 1}", status=410)


def test_versions_are_listed_newest_first_with_their_notes(world: World) -> None:
    newest, first = get(f"incidents/{world.corrected.code}/versions/")["results"]
    assert (newest["number"], newest["action"], newest["note"]) == (
        2,
        "corrected",
        "The title named no place.",
    )
    assert (first["number"], first["action"]) == (1, "published")
    assert "by" not in newest
    assert "by_id" not in newest


def test_a_version_is_the_document_that_its_hash_covers(world: World) -> None:
    for entry in get(f"incidents/{world.corrected.code}/versions/")["results"]:
        body = Client().get(entry["links"]["version"]).content
        assert hashlib.sha256(body).hexdigest() == entry["sha256"]


def test_the_versions_of_a_withdrawn_record_stay(world: World) -> None:
    path = f"incidents/{world.withdrawn.code}/versions/"
    assert [entry["action"] for entry in get(path)["results"]] == ["withdrawn", "published"]
    assert get(f"{path}2/")["withdrawn"] is True
    assert get(f"{path}1/")["title"]["en"] == "Rumour (invented)"


@pytest.mark.parametrize(
    "path",
    [
        "incidents/SAH-2099-000001/",
        "incidents/SAH-2099-000001/versions/",
        "actors/nobody/",
        "actors/no%00body/",
        "places/%F0%9F%99%82/",
        "incidents/%00/versions/1/",
    ],
)
def test_what_was_never_published_is_not_found(world: World, path: str) -> None:
    assert get(path, status=404)["title"] == "Not Found"


def test_a_version_that_was_never_published_is_not_found(world: World) -> None:
    for number in (0, 9, 10**30):
        get(f"incidents/{world.convoy.code}/versions/{number}/", status=404)


@pytest.mark.parametrize(
    ("day", "answer", "in_force", "state"),
    [
        ("2024-03-15", "in_force", True, "enforced"),
        ("2024-06-01", "not_confirmed_since", None, "enforced"),
        ("2025-01-01", "not_in_force", False, "lifted"),
        ("2020-01-01", "not_known", None, None),
    ],
)
def test_an_episode_answers_for_a_day_with_its_ground(
    world: World, day: str, answer: str, in_force: bool | None, state: str | None
) -> None:
    document = get(f"episodes/{world.blockade.code}/?state_on={day}")
    said = document.pop("state_on")
    assert document == get(f"episodes/{world.blockade.code}/")
    assert (said["day"], said["answer"], said["in_force"], said["state"]) == (day, answer, in_force, state)
    assert [cited["n"] for cited in said["citations"]] == [1]
    # Of a day before anything is known the ground is the first phase of which a source tells.
    first = document["phases"][0] if answer == "not_known" else None
    assert (said["first_known"] and said["first_known"]["n"]) == (first and first["n"])
    assert said["sentence"]["en"]
    assert said["sentence"]["fr"]


def test_a_phase_that_may_have_begun_is_given_as_possible(world: World) -> None:
    said = get(f"episodes/{world.blockade.code}/?state_on=2024-09-15")["state_on"]
    assert [phase["state"] for phase in said["possible"]] == ["lifted"]
    assert said["phase"]["state"] == "enforced"


def test_episodes_are_listed_by_what_was_in_force(world: World) -> None:
    assert codes("episodes/?state_on=2024-03-15&in_force=true") == [world.blockade.code]
    assert codes("episodes/?state_on=2025-03-15&in_force=true") == []
    assert codes("episodes/?state_on=2020-03-15") == [world.blockade.code]
    assert codes("episodes/?state_on=2020-03-15&in_force=false") == []
    (listed,) = get("episodes/?state_on=2024-03-15")["results"]
    assert listed["state_on"]["answer"] == "in_force"


def test_only_what_is_published_has_an_entry(world: World) -> None:
    assert len(get("changes/?limit=1000")["results"]) == PublishedVersion.objects.count()
