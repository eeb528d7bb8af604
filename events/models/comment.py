"""Comments on a record or on one of its fields, and whom they call by name. They never leave the desk."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.of_record import OfRecord


class Comment(OfRecord):
    """What somebody says of a record, or in answer to another comment. It stays; it is resolved, not deleted."""

    # The form's field, or the group of rows, that it speaks of; empty: the whole record.
    field = models.CharField(_("field"), max_length=40, blank=True)
    text = models.TextField(_("comment"))
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="answers", verbose_name=_("answer to")
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("resolved by"),
    )
    resolved_at = models.DateTimeField(_("resolved at"), null=True, blank=True)

    class Meta(OfRecord.Meta):
        abstract = False
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("comment"), _("comments")
        constraints = [
            *OfRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(resolved_by__isnull=True, resolved_at__isnull=True)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
                name="comment_is_resolved_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | Q(resolved_at__isnull=True),
                name="comment_answer_is_not_resolved_by_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by}: {self.text[:60]}"


class Mention(models.Model):
    """One person whom a comment calls. It waits in that person's queue until it is marked as read."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="mentions")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person")
    )
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("mention"), _("mentions")
        constraints = [
            models.UniqueConstraint(fields=["comment", "person"], name="mention_calls_once"),
        ]
        indexes = [
            # The person's queue: what is not read yet.
            models.Index(fields=["person"], condition=Q(read_at__isnull=True), name="mention_unread"),
        ]

    def __str__(self) -> str:
        return f"@{self.person}"
