"""What the desk is told of an episode's phases: gaps, contradictions, and what no report bears out."""

from datetime import date

import pytest

from events.chronology.edtf import parse
from events.chronology.phase_remarks import EvidenceFact, Remark, remarks_on
from events.chronology.situation import PhaseFact

TODAY = date(2024, 6, 1)


def phase(
    key: int, state: str, began: str, confirmed: str | None = None, citation: int | None = 1
) -> PhaseFact:
    last = date.fromisoformat(confirmed) if confirmed else None
    return PhaseFact(key, state, parse(began), "confirmed", last, citation)


def convoy(phase_key: int, day: str, event_type: str = "attack.convoy") -> EvidenceFact:
    return EvidenceFact(phase_key, "SAH-2024-000007", event_type, parse(day))


def remarks(*phases: PhaseFact, evidence: tuple[EvidenceFact, ...] = (), **said: object) -> list[Remark]:
    asked: dict[str, object] = {"kind": "blockade", "today": TODAY, **said}
    return remarks_on(phases, evidence, **asked)  # type: ignore[arg-type]


def codes(found: list[Remark]) -> list[str]:
    return [remark.code for remark in found]


def test_a_blockade_told_without_gap_gives_no_remark() -> None:
    declared = phase(1, "declared", "2024-03-01", "2024-03-20")
    enforced = phase(2, "enforced", "2024-04-02", "2024-05-20")
    lifted = phase(3, "lifted", "2024-05-30")
    assert remarks(declared, enforced, lifted, evidence=(convoy(2, "2024-04-09"),)) == []


def test_an_enforcement_after_the_lifting_is_pointed_out_in_both_languages() -> None:
    found = remarks(
        phase(1, "enforced", "2024-02-20"),
        phase(2, "lifted", "2024-03-02"),
        evidence=(convoy(1, "2024-03-09"),),
    )
    assert codes(found) == ["after_end"]
    assert found[0].en == (
        "“lifted” from 2 March 2024, but an incident that shows the contrary is linked: "
        "SAH-2024-000007, attack on a convoy, 9 March 2024."
    )
    assert "« levé » à partir du 2 mars 2024" in found[0].fr
    assert "attaque de convoi, 9 mars 2024" in found[0].fr


def test_an_enforcement_that_may_have_been_before_the_lifting_is_no_contradiction() -> None:
    phases = phase(1, "enforced", "2024-02-20"), phase(2, "lifted", "2024-03-02")
    assert remarks(*phases, evidence=(convoy(1, "2024-03"),)) == []


def test_an_enforcement_after_the_return_is_no_contradiction() -> None:
    phases = (
        phase(1, "enforced", "2024-02-20"),
        phase(2, "lifted", "2024-03-02"),
        phase(3, "reimposed", "2024-03-09", "2024-05-20"),
    )
    assert remarks(*phases, evidence=(convoy(1, "2024-03-09"),)) == []


def test_a_convoy_that_got_through_does_not_contradict_a_lifting() -> None:
    phases = phase(1, "enforced", "2024-02-20"), phase(2, "lifted", "2024-03-02")
    assert remarks(*phases, evidence=(convoy(2, "2024-03-09", "operation.escort"),)) == []


def test_one_incident_linked_to_two_phases_is_pointed_out_once() -> None:
    phases = phase(1, "enforced", "2024-02-20"), phase(2, "lifted", "2024-03-02")
    found = remarks(*phases, evidence=(convoy(1, "2024-03-09"), convoy(2, "2024-03-09")))
    assert codes(found) == ["after_end"]


def test_evidence_from_before_its_phase_is_pointed_out() -> None:
    found = remarks(phase(1, "enforced", "2024-05-20"), evidence=(convoy(1, "2024-03-09"),))
    assert codes(found) == ["evidence_before"]


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("blockade", "lifted"),
        ("ceasefire", "violated"),
        ("hostage_crisis", "released"),
        ("transition", "extended"),
    ],
)
def test_an_episode_that_begins_with_no_beginning_is_pointed_out(kind: str, state: str) -> None:
    assert "beginning" in codes(remarks(phase(1, state, "2024-05-20"), kind=kind))


def test_a_reimposition_needs_something_that_had_ended() -> None:
    found = remarks(phase(1, "enforced", "2024-05-02"), phase(2, "reimposed", "2024-05-20"))
    assert codes(found) == ["unlifted"]
    assert found[0].en == "Reimposed from 20 May 2024 without a lifting, suspension or easing before."


def test_a_state_that_nobody_has_confirmed_for_long_is_pointed_out() -> None:
    found = remarks(phase(1, "enforced", "2024-03-01", "2024-04-02"))
    assert found[0].en == "“enforced”, not confirmed since 2 April 2024."
    assert found[0].fr == "« appliqué », non confirmé depuis le 2 avril 2024."


def test_a_lifting_needs_no_confirming() -> None:
    assert remarks(phase(1, "enforced", "2022-03-01"), phase(2, "lifted", "2022-03-11")) == []


def test_a_time_of_which_no_source_speaks_is_pointed_out() -> None:
    found = remarks(phase(1, "enforced", "2024-01-01", "2024-01-10"), phase(2, "eased", "2024-05-20"))
    assert codes(found) == ["gap"]


def test_dates_that_leave_the_order_open_are_pointed_out() -> None:
    assert codes(remarks(phase(1, "declared", "2024-05"), phase(2, "enforced", "2024-05-20"))) == ["order"]


def test_the_same_state_twice_in_a_row_is_pointed_out() -> None:
    assert codes(remarks(phase(1, "enforced", "2024-05-02"), phase(2, "enforced", "2024-05-20"))) == ["twice"]


def test_enforcement_after_a_lifting_asks_whether_it_was_reimposed() -> None:
    phases = (
        phase(1, "enforced", "2024-05-02"),
        phase(2, "lifted", "2024-05-10"),
        phase(3, "enforced", "2024-05-20"),
    )
    assert codes(remarks(*phases)) == ["return"]


def test_a_phase_without_citation_and_one_in_the_future_are_pointed_out() -> None:
    assert codes(remarks(phase(1, "enforced", "2024-07-01", citation=None))) == ["uncited", "future"]


def test_reports_that_are_all_older_or_all_much_younger_are_pointed_out() -> None:
    enforced = phase(1, "enforced", "2024-05-20")
    assert codes(remarks(enforced, cited=[date(2024, 5, 2)])) == ["reports_before"]
    assert codes(remarks(enforced, cited=[date(2025, 5, 2)])) == ["reports_late"]
    assert remarks(phase(1, "declared", "2024-05-20"), cited=[date(2024, 5, 2)]) == []


def test_what_is_said_comes_in_the_order_of_the_phases() -> None:
    found = remarks(phase(2, "reimposed", "2024-05-20"), phase(1, "reimposed", "2024-05-02"))
    assert [remark.phase for remark in found] == sorted(remark.phase for remark in found)
    assert {remark.phase for remark in found} == {1, 2}


def test_what_was_eased_can_be_reimposed() -> None:
    phases = (
        phase(1, "enforced", "2024-05-02"),
        phase(2, "eased", "2024-05-10"),
        phase(3, "reimposed", "2024-05-20"),
    )
    assert remarks(*phases) == []
