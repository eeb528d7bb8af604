"""How a person works with the desk's lists: searches kept under a name, columns chosen, and what lies in the bin."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

LISTS = ("incident", "episode", "actor")


class SavedSearch(models.Model):
    """Filters and words of a list under a name; shared ones are for everybody at the desk."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_searches", verbose_name=_("whose")
    )
    kind = models.CharField(_("list"), max_length=10)
    name = models.CharField(_("name"), max_length=80)
    # The query string of the list, without its page.
    query = models.CharField(_("search"), max_length=1000, blank=True)
    is_shared = models.BooleanField(_("shared with the desk"), default=False)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("saved search"), _("saved searches")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=LISTS), name="savedsearch_list_is_known"),
            models.UniqueConstraint(fields=["user", "kind", "name"], name="savedsearch_name_stands_once"),
        ]

    def __str__(self) -> str:
        return self.name


class ChosenColumns(models.Model):
    """The columns of a list in the order in which a person wants them."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10)
    columns = models.JSONField(default=list)

    class Meta:
        verbose_name, verbose_name_plural = _("chosen columns"), _("chosen columns")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=LISTS), name="chosencolumns_list_is_known"),
            models.UniqueConstraint(fields=["user", "kind"], name="chosencolumns_stand_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.kind}"


class RecycledRecord(models.Model):
    """A draft that was deleted, whole, with all that hung on it; it can be brought back under its old number."""

    kind = models.CharField(_("kind"), max_length=10)
    number = models.PositiveBigIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=250)
    # Who may know of it is asked as of a record that stands.
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    last_author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    sensitivity = models.CharField(max_length=40)
    kept = models.JSONField()
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("deleted by")
    )
    deleted_at = models.DateTimeField(_("deleted"), auto_now_add=True)
    restored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("restored by")
    )
    restored_at = models.DateTimeField(_("restored"), null=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("deleted record"), _("recycle bin")
        indexes = [
            models.Index(fields=["-id"], condition=Q(restored_at=None), name="recycledrecord_in_the_bin"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=LISTS), name="recycledrecord_kind_is_known"),
            models.CheckConstraint(
                condition=Q(restored_at=None, restored_by=None)
                | Q(restored_at__isnull=False, restored_by__isnull=False),
                name="recycledrecord_is_restored_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.number} {self.title}"
