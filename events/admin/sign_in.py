"""The form of the sign-in page: the stock one, which also writes failures and lockouts to the desk's log."""

from typing import Any

from axes.admin import AccessAttemptAdmin
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from events.people.log import write
from events.people.session import address_of

LONGEST_NAME = 150


class DeskSignIn(AdminAuthenticationForm):
    """Name and password."""

    def clean(self) -> dict[str, Any]:
        """Write down who failed from where. The password that was tried is written nowhere."""
        try:
            return super().clean()
        except ValidationError:
            request: Any = self.request
            kind = "locked_out" if getattr(request, "axes_locked_out", False) else "sign_in_failed"
            name = str(self.cleaned_data.get("username", ""))[:LONGEST_NAME]
            write(kind, username=name, address=address_of(request))
            raise


admin.site.login_form = DeskSignIn
# Its action asks for the moment of a sign-in, which a list does not have, and fails; each sign-in clears up anyway.
AccessAttemptAdmin.actions = ()
# Secrets of other people's devices are for nobody to look at; a maintainer resets them on the account's page.
admin.site.unregister([StaticDevice, TOTPDevice])
