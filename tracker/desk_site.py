"""The admin site of the desk: its own tables first and in the order of the work, those of others after them."""

from typing import Any

from django.apps import apps
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest


class DeskSite(AdminSite):
    """The stock site; an app may name in ``desk_order`` which of its tables come first."""

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return apps and their tables in order."""
        listed: list[Any] = super().get_app_list(request, app_label)
        for app in listed:
            order = _order_of(app["app_label"])
            app["models"].sort(key=lambda table: order.get(table["object_name"], len(order)))
        return sorted(listed, key=lambda app: not _order_of(app["app_label"]))


def _order_of(label: str) -> dict[str, int]:
    names = getattr(apps.get_app_config(label), "desk_order", ())
    return {name: place for place, name in enumerate(names)}


class DeskAdminConfig(AdminConfig):
    """Django's admin with the site above."""

    default_site = "tracker.desk_site.DeskSite"
