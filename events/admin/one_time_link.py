"""Inviting somebody, or letting her back in: a link that is shown once, works once, and sets a password."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from events.models.people import OneTimeLink
from events.people import one_time_link as links
from events.people.log import write
from events.people.session import address_of, end_all


class InvitationForm(forms.ModelForm):
    """Who is invited, and into which groups."""

    groups = forms.ModelMultipleChoiceField(
        Group.objects.order_by("name"), label=gettext_lazy("Groups"), widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = User
        fields = ("username", "first_name", "last_name", "email", "groups")


def _link_page(request: HttpRequest, user: User, token: str) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("One-time link"),
        "person": user,
        "link": request.build_absolute_uri(reverse("desk:open_link", args=(token,))),
    }
    return render(request, "admin/events/link_made.html", context)


@never_cache
def invite(request: HttpRequest) -> HttpResponse:
    """Make an account without a password, and show the link by which its owner sets one."""
    if not request.user.has_perm("auth.add_user"):
        raise PermissionDenied
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        address = address_of(request)
        with transaction.atomic():
            user = form.save(commit=False)
            user.is_staff = True
            user.set_unusable_password()
            user.save()
            form.save_m2m()
            names = sorted(group.name for group in form.cleaned_data["groups"])
            write("rights_changed", user=request.user, address=address, subject=user.username, groups=names)
            token = links.make_link(user, by=request.user, address=address, kind="invited")
        return _link_page(request, user, token)
    context = {**admin.site.each_context(request), "title": _("Invite somebody"), "form": form}
    return render(request, "admin/events/invite.html", context, status=422 if form.is_bound else 200)


@never_cache
@require_POST
def make_link_for(request: HttpRequest, user_id: int) -> HttpResponse:
    """Show a fresh link for somebody who cannot get in any more."""
    user = get_object_or_404(User, pk=user_id)
    if not _may_let_in(request.user, user):
        raise PermissionDenied
    return _link_page(request, user, links.make_link(user, by=request.user, address=address_of(request)))


def _may_let_in(by: Any, user: User) -> bool:
    """Only a superuser opens a superuser's account: whoever holds the link sets the password."""
    return by.has_perm("auth.change_user") and (by.is_superuser or not user.is_superuser)


@never_cache
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Let whoever holds the link set a password; then it works no more, and all old sessions are over."""
    link = links.link_of(token)
    if link is None:
        return render(
            request, "admin/events/link_gone.html", _outside(_("This link no longer works")), status=410
        )
    form: Any = SetPasswordForm(link.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            if not links.use(link, address=address_of(request)):
                return redirect(request.path)
            form.save()
            end_all(link.user, by=link.user, address=address_of(request))
        messages.success(request, _("The password is set. Sign in with it."))
        return redirect("admin:login")
    context = {**_outside(_("Set your password")), "form": form, "person": link.user}
    return render(request, "admin/events/link_open.html", context, status=422 if form.is_bound else 200)


def _outside(title: str) -> dict[str, Any]:
    """What a page needs that is read before signing in."""
    return {"title": title, "site_header": admin.site.site_header, "site_title": admin.site.site_title}


@admin.register(OneTimeLink)
class OneTimeLinkAdmin(admin.ModelAdmin):
    """The links that were made, for maintainers: whose, by whom, whether used. The links themselves are not kept."""

    list_display = ("user", "made_by", "made_at", "expires_at", "used_at", "revoked_at")
    list_select_related = ("user", "made_by")
    list_per_page = 100
    fields = list_display
    actions = ("revoke_selected",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Links are made by an invitation or at an account."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A link is revoked, never changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """That it was made stays to be read."""
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        """Whoever makes links may revoke them."""
        return bool(request.user.has_perm("auth.change_user"))

    @admin.action(description=gettext_lazy("Revoke the selected links"), permissions=["revoke"])
    def revoke_selected(self, request: Any, chosen: Any) -> None:
        """Make them worthless; those that were used stay as they are."""
        done = sum(
            links.revoke(link, by=request.user, address=address_of(request))
            for link in chosen.select_related("user")
        )
        self.message_user(request, _("Links revoked: %(n)d.") % {"n": done}, messages.SUCCESS)
