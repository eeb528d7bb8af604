"""A small desk as one person finds it: records of hers and of others in every state, and all that hangs on them."""

from datetime import timedelta
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth.models import Group, User
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.utils import timezone
from reversion.models import Version

from events.admin.history import keep_whole, one_revision
from events.admin.recycle_bin import recycle
from events.models.assignment import Assignment
from events.models.comment import Comment, Mention
from events.models.desk_list import SavedSearch
from events.models.desk_record import DeskRecord
from events.models.double_coding import CodedIncident, DoubleCoding
from events.models.duplicate import NotDuplicate
from events.models.job import Job, JobItem
from events.models.people import DeskSession, OneTimeLink
from events.models.release import Release
from events.people.log import write
from events.people.one_time_link import make_link
from events.publishing.merged_names.merge import merge_names
from events.publishing.merging.choice import Choice
from events.publishing.merging.merge import merge
from events.publishing.publish import publish, withdraw
from events.publishing.workflow import approve, submit
from tests.admin.readings import make_reading
from tests.conftest import PASSWORD
from tests.makers import (
    desk_group,
    make_actor,
    make_axis,
    make_episode,
    make_incident,
    make_place,
    make_report,
    make_source,
    member,
    publish_episode,
)

NO_DESK = ("anonymous", "stranger")
STATES = ("draft", "submitted", "approved", "published", "withdrawn", "restricted")


class World:
    """The desk of one test, as one person finds it."""

    def __init__(self, group: str) -> None:
        self.group, self.me = group, _person(group)
        self.client = Client()
        if group != "anonymous":
            self.client.force_login(self.me)
        self.amina, self.boubacar = member("amina", "editor"), member("boubacar", "publisher")
        # What an address may name, by the model or purpose and by whose it is and in which state.
        self.things: dict[tuple[str, str], Any] = {}
        self._reference()
        self._incidents()
        self._others()
        self._review()
        self._coding()
        self._work()
        self._people()
        # The first request of a session writes it down; that is no matter of any address.
        self.client.get("/admin/events/session/")

    def of(self, model: str, which: str = "") -> Any:
        """Return the thing; where nothing is said of it, the one that stands for all."""
        return self.things[model, which]

    def put(self, model: str, which: str, thing: Any) -> Any:
        """Keep the thing under its name, and return it."""
        self.things[model, which] = thing
        return thing

    def _reference(self) -> None:
        public = publish_episode()
        self.put("episode", "theirs published", public)
        self.put("place", "public", public.places.get().place)
        self.put("source", "public", public.citations.get().report.source)
        self.put("place", "", make_place("Wadoubary (invented)"))
        self.put("place", "other", make_place("Wadoubari (invented)"))
        self.put("axis", "", make_axis(to_place=make_place("Tamghas (invented)")))
        self.put("source", "", make_source())
        self.put("report", "", make_report())
        self.put("source", "confidential", make_source("Whisper (invented)", is_confidential=True))
        self.put("report", "confidential", make_report(source=self.of("source", "confidential")))

    def _incidents(self) -> None:
        for owner, by in (("theirs", self.amina), ("own", self.me)):
            for state in STATES:
                incident = make_incident(f"{owner} {state} (invented)", by=by, day="2024-03-09")
                self.put("incident", f"{owner} {state}", self._brought(incident, state, by))
        self.put("incident", "", self.of("incident", "theirs draft"))
        self.put("incident", "other", make_incident("Quite alike (invented)", by=self.amina))
        self.put("incident", "own other", make_incident("Alike of mine (invented)", by=self.me))
        pair = sorted((self.of("incident").pk, self.of("incident", "theirs submitted").pk))
        NotDuplicate.objects.create(one_id=pair[0], other_id=pair[1], by=self.amina)
        kept, gone = make_incident("Kept (invented)"), make_incident("Carried over (invented)")
        self.put("merge", "", merge(kept, gone, by=self.boubacar, choice=Choice()))

    def _brought(self, incident: Any, state: str, by: User) -> Any:
        """Bring a draft into a state; what its author may not do herself, another does in her name."""
        if state == "restricted":
            type(incident).objects.filter(pk=incident.pk).update(sensitivity="restricted")
        if state in ("draft", "restricted"):
            return incident
        submit(incident, by=self.amina if by == self.me else by)
        if state == "approved":
            approve(incident, by=self.boubacar)
        elif state != "submitted":
            publish(incident, by=self.boubacar)
        if state == "withdrawn":
            withdraw(incident, by=self.boubacar, note="It did not happen (invented).")
        type(incident).objects.filter(pk=incident.pk).update(last_author=by)
        incident.refresh_from_db()
        return incident

    def _others(self) -> None:
        self.put("episode", "", make_episode("Blockade of Wadoubary (invented)", by=self.amina))
        self.put("episode", "own draft", make_episode("Blockade of Tamghas (invented)", by=self.me))
        self.put("actor", "", make_actor("Front of the dunes (invented)", published=False))
        self.put("actor", "other", make_actor("Front of the dune (invented)", published=False))
        self.put("actor", "theirs published", make_actor("Front of the wells (invented)"))
        self.put("actor", "own draft", make_actor("Front of mine (invented)", published=False, by=self.me))
        for kind, pair in {
            "actor": [make_actor(f"Front {n} (invented)", published=False) for n in ("merged", "gone")],
            "place": [make_place(f"Place {n} (invented)") for n in ("merged", "gone")],
        }.items():
            self.put(f"{kind} merge", "", merge_names(*pair, by=self.boubacar))
        for owner, by in (("", self.amina), ("own", self.me)):
            gone = make_incident(f"Deleted {owner} (invented)", by=by)
            self.put("recycledrecord", owner, recycle(gone, by=by))
        for record in {thing for thing in self.things.values() if isinstance(thing, DeskRecord)}:
            self.keep(record)

    def keep(self, record: DeskRecord) -> None:
        """Keep two revisions of the record, to be read, compared and restored."""
        for _number in range(2):
            with one_revision(record.created_by):
                keep_whole(record)
        versions = list(Version.objects.get_for_object(record))
        self.put(f"versions of {record._meta.model_name}", str(record.pk), versions)

    def _review(self) -> None:
        for kind in ("incident", "episode", "actor"):
            record = self.of(kind)
            self.put(f"{kind} comment", "", Comment.objects.create(**{kind: record}, by=self.amina, text="?"))
            search = {"kind": kind, "query": "workflow=draft"}
            self.put(f"{kind} search", "", SavedSearch.objects.create(user=self.me, name="M", **search))
            self.put(
                f"{kind} search", "theirs", SavedSearch.objects.create(user=self.amina, name="T", **search)
            )
        own = self.of("incident", "own draft")
        called = Comment.objects.create(incident=own, by=self.amina, text="Look.")
        for which, person in (("", self.me), ("theirs", self.boubacar)):
            self.put("mention", which, Mention.objects.create(comment=called, person=person))
        for which, person in (("", self.me), ("theirs", self.boubacar)):
            record = self.of("incident", "own draft" if person == self.me else "theirs draft")
            given = Assignment.objects.create(incident=record, person=person, by=self.amina)
            self.put("assignment", which, given)
        approved = self.of("incident", "theirs approved")
        later = {"goes_out_at": timezone.now() + timedelta(days=1), "revision": approved.revision}
        self.put("release", "", Release.objects.create(incident=approved, asked_by=self.boubacar, **later))
        ended = {**later, "state": "blocked", "ended_at": timezone.now()}
        held = {"incident": self.of("incident", "own approved"), "asked_by": self.me}
        self.put("release", "own", Release.objects.create(**held, **ended))

    def _coding(self) -> None:
        fatou, moussa = member("fatou", "editor"), member("moussa", "editor")
        given = {"report": make_report("Coded twice (invented)"), "opened_by": self.amina}
        blind = DoubleCoding.objects.create(first_coder=self.me, second_coder=fatou, **given)
        self.put("doublecoding", "", blind)
        draft = make_incident("Hers, unseen (invented)", by=fatou, sources=[blind.report])
        CodedIncident.objects.create(double_coding=blind, coder=fatou, incident=draft)
        self.put("incident", "other coder's draft", draft)
        self.keep(draft)
        done = {"first_done_at": timezone.now(), "second_done_at": timezone.now()}
        given["report"] = make_report()
        ready = DoubleCoding.objects.create(first_coder=fatou, second_coder=moussa, **given, **done)
        for coder in (fatou, moussa):
            coded = make_incident(f"Coded by {coder} (invented)", by=coder, sources=[given["report"]])
            CodedIncident.objects.create(double_coding=ready, coder=coder, incident=coded)
        self.put("doublecoding", "ready", ready)

    def _work(self) -> None:
        text = make_report("Tankers (invented)", text="x")
        self.put("reading", "", make_reading(report=text))
        own = make_reading(report=make_report("More tankers (invented)", text="x"))
        type(own).objects.filter(pk=own.pk).update(made_by=self.me)
        self.put("reading", "own", own)
        dropped = make_reading(report=make_report("Dropped tankers (invented)", text="x"))
        dropped.proposals.update(state="dropped", decided_at=timezone.now(), decided_by=self.amina)
        self.put("reading", "dropped", dropped)
        failed = {"state": "failed", "finished_at": timezone.now(), "total": 1}
        key = f"incident:{self.of('incident').pk}:0"
        for which, kind, by in (
            ("", "publish_records", self.boubacar),
            ("edited", "edit_incidents", self.me),
            ("running", "geocode_places", self.amina),
        ):
            state = {"state": "waiting", "total": 1} if which == "running" else failed
            job = self.put("job", which, Job.objects.create(kind=kind, requested_by=by, **state))
            item = {"state": "done", "done_at": timezone.now()} if which == "edited" else {}
            result = {"record": self.of("incident").pk, "revision": 0, "before": {"event_type": "attack"}}
            JobItem.objects.create(job=job, position=0, key=key, result=result if item else None, **item)

    def _people(self) -> None:
        self.put("user", "", User.objects.create_user("newcomer", password=PASSWORD))
        self.put("user", "superuser", User.objects.create_superuser("root", password=PASSWORD))
        self.put("group", "", Group.objects.get(name="reader"))
        self.put("link token", "", make_link(self.boubacar, by=self.amina))
        self.put("onetimelink", "", OneTimeLink.objects.get())
        self.put("desklogentry", "", write("signed_in", user=self.amina, address=""))
        people = (("", self.me), ("theirs", self.amina), ("superuser", self.of("user", "superuser")))
        for which, person in (*people, ("newcomer", self.of("user"))):
            store = SessionStore()
            store.create()
            seen = {"session_key": store.session_key, "seen_at": timezone.now()}
            if person.pk:
                self.put("session", which, DeskSession.objects.create(user=person, **seen))
        self.put("accessattempt", "", AccessAttempt.objects.create(username="x", failures_since_start=1))
        self.put("accesslog", "", AccessLog.objects.create(username="x"))
        self.put("accessfailurelog", "", AccessFailureLog.objects.create(username="x"))
        self.put("publishedversion", "", self.of("episode", "theirs published").published_number)


def _person(group: str) -> User:
    """Return somebody of the group; one who is not signed in has an account all the same, for what is hers."""
    if group == "superuser":
        return User.objects.create_superuser("ibrahim", password=PASSWORD)
    person = User.objects.create_user("ibrahim", password=PASSWORD, is_staff=group not in NO_DESK)
    if group not in (*NO_DESK, "groupless"):
        person.groups.add(desk_group(group))
    return person
