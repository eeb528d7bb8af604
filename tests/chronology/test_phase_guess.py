"""Which phase an incident begins: guessed, so that an editor has one word to correct at most."""

import pytest

from events.chronology.edtf import parse
from events.chronology.phase_guess import certainty_for, guess_state, last_before
from events.chronology.situation import PhaseFact
from events.codebook.certainty import VERIFICATION
from events.codebook.episode import PHASE_CERTAINTY, STATES_BY_KIND


def phase(key: int, state: str, began: str) -> PhaseFact:
    return PhaseFact(key, state, parse(began), "confirmed", None, None)


LIFTED = (phase(1, "enforced", "2024-02-01"), phase(2, "lifted", "2024-03-02"))


@pytest.mark.parametrize(
    ("kind", "event_type", "status", "state"),
    [
        ("blockade", "attack.convoy", "reported", "enforced"),
        ("blockade", "blockade.fuel", "announced", "declared"),
        ("blockade", "blockade.road", "threatened", "threatened"),
        ("blockade", "operation.escort", "completed", "eased"),
        ("blockade", "agreement.local_pact", "announced", "lifted"),
        ("force_withdrawal", "troops.expulsion", "announced", "demanded"),
        ("force_withdrawal", "troops.withdrawal", "completed", "completed"),
        ("ceasefire", "agreement.ceasefire", "announced", "proposed"),
        ("ceasefire", "battle.clash", "reported", "violated"),
        ("hostage_crisis", "abduction.release", "completed", "released"),
        ("transition", "politics.coup", "completed", "declared"),
        ("blockade", "unrest.protest", "reported", None),
    ],
)
def test_the_state_follows_the_type_and_the_status(
    kind: str, event_type: str, status: str, state: str | None
) -> None:
    found = guess_state(kind, event_type, status, (), parse("2024-03-09"))
    assert found == state
    assert found is None or found in STATES_BY_KIND[kind]


def test_an_enforcement_after_a_lifting_is_a_reimposition() -> None:
    assert guess_state("blockade", "attack.convoy", "reported", LIFTED, parse("2024-03-09")) == "reimposed"


def test_an_enforcement_before_a_lifting_is_none() -> None:
    assert guess_state("blockade", "attack.convoy", "reported", LIFTED, parse("2024-02-09")) == "enforced"


def test_the_phase_before_is_the_one_that_began_last() -> None:
    assert last_before(LIFTED, parse("2024-03-02")) is LIFTED[1]
    assert last_before(LIFTED, parse("2023")) is None


def test_every_level_of_verification_has_its_certainty() -> None:
    assert {certainty_for(code) for code in VERIFICATION.codes} <= set(PHASE_CERTAINTY.codes)
    assert certainty_for("single_source") == "claimed"
