"""Ask for the list of incidents as a publisher with a second factor does, from the desk and from two stock admins."""

import statistics
import time
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.urls import clear_url_caches, path
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from benchmarks import plain
from events.admin.incident_list import date_words
from events.models.incident import Incident

MOST_QUERIES = 12
SIDES = {
    "ours": "/admin/events/incident/",
    "stock, same": "/admin/stock/events/incident/",
    "stock, bare": "/admin/bare/events/incident/",
}
QUESTIONS = (
    ("first page", ""),
    ("page 500", "p=500"),
    ("drafts alone", "workflow__exact=draft"),
    ("by date, newest first", "o=-5"),
    ("two words of a title", "q=convoy+invented"),
)


class BareAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What Django gives for a table without a word said."""

    list_per_page = 100


class StockAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The same columns, filters and search, written as the documentation of Django would have one write them."""

    list_display = (
        "code",
        "title_en",
        "workflow",
        "event_type",
        "when",
        "where",
        "verification",
        "last_author",
    )
    list_filter = ("workflow", "sensitivity", "event_type", "places__place__country", "verification")
    date_hierarchy = "occurred_start"
    search_fields = ("title_en", "title_fr", "code", "places__place__name", "participations__actor__name_en")
    ordering = ("-pk",)
    list_per_page = 100

    @admin.display(ordering="occurred_start")
    def when(self, incident: Incident) -> str:
        """The date in words."""
        return date_words(incident)

    def where(self, incident: Incident) -> str:
        """The places' names."""
        return ", ".join(str(row) for row in incident.places.all())


def run(*, times: int) -> list[dict[str, Any]]:
    """Time each question from each side; print and return one row each."""
    _open_stock_admins()
    client = _publisher()
    print(f"{'list of 100 rows':26} {'side':12} {'median ms':>10} {'ratio':>7} {'queries':>8} {'kB':>6}")
    rows: list[dict[str, Any]] = []
    for title, query in QUESTIONS:
        ours = 0.0
        for side, address in SIDES.items():
            if side == "stock, bare" and query not in ("", "p=500"):
                continue
            row = _timed(client, f"{address}?{query}", times if side == "ours" else max(3, times // 3))
            ours = ours or row["median_ms"]
            rows.append({"question": title, "side": side, **row, "ratio": row["median_ms"] / ours})
            print(
                f"{title if side == 'ours' else '':26} {side:12} {row['median_ms']:10.0f} "
                f"{row['median_ms'] / ours:6.1f}x {row['queries']:8} {row['bytes'] / 1000:6.0f}"
            )
    return rows


def _open_stock_admins() -> None:
    """Put both behind addresses of their own, under the same middleware as the desk."""
    for name, made in (("stock", StockAdmin), ("bare", BareAdmin)):
        site = admin.AdminSite(name=name)
        site.register(Incident, made)
        plain.urlpatterns.insert(0, path(f"admin/{name}/", site.urls))
    clear_url_caches()


def _timed(client: Client, address: str, times: int) -> dict[str, Any]:
    client.get(address)
    asked: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Count what goes to the database; the log of queries is emptied when a request begins."""
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code} {answer.headers.get('Location', '')}")
    taken = []
    for _round in range(times):
        began = time.perf_counter()
        client.get(address)
        taken.append(1000 * (time.perf_counter() - began))
    return {
        "median_ms": statistics.median(taken),
        "worst_ms": max(taken),
        "queries": len(asked),
        "bytes": len(answer.content),
    }


def _publisher() -> Client:
    user, _made = User.objects.update_or_create(username="bench", defaults={"is_staff": True})
    user.groups.set(Group.objects.filter(name="publisher"))
    device, _made = TOTPDevice.objects.get_or_create(user=user, confirmed=True)
    client = Client(headers={"host": "testserver"})
    client.force_login(user)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()
    return client
