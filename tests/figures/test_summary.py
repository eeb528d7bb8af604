"""The written rule of the casualty summary, step by step."""

from events.figures.claim import Summary
from events.figures.summary import summarise
from tests.figures.claims import make_claim


def killed(*claims) -> Summary:
    return summarise(claims)["killed"]


def figures(summary: Summary) -> tuple[int | None, int | None, int | None]:
    return summary.low, summary.best, summary.high


def steps(summary: Summary) -> list[tuple[int, int]]:
    return [(mark.claim_key, mark.step) for mark in summary.set_aside]


def test_nothing_said_is_empty() -> None:
    assert summarise([]) == {}


def test_a_kind_of_which_nothing_is_said_is_not_in_the_answer() -> None:
    assert set(summarise([make_claim(1, 3, kind="wounded")])) == {"wounded"}


def test_one_claim_is_its_own_low_best_and_high() -> None:
    assert figures(killed(make_claim(1, 12))) == (12, 12, 12)


def test_zero_is_what_a_source_states() -> None:
    assert figures(killed(make_claim(1, 0))) == (0, 0, 0)


def test_at_least_five_says_no_best_and_no_high() -> None:
    assert figures(killed(make_claim(1, low=5))) == (5, None, None)


def test_up_to_five_says_no_low() -> None:
    assert figures(killed(make_claim(1, high=5))) == (None, None, 5)


def test_claims_of_two_claimants_stand_side_by_side() -> None:
    summary = killed(
        make_claim(1, 40, low=35, by="source:1", reliability="C"),
        make_claim(2, 20, by="source:2", reliability="A"),
    )
    assert figures(summary) == (20, 20, 40)
    assert summary.used == (1, 2)
    assert summary.claims_count == 2


# Step 1


def test_a_later_claim_of_the_same_claimant_replaces_the_earlier() -> None:
    summary = killed(make_claim(1, 5, day="2025-09-14"), make_claim(2, 9, day="2025-09-16"))
    assert figures(summary) == (9, 9, 9)
    assert steps(summary) == [(1, 1)]
    assert "2025-09-16" in summary.set_aside[0].reason("en")
    assert "2025-09-16" in summary.set_aside[0].reason("fr")


def test_a_later_claim_of_another_claimant_replaces_nothing() -> None:
    summary = killed(
        make_claim(1, 5, day="2025-09-14", by="source:1"), make_claim(2, 9, day="2025-09-16", by="source:2")
    )
    assert steps(summary) == []


def test_a_later_claim_about_another_group_replaces_nothing() -> None:
    summary = killed(
        make_claim(1, 5, day="2025-09-14", group="civilians"),
        make_claim(2, 9, day="2025-09-16", group="state_forces"),
    )
    assert figures(summary) == (14, 14, 14)


def test_without_a_date_neither_replaces_and_both_count_once() -> None:
    summary = killed(make_claim(1, 5), make_claim(2, 9, day="2025-09-16"))
    assert figures(summary) == (5, 9, 9)
    assert steps(summary) == []


# Step 2


def test_a_party_is_not_heard_on_the_other_sides_losses_where_a_non_party_speaks() -> None:
    summary = killed(
        make_claim(1, 60, group="armed_group", by="actor:army", claimant_side="b", about_side="a"),
        make_claim(2, 12, by="source:1"),
    )
    assert figures(summary) == (12, 12, 12)
    assert steps(summary) == [(1, 2)]


def test_a_party_is_heard_on_its_own_losses() -> None:
    summary = killed(
        make_claim(1, 6, group="state_forces", by="actor:army", claimant_side="b", about_side="b"),
        make_claim(2, 12, by="source:1"),
    )
    assert steps(summary) == []
    assert summary.low == 6


def test_parties_alone_are_heard_on_each_other() -> None:
    summary = killed(
        make_claim(1, 60, group="side_a", by="actor:army", claimant_side="b", about_side="a"),
        make_claim(2, 30, group="side_b", by="actor:group", claimant_side="a", about_side="b"),
    )
    assert steps(summary) == []


def test_a_claim_already_replaced_is_no_reason_to_silence_a_party() -> None:
    summary = killed(
        make_claim(1, 60, group="side_a", by="actor:army", claimant_side="b", about_side="a"),
        make_claim(2, 4, by="actor:x", day="2025-09-01"),
        make_claim(3, 5, by="actor:x", day="2025-09-02", claimant_side="b"),
    )
    assert steps(summary) == [(2, 1)]


# Step 3


def test_an_improbable_or_unreliable_claim_yields_to_a_better_one() -> None:
    summary = killed(
        make_claim(1, 300, by="source:1", credibility=5),
        make_claim(2, 200, by="source:2", reliability="E"),
        make_claim(3, 20, by="source:3"),
    )
    assert figures(summary) == (20, 20, 20)
    assert steps(summary) == [(1, 3), (2, 3)]


def test_improbable_claims_alone_stand() -> None:
    assert figures(killed(make_claim(1, 300, credibility=5))) == (300, 300, 300)


# Step 4


def test_groups_of_one_claimant_are_added_without_a_total() -> None:
    summary = killed(
        make_claim(1, 10, low=8, high=11, group="civilians"), make_claim(2, 5, group="state_forces")
    )
    assert figures(summary) == (13, 15, 16)
    assert summary.used == (1, 2)


def test_a_total_beats_the_groups_of_its_claimant_but_not_those_of_another() -> None:
    summary = killed(
        make_claim(1, 10, group="civilians", by="source:1"),
        make_claim(2, 12, group="total", by="source:1"),
        make_claim(3, 7, group="civilians", by="source:2"),
    )
    assert steps(summary) == [(1, 4)]
    assert figures(summary) == (7, 12, 12)


def test_a_sum_with_a_group_of_unknown_size_has_no_best_or_high() -> None:
    summary = killed(
        make_claim(1, 10, group="civilians"),
        make_claim(2, low=2, group="state_forces"),
    )
    assert figures(summary) == (12, None, None)


def test_a_sum_with_a_group_that_has_only_a_high_keeps_the_low_that_is_known() -> None:
    summary = killed(make_claim(1, 10, group="civilians"), make_claim(2, high=4, group="state_forces"))
    assert figures(summary) == (10, None, 14)


# Step 5


def test_best_comes_from_the_most_reliable_source_first() -> None:
    summary = killed(
        make_claim(1, 10, by="source:1", reliability="B", credibility=3),
        make_claim(2, 20, by="source:2", reliability="C", credibility=1, day="2025-09-20"),
    )
    assert summary.best == 10


def test_credibility_decides_between_sources_of_one_reliability() -> None:
    summary = killed(
        make_claim(1, 10, by="source:1", reliability="B", credibility=3, day="2025-09-20"),
        make_claim(2, 20, by="source:2", reliability="B", credibility=2),
    )
    assert summary.best == 20


def test_the_newest_decides_between_equals() -> None:
    summary = killed(
        make_claim(1, 10, by="source:1", day="2025-09-14"), make_claim(2, 20, by="source:2", day="2025-09-15")
    )
    assert summary.best == 20


def test_a_better_claim_without_a_best_leaves_best_to_the_next() -> None:
    summary = killed(
        make_claim(1, low=10, by="source:1", reliability="A"),
        make_claim(2, 20, by="source:2", reliability="C"),
    )
    assert figures(summary) == (10, 20, 20)


def test_a_sum_is_as_good_as_its_weakest_part() -> None:
    summary = killed(
        make_claim(1, 10, by="source:1", group="civilians", reliability="A"),
        make_claim(2, 5, by="source:1", group="unknown", reliability="A", credibility=4),
        make_claim(3, 12, by="source:2", reliability="A", credibility=2),
    )
    assert summary.best == 12


def test_an_at_least_above_an_at_most_spans_both() -> None:
    summary = killed(make_claim(1, low=50, by="source:1"), make_claim(2, high=10, by="source:2"))
    assert figures(summary) == (10, None, 50)


# Together


def test_steps_run_in_order_and_each_is_listed_with_its_number() -> None:
    summary = killed(
        make_claim(1, 3, by="source:1", group="civilians", day="2025-09-14"),
        make_claim(2, 4, by="source:1", group="civilians", day="2025-09-15"),
        make_claim(3, 9, by="source:1", group="total", day="2025-09-15"),
        make_claim(4, 70, by="actor:army", claimant_side="b", about_side="a", group="side_a"),
        make_claim(5, 400, by="source:2", reliability="E"),
    )
    assert steps(summary) == [(1, 1), (4, 2), (5, 3), (2, 4)]
    assert figures(summary) == (9, 9, 9)
    assert summary.claims_count == 5
    assert summary.used == (3,)


def test_kinds_do_not_mix() -> None:
    answer = summarise([make_claim(1, 3), make_claim(2, 8, kind="wounded", day="2025-09-15")])
    assert (answer["killed"].best, answer["wounded"].best) == (3, 8)
