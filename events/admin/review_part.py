"""The rows of the review screen for places, actors and figures, chosen among what desk and geocoder know."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.choice import rows_called
from events.admin.review_row import NOTHING, RowForm
from events.codebook.actor import ROLES
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.codebook.place import PLACE_PRECISION, PLACE_ROLES
from events.models.actor import Actor
from events.models.fields import choices_of
from events.models.impact_claim import AGES, SEXES
from events.models.place import Place

# Choices of a select: a key of the desk, a candidate of the geocoder, or one of these.
MAKE_NEW = "new"
AS_WORDED = "said"
MOST_LISTED = 8
LEFT_OPEN = ("", gettext_lazy("— left open —"))


class NamedRow(RowForm):
    """A row that names a row of the desk: chosen from a list, or typed by name or number."""

    model: Any = None
    chosen_field = ""

    typed = forms.CharField(
        label=gettext_lazy("another: name or number"), max_length=200, required=False, strip=True
    )

    def __init__(self, *args: Any, rows: Any, choices: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        self.offered = dict(choices)
        field: Any = self.fields[self.chosen_field]
        # A key that the dialog of the geocoder put in is taken like a typed one.
        posted = self.data.get(self.add_prefix(self.chosen_field), "") if self.is_bound else ""
        added = self._by_key(posted) if posted and posted not in self.offered else None
        field.choices = [LEFT_OPEN, *choices, *([(posted, str(added))] if added else [])]
        self.order_fields(["decision", self.chosen_field, "typed"])

    def _by_key(self, key: str) -> Any:
        return self.rows.filter(pk=key).first() if key.isdecimal() else None

    def clean_typed(self) -> Any:
        """Return the row that a typed name or number means, or say which it may mean."""
        text = self.cleaned_data["typed"]
        if not text:
            return None
        found = rows_called(admin.site.get_model_admin(self.model), self.rows, text)
        if len(found) == 1:
            return found[0]
        listed = ", ".join(f"#{row.pk} {row}" for row in found[:MOST_LISTED])
        said = (
            _("“%(text)s” may mean: %(rows)s. Write the number.")
            if found
            else _("“%(text)s” is not known here. Add it first, or write another of its names.")
        )
        raise ValidationError(said % {"text": text, "rows": listed})

    @property
    def named(self) -> Any:
        """The row of the desk that was chosen, typed before chosen; None for what is left open or new."""
        return self.cleaned_data.get("typed") or self._by_key(self.cleaned_data.get(self.chosen_field, ""))

    def kept(self) -> dict[str, Any]:
        """Name the row instead of its key."""
        said = {name: value for name, value in super().kept().items() if name != "typed"}
        said["name"] = str(self.named or self.offered.get(said.pop(self.chosen_field, ""), ""))
        return said


class PlaceRow(NamedRow):
    """A place with its role and precision."""

    model, field_name, chosen_field = Place, "place", "place"
    place = forms.ChoiceField(label=gettext_lazy("Place"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("Role"))
    precision = forms.ChoiceField(label=gettext_lazy("Precision"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        role: Any = self.fields["role"]
        # An axis has two ends, which are two rows here; they become one when the draft is made.
        role.choices = [pair for pair in choices_of(PLACE_ROLES) if pair[0] != "axis"]
        precision: Any = self.fields["precision"]
        precision.choices = [NOTHING, *choices_of(PLACE_PRECISION)]


class ActorRow(NamedRow):
    """An actor with its role."""

    model, field_name, chosen_field = Actor, "actor", "actor"
    actor = forms.ChoiceField(label=gettext_lazy("Actor"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("Role"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        role: Any = self.fields["role"]
        role.choices = choices_of(ROLES)


class FigureRow(RowForm):
    """A figure as somebody states it, in the source's words."""

    field_name = "figure"
    kind = forms.ChoiceField(label=gettext_lazy("Kind"))
    group = forms.ChoiceField(label=gettext_lazy("Group"))
    low = forms.IntegerField(label=gettext_lazy("Low"), min_value=0, required=False)
    best = forms.IntegerField(label=gettext_lazy("Best"), min_value=0, required=False)
    high = forms.IntegerField(label=gettext_lazy("High"), min_value=0, required=False)
    claimant = forms.ChoiceField(label=gettext_lazy("Claimant"), required=False)
    wording = forms.CharField(label=gettext_lazy("The source’s words"), max_length=200, required=False)
    sex = forms.ChoiceField(label=gettext_lazy("Sex"), choices=SEXES, required=False)
    age = forms.ChoiceField(label=gettext_lazy("Age"), choices=AGES, required=False)

    def __init__(self, *args: Any, claimants: Sequence[tuple[str, Any]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (
            ("kind", choices_of(IMPACT_KINDS)),
            ("group", choices_of(IMPACT_GROUPS)),
            ("claimant", [("", _("the source itself")), *claimants]),
        ):
            field: Any = self.fields[name]
            field.choices = choices
        if not (self.initial.get("sex") or self.initial.get("age")):
            # Seldom said; the whole form has them for who needs them.
            del self.fields["sex"], self.fields["age"]

    def clean(self) -> dict[str, Any]:
        """Ask for a number at least, and for low, best and high in this order."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        numbers = [cleaned.get(name) for name in ("low", "best", "high")]
        said = [number for number in numbers if number is not None]
        if not said and not self.errors:
            raise ValidationError(_("A figure states at least one number; drop the row if there is none."))
        if said != sorted(said):
            raise ValidationError(_("Low is not above best, and best is not above high."))
        return cleaned


class ExtraPlaceRow(PlaceRow):
    """A place that the text has and the proposal lacks."""

    is_extra = True


class ExtraActorRow(ActorRow):
    """An actor that the text has and the proposal lacks."""

    is_extra = True


class ExtraFigureRow(FigureRow):
    """A figure that the text has and the proposal lacks."""

    is_extra = True
