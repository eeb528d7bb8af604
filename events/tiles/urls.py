"""The addresses of the tiles door."""

from django.urls import path

from events.tiles import tile

app_name = "tiles"
urlpatterns = [
    path("base/<str:z>/<str:x>/<str:y>.mvt", tile.base_tile, name="base"),
    path("incidents/<str:z>/<str:x>/<str:y>.mvt", tile.incident_tile, name="incidents"),
    path("incidents.json", tile.incident_sheet, name="sheet"),
]
