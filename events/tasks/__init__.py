"""The doorbells that Celery rings: each fetches by id, calls one room and says how a failure is made good."""

from events.tasks.job import run_job, sweep_jobs
from events.tasks.release import release_due

__all__ = ["release_due", "run_job", "sweep_jobs"]
