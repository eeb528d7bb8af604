"""Figures as claims: what somebody says was lost, in their words, with low, best and high."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.models.actor import Actor
from events.models.citation import Citation
from events.models.fields import CodeField, EdtfField, code_of
from events.models.incident import Incident

SEXES = [("", _("not said")), ("female", _("female")), ("male", _("male"))]
AGES = [("", _("not said")), ("children", _("children")), ("adults", _("adults")), ("elderly", _("elderly"))]


def _not_above(low: str, high: str) -> Q:
    return Q(**{f"{low}__isnull": True}) | Q(**{f"{high}__isnull": True}) | Q(**{f"{low}__lte": F(high)})


class ImpactClaim(models.Model):
    """One claim about one kind of impact on one group. Empty is not zero; zero is only what a source states."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="claims")
    kind = CodeField(_("kind"), table=IMPACT_KINDS)
    group = CodeField(_("group"), table=IMPACT_GROUPS, default="total")
    low = models.PositiveIntegerField(_("low"), null=True, blank=True)
    best = models.PositiveIntegerField(_("best"), null=True, blank=True)
    high = models.PositiveIntegerField(_("high"), null=True, blank=True)
    claimant = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name=_("claimant"),
        help_text=_("Empty: the source itself says it."),
    )
    wording = models.CharField(_("the source's words"), max_length=200, blank=True)
    as_of = EdtfField(_("as of"))
    citation = models.ForeignKey(
        Citation, models.CASCADE, null=True, blank=True, related_name="claims", verbose_name=_("citation")
    )
    sex = models.CharField(_("sex"), max_length=6, blank=True, choices=SEXES)
    age = models.CharField(_("age"), max_length=8, blank=True, choices=AGES)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("claim"), _("claims")
        constraints = [
            code_of("kind", IMPACT_KINDS, name="impactclaim_kind_is_of_codebook"),
            code_of("group", IMPACT_GROUPS, name="impactclaim_group_is_of_codebook"),
            models.CheckConstraint(
                condition=_not_above("low", "best"), name="impactclaim_low_not_above_best"
            ),
            models.CheckConstraint(
                condition=_not_above("best", "high"), name="impactclaim_best_not_above_high"
            ),
            models.CheckConstraint(
                condition=_not_above("low", "high"), name="impactclaim_low_not_above_high"
            ),
            models.CheckConstraint(
                condition=Q(low__isnull=False) | Q(best__isnull=False) | Q(high__isnull=False),
                name="impactclaim_says_a_number",
            ),
        ]

    def __str__(self) -> str:
        said = [str(number) for number in (self.low, self.best, self.high) if number is not None]
        return f"{self.get_kind_display()}: {'–'.join(said)}"
