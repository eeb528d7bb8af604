"""Where a person is signed in: which browsers, since when; and how to end one."""

from datetime import timedelta
from typing import Any

from axes.helpers import get_client_ip_address
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from events.models.people import DeskSession
from events.people.log import write

MARK = "desk_session"
SEEN_EVERY = timedelta(minutes=1)


def address_of(request: HttpRequest) -> str:
    """Return the address from which the request came, past the proxies that the settings count."""
    return str(get_client_ip_address(request) or "")


def follow(request: HttpRequest) -> None:
    """Note that the person is here. The first time it is a sign-in, and goes to the log; then once a minute."""
    now, key = timezone.now(), request.session.session_key
    person: Any = request.user
    mark = request.session.get(MARK) or {}
    if mark.get("key") == key and now.timestamp() - mark["seen"] < SEEN_EVERY.total_seconds():
        return
    has_factor = TOTPDevice.objects.filter(user=person, confirmed=True).exists()
    request.session[MARK] = {"key": key, "seen": now.timestamp(), "factor": has_factor}
    with transaction.atomic():
        _session, is_new = DeskSession.objects.update_or_create(
            session_key=key,
            defaults={
                "user": person,
                "seen_at": now,
                "address": address_of(request),
                "browser": request.headers.get("User-Agent", "")[:200],
            },
        )
        if is_new and "key" in mark:
            # Django gives a session another key when a password is changed in it: the same browser, no new sign-in.
            DeskSession.objects.filter(session_key=mark["key"]).delete()
            write("password_changed", user=request.user, address=address_of(request))
        elif is_new:
            write("signed_in", user=request.user, address=address_of(request))


def standing(user: Any) -> QuerySet[DeskSession]:
    """Return the browsers in which the person is signed in now; rows of sessions that ended are cleared away."""
    alive = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    DeskSession.objects.filter(user=user).exclude(session_key__in=alive).delete()
    return DeskSession.objects.filter(user=user)


def end(session: DeskSession, *, by: Any, address: str = "") -> None:
    """End one session: whoever holds its cookie has to sign in again."""
    with transaction.atomic():
        Session.objects.filter(session_key=session.session_key).delete()
        session.delete()
        write("session_ended", user=by, address=address, subject=session.user.get_username())


def end_all(user: Any, *, by: Any, address: str = "", but: str | None = None) -> int:
    """End all sessions of a person, except the one with the key `but`; return how many were ended."""
    ended = 0
    for session in standing(user).exclude(session_key=but):
        end(session, by=by, address=address)
        ended += 1
    return ended
