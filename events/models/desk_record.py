"""What every publishable record of the desk has: its code, its place in the workflow, its lock against lost updates."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.codebook.place import SENSITIVITY
from events.codebook.workflow import WORKFLOW_STATES
from events.models.fields import CodeField, code_of
from events.querysets.desk_record import DeskRecordQuerySet


class DeskRecord(models.Model):
    """An incident, episode or actor at the desk. It has a code from its first publication; before, its number only."""

    code = models.CharField(
        _("code"),
        max_length=24,
        unique=True,
        null=True,
        blank=True,
        editable=False,
        help_text=_("Given at first publication; it never changes."),
    )
    workflow = CodeField(_("workflow"), table=WORKFLOW_STATES, default="draft", editable=False)
    sensitivity = CodeField(
        _("sensitivity"),
        table=SENSITIVITY,
        default="open",
        help_text=_("How exact a place the public may see; embargoed: nothing at all before the date."),
    )
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    internal_notes = models.TextField(_("internal notes"), blank=True, help_text=_("Never published."))
    # Optimistic lock: a save that was made from an older revision is refused, and both versions are shown.
    revision = models.PositiveIntegerField(_("revision"), default=0, editable=False)
    published_number = models.PositiveIntegerField(_("published version"), null=True, editable=False)
    # Where it differs from revision, the desk holds changes that the public has not seen.
    published_revision = models.PositiveIntegerField(_("published revision"), null=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )
    # Who wrote the last change cannot be the only one who approves it (CODEBOOK section 8).
    last_author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("last changed by"),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = DeskRecordQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            code_of("workflow", WORKFLOW_STATES, name="%(class)s_workflow_is_of_codebook"),
            code_of("sensitivity", SENSITIVITY, name="%(class)s_sensitivity_is_of_codebook"),
            models.CheckConstraint(
                condition=~Q(sensitivity="embargoed") | Q(embargo_until__isnull=False),
                name="%(class)s_embargo_has_its_date",
            ),
            # Published or withdrawn means: it has been in the log under a code.
            models.CheckConstraint(
                condition=~Q(workflow__in=["published", "withdrawn"])
                | Q(code__isnull=False, published_number__isnull=False),
                name="%(class)s_published_has_a_code",
            ),
        ]

    @property
    def desk_number(self) -> str:
        """The number by which the desk calls an unpublished record."""
        return f"#{self.pk}" if self.pk else "#new"

    @property
    def is_published(self) -> bool:
        """Whether a version of it stands in the public record now."""
        return self.published_number is not None and self.workflow != "withdrawn"
