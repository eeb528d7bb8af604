"""What holds of every summary, whatever is claimed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from events.figures.claim import Claim
from events.figures.summary import summarise

sides = st.sampled_from([None, "a", "b"])


@st.composite
def claim(draw: st.DrawFn, key: int) -> Claim:
    figures = sorted(draw(st.lists(st.integers(0, 500), min_size=3, max_size=3)))
    kept = draw(st.sets(st.sampled_from(["low", "best", "high"]), min_size=1))
    said = dict(zip(["low", "best", "high"], figures, strict=True))
    return Claim(
        key=key,
        kind=draw(st.sampled_from(["killed", "wounded"])),
        group=draw(st.sampled_from(["civilians", "side_a", "side_b", "total"])),
        **{name: said[name] if name in kept else None for name in said},
        claimant_key=draw(st.sampled_from(["source:1", "source:2", "actor:1"])),
        claimant_side=draw(sides),
        about_side=draw(sides),
        as_of=draw(st.none() | st.dates(date(2025, 9, 1), date(2025, 9, 5))),
        credibility=draw(st.none() | st.integers(1, 6)),
        reliability=draw(st.none() | st.sampled_from("ABCDEF")),
    )


claims = st.integers(0, 8).flatmap(lambda count: st.tuples(*(claim(key) for key in range(count))))


@given(claims)
def test_low_best_and_high_are_in_order(said: tuple[Claim, ...]) -> None:
    for summary in summarise(said).values():
        present = [n for n in (summary.low, summary.best, summary.high) if n is not None]
        assert present
        assert present == sorted(present)


@given(claims, st.randoms())
def test_the_order_in_which_claims_come_does_not_matter(said: tuple[Claim, ...], random) -> None:
    shuffled = list(said)
    random.shuffle(shuffled)
    assert summarise(shuffled) == summarise(said)


@given(claims)
def test_every_claim_is_either_used_or_set_aside_once(said: tuple[Claim, ...]) -> None:
    for kind, summary in summarise(said).items():
        accounted = [*summary.used, *(mark.claim_key for mark in summary.set_aside)]
        assert sorted(accounted) == [c.key for c in said if c.kind == kind]
        assert summary.used


@given(claims)
def test_what_is_set_aside_changes_nothing(said: tuple[Claim, ...]) -> None:
    for kind, summary in summarise(said).items():
        again = summarise([c for c in said if c.key in summary.used])[kind]
        assert (again.low, again.best, again.high) == (summary.low, summary.best, summary.high)
        assert again.set_aside == ()


@given(claims)
def test_zero_is_never_made_up(said: tuple[Claim, ...]) -> None:
    for kind, summary in summarise(said).items():
        if 0 in (summary.low, summary.best, summary.high):
            assert any(0 in (c.low, c.best, c.high) for c in said if c.kind == kind)
