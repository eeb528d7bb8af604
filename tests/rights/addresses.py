"""Every address and action of the desk, taken from the URL conf and the admin site, so that a new one shows itself."""

from collections.abc import Iterator

from django.contrib import admin
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver

from events.admin.bulk_step import KINDS as BULK_STEPS
from events.admin.merge_names import KINDS as NAMED_KINDS
from events.admin.queue_waiting import QUEUES
from events.admin.quick_add import QUICK
from events.admin.recycle_bin import KINDS as RECORD_KINDS
from events.admin.step_form import STEPS

DESK = "admin/"
# What a parameter of an address chooses between: each choice is a row of its own.
CHOICES: dict[str, tuple[str, ...]] = {
    **{f"admin:events_{kind}_step": tuple(STEPS) for kind in RECORD_KINDS},
    **{f"admin:events_{kind}_bulk": tuple(BULK_STEPS) for kind in RECORD_KINDS},
    "desk:quick_add": tuple(QUICK),
    "desk:queue": tuple(QUEUES),
    "desk:merge_names": tuple(NAMED_KINDS),
    "desk:undo_names": tuple(NAMED_KINDS),
    "duplicates:decide": ("same", "apart", "forget"),
    "desk:use_as_phase": ("phase", "confirm"),
    "drafting:decide": ("save", "drop", "reopen"),
    "admin:app_list": ("auth", "axes", "events"),
}


def addresses() -> list[str]:
    """Return the name of every address of the desk, or its route where it has none, with what it is asked for."""
    return list(dict.fromkeys([*_addresses(), *_autocompletes(), *_actions()]))


def _addresses() -> Iterator[str]:
    for name in _patterns(get_resolver().url_patterns):
        for choice in CHOICES.get(name, ("",)):
            yield f"{name} {choice}".strip()


def _patterns(patterns: list[URLPattern | URLResolver], before: str = "", space: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns, route, f"{pattern.namespace or space}")
        elif route.startswith(DESK) and pattern.name != "autocomplete":
            yield f"{space}:{pattern.name}" if pattern.name else route


def _autocompletes() -> Iterator[str]:
    """Yield each field of the desk's forms that looks for rows while one types."""
    for model_admin in admin.site._registry.values():
        inlines = [inline(model_admin.model, admin.site) for inline in model_admin.inlines]
        for one in [model_admin, *inlines]:
            for field in one.autocomplete_fields:
                yield f"admin:autocomplete {one.model._meta.model_name}.{field}"


def _actions() -> Iterator[str]:
    """Yield each action of each list, as a superuser is offered it."""
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_active=True, is_staff=True)
    for model, model_admin in admin.site._registry.items():
        for name in model_admin.get_actions(request):
            yield f"{model._meta.label_lower} action {name}"
