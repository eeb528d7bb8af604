"""Where a save leads: to the next draft of the list that one came from, or on with the same report."""

from urllib.parse import quote

import pytest
from django.test import Client

from events.models.incident import Incident
from tests.admin.form_data import open_form
from tests.makers import make_incident, make_report, member

pytestmark = pytest.mark.django_db


def page_of(incident: Incident, filters: str = "") -> str:
    address = f"/admin/events/incident/{incident.pk}/change/"
    return f"{address}?_changelist_filters={quote(filters)}" if filters else address


def save(client: Client, page: str, button: str, **typed: str) -> str:
    """Press the button, and return where it leads."""
    response = client.post(page, {**open_form(client, page), button: "1", **typed})
    assert response.status_code == 302
    return str(response.url)


def mine(title: str, **fields: object) -> Incident:
    amina = member("amina", "editor")
    return make_incident(f"{title} (invented)", created_by=amina, last_author=amina, **fields)


def test_without_a_list_the_next_one_is_the_persons_own_draft(editor: Client) -> None:
    last, _submitted = mine("Last"), mine("Submitted", workflow="submitted")
    other = member("boubacar", "editor")
    make_incident("Of somebody else (invented)", created_by=other, last_author=other)
    first = mine("First")
    assert save(editor, page_of(first), "_save_next") == page_of(last)


def test_the_filters_of_the_list_hold_also_for_the_next_one(editor: Client) -> None:
    third = mine("Third", event_type="attack.convoy")
    mine("Second", event_type="diplomacy.talks")
    first = mine("First", event_type="attack.convoy")
    filters = "family=attack&p=1"
    assert save(editor, page_of(first, filters), "_save_next").startswith(
        page_of(third) + "?_changelist_filters"
    )


def test_a_list_of_another_state_leads_on_in_that_state(editor: Client) -> None:
    second, first = mine("Second", workflow="submitted"), mine("First", workflow="submitted")
    filters = "workflow__exact=submitted"
    assert save(editor, page_of(first, filters), "_save_next").startswith(page_of(second))


def test_behind_the_last_one_the_list_comes_back_and_says_so(editor: Client) -> None:
    only = mine("Only")
    page = page_of(only)
    response = editor.post(page, {**open_form(editor, page), "_save_next": "1"}, follow=True)
    assert response.request["PATH_INFO"] == "/admin/events/incident/"
    assert "That was the last draft" in response.content.decode()


def test_a_filter_that_means_nothing_is_no_reason_to_fail(editor: Client) -> None:
    second, first = mine("Second"), mine("First")
    assert save(editor, page_of(first, "nonsense__exact=1"), "_save_next").startswith(page_of(second))


def test_another_incident_begins_with_the_same_report(editor: Client) -> None:
    report = make_report()
    address = save(editor, page_of(mine("First", sources=[report])), "_same_report")
    assert address == f"/admin/events/incident/add/?report={report.pk}"
    data = open_form(editor, address)
    assert data["citations-0-report"] == str(report.pk)
    typed = {**data, "title_en": "The second event of the report (invented)"}
    response = editor.post(address, typed)
    assert response.status_code == 302
    made = Incident.objects.get(title_en__startswith="The second event")
    assert [citation.report for citation in made.citations.all()] == [report]


def test_a_report_that_is_not_there_is_carried_nowhere(editor: Client) -> None:
    assert open_form(editor, "/admin/events/incident/add/?report=999")["citations-0-report"] == ""
