"""What a contributor does not read: stored texts, notes, and sources that the desk keeps to itself."""

from collections.abc import Callable

import pytest
from django.test import Client

from events.models.citation import Citation
from events.models.incident import Incident
from events.models.report import Report
from events.models.source import Source
from tests.admin.form_data import errors_of, open_form
from tests.admin.test_autocomplete import offered
from tests.makers import make_citation, make_claim, make_incident, make_report, make_source, member

pytestmark = pytest.mark.django_db
ADD = "/admin/events/incident/add/"
SECRET = "Whisper (invented)"


@pytest.fixture
def moussa(log_in: Callable[..., Client]) -> Client:
    """Return a contributor's browser."""
    return log_in("moussa", "contributor")


@pytest.fixture
def told() -> Report:
    """Return a report of a confidential source."""
    source = make_source(SECRET, is_confidential=True, internal_notes="His brother (invented)")
    return make_report("Told at night (invented)", source=source)


def page_of(row: Report | Source | Incident) -> str:
    return f"/admin/events/{type(row).__name__.lower()}/{row.pk}/change/"


def test_a_contributor_does_not_read_stored_texts_and_notes(moussa: Client, editor: Client) -> None:
    source = make_source(internal_notes="note of the source")
    report = make_report(
        source=source, text="stored text", internal_notes="note of the report", file="kept.pdf"
    )
    private = ("stored text", "note of the report", "kept.pdf", "note of the source")
    pages = [f"{page_of(report)}", f"{page_of(source)}"]
    assert not [word for page in pages for word in private if word in moussa.get(page).content.decode()]
    assert all(any(word in editor.get(page).content.decode() for page in pages) for word in private)


@pytest.mark.parametrize(
    "asked", ["report/?text__contains=a", "report/?internal_notes__contains=a", "source/?internal_notes=a"]
)
def test_a_contributor_cannot_guess_at_them_by_filters(asked: str, moussa: Client, editor: Client) -> None:
    assert moussa.get(f"/admin/events/{asked}").status_code == 400
    assert editor.get(f"/admin/events/{asked}").status_code == 200


def test_a_contributor_may_still_enter_a_text_with_a_new_report(moussa: Client) -> None:
    add, source = "/admin/events/report/add/", make_source()
    data = {**open_form(moussa, add), "source": source.pk, "title": "New (invented)", "text": "As read."}
    response = moussa.post(add, data)
    assert response.status_code == 302, errors_of(response)
    assert Report.objects.get().text == "As read."


def test_a_contributor_sees_no_confidential_source_nor_its_reports(
    moussa: Client, editor: Client, told: Report
) -> None:
    pages = ("/admin/events/source/", "/admin/events/report/", page_of(told), page_of(told.source))
    assert not [page for page in pages if SECRET in moussa.get(page).content.decode()]
    assert all(SECRET in editor.get(page).content.decode() for page in pages)


def test_what_repeats_a_confidential_report_does_not_name_it(
    moussa: Client, editor: Client, told: Report
) -> None:
    report = make_report(copies=told)
    pages = ("/admin/events/report/", page_of(report))
    assert not [page for page in pages if SECRET in moussa.get(page).content.decode()]
    assert all(SECRET in editor.get(page).content.decode() for page in pages)


def test_no_autocomplete_offers_a_contributor_what_is_confidential(
    moussa: Client, editor: Client, told: Report
) -> None:
    assert offered(moussa, "whisper", "citation", "report") == []
    assert offered(moussa, "whisper", "report", "source") == []
    assert offered(editor, "whisper", "citation", "report") == [str(told)]


@pytest.mark.parametrize("by", ["number", "name", "key"])
def test_a_contributor_cannot_cite_it_by_its_number(by: str, moussa: Client, told: Report) -> None:
    name = "citations-0-report" if by == "key" else "citations-0-report-typed"
    what = {"number": f"#{told.pk}", "name": "told night", "key": str(told.pk)}[by]
    data = {**open_form(moussa, ADD), "title_en": "Raid (invented)", "citations-0-credibility": "2"}
    response = moussa.post(ADD, {**data, name: what})
    assert response.status_code == 200
    assert SECRET not in response.content.decode()
    assert not Citation.objects.exists()


def test_a_contributor_cites_every_other_report_by_its_number(moussa: Client) -> None:
    report = make_report()
    data = {
        **open_form(moussa, ADD),
        "title_en": "Raid (invented)",
        "citations-0-report-typed": f"#{report.pk}",
    }
    response = moussa.post(ADD, data)
    assert response.status_code == 302, errors_of(response)
    assert Citation.objects.get().report == report


def test_a_confidential_citation_in_her_own_draft_stays_unseen_and_unharmed(
    moussa: Client, told: Report
) -> None:
    own = make_incident(by=member("moussa", "contributor"))
    claim = make_claim(own, best=3, citation=make_citation(own, told))
    assert SECRET not in moussa.get(page_of(own)).content.decode()
    response = moussa.post(page_of(own), {**open_form(moussa, page_of(own)), "claims-0-best": "4"})
    assert response.status_code == 302, errors_of(response)
    claim.refresh_from_db()
    assert (claim.best, claim.citation.report) == (4, told)


def test_another_persons_draft_is_not_found_by_its_number(moussa: Client) -> None:
    other = make_incident("Secret (invented)")
    data = {**open_form(moussa, ADD), "title_en": "Raid (invented)", "links_out-0-kind": "follows"}
    response = moussa.post(ADD, {**data, "links_out-0-other-typed": f"#{other.pk}"})
    assert "is not known here" in errors_of(response)
    assert not other.links_in.exists()


@pytest.mark.parametrize("page", ["change", "history", "delete", "step/submit"])
def test_no_page_of_her_own_draft_names_what_an_editor_cited(
    page: str, moussa: Client, editor: Client, told: Report
) -> None:
    own = make_incident(by=member("moussa", "contributor"))
    data = {**open_form(editor, page_of(own)), "citations-1-report": str(told.pk)}
    assert editor.post(page_of(own), data).status_code == 302
    shown = moussa.get(f"/admin/events/incident/{own.pk}/{page}/")
    assert shown.status_code == 200
    assert SECRET not in shown.content.decode()


def test_nor_does_the_page_that_deletes_several(moussa: Client, told: Report) -> None:
    own = make_incident(by=member("moussa", "contributor"))
    make_citation(own, told)
    chosen = {"action": "delete_selected", "_selected_action": [own.pk]}
    body = moussa.post("/admin/events/incident/", chosen).content.decode()
    assert SECRET not in body
    assert own.title_en in body


def test_an_editor_reads_in_the_history_what_was_cited(editor: Client, told: Report) -> None:
    own = make_incident()
    editor.post(page_of(own), {**open_form(editor, page_of(own)), "citations-1-report": str(told.pk)})
    assert SECRET in editor.get(f"/admin/events/incident/{own.pk}/history/").content.decode()
