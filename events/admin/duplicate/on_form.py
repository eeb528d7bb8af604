"""What was decided of near-duplicates while typing: saved with the form, for the record may have no number yet."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.duplicate.decide import add_link, tell_apart
from events.admin.form import RecordForm
from events.models.incident import Incident

# More than that nobody decides over one form.
MOST_DECIDED = 50


class DuplicateForm(RecordForm):
    """An incident's form with the numbers of the records that it is, and is not, the same event as."""

    same_event = forms.CharField(label=_("same event as"), required=False, widget=forms.HiddenInput)
    other_event = forms.CharField(label=_("not the same event as"), required=False, widget=forms.HiddenInput)


def decided(form: Any, name: str) -> list[int]:
    """Return the numbers that the form carries, those that can be none left out."""
    parts = str(form.cleaned_data.get(name) or "").split(",")[:MOST_DECIDED]
    return [int(part) for part in map(str.strip, parts) if part.isdecimal() and len(part) < 19]


class DecidesDuplicates:
    """A mixin for the incident's admin: saves what was decided, and gives the form its panel."""

    def save_parts(self, form: Any, formsets: Any) -> None:
        """Save the links and the pairs beside the other parts. Whoever the person may not know of is passed over."""
        super().save_parts(form, formsets)  # type: ignore[misc]
        # Whoever saves is by now the last author.
        record, user = form.instance, form.instance.last_author
        seen = Incident.objects.visible_to(user).exclude(pk=record.pk)
        for other in seen.filter(pk__in=decided(form, "same_event")):
            add_link(record, other)
        for other in seen.filter(pk__in=decided(form, "other_event")):
            tell_apart(record, other, by=user)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        """Show the panel where the form can be typed into, and the way to its page where it is saved."""
        record = context.get("original")
        admin: Any = self
        may_type = (
            admin.has_add_permission(request)
            if record is None
            else admin.has_change_permission(request, record)
        )
        context["near_duplicates"] = {"record": record, "is_asked": may_type and not context.get("is_popup")}
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]
