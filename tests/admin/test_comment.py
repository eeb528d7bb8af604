"""Comments on a record and its fields, and whom they call: seen by those who see the record, by nobody else."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.admin.queue_waiting import QUEUES
from events.models.assignment import Assignment
from events.models.comment import Comment, Mention
from events.models.incident import Incident
from tests.makers import make_actor, make_episode, make_incident, member

pytestmark = pytest.mark.django_db


def page_of(record: object) -> str:
    return f"/admin/events/{type(record).__name__.lower()}/{record.pk}/"  # type: ignore[attr-defined]


def comment(client: Client, record: object, text: str, **said: object) -> str:
    """Write a comment and return the form as it then is."""
    posted = client.post(f"{page_of(record)}comments/", {"text": text, **said}, follow=True)
    assert posted.status_code == 200
    return posted.content.decode()


@pytest.mark.parametrize("make", [make_incident, make_episode, lambda: make_actor(published=False)])
def test_a_comment_stands_under_the_form_of_every_kind_of_record(
    make: Callable[[], object], editor: Client
) -> None:
    assert "Which bridge?" in comment(editor, make(), "Which bridge?")


def test_a_comment_on_a_field_is_marked_beside_it_until_it_is_resolved(editor: Client) -> None:
    incident = make_incident()
    body = comment(editor, incident, "By which calendar?", field="occurred")
    key = Comment.objects.get().pk
    assert f'<a class="desk-comment-mark" href="#comment-{key}">1 open comment</a>' in body
    assert f'id="comment-{key}"' in body
    editor.post(f"{page_of(incident)}comments/{key}/resolve/")
    body = editor.get(f"{page_of(incident)}change/").content.decode()
    assert "desk-comment-mark" not in body
    assert "resolved by amina" in body


def test_a_comment_may_speak_of_a_group_of_rows_and_of_no_field_that_is_not_there(editor: Client) -> None:
    incident = make_incident()
    comment(editor, incident, "Which village?", field="places")
    assert "speaks of a field that is not there" in comment(editor, incident, "?", field="password")
    assert [one.field for one in Comment.objects.all()] == ["places"]


def test_an_empty_comment_is_refused_with_a_sentence(editor: Client) -> None:
    assert "The comment is empty" in comment(editor, make_incident(), "  ")
    assert not Comment.objects.exists()


def test_an_answer_stands_under_its_comment_and_is_resolved_with_it(
    editor: Client, publisher: Client
) -> None:
    incident = make_incident()
    comment(editor, incident, "Which bridge?", field="occurred")
    first = Comment.objects.get()
    comment(publisher, incident, "The old one", parent=first.pk)
    assert [(one.text, one.field) for one in first.answers.all()] == [("The old one", "occurred")]


def test_an_answer_is_given_to_a_comment_of_the_same_record_alone(editor: Client) -> None:
    first, other = make_incident(), make_incident()
    comment(editor, first, "Which bridge?")
    posted = editor.post(
        f"{page_of(other)}comments/", {"text": "The old one", "parent": Comment.objects.get().pk}
    )
    assert posted.status_code == 404


def test_a_resolved_comment_is_opened_again(editor: Client) -> None:
    incident = make_incident()
    comment(editor, incident, "Which bridge?")
    resolve = f"{page_of(incident)}comments/{Comment.objects.get().pk}/resolve/"
    editor.post(resolve)
    editor.post(resolve, {"again": "1"})
    assert Comment.objects.get().resolved_at is None


def test_a_name_calls_its_person_once_and_never_the_writer_herself(
    amina: User, boubacar: User, editor: Client
) -> None:
    comment(editor, make_incident(), "@boubacar, @Boubacar. and @amina: which bridge?")
    assert [mention.person for mention in Mention.objects.all()] == [boubacar]


def test_an_address_calls_nobody(boubacar: User, editor: Client) -> None:
    comment(editor, make_incident(), "Write to desk@boubacar or x@@boubacar")
    assert not Mention.objects.exists()


def test_who_may_not_see_the_record_is_not_called_and_the_writer_is_told(
    log_in: Callable[..., Client], editor: Client
) -> None:
    moussa = log_in("moussa", "contributor")
    body = comment(editor, make_incident(), "@moussa and @nobody, look")
    assert "nobody was called: @moussa, @nobody" in body
    assert not Mention.objects.exists()
    assert "look" not in moussa.get("/admin/").content.decode()


def test_a_person_of_a_restricted_record_is_called_only_with_the_right_to_see_it(
    boubacar: User, editor: Client
) -> None:
    member("rokia", "editor")
    incident = make_incident(sensitivity="restricted")
    comment(editor, incident, "@rokia @boubacar")
    assert [mention.person for mention in Mention.objects.all()] == [boubacar]


def test_a_mention_ends_when_its_record_is_no_longer_the_persons_to_see(editor: Client) -> None:
    rokia = member("rokia", "editor")
    incident = make_incident()
    comment(editor, incident, "@rokia")
    assert QUEUES["mentions"].count(rokia) == 1
    Incident.objects.update(sensitivity="restricted")
    assert QUEUES["mentions"].count(rokia) == 0


def test_a_contributor_comments_on_her_own_record_and_on_no_other(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    own, other = make_incident(by=member("moussa", "contributor")), make_incident()
    comment(moussa, own, "Like this?")
    assert moussa.post(f"{page_of(other)}comments/", {"text": "?"}).status_code == 404
    assert [one.record for one in Comment.objects.all()] == [own]


def test_a_reader_reads_comments_and_writes_none(log_in: Callable[..., Client], editor: Client) -> None:
    reader = log_in("rachid", "reader")
    incident = make_incident()
    comment(editor, incident, "Which bridge?")
    assert "Which bridge?" in reader.get(f"{page_of(incident)}change/").content.decode()
    assert reader.post(f"{page_of(incident)}comments/", {"text": "?"}).status_code == 403


def test_a_script_gets_the_panel_alone(editor: Client) -> None:
    incident = make_incident()
    answer = editor.post(
        f"{page_of(incident)}comments/", {"text": "Which bridge?"}, headers={"X-Requested-With": "fetch"}
    )
    body = answer.content.decode()
    assert body.lstrip().startswith('<section class="desk-comments"')
    assert "Which bridge?" in body


def test_names_are_offered_of_those_who_see_the_record(log_in: Callable[..., Client], editor: Client) -> None:
    log_in("moussa", "contributor")
    member("mariam", "publisher")
    people = editor.get(f"{page_of(make_incident())}people/?typed=m").json()["people"]
    assert [one["name"] for one in people] == ["mariam"]


def test_a_record_is_in_one_persons_care_at_a_time(boubacar: User, editor: Client) -> None:
    incident = make_incident()
    for name in ("boubacar", "@amina", ""):
        editor.post(f"{page_of(incident)}assign/", {"person": name})
    assert [str(one.person) for one in Assignment.objects.order_by("pk")] == ["boubacar", "amina"]
    assert not Assignment.objects.filter(ended_at__isnull=True).exists()


def test_nobody_is_given_a_record_that_she_may_not_see(log_in: Callable[..., Client], editor: Client) -> None:
    log_in("moussa", "contributor")
    posted = editor.post(f"{page_of(make_incident())}assign/", {"person": "moussa"}, follow=True)
    assert "Nobody called moussa can see this record." in posted.content.decode()
    assert not Assignment.objects.exists()


def test_a_contributor_assigns_nothing(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    own = make_incident(by=member("moussa", "contributor"))
    assert moussa.post(f"{page_of(own)}assign/", {"person": "moussa"}).status_code == 403


def test_a_button_leads_back_to_where_it_was_pressed_and_nowhere_else(editor: Client) -> None:
    incident = make_incident()
    for onward, to in (
        ("/admin/", "/admin/"),
        ("https://example.org/", f"{page_of(incident)}change/#comments"),
    ):
        posted = editor.post(f"{page_of(incident)}comments/", {"text": "?", "next": onward})
        assert posted.headers["Location"] == to
