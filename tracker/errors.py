"""Which half of the house answers where nothing is found: the desk below its address, the public pages elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

DESK = "/admin/"
DESK_PAGE = "events.admin.error.not_found"
PUBLIC_PAGE = "events.web.error.not_found"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404."""
    if request.path_info.startswith(DESK) and request.user.is_authenticated:
        answer: HttpResponse = import_string(DESK_PAGE)(request)
    else:
        answer = import_string(PUBLIC_PAGE)(request, exception)
    return answer
