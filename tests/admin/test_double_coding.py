"""Two people code one report blind, a third settles: through the pages of the desk."""

from collections.abc import Callable

import pytest
from django.test import Client

from events.models.desk_list import RecycledRecord
from events.models.double_coding import DoubleCoding
from events.models.incident import Incident
from events.publishing.publish import publish
from events.publishing.workflow import approve
from tests.admin.form_data import errors_of, open_form
from tests.makers import make_claim, make_incident, make_report, make_source, member

pytestmark = pytest.mark.django_db
ADD = "/admin/events/doublecoding/add/"


@pytest.fixture
def coding() -> DoubleCoding:
    """Return a report given to moussa and fatou by amina."""
    moussa, fatou, amina = (member(name, "editor") for name in ("moussa", "fatou", "amina"))
    return DoubleCoding.objects.create(
        report=make_report(), first_coder=moussa, second_coder=fatou, opened_by=amina
    )


def page(coding: DoubleCoding, action: str = "change") -> str:
    return f"/admin/events/doublecoding/{coding.pk}/{action}/"


def test_an_editor_gives_a_report_to_two_coders(editor: Client) -> None:
    moussa, fatou, report = member("moussa", "editor"), member("fatou", "contributor"), make_report()
    posted = {"report": report.pk, "first_coder": moussa.pk, "second_coder": fatou.pk}
    response = editor.post(ADD, posted)
    assert response.status_code == 302, errors_of(response)
    assert DoubleCoding.objects.get().opened_by.username == "amina"


def test_one_person_is_not_two_coders_and_what_was_chosen_stays(editor: Client) -> None:
    moussa, report = member("moussa", "editor"), make_report()
    response = editor.post(ADD, {"report": report.pk, "first_coder": moussa.pk, "second_coder": moussa.pk})
    assert "Choose two different people." in response.content.decode()
    assert not DoubleCoding.objects.exists()


def test_a_contributor_codes_no_confidential_report(editor: Client) -> None:
    report = make_report(source=make_source(is_confidential=True))
    moussa, fatou = member("moussa", "editor"), member("fatou", "contributor")
    response = editor.post(ADD, {"report": report.pk, "first_coder": moussa.pk, "second_coder": fatou.pk})
    assert "may not read it" in response.content.decode()


def test_a_draft_saved_from_the_report_is_hidden_from_the_other_coder_at_once(
    coding: DoubleCoding, log_in: Callable[..., Client]
) -> None:
    moussa, fatou = log_in("moussa"), log_in("fatou")
    incident = make_incident(sources=[coding.report], by=coding.first_coder)
    address = f"/admin/events/incident/{incident.pk}/change/"
    response = moussa.post(address, {**open_form(moussa, address), "title_en": "His (invented)"})
    assert response.status_code == 302, errors_of(response)
    assert fatou.get(address).status_code == 302
    assert not fatou.get("/admin/events/incident/").context["cl"].result_list
    assert "His (invented)" not in fatou.get(page(coding)).content.decode()
    assert "His (invented)" in moussa.get(page(coding)).content.decode()


def both_done(coding: DoubleCoding, moussa: Client, fatou: Client) -> tuple[Incident, Incident]:
    """Code one event twice, with different types and tolls, and finish."""
    drafts = []
    for browser, coder, event_type, killed in (
        (moussa, coding.first_coder, "attack.convoy", 3),
        (fatou, coding.second_coder, "attack.ambush", 5),
    ):
        incident = make_incident(
            f"By {coder} (invented)", event_type=event_type, sources=[coding.report], by=coder
        )
        make_claim(incident, best=killed)
        address = f"/admin/events/incident/{incident.pk}/change/"
        browser.post(address, {**open_form(browser, address), "summary_en": "Saved (invented)."})
        drafts.append(incident)
        assert browser.post(page(coding, "done")).status_code == 302
    return drafts[0], drafts[1]


def test_when_both_are_done_they_see_the_comparison_and_may_not_settle_it(
    coding: DoubleCoding, log_in: Callable[..., Client]
) -> None:
    moussa = log_in("moussa")
    both_done(coding, moussa, log_in("fatou"))
    response = moussa.get(page(coding))
    told = {one.field.code: (one.percent, one.units) for one in response.context["agreements"]}
    assert told["family"] == (100, 1)
    assert told["event_type"] == (0, 1)
    assert told["killed"] == (0, 1)
    assert response.context["may_settle"] is False
    assert moussa.post(page(coding, "settle")).status_code == 403


def test_a_third_settles_field_by_field_and_nothing_is_lost(
    coding: DoubleCoding, log_in: Callable[..., Client]
) -> None:
    first, second = both_done(coding, log_in("moussa"), log_in("fatou"))
    amina = log_in("amina")
    seen = amina.get(page(coding)).context["seen"]
    choice = {"0-event": "first", "0-type": "second", "0-figures": "second", "0-places": "first"}
    assert amina.post(page(coding, "settle"), {"seen": seen, **choice}).status_code == 302
    standing = Incident.objects.get()
    assert standing.pk == first.pk
    assert (standing.event_type, standing.title_en) == ("attack.ambush", "By moussa (invented)")
    (claim,) = standing.claims.all()
    assert claim.best == 5
    assert claim.citation == standing.citations.get()
    assert standing.last_author.username == "amina"
    assert RecycledRecord.objects.get().number == second.pk
    coding.refresh_from_db()
    assert coding.agreement[0]["killed"] == [3, 5]
    overall = amina.get("/admin/events/doublecoding/agreement/").context
    assert (overall["codings"], overall["events"]) == (1, 1)


def test_a_draft_changed_meanwhile_is_not_settled_over(
    coding: DoubleCoding, log_in: Callable[..., Client]
) -> None:
    first, _second = both_done(coding, log_in("moussa"), log_in("fatou"))
    amina = log_in("amina")
    seen = amina.get(page(coding)).context["seen"]
    Incident.objects.filter(pk=first.pk).update(revision=first.revision + 7)
    amina.post(page(coding, "settle"), {"seen": seen, "0-event": "neither"})
    coding.refresh_from_db()
    assert coding.settled_at is None
    assert Incident.objects.count() == 2


def test_who_is_no_coder_is_not_done(coding: DoubleCoding, log_in: Callable[..., Client]) -> None:
    assert log_in("amina").post(page(coding, "done")).status_code == 403


def test_a_contributor_sees_only_codings_of_her_own(
    coding: DoubleCoding, log_in: Callable[..., Client]
) -> None:
    binta = log_in("binta", "contributor")
    assert not binta.get("/admin/events/doublecoding/").context["cl"].result_list
    assert binta.get(page(coding)).status_code == 302
    assert binta.get("/admin/events/doublecoding/agreement/").status_code == 403


def test_a_draft_that_was_published_meanwhile_is_neither_deleted_nor_written_over(
    coding: DoubleCoding, log_in: Callable[..., Client]
) -> None:
    first, second = both_done(coding, log_in("moussa"), log_in("fatou"))
    Incident.objects.filter(pk=second.pk).update(workflow="submitted")
    publish(Incident.objects.get(pk=second.pk), by=member("boubacar", "publisher"))
    amina = log_in("amina")
    for choice in ("first", "neither"):
        seen = amina.get(page(coding)).context["seen"]
        amina.post(page(coding, "settle"), {"seen": seen, "0-event": choice})
        DoubleCoding.objects.update(settled_by=None, settled_at=None)
    assert {first.pk, second.pk} == set(Incident.objects.values_list("pk", flat=True))
    assert Incident.objects.get(pk=first.pk).title_en == "By moussa (invented)"


def test_an_approval_does_not_outlive_the_settling(
    coding: DoubleCoding, log_in: Callable[..., Client]
) -> None:
    first, _second = both_done(coding, log_in("moussa"), log_in("fatou"))
    salif, browser = member("salif", "publisher"), log_in("boubacar", "publisher")
    Incident.objects.filter(pk=first.pk).update(workflow="submitted")
    approve(Incident.objects.get(pk=first.pk), by=salif)
    seen = browser.get(page(coding)).context["seen"]
    browser.post(page(coding, "settle"), {"seen": seen, "0-event": "first", "0-type": "second"})
    first.refresh_from_db()
    assert (first.event_type, first.workflow) == ("attack.ambush", "submitted")
