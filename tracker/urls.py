"""The list of doors: which address belongs to which part of the app."""

from django.contrib import admin
from django.urls import include, path

from tracker.health import healthz, readyz

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("admin/", admin.site.urls),
    path("", include("events.api.urls")),
    path("", include("events.web.urls")),
]
