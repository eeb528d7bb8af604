"""The phases in an episode's form: from when a state held, by which citation, with which incidents as evidence."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.choice import StackedRows
from events.admin.citation import CitationRowField, CitingForm, CitingFormSet
from events.admin.date import language
from events.admin.widget import DESK_WIDGETS
from events.chronology.edtf import parse
from events.codebook.episode import EPISODE_KINDS, PHASE_STATES, STATES_BY_KIND
from events.models.phase import Phase


class PhaseForm(CitingForm):
    """One phase. Which states there are depends on the kind of episode."""

    last_confirmed_citation = CitationRowField(label=gettext_lazy("Citation of the last confirmation"))

    def clean(self) -> dict[str, Any]:
        """Hold the state to the episode's kind, and the last confirmation to the phase's beginning."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        kind, state = self.instance.episode.kind, cleaned.get("state")
        if kind in EPISODE_KINDS and state and state not in STATES_BY_KIND[kind]:
            self.add_error("state", _state_refused(kind))
        began, confirmed = cleaned.get("began"), cleaned.get("last_confirmed")
        start = parse(began).start if began else None
        if start and confirmed and confirmed < start:
            early = _("The last confirmation comes before the phase can have begun.")
            self.add_error("last_confirmed", ValidationError(early, code="early"))
        return cleaned


def _state_refused(kind: str) -> ValidationError:
    lang = language()
    known = ", ".join(PHASE_STATES.label(state, lang) for state in STATES_BY_KIND[kind])
    return ValidationError(
        _("An episode of the kind “%(kind)s” has these states: %(states)s."),
        code="state",
        params={"kind": EPISODE_KINDS.label(kind, lang), "states": known},
    )


class PhaseFormSet(CitingFormSet):
    """The phases of one episode, which every row may ask for its kind."""

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form: forms.ModelForm = super()._construct_form(i, **kwargs)  # type: ignore[misc]
        form.instance.episode = self.instance
        return form


class PhaseInline(StackedRows):
    """The phases in the order in which they began."""

    model = Phase
    form = PhaseForm
    formset = PhaseFormSet
    template = "admin/events/phases_inline.html"
    extra = 1
    autocomplete_fields = ("axis", "evidence")
    formfield_overrides = DESK_WIDGETS
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("state", "began", "certainty"),
                    ("citation",),
                    ("last_confirmed", "last_confirmed_citation"),
                    "evidence",
                )
            },
        ),
        (
            gettext_lazy("Axis and notes"),
            {"fields": ("axis", ("note_en", "note_fr")), "classes": ("collapse",)},
        ),
    )
