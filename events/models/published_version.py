"""The log: every version that was ever published, immutable, numbered, hashed and chained. It is the truth."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.querysets.published_version import PublishedVersionQuerySet

KINDS = ("incident", "episode", "actor", "place", "source", "axis")
ACTIONS = ("published", "corrected", "withdrawn")


class PublishedVersion(models.Model):
    """One version of one record. A trigger refuses every UPDATE; a correction is a new row."""

    # Given by the log's head inside the transaction: no gap, no twin. A database sequence would leave gaps.
    seq = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=10)
    code = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    action = models.CharField(max_length=10)
    document = models.TextField()
    sha256 = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)
    note = models.TextField(blank=True)
    note_kind = models.CharField(max_length=20, blank=True)
    # Who did it stays at the desk: the number is in no document and no public answer.
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    objects = PublishedVersionQuerySet.as_manager()

    class Meta:
        ordering = ["seq"]
        verbose_name, verbose_name_plural = _("published version"), _("published versions")
        indexes = [
            # As of a day: how far the log had come when it ended.
            models.Index(fields=["-at", "-seq"], name="publishedversion_as_of"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "code", "number"], name="publishedversion_number_stands_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="publishedversion_kind_is_known"),
            models.CheckConstraint(condition=Q(action__in=ACTIONS), name="publishedversion_action_is_known"),
            models.CheckConstraint(condition=Q(number__gte=1), name="publishedversion_counts_from_one"),
            # A correction or a withdrawal says in public what was wrong.
            models.CheckConstraint(
                condition=Q(action="published") | ~Q(note="") | Q(kind__in=["place", "source", "axis"]),
                name="publishedversion_change_has_a_note",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seq}: {self.code} v{self.number}"


class LogHead(models.Model):
    """The end of the log: one row, locked by whoever publishes, read by whoever needs an ETag."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, default="0" * 64)
    at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="loghead_is_one_row")]

    def __str__(self) -> str:
        return f"{self.seq} {self.chain[:12]}"


class CodeCounter(models.Model):
    """The last number given under a prefix, such as SAH-2026. Raised in the publishing transaction: no gaps."""

    prefix = models.CharField(max_length=20, primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.prefix}: {self.last}"
