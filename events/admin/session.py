"""Whether the person is still logged in, asked before a form is sent: a login page would drop what was typed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET


@require_GET
@never_cache
def session(request: HttpRequest) -> JsonResponse:
    """Say who is logged in, with a fresh token for the form that waits: logging in has made the old one void."""
    user: Any = request.user
    if not admin.site.has_permission(request):
        return JsonResponse({"user": "", "name": "", "token": ""})
    return JsonResponse({"user": str(user.pk), "name": user.get_username(), "token": get_token(request)})


@require_GET
def logged_in_again(request: HttpRequest) -> HttpResponse:
    """Be the page behind the second login: all that is left to do is to close it."""
    whole = {**admin.site.each_context(request), "title": _("You are logged in again")}
    return render(request, "admin/events/logged_in_again.html", whole)
