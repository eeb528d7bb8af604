"""A small desk on which something of each kind lies, made once for the walk over its screens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from events.jobs.enqueue import enqueue
from events.jobs.run import run
from events.models.actor import ActorRelation
from events.models.desk_list import RecycledRecord, SavedSearch
from events.models.double_coding import DoubleCoding
from events.models.duplicate import Merge, NotDuplicate
from events.models.incident import Incident, IncidentLink
from events.models.job import Job
from events.models.place import PlaceCode, PlaceName
from events.people.one_time_link import make_link
from events.publishing.merged_names.merge import merge_names
from events.publishing.publish import correct, withdraw
from events.publishing.release import schedule
from events.tasks.work import WORK
from tests.admin.form_data import errors_of, open_form
from tests.admin.readings import make_reading, save
from tests.drafting.drafts import TEXT
from tests.makers import (
    make_actor,
    make_axis,
    make_claim,
    make_episode,
    make_incident,
    make_place,
    make_report,
    make_source,
    member,
    publish_episode,
    publish_incident,
)

LATER = datetime(2100, 1, 1, 12, 30, tzinfo=UTC)


@dataclass
class FullDesk:
    """What lies on the desk, by a word for each; and the browsers of its people."""

    things: dict[str, Any] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.things[name]
        except KeyError:
            raise AttributeError(name) from None

    def browser(self, name: str) -> Client:
        """Return a browser in which the person is logged in."""
        client = Client()
        client.force_login(User.objects.get(username=name))
        return client


def full_desk() -> FullDesk:
    """Make it, by the ways that people take where history or the log is to tell of it."""
    desk = FullDesk()
    for add in (_people, _names, _incidents, _lives, _twins, _episodes, _readings, _codings, _jobs, _lists):
        add(desk)
    return desk


def page_of(record: Any, page: str = "change", *args: Any) -> str:
    """Return the address of one of a record's pages."""
    return reverse(f"admin:events_{record._meta.model_name}_{page}", args=(record.pk, *args))


def press(client: Client, address: str, data: Mapping[str, Any]) -> Any:
    """Send a form that must be taken."""
    answer = client.post(address, data)
    assert answer.status_code == 302, (address, errors_of(answer))
    return answer


def change(client: Client, record: Any, **fields: Any) -> None:
    """Save the record's form with other values."""
    press(client, page_of(record), {**open_form(client, page_of(record)), **fields})


def _people(desk: FullDesk) -> None:
    """Sidi may do all; ousmane carries a second factor; awa is invited; dado contributes."""
    sidi = member("sidi", "maintainer")
    for group in ("publisher", "editor"):
        member("sidi", group)
    User.objects.filter(pk=sidi.pk).update(is_superuser=True)
    for name, group in {"amina": "editor", "boubacar": "publisher", "dado": "contributor"}.items():
        member(name, group)
    for coder in ("moussa", "fatou"):
        member(coder, "editor")
    ousmane, awa = member("ousmane", "editor"), member("awa", "editor")
    TOTPDevice.objects.create(user=ousmane, confirmed=True, name="authenticator")
    make_link(awa, by=sidi)
    desk.tokens["awa"] = make_link(awa, by=sidi, kind="invited")
    who = {"username": "nobody", "ip_address": "192.0.2.1", "user_agent": "A browser (invented)"}
    AccessAttempt.objects.create(**who, failures_since_start=3)
    AccessLog.objects.create(**who)
    AccessFailureLog.objects.create(**who)
    desk.things |= {"sidi": sidi, "awa": awa}


def _names(desk: FullDesk) -> None:
    sidi = desk.sidi
    front = make_actor("Front of the Dunes (invented)", short_name="FD")
    army = make_actor("Army of Azawan (invented)", type="state.military")
    twin = make_actor("Front of the Dune (invented)", published=False)
    gone = make_actor("Fronts of the Dunes (invented)", published=False)
    ActorRelation.objects.create(actor=front, kind="rival_of", other=army, valid_from="2012", valid_to="2019")
    ActorRelation.objects.create(actor=twin, kind="split_from", other=front, valid_from="2020")
    front.names.create(name="Le Front des dunes (inventé)", language="fr")
    place, region = make_place(), make_place().parent
    near = make_place("Tinagelhaj (invented)", lon="-3.42000", lat="14.61000")
    lost = make_place("Tinaguelhadj (invented)", lon="-3.41000", lat="14.61000")
    PlaceName.objects.create(place=place, name="تيناغلحاج", language="ar")
    PlaceCode.objects.create(place=place, pcode="ML9901")
    merge_names(front, gone, by=sidi)
    merge_names(place, lost, by=sidi)
    desk.things |= {
        "front": front, "army": army, "twin": twin, "gone": gone, "place": place, "near": near,
        "region": region, "axis": make_axis(), "source": make_source("Invented Wire"),
    }  # fmt: skip


def _incidents(desk: FullDesk) -> None:
    """A draft in which every part has rows, with a history, comments, and somebody who cares for it."""
    report = make_report("Tankers burnt (invented)", source=desk.source, text="Fourteen tankers (invented).")
    copy = make_report("Tankers burnt, again (invented)", copies=report)
    draft = make_incident(
        "Fuel convoy attacked between Tinaguelhaj and Wadoubary by some forty riders (invented)",
        killed=12, sources=[report, copy], secondary_types=["looting.arson"], verification="confirmed",
        actors={"initiator": desk.front, "target": desk.army},
    )  # fmt: skip
    make_claim(draft, "killed", 30, claimant=desk.army)
    amina, sidi = desk.browser("amina"), desk.browser("sidi")
    change(amina, draft, title_fr="Un convoi attaqué (inventé)", summary_fr="Une colonne (inventé).")
    change(sidi, draft, occurred="[2024-03-08..2024-03-10]", **{"claims-0-best": "14"})
    comments = page_of(draft, "comment")
    press(amina, comments, {"text": "By which calendar? @sidi please look.", "field": "occurred"})
    press(sidi, comments, {"text": "The report says Tuesday.", "parent": draft.comments.get().pk})
    press(amina, comments, {"text": "Which of the two bridges?"})
    press(sidi, page_of(draft, "assign"), {"person": "sidi"})
    desk.things |= {"report": report, "copy": copy, "draft": draft}


def _lives(desk: FullDesk) -> None:
    """A record in each state of the workflow."""
    boubacar, sidi = member("boubacar", "publisher"), desk.browser("sidi")
    public = publish_incident("Market raided (invented)", killed=3, actors={"initiator": desk.front})
    change(sidi, public, title_en="Market looted (invented)", **{"claims-0-best": "5"})
    behind = publish_incident("Bridge blown up (invented)", day="2024-05-02")
    change(sidi, behind, occurred="2024-05-03")
    correct(behind, by=boubacar, note="The day was wrong.", note_kind="date")
    waiting = make_incident("Waits for its hour (invented)", workflow="submitted", day="2024-06-01")
    schedule(waiting, by=boubacar, goes_out_at=LATER)
    withdrawn = publish_incident("Did not happen (invented)", day="2024-07-01")
    withdraw(withdrawn, by=boubacar, note="It did not happen (invented).")
    make = make_incident
    desk.things |= {
        "public": public, "behind": behind, "waiting": waiting, "withdrawn": withdrawn,
        "submitted": make("Waits for review (invented)", workflow="submitted", day="2024-08-01"),
        "bare": make("Says nothing (invented)", workflow="submitted", sources=0, day="", place=None),
        "returned": make("Came back (invented)", workflow="returned", day="2024-09-01"),
        "approved": make("Is approved (invented)", workflow="approved", day="2024-10-01"),
        "restricted": make("For few (invented)", sensitivity="restricted", day="2024-11-01"),
        "embargoed": make(
            "Not yet (invented)", workflow="approved", sensitivity="embargoed", embargo_until=LATER
        ),
        "of_dado": make("Dado's own (invented)", by=member("dado", "contributor"), day="2024-12-01"),
    }  # fmt: skip


def _twins(desk: FullDesk) -> None:
    """Near-duplicates: two that wait for a decision, two told apart, two linked, and two merged."""
    sidi = desk.browser("sidi")
    one, other, third, fourth, fifth = (
        make_incident(
            f"Convoy {word} (invented)", day="2023-03-09", killed=12, actors={"initiator": desk.front}
        )
        for word in ("attacked", "ambushed", "shelled", "burnt", "stopped")
    )
    NotDuplicate.objects.create(one=one, other=third, by=desk.sidi)
    IncidentLink.objects.create(incident=one, kind="duplicate_of", other=fourth)
    merge = reverse("duplicates:merge", args=(one.pk, fifth.pk))
    press(
        sidi,
        merge,
        {b.html_name: b.value() for b in sidi.get(merge).context["form"] if b.value() is not None},
    )
    one.refresh_from_db()
    change(sidi, one, summary_fr="Une colonne (inventé).")
    desk.things |= {"one": one, "other": other, "merge": Merge.objects.get()}


def _episodes(desk: FullDesk) -> None:
    """A blockade whose phases leave a gap and contradict an incident; one that is public and has moved on."""
    amina = desk.browser("amina")
    phases: list[dict[str, Any]] = [
        {"state": "declared", "began": "2024-02-20"},
        {"state": "enforced", "began": "2024-03-01", "evidence": [desk.public]},
        {"state": "lifted", "began": "2024-03-02"},
    ]
    blockade = make_episode(phases=phases, actors={"initiator": desk.front})
    change(amina, blockade, title_fr="Blocus de Tinaguelhaj (inventé)")
    public = publish_episode("Siege of Wadoubary (invented)", actors={"initiator": desk.front})
    change(amina, public, title_fr="Siège de Wadoubary (inventé)")
    change(desk.browser("sidi"), blockade, summary_en="The road was closed (invented).")
    for description in ("A group (invented).", "An armed group (invented)."):
        change(amina, desk.front, description_en=description)
    desk.things |= {"blockade": blockade, "siege": public}


def _readings(desk: FullDesk) -> None:
    """One reading that waits, and one of which a draft was made."""
    report = make_report("Tankers, read (invented)", text=TEXT)
    desk.things |= {"reading": make_reading(report=report), "read": report}
    done = make_reading()
    save(desk.browser("amina"), done)


def _codings(desk: FullDesk) -> None:
    """Two coders at work; both done, to be settled; settled."""
    coders = [User.objects.get(username=name) for name in ("moussa", "fatou")]
    for state in ("at_work", "done", "settled"):
        coding = DoubleCoding.objects.create(
            report=make_report(f"Coded twice, {state} (invented)", text=TEXT),
            first_coder=coders[0], second_coder=coders[1], opened_by=desk.sidi,
        )  # fmt: skip
        desk.things[f"coding_{state}"] = coding
        for coder, event_type in zip(coders, ("attack.convoy", "attack.ambush"), strict=True):
            _code(desk, coding, coder, event_type)
    settle, sidi = page_of(desk.coding_settled), desk.browser("sidi")
    choice = {"0-event": "first", "0-type": "second", "0-figures": "second", "0-places": "first"}
    press(sidi, page_of(desk.coding_settled, "settle"), {"seen": sidi.get(settle).context["seen"], **choice})


def _code(desk: FullDesk, coding: DoubleCoding, coder: User, event_type: str) -> None:
    client = desk.browser(coder.username)
    draft = make_incident(
        f"By {coder} (invented)", event_type=event_type, day="2022-04-01", sources=[coding.report], by=coder
    )
    make_claim(draft, best=draft.pk)
    change(client, draft, summary_fr="Enregistré (inventé).")
    if coding is not desk.things.get("coding_at_work"):
        press(client, page_of(coding, "done"), {})


def _jobs(desk: FullDesk) -> None:
    """One that waits, one that did half and failed, one that approved some and was refused others."""
    waiting = enqueue("geocode_places", keys=["1", "2"], by=desk.sidi)
    failed = enqueue("geocode_places", keys=["1", "2", "3"], by=desk.sidi)
    failed.items.filter(position=0).update(
        state="done",
        result={"outcome": "found", "place": "Tinaguelhaj (invented)", "incident": desk.draft.pk},
    )
    failed.items.filter(position=1).update(state="failed", problem="The village is not on the map.")
    Job.objects.filter(pk=failed.pk).update(state="failed", done_count=1, failed_count=1)
    sidi = desk.browser("sidi")
    one, other = (
        make_incident(f"{word} by the job (invented)", workflow="submitted", day="2021-01-01")
        for word in ("Approved", "Refused")
    )
    chosen = {"action": "approve_selected", "_selected_action": [one.pk, other.pk]}
    keys = [
        free["key"] for free in sidi.post(reverse("admin:events_incident_changelist"), chosen).context["free"]
    ]
    Incident.objects.filter(pk=other.pk).update(revision=9)
    press(sidi, reverse("admin:events_incident_bulk", args=("approve",)), {"seen": keys})
    bulk = Job.objects.latest("pk")
    run(bulk.pk, handlers=WORK, worker_name="a worker of tests")
    desk.things |= {"job": failed, "job_waiting": waiting, "bulk": bulk}


def _lists(desk: FullDesk) -> None:
    """Searches that were kept, and what lies in the bin."""
    amina, sidi = User.objects.get(username="amina"), desk.sidi
    SavedSearch.objects.create(user=sidi, kind="incident", name="Raids in Mali", query="family=attack")
    SavedSearch.objects.create(user=amina, kind="incident", name="Drafts", query="q=convoy", is_shared=True)
    thrown = make_incident("Thrown away (invented)", killed=2, day="2020-01-01")
    press(desk.browser("sidi"), page_of(thrown, "delete"), {"post": "yes"})
    desk.things["recycled"] = RecycledRecord.objects.filter(restored_at=None).latest("pk")
