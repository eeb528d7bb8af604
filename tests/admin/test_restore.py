"""The way back to a revision: as a new one, through the lock, with what cannot come back told."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from reversion.models import Version

from events.models.actor import Actor
from events.models.citation import Citation
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.phase import Phase
from tests.admin.record_history import change, newest, page_of
from tests.makers import make_actor, make_episode, make_incident, make_report

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(editor: Client) -> Incident:
    """Return an incident whose state is kept: what is changed from now on can be told from it."""
    incident = make_incident(day="2025-09-14", killed=12)
    change(editor, incident, summary_fr="Une colonne (inventé).")
    return incident


def restore(client: Client, record: Any, version: int, **more: Any) -> Any:
    record.refresh_from_db()
    data = {"seen_revision": record.revision, **more}
    return client.post(page_of(record, f"history/{version}/restore"), data, follow=True)


def test_a_restored_revision_is_a_new_one_by_whoever_restored_it(
    editor: Client, publisher: Client, kept: Incident
) -> None:
    first = newest(kept)
    change(editor, kept, title_en="Wrong (invented)", **{"claims-0-DELETE": "on"})
    restore(publisher, kept, first)
    kept.refresh_from_db()
    assert (kept.title_en, kept.claims.get().best, str(kept.last_author), kept.revision) == (
        "Convoy attacked near Tinaguelhaj (invented)",
        12,
        "boubacar",
        3,
    )
    assert kept.claims.get().citation == kept.citations.get()
    assert Version.objects.get_for_object(kept).count() == 3


def test_parts_that_came_later_go_with_the_restoration(editor: Client, kept: Incident) -> None:
    first = newest(kept)
    report, actor = make_report(), make_actor()
    change(
        editor,
        kept,
        **{
            "citations-1-report": str(report.pk),
            "participations-0-actor": str(actor.pk),
            "participations-0-role": "target",
        },
    )
    assert (kept.citations.count(), kept.participations.count()) == (2, 1)
    restore(editor, kept, first)
    assert (kept.citations.count(), kept.participations.count()) == (1, 0)


def test_a_restoration_takes_an_approval_back(editor: Client, publisher: Client, kept: Incident) -> None:
    first = newest(kept)
    change(editor, kept, title_en="Right (invented)")
    Incident.objects.filter(pk=kept.pk).update(workflow="approved")
    restore(publisher, kept, first)
    kept.refresh_from_db()
    assert (kept.workflow, str(kept.last_author)) == ("submitted", "boubacar")


def test_a_restoration_over_a_newer_save_is_refused(editor: Client, kept: Incident) -> None:
    first = newest(kept)
    change(editor, kept, title_en="Newer (invented)")
    page = restore(editor, kept, first, seen_revision="1")
    assert "changed while you were looking at it" in page.content.decode()
    kept.refresh_from_db()
    assert kept.title_en == "Newer (invented)"


def test_what_refers_to_something_gone_does_not_come_back_and_is_told(editor: Client, kept: Incident) -> None:
    actor = make_actor("Ghost (invented)", published=False)
    change(editor, kept, **{"participations-0-actor": str(actor.pk), "participations-0-role": "target"})
    with_actor = newest(kept)
    change(editor, kept, **{"participations-0-DELETE": "on"})
    Actor.objects.filter(pk=actor.pk).delete()
    page = editor.get(page_of(kept, f"history/{with_actor}/restore")).content.decode()
    assert "What cannot come back" in page
    told = restore(editor, kept, with_actor).content.decode()
    assert "Did not come back: participation" in told
    assert not kept.participations.exists()


def test_a_row_that_was_carried_to_another_record_stays_there(editor: Client, kept: Incident) -> None:
    first, other = newest(kept), make_incident()
    citation, claim = kept.citations.get(), kept.claims.get()
    Citation.objects.filter(pk=citation.pk).update(incident=other)
    type(claim).objects.filter(pk=claim.pk).update(incident=other)
    restore(editor, kept, first)
    assert (other.citations.count(), other.claims.count()) == (2, 1)
    assert kept.claims.get().citation == kept.citations.get()


def test_an_episode_comes_back_with_its_phases_also_from_another_kind(editor: Client) -> None:
    incident = make_incident()
    episode = make_episode(phases=[{"state": "declared", "began": "2024-03-01", "evidence": [incident]}])
    change(editor, episode, summary_en="Kept (invented).")
    first = newest(episode)
    Phase.objects.all().delete()
    Episode.objects.update(kind="ceasefire")
    restore(editor, episode, first)
    episode.refresh_from_db()
    phase = episode.phases.get()
    assert (episode.kind, phase.state, list(phase.evidence.all())) == ("blockade", "declared", [incident])


def test_a_withdrawn_record_and_one_of_others_are_not_restored(
    editor: Client, log_in: Callable[..., Client], kept: Incident
) -> None:
    first = newest(kept)
    assert log_in("rachid", "reader").post(page_of(kept, f"history/{first}/restore")).status_code == 403
    assert log_in("moussa", "contributor").get(page_of(kept, f"history/{first}/restore")).status_code == 404
    Incident.objects.filter(pk=kept.pk).update(
        workflow="withdrawn", code="SAH-2026-000009", published_number=1
    )
    assert editor.post(page_of(kept, f"history/{first}/restore")).status_code == 403


def test_a_rule_of_the_data_stops_a_restoration_with_its_sentence(editor: Client, kept: Incident) -> None:
    change(editor, kept, occurred="")
    without_date = newest(kept)
    change(editor, kept, occurred="2025-09-14")
    Incident.objects.filter(pk=kept.pk).update(
        workflow="published", code="SAH-2026-000009", published_number=1
    )
    told = restore(editor, kept, without_date).content.decode()
    assert "A published incident keeps its event type and its date" in told
    kept.refresh_from_db()
    assert kept.occurred == "2025-09-14"
