"""The level of verification that the citations earn, and the reason given."""

import pytest

from events.codebook.certainty import VERIFICATION
from events.evidence.verification import Proposal, propose_verification
from tests.evidence.witnesses import make_witness


def proposed(*witnesses, copies=None) -> Proposal:
    return propose_verification(witnesses, copies or {})


def test_without_a_citation_it_is_unverified() -> None:
    proposal = proposed()
    assert (proposal.level, proposal.independent_count) == ("unverified", 0)


def test_one_source_is_a_single_source() -> None:
    proposal = proposed(make_witness(1, reliability="A"))
    assert (proposal.level, proposal.independent_count) == ("single_source", 1)


def test_menafn_rt_and_the_post_are_a_single_source_and_the_reason_says_so() -> None:
    proposal = proposed(make_witness(1), make_witness(2), make_witness(3), copies={1: 2, 2: 3, 3: None})
    assert (proposal.level, proposal.independent_count) == ("single_source", 1)
    assert "3 reports" in proposal.reason("en")
    assert "3 documents" in proposal.reason("fr")


def test_copies_of_a_source_that_nobody_read_are_unverified() -> None:
    proposal = proposed(make_witness(1), make_witness(2), copies={1: 9, 2: 9})
    assert (proposal.level, proposal.independent_count) == ("unverified", 1)
    assert "original" in proposal.reason("en")


def test_two_independent_sources_corroborate() -> None:
    proposal = proposed(make_witness(1, reliability="A"), make_witness(2, reliability="C"))
    assert (proposal.level, proposal.independent_count) == ("corroborated", 2)


def test_two_independent_sources_of_reliability_a_or_b_confirm() -> None:
    proposal = proposed(make_witness(1, reliability="A"), make_witness(2, reliability="B"), make_witness(3))
    assert (proposal.level, proposal.independent_count) == ("confirmed", 3)
    assert proposal.reason("en").startswith("2 independent sources")


def test_two_reliable_reports_of_one_publisher_do_not_confirm() -> None:
    reports = [make_witness(key, publisher="daily", reliability="A") for key in (1, 2)]
    assert proposed(*reports).level == "single_source"


def test_own_evidence_confirms_alone() -> None:
    assert proposed(make_witness(1, reliability=None, own_evidence=True)).level == "confirmed"


def test_a_credible_denial_makes_it_disputed_however_many_support_it() -> None:
    supporting = [make_witness(key, reliability="A") for key in (1, 2, 3)]
    proposal = proposed(*supporting, make_witness(4, stance="disputes"))
    assert (proposal.level, proposal.independent_count) == ("disputed", 3)


@pytest.mark.parametrize("doubt", [{"reliability": "D"}, {"reliability": "F"}, {"credibility": 5}])
def test_a_denial_that_is_not_credible_changes_nothing(doubt: dict[str, object]) -> None:
    proposal = proposed(make_witness(1), make_witness(2), make_witness(3, stance="disputes", **doubt))
    assert (proposal.level, proposal.independent_count) == ("corroborated", 2)


def test_a_mention_bears_nothing_out() -> None:
    proposal = proposed(make_witness(1), make_witness(2, stance="mentions"))
    assert (proposal.level, proposal.independent_count) == ("single_source", 1)


def test_a_citation_judged_improbable_bears_nothing_out() -> None:
    proposal = proposed(make_witness(1), make_witness(2, credibility=5))
    assert (proposal.level, proposal.independent_count) == ("single_source", 1)


def test_a_mention_does_not_tie_two_independent_supports_together() -> None:
    one, two = make_witness(1, publisher="daily"), make_witness(2)
    mention = make_witness(3, publisher="daily", stance="mentions")
    assert proposed(one, two, mention, copies={3: 2}).independent_count == 2


@pytest.mark.parametrize(
    "witnesses",
    [(), (make_witness(1),), (make_witness(1), make_witness(2)), (make_witness(1, stance="disputes"),)],
)
def test_every_proposal_is_a_word_of_the_codebook_with_a_reason_in_both_languages(witnesses) -> None:
    proposal = propose_verification(witnesses, {})
    assert proposal.level in VERIFICATION
    assert proposal.reason("en") != proposal.reason("fr") != ""
