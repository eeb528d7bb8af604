"""The desk's own addresses beside those of the stock admin; each is for people of the desk alone."""

from django.contrib import admin
from django.urls import path
from django.views.i18n import set_language

from events.admin.bulk_step import bulk_report_page
from events.admin.check_incident import check_incident
from events.admin.comment import end_assignment_page, mention_read_page
from events.admin.date import understand_date
from events.admin.find_place import choose_place, find_place
from events.admin.map_picker import boundaries, nearest, place_point
from events.admin.names_urls import NAMES_URLS
from events.admin.one_time_link import invite, make_link_for, open_link
from events.admin.queue_page import all_queues, one_queue
from events.admin.quick_add import quick_add
from events.admin.release import call_back_page, seen_page
from events.admin.security import end_other_sessions, end_session, recovery_codes, second_factor, security
from events.admin.session import logged_in_again, session

app_name = "desk"

urlpatterns = [
    path("understand-date/", admin.site.admin_view(understand_date), name="understand_date"),
    path("find-place/", admin.site.admin_view(find_place), name="find_place"),
    path("find-place/choose/", admin.site.admin_view(choose_place), name="choose_place"),
    path("check-incident/", admin.site.admin_view(check_incident), name="check_incident"),
    path("quick-add/<str:model>/", admin.site.admin_view(quick_add), name="quick_add"),
    path("boundaries/", admin.site.admin_view(boundaries, cacheable=True), name="boundaries"),
    path("nearest-places/", admin.site.admin_view(nearest), name="nearest"),
    path("place-point/<int:place_id>/", admin.site.admin_view(place_point), name="place_point"),
    *NAMES_URLS,
    # For those whose session has ended, too: that is what it tells.
    path("session/", session, name="session"),
    path("logged-in-again/", admin.site.admin_view(logged_in_again), name="logged_in_again"),
    path("security/", admin.site.admin_view(security), name="security"),
    path("security/sessions/<int:session_id>/end/", admin.site.admin_view(end_session), name="end_session"),
    path("security/sessions/end-others/", admin.site.admin_view(end_other_sessions), name="end_others"),
    path("security/recovery-codes/", admin.site.admin_view(recovery_codes), name="recovery_codes"),
    path("second-factor/", admin.site.admin_view(second_factor), name="second_factor"),
    path("invite/", admin.site.admin_view(invite), name="invite"),
    path("users/<int:user_id>/link/", admin.site.admin_view(make_link_for), name="make_link"),
    # Before logging in: whoever holds the link sets a password with it.
    path("welcome/<str:token>/", open_link, name="open_link"),
    path("queues/", admin.site.admin_view(all_queues), name="queues"),
    path("queues/<slug:name>/", admin.site.admin_view(one_queue), name="queue"),
    path("mentions/<int:mention_id>/read/", mention_read_page, name="mention_read"),
    path("assignments/<int:assignment_id>/end/", end_assignment_page, name="end_assignment"),
    path("releases/<int:release_id>/call-back/", call_back_page, name="call_back"),
    path("releases/<int:release_id>/seen/", seen_page, name="release_seen"),
    path("several/<int:job_id>/", bulk_report_page, name="bulk_report"),
    # Before logging in too: the login page speaks both languages.
    path("language/", set_language, name="language"),
]
