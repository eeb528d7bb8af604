"""The steps of the written rule that set claims aside (CODEBOOK section 7, steps 1 to 4)."""

from collections.abc import Callable, Sequence

from events.codebook.impact import TOTAL
from events.figures.claim import Claim, SetAside

Judge = Callable[[Sequence[Claim]], list[SetAside]]


def replaced(claims: Sequence[Claim]) -> list[SetAside]:
    """Step 1: a later claim of the same claimant about the same group replaces this one."""
    aside = []
    for claim in claims:
        later = [
            other.as_of
            for other in claims
            if (other.claimant_key, other.group) == (claim.claimant_key, claim.group)
            and claim.as_of is not None
            and other.as_of is not None
            and other.as_of > claim.as_of
        ]
        if later:
            day = max(later).isoformat()
            aside.append(
                SetAside(
                    claim.key,
                    1,
                    f"A later claim of the same claimant, as of {day}, replaces it.",
                    f"Une déclaration plus récente du même déclarant, au {day}, la remplace.",
                )
            )
    return aside


def about_the_other_side(claims: Sequence[Claim]) -> list[SetAside]:
    """Step 2: a party speaks of the other side's losses while a claim by a non-party stands."""
    if all(claim.claimant_side is not None for claim in claims):
        return []
    return [
        SetAside(
            claim.key,
            2,
            "A party speaks of the other side's losses, and a claim by a non-party stands.",
            "Une partie parle des pertes de l'autre camp, et une déclaration d'un tiers subsiste.",
        )
        for claim in claims
        if claim.is_by_a_party_about_the_other_side
    ]


def weak(claims: Sequence[Claim]) -> list[SetAside]:
    """Step 3: an improbable claim, or one of an unreliable source, while a better one stands."""
    if all(claim.is_weak for claim in claims):
        return []
    return [_weak(claim) for claim in claims if claim.is_weak]


def _weak(claim: Claim) -> SetAside:
    if claim.credibility == 5:
        why_en, why_fr = "Its credibility is 5 (improbable)", "Sa crédibilité est 5 (improbable)"
    else:
        why_en, why_fr = (
            "Its source has reliability E (unreliable)",
            "Sa source est de fiabilité E (non fiable)",
        )
    return SetAside(
        claim.key, 3, f"{why_en}, and a better claim stands.", f"{why_fr}, et une meilleure subsiste."
    )


def beaten_by_a_total(claims: Sequence[Claim]) -> list[SetAside]:
    """Step 4: the same claimant gives a total, which beats the sum of its groups."""
    with_total = {claim.claimant_key for claim in claims if claim.group == TOTAL}
    return [
        SetAside(
            claim.key,
            4,
            "The same claimant gives a total, which beats the sum of its groups.",
            "Le même déclarant donne un total, qui l'emporte sur la somme de ses groupes.",
        )
        for claim in claims
        if claim.group != TOTAL and claim.claimant_key in with_total
    ]


# In the order of the written rule: each step sees only what the one before left standing.
STEPS: tuple[Judge, ...] = (replaced, about_the_other_side, weak, beaten_by_a_total)
