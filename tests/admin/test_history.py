"""A record's history in words, any two revisions side by side, and the way back to one as a new revision."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.admin.history import keep_whole, one_revision
from events.models.incident import Incident
from events.models.participation import Participation
from tests.admin.record_history import change, history, newest, page_of, said
from tests.makers import (
    make_actor,
    make_citation,
    make_claim,
    make_incident,
    make_report,
    make_source,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db


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
