"""Doorbells for jobs. Neither task retries through the broker: the job's lease and the sweep do that."""

from typing import Any

from celery import Task, shared_task
from celery.signals import worker_ready

from events.jobs.run import run
from events.jobs.sweep import sweep
from events.tasks.work import WORK

# Celery comes without type hints, hence the three ignores.


@shared_task(bind=True, name="events.tasks.run_job")  # type: ignore[untyped-decorator]
def run_job(self: Task, job_id: int) -> None:
    """Work on one job for a turn. A worker that dies here leaves the lease to run out."""
    run(job_id, handlers=WORK, worker_name=self.request.hostname or "by hand")


@shared_task(name="events.tasks.sweep_jobs")  # type: ignore[untyped-decorator]
def sweep_jobs() -> None:
    """Take up waiting and orphaned jobs. Where it fails, beat calls again in a few seconds."""
    sweep()


@worker_ready.connect  # type: ignore[untyped-decorator]
def sweep_at_start(**_signal: Any) -> None:
    """Do not wait for beat: a worker that starts looks first at what was left behind."""
    sweep()
