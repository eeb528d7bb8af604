"""The same change to many incidents: each is looked at again when its turn comes, and is one revision of its own."""

from collections.abc import Mapping
from typing import Any

import reversion
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

from events.errors.publishing import MovedOn, NotAllowed, NotDone
from events.models.incident import Incident
from events.publishing.many import Seen
from events.publishing.rights import own_drafts_only
from events.publishing.workflow import reopen_after_change

# Fields that stand for themselves: changing one makes no other untrue without the database saying so.
SAFE_FIELDS = ("event_type", "status_of_fact", "verification", "sensitivity", "axis_id")
IN_THE_AUTHORS_HANDS = ("draft", "returned")

Values = Mapping[str, Any]


def why_not(incident: Incident, by: Any) -> str:
    """Return why this person may not change the incident as it stands; empty where she may."""
    if incident.workflow == "withdrawn":
        return _("It is withdrawn, and stands still.")
    if own_drafts_only(by) and (
        incident.created_by_id != by.pk or incident.workflow not in IN_THE_AUTHORS_HANDS
    ):
        return _("It is not, or no longer, a draft of yours.")
    return ""


def changed_by(incident: Incident, values: Values) -> dict[str, Any]:
    """Return what stands now in the fields that would change."""
    return {name: getattr(incident, name) for name in values if getattr(incident, name) != values[name]}


def check(incident: Incident, values: Values) -> str:
    """Return what the rules of the data say against the change; empty where nothing does. The incident is changed."""
    for name, value in values.items():
        setattr(incident, name, value)
    try:
        incident.clean_fields(exclude=set(_all_fields()) - {name.removesuffix("_id") for name in values})
        incident.validate_constraints()
    except ValidationError as problem:
        return " ".join(problem.messages)
    return ""


def edit(key: str, values: Values, *, by: Any, language: str = "en") -> dict[str, Any]:
    """Change one incident as it was looked at; return what came of it and what stood before, so that it can be undone.

    Call it inside the transaction of the item. Raises NotDone with the reason in the language given.
    """
    seen = Seen.read(key)
    with translation.override(language):
        told: dict[str, Any] = {"kind": seen.kind, "record": seen.pk}
        unknown = set(values) - set(SAFE_FIELDS)
        if unknown:
            raise NotDone(
                reasons=[_("These fields are not changed in bulk: %s.") % ", ".join(sorted(unknown))]
            )
        rows = Incident.objects.visible_to(by).filter(pk=seen.pk)
        if not rows.exists():
            return {**told, "outcome": "gone"}
        incident = Incident.objects.select_for_update().get(pk=seen.pk)
        if incident.revision != seen.revision:
            raise NotDone(reasons=[MovedOn(seen=seen.revision, stands=incident.revision).sentence(language)])
        before = changed_by(incident, values)
        if not before:
            return {**told, "outcome": "unchanged"}
        if not by.is_active or not by.has_perm("events.change_incident"):
            raise NotDone(reasons=[NotAllowed(action="edit", groups=("editor",)).sentence(language)])
        if refused := why_not(incident, by) or check(incident, {name: values[name] for name in before}):
            raise NotDone(reasons=[refused])
        _save(incident, by=by)
        return {**told, "outcome": "changed", "before": before, "revision": incident.revision}


def _save(incident: Incident, *, by: Any) -> None:
    with reversion.create_revision():
        reversion.set_user(by)
        reversion.set_comment(_("Changed together with others."))
        incident.revision += 1
        incident.last_author = by
        incident.save()
        reversion.add_to_revision(incident)
    reopen_after_change(incident, by=by)


def _all_fields() -> list[str]:
    return [field.name for field in Incident._meta.fields]
