"""One row of the review screen: a field as it was proposed, with its words in the text, to accept, change or drop."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.date import EdtfInput, language
from events.admin.event_type import grouped_event_types
from events.admin.field import Ticks
from events.chronology.edtf import parse
from events.codebook.certainty import STATUS_OF_FACT
from events.codebook.event_type import EVENT_TYPES
from events.codebook.time import PART_OF_DAY
from events.drafting.mention import Span
from events.errors.chronology import BadEdtf
from events.models.citation import QUOTE_LIMIT
from events.models.fields import choices_of

DECISIONS = [("accept", gettext_lazy("Accept")), ("drop", gettext_lazy("Drop"))]
NOTHING = ("", "---------")


class RowForm(forms.Form):
    """A row. Until it is decided, nothing of it can enter a record; what is dropped need not be right."""

    decision = forms.ChoiceField(
        choices=DECISIONS, widget=forms.RadioSelect, required=False, label=gettext_lazy("Decision")
    )

    # What feedback calls the field.
    field_name = ""
    can_be_dropped = True
    # A row that was not proposed: it is decided by being filled in.
    is_extra = False

    def __init__(
        self,
        data: Any = None,
        *,
        prefix: str,
        initial: Mapping[str, Any],
        label: Any,
        spans: Sequence[Span] = (),
        words: str = "",
        reasons: Sequence[str] = (),
    ) -> None:
        super().__init__(
            data,
            prefix=prefix,
            initial=dict(initial),
            empty_permitted=self.is_extra,
            use_required_attribute=False,
        )
        self.label, self.spans, self.words, self.reasons = label, tuple(spans), words, tuple(reasons)
        self.fields["decision"].widget.attrs["class"] = "row-decision"
        for name, bound in self.fields.items():
            if name != "decision":
                bound.widget.attrs.setdefault("autocomplete", "off")
        if not self.can_be_dropped:
            decision: Any = self.fields["decision"]
            decision.choices = DECISIONS[:1]

    @property
    def key(self) -> str:
        """The row's name in the page."""
        return str(self.prefix)

    @property
    def inputs(self) -> list[forms.BoundField]:
        """What can be changed."""
        return [bound for bound in self if bound.name != "decision"]

    @property
    def chosen(self) -> str:
        """The decision as posted or as it stands; empty while there is none."""
        value = self["decision"].value()
        return value if value in dict(DECISIONS) else ""

    def full_clean(self) -> None:
        """Ask nothing more of a row that is dropped."""
        if self.is_bound and self.chosen == "drop" and self.can_be_dropped:
            self._errors = forms.utils.ErrorDict()
            self.cleaned_data = {"decision": "drop"}
            return
        super().full_clean()

    @property
    def is_kept(self) -> bool:
        """Whether the row was accepted, as it was proposed or changed, or filled in where none was proposed."""
        if self.is_extra:
            return self.was_changed
        return bool(self.cleaned_data.get("decision") == "accept")

    @property
    def was_changed(self) -> bool:
        """Whether anything but the decision differs from what was proposed."""
        return any(name != "decision" for name in self.changed_data)

    def proposed(self) -> dict[str, Any]:
        """Return what was proposed, for the feedback."""
        return {name: value for name, value in self.initial.items() if name != "decision"}

    def kept(self) -> dict[str, Any]:
        """Return what was kept, for the feedback."""
        return {
            name: str(value) if hasattr(value, "_meta") else value
            for name, value in self.cleaned_data.items()
            if name != "decision"
        }


class TitleRow(RowForm):
    """What the event is called; a draft needs at least its English title."""

    field_name, can_be_dropped = "title", False
    title_en = forms.CharField(label=gettext_lazy("English"), max_length=200)
    title_fr = forms.CharField(label=gettext_lazy("French"), max_length=200, required=False)


class TypeRow(RowForm):
    """The event type, and others that the words would bear."""

    field_name = "type"
    event_type = forms.ChoiceField(label=gettext_lazy("Event type"))
    further = forms.MultipleChoiceField(
        label=gettext_lazy("holds too"), required=False, widget=Ticks(in_a_line=True)
    )

    def __init__(self, *args: Any, also: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own: Any = self.fields["event_type"]
        own.choices = [NOTHING, *grouped_event_types()]
        labels = dict(choices_of(EVENT_TYPES))
        if also:
            further: Any = self.fields["further"]
            further.choices = [(code, labels[code]) for code in also if code in labels]
        else:
            del self.fields["further"]


class DateRow(RowForm):
    """When it happened. Left empty, the date stays open, and a note says what the text has instead."""

    field_name = "date"
    occurred = forms.CharField(label=gettext_lazy("Date (EDTF)"), required=False, widget=EdtfInput)
    part_of_day = forms.ChoiceField(label=gettext_lazy("Part of the day"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        part: Any = self.fields["part_of_day"]
        part.choices = [NOTHING, *choices_of(PART_OF_DAY)]

    def clean_occurred(self) -> str:
        """Refuse what is no EDTF with the parser's own sentence."""
        return read_edtf(self.cleaned_data["occurred"])


class StatusRow(RowForm):
    """Whether it is done, under way, announced, denied."""

    field_name = "status"
    status_of_fact = forms.ChoiceField(label=gettext_lazy("Status of the fact"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        status: Any = self.fields["status_of_fact"]
        status.choices = choices_of(STATUS_OF_FACT)


class BackgroundRow(RowForm):
    """Whether the text brings it as news or only recalls it. It enters no record; the rules learn from it."""

    field_name, can_be_dropped = "background", False
    told_as = forms.ChoiceField(
        label=gettext_lazy("Told as"),
        choices=[("news", gettext_lazy("news")), ("background", gettext_lazy("background"))],
    )


class QuoteRow(RowForm):
    """The short quote and the place in the report, for the citation."""

    field_name = "citation"
    quote = forms.CharField(
        label=gettext_lazy("Short quote"),
        max_length=QUOTE_LIMIT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    locator = forms.CharField(label=gettext_lazy("page or paragraph"), max_length=80, required=False)


class LinkRow(RowForm):
    """How the event stands to another of the same text that has been drafted already."""

    field_name = "link"


def read_edtf(text: str) -> str:
    """Return the text in its one spelling; raises ValidationError with what would be right."""
    if not text.strip():
        return ""
    try:
        return parse(text).text
    except BadEdtf as problem:
        raise ValidationError(problem.sentence(language()), code="edtf") from problem


def undecided_words(rows: Sequence[RowForm]) -> str:
    """Name the rows that nobody has decided on."""
    return _("Not decided yet: %(rows)s.") % {"rows": ", ".join(str(row.label) for row in rows)}
