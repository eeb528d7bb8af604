"""The claims of an incident as the public sees them, and the summary that the written rule makes of them."""

from typing import Any, Literal

from events.chronology.edtf import parse
from events.figures.claim import Claim, Summary
from events.figures.summary import summarise
from events.models.impact_claim import ImpactClaim
from events.models.participation import Participation
from events.publishing.canonical import Document
from events.publishing.snapshot.parts import actor_stub, dated, source_stub, text

Side = Literal["a", "b"]
SIDE_A = frozenset({"initiator", "co_initiator", "hostage_taker", "supporter"})
SIDE_B = frozenset({"target", "escort", "host", "victim_group", "captive", "owner", "responder"})
# Groups that name a kind of force; the side is that of the party of this type.
FORCES = {
    "state_forces": ("state.",),
    "armed_group": ("armed.",),
    "foreign_military": ("foreign.",),
    "peacekeepers": ("foreign.peacekeeping",),
    "auxiliaries": ("armed.self_defence",),
}


def sides_of(participations: list[Participation]) -> dict[int, Side]:
    """Return the side of each party to the event by the actor's key; who is no party has none."""
    sides: dict[int, Side] = {}
    for part in participations:
        if part.role in SIDE_A:
            sides[part.actor_id] = "a"
        elif part.role in SIDE_B:
            sides[part.actor_id] = "b"
    return sides


def _about(group: str, participations: list[Participation], sides: dict[int, Side]) -> Side | None:
    """Return the side whose losses a group counts; None where it is neither's or could be both's."""
    if group in ("side_a", "side_b"):
        return "a" if group == "side_a" else "b"
    prefixes = FORCES.get(group, ())
    held = (
        {
            sides[part.actor_id]
            for part in participations
            if part.actor_id in sides and part.actor.type.startswith(tuple(prefixes))
        }
        if prefixes
        else set()
    )
    return held.pop() if len(held) == 1 else None


def as_claims(rows: list[ImpactClaim], participations: list[Participation]) -> list[Claim]:
    """Return the desk's claims as the rule reads them. A part by sex or age is none of its own."""
    sides = sides_of(participations)
    claims = []
    for row in rows:
        if row.sex or row.age:
            continue
        citation = row.citation
        source = citation.report.source_id if citation else 0
        claims.append(
            Claim(
                key=row.pk,
                kind=row.kind,
                group=row.group,
                low=row.low,
                best=row.best,
                high=row.high,
                claimant_key=f"actor:{row.claimant_id}" if row.claimant_id else f"source:{source}",
                claimant_side=sides.get(row.claimant_id) if row.claimant_id else None,
                about_side=_about(row.group, participations, sides),
                as_of=parse(row.as_of).end if row.as_of else None,
                credibility=int(citation.credibility) if citation else None,
                reliability=citation.report.source.reliability if citation else None,
            )
        )
    return claims


def figures_documents(
    rows: list[ImpactClaim],
    participations: list[Participation],
    citation_numbers: dict[int, int],
) -> tuple[list[Document], list[Document]]:
    """Return the claims and, for each kind, the summary with the trace of what was set aside."""
    numbers = {row.pk: n for n, row in enumerate(rows, start=1)}
    claims = [_claim(row, numbers[row.pk], citation_numbers) for row in rows]
    summaries = summarise(as_claims(rows, participations))
    return claims, [_summary(summaries[kind], numbers) for kind in sorted(summaries)]


def _claim(row: ImpactClaim, n: int, citation_numbers: dict[int, int]) -> Document:
    claimant: dict[str, Any]
    hidden = row.citation is not None and row.citation.report.source.is_confidential
    if row.claimant is not None:
        claimant = {"actor": actor_stub(row.claimant)}
    else:
        claimant = {"source": source_stub(row.citation.report.source) if row.citation else None}
    return {
        "n": n,
        "kind": row.kind,
        "group": row.group,
        "low": row.low,
        "best": row.best,
        "high": row.high,
        "claimant": claimant,
        # The words of a confidential source could be found again where it wrote them.
        "wording": "" if hidden else row.wording,
        "as_of": dated(row.as_of),
        "citation": citation_numbers.get(row.citation_id) if row.citation_id else None,
        "sex": row.sex,
        "age": row.age,
    }


def _summary(summary: Summary, numbers: dict[int, int]) -> Document:
    return {
        "kind": summary.kind,
        "low": summary.low,
        "best": summary.best,
        "high": summary.high,
        "claims": summary.claims_count,
        "used": sorted(numbers[key] for key in summary.used),
        "set_aside": [
            {
                "claim": numbers[aside.claim_key],
                "step": aside.step,
                "reason": text(aside.reason_en, aside.reason_fr),
            }
            for aside in summary.set_aside
        ],
    }
