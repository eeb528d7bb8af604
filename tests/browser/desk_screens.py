"""Which screens the desk has: one address at least for each page of the admin's URL conf, as whom it is looked at.

A page that is new is missed by its name until it stands here, or among those that are no screens.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import URLResolver, get_resolver, resolve, reverse
from reversion.models import Version

from events.admin.queue_waiting import QUEUES
from tests.browser.full_desk import FullDesk, page_of

DESK = "admin/"
# Addresses below the desk that show no page of their own.
ANSWERS_A_SCRIPT = {
    "admin:autocomplete", "admin:jsi18n", "admin:events_job_progress", "desk:understand_date",
    "desk:check_incident", "desk:boundaries", "desk:nearest", "desk:place_point", "desk:session",
    "desk:phase_axis", "desk:quick_add", "duplicates:while_typing",
    *(f"admin:events_{kind}_people" for kind in ("incident", "episode", "actor")),
}  # fmt: skip
TAKES_A_FORM = {
    "admin:logout", "admin:events_job_cancel", "admin:events_job_again", "admin:events_recycledrecord_restore",
    "admin:events_doublecoding_done", "admin:events_doublecoding_settle", "admin:events_incident_edit_many",
    "admin:events_incident_undo_many", "desk:choose_place", "desk:end_session", "desk:end_others",
    "desk:recovery_codes", "desk:make_link", "desk:mention_read", "desk:end_assignment", "desk:call_back",
    "desk:release_seen", "desk:language", "desk:undo_names", "drafting:decide", "duplicates:decide",
    *(
        f"admin:events_{kind}_{act}"
        for kind in ("incident", "episode", "actor")
        for act in ("comment", "resolve", "assign", "bulk", "columns", "keep_search", "drop_search")
    ),
}  # fmt: skip
GIVES_A_FILE = {f"admin:events_{kind}_export" for kind in ("incident", "episode", "actor")}
LEADS_ON = {"admin:view_on_site", "admin:password_change_done"}
# Nobody adds, changes or deletes these by hand.
IS_NOT_DONE = {
    *(f"admin:events_{table}_{act}" for table in ("job", "recycledrecord", "desklogentry", "onetimelink",
      "publishedversion") for act in ("add", "delete")),
    *(f"admin:axes_{table}_add" for table in ("accessattempt", "accesslog", "accessfailurelog")),
    "admin:events_doublecoding_delete",
}  # fmt: skip
NO_SCREENS = ANSWERS_A_SCRIPT | TAKES_A_FORM | GIVES_A_FILE | LEADS_ON | IS_NOT_DONE
STOCK = ("history", "delete", "change")


@dataclass(frozen=True)
class Screen:
    """One page, and who looks at it: nobody is before logging in."""

    address: str
    by: str = "sidi"
    statuses: tuple[int, ...] = (200,)


def screens(desk: FullDesk) -> Iterator[Screen]:
    """Yield every screen once, those of one person together."""
    found = [
        *_of_tables(),
        *_of_records(desk),
        *_of_pairs_of_eyes(desk),
        *_of_names(desk),
        *_of_the_rest(desk),
    ]
    yield from sorted(dict.fromkeys(found), key=lambda one: one.by)


def _at(name: str, *args: object, query: str = "", by: str = "sidi") -> Screen:
    return Screen(reverse(name, args=args) + query, by)


def _of_tables() -> Iterator[Screen]:
    """Yield the stock pages of each table that the admin knows, with the first row that lies on the desk."""
    request = HttpRequest()
    request.user = User.objects.get(username="sidi")
    for model, table in admin.site._registry.items():
        base = f"admin:{model._meta.app_label}_{model._meta.model_name}_"
        row = model._default_manager.first()
        assert row is not None, f"No row of {model.__name__} lies on the desk of tests/browser/full_desk.py."
        for page in ("changelist", "add"):
            if base + page not in NO_SCREENS:
                yield _at(base + page)
        for page in STOCK:
            if page == "delete":
                row = next(
                    (
                        one
                        for one in model._default_manager.all()
                        if table.has_delete_permission(request, one)
                    ),
                    row,
                )
            if base + page not in NO_SCREENS:
                yield _at(base + page, row.pk)
    yield from (_at("admin:app_list", label) for label in ("auth", "axes", "events"))


def _of_records(desk: FullDesk) -> Iterator[Screen]:
    """Yield forms in each state, as others see them, with their history; and the lists with what they can show."""
    lived = (desk.public, desk.behind, desk.waiting, desk.withdrawn, desk.bare, desk.returned, desk.approved)
    for record in (
        desk.draft,
        *lived,
        desk.restricted,
        desk.embargoed,
        desk.blockade,
        desk.siege,
        desk.front,
    ):
        yield Screen(page_of(record))
    yield Screen(page_of(desk.draft), "amina")
    yield Screen(page_of(desk.public), "boubacar")
    yield Screen(page_of(desk.of_dado), "dado")
    yield _at("admin:events_incident_add", by="dado")
    incidents = "admin:events_incident_changelist"
    for query in ("?q=convoy", "?workflow__exact=draft", "?q=nothingiscalledso", "?family=attack"):
        yield _at(incidents, query=query)
    for name in ("incident", "report"):
        yield _at(f"admin:events_{name}_changelist", by="dado")
    for record in (desk.draft, desk.behind, desk.siege, desk.front):
        yield Screen(page_of(record, "history"))
    yield Screen(page_of(desk.draft, "delete"))


def _of_pairs_of_eyes(desk: FullDesk) -> Iterator[Screen]:
    for record in (desk.draft, desk.blockade, desk.front):
        newest, *_others, oldest = _versions(record)
        yield Screen(f"{page_of(record, 'compare')}?a={oldest}&b={newest}")
        yield Screen(page_of(record, "restore", oldest))
    for record in (desk.behind, desk.siege, desk.front):
        yield Screen(page_of(record, "history_public", 1))
    steps = {"submit": desk.draft, "return": desk.submitted, "approve": desk.bare, "publish": desk.submitted,
             "correct": desk.public, "withdraw": desk.behind}  # fmt: skip
    for action, record in steps.items():
        yield Screen(page_of(record, "step", action))
    yield Screen(page_of(desk.siege, "step", "correct"))
    yield Screen(page_of(desk.front, "step", "withdraw"))
    for who in ("amina", "boubacar", "dado", "sidi"):
        yield _at("admin:index", by=who)
    yield _at("desk:queues")
    yield from (_at("desk:queue", name) for name in QUEUES)
    yield _at("desk:bulk_report", desk.bulk.pk)


def _of_names(desk: FullDesk) -> Iterator[Screen]:
    yield _at("desk:use_as_phase", desk.draft.pk)
    yield _at("desk:phase_from", desk.blockade.pk)
    for kind, kept, other in (("actor", desk.front, desk.twin), ("place", desk.place, desk.near)):
        yield _at("desk:merge_names", kind, kept.pk)
        yield _at("desk:merge_names", kind, kept.pk, query=f"?with={other.pk}")
        yield Screen(page_of(kept))
    yield Screen(page_of(desk.gone))
    one, other = desk.one, desk.other
    yield _at("duplicates:of_record", one.pk)
    yield _at("duplicates:of_record", desk.bare.pk)
    yield _at("duplicates:compare", one.pk, other.pk)
    yield _at("duplicates:merge", one.pk, other.pk)
    yield _at("duplicates:undo", desk.merge.pk)


def _of_the_rest(desk: FullDesk) -> Iterator[Screen]:
    yield _at("drafting:new_from_report")
    yield _at("drafting:new_from_report", query=f"?report={desk.read.pk}")
    yield _at("drafting:review", desk.reading.pk)
    yield _at("drafting:review", desk.reading.pk, query="?event=2")
    yield _at("drafting:quality")
    yield Screen(page_of(desk.read))
    yield Screen(page_of(desk.coding_at_work), "moussa")
    yield Screen(page_of(desk.coding_done), "fatou")
    yield Screen(page_of(desk.coding_done))
    yield Screen(page_of(desk.coding_settled))
    yield _at("admin:events_doublecoding_agreement")
    yield Screen(page_of(desk.job))
    yield Screen(page_of(desk.job_waiting))
    yield Screen(page_of(desk.bulk))
    yield Screen(page_of(desk.recycled))
    yield _at("desk:find_place", query="?text=Mopti")
    yield _at("desk:find_place", query="?text=nothingiscalledso")
    for name in ("desk:security", "desk:second_factor", "desk:invite", "desk:logged_in_again"):
        yield _at(name)
    yield _at("admin:password_change")
    yield _at("admin:auth_user_password_change", desk.awa.pk)
    yield _at("desk:second_factor", by="ousmane")
    yield Screen("/admin/nothing-is-here/", statuses=(404,))
    yield Screen(reverse("admin:auth_user_changelist"), "amina", statuses=(403,))
    yield _at("admin:login", by="")
    yield _at("desk:open_link", desk.tokens["awa"], by="")
    yield Screen(reverse("desk:open_link", args=("a-link-that-was-used",)), "", statuses=(410,))


def _versions(record: object) -> list[int]:
    return [version.pk for version in Version.objects.get_for_object(record)]


def some_of_each(found: list[Screen], *, at_most: int) -> list[Screen]:
    """Return the first screens of each page."""
    seen: Counter[str] = Counter()
    chosen = []
    for one in found:
        name = _name_of(one.address)
        seen[name] += 1
        if seen[name] <= at_most:
            chosen.append(one)
    return chosen


def not_walked(found: list[Screen]) -> list[str]:
    """Return the names of pages of the desk to which no screen leads and that are not said to be none."""
    walked = {_name_of(one.address) for one in found}
    return sorted(_names() - walked - NO_SCREENS)


def unknown_names() -> list[str]:
    """Return what is said to be no screen and is no page of the desk at all."""
    return sorted(NO_SCREENS - _names())


def _name_of(address: str) -> str:
    return resolve(address.partition("?")[0]).view_name


def _names() -> set[str]:
    return set(_walk(get_resolver(), "", ()))


def _walk(resolver: URLResolver, before: str, spaces: tuple[str, ...]) -> Iterator[str]:
    for one in resolver.url_patterns:
        address = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _walk(one, address, (*spaces, one.namespace) if one.namespace else spaces)
        elif address.startswith(DESK) and one.name:
            yield ":".join((*spaces, one.name))
