"""The addresses of drafting from reports; each is for people of the desk alone."""

from django.contrib import admin
from django.urls import path

from events.admin.drafting_quality import drafting_quality
from events.admin.new_from_report import new_from_report
from events.admin.review_reading import decide_on, review

app_name = "drafting"

urlpatterns = [
    path("new-from-report/", admin.site.admin_view(new_from_report), name="new_from_report"),
    path("readings/<int:reading_id>/", admin.site.admin_view(review), name="review"),
    path("readings/<int:reading_id>/<int:number>/", admin.site.admin_view(decide_on), name="decide"),
    path("proposals/", admin.site.admin_view(drafting_quality), name="quality"),
]
