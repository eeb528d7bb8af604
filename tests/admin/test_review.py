"""The review: each proposed event is decided on row by row, becomes a draft, and teaches the rules."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from reversion.models import Version

from events.drafting.document import from_document, to_document
from events.drafting.reading import keep_reading
from events.models.actor import Actor
from events.models.drafting import Feedback, Proposal
from events.models.incident import Incident
from tests.admin.readings import address, front, make_reading, save
from tests.drafting.drafts import TEXT, actor, attack, capture, draft, place, tankers
from tests.makers import make_place, make_report, make_source, member

pytestmark = pytest.mark.django_db


def test_a_document_holds_the_whole_event() -> None:
    event = attack(actors=(actor(aliases=("AF",), alternative_group=1),))
    assert from_document(to_document(event)) == event


def test_accepted_rows_become_a_draft_with_all_its_parts(editor: Client) -> None:
    found = draft(
        attack(places=(place(place_id=make_place("Tinaguelhaj").pk),), actors=(actor(actor_id=front().pk),))
    )
    reading = make_reading(found)
    response = save(editor, reading)
    assert response.status_code == 302
    incident = Incident.objects.get()
    assert (incident.event_type, incident.occurred, incident.workflow) == (
        "attack.convoy",
        "2025-10-21",
        "draft",
    )
    assert (incident.created_by.username, incident.revision) == ("amina", 1)
    assert [str(one) for one in incident.places.all()] == ["Tinaguelhaj (ML)"]
    assert [(str(one.actor), one.role) for one in incident.participations.all()] == [
        ("Azawan Front", "initiator")
    ]
    claim = incident.claims.get()
    assert (claim.low, claim.wording, claim.claimant) == (14, "At least 14 tankers (two drivers)", None)
    citation = incident.citations.get()
    assert (citation.report, claim.citation, citation.locator) == (reading.report, citation, "§ 3")
    assert citation.quote == "At least 14 tankers were burnt on Tuesday near Tinaguelhaj, two drivers said."
    assert citation.fields == ["occurred", "place", "event_type", "actors", "figures", "status_of_fact"]


def test_a_draft_is_one_revision_of_the_whole_record(editor: Client) -> None:
    save(editor, make_reading(draft(attack(actors=(actor(actor_id=front().pk),)))))
    incident = Incident.objects.get()
    revision = Version.objects.get_for_object(incident).get().revision
    kept = {version.content_type.model for version in revision.version_set.all()}
    assert {"incident", "citation", "participation", "impactclaim"} <= kept
    assert revision.user.username == "amina"


def test_what_nobody_has_decided_on_keeps_the_draft_from_being_saved(editor: Client) -> None:
    response = save(editor, make_reading(), **{"date-decision": "", "figure-0-decision": ""})
    assert response.context["problems"] == ["Not decided yet: Date, Figure: At least 14 tankers."]
    assert not Incident.objects.exists()


def test_a_dropped_row_enters_nothing_and_need_not_be_right(editor: Client) -> None:
    dropped = {"figure-0-decision": "drop", "figure-0-low": "many", "date-decision": "drop"}
    save(editor, make_reading(), **dropped)
    incident = Incident.objects.get()
    assert (incident.claims.count(), incident.occurred) == (0, "")


def test_a_wrong_row_says_what_would_be_right(editor: Client) -> None:
    wrong = {"date-occurred": "21/10/2025", "figure-0-best": "3", "actor-0-typed": "Nobody (invented)"}
    response = save(editor, make_reading(), **wrong)
    errors = {row.key: str(row.errors) for row in response.context["rows"] if row.errors}
    assert set(errors) == {"date", "figure-0", "actor-0"}
    assert "2025-10-21" in errors["date"]
    assert "Low is not above best" in errors["figure-0"]
    assert not Incident.objects.exists()


def test_what_was_changed_added_and_dropped_is_kept_as_feedback(editor: Client) -> None:
    make_place("Wadoubary (invented)")
    changed = {
        "date-occurred": "2025-10-20",
        "figure-0-decision": "drop",
        "extra-place-typed": "Wadoubary (invented)",
    }
    save(editor, make_reading(), **changed)
    verdicts = {(one.field, one.verdict) for one in Feedback.objects.all()}
    assert {("date", "changed"), ("figure", "dropped"), ("place", "added"), ("type", "accepted")} <= verdicts
    date = Feedback.objects.get(field="date")
    assert (date.proposed["occurred"], date.kept["occurred"]) == ("2025-10-21", "2025-10-20")
    assert Proposal.objects.get(position=0).state == "changed"


def test_an_open_date_stays_open_and_a_note_says_what_the_text_has(editor: Client) -> None:
    tuesday = attack().date
    assert tuesday is not None
    save(editor, make_reading(draft(attack(time=None))))
    incident = Incident.objects.get()
    assert incident.occurred == ""
    assert incident.date_note_en.startswith("The report says “on Tuesday”: the last Tuesday")


def test_an_actor_that_the_desk_lacks_is_made_or_left_open(editor: Client) -> None:
    reading = make_reading(draft(attack(), attack()))
    save(editor, reading, 1)
    assert "Azawan Front" in Incident.objects.get().internal_notes
    assert not Actor.objects.exists()
    save(editor, reading, 2, **{"actor-0-actor": "new"})
    made = Actor.objects.get()
    assert (made.name_en, made.type, made.workflow) == ("Azawan Front", "armed.rebel", "draft")
    assert Version.objects.get_for_object(made).exists()


def test_a_place_of_the_gazetteer_is_made_a_place_of_the_desk(editor: Client) -> None:
    text = TEXT.replace("Tinaguelhaj", "Djibo")
    djibo = place("Djibo", text=text, country="BF", lon=-1.63, lat=14.1)
    reading = make_reading(draft(attack(places=(djibo,))))
    save(editor, reading)
    row = Incident.objects.get().places.get()
    assert (row.place.name, row.place.country, row.is_locked) == ("Djibo", "BF", True)
    assert row.how_found.startswith("geonames")


def test_a_distance_from_a_place_is_a_point_of_its_own(editor: Client) -> None:
    text = TEXT.replace("Tinaguelhaj", "Djibo")
    djibo = place("Djibo", text=text, country="BF", lon=-1.63, lat=14.1, phrase="20 km au nord de Djibo")
    save(editor, make_reading(draft(attack(places=(replace(djibo, precision="near"),)))))
    row = Incident.objects.get().places.get()
    assert (row.place.name, row.precision, row.radius_m) == ("Djibo", "near", 4_000)
    assert float(row.lat) == pytest.approx(14.28, abs=0.01)


def test_the_two_ends_of_a_route_are_one_row(editor: Client) -> None:
    ends = [make_place(name) for name in ("Kayes (invented)", "Nioro (invented)")]
    route = tuple(
        place(place_id=end.pk, role=role) for end, role in zip(ends, ("route_from", "route_to"), strict=True)
    )
    reading = make_reading(draft(attack(places=route), attack(places=route[:1])))
    save(editor, reading)
    row = Incident.objects.get().places.get()
    assert (row.role, row.precision, row.place, row.route_to) == ("axis", "route", *ends)
    alone = save(editor, reading, 2)
    assert "A route has two ends" in alone.context["problems"][0]


def test_background_is_told_apart_and_passed_over(editor: Client) -> None:
    reading = make_reading()
    response = save(editor, reading)
    page = editor.get(f"/admin/desk/readings/{reading.pk}/")
    assert response.url.endswith("?event=1")
    assert page.context["current"] is None
    assert "background: not drafted" in page.content.decode()
    assert Proposal.objects.get(position=1).state == "waiting"


def test_an_event_and_what_it_follows_are_linked_once_both_are_drafts(editor: Client) -> None:
    reading = make_reading()
    save(editor, reading, 1)
    save(editor, reading, 2)
    first, second = Incident.objects.order_by("pk")
    link = first.links_out.get()
    assert (link.kind, link.other) == ("follows", second)


def test_an_event_can_be_dropped_whole_and_reviewed_again(editor: Client) -> None:
    reading = make_reading()
    editor.post(address(reading), {"_drop": "1"})
    assert reading.proposals.get(position=0).state == "dropped"
    assert Feedback.objects.get().verdict == "dropped"
    editor.post(address(reading), {"_reopen": "1"})
    assert reading.proposals.get(position=0).state == "waiting"


def test_accepting_all_decides_what_is_undecided_and_saves_nothing(editor: Client) -> None:
    reading = make_reading()
    response = editor.post(
        address(reading), {"_accept_all": "1", "figure-0-decision": "drop", "title-title_en": "T"}
    )
    decisions = {row.key: row.chosen for row in response.context["rows"] if not row.is_extra}
    assert decisions.pop("figure-0") == "drop"
    assert set(decisions.values()) == {"accept"}
    assert not Incident.objects.exists()


def test_a_later_reading_of_the_report_keeps_what_was_decided(editor: Client) -> None:
    reading = make_reading()
    save(editor, reading)
    again = make_reading(draft(capture(), attack(status_of_fact="reported")), report=reading.report)
    states = {one.document["type"]: (one.state, one.incident) for one in again.proposals.all()}
    assert states == {
        "attack.convoy": ("accepted", Incident.objects.get()),
        "battle.captured": ("waiting", None),
    }


def test_marks_bear_the_letters_of_their_events_and_the_text_is_escaped(editor: Client) -> None:
    text = TEXT.replace("(invented)", "<script>(invented)</script>")
    marked = place(text=text).mention.span
    event = attack(evidence=(marked,), places=(), actors=(), figures=(), date=None)
    report = make_report("Marked (invented)", text=text, source=make_source("Wire (invented)"))
    reading = keep_reading(report, text, draft(event), published="", by=member("amina", "editor"))
    page = editor.get(f"/admin/desk/readings/{reading.pk}/").content.decode()
    assert '<b class="letter" title="Event">A</b>Tinaguelhaj' in page
    assert "<script>(invented)" not in page


def test_the_counts_say_how_good_the_proposals_were(editor: Client) -> None:
    save(editor, make_reading(), **{"figure-0-decision": "drop"})
    table = editor.get("/admin/desk/proposals/").context["tables"][0]
    lines = {str(line["label"]): line["counts"] for line in table["lines"]}
    assert lines["figures"] == [0, 0, 1, 0]
    assert lines["date"] == [1, 0, 0, 0]


def test_a_figure_that_the_text_itself_states_has_its_words_alone(editor: Client) -> None:
    save(editor, make_reading(draft(attack(figures=(tankers(claimant=None),)))))
    assert Incident.objects.get().claims.get().wording == "At least 14 tankers"


def test_a_place_that_nobody_knows_is_made_without_a_point_or_left_open(editor: Client) -> None:
    nowhere = place("Tinaguelhaj", kind="settlement")
    reading = make_reading(draft(attack(places=(nowhere,)), attack(places=(nowhere,))))
    save(editor, reading, 1)
    assert not Incident.objects.get().places.exists()
    save(editor, reading, 2, **{"place-0-place": "new"})
    made = Incident.objects.latest("pk").places.get().place
    assert (made.name, made.country, made.lon) == ("Tinaguelhaj", "ML", None)


def test_a_link_written_into_an_earlier_draft_is_a_change_of_that_draft(editor: Client) -> None:
    reading = make_reading()
    save(editor, reading, 1)
    first, amina = Incident.objects.get(), member("amina", "editor")
    salif = member("salif", "publisher")
    Incident.objects.filter(pk=first.pk).update(workflow="approved", last_author=salif)
    save(editor, reading, 2)
    first.refresh_from_db()
    assert first.links_out.get().kind == "follows"
    assert (first.workflow, first.revision, first.last_author) == ("submitted", 2, amina)
    assert Version.objects.get_for_object(first).count() == 2


def test_a_link_is_not_written_into_a_draft_that_its_author_has_handed_over(
    log_in: Callable[..., Client],
) -> None:
    dado = log_in("dado", "contributor")
    reading = make_reading(by="dado", group="contributor")
    save(dado, reading, 1)
    first = Incident.objects.get()
    Incident.objects.update(workflow="submitted")
    save(dado, reading, 2)
    assert not first.links_out.exists()
    assert "Link with A" in Incident.objects.exclude(pk=first.pk).get().internal_notes
