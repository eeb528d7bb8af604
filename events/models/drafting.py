"""What was read from a report: the events that were proposed, what became of each, and what the editor changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.fields import EdtfField
from events.models.incident import Incident
from events.models.report import Report
from events.querysets.reading import ReadingQuerySet

LANGUAGES = [("en", _("English")), ("fr", _("French"))]
STATES = [
    ("waiting", _("waiting")),
    ("accepted", _("drafted as proposed")),
    ("changed", _("drafted with changes")),
    ("dropped", _("dropped")),
]
VERDICTS = [
    ("accepted", _("accepted")),
    ("changed", _("changed")),
    ("dropped", _("dropped")),
    ("added", _("added")),
]


class Reading(models.Model):
    """One reading of one report. It keeps the text that was read: the marks are counted in it."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="readings", verbose_name=_("report"))
    text = models.TextField(_("text"), help_text=_("Private: never published."))
    text_sha256 = models.CharField(_("SHA-256 of the text"), max_length=64)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    published = EdtfField(_("published"))
    # Which rules proposed: the same text may be read again by better ones.
    rules = models.CharField(_("version of the rules"), max_length=40)
    skipped = models.JSONField(_("left out of reading"), default=list)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("read by")
    )
    made_at = models.DateTimeField(_("read at"), auto_now_add=True)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("reading"), _("readings")
        constraints = [
            models.CheckConstraint(condition=Q(language__in=["en", "fr"]), name="reading_language_has_rules"),
        ]

    def __str__(self) -> str:
        return str(self.report)


class Proposal(models.Model):
    """One event that a reading proposed, as it was proposed, and what became of it."""

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="proposals")
    position = models.PositiveSmallIntegerField(_("position"))
    # events.drafting.document writes and reads it.
    document = models.JSONField(_("as proposed"))
    state = models.CharField(_("state"), max_length=8, choices=STATES, default="waiting")
    # A draft may be deleted: what was decided stays.
    incident = models.ForeignKey(
        Incident, models.SET_NULL, null=True, blank=True, related_name="proposals", verbose_name=_("incident")
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)

    class Meta:
        ordering = ["reading", "position"]
        verbose_name, verbose_name_plural = _("proposed event"), _("proposed events")
        constraints = [
            models.UniqueConstraint(fields=["reading", "position"], name="proposal_position_stands_once"),
            models.CheckConstraint(
                condition=Q(state__in=[code for code, _label in STATES]), name="proposal_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_at__isnull=True)
                | (~Q(state="waiting") & Q(decided_at__isnull=False)),
                name="proposal_decision_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(incident__isnull=True) | Q(state__in=["accepted", "changed"]),
                name="proposal_only_a_drafted_one_has_an_incident",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reading} ({self.position + 1})"


class Feedback(models.Model):
    """What a person made of one field of a proposal: by this the rules are measured."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="feedback")
    field = models.CharField(_("field"), max_length=20)
    proposed = models.JSONField(_("proposed"), null=True, blank=True)
    kept = models.JSONField(_("kept"), null=True, blank=True)
    verdict = models.CharField(_("verdict"), max_length=8, choices=VERDICTS)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("feedback"), _("feedback")
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict__in=[code for code, _label in VERDICTS]), name="feedback_verdict_is_known"
            ),
            models.CheckConstraint(
                condition=Q(verdict="added", proposed__isnull=True, kept__isnull=False)
                | Q(verdict="dropped", proposed__isnull=False, kept__isnull=True)
                | Q(verdict__in=["accepted", "changed"], proposed__isnull=False, kept__isnull=False),
                name="feedback_verdict_matches_both_sides",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.get_verdict_display()}"
