"""The list of incidents: few queries, filters that find, a search that does not mind accents or scripts."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models.actor import ActorName
from events.models.job import Job
from tests.admin.form_data import open_form
from tests.makers import (
    make_actor,
    make_axis,
    make_incident,
    make_place,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db
LIST = "/admin/events/incident/"


def found(client: Client, query: str) -> list[str]:
    """Return the titles that the list shows for a query string."""
    return [row.title_en for row in client.get(f"{LIST}?{query}").context["cl"].result_list]


def test_a_hundred_rows_take_no_more_than_twelve_queries(
    editor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    actor, axis = make_actor(), make_axis()
    for n in range(100):
        make_incident(
            f"Incident {n} (invented)", day=f"2024-0{n % 9 + 1}", axis=axis, actors={"target": actor}
        )
    editor.get("/admin/")  # Once a minute a page notes that she is here.
    with django_assert_max_num_queries(12):
        page = editor.get(LIST)
    assert len(page.context["cl"].result_list) == 100


def test_a_row_says_number_date_place_and_state_in_words(editor: Client) -> None:
    incident = make_incident(day="2025-09-14~")
    body = editor.get(LIST).content.decode()
    for words in (
        f"#{incident.pk}",
        "about 14 September 2025",
        "Tinaguelhaj (invented)",
        "Attack on a convoy",
        "Draft",
        "amina",
    ):
        assert words in body


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("workflow__exact=draft", {"Clash (invented)", "Raid (invented)"}),
        ("family=battle", {"Clash (invented)"}),
        ("family=looting", {"Raid (invented)"}),
        ("country=NE", {"Raid (invented)"}),
        ("verification__exact=confirmed", {"Clash (invented)"}),
        ("sensitivity__exact=coarse", {"Raid (invented)"}),
        ("mine=created", {"Clash (invented)", "Public (invented)"}),
        ("mine=changed", {"Raid (invented)", "Public (invented)"}),
        ("occurred_start__year=2023", {"Clash (invented)"}),
    ],
)
def test_the_list_is_filtered(query: str, expected: set[str], editor: Client) -> None:
    amina, moussa = member("amina", "editor"), member("moussa", "editor")
    publish_incident("Public (invented)")
    make_incident(
        "Clash (invented)", event_type="battle.clash", day="2023-01", verification="confirmed", last_author=moussa,
        created_by=amina,
    )  # fmt: skip
    make_incident(
        "Raid (invented)", event_type="attack.settlement", secondary_types=["looting.arson"], sensitivity="coarse",
        place=make_place("Karfabou (invented)", country="NE", parent=None), created_by=moussa,
    )  # fmt: skip
    assert set(found(editor, query)) == expected


def test_what_is_not_yet_public_is_found(editor: Client) -> None:
    incident = publish_incident("Public (invented)")
    make_incident("Draft (invented)")
    assert found(editor, "public=behind") == []
    page = f"{LIST}{incident.pk}/change/"
    editor.post(page, {**open_form(editor, page), "title_fr": "Public (inventé)"})
    assert found(editor, "public=behind") == ["Public (invented)"]


@pytest.mark.parametrize(
    "words", ["deces", "DÉCÈS", "aguelhàj", "جماعة مخترعة", "gsim-x", "attaque l'école", "lecole"]
)
def test_the_search_minds_neither_accents_nor_script(words: str, editor: Client) -> None:
    actor = make_actor("Front (invented)", name_ar="جماعة مخترعة")
    ActorName.objects.create(actor=actor, name="GSIM-X (invented)")
    make_incident(
        "Attack (invented)", title_fr="Décès lors de l’attaque d’une caserne ; attaque : l’école (inventé)",
        actors={"initiator": actor},
    )  # fmt: skip
    make_incident("Other (invented)", place=None)
    assert found(editor, f"q={words}") == ["Attack (invented)"]


def test_a_code_is_found(editor: Client) -> None:
    incident = publish_incident("Public (invented)")
    make_incident("Draft (invented)")
    assert found(editor, f"q={incident.code}") == ["Public (invented)"]


def test_geocoding_the_selected_asks_for_a_job_and_leaves_locked_points_alone(editor: Client) -> None:
    free, locked = make_incident(), make_incident()
    locked.places.update(is_locked=True)
    chosen = {"action": "geocode_selected", "_selected_action": [free.pk, locked.pk]}
    body = editor.post(LIST, chosen, follow=True).content.decode()
    job = Job.objects.get()
    assert [item.key for item in job.items.all()] == [str(free.places.get().pk)]
    assert job.requested_by.username == "amina"
    assert f"/admin/events/job/{job.pk}/change/" in body


def test_a_reader_cannot_ask_for_the_job(log_in: Callable[..., Client]) -> None:
    chosen = {"action": "geocode_selected", "_selected_action": [make_incident().pk]}
    log_in("rachid", "reader").post(LIST, chosen)
    assert not Job.objects.exists()


def test_geocoding_leaves_out_what_the_person_may_not_change_and_says_so(
    log_in: Callable[..., Client],
) -> None:
    moussa = log_in("moussa", "contributor", "reader")
    own, other = make_incident(by=member("moussa", "contributor")), make_incident()
    chosen = {"action": "geocode_selected", "_selected_action": [own.pk, other.pk]}
    body = moussa.post(LIST, chosen, follow=True).content.decode()
    assert [item.key for item in Job.objects.get().items.all()] == [str(own.places.get().pk)]
    assert (
        "1 incident was left out: only drafts and returned records that you may change are looked up." in body
    )


def test_geocoding_leaves_out_what_is_no_longer_a_draft(editor: Client) -> None:
    chosen = {
        "action": "geocode_selected",
        "_selected_action": [publish_incident().pk, make_incident(workflow="submitted").pk],
    }
    body = editor.post(LIST, chosen, follow=True).content.decode()
    assert "2 incidents were left out" in body
    assert not Job.objects.exists()
