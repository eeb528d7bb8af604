"""Find who says what a sentence tells: "the drivers said", "selon les autorités", "a-t-on appris de"."""

from collections.abc import Sequence

from events.drafting.mention import Claimant, Sentence


def find_claimants(sentences: Sequence[Sentence], issuer: Claimant | None = None) -> list[Claimant]:
    """List who says what, each with the part of the text that it covers; the issuer of a communiqué covers the rest."""
    return []


def claimant_at(claimants: Sequence[Claimant], start: int, end: int) -> Claimant | None:
    """Give the claimant whose words hold the place; of several the one that covers least."""
    return None
