"""What the map of the form asks for: the packaged boundaries, and the known places nearest to a point."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, render
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
from events.models.place import Place

NEAREST_SHOWN = 8
# Far enough that something is near anywhere in the desert.
WITHIN_KM = 150
KEPT_SECONDS = 24 * 3600


def _etag(request: HttpRequest) -> str:
    return f'"{DATA.stat().st_mtime_ns:x}"'


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


@require_GET
def place_point(request: HttpRequest, place_id: int) -> HttpResponse:
    """Tell where a place of the desk lies, for the map to look there; nothing where that is not known."""
    if not request.user.has_perm("events.view_place"):
        raise PermissionDenied
    place = get_object_or_404(Place, pk=place_id)
    if place.lon is None or place.lat is None:
        return JsonResponse({"at": None, "radius_m": None})
    return JsonResponse({"at": [float(place.lon), float(place.lat)], "radius_m": place.radius_m})


def _described(one: Candidate) -> dict[str, Any]:
    lang = language()
    return {
        "name": one.name,
        "kind": PLACE_KINDS.label(one.kind, lang) if one.kind in PLACE_KINDS else one.kind,
        "country": COUNTRIES.label(one.country, lang) if one.country in COUNTRIES else one.country,
        "source": _("the desk's own") if one.place_id else "GeoNames",
        "distance_km": one.distance_km_from_hint,
        "at": f"{one.lon:.5f},{one.lat:.5f}",
        "sealed": sealed(one),
    }
