"""The desk's own addresses beside those of the stock admin; each is for people of the desk alone."""

from django.contrib import admin
from django.urls import path
from django.views.i18n import set_language

from events.admin.date import understand_date
from events.admin.find_place import choose_place, find_place

app_name = "desk"

urlpatterns = [
    path("understand-date/", admin.site.admin_view(understand_date), name="understand_date"),
    path("find-place/", admin.site.admin_view(find_place), name="find_place"),
    path("find-place/choose/", admin.site.admin_view(choose_place), name="choose_place"),
    # Before logging in too: the login page speaks both languages.
    path("language/", set_language, name="language"),
]
