"""What the browser needs to keep unsaved typing: under whose name, for which record, and the key that locks it.

What is kept lies on a computer that others may use, so the browser encrypts it with a key that it gets anew with
each page of a logged-in person and never stores.
"""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

SALT = "desk.kept_typing"


def keeping(request: HttpRequest, record: Any, model_name: str) -> Mapping[str, Any]:
    """Return what the form's page tells the browser."""
    user: Any = request.user
    return {
        "user": user.pk,
        "record": f"{model_name}:{record.pk if record is not None else 'new'}",
        "key": key_of(user),
        # A form that came back with errors, or was restored, goes on under the name that it had.
        "adopt": request.POST.get("_kept_as", ""),
    }


def key_of(user: Any) -> str:
    """Return the person's key; a new password makes a new one, and what was kept before cannot be read any more."""
    mac = salted_hmac(SALT, f"{user.pk}:{user.password}", algorithm="sha256")
    return b64encode(mac.digest()).decode()
