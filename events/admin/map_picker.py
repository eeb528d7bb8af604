"""What the map of the form asks for: the packaged boundaries, and the known places nearest to a point."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_GET

from events.admin.date import language
from events.admin.place_choice import sealed
from events.codebook.country import COUNTRIES
from events.codebook.place import PLACE_KINDS
from events.errors.geo import BadCoordinate, BadPoint, NullIsland
from events.geo.boundaries import DATA
from events.geo.point import parse_point
from events.geocoding.nearest import nearest_places
from events.geocoding.query import Candidate

NEAREST_SHOWN = 8
# Far enough that something is near anywhere in the desert.
WITHIN_KM = 150
KEPT_SECONDS = 24 * 3600


def _etag(request: HttpRequest) -> str:
    return f'"{http_date(DATA.stat().st_mtime)}"'


@require_GET
@condition(etag_func=_etag)
def boundaries(request: HttpRequest) -> HttpResponse:
    """Answer with the outlines of the regions, which the browser keeps for a day."""
    response = HttpResponse(DATA.read_bytes(), content_type="application/geo+json")
    response["Cache-Control"] = f"private, max-age={KEPT_SECONDS}"
    return response


@require_GET
def nearest(request: HttpRequest) -> HttpResponse:
    """List the places nearest to a point, each to be chosen as the place of the row."""
    if not request.user.has_perm("events.view_place"):
        raise PermissionDenied
    try:
        lon, lat = parse_point(request.GET.get("at", ""))
    except (BadPoint, BadCoordinate, NullIsland) as problem:
        return HttpResponseBadRequest(str(problem))
    found = nearest_places(lon, lat, within_km=WITHIN_KM, limit=NEAREST_SHOWN)
    context = {
        "places": [_described(one) for one in found],
        "may_make": request.user.has_perm("events.add_place"),
    }
    return render(request, "admin/events/_nearest.html", context)


def _described(one: Candidate) -> dict[str, Any]:
    lang = language()
    return {
        "name": one.name,
        "kind": PLACE_KINDS.label(one.kind, lang) if one.kind in PLACE_KINDS else one.kind,
        "country": COUNTRIES.label(one.country, lang) if one.country in COUNTRIES else one.country,
        "source": _("the desk's own") if one.place_id else "GeoNames",
        "distance_km": one.distance_km_from_hint,
        "sealed": sealed(one),
    }
