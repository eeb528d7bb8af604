"""A deleted draft lies in the bin, whole, and comes back under its number."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.utils import timezone

from events.admin.recycle_bin import Recycling
from events.models.desk_list import RecycledRecord
from events.models.double_coding import CodedIncident, DoubleCoding
from events.models.episode import Episode
from events.models.incident import Incident, IncidentLink
from tests.makers import (
    make_actor,
    make_claim,
    make_episode,
    make_incident,
    make_report,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db
BIN = "/admin/events/recycledrecord/"


def delete(browser: Client, record: object) -> None:
    kind = type(record).__name__.lower()
    browser.post(f"/admin/events/{kind}/{record.pk}/delete/", {"post": "yes"})  # type: ignore[attr-defined]


def test_a_deleted_draft_comes_back_with_all_its_parts(editor: Client) -> None:
    incident = make_incident(
        "Gone (invented)", actors={"initiator": make_actor()}, secondary_types=["looting.arson"]
    )
    make_claim(incident, best=4)
    other = make_incident("Other (invented)")
    IncidentLink.objects.create(incident=other, kind="follows", other=incident)
    delete(editor, incident)
    assert not Incident.objects.filter(pk=incident.pk).exists()
    row = RecycledRecord.objects.get()
    assert (row.number, row.deleted_by.username) == (incident.pk, "amina")
    page = editor.get(f"{BIN}{row.pk}/change/")
    assert page.status_code == 200
    assert sum(page.context["parts"].values()) == 6
    response = editor.post(f"{BIN}{row.pk}/restore/")
    assert response["Location"] == f"/admin/events/incident/{incident.pk}/change/"
    back = Incident.objects.get(pk=incident.pk)
    assert back.title_en == "Gone (invented)"
    assert back.claims.get().best == 4
    assert back.claims.get().citation == back.citations.get()
    assert back.participations.count() == back.places.count() == back.secondary_types.count() == 1
    assert other.links_out.get().other == back
    assert not editor.get(BIN).context["cl"].result_list


def test_an_episode_comes_back_with_its_phases(editor: Client) -> None:
    episode = make_episode(phases=[("declared", "2024-01"), ("lifted", "2024-05")])
    delete(editor, episode)
    assert not Episode.objects.exists()
    editor.post(f"{BIN}{RecycledRecord.objects.get().pk}/restore/")
    assert [phase.state for phase in Episode.objects.get().phases.order_by("began")] == ["declared", "lifted"]


def test_many_deleted_at_once_lie_there_one_by_one(editor: Client) -> None:
    keys = [str(make_incident(f"{n} (invented)").pk) for n in range(3)]
    editor.post(
        "/admin/events/incident/",
        {"action": "delete_selected", "_selected_action": keys, "post": "yes"},
    )
    assert RecycledRecord.objects.count() == 3
    chosen = [str(row.pk) for row in RecycledRecord.objects.all()]
    editor.post(BIN, {"action": "restore_selected", "_selected_action": chosen})
    assert Incident.objects.count() == 3


def test_restoring_twice_restores_once(editor: Client) -> None:
    delete(editor, make_incident())
    row = RecycledRecord.objects.get()
    editor.post(f"{BIN}{row.pk}/restore/")
    assert editor.post(f"{BIN}{row.pk}/restore/").status_code == 403
    assert Incident.objects.count() == 1


def test_what_has_a_code_never_gets_there(editor: Client) -> None:
    incident = publish_incident()
    delete(editor, incident)
    assert Incident.objects.filter(pk=incident.pk).exists()
    assert not RecycledRecord.objects.exists()


def test_a_contributor_finds_her_own_there_and_nothing_else(
    editor: Client, log_in: Callable[..., Client]
) -> None:
    moussa = log_in("moussa", "contributor")
    own = make_incident("Own (invented)", by=member("moussa", "contributor"))
    delete(editor, make_incident("Not his (invented)"))
    delete(moussa, own)
    assert [row.number for row in moussa.get(BIN).context["cl"].result_list] == [own.pk]
    theirs = RecycledRecord.objects.exclude(number=own.pk).get()
    assert moussa.get(f"{BIN}{theirs.pk}/change/").status_code == 302
    assert moussa.post(f"{BIN}{theirs.pk}/restore/").status_code == 403


def test_a_restricted_draft_is_not_seen_there_by_those_who_did_not_see_it_before(
    log_in: Callable[..., Client],
) -> None:
    boubacar, amina = log_in("boubacar", "publisher"), log_in("amina", "editor")
    his = member("boubacar", "publisher")
    delete(boubacar, make_incident("Restricted (invented)", sensitivity="restricted", by=his))
    assert RecycledRecord.objects.count() == 1
    assert not amina.get(BIN).context["cl"].result_list
    assert len(boubacar.get(BIN).context["cl"].result_list) == 1


def test_a_reader_looks_and_restores_nothing(editor: Client, log_in: Callable[..., Client]) -> None:
    delete(editor, make_incident())
    rachid, row = log_in("rachid", "reader"), RecycledRecord.objects.get()
    assert rachid.get(f"{BIN}{row.pk}/change/").context["may_restore"] is False
    assert rachid.post(f"{BIN}{row.pk}/restore/").status_code == 403


def test_who_codes_blind_does_not_find_the_other_coders_drafts_in_the_bin(
    log_in: Callable[..., Client],
) -> None:
    moussa, fatou = log_in("moussa", "editor"), log_in("fatou", "editor")
    first, second = member("moussa", "editor"), member("fatou", "editor")
    coding = DoubleCoding.objects.create(
        report=make_report(), first_coder=first, second_coder=second, opened_by=first
    )
    draft = make_incident(sources=[coding.report], by=first)
    CodedIncident.objects.create(double_coding=coding, coder=first, incident=draft)
    delete(moussa, draft)
    row = RecycledRecord.objects.get()
    assert not fatou.get(BIN).context["cl"].result_list
    assert fatou.post(f"{BIN}{row.pk}/restore/").status_code == 403
    assert len(moussa.get(BIN).context["cl"].result_list) == 1
    DoubleCoding.objects.update(first_done_at=timezone.now(), second_done_at=timezone.now())
    assert len(fatou.get(BIN).context["cl"].result_list) == 1


def test_a_reader_who_also_contributes_restores_own_drafts_alone(
    editor: Client, log_in: Callable[..., Client]
) -> None:
    dado = log_in("dado", "contributor", "reader")
    delete(editor, make_incident())
    assert dado.post(f"{BIN}{RecycledRecord.objects.get().pk}/restore/").status_code == 403
    assert RecycledRecord.objects.get().restored_at is None


def test_a_record_that_was_handed_over_meanwhile_is_not_deleted() -> None:
    incident = make_incident()
    Incident.objects.filter(pk=incident.pk).update(workflow="submitted")
    request = RequestFactory().post("/")
    request.user = member("amina", "editor")
    with pytest.raises(PermissionDenied):
        Recycling().delete_model(request, incident)
    assert Incident.objects.filter(pk=incident.pk).exists()
