"""Warnings while an incident is typed: each names its field, says what is odd, and stands in nobody's way."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from events.models.citation import Citation
from events.models.incident import Incident
from tests.admin.form_data import Data, open_form
from tests.makers import make_actor, make_incident, make_place, make_report, make_source

pytestmark = pytest.mark.django_db
ADD, CHECK = "/admin/events/incident/add/", "/admin/events/check-incident/"


def checked(client: Client, typed: Data) -> Any:
    response = client.post(CHECK, {**open_form(client, ADD), **typed})
    assert response.status_code == 200
    return response.json()


def warned(client: Client, typed: Data) -> dict[str, str]:
    return {one["field"]: one["text"] for one in checked(client, typed)["warnings"]}


def test_an_empty_form_is_no_reason_to_warn(editor: Client) -> None:
    assert warned(editor, {}) == {}


def test_a_date_in_the_future_is_odd_unless_it_is_only_announced(editor: Client) -> None:
    assert "is in the future" in warned(editor, {"occurred": "2999-01"})["occurred"]
    assert warned(editor, {"occurred": "2999-01", "status_of_fact": "announced"}) == {}


def test_an_embargo_that_has_ended_or_holds_nothing_back_is_told(editor: Client) -> None:
    day = {"embargo_until_0": "2020-01-01", "embargo_until_1": "12:00"}
    assert "has passed" in warned(editor, {**day, "sensitivity": "embargoed"})["embargo_until_0"]
    later = str((timezone.now() + timedelta(days=9)).date())
    assert "holds nothing back" in warned(editor, {**day, "embargo_until_0": later})["embargo_until_0"]


def test_a_point_outside_the_country_of_its_place_is_told(editor: Client) -> None:
    row = {"places-0-place": make_place(country="ML").pk, "places-0-precision": "exact"}
    niamey = {"places-0-lon": "2.11", "places-0-lat": "13.51"}
    assert "lies in Niger, but" in warned(editor, {**row, **niamey})["places-0-lon"]
    ocean = {"places-0-lon": "-30", "places-0-lat": "14"}
    assert "outside Mali" in warned(editor, {**row, **ocean})["places-0-lon"]
    assert warned(editor, {**row, "places-0-lon": "-3.4", "places-0-lat": "14.6"}) == {}


def test_a_point_far_from_its_place_is_told_in_kilometres(editor: Client) -> None:
    row = {"places-0-place": make_place().pk, "places-0-precision": "near", "places-0-lon": "-3.4"}
    assert "km from Tinaguelhaj" in warned(editor, {**row, "places-0-lat": "15.6"})["places-0-lon"]
    assert warned(editor, {**row, "places-0-lat": "15.6", "places-0-radius_m": "150000"}) == {}


@pytest.mark.parametrize(
    ("active", "said"), [({"active_from": "2017-03"}, "active from"), ({"active_to": "2012"}, "active until")]
)
def test_an_actor_that_was_not_active_on_that_day_is_told(
    editor: Client, active: dict[str, str], said: str
) -> None:
    actor = make_actor(published=False, **active)
    row = {"participations-0-actor": actor.pk, "participations-0-role": "initiator"}
    assert said in warned(editor, {**row, "occurred": "2015-05-01"})["participations-0-actor"]
    assert warned(editor, {**row, "occurred": "2010/2020"}) == {}


def claim(number: int, group: str, best: int) -> Data:
    return {
        f"claims-{number}-kind": "killed",
        f"claims-{number}-group": group,
        f"claims-{number}-best": str(best),
        "claims-TOTAL_FORMS": "3",
    }


@pytest.mark.parametrize(
    ("total", "said"), [(20, "5 are in none"), (9, "add up to 15, more than the total of 9")]
)
def test_a_total_that_its_groups_do_not_add_up_to_is_told(editor: Client, total: int, said: str) -> None:
    groups = {**claim(1, "civilians", 10), **claim(2, "state_forces", 5)}
    assert said in warned(editor, {**claim(0, "total", total), **groups})["claims-0-best"]
    assert warned(editor, {**claim(0, "total", 15), **groups}) == {}


def test_a_quote_longer_than_allowed_is_counted_and_not_cut(editor: Client) -> None:
    typed = {"citations-0-quote": "x" * 312}
    assert "12 characters longer than the 300" in warned(editor, typed)["citations-0-quote"]
    assert (
        'maxlength="300"' not in editor.get(ADD).content.decode().split('name="citations-0-quote"')[1][:200]
    )


def test_an_unreliable_source_alone_is_told_and_beside_a_better_one_not(editor: Client) -> None:
    poor = make_report(source=make_source(reliability="E"))
    typed = {"citations-0-report": poor.pk, "citations-TOTAL_FORMS": "2"}
    assert "reliability E" in warned(editor, typed)["citations-0-report"]
    assert (
        warned(editor, {**typed, "citations-1-report": make_report().pk, "citations-1-stance": "supports"})
        == {}
    )


def test_a_report_older_than_the_incident_is_told(editor: Client) -> None:
    typed = {"citations-0-report": make_report(published="2024-01-01").pk, "occurred": "2024-02"}
    assert "before the incident" in warned(editor, typed)["citations-0-report"]


def test_the_level_and_the_figures_follow_what_is_typed(editor: Client) -> None:
    typed = {
        **claim(0, "total", 7),
        "citations-TOTAL_FORMS": "2",
        **{f"citations-{n}-{name}": value for n in (0, 1) for name, value in (
            ("report", make_report().pk), ("stance", "supports"), ("credibility", "2"))},
    }  # fmt: skip
    told = checked(editor, typed)
    assert "2 independent sources of reliability A or B" in told["verification"]
    assert "Killed: <strong>7</strong>" in told["figures"]
    assert not Incident.objects.exists()
    assert not Citation.objects.exists()


@pytest.mark.parametrize(
    "odd", [{"claims-TOTAL_FORMS": "9" * 30}, {"claims-0-best": "٣" * 40}, {"occurred": "?"}]
)
def test_what_cannot_be_read_is_left_out(editor: Client, odd: Data) -> None:
    assert checked(editor, odd)["warnings"] == []


def test_a_confidential_report_tells_a_contributor_nothing(log_in: Any) -> None:
    contributor = log_in("amina", "contributor")
    secret = make_report(source=make_source(reliability="E", is_confidential=True))
    assert warned(contributor, {"citations-0-report": secret.pk}) == {}


def test_a_save_is_not_stopped_and_says_it_again(editor: Client) -> None:
    incident = make_incident()
    page = f"/admin/events/incident/{incident.pk}/change/"
    response = editor.post(page, {**open_form(editor, page), "occurred": "2999-01-01"}, follow=True)
    said = [str(one) for one in response.context["messages"]]
    assert any("Worth a look" in one and "1 January 2999 is in the future" in one for one in said)
    incident.refresh_from_db()
    assert incident.occurred == "2999-01-01"


def test_in_french_it_warns_in_french(editor: Client) -> None:
    editor.post("/admin/events/language/", {"language": "fr"})
    assert "avenir" in warned(editor, {"occurred": "2999-01"})["occurred"]
