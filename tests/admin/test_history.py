"""A record's history in words, any two revisions side by side, and the way back to one as a new revision."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from reversion.models import Version

from events.admin.history import keep_whole, one_revision
from events.models.actor import Actor
from events.models.citation import Citation
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.participation import Participation
from events.models.phase import Phase
from tests.admin.form_data import errors_of, open_form
from tests.makers import (
    make_actor,
    make_citation,
    make_claim,
    make_episode,
    make_incident,
    make_report,
    make_source,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db


def page_of(record: object, page: str = "change") -> str:
    return f"/admin/events/{type(record).__name__.lower()}/{record.pk}/{page}/"  # type: ignore[attr-defined]


def change(client: Client, record: object, **fields: Any) -> None:
    """Save the record's form with other values."""
    response = client.post(page_of(record), {**open_form(client, page_of(record)), **fields})
    assert response.status_code == 302, errors_of(response)


def history(client: Client, record: object) -> str:
    return client.get(page_of(record, "history")).content.decode()


def newest(record: Any) -> int:
    """Return the key of the newest revision."""
    return Version.objects.get_for_object(record).first().pk


def said(client: Client, record: object) -> list[str]:
    """Return what the newest revision changed, a sentence for each change."""
    entry = client.get(page_of(record, "history")).context["entries"][0]
    return [one.sentence for one in entry["changes"]]


@pytest.fixture
def kept(editor: Client) -> Incident:
    """Return an incident whose state is kept: what is changed from now on can be told from it."""
    incident = make_incident(day="2025-09-14", killed=12)
    change(editor, incident, summary_fr="Une colonne (inventé).")
    return incident


def test_a_changed_date_is_told_in_words(editor: Client, kept: Incident) -> None:
    change(editor, kept, occurred="[2025-09-13..2025-09-15]")
    assert said(editor, kept) == ["date: 14 September 2025 → between 13 and 15 September 2025"]


def test_a_figure_that_is_added_is_told_with_its_claimant(editor: Client, kept: Incident) -> None:
    actor = make_actor("Army (invented)")
    change(
        editor, kept, **{"claims-1-kind": "killed", "claims-1-best": "30", "claims-1-claimant": str(actor.pk)}
    )
    [sentence] = said(editor, kept)
    assert sentence.startswith("Claim added: ")
    assert "30" in sentence
    assert "Army (invented)" in sentence


def test_a_changed_row_is_named_by_what_tells_it_from_others(editor: Client, kept: Incident) -> None:
    change(editor, kept, **{"claims-0-best": "14"})
    [sentence] = said(editor, kept)
    assert sentence.startswith("Claim (")
    assert sentence.endswith("best: 12 → 14")


def test_a_row_that_was_taken_out_is_told(editor: Client, kept: Incident) -> None:
    change(editor, kept, **{"claims-0-DELETE": "on"})
    [sentence] = said(editor, kept)
    assert sentence.startswith("Claim removed: ")


def test_codes_are_told_by_their_labels_in_the_readers_language(editor: Client, kept: Incident) -> None:
    change(editor, kept, status_of_fact="denied")
    editor.post("/admin/events/language/", {"language": "fr"})
    [sentence] = said(editor, kept)
    assert "denied" not in sentence
    assert "→" in sentence


def test_who_and_when_stand_with_each_revision(editor: Client, publisher: Client, kept: Incident) -> None:
    change(publisher, kept, title_en="Another title (invented)")
    entries = editor.get(page_of(kept, "history")).context["entries"]
    assert [one["revision"].by for one in entries] == ["boubacar", "amina"]


def test_the_published_versions_stand_beside_with_note_and_link(editor: Client, publisher: Client) -> None:
    incident = publish_incident()
    change(editor, incident, title_en="Another title (invented)")
    body = history(editor, incident)
    assert f'href="/en/incidents/{incident.code}/v/1/"' in body
    public = editor.get(page_of(incident, "history/public/1")).content.decode()
    assert "<ins>en: Another title (invented)</ins>" in public
    assert "<del>en: Convoy attacked near Tinaguelhaj (invented)</del>" in public


def test_two_revisions_are_shown_side_by_side_the_older_on_the_left(editor: Client, kept: Incident) -> None:
    older = newest(kept)
    for title in ("Second (invented)", "Third (invented)"):
        change(editor, kept, title_en=title)
    page = editor.get(page_of(kept, "history/compare"), {"a": newest(kept), "b": older})
    [one] = page.context["changes"]
    assert (one.before, one.after) == ("Convoy attacked near Tinaguelhaj (invented)", "Third (invented)")


def test_one_revision_is_not_compared_with_itself_or_with_anothers(editor: Client, kept: Incident) -> None:
    other = make_incident()
    change(editor, other, title_en="Other (invented)")
    for b in (newest(kept), newest(other)):
        assert editor.get(page_of(kept, "history/compare"), {"a": newest(kept), "b": b}).status_code == 302


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


def test_a_contributor_compares_and_restores_her_own_changes_alone(
    editor: Client, log_in: Callable[..., Client]
) -> None:
    moussa = log_in("moussa", "contributor")
    own = make_incident(by=member("moussa", "contributor"))
    change(moussa, own, title_en="First (invented)")
    first = newest(own)
    change(moussa, own, title_en="Second (invented)")
    second = newest(own)
    assert moussa.get(page_of(own, "history/compare"), {"a": first, "b": second}).status_code == 200
    told = make_report(source=make_source("Whisper (invented)", is_confidential=True))
    change(editor, own, **{"citations-1-report": str(told.pk)})
    assert moussa.get(page_of(own, "history/compare"), {"a": first, "b": second}).status_code == 403
    assert moussa.post(page_of(own, f"history/{first}/restore")).status_code == 403
    assert own.citations.count() == 2


def test_a_contributor_reads_in_her_own_change_no_confidential_source(
    log_in: Callable[..., Client],
) -> None:
    moussa = log_in("moussa", "contributor")
    told = make_report(source=make_source("Whisper (invented)", is_confidential=True))
    own = make_incident(by=member("moussa", "contributor"))
    claim = make_claim(own, best=3, citation=make_citation(own, told))
    change(moussa, own, **{"claims-0-best": "4"})
    assert claim.citation.report == told
    assert "Whisper" not in history(moussa, own)


def test_a_restricted_incident_is_not_named_in_the_history_of_another(editor: Client) -> None:
    mariam = member("mariam", "publisher")
    hidden = make_incident("Hidden raid (invented)", sensitivity="restricted", by=mariam)
    incident = make_incident()
    incident.links_out.create(kind="follows", other=hidden)
    change(editor, incident, title_en="Another (invented)")
    assert "Hidden raid" not in history(editor, incident)


def test_the_history_is_read_page_by_page_with_a_bounded_number_of_queries(
    editor: Client, kept: Incident, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    Participation.objects.create(incident=kept, actor=make_actor(), role="target")
    change(editor, kept, title_en="With an actor (invented)")
    kept.refresh_from_db()
    for n in range(21):
        with one_revision(kept.last_author):
            kept.title_en = f"Title {n} (invented)"
            kept.save()
            keep_whole(kept)
    with django_assert_max_num_queries(25):
        page = editor.get(page_of(kept, "history"))
    assert len(page.context["entries"]) == 20
    assert {len(one["changes"]) for one in page.context["entries"]} == {1}
    last = editor.get(f"{page_of(kept, 'history')}?page=2").context["entries"]
    assert (len(last), last[-1]["is_first"]) == (3, True)
