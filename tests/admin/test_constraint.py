"""A rule of the database is told in a sentence, at the field where it belongs."""

import pytest
from django.apps import apps
from django.test import Client

from events.admin.constraint import SENTENCES
from tests.admin.form_data import errors_of, open_form
from tests.makers import make_incident, make_place, make_report

pytestmark = pytest.mark.django_db


def test_every_sentence_speaks_of_a_rule_that_there_is() -> None:
    rules = {
        rule.name for model in apps.get_app_config("events").get_models() for rule in model._meta.constraints
    }
    assert set(SENTENCES) - rules == set()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"claims-0-kind": "killed"}, "Give at least one number"),
        (
            {"claims-0-kind": "killed", "claims-0-low": "9", "claims-0-high": "3"},
            "highest count is below the lowest",
        ),
        ({"places-0-lon": "0", "places-0-lat": "0"}, "sea off Ghana"),
        ({"places-0-lon": "3"}, "Give both longitude and latitude"),
        ({"places-0-precision": "near"}, "Choose a place or an axis"),
        ({"places-0-role": "axis", "places-0-lon": "1", "places-0-lat": "15"}, "A route has two ends"),
        ({"sensitivity": "embargoed"}, "Say until when"),
    ],
)
def test_the_incidents_form_says_what_is_wrong(typed: dict[str, str], said: str, editor: Client) -> None:
    add = "/admin/events/incident/add/"
    response = editor.post(add, {**open_form(editor, add), "title_en": "Raid (invented)", **typed})
    assert said in errors_of(response)


def test_an_address_that_is_cited_already_is_not_entered_twice(editor: Client) -> None:
    report = make_report(url="https://gazette.invalid/1")
    add = "/admin/events/report/add/"
    data = {
        **open_form(editor, add),
        "source": report.source.pk,
        "title": "Again (invented)",
        "url": report.url,
    }
    assert "cite that one" in errors_of(editor.post(add, data))


def test_a_place_does_not_lie_in_itself(editor: Client) -> None:
    place = make_place()
    page = f"/admin/events/place/{place.pk}/change/"
    assert "does not lie in itself" in errors_of(
        editor.post(page, {**open_form(editor, page), "parent": place.pk})
    )


def test_a_link_joins_two_incidents(editor: Client) -> None:
    incident = make_incident()
    page = f"/admin/events/incident/{incident.pk}/change/"
    data = {**open_form(editor, page), "links_out-0-kind": "follows", "links_out-0-other": incident.pk}
    assert "two different incidents" in errors_of(editor.post(page, data))
