"""The doorbell for releases: once a minute, publish what is due. It retries nothing; the next minute does."""

from celery import shared_task

from events.publishing.release import release_due as put_out_what_is_due


@shared_task(name="events.tasks.release_due")  # type: ignore[untyped-decorator]
def release_due() -> None:
    """Publish what is due. Two at once are harmless: the log's head lets one through at a time."""
    put_out_what_is_due()
