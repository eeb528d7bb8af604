"""The figures of a document, and what their trace may tell."""

import orjson
import pytest

from events.models.live_record import LiveRecord
from tests.makers import (
    make_claim,
    make_incident,
    make_source,
    publish_record,
)

pytestmark = pytest.mark.django_db


def figure_of(incident) -> dict:
    return orjson.loads(LiveRecord.objects.current().get(code=incident.code).document)["figures"][0]


def test_a_part_by_sex_counts_where_its_claimant_gives_no_whole() -> None:
    incident = make_incident()
    make_claim(incident, "killed", 12, sex="female")
    assert figure_of(publish_record(incident))["best"] == 12


def test_a_part_by_sex_is_set_aside_with_its_step_where_the_whole_is_said() -> None:
    incident = make_incident(killed=20)
    make_claim(incident, "killed", 12, group="total", sex="female")
    figure = figure_of(publish_record(incident))
    assert (figure["best"], figure["claims"]) == (20, 2)
    assert [(one["claim"], one["step"]) for one in figure["set_aside"]] == [(2, 4)]


def test_the_trace_does_not_tell_how_far_a_confidential_source_is_trusted() -> None:
    hidden = make_source(reliability="E", is_confidential=True)
    incident = make_incident(sources=[hidden, make_source(reliability="B")])
    for n, citation in enumerate(incident.citations.order_by("pk"), start=1):
        make_claim(incident, "killed", n, citation=citation)
    (aside,) = figure_of(publish_record(incident))["set_aside"]
    assert (aside["step"], aside["reason"]["en"]) == (3, "A better claim stands.")
