"""The card of django-axes, which counts failed sign-ins, under a name that nobody takes for the axes of the map."""

from axes.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SignInGuardConfig(AppConfig):  # type: ignore[misc]
    """django-axes as it is; its heading at the desk says what it does."""

    verbose_name = _("Sign-ins and lockouts")
