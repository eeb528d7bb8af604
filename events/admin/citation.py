"""Citations inside a record's form, and the fields that name one of them by its row, typed in the same form or not."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.choice import StackedRows
from events.admin.field import CodesField, Ticks
from events.admin.form import PlainForm
from events.admin.rights import sees_own_alone
from events.models.citation import Citation

# What a citation can bear out, by the kind of record; the public page says it in words.
SUPPORTED = {
    "incident": (
        ("occurred", gettext_lazy("date")),
        ("place", gettext_lazy("place")),
        ("event_type", gettext_lazy("event type")),
        ("actors", gettext_lazy("actors")),
        ("killed", gettext_lazy("killed")),
        ("wounded", gettext_lazy("wounded")),
        ("figures", gettext_lazy("other figures")),
        ("status_of_fact", gettext_lazy("status of the fact")),
    ),
    "episode": (
        ("phases", gettext_lazy("phases")),
        ("place", gettext_lazy("place")),
        ("actors", gettext_lazy("actors")),
    ),
    "actor": (("names", gettext_lazy("names")), ("relations", gettext_lazy("relations"))),
}


def is_going(formset: Any, row: forms.ModelForm) -> bool:
    """Tell whether the row is ticked to be deleted."""
    return bool(formset.can_delete and formset._should_delete_form(row))


class CitationForm(PlainForm):
    """One citation. What it bears out is ticked, not typed."""

    fields: Any = CodesField(label=gettext_lazy("Bears out"), choices=(), widget=Ticks(in_a_line=True))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        supported: CodesField = self.fields["fields"]
        supported.offered = SUPPORTED[self.owner]
        supported.keep(self.instance.fields or ())
        # A browser would cut a pasted quote without a word; the warning and the save say how much is too much.
        self.fields["quote"].widget.attrs.pop("maxlength", None)

    owner = "incident"


class CitationInline(StackedRows):
    """The citations of a record, each a numbered row to which figures and phases refer."""

    model = Citation
    form = CitationForm
    extra = 1
    autocomplete_fields = ("report",)
    fields = (("report",), ("fields",), ("quote",), ("locator", "stance", "credibility", "is_own_evidence"))
    owner = "incident"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read each report with its source, which every label names; a confidential one is not for everybody."""
        rows = super().get_queryset(request).select_related("report__source")
        return rows.exclude(report__source__is_confidential=True) if sees_own_alone(request.user) else rows

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Offer what can be borne out of this kind of record."""
        kwargs["form"] = type("CitationForm", (CitationForm,), {"owner": self.owner})
        return super().get_formset(request, obj, **kwargs)


class EpisodeCitationInline(CitationInline):
    """The citations of an episode."""

    owner = "episode"


class ActorCitationInline(CitationInline):
    """The citations of an actor."""

    owner = "actor"


class CitationRowField(forms.ChoiceField):
    """One of the citations in the same form, by the number of its row: it may be typed in this very save."""

    # The word for a row whose report is not chosen yet, where the browser writes the choices anew.
    widget = forms.Select(attrs={"data-citation-row": gettext_lazy("new citation")})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, choices=[("", "---------")], **kwargs)
        self.formset: BaseInlineFormSet | None = None

    @property
    def rows(self) -> Sequence[forms.ModelForm]:
        return self.formset.forms if self.formset is not None else ()

    def stand_on(self, formset: BaseInlineFormSet) -> None:
        """Offer the rows of the citations' formset."""
        self.formset = formset
        self.choices = [("", "---------"), *((str(n), _label(n, row)) for n, row in enumerate(self.rows, 1))]

    def prepare_value(self, value: Any) -> Any:
        """Turn the stored citation's key into the number of its row; what was typed is a number already."""
        if isinstance(value, int):
            return next((str(n) for n, row in enumerate(self.rows, 1) if row.instance.pk == value), "")
        return value

    def clean(self, value: Any) -> Citation | None:
        """Return the citation that the row will save; it may have no key yet."""
        number = super().clean(value)
        if not number:
            return None
        row = self.rows[int(number) - 1]
        if self.formset is not None and is_going(self.formset, row):
            raise ValidationError(_("Citation %(n)s is about to be deleted.") % {"n": number}, code="deleted")
        if row.instance.pk is None and not row.has_changed():
            raise ValidationError(
                _("Citation %(n)s is empty: choose its report.") % {"n": number}, code="empty"
            )
        return row.instance

    def unseen(self, standing: Citation | None) -> Citation | None:
        """Return the citation that stands if the person may not see it: then she does not take it away, either."""
        if standing is None or self.formset is None:
            return None
        return None if standing in self.formset.get_queryset() else standing

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare the stored key with the number."""
        return str(self.prepare_value(initial) or "") != str(data or "")


def _label(number: int, row: forms.ModelForm) -> str:
    if row.instance.pk:
        return f"{number} · {Truncator(str(row.instance)).chars(70)}"
    return f"{number} · {_('new citation')}"


class CitingForm(PlainForm):
    """A row that names a citation of the same form."""

    citation = CitationRowField(label=gettext_lazy("Citation"))

    def clean(self) -> dict[str, Any]:
        """Keep a citation that the person does not see."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, field in self.fields.items():
            if isinstance(field, CitationRowField) and not cleaned.get(name) and self.instance.pk:
                cleaned[name] = field.unseen(getattr(self.instance, name))
        return cleaned


class CitingFormSet(BaseInlineFormSet):
    """Rows that name citations of the same form. The record's admin hands over the citations' formset."""

    citation_formset: BaseInlineFormSet | None = None

    def add_fields(self, form: Any, index: int | None) -> None:
        """Let each citation field of the row stand on the citations' rows."""
        super().add_fields(form, index)
        if self.citation_formset is None:
            return
        for field in form.fields.values():
            if isinstance(field, CitationRowField):
                field.stand_on(self.citation_formset)


def introduce_citations(formsets: Sequence[BaseInlineFormSet]) -> None:
    """Hand the citations' formset to all that cite; call before any of their forms is made."""
    cited = next((formset for formset in formsets if formset.model is Citation), None)
    for formset in formsets:
        if isinstance(formset, CitingFormSet):
            formset.citation_formset = cited
