"""A form without script sends all its fields; what is kept, shared and cited is the address of what was chosen."""

from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect


def without_empty_fields(request: HttpRequest) -> HttpResponse | None:
    """Return a redirect to the address without its empty fields; None where it has none."""
    given = [(name, text) for name, texts in request.GET.lists() for text in texts]
    chosen = [(name, text) for name, text in given if text.strip()]
    if len(chosen) == len(given):
        return None
    query = urlencode(chosen, quote_via=quote, safe=",:")
    return HttpResponseRedirect(f"{request.path}?{query}" if query else request.path)
