"""Warnings about who: an actor that was not there yet, was gone already, or goes by another record now."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.warning.draft import Draft, read_date
from events.admin.warning.field_warning import FieldWarning
from events.chronology.edtf import Edtf, sentence
from events.models.actor import Actor


def actor_warnings(draft: Draft) -> Iterator[FieldWarning]:
    """Warn of each actor that does not fit the date; claimants may well speak later."""
    for part in draft.participations:
        field = f"participations-{part.pk - 1}-actor"
        if part.actor.merged_into_id:
            yield FieldWarning(
                field,
                _("%(actor)s is merged into %(other)s: name that one.")
                % {"actor": part.actor, "other": part.actor.merged_into},
            )
        elif draft.occurred is not None and (said := _not_active(part.actor, draft.occurred)):
            yield FieldWarning(field, said)


def _not_active(actor: Actor, day: Edtf) -> str:
    began, ended = read_date(actor.active_from), read_date(actor.active_to)
    lang = language()
    if began and began.start and day.end and day.end < began.start:
        return _("%(actor)s is active from %(date)s, after the date of the incident.") % {
            "actor": actor,
            "date": sentence(began, lang),
        }
    if ended and ended.end and day.start and day.start > ended.end:
        return _("%(actor)s was active until %(date)s, before the date of the incident.") % {
            "actor": actor,
            "date": sentence(ended, lang),
        }
    return ""
