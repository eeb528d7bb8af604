"""Addresses of near-duplicates at the desk; each is for people of the desk alone."""

from django.contrib import admin
from django.urls import path

from events.admin.duplicate.compare import compare
from events.admin.duplicate.merge import merge_page, undo_page
from events.admin.duplicate.page import decide, near_duplicates, while_typing

app_name = "duplicates"
PAGE = admin.site.admin_view

urlpatterns = [
    path("duplicates/", PAGE(while_typing), name="while_typing"),
    path("duplicates/<int:key>/", PAGE(near_duplicates), name="of_record"),
    path("duplicates/<int:key>/<int:other_key>/", PAGE(decide), name="decide"),
    path("compare/<int:key>/<int:other_key>/", PAGE(compare), name="compare"),
    path("merge/<int:winner_key>/<int:loser_key>/", PAGE(merge_page), name="merge"),
    path("merge/<int:key>/undo/", PAGE(undo_page), name="undo"),
]
