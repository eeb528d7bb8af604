"""The bell: tell the workers through the broker that a job waits. A bell that nobody hears only makes it late."""

import logging

from celery import current_app
from kombu.exceptions import OperationalError

RUN_JOB = "events.tasks.run_job"
# A page must not wait for a dead broker: left to itself, kombu tries again for six seconds, even with retry=False.
IMPATIENT = {"max_retries": 0, "socket_connect_timeout": 2}

logger = logging.getLogger(__name__)


def ring(job_id: int, *, expires_seconds: float | None = None) -> bool:
    """Wake a worker for this job; return whether the broker took the call."""
    options = {**current_app.conf.broker_transport_options, **IMPATIENT}
    try:
        with current_app.connection_for_write(transport_options=options) as connection:
            # By name: the doorbell lies above this room.
            current_app.send_task(
                RUN_JOB,
                args=[job_id],
                expires=expires_seconds,
                ignore_result=True,
                retry=False,
                connection=connection,
            )
    except (OperationalError, OSError) as problem:
        logger.warning("The broker did not take the call for job %s (%s); the sweep will.", job_id, problem)
        return False
    return True
