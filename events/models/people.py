"""Where people are signed in, and the one-time links by which they are let in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DeskSession(models.Model):
    """One browser in which a person is signed in. It is over when Django's session of that key is gone."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="desk_sessions", verbose_name=_("who")
    )
    session_key = models.CharField(max_length=40, unique=True)
    address = models.CharField(_("address"), max_length=45, blank=True)
    browser = models.CharField(_("browser"), max_length=200, blank=True)
    began_at = models.DateTimeField(_("signed in"), auto_now_add=True)
    seen_at = models.DateTimeField(_("last seen"))

    class Meta:
        ordering = ["-seen_at", "-pk"]
        verbose_name, verbose_name_plural = _("session"), _("sessions")

    def __str__(self) -> str:
        return f"{self.user}: {self.browser}"


class OneTimeLink(models.Model):
    """A link by which one person sets a password, once. Only its hash is kept: a copy of the table opens no door."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="one_time_links", verbose_name=_("for")
    )
    token_sha256 = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    expires_at = models.DateTimeField(_("expires"))
    used_at = models.DateTimeField(_("used"), null=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("one-time link"), _("one-time links")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(used_at__isnull=True) | models.Q(revoked_at__isnull=True),
                name="onetimelink_is_used_or_revoked_not_both",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.made_at:%Y-%m-%d}"
