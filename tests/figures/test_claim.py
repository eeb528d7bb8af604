"""A claim that says nothing, or contradicts itself, is refused."""

import pytest

from events.errors.figure import ImpossibleClaim
from tests.figures.claims import make_claim


@pytest.mark.parametrize(
    "figures",
    [{}, {"low": 5, "best": 3}, {"best": 5, "high": 3}, {"low": 5, "high": 3}, {"best": -1}],
)
def test_a_claim_that_says_nothing_or_is_out_of_order_is_refused(figures: dict[str, int]) -> None:
    with pytest.raises(ImpossibleClaim, match="Claim 7 cannot stand"):
        make_claim(7, **figures)


def test_a_claim_may_say_only_one_end() -> None:
    assert make_claim(1, low=5).best is None
    assert make_claim(1, high=5).low is None


def test_one_number_may_be_low_best_and_high_at_once() -> None:
    assert make_claim(1, 5, low=5, high=5).best == 5


def test_a_stated_zero_is_a_claim() -> None:
    assert make_claim(1, 0).best == 0


def test_what_cannot_be_judged_ranks_between_doubtful_and_bad() -> None:
    ranks = [make_claim(1, 1, reliability=letter).rank for letter in "ABCDFE"]
    assert ranks == sorted(ranks)
    assert make_claim(1, 1).rank == make_claim(1, 1, reliability="F", credibility=6).rank
    assert make_claim(1, 1, credibility=6).rank < make_claim(1, 1, credibility=5).rank
