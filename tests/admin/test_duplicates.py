"""Near-duplicates at the desk: said while typing, looked at, linked, told apart, merged, and taken back."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from events.models.duplicate import Merge, NotDuplicate
from events.models.incident import Incident
from tests.admin.form_data import Data, data_of, errors_of, open_form
from tests.makers import make_actor, make_incident, member, publish_incident

pytestmark = pytest.mark.django_db
ASK = reverse("duplicates:while_typing")
ADD = reverse("admin:events_incident_add")


def change(incident: Incident) -> str:
    return reverse("admin:events_incident_change", args=(incident.pk,))


def page_of(incident: Incident) -> str:
    return reverse("duplicates:of_record", args=(incident.pk,))


def typed(like: Incident, **more: str) -> Data:
    """What a person would have typed who enters the same event anew."""
    site = like.places.get()
    return {
        "title_en": like.title_en,
        "occurred": like.occurred,
        "event_type": like.event_type,
        "places-TOTAL_FORMS": "1",
        "places-0-place": str(site.place_id),
        "places-0-precision": site.precision,
        **more,
    }


@pytest.fixture
def twins(db: None) -> tuple[Incident, Incident]:
    front = make_actor("Front of the dunes (invented)")
    return (
        make_incident("Convoy attacked (invented)", killed=12, actors={"initiator": front}),
        make_incident("Attaque d'un convoi (inventée)", killed=14, actors={"initiator": front}),
    )


def test_a_form_being_typed_is_answered_with_what_may_be_the_same(editor: Client) -> None:
    standing = make_incident()
    said = editor.post(ASK, typed(standing)).content.decode()
    assert standing.title_en in said
    assert "Same day (9 March 2024)" in said or "same day (9 March 2024)" in said
    assert f'data-same-event="{standing.pk}"' in said


def test_it_is_said_in_french_too(editor: Client) -> None:
    said = editor.post(ASK, typed(make_incident()), headers={"accept-language": "fr"}).content.decode()
    assert "même jour (9 mars 2024)" in said
    assert "Pas un doublon" in said


@pytest.mark.parametrize(
    "broken",
    [
        {"occurred": "yesterday"},
        {"places-0-place": "nowhere"},
        {"places-0-lon": "999", "places-0-lat": "1"},
        {"places-TOTAL_FORMS": "-1"},
        {"event_type": "attack.moon"},
        {"_record": "9" * 40},
        {"claims-TOTAL_FORMS": "1", "claims-0-kind": "killed", "claims-0-best": "many"},
    ],
)
def test_half_a_form_is_no_error(editor: Client, broken: Data) -> None:
    assert editor.post(ASK, typed(make_incident(), **broken)).status_code == 200


def test_restricted_records_and_others_drafts_are_not_told_of(log_in: Callable[..., Client]) -> None:
    hidden = make_incident("Hidden (invented)", sensitivity="restricted", by=member("oumar", "publisher"))
    open_one = make_incident("Open (invented)", by=member("oumar", "publisher"))
    said = log_in("amina", "editor").post(ASK, typed(hidden)).content.decode()
    assert "Hidden" not in said
    assert "Open" in said
    assert log_in("dieneba", "contributor").post(ASK, typed(open_one)).content.decode().strip() == ""


def test_what_was_decided_while_typing_is_saved_with_the_form(editor: Client) -> None:
    same, other = make_incident("Same (invented)"), make_incident("Other (invented)")
    data = open_form(editor, ADD)
    data |= {"title_en": "New (invented)", "same_event": str(same.pk), "other_event": f"{other.pk},x,"}
    response = editor.post(ADD, data)
    assert response.status_code == 302, errors_of(response)
    new = Incident.objects.get(title_en="New (invented)")
    assert [(link.kind, link.other) for link in new.links_out.all()] == [("duplicate_of", same)]
    assert NotDuplicate.objects.get().one == other


def test_a_decision_alone_is_a_change_of_the_record(editor: Client) -> None:
    record, same = make_incident(), make_incident()
    editor.post(change(record), open_form(editor, change(record)) | {"same_event": str(same.pk)})
    record.refresh_from_db()
    assert record.revision == 1
    assert record.links_out.get().other == same


def test_a_record_that_the_person_may_not_know_of_is_passed_over(editor: Client) -> None:
    hidden = make_incident(sensitivity="restricted", by=member("oumar", "publisher"))
    editor.post(ADD, open_form(editor, ADD) | {"title_en": "New (invented)", "same_event": str(hidden.pk)})
    assert not Incident.objects.get(title_en="New (invented)").links_out.exists()


def test_a_pair_told_apart_is_not_shown_again_until_that_is_taken_back(
    editor: Client, twins: tuple[Incident, Incident]
) -> None:
    one, other = twins
    decide = reverse("duplicates:decide", args=(other.pk, one.pk))
    assert len(editor.get(page_of(one)).context["entries"]) == 1
    editor.post(decide, {"decision": "apart"})
    answer = editor.get(page_of(one))
    assert answer.context["entries"] == []
    assert [told["record"] for told in answer.context["told_apart"]] == [other]
    editor.post(decide, {"decision": "forget"})
    assert len(editor.get(page_of(one)).context["entries"]) == 1


def test_a_link_is_one_revision_of_the_record(editor: Client, twins: tuple[Incident, Incident]) -> None:
    one, other = twins
    editor.post(reverse("duplicates:decide", args=(one.pk, other.pk)), {"decision": "same"})
    one.refresh_from_db()
    assert (one.revision, one.links_out.get().other) == (1, other)
    assert editor.get(page_of(other)).context["entries"][0]["is_linked"]


def test_two_records_stand_side_by_side(editor: Client, twins: tuple[Incident, Incident]) -> None:
    one, other = twins
    answer = editor.get(reverse("duplicates:compare", args=(one.pk, other.pk)))
    lines = {line["name"]: line for line in answer.context["fields"]}
    assert lines["title_en"]["differs"]
    assert not lines["occurred"]["differs"]
    assert "both name Front of the dunes (invented)" in answer.context["reasons_for"]


def test_a_merge_on_its_page_takes_what_was_chosen(editor: Client, twins: tuple[Incident, Incident]) -> None:
    winner, loser = twins
    address = reverse("duplicates:merge", args=(winner.pk, loser.pk))
    data = chosen(editor.get(address)) | {"side_title_en": "loser", "comment": "One report."}
    editor.post(address, data)
    winner.refresh_from_db()
    assert winner.title_en == "Attaque d'un convoi (inventée)"
    assert sorted(claim.best for claim in winner.claims.all()) == [12, 14]
    page = editor.get(page_of(winner)).content.decode()
    assert "One report." in page


def chosen(response) -> Data:
    """What a browser would send of the page: hidden fields and ticked radios that stand in it."""
    inputs = re.findall(r"<input[^>]+>", response.content.decode())
    sent = [one for one in inputs if 'type="hidden"' in one or " checked" in one]
    named = [(re.search(r'name="([^"]+)"', one), re.search(r'value="([^"]*)"', one)) for one in sent]
    return {name[1]: value[1] if value else "" for name, value in named if name}


def test_of_two_people_who_merge_the_second_is_told_and_loses_nothing(
    editor: Client, publisher: Client, twins: tuple[Incident, Incident]
) -> None:
    winner, loser = twins
    address = reverse("duplicates:merge", args=(winner.pk, loser.pk))
    hers, his = chosen(editor.get(address)), chosen(publisher.get(address))
    Incident.objects.filter(pk=winner.pk).update(revision=7)
    refused = editor.post(address, hers)
    assert "changed while you were looking" in refused.content.decode()
    editor.post(address, chosen(refused))
    assert Merge.objects.count() == 1
    assert publisher.post(address, his).status_code == 404


def test_a_merge_is_undone_on_its_page(editor: Client, twins: tuple[Incident, Incident]) -> None:
    winner, loser = twins
    address = reverse("duplicates:merge", args=(winner.pk, loser.pk))
    editor.post(address, chosen(editor.get(address)))
    undo = reverse("duplicates:undo", args=(Merge.objects.get().pk,))
    assert editor.get(undo).status_code == 200
    assert editor.post(undo)["Location"] == change(loser)
    assert [record.claims.count() for record in twins] == [1, 1]


def test_an_editor_sees_why_she_cannot_merge_a_public_record(editor: Client, publisher: Client) -> None:
    winner, loser = publish_incident(), publish_incident()
    address = reverse("duplicates:merge", args=(winner.pk, loser.pk))
    assert "you are no publisher" in editor.get(address).content.decode()
    editor.post(address, {"note": "Twice.", "seen_winner": "0", "seen_loser": "0"})
    assert not Merge.objects.exists()
    publisher.post(address, chosen(publisher.get(address)) | {"note": "Recorded twice."})
    assert Merge.objects.get().loser == loser


def test_a_public_merge_asks_for_its_public_reason(publisher: Client) -> None:
    winner, loser = publish_incident(), publish_incident()
    address = reverse("duplicates:merge", args=(winner.pk, loser.pk))
    assert publisher.post(address, chosen(publisher.get(address))).context["form"].errors["note"]


@pytest.mark.parametrize("group", ["reader", "contributor"])
def test_who_may_not_change_records_decides_nothing(
    log_in: Callable[..., Client], group: str, twins: tuple[Incident, Incident]
) -> None:
    one, other = twins
    client = log_in("dieneba", group)
    decide = reverse("duplicates:decide", args=(one.pk, other.pk))
    merge = reverse("duplicates:merge", args=(one.pk, other.pk))
    expected = {"reader": 403, "contributor": 404}[group]
    assert client.post(decide, {"decision": "apart"}).status_code == expected
    assert client.get(merge).status_code == expected


def test_a_contributor_tells_her_own_drafts_apart(log_in: Callable[..., Client]) -> None:
    dieneba = member("dieneba", "contributor")
    one, other = make_incident(by=dieneba), make_incident(by=dieneba)
    client = log_in("dieneba", "contributor")
    client.post(reverse("duplicates:decide", args=(one.pk, other.pk)), {"decision": "apart"})
    assert NotDuplicate.objects.get().by == dieneba


def test_a_stranger_is_sent_to_the_login(client: Client, clara: User) -> None:
    client.force_login(clara)
    for address in (page_of(make_incident()), ASK):
        assert client.get(address).status_code == 302


def test_the_panel_stands_where_one_may_type(editor: Client, log_in: Callable[..., Client]) -> None:
    record = make_incident()
    for client, address, stands in (
        (editor, ADD, True),
        (editor, change(record), True),
        (log_in("dieneba", "reader"), change(record), False),
    ):
        assert (f'data-ask="{ASK}"' in client.get(address).content.decode()) is stands


def test_the_form_leads_to_the_page_without_script(editor: Client) -> None:
    record = make_incident()
    response = editor.get(change(record))
    assert page_of(record) in response.content.decode()
    assert data_of(response)["same_event"] == ""
