"""Which room does which kind of job. events.jobs.kind lists the kinds; this table says who does them."""

from events.jobs.kind import Work

WORK: dict[str, Work] = {}
