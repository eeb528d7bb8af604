"""What every form of the desk does: plain sentences for broken rules, EDTF fields, and the lock of a whole record."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime, RelatedFieldWidgetWrapper
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from events.admin.choice import Typed, explained
from events.admin.constraint import said_plainly
from events.models.desk_record import DeskRecord

RESTORED = "restored"


class PlainForm(forms.ModelForm):
    """A form that says in a sentence which rule of the database would be broken."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, RelatedFieldWidgetWrapper):
                # A record's form is no place to delete the actor that it names; and one pencil is enough to look.
                field.widget.can_delete_related = False
                field.widget.can_view_related = not field.widget.can_change_related
            elif isinstance(field.widget, AdminSplitDateTime):
                # Two boxes under one label, which belongs to neither.
                for part, name in zip(field.widget.widgets, (_("Date"), _("Time")), strict=True):
                    part.attrs["aria-label"] = f"{field.label}: {name}"

    def add_error(self, field: str | None, error: Any) -> None:
        """Say of a typed name which rows it may mean."""
        widget = self.fields[field].widget if field in self.fields else None
        widget = getattr(widget, "widget", widget)
        if isinstance(widget, Typed) and getattr(error, "code", "") in ("invalid_choice", "invalid_pk_value"):
            error = explained(widget, error, self[str(field)].data)
        super().add_error(field, error)

    def _update_errors(self, errors: ValidationError) -> None:
        plain = said_plainly(errors)
        for field in [field for field in getattr(plain, "error_dict", {}) if field not in self.fields]:
            if field != NON_FIELD_ERRORS:
                plain.error_dict.setdefault(NON_FIELD_ERRORS, []).extend(plain.error_dict.pop(field))
        super()._update_errors(plain)  # type: ignore[misc]


class RecordForm(PlainForm):
    """The form of a whole record. It remembers which revision was on the screen when the typing began."""

    seen_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    instance: DeskRecord

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen_revision"] = self.instance.revision
        self.is_stale = False
        self.began_from: int | None = None

    def clean(self) -> dict[str, Any]:
        """Refuse what was typed over an older revision; the form then carries the new one, to be saved knowingly."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.data.get("_restore"):
            # What a browser kept comes back as a save that is refused: all of it is shown, and nothing is saved.
            self.add_error(
                None, ValidationError(_("What you typed is back; it is not saved yet."), code=RESTORED)
            )
        if self.instance.pk and cleaned.get("seen_revision") != self.instance.revision:
            self.is_stale, self.began_from = True, cleaned.get("seen_revision")
            posted: Any = self.data
            self.data = posted = posted.copy()
            posted[self.add_prefix("seen_revision")] = str(self.instance.revision)
            self.add_error(
                None,
                ValidationError(
                    _(
                        "Somebody else has saved this record while you were writing. Nothing of yours is lost: "
                        "compare the two versions, then save yours, or open the record anew."
                    ),
                    code="stale",
                ),
            )
        return cleaned

    @property
    def seen(self) -> int:
        """The revision over which this form saves."""
        return int(self.cleaned_data["seen_revision"])

    def has_changed(self) -> bool:
        """Tell whether anything but the lock was changed."""
        return any(name != "seen_revision" for name in self.changed_data)
