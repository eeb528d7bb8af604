"""A list as a person wants it: columns, kept searches, and a file that holds what the screen shows."""

import csv
import io
from collections.abc import Callable

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models.desk_list import ChosenColumns, SavedSearch
from events.models.desk_log import DeskLogEntry
from tests.makers import make_actor, make_incident, member

pytestmark = pytest.mark.django_db
LIST = "/admin/events/incident/"


def rows_of(response: object) -> list[dict[str, str]]:
    """Read the file as a spreadsheet does."""
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text)))


def test_a_person_chooses_columns_and_nobody_else_sees_it(
    editor: Client, log_in: Callable[..., Client]
) -> None:
    make_incident(actors={"initiator": make_actor("Front (invented)")})
    editor.post(f"{LIST}columns/", {"column": ["actor_words", "when"], "next": f"{LIST}?family=attack"})
    body = editor.get(LIST).content.decode()
    assert 'class="field-actor_words"' in body
    assert "Front (invented)" in body
    assert 'class="field-verification"' not in body
    assert 'class="field-verification' in log_in("moussa", "editor").get(LIST).content.decode()
    editor.post(f"{LIST}columns/", {"reset": "1"})
    assert not ChosenColumns.objects.exists()


def test_a_column_that_is_none_is_passed_over(editor: Client) -> None:
    editor.post(f"{LIST}columns/", {"column": ["internal_notes", "when", "password"]})
    assert ChosenColumns.objects.get().columns == ["when"]


def test_more_columns_cost_no_query_for_each_row(
    editor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    actor = make_actor()
    for n in range(100):
        make_incident(f"{n} (invented)", actors={"target": actor})
    editor.post(f"{LIST}columns/", {"column": ["actor_words", "where", "axis", "created_by", "last_author"]})
    with django_assert_max_num_queries(12):
        editor.get(LIST)


def test_a_search_is_kept_under_a_name_without_its_page(editor: Client) -> None:
    editor.post(f"{LIST}searches/", {"name": " Raids  in Niger ", "query": "p=3&family=attack&country=NE"})
    kept = SavedSearch.objects.get()
    assert (kept.name, kept.query) == ("Raids in Niger", "country=NE&family=attack")
    page = editor.get(f"{LIST}?family=attack&country=NE")
    assert page.context["tools"]["searches"][0]["is_here"] is True
    editor.post(f"{LIST}searches/{kept.pk}/delete/")
    assert not SavedSearch.objects.exists()


def test_a_shared_search_is_everybodys_to_use_and_its_owners_to_forget(
    editor: Client, log_in: Callable[..., Client]
) -> None:
    editor.post(f"{LIST}searches/", {"name": "Ours (invented)", "query": "family=attack", "is_shared": "on"})
    editor.post(f"{LIST}searches/", {"name": "Mine (invented)", "query": "family=battle"})
    moussa = log_in("moussa", "editor")
    names = [one["search"].name for one in moussa.get(LIST).context["tools"]["searches"]]
    assert names == ["Ours (invented)"]
    assert moussa.post(f"{LIST}searches/{SavedSearch.objects.first().pk}/delete/").status_code == 404
    assert SavedSearch.objects.count() == 2


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_search_without_a_fitting_name_is_refused(name: str, editor: Client) -> None:
    response = editor.post(f"{LIST}searches/", {"name": name, "query": ""}, follow=True)
    assert "Give the search a name of at most 80 characters." in response.content.decode()
    assert not SavedSearch.objects.exists()


def test_the_file_holds_the_rows_and_columns_of_the_screen_past_its_page(editor: Client) -> None:
    for n in range(120):
        make_incident(f"Raid {n} (invented)", event_type="attack.settlement")
    make_incident("Protest (invented)", event_type="unrest.protest")
    rows = rows_of(editor.get(f"{LIST}export/?family=attack"))
    assert len(rows) == 120
    assert set(rows[0]) == {
        "Number", "Title in English", "Workflow", "Type", "Date", "Places", "Verification", "Last changed by",
    }  # fmt: skip
    assert {row["Type"] for row in rows} == {"Raid on a settlement"}
    assert {row["Workflow"] for row in rows} == {"Draft"}
    assert {row["Date"] for row in rows} == {"9 March 2024"}


def test_the_export_of_a_hundred_rows_takes_a_bounded_number_of_queries(
    editor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(100):
        make_incident(f"{n} (invented)")
    editor.get("/admin/")  # Once a minute a page notes that she is here.
    with django_assert_max_num_queries(20):
        assert len(rows_of(editor.get(f"{LIST}export/"))) == 100


@pytest.mark.parametrize("title", ["=cmd|' /C calc'!A0", "+1 (invented)", "-1 (invented)", "@SUM (invented)"])
def test_no_cell_is_run_as_a_formula(title: str, editor: Client) -> None:
    make_incident(title)
    (row,) = rows_of(editor.get(f"{LIST}export/"))
    assert row["Title in English"] == f"'{title}"


def test_an_export_holds_nothing_that_the_person_may_not_see(log_in: Callable[..., Client]) -> None:
    make_incident("Restricted (invented)", sensitivity="restricted")
    make_incident("Open (invented)")
    moussa = log_in("moussa", "contributor")
    own = make_incident("Own (invented)", by=member("moussa", "contributor"))
    assert own.pk
    assert [row["Title in English"] for row in rows_of(moussa.get(f"{LIST}export/"))] == ["Own (invented)"]
    titles = {row["Title in English"] for row in rows_of(log_in("fatou", "editor").get(f"{LIST}export/"))}
    assert titles == {"Open (invented)", "Own (invented)"}


def test_an_export_is_written_to_the_desks_log(editor: Client) -> None:
    make_incident()
    editor.get(f"{LIST}export/?family=attack")
    entry = DeskLogEntry.objects.get(kind="exported")
    assert (entry.username, entry.subject, entry.details) == (
        "amina",
        "incident: family=attack",
        '{"rows": 1}',
    )


def test_a_filter_that_is_none_gives_no_file_of_everything(editor: Client) -> None:
    make_incident()
    response = editor.get(f"{LIST}export/?colour=blue")
    assert response["Location"] == LIST


@pytest.mark.parametrize(
    "query",
    ["family=atack", "country=XX", "country=", "year=20x5", "mine=yours", "public=yes", "actor=999999",
     "actor=jnim", "actor=", f"actor={'9' * 40}", "claimant=999999", "place=-1"],
)  # fmt: skip
def test_a_value_that_a_filter_does_not_know_lists_and_exports_nothing(query: str, editor: Client) -> None:
    make_incident()
    response = editor.get(f"{LIST}?{query}")
    assert (response.status_code, response["Location"]) == (302, f"{LIST}?e=1")
    assert any("does not know" in str(told) for told in get_messages(response.wsgi_request))
    assert editor.get(f"{LIST}export/?{query}")["Location"] == LIST


@pytest.mark.parametrize("kind", ["episode", "actor"])
def test_other_lists_have_the_same_tools(kind: str, editor: Client) -> None:
    make_actor("Front (invented)")
    page = editor.get(f"/admin/events/{kind}/")
    assert page.status_code == 200
    assert page.context["tools"]["columns"]
    assert editor.get(f"/admin/events/{kind}/export/").status_code == 200
