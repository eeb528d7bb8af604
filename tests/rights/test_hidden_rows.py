"""What a record says of another that is hidden from its editor: not told, not guessed at, and not lost by a save."""

from collections.abc import Callable

import pytest
from django.test import Client

from events.models.incident import Incident, IncidentLink
from events.models.participation import Participation
from events.publishing.workflow import submit
from tests.admin.form_data import errors_of, open_form
from tests.makers import make_actor, make_episode, make_incident, make_phase, member

pytestmark = pytest.mark.django_db
LIST = "/admin/events/incident/"


@pytest.fixture
def editor(client: Client) -> Client:
    """Return amina's browser; she has no right to restricted records."""
    client.force_login(member("amina", "editor"))
    return client


@pytest.fixture
def hide() -> Callable[..., Incident]:
    """Return a maker of restricted incidents by boubacar."""

    def make(title: str = "Hidden (invented)") -> Incident:
        return make_incident(title, sensitivity="restricted", by=member("boubacar", "publisher"))

    return make


def save(browser: Client, record: object, **changed: str) -> None:
    """Open the record's form, change it, save it."""
    page = f"/admin/events/{type(record).__name__.lower()}/{record.pk}/change/"  # type: ignore[attr-defined]
    response = browser.post(page, {**open_form(browser, page), **changed})
    assert response.status_code == 302, errors_of(response)


def test_a_link_to_what_she_may_not_see_stays_when_she_saves(
    editor: Client, hide: Callable[..., Incident]
) -> None:
    seen, hidden, other = make_incident(), hide(), make_incident("Other (invented)")
    IncidentLink.objects.create(incident=seen, kind="follows", other=hidden)
    save(editor, seen, **{"links_out-0-kind": "follows", "links_out-0-other": str(other.pk)})
    assert {link.other for link in seen.links_out.all()} == {hidden, other}


def test_a_role_of_an_actor_whom_she_may_not_see_stays_and_finds_nothing(editor: Client) -> None:
    front = make_actor(
        "Whisper (invented)", sensitivity="restricted", published=False, by=member("b", "publisher")
    )
    seen = make_incident(actors={"initiator": front})
    save(editor, seen, title_en="Changed (invented)")
    assert Participation.objects.get(incident=seen).actor == front
    make_incident("Without it (invented)")
    assert list(editor.get(LIST, {"q": "whisper"}).context["cl"].result_list) == []
    by_number, by_none = (editor.get(LIST, {"actor": number}) for number in (front.pk, front.pk + 1000))
    assert (by_number.status_code, by_number["Location"]) == (by_none.status_code, by_none["Location"])
    assert by_number.status_code == 302


def test_evidence_that_she_may_not_see_stays_when_she_adds_other(
    editor: Client, hide: Callable[..., Incident]
) -> None:
    hidden, other, episode = hide(), make_incident("Other (invented)"), make_episode(phases=())
    phase = make_phase(episode, {"state": "declared", "began": "2024-03-01", "evidence": [hidden]})
    save(editor, episode, **{"phases-0-evidence": str(other.pk)})
    assert set(phase.evidence.all()) == {hidden, other}


def test_a_save_that_changes_nothing_beside_hidden_evidence_is_no_revision(
    editor: Client, hide: Callable[..., Incident]
) -> None:
    episode = make_episode(phases=())
    make_phase(episode, {"state": "declared", "began": "2024-03-01", "evidence": [hide()]})
    save(editor, episode)
    episode.refresh_from_db()
    assert episode.revision == 0


def test_she_cannot_link_what_she_may_not_see_by_its_number(
    editor: Client, hide: Callable[..., Incident]
) -> None:
    seen, hidden = make_incident(), hide()
    page = f"{LIST}{seen.pk}/change/"
    data = {**open_form(editor, page), "links_out-0-kind": "follows", "links_out-0-other": str(hidden.pk)}
    nobody = {**data, "links_out-0-other": str(hidden.pk + 1000)}
    said = [errors_of(editor.post(page, one)) for one in (data, nobody)]
    assert said[0] == said[1]
    assert not seen.links_out.exists()


def test_what_is_hidden_is_not_counted(editor: Client, hide: Callable[..., Incident]) -> None:
    make_incident()
    for _number in range(3):
        submit(hide(), by=member("boubacar", "publisher"))
    assert editor.get(LIST).context["cl"].result_count == 1
    assert len(editor.get(f"{LIST}export/").getvalue().splitlines()) == 2
    counts = {each["queue"].name: each["count"] for each in editor.get("/admin/").context["queues"]}
    assert counts["to-review"] == 0


def test_what_she_deletes_names_nothing_that_she_may_not_see(
    editor: Client, hide: Callable[..., Incident]
) -> None:
    seen = make_incident()
    IncidentLink.objects.create(incident=hide(), kind="follows", other=seen)
    page = editor.get(f"{LIST}{seen.pk}/delete/")
    assert page.context["deleted_objects"] == [str(seen)]
    assert list(page.context["model_count"]) == [("incidents", 1)]
