"""People of the desk: the stock form, but only a superuser makes or touches a superuser."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest

# Whoever may set these may do everything.
FOR_SUPERUSERS = ("is_superuser", "user_permissions")


class DeskUserAdmin(UserAdmin):
    """A maintainer makes accounts and puts people into groups."""

    list_display = ("username", "email", "first_name", "last_name", "is_active", "is_staff")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Keep the keys of the house from those who do not hold them."""
        fixed = tuple(super().get_readonly_fields(request, obj))
        return fixed if request.user.is_superuser else (*fixed, *FOR_SUPERUSERS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Keep a superuser's password from a maintainer."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or request.user.is_superuser)


admin.site.unregister(User)
admin.site.register(User, DeskUserAdmin)
