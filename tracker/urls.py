"""The list of doors: which address belongs to which part of the app."""

from django.contrib import admin
from django.urls import include, path

from tracker.health import healthz, readyz

handler403 = "events.admin.error.forbidden"
handler404 = "tracker.errors.not_found"
handler500 = "events.web.error.server_error"

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    # Before the admin, which answers every address below its own.
    path("admin/events/", include("events.admin.urls")),
    path("admin/desk/", include("events.admin.drafting_urls")),
    path("admin/desk/", include("events.admin.duplicate.urls")),
    path("admin/autocomplete/", include("events.admin.actor_box")),
    path("admin/", admin.site.urls),
    path("tiles/", include("events.tiles.urls")),
    path("", include("events.api.urls")),
    path("", include("events.web.urls")),
]
