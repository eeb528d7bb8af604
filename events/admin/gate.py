"""Stands before every page of the desk: asks for the second factor, and notes where people are signed in."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from events.people.log import write
from events.people.second_factor import is_missing
from events.people.session import address_of, follow

DESK = "/admin/"
# What a person reaches who has given the password alone.
OPEN = ("admin:logout", "admin:login", "admin:jsi18n", "desk:second_factor", "desk:language")


class DeskGate:
    """Middleware for the addresses of the desk; all others pass it by untouched."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let the request through, or send the person to give the second factor first."""
        if not request.path_info.startswith(DESK) or not request.user.is_authenticated:
            return self.get_response(request)
        follow(request)
        if request.path_info == reverse("admin:logout") and request.method == "POST":
            write("signed_out", user=request.user, address=address_of(request))
        if request.path_info in {reverse(name) for name in OPEN} or not is_missing(request):
            return self.get_response(request)
        page = reverse("desk:second_factor")
        if request.headers.get("Sec-Fetch-Dest") == "empty":
            # A script asked, not a person: it gets an answer that it can tell from a page.
            return JsonResponse(
                {"error": _("Give the code of your second factor first."), "at": page}, status=401
            )
        # What was posted is not taken: whoever has the password alone changes nothing.
        onward = request.get_full_path() if request.method == "GET" else DESK
        return redirect(f"{page}?{urlencode({'next': onward})}")
