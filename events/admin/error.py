"""What the desk says where a page is not there or not for the person: in her language, with the way back."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

PAGE = "admin/events/error.html"


def not_found(request: HttpRequest) -> HttpResponse:
    """Answer 404. A record that a person may not know of and one that never was are the same page."""
    said = _("It may have been deleted, merged or never have been there, or it is not for you to see.")
    return _page(request, _("Nothing is at this address of the desk"), said, 404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403, with the reason where one was given."""
    said = str(exception) or _("Your groups do not allow it. A maintainer of the desk can tell you who may.")
    return _page(request, _("This is not for you to do"), said, 403)


def _page(request: HttpRequest, title: str, said: str, status: int) -> HttpResponse:
    context: dict[str, Any] = {**admin.site.each_context(request), "title": title, "said": said}
    return render(request, PAGE, context, status=status)
