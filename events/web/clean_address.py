"""A form without script sends all its fields; what is kept, shared and cited is the address of what was chosen."""

from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from events.selection.parameters import PARAMETERS


def without_empty_fields(request: HttpRequest) -> HttpResponse | None:
    """Return a redirect to the address as it is kept: without empty fields, a list for several choices; else None."""
    given = [(name, text) for name, texts in request.GET.lists() for text in texts]
    chosen: list[tuple[str, str]] = []
    for name, texts in request.GET.lists():
        filled = [text for text in texts if text.strip()]
        is_list = name in PARAMETERS and PARAMETERS[name].is_list
        chosen += [(name, ",".join(filled))] if is_list and filled else [(name, text) for text in filled]
    if len(chosen) == len(given):
        return None
    query = urlencode(chosen, quote_via=quote, safe=",:")
    return HttpResponseRedirect(f"{request.path}?{query}" if query else request.path)
