"""Whoever changes what a waiting record rests on is an author of that record, too."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from reversion.models import Version

from events.errors.publishing import NotPublishable
from events.models.axis import Axis
from events.models.desk_record import DeskRecord
from events.models.incident import Incident
from events.models.place import Place
from events.models.report import Report
from events.publishing.publish import publish
from events.publishing.workflow import approve, submit
from tests.admin.form_data import errors_of, open_form
from tests.makers import (
    make_actor,
    make_axis,
    make_citation,
    make_episode,
    make_incident,
    make_place,
    make_report,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db


def approved(record: DeskRecord) -> Any:
    """Take a draft of amina's through the review of another publisher."""
    submit(record, by=member("amina", "editor"))
    approve(record, by=member("salif", "publisher"))
    return record


def change(client: Client, row: Any, **fields: Any) -> str:
    """Change a row by its form and return what the next page says."""
    page = f"/admin/events/{type(row).__name__.lower()}/{row.pk}/change/"
    response = client.post(page, {**open_form(client, page), **fields}, follow=True)
    assert response.redirect_chain, errors_of(response)
    return str(response.content.decode())


def test_who_edits_a_cited_report_cannot_publish_the_record_alone(publisher: Client) -> None:
    incident, boubacar = approved(make_incident()), member("boubacar", "publisher")
    said = change(publisher, Report.objects.get(), title="Reworded (invented)")
    incident.refresh_from_db()
    assert (incident.workflow, incident.last_author, incident.revision) == ("submitted", boubacar, 1)
    assert str(incident) in said
    with pytest.raises(NotPublishable) as refused:
        publish(incident, by=boubacar)
    assert [blocker.code for blocker in refused.value.blockers] == ["own_work"]
    assert publish(incident, by=member("salif", "publisher")).number == 1


def test_the_step_and_the_revision_are_written_down(publisher: Client) -> None:
    incident, boubacar = approved(make_incident()), member("boubacar", "publisher")
    change(publisher, Report.objects.get(), title="Reworded (invented)")
    step = incident.steps.order_by("-pk").first()
    assert (step.from_state, step.to_state, step.by) == ("approved", "submitted", boubacar)
    revisions = {
        Version.objects.get_for_object(row).get().revision for row in (incident, Report.objects.get())
    }
    assert [revision.user for revision in revisions] == [boubacar]


def through_copies(incident: Incident) -> Report:
    first = make_report()
    Report.objects.filter(citations__incident=incident).update(copies=first)
    return first


def through_source(incident: Incident) -> Any:
    return Report.objects.get(citations__incident=incident).source


def through_place(incident: Incident) -> Any:
    return Place.objects.get(incident_places__incident=incident)


def through_region(incident: Incident) -> Any:
    return through_place(incident).parent


def through_axis(incident: Incident) -> Axis:
    axis = make_axis()
    Incident.objects.filter(pk=incident.pk).update(axis=axis)
    return axis


def through_end_of_axis(incident: Incident) -> Place:
    axis = make_axis(from_place=make_place("Kourmari (invented)"))
    incident.places.update(axis=axis)
    return axis.from_place


@pytest.mark.parametrize(
    "rests_on",
    [through_copies, through_source, through_place, through_region, through_axis, through_end_of_axis],
)
def test_whatever_a_record_rests_on_counts(
    rests_on: Callable[[Incident], Any], log_in: Callable[..., Client]
) -> None:
    incident = approved(make_incident())
    row = rests_on(incident)
    name = "title" if isinstance(row, Report) else "name"
    change(log_in("mariam", "maintainer"), row, **{name: "Reworded (invented)"})
    incident.refresh_from_db()
    assert (incident.workflow, incident.last_author.username) == ("submitted", "mariam")


def test_episodes_and_actors_rest_on_reports_and_places_too(log_in: Callable[..., Client]) -> None:
    mariam, axis, actor = log_in("mariam", "maintainer"), make_axis(), make_actor(published=False)
    make_citation(actor, make_report())
    episode = make_episode()
    episode.phases.update(axis=axis)
    approved(actor), approved(episode)
    change(mariam, axis, name="Reworded (invented)")
    change(mariam, Report.objects.get(citations__actor=actor), title="Reworded (invented)")
    for record in (actor, episode):
        record.refresh_from_db()
        assert (record.workflow, record.last_author.username) == ("submitted", "mariam")


def test_a_name_added_to_a_place_counts_as_a_change(log_in: Callable[..., Client]) -> None:
    incident = approved(make_incident())
    mariam = log_in("mariam", "maintainer")
    change(mariam, Place.objects.get(name="Tinaguelhaj (invented)"), **{"names-0-name": "Tin (invented)"})
    incident.refresh_from_db()
    assert incident.workflow == "submitted"


def test_a_save_that_changes_nothing_makes_nobody_an_author(publisher: Client) -> None:
    incident = approved(make_incident())
    change(publisher, Report.objects.get())
    incident.refresh_from_db()
    assert (incident.workflow, incident.last_author.username, incident.revision) == ("approved", "amina", 0)


def test_drafts_published_records_and_other_records_stay_as_they_are(publisher: Client) -> None:
    report = make_report()
    draft, public = make_incident(sources=[report]), publish_incident(sources=[report])
    other = approved(make_incident())
    before = list(Incident.objects.order_by("pk").values())
    said = change(publisher, report, title="Reworded (invented)")
    assert list(Incident.objects.order_by("pk").values()) == before
    assert not [record for record in (draft, public, other) if str(record) in said]


def test_changing_a_report_opens_no_restricted_record_to_who_may_not_see_it(editor: Client) -> None:
    report, salif = make_report(), member("salif", "publisher")
    hidden = make_incident(
        "Hidden raid (invented)",
        sources=[report],
        sensitivity="restricted",
        workflow="submitted",
        by=salif,
    )
    said = change(editor, report, title="Reworded (invented)")
    assert "Hidden raid" not in said
    assert not Incident.objects.visible_to(member("amina", "editor")).filter(pk=hidden.pk).exists()
    hidden.refresh_from_db()
    assert (hidden.revision, hidden.last_author) == (1, salif)
