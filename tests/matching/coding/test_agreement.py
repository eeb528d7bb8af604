"""How far two coders agree: pairs, percent, and Krippendorff's alpha from a kept library."""

import pytest

from events.drafting.propose import propose
from events.drafting.reading import keep_reading
from events.matching.coding.agreement import agreements, said_in
from events.matching.coding.enrol import enrol, finish
from events.matching.coding.pair import paired, pairs_of
from events.models.double_coding import DoubleCoding
from events.models.drafting import Reading
from events.models.incident import Incident
from tests.makers import make_actor, make_claim, make_incident, make_report, member

pytestmark = pytest.mark.django_db


def units(**pairs: list[list[object]]) -> list[dict[str, list[object]]]:
    """Turn columns of pairs into units: `units(killed=[[1, 1], [2, 3]])`."""
    length = max(len(column) for column in pairs.values())
    return [{code: column[n] for code, column in pairs.items()} for n in range(length)]


def alpha_of(code: str, column: list[list[object]]) -> float | None:
    return next(one for one in agreements(units(**{code: column})) if one.field.code == code).alpha


def test_the_nominal_alpha_is_that_of_krippendorffs_own_example() -> None:
    """Content Analysis (2004), 11.3.1: ten units, two coders, two values; alpha is 0.095."""
    first, second = "0100000010", "1110010000"
    assert alpha_of("event_type", [list(pair) for pair in zip(first, second, strict=True)]) == pytest.approx(
        0.095, abs=0.001
    )


def test_equal_values_agree_wholly_and_days_a_day_apart_nearly() -> None:
    assert alpha_of("earliest", [[100, 100], [200, 200], [300, 300]]) == 1.0
    near = alpha_of("earliest", [[100, 101], [200, 200], [300, 300]])
    far = alpha_of("earliest", [[100, 190], [200, 200], [300, 300]])
    assert near is not None
    assert far is not None
    assert 0.99 < near < 1.0
    assert far < near


def test_where_all_is_alike_alpha_is_not_defined_but_percent_is() -> None:
    found = next(one for one in agreements(units(family=[["attack", "attack"]] * 3)) if one.units)
    assert (found.percent, found.alpha) == (100, None)


def test_what_neither_says_is_not_compared_and_what_one_says_differs() -> None:
    found = next(one for one in agreements(units(killed=[[None, None], [3, None], [3, 3]])) if one.units)
    assert (found.units, found.same, found.percent) == (2, 1, 50)


def test_drafts_of_the_same_event_are_paired_and_others_stand_alone() -> None:
    jnim = make_actor("Front of the Test (invented)")
    ours = [
        make_incident("A (invented)", day="2024-03-09", actors={"initiator": jnim}),
        make_incident(
            "B (invented)", day="2024-05-01", event_type="unrest.protest", place="Elsewhere (invented)"
        ),
    ]
    theirs = [
        make_incident("C (invented)", day="2024-08-01", event_type="politics.coup", place="Third (invented)"),
        make_incident(
            "D (invented)", day="2024-03-10", event_type="attack.ambush", actors={"initiator": jnim}
        ),
    ]
    names = [[one.title_en[0] if one else "-" for one in pair] for pair in paired(ours, theirs)]
    assert names == [["A", "D"], ["B", "-"], ["-", "C"]]


def a_coding() -> DoubleCoding:
    """Give a report to moussa and fatou."""
    moussa, fatou, amina = (member(name, "editor") for name in ("moussa", "fatou", "amina"))
    return DoubleCoding.objects.create(
        report=make_report(), first_coder=moussa, second_coder=fatou, opened_by=amina
    )


def coded(coding: DoubleCoding, name: str, title: str, **fields: object) -> Incident:
    """Make a draft of one of the coders from the report."""
    coder = member(name, "editor")
    incident = make_incident(title, sources=[coding.report], by=coder, **fields)  # type: ignore[arg-type]
    assert enrol(incident, by=coder)
    return incident


def visible_to(name: str) -> set[str]:
    return {one.title_en for one in Incident.objects.visible_to(member(name, "editor"))}


def test_neither_coder_sees_the_others_drafts_until_both_are_done() -> None:
    coding = a_coding()
    coded(coding, "moussa", "His (invented)")
    coded(coding, "fatou", "Hers (invented)")
    assert visible_to("moussa") == {"His (invented)"}
    assert visible_to("fatou") == {"Hers (invented)"}
    assert visible_to("amina") == {"His (invented)", "Hers (invented)"}
    finish(coding, by=coding.first_coder)
    assert visible_to("moussa") == {"His (invented)"}
    finish(coding, by=coding.second_coder)
    assert visible_to("moussa") == visible_to("fatou") == {"His (invented)", "Hers (invented)"}


def test_only_drafts_from_the_report_by_a_coder_at_work_belong_to_it() -> None:
    coding = a_coding()
    moussa = coding.first_coder
    assert not enrol(make_incident(by=moussa), by=moussa)
    by_another = make_incident(sources=[coding.report], by=member("amina", "editor"))
    assert not enrol(by_another, by=member("amina", "editor"))
    finish(coding, by=moussa)
    assert not enrol(make_incident(sources=[coding.report], by=moussa), by=moussa)


def test_what_both_said_is_kept_as_plain_values() -> None:
    coding = a_coding()
    for name, killed in (("moussa", 3), ("fatou", 5)):
        make_claim(coded(coding, name, f"{name} (invented)"), best=killed)
    (unit,) = said_in(pairs_of(coding))
    assert unit["killed"] == [3, 5]
    assert unit["event_type"] == ["attack.convoy", "attack.convoy"]
    assert unit["country"] == [["ML"], ["ML"]]


def test_a_coder_sees_no_reading_of_the_report_but_her_own_until_both_are_done() -> None:
    coding = a_coding()
    for coder in (coding.first_coder, coding.second_coder):
        draft = propose("Gunmen raided a village (invented) on Monday.", published=None, language="en")
        keep_reading(coding.report, "Gunmen raided a village (invented).", draft, published="", by=coder)

    def readers_seen_by(user: object) -> set[str]:
        return {one.made_by.username for one in Reading.objects.visible_to(user)}

    assert readers_seen_by(coding.first_coder) == {"moussa"}
    assert readers_seen_by(coding.opened_by) == {"moussa", "fatou"}
    finish(coding, by=coding.first_coder)
    finish(coding, by=coding.second_coder)
    assert readers_seen_by(coding.first_coder) == {"moussa", "fatou"}
