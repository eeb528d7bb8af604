"""The queues that are no list of records: mentions, assignments, releases, silent episodes, failed jobs."""

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.date import language
from events.admin.queue import RECORD_QUEUES, Queue, Row, row_of
from events.admin.release import reasons_of, stale_words
from events.chronology.edtf import parse
from events.chronology.situation import PhaseFact, StateOnDay, state_on
from events.codebook.episode import ACTIVE_STATES, NOT_CONFIRMED_AFTER_DAYS
from events.jobs.kind import KINDS
from events.models.assignment import Assignment
from events.models.comment import Mention
from events.models.episode import Episode
from events.models.job import Job
from events.models.of_record import RECORDS
from events.models.release import Release
from events.publishing.rights import may

# A failed job that nobody has run again by then is no news any more.
FAILED_LATELY = timedelta(days=30)


def of_visible(user: Any, prefix: str = "") -> Q:
    """Return the condition that the row's record is one that the person may know of."""
    known = Q(pk__in=[])
    for kind, model in RECORDS.items():
        if user.has_perm(f"events.view_{kind}"):
            # Asked of each row: what waits is little, and what may be known of is almost everything.
            known |= Q(Exists(model.objects.visible_to(user).filter(pk=OuterRef(f"{prefix}{kind}_id"))))
    return known


def _mentions(user: Any) -> QuerySet[Mention]:
    waiting = Mention.objects.filter(person=user, read_at__isnull=True, comment__resolved_at__isnull=True)
    return waiting.filter(of_visible(user, "comment__")).order_by("-pk")


def _mention_rows(user: Any, start: int, stop: int) -> list[Row]:
    found = _mentions(user).select_related(
        "comment__by", "comment__incident", "comment__episode", "comment__actor"
    )
    return [
        row_of(
            one.comment.record,
            url_fragment=f"#comment-{one.comment_id}",
            by=str(one.comment.by),
            at=one.comment.at,
            said=one.comment.text,
            button=(reverse("desk:mention_read", args=(one.pk,)), _("Mark as read")),
        )
        for one in found[start:stop]
    ]


def _assignments(user: Any) -> QuerySet[Assignment]:
    return Assignment.objects.filter(of_visible(user), person=user, ended_at__isnull=True).order_by("pk")


def _assignment_rows(user: Any, start: int, stop: int) -> list[Row]:
    found = _assignments(user).select_related("by", "incident", "episode", "actor")
    return [
        row_of(
            one.record,
            by=str(one.by),
            at=one.at,
            button=(reverse("desk:end_assignment", args=(one.pk,)), _("Done with it")),
        )
        for one in found[start:stop]
    ]


def _goes_out(user: Any) -> QuerySet[Release]:
    return Release.objects.filter(of_visible(user), state="waiting").order_by("goes_out_at", "pk")


def _goes_out_rows(user: Any, start: int, stop: int) -> list[Row]:
    found = _goes_out(user).select_related("asked_by", "incident", "episode", "actor")
    return [
        row_of(
            one.record,
            by=str(one.asked_by),
            at=one.goes_out_at,
            said=stale_words(one),
            button=(reverse("desk:call_back", args=(one.pk,)), _("Call back")),
        )
        for one in found[start:stop]
    ]


def _held_up(user: Any) -> QuerySet[Release]:
    """Return the person's wishes that came to nothing; one that was answered in another way is no news."""
    waiting = Release.objects.filter(of_visible(user), asked_by=user, state="blocked", seen_at__isnull=True)
    for kind in RECORDS:
        waiting = waiting.exclude(**{f"{kind}__workflow__in": ("published", "withdrawn")})
    return waiting.order_by("-pk")


def _held_up_rows(user: Any, start: int, stop: int) -> list[Row]:
    found = _held_up(user).select_related("incident", "episode", "actor")
    return [
        row_of(
            one.record,
            by="",
            at=one.ended_at,
            said=" ".join(reasons_of(one)),
            button=(reverse("desk:release_seen", args=(one.pk,)), _("I have read it")),
        )
        for one in found[start:stop]
    ]


def _failed_jobs(user: Any) -> QuerySet[Job]:
    since = timezone.now() - FAILED_LATELY
    return Job.objects.filter(requested_by=user, state="failed", finished_at__gte=since)


def _failed_job_rows(user: Any, start: int, stop: int) -> list[Row]:
    return [
        Row(
            url=reverse("admin:events_job_change", args=(job.pk,)),
            title=f"{KINDS.get(job.kind, job.kind)} #{job.pk}",
            state=job.get_state_display(),
            at=job.finished_at,
            said=_("%(failed)d of %(total)d failed") % {"failed": job.failed_count, "total": job.total},
        )
        for job in _failed_jobs(user)[start:stop]
    ]


def silent_episodes(user: Any) -> list[tuple[Episode, StateOnDay]]:
    """Return the episodes whose state was in force and has not been confirmed for longer than the codebook allows.

    Two queries; whether a state still holds is asked of the same rule as on the public page.
    """
    if not user.has_perm("events.view_episode"):
        return []
    today = timezone.now().date()
    limit = today - timedelta(days=NOT_CONFIRMED_AFTER_DAYS)
    active = Q(phases__state__in=[*ACTIVE_STATES, "suspended"], phases__began_start__lt=limit)
    episodes = (
        Episode.objects.visible_to(user)
        .exclude(workflow="withdrawn")
        .filter(active)
        .distinct()
        .order_by("pk")
    )
    found: list[tuple[Episode, StateOnDay]] = []
    for episode in episodes.select_related("last_author").prefetch_related("phases"):
        state = state_on([_fact(phase) for phase in episode.phases.all()], today, kind=episode.kind)
        if state.answer == "not_confirmed_since":
            found.append((episode, state))
    return sorted(found, key=lambda pair: (pair[1].last_confirmed or today, pair[0].pk))


def _fact(phase: Any) -> PhaseFact:
    return PhaseFact(
        key=phase.pk,
        state=phase.state,
        began=parse(phase.began),
        certainty=phase.certainty,
        last_confirmed=phase.last_confirmed,
        citation=phase.citation_id,
    )


def _silent_rows(user: Any, start: int, stop: int) -> list[Row]:
    lang = language()
    return [
        row_of(episode, said=state.sentence(lang)) for episode, state in silent_episodes(user)[start:stop]
    ]


WAITING_QUEUES = (
    Queue(
        "mentions",
        gettext_lazy("Mentions of me"),
        gettext_lazy("Comments that call you by name."),
        lambda user: _mentions(user).count(),
        _mention_rows,
    ),
    Queue(
        "assigned",
        gettext_lazy("Assigned to me"),
        gettext_lazy("Somebody asked you to look after these."),
        lambda user: _assignments(user).count(),
        _assignment_rows,
    ),
    Queue(
        "goes-out",
        gettext_lazy("Goes out soon"),
        gettext_lazy("Held, embargoed or wanted later. Until its hour each can be called back."),
        lambda user: _goes_out(user).count(),
        _goes_out_rows,
        is_for=lambda user: may(user, "publish"),
    ),
    Queue(
        "held-up",
        gettext_lazy("Did not go out"),
        gettext_lazy("You asked for it, and something stood in the way when its hour came."),
        lambda user: _held_up(user).count(),
        _held_up_rows,
        is_for=lambda user: may(user, "publish"),
    ),
    Queue(
        "unconfirmed",
        gettext_lazy("Last confirmed too long ago"),
        gettext_lazy("The last state was in force, and no source has said so for over 30 days."),
        lambda user: len(silent_episodes(user)),
        _silent_rows,
    ),
    Queue(
        "failed-jobs",
        gettext_lazy("Jobs that failed"),
        gettext_lazy("Asked for by you in the last 30 days. Each can run again."),
        lambda user: _failed_jobs(user).count(),
        _failed_job_rows,
    ),
)
QUEUES: dict[str, Queue] = {queue.name: queue for queue in (*RECORD_QUEUES, *WAITING_QUEUES)}
