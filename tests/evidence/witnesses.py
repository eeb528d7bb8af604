"""A keyword maker of witnesses, so that a test names only what it is about."""

from typing import Any

from events.evidence.witness import Witness


def make_witness(report: int, *, publisher: str | None = None, **more: Any) -> Witness:
    """Unless told, each report has a publisher of its own and a middling reliability."""
    facts = {"citation_key": 100 + report, "reliability": "C", "credibility": 3} | more
    return Witness(report_key=report, publisher_key=publisher or f"publisher-{report}", **facts)
