"""Propose a verification level from the citations and say why (CODEBOOK section 3); the editor decides.

Settled where the codebook leaves it open: what each source says is weighed before how many there are, so a
credible denial outweighs any number of supports; a group is as reliable as the best report cited from it;
one source of which only copies are cited is unseen, hence unverified.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from events.codebook.entry import is_french
from events.evidence.independence import Copies, independent_groups, lineage
from events.evidence.witness import Witness


@dataclass(frozen=True, slots=True)
class Proposal:
    """A code of the verification table, the reason, and how many independent sources bear the fact out."""

    level: str
    reason_en: str
    reason_fr: str
    independent_count: int

    def reason(self, lang: str) -> str:
        return self.reason_fr if is_french(lang) else self.reason_en


def propose_verification(witnesses: Sequence[Witness], copies: Copies) -> Proposal:
    """Return the level that the citations earn; never "debunked", which only an editor can find."""
    supporting = [witness for witness in witnesses if witness.bears_out]
    groups = independent_groups(supporting, copies)
    level, reason_en, reason_fr = (
        _from_a_denial(witnesses)
        or _from_own_evidence(supporting)
        or _from_reliable_sources(supporting, groups)
        or _from_their_number(supporting, groups, copies)
    )
    return Proposal(level, reason_en, reason_fr, len(groups))


Verdict = tuple[str, str, str]
Groups = Sequence[frozenset[int]]


def _from_a_denial(witnesses: Sequence[Witness]) -> Verdict | None:
    if not any(witness.denies_credibly for witness in witnesses):
        return None
    return "disputed", "A credible source denies it.", "Une source crédible le dément."


def _from_own_evidence(supporting: Sequence[Witness]) -> Verdict | None:
    if not any(witness.own_evidence for witness in supporting):
        return None
    return "confirmed", "Evidence of our own bears it out.", "Nos propres éléments l'établissent."


def _from_reliable_sources(supporting: Sequence[Witness], groups: Groups) -> Verdict | None:
    reliable = {witness.report_key for witness in supporting if witness.is_reliable}
    count = sum(1 for group in groups if group & reliable)
    if count < 2:
        return None
    return (
        "confirmed",
        f"{count} independent sources of reliability A or B bear it out.",
        f"{count} sources indépendantes de fiabilité A ou B l'établissent.",
    )


def _from_their_number(supporting: Sequence[Witness], groups: Groups, copies: Copies) -> Verdict:
    if len(groups) >= 2:
        return (
            "corroborated",
            f"{len(groups)} independent sources bear it out, but no two of them are of reliability A or B.",
            f"{len(groups)} sources indépendantes l'appuient, mais pas deux de fiabilité A ou B.",
        )
    if not groups:
        return "unverified", "No cited source bears it out.", "Aucune source citée ne l'appuie."
    if not _original_was_read(supporting, copies):
        return (
            "unverified",
            "Only copies of one source are cited; the original was not read.",
            "Seules des copies d'une même source sont citées ; l'original n'a pas été lu.",
        )
    if len(groups[0]) > 1:
        return (
            "single_source",
            f"The {len(groups[0])} reports cited count as one source: one publisher, or copies of each other.",
            f"Les {len(groups[0])} documents cités comptent pour une seule source : même éditeur ou copies.",
        )
    return "single_source", "One independent source bears it out.", "Une seule source indépendante l'appuie."


def _original_was_read(supporting: Sequence[Witness], copies: Copies) -> bool:
    """Whether any chain of copies ends in a cited report; a loop ends where it would close."""
    cited = {witness.report_key for witness in supporting}
    return any(lineage(witness, copies)[-1] in cited for witness in supporting)
