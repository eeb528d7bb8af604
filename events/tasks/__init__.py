"""The doorbells that Celery rings: each fetches by id, calls one room and says how a failure is made good."""

from events.tasks.job import run_job, sweep_jobs

__all__ = ["run_job", "sweep_jobs"]
