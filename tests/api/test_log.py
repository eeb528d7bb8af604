"""The log can be followed: what was corrected and withdrawn is in it, with the public reason."""

from datetime import UTC, datetime

import pytest

from events.models.published_version import LogHead, PublishedVersion
from tests.api.answers import get
from tests.api.conftest import World


def test_changes_hold_corrections_and_withdrawals_in_order(world: World) -> None:
    results = get("changes/?limit=1000")["results"]
    assert [entry["seq"] for entry in results] == list(range(1, len(results) + 1))
    of_incidents = [(entry["action"], entry["code"]) for entry in results if entry["kind"] == "incident"]
    assert ("corrected", world.corrected.code) in of_incidents
    assert (
        of_incidents[-1] == ("withdrawn", world.withdrawn.code)
        or ("withdrawn", world.withdrawn.code) in of_incidents
    )


def test_changes_go_on_after_a_number_page_by_page(world: World) -> None:
    page = get("changes/?after=2&limit=3")
    assert [entry["seq"] for entry in page["results"]] == [3, 4, 5]
    assert page["next"].endswith("/api/v1/changes/?after=5&limit=3")
    head = LogHead.objects.get()
    last = get(f"changes/?after={head.seq}")
    assert (last["results"], last["next"], last["head"]["seq"]) == ([], None, head.seq)


def test_each_entry_leads_to_its_record_and_version(world: World) -> None:
    for entry in get("changes/?limit=1000")["results"]:
        assert entry["links"]["version"].startswith(entry["links"]["record"] + "versions/")


def test_the_head_of_the_log_is_its_last_entry(world: World) -> None:
    last = PublishedVersion.objects.order_by("seq").last()
    assert last is not None
    at = last.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert get("log/head/") == {"seq": last.seq, "chain": last.chain, "at": at}


@pytest.mark.django_db
def test_before_the_first_publication_the_log_is_empty() -> None:
    assert get("log/head/") == {"seq": 0, "chain": "0" * 64, "at": None}
    assert get("changes/")["results"] == []


def test_moments_are_utc_to_the_second(world: World) -> None:
    (entry,) = get("changes/?limit=1")["results"]
    assert datetime.fromisoformat(entry["at"]).tzinfo is not None
    assert entry["at"].endswith("Z")


def test_counts_by_period_say_what_was_done_with_uncertain_dates(world: World) -> None:
    answer = get("timeline/?step=month&country=ML")
    assert (answer["dates"], answer["undated"], answer["selection"]) == ("start", 0, {"country": "ML"})
    assert [(row["period"], row["count"]) for row in answer["results"]] == [
        ("2024-03", 1), ("2024-04", 1), ("2024-05", 1),
    ]  # fmt: skip


def test_counts_can_be_parted(world: World) -> None:
    rows = get("timeline/?step=year&by=event_family")["results"]
    assert {row["event_family"]: row["count"] for row in rows} == {
        "attack": 1,
        "diplomacy": 1,
        "explosion": 1,
    }
