"""One-time links: how somebody is invited, or gets back in, without a password ever being sent."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from events.models.people import OneTimeLink
from events.people.log import write


def make_link(user: Any, *, by: Any, address: str = "", kind: str = "link_made") -> str:
    """Return a fresh token for the person's link, which is shown once; the links made before no longer work."""
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        _standing(user).update(revoked_at=timezone.now())
        OneTimeLink.objects.create(
            user=user,
            token_sha256=_hash(token),
            made_by=by,
            expires_at=timezone.now() + timedelta(days=settings.TRACKER_LINK_DAYS),
        )
        write(kind, user=by, address=address, subject=user.get_username())
    return token


def link_of(token: str) -> OneTimeLink | None:
    """Return the link of this token if it may still be used.

    Made for somebody who has become a superuser since, it opens nothing unless a superuser made it: else whoever
    made it and kept it would open an account that she may not touch.
    """
    return (
        OneTimeLink.objects.filter(
            Q(user__is_superuser=False) | Q(made_by__is_superuser=True),
            token_sha256=_hash(token),
            used_at__isnull=True,
            revoked_at__isnull=True,
            expires_at__gt=timezone.now(),
            user__is_active=True,
        )
        .select_related("user")
        .first()
    )


def use(link: OneTimeLink, *, address: str = "") -> bool:
    """Use the link up; False where somebody else was quicker by a moment."""
    with transaction.atomic():
        mine = OneTimeLink.objects.filter(pk=link.pk, used_at__isnull=True, revoked_at__isnull=True)
        if not mine.update(used_at=timezone.now()):
            return False
        write("link_used", user=link.user, address=address)
    return True


def revoke(link: OneTimeLink, *, by: Any, address: str = "") -> bool:
    """Make the link worthless; False where it was used or revoked before."""
    with transaction.atomic():
        mine = OneTimeLink.objects.filter(pk=link.pk, used_at__isnull=True, revoked_at__isnull=True)
        if not mine.update(revoked_at=timezone.now()):
            return False
        write("link_revoked", user=by, address=address, subject=link.user.get_username())
    return True


def _standing(user: Any) -> Any:
    return OneTimeLink.objects.filter(user=user, used_at__isnull=True, revoked_at__isnull=True)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
