"""What held on a day: the codebook's section 2, one rule a test."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.chronology.edtf import parse
from events.chronology.situation import PhaseFact, StateOnDay, state_on
from events.codebook.episode import STATES_BY_KIND
from tests.chronology.edtf_texts import everything


def phase(state: str, began: str, *, confirmed: str | None = None, certainty: str = "confirmed") -> PhaseFact:
    last = date.fromisoformat(confirmed) if confirmed else None
    return PhaseFact(
        key=1,
        state=state,
        began=parse(began),
        certainty=certainty,
        last_confirmed=last,
        citation="Radio Tinaguelhaj (invented)",
    )


def on(day: str, *phases: PhaseFact, kind: str = "blockade") -> StateOnDay:
    return state_on(phases, date.fromisoformat(day), kind=kind)


def test_before_any_phase_nothing_is_known():
    answer = on("2020-01-01", phase("enforced", "2020-10"))
    assert (answer.answer, answer.state, answer.phase, answer.possible) == ("not_known", None, None, ())


def test_without_phases_nothing_is_known():
    assert on("2020-01-01").answer == "not_known"


def test_a_phase_holds_from_the_day_on_which_it_has_certainly_begun():
    enforced = phase("enforced", "2020-10")
    assert on("2020-10-30", enforced).answer == "not_known"
    assert on("2020-10-30", enforced).possible == (enforced,)
    assert on("2020-10-31", enforced).answer == "in_force"
    assert on("2020-10-31", enforced).phase is enforced


def test_thirty_days_after_the_last_confirmation_it_still_reads_in_force_and_then_no_more():
    enforced = phase("enforced", "2020-10", confirmed="2022-03-12")
    assert on("2022-04-11", enforced).answer == "in_force"
    stale = on("2022-04-12", enforced)
    assert stale.answer == "not_confirmed_since"
    assert (stale.state, stale.last_confirmed) == ("enforced", date(2022, 3, 12))


def test_without_a_confirmation_the_latest_possible_beginning_counts_as_one():
    enforced = phase("enforced", "2020-10")
    assert on("2020-11-30", enforced).answer == "in_force"
    assert on("2020-12-01", enforced).answer == "not_confirmed_since"


def test_silence_never_reads_as_lifted():
    assert on("2100-01-01", phase("enforced", "2020-10")).answer == "not_confirmed_since"


def test_the_last_phase_answers():
    phases = (phase("enforced", "2020-10"), phase("eased", "2021-02"), phase("lifted", "2021-04-10"))
    assert on("2021-03-01", *phases).state == "eased"
    assert on("2021-05-01", *phases).answer == "not_in_force"


def test_a_lifting_needs_no_confirming():
    assert on("2100-01-01", phase("lifted", "2021-04-10")).answer == "not_in_force"


def test_a_threat_is_not_in_force():
    assert on("2020-10-02", phase("threatened", "2020-10-01")).answer == "not_in_force"


def test_suspended_is_its_own_answer_and_grows_stale_too():
    suspended = phase("suspended", "2021-04-10")
    assert on("2021-04-20", suspended).answer == "suspended"
    assert on("2021-06-01", suspended).answer == "not_confirmed_since"


def test_a_lifting_that_may_have_come_is_given_as_possible():
    enforced = phase("enforced", "2020-10", confirmed="2021-04-01")
    lifted = phase("lifted", "[2021-04-03..2021-04-20]")
    answer = on("2021-04-10", enforced, lifted)
    assert (answer.answer, answer.phase, answer.possible) == ("in_force", enforced, (lifted,))


def test_where_vague_dates_leave_the_order_open_the_usual_order_decides_and_the_other_stays_possible():
    threatened, declared = phase("threatened", "2025-09"), phase("declared", "2025-09-03")
    answer = on("2025-10-01", threatened, declared)
    assert (answer.phase, answer.possible) == (declared, (threatened,))


def test_the_order_in_which_phases_are_given_does_not_matter():
    lifted, enforced = phase("lifted", "2021-04-10"), phase("enforced", "2020-10")
    assert on("2021-05-01", lifted, enforced).phase is lifted


def test_two_phases_of_one_day_leave_nothing_open():
    declared, enforced = phase("declared", "2025-09-03"), phase("enforced", "2025-09-03")
    answer = on("2025-09-04", enforced, declared)
    assert (answer.phase, answer.possible) == (enforced, ())


def test_a_phase_written_as_going_on_has_begun():
    assert on("2020-11-01", phase("enforced", "2020-10/..")).answer == "in_force"


def test_the_citation_comes_with_the_answer():
    assert on("2020-11-01", phase("enforced", "2020-10")).phase.citation == "Radio Tinaguelhaj (invented)"


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        (
            "2020-01-01",
            "Not known: no phase is known for certain to have begun by 1 January 2020.",
            "Inconnu : aucune phase n'est connue avec certitude au 1er janvier 2020.",
        ),
        (
            "2021-05-03",
            "In force: enforced from October 2020, last confirmed 12 March 2022.",
            "En vigueur : appliqué à partir d'octobre 2020, confirmé en dernier le 12 mars 2022.",
        ),
        (
            "2022-05-01",
            "Not confirmed since 12 March 2022: enforced from October 2020.",
            "Non confirmé depuis le 12 mars 2022 : appliqué à partir d'octobre 2020.",
        ),
        (
            "2023-04-10",
            "Not confirmed since 12 March 2022: enforced from October 2020. "
            "Perhaps by then: suspended (claimed), between 3 and 20 April 2023.",
            "Non confirmé depuis le 12 mars 2022 : appliqué à partir d'octobre 2020. "
            "Peut-être déjà : suspendu (revendiqué), entre le 3 et le 20 avril 2023.",
        ),
        (
            "2023-05-01",
            "Suspended (claimed) from a date between 3 and 20 April 2023.",
            "Suspendu (revendiqué) à partir d'une date entre le 3 et le 20 avril 2023.",
        ),
        (
            "2025-01-01",
            "Not in force: lifted, about February 2024.",
            "Pas en vigueur : levé, vers février 2024.",
        ),
    ],
)
def test_the_answer_in_words(day, english, french):
    phases = (
        phase("enforced", "2020-10", confirmed="2022-03-12"),
        phase("suspended", "[2023-04-03..2023-04-20]", certainty="claimed"),
        phase("lifted", "2024-02~"),
    )
    assert on(day, *phases).sentence("en") == english
    assert on(day, *phases).sentence("fr") == french


def test_what_goes_on_is_not_said_to_be_in_force():
    taken = phase("taken", "2024-05-02")
    assert on("2024-05-03", taken, kind="hostage_crisis").sentence("en") == "Ongoing: taken from 2 May 2024."


@given(
    st.lists(st.builds(phase, st.sampled_from(STATES_BY_KIND["blockade"]), everything), max_size=5),
    st.dates(date(1, 3, 1), date(9999, 10, 1)),
)
def test_every_answer_rests_on_a_phase_begun_by_then(phases, day):
    answer = state_on(phases, day, kind="blockade")
    assert (answer.phase is None) == (answer.answer == "not_known")
    assert answer.phase is None or answer.phase.began.latest_start <= day
    assert all(phase is not answer.phase for phase in answer.possible)
    assert answer.answer != "in_force" or day - answer.last_confirmed <= timedelta(days=30)
    assert answer.sentence("en").endswith(".")
    assert answer.sentence("fr").endswith(".")
