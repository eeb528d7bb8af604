"""A claimant that is an actor of the desk is that actor, by whatever words the text names it."""

from datetime import date

import pytest

from events.drafting.propose import propose
from events.models.actor import ActorName
from tests.makers import make_actor

pytestmark = pytest.mark.django_db
TEXT = (
    "Gunmen attacked an army post at Djibo on Tuesday. JNIM said that it had killed nine soldiers. "
    "The Burkinabe army spoke of two wounded. A trader counted four dead among the traders."
)


def test_claimants_with_a_name_are_the_desks_actors_and_others_stay_words() -> None:
    jnim = make_actor("Jama'at Nusrat al-Islam wal-Muslimin", short_name="JNIM")
    army = make_actor("Burkina Faso Armed Forces", type="state.military", countries=["BF"])
    ActorName.objects.create(actor=army, name="Burkinabe army")
    draft = propose(TEXT, published=date(2025, 10, 23), language="en")
    told = {
        (figure.kind, figure.best): figure.claimant.actor_id
        for event in draft.events
        for figure in event.figures
        if figure.claimant is not None
    }
    assert told[("killed", 9)] == jnim.pk
    assert told[("wounded", 2)] == army.pk
    assert told[("killed", 4)] is None
