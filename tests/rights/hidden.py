"""Records that a person may not know of, tied to everything that she may see, with the canary in all that they say."""

from datetime import timedelta
from typing import Any

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from events.admin.history import keep_whole, one_revision
from events.admin.recycle_bin import recycle
from events.models.actor import Actor, ActorRelation
from events.models.assignment import Assignment
from events.models.comment import Comment, Mention
from events.models.desk_record import DeskRecord
from events.models.double_coding import CodedIncident, DoubleCoding
from events.models.duplicate import Merge, NotDuplicate
from events.models.episode import Episode, EpisodeParticipation
from events.models.incident import Incident, IncidentLink
from events.models.incident_place import IncidentPlace
from events.models.job import Job, JobItem
from events.models.merged_name import ActorMerge
from events.models.participation import Participation
from events.models.release import Release
from events.models.workflow_step import WorkflowStep
from tests.leaks.canary import CANARY
from tests.makers import make_actor, make_claim, make_episode, make_incident, make_phase
from tests.rights.world import World


class Hidden:
    """What is planted into a world, and what the person may see of the desk beside it."""

    def __init__(self, world: World, *, by: User, sensitivity: str = "open") -> None:
        self.world, self.by = world, by
        self.words = {"by": by, "sensitivity": sensitivity}
        mine = "own draft" if world.group == "contributor" else ""
        self.seen: Incident = world.of("incident", mine)
        self.episode: Episode = world.of("episode", mine)
        self.actor: Actor = world.of("actor", mine)
        self.incident = self._incident("day and place", sources=[world.of("report")])
        self._keep_with_coder(self.incident)
        self._tie_incident()
        self._tie_what_hangs_on_it()
        self._tie_jobs()
        world.put("incident", "hidden", self.incident)
        world.keep(self.incident)

    def _incident(self, word: str, **fields: Any) -> Incident:
        said = {
            "title_en": f"{CANARY} {word}",
            "title_fr": CANARY,
            "summary_en": CANARY,
            "internal_notes": CANARY,
        }
        place = self.world.of("place")
        return make_incident(
            said.pop("title_en"), day=self.seen.occurred, place=place, **said, **self.words, **fields
        )

    def _tie_incident(self) -> None:
        """Let all that names incidents name this one."""
        for one, other in ((self.seen, self.incident), (self.incident, self.seen)):
            IncidentLink.objects.create(incident=one, kind="follows", other=other)
        low, high = sorted((self.seen.pk, self.incident.pk))
        NotDuplicate.objects.create(one_id=low, other_id=high, by=self.by)
        make_phase(self.episode, {"state": "eased", "began": "2024-04-01", "evidence": [self.incident]})
        # A revision in which it stood, and the note that the form made of it.
        for record in (self.seen, self.episode):
            with one_revision(self.world.me, f'[{{"added": {{"name": "link", "object": "{CANARY}"}}}}]'):
                keep_whole(record)
        for reading in ("", "own"):
            decided = {"state": "accepted", "incident": self.incident, "decided_at": timezone.now()}
            self.world.of("reading", reading).proposals.update(**decided, decided_by=self.by)
        # Found near by its title and day alone: it is like the one that is seen.
        self.incident.workflow = "submitted"
        self.incident.save()

    def _tie_what_hangs_on_it(self) -> None:
        me, record = self.world.me, {"incident": self.incident}
        comment = Comment.objects.create(**record, by=self.by, text=f"{CANARY} @{me.username}")
        Mention.objects.create(comment=comment, person=me)
        Assignment.objects.create(**record, person=me, by=self.by)
        WorkflowStep.objects.create(
            **record, by=self.by, from_state="draft", to_state="submitted", comment=CANARY, at=timezone.now()
        )
        later = {"goes_out_at": timezone.now() + timedelta(days=1), "revision": self.incident.revision}
        blocked = {"state": "blocked", "ended_at": timezone.now(), "reasons": [{"en": CANARY, "fr": CANARY}]}
        Release.objects.create(**record, asked_by=me, **later, **blocked)
        self.world.put("release", "hidden", Release.objects.create(**record, asked_by=self.by, **later))
        gone = self._incident("thrown away")
        self._keep_with_coder(gone)
        self.world.put("recycledrecord", "hidden", recycle(gone, by=self.by))
        withdrawn = self.world.of(
            "incident", "own withdrawn" if self.world.group == "contributor" else "theirs withdrawn"
        )
        Merge.objects.create(
            winner=self.incident, loser=withdrawn, loser_number=withdrawn.pk, loser_code=withdrawn.code,
            loser_title="", by=self.by, at=timezone.now(),
        )  # fmt: skip
        self.done_by_me(self.incident)

    def done_by_me(self, record: DeskRecord) -> None:
        """Let the person have worked on it before it was hidden from her."""
        kind = ContentType.objects.get_for_model(type(record))
        entry = {"content_type": kind, "object_id": record.pk, "object_repr": CANARY, "action_flag": CHANGE}
        LogEntry.objects.create(user=self.world.me, change_message="", **entry)

    def _keep_with_coder(self, incident: Incident) -> None:
        coding = DoubleCoding.objects.filter(second_coder=self.by, settled_at=None).first()
        if coding is not None:
            CodedIncident.objects.create(double_coding=coding, coder=self.by, incident=incident)

    def _tie_jobs(self) -> None:
        IncidentPlace.objects.create(incident=self.incident, place=self.world.of("place", "other"))
        places = [str(row.pk) for row in self.incident.places.all()]
        records = [f"incident:{self.incident.pk}:{revision}" for revision in range(2)]
        number = self.incident.pk
        told = {"record": number, "incident": number, "place": CANARY, "before": {"title": CANARY}}
        done = {"state": "done", "result": told, "done_at": timezone.now()}
        ended = {"state": "failed", "finished_at": timezone.now(), "total": 2}
        for kind in ("publish_records", "edit_incidents", "geocode_places"):
            keys = places if kind == "geocode_places" else records
            for by in (self.by, self.world.me):
                job = Job.objects.create(kind=kind, requested_by=by, **ended)
                JobItem.objects.create(job=job, position=0, key=keys[0], **done)
                JobItem.objects.create(job=job, position=1, key=keys[1], state="failed", problem=CANARY)
                self.world.put("job", f"{kind} of {by.username}", job)


class RestrictedToo(Hidden):
    """Restricted episodes and actors besides; and one of two drafts that the person is to settle."""

    def __init__(self, world: World, *, by: User) -> None:
        super().__init__(world, by=by, sensitivity="restricted")
        said = {"name_fr": CANARY, "name_ar": CANARY, "description_en": CANARY, "published": False}
        hidden = make_actor(f"{CANARY} front", short_name=CANARY, **said, **self.words)
        world.put("actor", "hidden", hidden)
        for incident in (self.seen, self.incident):
            Participation.objects.create(incident=incident, actor=hidden, role="initiator")
            make_claim(incident, "wounded", 3, claimant=hidden)
        EpisodeParticipation.objects.create(episode=self.episode, actor=hidden, role="initiator")
        for one, other in ((self.actor, hidden), (hidden, self.actor)):
            ActorRelation.objects.create(actor=one, kind="member_of", other=other)
        merged = make_actor("Lost front (invented)", published=False)
        Actor.objects.filter(pk=merged.pk).update(merged_into=hidden)
        ActorMerge.objects.create(winner=hidden, loser=merged, by=by, at=timezone.now())
        world.put("actor", "merged into it", merged)
        episode = make_episode(
            f"{CANARY} blockade", title_fr=CANARY, summary_en=CANARY, place=world.of("place"), **self.words
        )
        world.put("episode", "hidden", episode)
        for record in (hidden, episode):
            world.keep(record)
            self.done_by_me(record)
        for record in (self.seen, self.episode, self.actor):
            with one_revision(by):
                keep_whole(record)
        self._one_of_two_drafts()

    def _one_of_two_drafts(self) -> None:
        coding = self.world.of("doublecoding", "ready")
        draft = self._incident("coded", sources=[coding.report])
        CodedIncident.objects.create(double_coding=coding, coder=coding.first_coder, incident=draft)
