"""People of the desk: only a superuser makes or touches a superuser, and each change of rights is logged."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.people import second_factor
from events.people.log import write
from events.people.session import address_of, end_all

# Whoever may set these may do everything.
FOR_SUPERUSERS = ("is_superuser", "user_permissions")
FLAGS = ("is_active", "is_staff", "is_superuser")


class DeskUserAdmin(UserAdmin):
    """A maintainer makes accounts and puts people into groups."""

    list_display = ("username", "email", "first_name", "last_name", "is_active", "is_staff")
    change_form_template = "admin/events/user_change_form.html"
    change_list_template = "admin/events/user_change_list.html"
    actions = ("end_sessions", "reset_second_factor")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Keep the keys of the house from those who do not hold them."""
        fixed = (*super().get_readonly_fields(request, obj), "last_login", "date_joined")
        return fixed if request.user.is_superuser else (*fixed, *FOR_SUPERUSERS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Keep a superuser's password from a maintainer."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or request.user.is_superuser)

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:
        """Save the groups, and write to the log which rights the person had and has."""
        before = _rights(User.objects.filter(pk=form.instance.pk).first(), form) if change else {}
        super().save_related(request, form, formsets, change)
        after = _rights(form.instance, None)
        if before != after:
            write(
                "rights_changed",
                user=request.user,
                address=address_of(request),
                subject=form.instance.get_username(),
                before=before,
                after=after,
            )

    def _theirs(self, request: HttpRequest, chosen: QuerySet[User]) -> QuerySet[User]:
        return chosen if request.user.is_superuser else chosen.filter(is_superuser=False)

    @admin.action(description=_("End all sessions of the selected people"), permissions=["change"])
    def end_sessions(self, request: Any, chosen: QuerySet[User]) -> None:
        """Sign them out everywhere."""
        ended = sum(
            end_all(user, by=request.user, address=address_of(request))
            for user in self._theirs(request, chosen)
        )
        self.message_user(request, _("Sessions ended: %(n)d.") % {"n": ended}, messages.SUCCESS)

    @admin.action(description=_("Reset the second factor of the selected people"), permissions=["change"])
    def reset_second_factor(self, request: Any, chosen: QuerySet[User]) -> None:
        """Let them set it up anew at the next sign-in; what they are signed in to is ended."""
        people = list(self._theirs(request, chosen))
        for user in people:
            second_factor.reset(user, by=request.user, address=address_of(request))
            end_all(user, by=request.user, address=address_of(request))
        self.message_user(request, _("Second factors reset: %(n)d.") % {"n": len(people)}, messages.SUCCESS)


def _rights(user: User | None, form: Any) -> dict[str, Any]:
    """Return what the person may: flags, groups and single rights. The form still knows the flags before the save."""
    if user is None:
        return {}
    flags = {
        flag: bool(form.initial.get(flag)) if form and flag in form.initial else getattr(user, flag)
        for flag in FLAGS
    }
    return {
        **flags,
        "groups": sorted(user.groups.values_list("name", flat=True)),
        "rights": sorted(user.user_permissions.values_list("codename", flat=True)),
    }


admin.site.unregister(User)
admin.site.register(User, DeskUserAdmin)
