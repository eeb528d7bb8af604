"""Which room does which kind of job. events.jobs.kind lists the kinds; this table says who does them."""

from typing import Any

from events.geocoding.incident_place import Finding, find_point, give_point, without_point
from events.jobs.kind import Result, Work
from events.models.job import Job
from events.publishing.bulk_edit import edit
from events.publishing.many import take_step
from events.publishing.rebuild import rebuild_live


def _find_point(job: Job, key: str) -> Finding:
    return find_point(int(key))


def _give_point(job: Job, key: str, finding: Finding) -> Result:
    return give_point(int(key), finding, by=job.requested_by)


def _places_without_point() -> list[str]:
    return [str(pk) for pk in without_point().order_by("pk").values_list("pk", flat=True)]


def _rebuild(job: Job, key: str, _found: Any) -> Result:
    return {"versions": rebuild_live()}


def _approve(job: Job, key: str, _found: Any) -> Result:
    return take_step(
        key, action="approve", by=job.requested_by, language=job.parameters.get("language", "en")
    )


def _publish(job: Job, key: str, _found: Any) -> Result:
    return take_step(
        key, action="publish", by=job.requested_by, language=job.parameters.get("language", "en")
    )


def _edit(job: Job, key: str, _found: Any) -> Result:
    given = job.parameters
    values = given["each"][key] if "each" in given else given["values"]
    return edit(key, values, by=job.requested_by, language=given.get("language", "en"))


WORK: dict[str, Work] = {
    "geocode_places": Work(look_up=_find_point, write=_give_point, every_key=_places_without_point),
    # One item: readers see the old rows until the new ones stand, and half a rebuild would be worse than none.
    "rebuild_live": Work(write=_rebuild),
    "approve_records": Work(write=_approve),
    "publish_records": Work(write=_publish),
    "edit_incidents": Work(write=_edit),
}
