"""What a person says when a step of the workflow is taken: a comment, a public note, a reason for an override."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.codebook.workflow import CORRECTION_KINDS
from events.models.desk_record import DeskRecord
from events.models.fields import choices_of
from events.models.release import Release
from events.publishing.publish import correct, withdraw
from events.publishing.release import earliest_release, publish_or_schedule, release_at_end_of_embargo
from events.publishing.rights import may
from events.publishing.workflow import approve, return_, submit

STEPS = {
    "submit": _("Submit for review"),
    "return": _("Return with a comment"),
    "approve": _("Approve"),
    "publish": _("Publish"),
    "correct": _("Publish a correction"),
    "withdraw": _("Withdraw"),
}
DONE = {
    "submit": _("%(record)s waits for review."),
    "return": _("%(record)s was returned to its author."),
    "approve": _("%(record)s is approved."),
    "publish": _("%(record)s is published."),
    "correct": _("The correction of %(record)s is published."),
    "withdraw": _("%(record)s is withdrawn; its code and its reason stay public."),
}
GOES_OUT = _("%(record)s goes out at %(moment)s UTC, unless it is called back until then.")
# Who may be the second person matters for these alone.
REVIEWED = ("approve", "publish", "correct")
TEXT = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})


def _comment(action: str) -> dict[str, forms.Field]:
    if action == "submit":
        return {"comment": forms.CharField(label=_("Comment"), required=False, widget=TEXT)}
    if action == "return":
        what = _("What is to be changed; the author reads it.")
        return {"comment": forms.CharField(label=_("Comment"), widget=TEXT, help_text=what)}
    return {}


def _note(action: str) -> dict[str, forms.Field]:
    if action == "correct":
        wrong = _("Public: what was wrong and is right now, in a sentence.")
        return {
            "note_kind": forms.ChoiceField(
                label=_("What is corrected"), choices=choices_of(CORRECTION_KINDS)
            ),
            "note": forms.CharField(label=_("Public note"), widget=TEXT, help_text=wrong),
        }
    if action == "withdraw":
        reason = _("Public: why the record is taken back. It stays readable under the record's code.")
        return {"note": forms.CharField(label=_("Public reason"), widget=TEXT, help_text=reason)}
    return {}


def _moment(action: str, record: DeskRecord) -> dict[str, forms.Field]:
    """Offer the hour at which an approved record goes out; the end of its embargo where it has one."""
    if action != "publish":
        return {}
    return {
        "goes_out_at": forms.DateTimeField(
            label=_("Publish at (UTC)"),
            required=False,
            initial=record.embargo_until if record.sensitivity == "embargoed" else None,
            input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
            widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
            help_text=_when_help(),
        )
    }


def _when_help() -> str:
    minutes = settings.TRACKER_PUBLISH_HOLD_MINUTES
    if minutes:
        said = gettext("Empty: in %(n)d minutes. It can be called back until it goes out.")
        return said % {"n": minutes}
    return gettext("Empty: at once. What is to go out later can be called back until then.")


def _override(action: str, user: Any) -> dict[str, forms.Field]:
    if action not in REVIEWED or not may(user, "override"):
        return {}
    stays = _(
        "Only where you wrote the last change yourself and nobody else can review it. It stays in the history."
    )
    field = forms.CharField(label=_("Reason for the override"), required=False, widget=TEXT, help_text=stays)
    return {"override_reason": field}


class StepForm(forms.Form):
    """The fields of one step, and the revision that was on the screen when it was decided."""

    seen_revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, action: str, record: DeskRecord, user: Any, likely_kind: str = ""
    ) -> None:
        super().__init__(data, initial={"seen_revision": record.revision, "note_kind": likely_kind})
        self.fields.update(
            _comment(action) | _note(action) | _moment(action, record) | _override(action, user)
        )

    @property
    def override_reason(self) -> str:
        """The reason typed so far, also where the form is not complete."""
        return str(self.data.get("override_reason", "")).strip() if "override_reason" in self.fields else ""


def take(action: str, record: DeskRecord, *, by: Any, said: dict[str, Any]) -> str:
    """Take the step, one function of the publishing room, and return the sentence that tells of it."""
    given = {name: value for name, value in said.items() if name != "seen_revision"}
    steps: dict[str, Callable[..., Any]] = {
        "submit": submit,
        "return": return_,
        "approve": _approve,
        "publish": publish_or_schedule,
        "correct": correct,
        "withdraw": withdraw,
    }
    done = steps[action](record, by=by, **given)
    if isinstance(done, Release):
        moment = date_format(timezone.localtime(done.goes_out_at), "DATETIME_FORMAT")
        return GOES_OUT % {"record": record, "moment": moment}
    return DONE[action] % {"record": record}


def _approve(record: DeskRecord, *, by: Any, override_reason: str = "") -> Release | None:
    """Approve the record; one under embargo then goes out by itself when the embargo ends."""
    approve(record, by=by, override_reason=override_reason)
    return release_at_end_of_embargo(record, by=by, override_reason=override_reason)


def is_held_back(record: DeskRecord) -> bool:
    """Tell whether the record would not go out at once, but wait for its hour."""
    return earliest_release(record) > timezone.now()
