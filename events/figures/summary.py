"""The casualty summary: the six steps of the written rule, in order, with a trace (CODEBOOK section 7).

How what the rule leaves open was settled:

- Step 1. "Later" needs two dates of the same claimant, kind and group. Where a date is missing or equal,
  neither claim replaces the other; both count, as one spread and never as a sum.
- Step 2. The other side is known only where both the claimant's side and the side counted are known; a
  party's claim about its own losses, about civilians or in total stays. Any claim of the same kind by a
  non-party is enough, whatever group it counts and even if step 3 may find it weak: steps run in order.
- Step 3. Not judged (F, 6 or nothing) is better than judged bad (E, 5).
- Step 4. A total beats groups of the same claimant even where it is older: a claimant who knows more can
  be recorded with a new total. In a sum, a group without a low adds nothing to the low, and a group without
  a best or high leaves that of the sum empty, for no number was said. A sum ranks as its weakest part.
- Step 5. Best comes from the best-ranked figure that has one; equal ranks are settled by the older entry.
  Where the only low said lies above the only high said, the two swap, so that both stay within the range.
- Step 6. A kind of which nothing is said is not in the answer at all. Some claim always remains otherwise,
  for each step sets aside only where something better stands.
"""

from collections.abc import Iterable, Sequence

from events.figures.claim import Claim, SetAside, Summary
from events.figures.spread import Figure, add, figure_of, spread
from events.figures.step import STEPS


def summarise(claims: Iterable[Claim]) -> dict[str, Summary]:
    """Return the summary of each kind that anybody speaks of, in the order in which kinds first appear."""
    by_kind: dict[str, list[Claim]] = {}
    for claim in claims:
        by_kind.setdefault(claim.kind, []).append(claim)
    return {kind: _summarise_kind(kind, of_kind) for kind, of_kind in by_kind.items()}


def _summarise_kind(kind: str, claims: Sequence[Claim]) -> Summary:
    standing = sorted(claims, key=lambda claim: claim.key)
    trace: list[SetAside] = []
    for step in STEPS:
        aside = step(standing)
        gone = {mark.claim_key for mark in aside}
        standing = [claim for claim in standing if claim.key not in gone]
        trace.extend(aside)
    result = spread(_figures_of_claimants(standing))
    return Summary(
        kind=kind,
        low=result.low,
        best=result.best,
        high=result.high,
        claims_count=len(claims),
        used=tuple(claim.key for claim in standing),
        set_aside=tuple(trace),
    )


def _figures_of_claimants(claims: Sequence[Claim]) -> list[Figure]:
    """Return one figure for each claimant: its total, else the sum of its groups (step 4)."""
    by_claimant: dict[str, dict[str, list[Figure]]] = {}
    for claim in claims:
        groups = by_claimant.setdefault(claim.claimant_key, {})
        groups.setdefault(claim.group, []).append(figure_of(claim))
    return [add([spread(said) for said in groups.values()]) for groups in by_claimant.values()]
