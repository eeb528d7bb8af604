"""Reports that copy one another or share a publisher count as one source."""

from hypothesis import given
from hypothesis import strategies as st

from events.evidence.independence import independent_groups
from tests.evidence.witnesses import make_witness


def groups(*witnesses, **copies) -> list[set[int]]:
    chain = {int(report[1:]): original for report, original in copies.items()}
    return [set(group) for group in independent_groups(witnesses, chain)]


def test_no_citation_is_no_group() -> None:
    assert groups() == []


def test_two_publishers_that_copy_nothing_are_two() -> None:
    assert groups(make_witness(1), make_witness(2)) == [{1}, {2}]


def test_two_reports_of_one_publisher_are_one() -> None:
    assert groups(make_witness(1, publisher="daily"), make_witness(2, publisher="daily")) == [{1, 2}]


def test_one_report_cited_twice_is_one() -> None:
    assert groups(make_witness(1), make_witness(1, citation_key=7)) == [{1}]


def test_menafn_copies_rt_which_copies_a_post_and_they_are_one() -> None:
    menafn, rt, post = make_witness(1), make_witness(2), make_witness(3)
    assert groups(menafn, rt, post, r1=2, r2=3, r3=None) == [{1, 2, 3}]


def test_a_copy_of_a_copy_is_tied_through_a_report_that_nobody_cites() -> None:
    assert groups(make_witness(1), make_witness(3), r1=2, r2=3) == [{1, 3}]


def test_two_copies_of_an_uncited_original_are_one() -> None:
    assert groups(make_witness(1), make_witness(2), r1=9, r2=9) == [{1, 2}]


def test_a_witness_may_say_itself_what_it_copies() -> None:
    assert groups(make_witness(1, copies=2), make_witness(2)) == [{1, 2}]


def test_a_loop_of_copies_ends_and_is_one() -> None:
    assert groups(make_witness(1), make_witness(2), make_witness(3), r1=2, r2=3, r3=1) == [{1, 2, 3}]


def test_a_report_that_copies_itself_is_one() -> None:
    assert groups(make_witness(1), r1=1) == [{1}]


def test_a_publisher_ties_two_chains_together() -> None:
    witnesses = [make_witness(1, publisher="daily"), make_witness(2), make_witness(3, publisher="daily")]
    assert groups(*witnesses, r2=3) == [{1, 2, 3}]


@given(
    st.lists(st.tuples(st.integers(1, 8), st.sampled_from("abcd")), max_size=8, unique_by=lambda r: r[0]),
    st.dictionaries(st.integers(1, 10), st.none() | st.integers(1, 10)),
    st.randoms(),
)
def test_groups_part_the_cited_reports_whatever_their_order(reports, copies, random) -> None:
    witnesses = [make_witness(report, publisher=publisher) for report, publisher in reports]
    found = independent_groups(witnesses, copies)
    assert sorted(key for group in found for key in group) == sorted(report for report, _ in reports)
    random.shuffle(witnesses)
    assert independent_groups(witnesses, copies) == found
