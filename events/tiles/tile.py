"""The addresses' own work: a tile of the base map, a tile of incidents, and the sheet that describes a selection."""

import orjson
from django.http import HttpRequest, HttpResponse, QueryDict

from events.selection.freshness import Head
from events.selection.read import read
from events.selection.selection import Selection
from events.tiles import answer
from events.tiles.grid import tile_of
from events.tiles.incidents import incidents, overview
from events.tiles.land import land

# A map has neither order nor pages.
NOT_HERE = ("ordering", "limit", "cursor")


@answer.fresh
def base_tile(request: HttpRequest, log: Head, *, z: str, x: str, y: str) -> HttpResponse:
    return answer.tile(land(tile_of(z, x, y)))


@answer.fresh
def incident_tile(request: HttpRequest, log: Head, *, z: str, x: str, y: str) -> HttpResponse:
    tile = tile_of(z, x, y)
    return answer.tile(incidents(log, _selection(request.GET), tile))


@answer.fresh
def incident_sheet(request: HttpRequest, log: Head) -> HttpResponse:
    selection = _selection(request.GET)
    query = selection.query_string()
    tiles = f"/tiles/incidents/{{z}}/{{x}}/{{y}}.mvt{'?' if query else ''}{query}"
    body = {**overview(log, selection), "tiles": [tiles]}
    return HttpResponse(orjson.dumps(body), content_type="application/json")


def _selection(params: QueryDict) -> Selection:
    return read(params, also=(), without=NOT_HERE)
