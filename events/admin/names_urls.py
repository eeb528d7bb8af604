"""Addresses of the desk's pages about episodes and names: phases from incidents, and merging actors and places."""

from django.contrib import admin
from django.urls import URLPattern, path

from events.admin.merge_names import merge_page, undo_page
from events.admin.phase_axis import phase_axis
from events.admin.phase_from_incident import phase_from, use_as_phase

NAMES_URLS: list[URLPattern] = [
    path("phases/axis/", admin.site.admin_view(phase_axis), name="phase_axis"),
    path("phases/incident/<int:incident_id>/", admin.site.admin_view(use_as_phase), name="use_as_phase"),
    path("names/<str:kind>/<int:key>/merge/", admin.site.admin_view(merge_page), name="merge_names"),
    path("names/<str:kind>/merges/<int:merge_id>/undo/", admin.site.admin_view(undo_page), name="undo_names"),
    path("phases/episode/<int:episode_id>/", admin.site.admin_view(phase_from), name="phase_from"),
]
