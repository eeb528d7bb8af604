"""The incident's form: all that an article says goes in at once, and comes out as one revision."""

import pytest
from django.test import Client
from reversion.models import Revision, Version

from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident
from tests.admin.form_data import Data, data_of, errors_of, open_form
from tests.makers import make_actor, make_incident, make_place, make_report

pytestmark = pytest.mark.django_db
ADD = "/admin/events/incident/add/"


def article(client: Client) -> Data:
    """Return the empty form filled in with what one article says, the figure read in the citation beside it."""
    return {
        **open_form(client, ADD),
        "title_en": "Tankers burnt near Tinaguelhaj (invented)",
        "event_type": "attack.convoy",
        "further_types": ["looting.arson"],
        "occurred": "2025-09-14~",
        "citations-0-report": make_report().pk,
        "citations-0-fields": ["occurred", "killed"],
        "places-0-place": make_place().pk,
        "places-0-precision": "near",
        "participations-0-actor": make_actor().pk,
        "participations-0-role": "initiator",
        "claims-0-kind": "killed",
        "claims-0-low": "3",
        "claims-0-citation": "1",
    }


def test_an_article_is_entered_in_one_save(editor: Client) -> None:
    response = editor.post(ADD, article(editor))
    assert response.status_code == 302, errors_of(response)
    incident = Incident.objects.get()
    assert incident.created_by.username == incident.last_author.username == "amina"
    assert incident.occurred_start is not None
    assert [row.event_type for row in incident.secondary_types.all()] == ["looting.arson"]
    assert incident.citations.get().fields == ["occurred", "killed"]


def test_a_figure_names_the_citation_that_was_typed_in_the_same_save(editor: Client) -> None:
    editor.post(ADD, article(editor))
    claim = ImpactClaim.objects.get()
    assert claim.citation == claim.incident.citations.get()


def test_a_figure_cannot_name_an_empty_citation(editor: Client) -> None:
    response = editor.post(ADD, {**article(editor), "citations-0-report": "", "citations-0-fields": []})
    assert "Citation 1 is empty" in errors_of(response)
    assert not Incident.objects.exists()


def test_a_figure_cannot_name_a_citation_that_is_being_deleted(editor: Client) -> None:
    incident = make_incident(killed=3)
    page = f"/admin/events/incident/{incident.pk}/change/"
    response = editor.post(page, {**open_form(editor, page), "citations-0-DELETE": "on"})
    assert "about to be deleted" in errors_of(response)
    assert ImpactClaim.objects.exists()


def test_a_figure_moves_to_another_citation_while_its_old_one_is_deleted(editor: Client) -> None:
    incident = make_incident(killed=3, sources=2)
    page = f"/admin/events/incident/{incident.pk}/change/"
    data = {**open_form(editor, page), "citations-0-DELETE": "on", "claims-0-citation": "2"}
    response = editor.post(page, data)
    assert response.status_code == 302, errors_of(response)
    assert ImpactClaim.objects.get().citation == incident.citations.get()


def test_a_figure_cannot_name_another_records_citation(editor: Client) -> None:
    make_incident(sources=3)
    response = editor.post(ADD, {**article(editor), "claims-0-citation": "3"})
    assert response.status_code == 200
    assert not Incident.objects.filter(title_en__startswith="Tankers").exists()


def test_a_save_is_one_revision_of_the_whole(editor: Client) -> None:
    editor.post(ADD, article(editor))
    revision = Revision.objects.get()
    kept = {version.content_type.model for version in revision.version_set.all()}
    assert kept == {
        "incident", "citation", "incidentplace", "participation", "impactclaim", "secondarytype",
    }  # fmt: skip
    assert revision.user.username == "amina"
    assert revision.comment


def test_the_whole_is_kept_where_one_part_alone_was_changed(editor: Client) -> None:
    incident = make_incident(killed=3)
    page = f"/admin/events/incident/{incident.pk}/change/"
    editor.post(page, {**open_form(editor, page), "claims-0-best": "4"})
    kept = {version.content_type.model for version in Version.objects.all()}
    assert {"incident", "citation", "incidentplace", "impactclaim"} <= kept
    incident.refresh_from_db()
    assert incident.revision == 1


def test_a_save_that_changes_nothing_is_no_revision(editor: Client) -> None:
    incident = make_incident(killed=3, secondary_types=["looting.arson"])
    page = f"/admin/events/incident/{incident.pk}/change/"
    response = editor.post(page, open_form(editor, page), follow=True)
    assert "Nothing was changed" in response.content.decode()
    incident.refresh_from_db()
    assert incident.revision == 0
    assert not Revision.objects.exists()


def test_a_date_that_is_not_edtf_is_refused_with_what_to_write(editor: Client) -> None:
    response = editor.post(ADD, {**article(editor), "occurred": "14/09/2025"})
    assert "write 2025-09-14" in errors_of(response)
    assert data_of(response)["occurred"] == "14/09/2025"


def test_without_script_the_date_is_said_in_words_after_the_save(editor: Client) -> None:
    incident = make_incident(day="2025-09-14~")
    body = editor.get(f"/admin/events/incident/{incident.pk}/change/").content.decode()
    assert "about 14 September 2025 (precision: day)" in body


def test_the_primary_type_is_not_a_further_type_as_well(editor: Client) -> None:
    editor.post(ADD, {**article(editor), "further_types": ["attack.convoy", "looting.arson"]})
    assert [row.event_type for row in Incident.objects.get().secondary_types.all()] == ["looting.arson"]


def test_sexual_violence_is_refused_in_the_open_with_a_sentence(editor: Client) -> None:
    response = editor.post(ADD, {**article(editor), "event_type": "sexual_violence"})
    assert "always restricted" in errors_of(response)


def test_the_form_shows_the_verification_that_the_citations_earn(editor: Client) -> None:
    incident = make_incident(sources=2, killed=3)
    body = editor.get(f"/admin/events/incident/{incident.pk}/change/").content.decode()
    assert "2 independent sources of reliability A or B bear it out." in body
    assert "Killed: <strong>3</strong>" in body


def test_an_approved_record_that_is_changed_must_be_approved_again(editor: Client, publisher: Client) -> None:
    incident = make_incident(workflow="submitted")
    publisher.post(f"/admin/events/incident/{incident.pk}/step/approve/", {"seen_revision": 0})
    incident.refresh_from_db()
    assert incident.workflow == "approved"
    page = f"/admin/events/incident/{incident.pk}/change/"
    editor.post(page, {**open_form(editor, page), "title_en": "Another title (invented)"})
    incident.refresh_from_db()
    assert incident.workflow == "submitted"
