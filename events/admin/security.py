"""A person's own security: the second factor, recovery codes, and the browsers in which she is signed in."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from events.people import second_factor as factor
from events.people import session as sessions
from events.people.log import write

# One to come in with, and one more to be safe.
FEW_CODES = 2


class CodeForm(forms.Form):
    """One code."""

    code = forms.CharField(
        label=gettext_lazy("Code"),
        max_length=24,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "text", "autofocus": True, "size": 12}
        ),
    )


def _context(request: HttpRequest, title: str, **more: Any) -> dict[str, Any]:
    return {**admin.site.each_context(request), "title": title, **more}


def _onward(request: HttpRequest) -> str:
    """Return where the person was going; never another host."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours else reverse("admin:index")


@never_cache
def second_factor(request: HttpRequest) -> HttpResponse:
    """Ask for the code of the person's device; let her set one up where she has none, or wants another."""
    user: Any = request.user
    if factor.has_one(user) and not user.is_verified():
        return _ask(request)
    return _set_up(request)


def _ask(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if factor.give(request, form.cleaned_data["code"]):
            _warn_of_few_codes(request)
            return redirect(_onward(request))
        form.add_error(
            "code",
            _(
                "This code is not right, or came too soon after a wrong one. "
                "Wait for the next code of your app; a recovery code works once."
            ),
        )
    context = _context(request, _("Second factor"), form=form, next=_onward(request), asks=True)
    return render(request, "admin/events/second_factor.html", context, status=_status(form))


def _warn_of_few_codes(request: HttpRequest) -> None:
    left = factor.codes_left(request.user)
    if left <= FEW_CODES:
        said = _("You have %(n)d recovery codes left. Make new ones under “My security”.") % {"n": left}
        messages.warning(request, said)


def _set_up(request: HttpRequest) -> HttpResponse:
    device = factor.new_device(request.user)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        codes = factor.confirm(request, device, form.cleaned_data["code"])
        if codes is not None:
            return _show_codes(request, codes, onward=_onward(request))
        form.add_error(
            "code",
            _(
                "This is not the code that the app shows now. Check the clock of your telephone, and try the next one."
            ),
        )
    context = _context(
        request,
        _("Set up a second factor"),
        form=form,
        next=_onward(request),
        qr=mark_safe(factor.qr_code(device)),  # noqa: S308 - drawn here, from our own address alone.
        secret=_in_fours(device.config_url.split("secret=")[1].split("&")[0]),
        is_required=factor.is_required(request.user),
        replaces=factor.has_one(request.user),
    )
    return render(request, "admin/events/second_factor.html", context, status=_status(form))


def _in_fours(secret: str) -> str:
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def _status(form: forms.Form) -> int:
    return 422 if form.is_bound else 200


def _show_codes(request: HttpRequest, codes: Any, *, onward: str) -> HttpResponse:
    context = _context(request, _("Your recovery codes"), codes=codes, next=onward)
    return render(request, "admin/events/recovery_codes.html", context)


@never_cache
@require_POST
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes and show them once."""
    if not factor.has_one(request.user):
        messages.error(request, _("Set up a second factor first."))
        return redirect("desk:security")
    codes = factor.new_recovery_codes(request.user)
    write("recovery_codes_made", user=request.user, address=sessions.address_of(request))
    return _show_codes(request, codes, onward=reverse("desk:security"))


@never_cache
def security(request: HttpRequest) -> HttpResponse:
    """Show a person what guards her account, and where she is signed in."""
    context = _context(
        request,
        _("My security"),
        sessions=list(sessions.standing(request.user)),
        here=request.session.session_key,
        has_factor=factor.has_one(request.user),
        is_required=factor.is_required(request.user),
        codes_left=factor.codes_left(request.user),
    )
    return render(request, "admin/events/security.html", context)


@require_POST
def end_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """End one of the person's own sessions; that of another person is as if it were not there."""
    session = sessions.standing(request.user).filter(pk=session_id).first()
    if session is None:
        raise Http404
    sessions.end(session, by=request.user, address=sessions.address_of(request))
    messages.success(request, _("That session is over."))
    return redirect("desk:security")


@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """End all sessions of the person but this one."""
    count = sessions.end_all(
        request.user,
        by=request.user,
        address=sessions.address_of(request),
        but=request.session.session_key,
    )
    messages.success(request, _("Sessions ended: %(n)d.") % {"n": count})
    return redirect("desk:security")
