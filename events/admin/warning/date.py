"""Warnings about when: a date that has not come, and an embargo that holds nothing back."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.warning.draft import Draft
from events.admin.warning.field_warning import FieldWarning
from events.chronology.edtf import sentence

# What has only been said may well lie ahead.
NOT_YET_DONE = frozenset({"announced", "threatened"})


def date_warnings(draft: Draft) -> Iterator[FieldWarning]:
    """Warn of an incident in the future that is not merely announced or threatened."""
    day = draft.occurred
    if day is None or day.start is None or draft.status_of_fact in NOT_YET_DONE:
        return
    if day.start > timezone.localdate():
        yield FieldWarning(
            "occurred",
            _(
                "%(date)s is in the future. If it is only announced or threatened, say so in the status of the fact."
            )
            % {"date": sentence(day, language())},
        )


def embargo_warnings(draft: Draft) -> Iterator[FieldWarning]:
    """Warn of an embargo that has ended, and of a date for one that is none."""
    if draft.embargo_until is None:
        return
    if draft.sensitivity != "embargoed":
        yield FieldWarning(
            "embargo_until_0",
            _("The record is not embargoed: this date holds nothing back. Set the sensitivity, or empty it."),
        )
    elif draft.embargo_until <= timezone.now():
        yield FieldWarning(
            "embargo_until_0", _("This moment has passed: the record could be published at any time.")
        )
