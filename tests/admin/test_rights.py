"""What each group of the desk sees and changes (CODEBOOK section 8)."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from events.codebook.workflow import DESK_GROUPS
from events.models.incident import Incident
from events.models.place import Place
from tests.admin.form_data import errors_of, open_form
from tests.conftest import PASSWORD
from tests.makers import (
    desk_group,
    make_episode,
    make_incident,
    make_place,
    make_source,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db
LISTS = ("incident", "episode", "actor", "place", "source", "report", "axis", "job")


def page_of(row: object) -> str:
    """Return the address of a row's form."""
    return f"/admin/events/{type(row).__name__.lower()}/{row.pk}/change/"  # type: ignore[attr-defined]


def test_every_group_of_the_codebook_is_there_with_rights() -> None:
    desk_group(
        "reader"
    )  # Where a test with real transactions went before, the migration's work is done again.
    groups = {group.name: group.permissions.count() for group in Group.objects.all()}
    assert set(groups) == set(DESK_GROUPS.codes)
    assert all(groups.values())


def test_a_stranger_sees_nothing(log_in: Callable[..., Client], clara: User) -> None:
    assert log_in("clara").get("/admin/events/incident/").status_code == 302
    assert Client().get("/admin/events/incident/").status_code == 302


@pytest.mark.parametrize("group", ["editor", "publisher", "maintainer", "reader"])
def test_the_desk_is_open_to_see(group: str, log_in: Callable[..., Client]) -> None:
    browser = log_in("mariam", group)
    assert {browser.get(f"/admin/events/{name}/").status_code for name in LISTS} == {200}


def test_a_reader_changes_nothing(log_in: Callable[..., Client]) -> None:
    rachid, incident = log_in("rachid", "reader"), make_incident()
    assert rachid.get(page_of(incident)).status_code == 200
    assert rachid.get(page_of(incident)).context["desk"]["steps"] == []
    assert rachid.post(page_of(incident), {"title_en": "Mine (invented)"}).status_code == 403
    assert rachid.get("/admin/events/incident/add/").status_code == 403
    assert rachid.post(f"/admin/events/incident/{incident.pk}/step/submit/", {}).status_code == 403


def test_a_contributor_sees_and_changes_own_drafts_alone(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    own, other = make_incident("Own (invented)", by=member("moussa", "contributor")), make_incident()
    assert [row.pk for row in moussa.get("/admin/events/incident/").context["cl"].result_list] == [own.pk]
    response = moussa.post(page_of(own), {**open_form(moussa, page_of(own)), "title_en": "Mine (invented)"})
    assert response.status_code == 302, errors_of(response)
    assert moussa.get(page_of(other)).status_code == 302
    assert moussa.post(page_of(other), {"title_en": "Mine (invented)"}).status_code in (302, 403)
    assert not Incident.objects.filter(pk=other.pk, title_en="Mine (invented)").exists()


def test_a_contributor_lets_go_of_a_draft_when_it_is_handed_over(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    own = make_incident(by=member("moussa", "contributor"))
    moussa.post(f"/admin/events/incident/{own.pk}/step/submit/", {"seen_revision": 0})
    own.refresh_from_db()
    assert own.workflow == "submitted"
    assert moussa.post(page_of(own), {"title_en": "Mine (invented)"}).status_code == 403


def test_a_contributor_enters_a_report_and_a_place(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    assert moussa.get("/admin/events/report/add/").status_code == 200
    assert moussa.get("/admin/events/place/add/").status_code == 200
    assert moussa.get(page_of(make_place())).context["has_change_permission"] is False


def test_an_editor_changes_anothers_draft_and_a_published_record_at_the_desk(editor: Client) -> None:
    for incident in (make_incident(by=member("moussa", "contributor")), publish_incident()):
        data = {**open_form(editor, page_of(incident)), "title_en": "Edited (invented)"}
        assert editor.post(page_of(incident), data).status_code == 302
    assert Incident.objects.filter(title_en="Edited (invented)", last_author__username="amina").count() == 2


def test_a_draft_may_be_deleted_and_a_record_with_a_code_never(editor: Client) -> None:
    draft, published = make_incident(), publish_incident()
    editor.post(f"/admin/events/incident/{draft.pk}/delete/", {"post": "yes"})
    assert editor.post(f"/admin/events/incident/{published.pk}/delete/", {"post": "yes"}).status_code == 403
    assert list(Incident.objects.all()) == [published]


def test_a_draft_episode_with_phases_may_be_deleted(editor: Client) -> None:
    episode = make_episode()
    editor.post(f"/admin/events/episode/{episode.pk}/delete/", {"post": "yes"})
    assert not type(episode).objects.exists()


def test_public_reference_data_is_the_maintainers(editor: Client, log_in: Callable[..., Client]) -> None:
    publish_incident()
    public = Place.objects.get(name="Tinaguelhaj (invented)")
    hidden = make_place("Wadoubary (invented)")
    assert editor.get(page_of(public)).context["has_change_permission"] is False
    assert editor.get(page_of(hidden)).context["has_change_permission"] is True
    assert log_in("mariam", "maintainer").get(page_of(public)).context["has_change_permission"] is True


def test_a_confidential_source_is_the_maintainers(editor: Client, log_in: Callable[..., Client]) -> None:
    source = make_source(is_confidential=True)
    assert editor.get(page_of(source)).context["has_change_permission"] is False
    assert log_in("mariam", "maintainer").get(page_of(source)).context["has_change_permission"] is True


def test_the_log_is_for_maintainers_and_for_reading(editor: Client, log_in: Callable[..., Client]) -> None:
    publish_incident()
    mariam = log_in("mariam", "maintainer")
    assert editor.get("/admin/events/publishedversion/").status_code == 403
    assert mariam.get("/admin/events/publishedversion/").status_code == 200
    assert mariam.get("/admin/events/publishedversion/1/change/").status_code == 200
    assert mariam.post("/admin/events/publishedversion/1/change/", {"note": "x"}).status_code == 403


def test_a_maintainer_keeps_accounts_but_makes_no_superuser(log_in: Callable[..., Client]) -> None:
    mariam, amina = log_in("mariam", "maintainer"), member("amina", "editor")
    page = f"/admin/auth/user/{amina.pk}/change/"
    data = {**open_form(mariam, page), "is_superuser": "on", "first_name": "Amina"}
    response = mariam.post(page, data)
    assert response.status_code == 302, errors_of(response)
    amina.refresh_from_db()
    assert (amina.first_name, amina.is_superuser) == ("Amina", False)


def test_a_maintainer_does_not_touch_a_superuser(log_in: Callable[..., Client]) -> None:
    mariam = log_in("mariam", "maintainer")
    root = User.objects.create_superuser("root", password=PASSWORD)
    assert mariam.post(f"/admin/auth/user/{root.pk}/password/", {"password1": "x"}).status_code == 403


@pytest.mark.parametrize("groups", [("contributor", "reader"), ("contributor",)])
def test_being_a_reader_too_adds_no_right_to_change(
    groups: tuple[str, ...], log_in: Callable[..., Client]
) -> None:
    moussa, other = log_in("moussa", *groups), make_incident()
    posted = moussa.post(page_of(other), {"title_en": "Mine (invented)"})
    deleted = moussa.post(f"/admin/events/incident/{other.pk}/delete/", {"post": "yes"})
    assert {posted.status_code, deleted.status_code} <= {302, 403}
    assert Incident.objects.get(pk=other.pk).title_en == other.title_en


def test_who_is_a_reader_too_sees_others_drafts_and_changes_her_own(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor", "reader")
    own, other = make_incident("Own (invented)", by=member("moussa", "contributor")), make_incident()
    assert moussa.get(page_of(other)).context["has_change_permission"] is False
    assert moussa.get(page_of(own)).context["has_change_permission"] is True
