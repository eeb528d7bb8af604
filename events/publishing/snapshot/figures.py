"""The claims of an incident as the public sees them, and the summary that the written rule makes of them."""

from typing import Any, Literal

from events.chronology.edtf import parse
from events.codebook.impact import TOTAL
from events.figures.claim import Claim, SetAside, Summary
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


PART = text(
    "It counts a part, by sex or age, of what the same claimant gives as a whole.",
    "Elle compte une partie, par sexe ou par âge, de ce que le même déclarant donne en entier.",
)
BETTER = text("A better claim stands.", "Une meilleure déclaration subsiste.")


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
    """Return the desk's claims as the rule reads them.

    A part by sex or age counts as a group of its own where its claimant says no whole; else the whole holds it.
    """
    sides = sides_of(participations)
    return [_as_claim(row, participations, sides) for row in rows if not _is_held_by_a_whole(row, rows)]


def _is_held_by_a_whole(row: ImpactClaim, rows: list[ImpactClaim]) -> bool:
    return bool(row.sex or row.age) and any(
        (_claimant_key(other), other.kind) == (_claimant_key(row), row.kind)
        and other.group in (row.group, TOTAL)
        and not (other.sex or other.age)
        for other in rows
    )


def _claimant_key(row: ImpactClaim) -> str:
    source = row.citation.report.source_id if row.citation else 0
    return f"actor:{row.claimant_id}" if row.claimant_id else f"source:{source}"


def _as_claim(row: ImpactClaim, participations: list[Participation], sides: dict[int, Side]) -> Claim:
    citation = row.citation
    return Claim(
        key=row.pk,
        kind=row.kind,
        group=f"{row.group}/{row.sex}/{row.age}" if row.sex or row.age else row.group,
        low=row.low,
        best=row.best,
        high=row.high,
        claimant_key=_claimant_key(row),
        claimant_side=sides.get(row.claimant_id) if row.claimant_id else None,
        about_side=_about(row.group, participations, sides),
        as_of=parse(row.as_of).end if row.as_of else None,
        credibility=int(citation.credibility) if citation else None,
        reliability=citation.report.source.reliability if citation else None,
    )


def figures_documents(
    rows: list[ImpactClaim],
    participations: list[Participation],
    citation_numbers: dict[int, int],
) -> tuple[list[Document], list[Document]]:
    """Return the claims and, for each kind, the summary with the trace of what was set aside."""
    numbers = {row.pk: n for n, row in enumerate(rows, start=1)}
    claims = [_claim(row, numbers[row.pk], citation_numbers) for row in rows]
    summaries = summarise(as_claims(rows, participations))
    return claims, [_summary(summaries[kind], rows, numbers) for kind in sorted(summaries)]


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


def _summary(summary: Summary, rows: list[ImpactClaim], numbers: dict[int, int]) -> Document:
    held = [row for row in rows if row.kind == summary.kind and _is_held_by_a_whole(row, rows)]
    secret = {row.pk for row in rows if row.citation and row.citation.report.source.is_confidential}
    aside = [
        {"claim": numbers[one.claim_key], "step": one.step, "reason": _reason(one, secret)}
        for one in summary.set_aside
    ]
    aside += [{"claim": numbers[row.pk], "step": 4, "reason": dict(PART)} for row in held]
    return {
        "kind": summary.kind,
        "low": summary.low,
        "best": summary.best,
        "high": summary.high,
        "claims": summary.claims_count + len(held),
        "used": sorted(numbers[key] for key in summary.used),
        "set_aside": sorted(aside, key=lambda one: (one["step"], one["claim"])),
    }


def _reason(aside: SetAside, secret: set[int]) -> Document:
    # Step 3 tells a source's reliability, which is withheld where its name is.
    if aside.step == 3 and aside.claim_key in secret:
        return dict(BETTER)
    return text(aside.reason_en, aside.reason_fr)
