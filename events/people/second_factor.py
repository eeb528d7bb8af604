"""The second factor: who needs it, a device that shows codes (TOTP, RFC 6238), and codes for when it is lost."""

import io
from collections.abc import Sequence
from typing import Any

import django_otp
import segno
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from events.people.log import write
from events.people.session import MARK, address_of
from events.querysets.desk_record import groups_of

RECOVERY_CODES = 10


def is_required(user: Any) -> bool:
    """Tell whether the person may not work without it: members of the groups in the setting, and superusers."""
    groups = settings.TRACKER_SECOND_FACTOR_GROUPS
    return bool(groups) and (user.is_superuser or not groups_of(user).isdisjoint(groups))


def has_one(user: Any) -> bool:
    """Tell whether the person has set up a device."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def is_missing(request: HttpRequest) -> bool:
    """Tell whether the person still has to give a code, or to set up a device, before anything else."""
    user: Any = request.user
    if user.is_verified():
        return False
    return is_required(user) or _has_one_as_noted(request)


def _has_one_as_noted(request: HttpRequest) -> bool:
    """Tell it from the session, which is renewed every minute: no page of an editor's work asks the database for it."""
    mark = request.session.get(MARK)
    return bool(mark["factor"]) if mark and "factor" in mark else has_one(request.user)


def new_device(user: Any) -> TOTPDevice:
    """Return the device that the person is setting up, made on first use; its secret stays until it is confirmed."""
    device = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return device or TOTPDevice.objects.create(user=user, confirmed=False, name="authenticator")


def qr_code(device: TOTPDevice) -> str:
    """Return the device's address as an SVG for the camera of an authenticator app."""
    out = io.BytesIO()
    segno.make(device.config_url, error="m").save(
        out, kind="svg", xmldecl=False, svgns=True, border=4, light="#fff", omitsize=True, nl=False
    )
    return out.getvalue().decode()


def confirm(request: HttpRequest, device: TOTPDevice, code: str) -> Sequence[str] | None:
    """Take the new device into use where the code is its own, and return fresh recovery codes; else None.

    The device that stood before is gone then: whoever stole it can no longer use it.
    """
    user = request.user
    if not device.verify_token(_bare(code)):
        return None
    with transaction.atomic():
        TOTPDevice.objects.filter(user=user).exclude(pk=device.pk).delete()
        device.confirmed = True
        device.save()
        codes = new_recovery_codes(user)
        write("second_factor_set_up", user=user, address=address_of(request))
    django_otp.login(request, device)
    return codes


def give(request: HttpRequest, code: str) -> bool:
    """Let the session pass where the code is right; a recovery code works once. Wrong ones slow the next down."""
    user: Any = request.user
    device = django_otp.match_token(user, _bare(code))
    if device is None:
        write("second_factor_failed", user=user, address=address_of(request))
        return False
    used_up = isinstance(device, StaticDevice)
    django_otp.login(request, device)
    write("recovery_code_used" if used_up else "second_factor_passed", user=user, address=address_of(request))
    return True


def new_recovery_codes(user: Any) -> list[str]:
    """Return fresh recovery codes; those that stood before no longer work."""
    with transaction.atomic():
        device, _made = StaticDevice.objects.get_or_create(user=user, defaults={"name": "recovery codes"})
        device.token_set.all().delete()
        codes = [StaticToken.random_token() for _number in range(RECOVERY_CODES)]
        StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return codes


def codes_left(user: Any) -> int:
    """Return how many recovery codes the person has not used yet."""
    return StaticToken.objects.filter(device__user=user).count()


def reset(user: Any, *, by: Any, address: str = "") -> None:
    """Take all devices and codes from a person, who then sets up anew at the next sign-in."""
    with transaction.atomic():
        TOTPDevice.objects.filter(user=user).delete()
        StaticDevice.objects.filter(user=user).delete()
        write("second_factor_reset", user=by, address=address, subject=user.get_username())


def _bare(code: str) -> str:
    """Return the code without the spaces and hyphens that apps and people put in."""
    return code.replace(" ", "").replace("-", "").strip().lower()
