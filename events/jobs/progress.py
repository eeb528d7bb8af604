"""How far a job is: counts, percent, the time left at the pace of its latest items, and the sentence for it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext, ngettext

from events.models.job import Job, JobItem

LATEST = 50  # The pace of the last items: early ones may have been quicker, or done by a worker long dead.


@dataclass(frozen=True)
class Progress:
    """A job's state at one moment."""

    state: str
    done: int
    failed: int
    total: int
    percent: int
    seconds_left: int | None
    message: str

    @property
    def has_ended(self) -> bool:
        return self.state not in {"waiting", "running"}

    @property
    def sentence(self) -> str:
        """Say in the reader's language how far it is and how long it will take."""
        counts = gettext("%(done)d of %(total)d done") % {"done": self.done, "total": self.total}
        if self.failed:
            failed = ngettext("%(n)d failed", "%(n)d failed", self.failed) % {"n": self.failed}
            counts = f"{counts}, {failed}"
        if self.seconds_left is not None:
            left = _time_left(self.seconds_left)
            return gettext("%(counts)s; %(time_left)s.") % {"counts": counts, "time_left": left}
        return f"{counts}. {gettext(self.message)}" if self.message else f"{counts}."


def progress(job: Job) -> Progress:
    """Return how far the job is. Two small queries while it runs, none once it has ended."""
    ended = job.done_count + job.failed_count
    return Progress(
        state=job.state,
        done=job.done_count,
        failed=job.failed_count,
        total=job.total,
        percent=ended * 100 // job.total if job.total else 100,
        seconds_left=_seconds_left(job, job.total - ended) if job.state == "running" else None,
        message=job.message,
    )


def _seconds_left(job: Job, remaining: int) -> int | None:
    moments = sorted(_latest_ends(job, "done") + _latest_ends(job, "failed"))[-LATEST:]
    if len(moments) < 2:
        return None
    pace_seconds = (moments[-1] - moments[0]).total_seconds() / (len(moments) - 1)
    return round(remaining * pace_seconds)


def _latest_ends(job: Job, state: str) -> list[datetime]:
    # Since this start only: a job that is run again stood still in between.
    ends = JobItem.objects.filter(job=job, state=state, done_at__gte=job.started_at)
    latest = ends.order_by("-position").values_list("done_at", flat=True)[:LATEST]
    return [moment for moment in latest if moment is not None]


def _time_left(seconds: int) -> str:
    if seconds < 60:
        return gettext("less than a minute left")
    minutes = round(seconds / 60)
    if minutes < 90:
        return ngettext("about %(n)d minute left", "about %(n)d minutes left", minutes) % {"n": minutes}
    hours = round(seconds / 3600)
    return ngettext("about %(n)d hour left", "about %(n)d hours left", hours) % {"n": hours}
