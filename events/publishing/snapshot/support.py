"""How much independent support a record's citations give it: one wire story counts once."""

from typing import cast

from events.evidence.independence import independent_groups
from events.evidence.verification import Proposal, propose_verification
from events.evidence.witness import Stance, Witness
from events.models.citation import Citation
from events.models.report import Report

# A chain of copies longer than this is a mistake of entry, and the rest of it changes nothing.
LONGEST_CHAIN = 10


def copies_of(found: list[Citation]) -> dict[int, int | None]:
    """Return, for each report in the citations and in their chains of copies, the report that it repeats."""
    copies: dict[int, int | None] = {}
    frontier = {citation.report_id for citation in found}
    for _step in range(LONGEST_CHAIN):
        if not frontier:
            break
        copies.update(dict(Report.objects.filter(pk__in=frontier).values_list("pk", "copies_id")))
        frontier = {copied for copied in copies.values() if copied is not None and copied not in copies}
    return copies


def witnesses_of(found: list[Citation]) -> list[Witness]:
    """Return the citations as the rule of independence reads them."""
    return [
        Witness(
            citation_key=citation.pk,
            report_key=citation.report_id,
            publisher_key=str(citation.report.source_id),
            copies=citation.report.copies_id,
            reliability=citation.report.source.reliability,
            credibility=int(citation.credibility),
            stance=cast(Stance, citation.stance),
            own_evidence=citation.is_own_evidence,
        )
        for citation in found
    ]


def independent_reports(found: list[Citation]) -> int:
    """Return how many independent groups of reports stand behind the record."""
    return len(independent_groups(witnesses_of(found), copies_of(found)))


def proposed_verification(found: list[Citation]) -> Proposal:
    """Return the level that the desk proposes, with its reason; the editor decides."""
    return propose_verification(witnesses_of(found), copies_of(found))
