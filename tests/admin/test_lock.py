"""Two editors on the same record: the later save is refused, both versions are shown, nothing typed is lost."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from reversion.models import Revision

from events.admin.lock import StaleRevision, claim_revision, rebased
from events.models.incident import Incident
from tests.admin.form_data import data_of, errors_of, open_form
from tests.makers import make_claim, make_incident, make_report

pytestmark = pytest.mark.django_db


def page_of(incident: Incident) -> str:
    """Return the address of the incident's form."""
    return f"/admin/events/incident/{incident.pk}/change/"


def test_the_later_save_is_refused_and_keeps_what_was_typed(editor: Client, publisher: Client) -> None:
    incident = make_incident("First title (invented)")
    mine = open_form(editor, page_of(incident))
    publisher.post(page_of(incident), {**mine, "title_en": "Their title (invented)"})
    response = editor.post(page_of(incident), {**mine, "title_en": "My title (invented)"})
    assert "Somebody else has saved" in errors_of(response)
    assert data_of(response)["title_en"] == "My title (invented)"
    assert Incident.objects.get().title_en == "Their title (invented)"


def test_both_versions_are_shown_with_who_saved_the_other(editor: Client, publisher: Client) -> None:
    incident = make_incident(killed=3)
    mine = open_form(editor, page_of(incident))
    publisher.post(page_of(incident), {**mine, "title_en": "Their title (invented)", "claims-0-best": "5"})
    conflict = editor.post(page_of(incident), {**mine, "claims-0-best": "4"}).context["conflict"]
    assert conflict.by == "boubacar"
    assert [(one.mine, one.theirs) for one in conflict.fields] == [
        ("Convoy attacked near Tinaguelhaj (invented)", "Their title (invented)")
    ]
    assert [(one.mine, one.theirs) for part in conflict.parts for one in part.differences] == [("4", "5")]


def test_the_comparison_says_whose_change_each_difference_is(editor: Client, publisher: Client) -> None:
    incident = make_incident(killed=3)
    page = page_of(incident)
    editor.post(page, {**open_form(editor, page), "title_fr": "Premier (inventé)"})
    mine = open_form(editor, page)
    publisher.post(page, {**mine, "title_en": "Theirs (invented)", "title_fr": "Leur (inventé)"})
    typed = {**mine, "title_fr": "Mien (inventé)", "claims-0-best": "4"}
    conflict = editor.post(page, typed).context["conflict"]
    whose = {one.label: one.by for one in conflict.fields}
    assert whose == {"Title in English": "them", "Title in French": "both"}
    assert [one.by for part in conflict.parts for one in part.differences] == ["you"]


def test_mine_can_be_saved_once_theirs_was_read(editor: Client, publisher: Client) -> None:
    incident = make_incident()
    mine = open_form(editor, page_of(incident))
    publisher.post(page_of(incident), {**mine, "title_en": "Their title (invented)"})
    refused = editor.post(page_of(incident), {**mine, "title_en": "My title (invented)"})
    response = editor.post(page_of(incident), {**data_of(refused), "_continue": "1"})
    assert response.status_code == 302, errors_of(response)
    incident.refresh_from_db()
    assert (incident.title_en, incident.revision) == ("My title (invented)", 2)
    assert Revision.objects.count() == 2


def test_a_row_typed_beside_a_refused_save_is_not_lost(editor: Client, publisher: Client) -> None:
    incident = make_incident()
    mine = open_form(editor, page_of(incident))
    publisher.post(page_of(incident), {**mine, "title_en": "Their title (invented)"})
    typed = {**mine, "claims-0-kind": "wounded", "claims-0-high": "9", "claims-0-citation": "1"}
    refused = data_of(editor.post(page_of(incident), typed))
    assert (refused["claims-0-kind"], refused["claims-0-high"], refused["claims-0-citation"]) == (
        "wounded",
        "9",
        "1",
    )
    assert editor.post(page_of(incident), refused).status_code == 302
    assert incident.claims.get().high == 9


def test_what_they_added_stays_when_mine_is_saved(editor: Client, publisher: Client) -> None:
    incident = make_incident()
    mine = open_form(editor, page_of(incident))
    publisher.post(page_of(incident), {**mine, "citations-1-report": make_report("Theirs (invented)").pk})
    refused = editor.post(page_of(incident), {**mine, "title_en": "My title (invented)"})
    assert "Theirs (invented)" in refused.context["conflict"].parts[0].label
    editor.post(page_of(incident), data_of(refused))
    assert incident.citations.count() == 2


def test_a_row_they_deleted_comes_back_with_mine_and_its_figures_follow(
    editor: Client, publisher: Client
) -> None:
    incident = make_incident(sources=2)
    make_claim(incident, "wounded", 4, citation=incident.citations.last())
    mine = open_form(editor, page_of(incident))
    publisher.post(page_of(incident), {**mine, "citations-0-DELETE": "on"})
    refused = editor.post(page_of(incident), {**mine, "claims-0-best": "6"})
    response = editor.post(page_of(incident), data_of(refused))
    assert response.status_code == 302, errors_of(response)
    claim = incident.claims.get()
    assert (incident.citations.count(), claim.best) == (2, 6)
    assert claim.citation.report.title == "Report 2 (invented)"


def test_a_record_published_meanwhile_stays_published_when_mine_is_saved(
    editor: Client, publisher: Client
) -> None:
    incident = make_incident(workflow="submitted")
    mine = open_form(editor, page_of(incident))
    publisher.post(f"/admin/events/incident/{incident.pk}/step/publish/", {"seen_revision": 0})
    editor.post(page_of(incident), {**mine, "title_en": "My title (invented)"})
    incident.refresh_from_db()
    assert (incident.workflow, incident.published_revision, incident.revision) == ("published", 0, 1)


def test_a_revision_is_claimed_once(db: None) -> None:
    incident = make_incident()
    twin = Incident.objects.get(pk=incident.pk)
    claim_revision(incident, seen=0)
    with pytest.raises(StaleRevision):
        claim_revision(twin, seen=0)


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_in_the_same_moment_one_is_refused(log_in: Callable[..., Client]) -> None:
    incident = make_incident()
    browsers = [log_in("amina", "editor"), log_in("boubacar", "publisher")]
    forms = [
        {**open_form(browser, page_of(incident)), "title_en": f"Title {n} (invented)"}
        for n, browser in enumerate(browsers)
    ]
    start, answers = threading.Barrier(2), []

    def save(browser: Client, data: dict[str, object]) -> None:
        start.wait()
        answers.append(browser.post(page_of(incident), data).status_code)
        connection.close()

    threads = [threading.Thread(target=save, args=pair) for pair in zip(browsers, forms, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200, 302]
    incident.refresh_from_db()
    assert incident.revision == 1


def test_rows_that_stand_come_first_and_figures_follow_their_citations() -> None:
    data = QueryDict(mutable=True)
    data.update({"citations-TOTAL_FORMS": "3", "citations-INITIAL_FORMS": "2", "claims-0-citation": "1"})
    data.update({"citations-0-id": "7", "citations-0-quote": "gone", "citations-1-id": "8"})
    data.update(
        {"citations-2-id": "", "citations-2-quote": "new", "claims-1-citation": "2", "claims-2-citation": ""}
    )
    fresh = rebased(data, {"citations": {"8"}, "claims": set()})
    assert [fresh[f"citations-{n}-id"] for n in range(3)] == ["8", "", ""]
    assert [fresh.get(f"citations-{n}-quote") for n in range(3)] == [None, "gone", "new"]
    assert fresh["citations-INITIAL_FORMS"] == "1"
    assert [fresh[f"claims-{n}-citation"] for n in range(3)] == ["2", "1", ""]
