"""The buttons of the workflow: each from its state, for its group, with all that stands in the way said at once."""

from collections.abc import Callable

import pytest
from django.test import Client

from events.models.desk_record import DeskRecord
from events.models.live_record import LiveRecord
from events.models.published_version import PublishedVersion
from tests.admin.form_data import errors_of, open_form
from tests.makers import make_actor, make_episode, make_incident, member, publish_incident

pytestmark = pytest.mark.django_db


def step(record: DeskRecord, action: str) -> str:
    """Return the address of a step's page."""
    return f"/admin/events/{record._meta.model_name}/{record.pk}/step/{action}/"


def take(client: Client, record: DeskRecord, action: str, **said: str) -> str:
    """Take the step and return the state in which the record then is."""
    client.post(step(record, action), {"seen_revision": record.revision, **said})
    record.refresh_from_db()
    return record.workflow


def buttons(client: Client, record: DeskRecord) -> list[str]:
    """Return the steps that the record's form offers."""
    page = client.get(f"/admin/events/{record._meta.model_name}/{record.pk}/change/")
    return [one["action"] for one in page.context["desk"]["steps"]]


@pytest.mark.parametrize("make", [make_incident, make_episode, lambda: make_actor(published=False)])
def test_a_record_goes_from_draft_to_published_by_its_buttons(
    make: Callable[[], DeskRecord], editor: Client, publisher: Client
) -> None:
    record = make()
    assert take(editor, record, "submit", comment="Please look") == "submitted"
    assert take(publisher, record, "approve") == "approved"
    assert take(publisher, record, "publish") == "published"
    assert LiveRecord.objects.filter(code=record.code, superseded_seq=None).exists()


def test_a_published_record_is_corrected_with_a_public_note(editor: Client, publisher: Client) -> None:
    incident = publish_incident()
    page = f"/admin/events/incident/{incident.pk}/change/"
    editor.post(page, {**open_form(editor, page), "title_en": "Another title (invented)"})
    assert "Changes not yet public" in editor.get(page).content.decode()
    incident.refresh_from_db()
    take(publisher, incident, "correct", note="The title was wrong (invented).", note_kind="wording")
    version = PublishedVersion.objects.get(code=incident.code, number=2)
    assert (version.note, version.note_kind) == ("The title was wrong (invented).", "wording")
    assert "Changes not yet public" not in editor.get(page).content.decode()


def test_a_correction_without_a_note_is_not_taken(publisher: Client) -> None:
    incident = publish_incident()
    take(publisher, incident, "correct", note_kind="wording")
    assert incident.published_number == 1


def test_a_published_record_is_withdrawn_with_a_reason_and_then_stands_still(
    editor: Client, publisher: Client
) -> None:
    incident = publish_incident()
    assert take(publisher, incident, "withdraw", note="It did not happen (invented).") == "withdrawn"
    page = f"/admin/events/incident/{incident.pk}/change/"
    assert editor.post(page, {"title_en": "Again (invented)"}).status_code == 403
    assert buttons(publisher, incident) == []


def test_a_record_is_returned_with_a_comment_that_its_history_keeps(
    editor: Client, publisher: Client
) -> None:
    incident = make_incident()
    take(editor, incident, "submit")
    assert take(publisher, incident, "return", comment="Which bridge?") == "returned"
    page = editor.get(f"/admin/events/incident/{incident.pk}/change/").content.decode()
    assert "<strong>boubacar:</strong> Which bridge?</blockquote>" in page
    assert take(editor, incident, "submit") == "submitted"


def test_an_author_who_submits_is_not_told_to_be_a_publisher(editor: Client) -> None:
    incident = make_incident(sources=0)
    page = editor.get(step(incident, "submit")).content.decode()
    assert "No source is cited." in page
    assert "You are no publisher." not in page


def test_a_return_without_a_comment_is_not_taken(publisher: Client) -> None:
    incident = make_incident(workflow="submitted")
    assert take(publisher, incident, "return") == "submitted"


def test_only_the_steps_that_are_possible_are_offered(editor: Client, publisher: Client) -> None:
    incident = make_incident()
    assert (buttons(editor, incident), buttons(publisher, incident)) == (["submit"], ["submit"])
    take(editor, incident, "submit")
    assert buttons(editor, incident) == ["return"]
    assert buttons(publisher, incident) == ["return", "approve", "publish"]


def test_a_step_that_is_not_possible_is_refused_with_a_sentence(editor: Client) -> None:
    incident = make_incident()
    response = editor.post(step(incident, "publish"), {"seen_revision": 0}, follow=True)
    assert "is not possible now" in response.content.decode()
    incident.refresh_from_db()
    assert incident.workflow == "draft"


def test_everything_that_stands_in_the_way_is_said_at_once_with_its_way_out(publisher: Client) -> None:
    incident = make_incident(place=None, sources=0, day="", event_type="", workflow="submitted")
    page = publisher.get(step(incident, "publish"))
    body = page.content.decode()
    for sentence in ("No source is cited.", "The date is missing.", "The event type is missing.", "no place"):
        assert sentence in body
    assert f"/admin/events/incident/{incident.pk}/change/#citations-group" in body
    assert f"/admin/events/incident/{incident.pk}/change/#id_occurred" in body
    assert not page.context["may_go_on"]


def test_the_author_of_the_last_change_cannot_publish_it(log_in: Callable[..., Client]) -> None:
    mariam = log_in("mariam", "publisher")
    incident = make_incident(by=member("mariam", "publisher"), workflow="submitted")
    response = mariam.post(step(incident, "publish"), {"seen_revision": 0})
    assert "You wrote the last change yourself." in response.content.decode()
    assert take(mariam, incident, "approve") == "submitted"


def test_a_maintainer_overrides_with_a_reason_that_stays_in_the_history(
    log_in: Callable[..., Client],
) -> None:
    mariam = log_in("mariam", "publisher", "maintainer")
    incident = make_incident(by=member("mariam", "publisher"), workflow="submitted")
    assert take(mariam, incident, "publish") == "submitted"
    assert take(mariam, incident, "publish", override_reason="Nobody else is awake") == "published"
    page = mariam.get(f"/admin/events/incident/{incident.pk}/change/").content.decode()
    assert "Nobody else is awake" in page


def test_a_record_that_changed_under_the_publishers_eyes_is_not_published(
    editor: Client, publisher: Client
) -> None:
    incident = make_incident(workflow="submitted")
    page = f"/admin/events/incident/{incident.pk}/change/"
    editor.post(page, {**open_form(editor, page), "title_en": "Another title (invented)"})
    response = publisher.post(step(incident, "publish"), {"seen_revision": 0})
    assert "changed while you were looking at it" in response.content.decode()
    incident.refresh_from_db()
    assert incident.workflow == "submitted"


def test_submitting_says_what_would_stop_the_publishing(editor: Client) -> None:
    incident = make_incident(sources=0)
    page = editor.get(step(incident, "submit"))
    assert "No source is cited." in page.content.decode()
    assert page.context["may_go_on"]


def test_a_new_record_is_saved_and_handed_over_in_one_go(editor: Client) -> None:
    add = "/admin/events/incident/add/"
    data = {**open_form(editor, add), "title_en": "A new one (invented)", "_submit": "1"}
    response = editor.post(add, data, follow=True)
    assert response.redirect_chain[-1][0].endswith("/step/submit/"), errors_of(response)


def test_a_step_needs_the_form_and_not_a_link(publisher: Client) -> None:
    incident = make_incident(workflow="submitted")
    publisher.get(step(incident, "publish"))
    incident.refresh_from_db()
    assert incident.workflow == "submitted"


def test_a_step_cannot_be_forged_from_elsewhere(log_in: Callable[..., Client]) -> None:
    incident = make_incident(workflow="submitted")
    stranger = Client(enforce_csrf_checks=True)
    stranger.force_login(member("boubacar", "publisher"))
    assert stranger.post(step(incident, "publish"), {"seen_revision": 0}).status_code == 403
