"""The building: settings, addresses and the job queue's wiring. It knows nothing about incidents."""

from tracker.celery import celery_app

__all__ = ["celery_app"]
