"""Ask the geocoder from the desk: candidates to choose from, on a page of their own or in a dialog over a form."""

from collections.abc import Mapping
from typing import Any

from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from events.admin.date import language
from events.admin.place_choice import how_found, is_between, place_for, sealed, unsealed
from events.codebook.country import COUNTRIES
from events.codebook.place import PLACE_KINDS, PLACE_PRECISION
from events.errors.geo import BadCoordinate, BadPoint, NullIsland, UnknownRegion
from events.errors.geocoding import BadPlaceName, UnknownScope
from events.geo.boundaries import region
from events.geo.point import parse_point
from events.geocoding.chain import look_up
from events.geocoding.query import Candidate, PlaceQuery, Result

MOST_CANDIDATES = 20
SOURCES = {"geonames": "GeoNames", "nominatim": "Nominatim", "photon": "Photon"}


@require_GET
def find_place(request: HttpRequest) -> HttpResponse:
    """List the places that a text may mean. Nothing is chosen for the reader, even where there is one alone."""
    if not request.user.has_perm("events.view_place"):
        raise PermissionDenied
    text = request.GET.get("text", "").strip()
    country = request.GET.get("country", "")
    found, refusal = _ask(text, country, request.GET.get("near", ""))
    context = {
        "text": text,
        "country": country,
        "countries": COUNTRIES.choices(language()),
        "candidates": [_described(one) for one in found.candidates],
        "problems": found.problems,
        "refusal": refusal,
        "may_make": request.user.has_perm("events.add_place"),
    }
    if request.headers.get("X-Requested-With") == "fetch":
        return render(request, "admin/events/_candidates.html", context)
    whole = {**admin.site.each_context(request), "title": _("Find a place"), **context}
    return render(request, "admin/events/find_place.html", whole)


def _ask(text: str, country: str, near: str) -> tuple[Result, str]:
    if not text:
        return Result(), ""
    try:
        hint = parse_point(near) if near else None
    except (BadPoint, BadCoordinate, NullIsland):
        # Half a point in the form behind is no reason to find nothing: then no distance is told.
        hint = None
    query = PlaceQuery(text, country=country or None, lang=language(), limit=MOST_CANDIDATES, near=hint)
    try:
        return look_up(query), ""
    except (BadPlaceName, UnknownScope) as problem:
        return Result(), str(problem)


def _described(candidate: Candidate) -> Mapping[str, Any]:
    lang = language()
    matches = {
        "exact": _("name as written"),
        "alias": _("another of its names"),
        "transliteration": _("sounds alike"),
        "fuzzy": _("only similar"),
    }
    return {
        "name": candidate.name,
        "country": COUNTRIES.label(candidate.country, lang)
        if candidate.country in COUNTRIES
        else candidate.country,
        "region": _region_name(candidate.admin1, lang),
        "kind": PLACE_KINDS.label(candidate.kind, lang) if candidate.kind in PLACE_KINDS else candidate.kind,
        "source": _("the desk's own")
        if candidate.place_id
        else SOURCES.get(candidate.source, candidate.source),
        "distance_km": candidate.distance_km_from_hint,
        "precision": PLACE_PRECISION.label(candidate.precision, lang),
        "radius_km": _kilometres(candidate.radius_m) if candidate.radius_m else None,
        "match": matches[candidate.match],
        "is_sure": candidate.is_sure_of_name,
        "note": candidate.note,
        "point": f"{candidate.lon:.3f}, {candidate.lat:.3f}",
        "sealed": sealed(candidate),
        "is_between": is_between(candidate),
    }


def _kilometres(metres: int) -> float | int:
    """Say no tenth that is none: 2 km, 0.5 km."""
    km = round(metres / 1000, 1)
    return int(km) if km.is_integer() else km


def _region_name(key: str, lang: str) -> str:
    try:
        return region(key).name(lang) if key else ""
    except UnknownRegion:
        return key


@require_POST
def choose_place(request: HttpRequest) -> HttpResponse:
    """Make the chosen candidate a place of the desk, and tell the form what to fill in."""
    if not request.user.has_perm("events.add_place"):
        raise PermissionDenied
    wants_json = request.headers.get("X-Requested-With") == "fetch"
    try:
        candidate = unsealed(request.POST.get("candidate", ""))
    except signing.BadSignature:
        said = _("This choice is too old or was changed on the way. Search again.")
        if wants_json:
            return JsonResponse({"refusal": said}, status=400)
        messages.error(request, said)
        return redirect("desk:find_place")
    place = None if is_between(candidate) else place_for(candidate, by=request.user)
    if wants_json:
        return JsonResponse(_fills(candidate, place))
    if place is None:
        messages.warning(
            request, _("A road between two places is no place: enter both its ends in the form.")
        )
    else:
        messages.success(
            request, _("%(place)s is a place of the desk; choose it in the form.") % {"place": place}
        )
    return redirect("desk:find_place")


def _fills(candidate: Candidate, place: Any) -> Mapping[str, Any]:
    return {
        "id": place.pk if place else None,
        "label": str(place) if place else "",
        "lon": f"{candidate.lon:.5f}",
        "lat": f"{candidate.lat:.5f}",
        "precision": candidate.precision,
        "radius_m": candidate.radius_m,
        "how_found": how_found(candidate),
    }
