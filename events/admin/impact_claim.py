"""The figures in an incident's form: each is somebody's claim, read in one of the incident's citations."""

from events.admin.choice import StackedRows
from events.admin.citation import CitingForm, CitingFormSet
from events.admin.widget import DESK_WIDGETS
from events.models.impact_claim import ImpactClaim


class ImpactClaimInline(StackedRows):
    """One claim. Empty is not zero; zero is only what a source states."""

    model = ImpactClaim
    form = CitingForm
    formset = CitingFormSet
    extra = 1
    autocomplete_fields = ("claimant",)
    formfield_overrides = DESK_WIDGETS
    fields = (
        ("kind", "group", "low", "best", "high"),
        ("citation", "claimant"),
        ("wording", "as_of", "sex", "age"),
    )
