"""The desk's own log: sign-ins, views of restricted records, exports, changes of rights. Written, never changed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# Code → what a person reads. A code stays for ever: old entries carry it.
LOG_KINDS = {
    "signed_in": _("signed in"),
    "sign_in_failed": _("sign-in failed"),
    "locked_out": _("locked out after too many failures"),
    "signed_out": _("signed out"),
    "session_ended": _("session ended"),
    "password_changed": _("password changed"),
    "second_factor_set_up": _("second factor set up"),
    "second_factor_passed": _("second factor given"),
    "second_factor_failed": _("second factor refused"),
    "second_factor_reset": _("second factor reset"),
    "recovery_codes_made": _("recovery codes made"),
    "recovery_code_used": _("recovery code used"),
    "invited": _("invited"),
    "link_made": _("one-time link made"),
    "link_used": _("one-time link used"),
    "link_revoked": _("one-time link revoked"),
    "rights_changed": _("rights changed"),
    "viewed_restricted": _("restricted record opened"),
    "exported": _("exported"),
}


class DeskLogEntry(models.Model):
    """One entry. A trigger refuses every UPDATE, and the chain tells of an entry that was changed or taken out."""

    seq = models.PositiveBigIntegerField(_("number"), primary_key=True)
    kind = models.CharField(_("what"), max_length=30)
    at = models.DateTimeField(_("when"))
    # No foreign key: an entry outlives the account of which it speaks.
    user_id = models.BigIntegerField(null=True)
    username = models.CharField(_("who"), max_length=150, blank=True)
    address = models.CharField(_("address"), max_length=45, blank=True)
    subject = models.CharField(_("about"), max_length=200, blank=True)
    details = models.TextField(_("details"), blank=True)
    chain = models.CharField(_("chained hash"), max_length=64)

    class Meta:
        ordering = ["-seq"]
        verbose_name, verbose_name_plural = _("entry of the desk's log"), _("the desk's log")
        indexes = [models.Index(fields=["username", "-seq"], name="desklogentry_of_one_person")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=sorted(LOG_KINDS)), name="desklogentry_kind_is_known")
        ]

    def __str__(self) -> str:
        return f"{self.seq}: {LOG_KINDS.get(self.kind, self.kind)}"


class DeskLogHead(models.Model):
    """The end of the desk's log: one row, locked by whoever writes."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="deskloghead_is_one_row")]

    def __str__(self) -> str:
        return f"{self.seq} {self.chain[:12]}"
