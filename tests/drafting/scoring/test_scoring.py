"""The measure itself, on tiny invented pairs."""

import json
from pathlib import Path
from typing import Any

import pytest

from events.drafting.scoring.compare import score_text
from events.drafting.scoring.marked import ComparableEvent, Figure, Named
from events.drafting.scoring.names import names_of
from events.drafting.scoring.pairing import pair, same_time
from events.drafting.scoring.reading import read_folder
from events.drafting.scoring.tally import Tally

actor_names = names_of([("Front inventé", "FI", "Invented Front")])


def event(code: str = "attack.post", time: str | None = "2025-05-02", **fields: Any) -> ComparableEvent:
    given: dict[str, Any] = {
        "also": frozenset(),
        "is_background": False,
        "status_of_fact": "completed",
        "places": (place("Lambdi (invented)"),),
        "actors": (actor("FI"),),
        "figures": (),
    }
    return ComparableEvent(type=code, time=time, **(given | fields))


def place(name: str, country: str = "ML") -> Named:
    return Named(name, actor_names(name), country=country, role="site")


def actor(name: str, role: str = "initiator") -> Named:
    return Named(name, actor_names(name), role=role)


def figure(low: int | None, best: int | None = None, claimant: str = "source") -> Figure:
    return Figure("killed", "civilians", low, best, best, claimant, actor_names(claimant))


def write(folder: Path, name: str, marked: object, text: str | None = "A text.") -> None:
    (folder / f"{name}.json").write_text(
        marked if isinstance(marked, str) else json.dumps(marked), encoding="utf-8"
    )
    if text is not None:
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def test_events_are_paired_so_that_the_total_agreement_is_highest() -> None:
    first, second = event(time="2025-05-02"), event(time="2025-05-04")
    near_both = event(time="2025-05-02/2025-05-04")
    assert pair([near_both, first], [first, second]).pairs == ((0, 1), (1, 0))


def test_one_agreement_alone_is_chance_and_pairs_nothing() -> None:
    other = event("troops.withdrawal", places=(place("Zongo (invented)"),), actors=(actor("Other"),))
    pairing = pair([other], [event()])
    assert (pairing.pairs, pairing.too_many, pairing.missed) == ((), (0,), (0,))


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("2025-05-02~", "2025-05-02", True),
        ("[2025-05-02..2025-05-03]", "2025-05-02/2025-05-03", True),
        ("2025-05/..", "2025-05-01/..", True),
        ("2025-05/..", "2025-05", False),
        (None, None, True),
        (None, "2025-05", False),
    ],
)
def test_times_are_equal_when_their_earliest_and_latest_day_are(
    one: str | None, other: str | None, equal: bool
) -> None:
    assert same_time(one, other) is equal


def test_a_type_that_is_as_good_counts_as_right() -> None:
    expected = event(also=frozenset({"attack.complex"}))
    score = score_text("a", [event("attack.complex"), event("attack.school", time=None)], [expected])
    assert score.fields["type"] == Tally(1, 1, 1)
    assert score.fields["events"] == Tally(2, 1, 1)


def test_a_place_of_the_same_name_in_another_country_is_wrong() -> None:
    score = score_text("a", [event(places=(place("Lambdi (invented)", "TD"),))], [event()])
    assert score.fields["places"] == Tally(1, 1, 0)


def test_an_actor_known_by_another_name_is_right_and_its_role_counts_apart() -> None:
    proposed = event(actors=(actor("Invented Front", "target"),))
    score = score_text("a", [proposed], [event()])
    assert score.fields["actors"] == Tally(1, 1, 1)
    assert score.fields["actors_with_role"] == Tally(1, 1, 0)


def test_a_figure_counts_without_its_claimant_and_once_more_with_it() -> None:
    expected = event(figures=(figure(12, claimant="a local official"), figure(12, claimant="FI")))
    proposed = event(figures=(figure(12, claimant="the local official"), figure(12), figure(None, 12)))
    score = score_text("a", [proposed], [expected])
    assert score.fields["figures"] == Tally(3, 2, 2)
    assert score.fields["figures_with_claimant"] == Tally(3, 2, 1)
    assert any("killed civilians /12/12" in line for line in score.differences)


@pytest.mark.parametrize(
    ("marked", "text", "said"),
    [
        ({"events": []}, None, "a.json is there without it"),
        ("{", "A text.", "is no JSON"),
        ({"events": [{"type": "attack.moon"}]}, "A text.", '"attack.moon" is no event type'),
        ({"events": [{"type": "attack.post", "time": "May"}]}, "A text.", "is not EDTF"),
        ({"published": "yesterday", "events": []}, "A text.", "a day looks like"),
    ],
    ids=["no text", "bad JSON", "unknown type", "bad date", "bad day"],
)
def test_a_pair_that_cannot_be_read_is_named(
    tmp_path: Path, marked: object, text: str | None, said: str
) -> None:
    write(tmp_path, "good", {"events": [{"type": "attack.post", "places": [], "actors": []}]})
    write(tmp_path, "a", marked, text)
    texts, problems = read_folder(tmp_path)
    assert [text.name for text in texts] == ["good"]
    assert [str(problem).startswith("a") and said in str(problem) for problem in problems] == [True]
