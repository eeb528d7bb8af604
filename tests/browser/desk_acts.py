"""What a screen of the desk becomes when somebody acts on it: dialogs, lists that open, refusals, and pages that are
answers to a form."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import F
from playwright.sync_api import Page, expect

from events.models.incident import Incident
from tests.browser.desk_screens import Screen
from tests.browser.full_desk import FullDesk, page_of

INCIDENTS = "/admin/events/incident/"


@dataclass(frozen=True)
class Act:
    """Where somebody is, and what she does there."""

    screen: Screen
    do: Callable[[Page], None]
    # A rule that what opened breaks by covering what stands behind it.
    but: str = "no rule"


def acts(desk: FullDesk) -> dict[str, Act]:
    """Return every act by its name, those after which something is changed last."""
    form, add, other = Screen(page_of(desk.draft)), Screen(f"{INCIDENTS}add/"), Screen(page_of(desk.one))
    return {
        "the list of keys": Act(form, _keys),
        "places that are found": Act(form, _find_place),
        "the map": Act(form, _map),
        "an actor added in a dialog": Act(form, _quick_add),
        "names that are offered": Act(form, _choices, but="target-size"),
        "near-duplicates while typing": Act(other, _duplicates),
        "a form that is refused": Act(add, _refused),
        "typing that was kept": Act(add, _kept),
        "what would be published": Act(Screen(INCIDENTS), _on_all("publish_selected", ".desk-bulk, form")),
        "what would be changed": Act(Screen(INCIDENTS), _on_all("edit_selected", "#id_event_type")),
        "what would be deleted": Act(Screen(f"{INCIDENTS}?workflow__exact=draft"), _delete_one),
        "a link for somebody invited": Act(Screen("/admin/events/invite/"), _invite),
        "a wrong password": Act(Screen("/admin/login/", by=""), _wrong_password),
        "somebody else saved before": Act(form, _conflict),
    }


def _keys(page: Page) -> None:
    page.focus("#id_title_en")
    page.keyboard.press("Alt+/")
    expect(page.locator("#desk-keys")).to_be_visible()


def _find_place(page: Page) -> None:
    page.locator("#places-0 [data-find-place]").click()
    page.fill("[data-find-text]", "Bamako")
    page.locator("[data-find-ask]").click()
    expect(page.locator(".desk-candidates tbody tr").first).to_be_visible()


def _map(page: Page) -> None:
    page.locator("#places-0 [data-map-open]").click()
    page.locator("#desk-map[data-ready] canvas").wait_for()


def _quick_add(page: Page) -> None:
    page.locator("#participations-0 .select2-selection").focus()
    page.keyboard.press("Alt+n")
    page.locator("#quick-add-actor input[name$=name_en]").wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("#quick-add-actor .errorlist").first).to_be_visible()


def _choices(page: Page) -> None:
    page.locator("#participations-0 .select2-selection").click()
    page.locator(".select2-search__field").last.fill("front")
    expect(page.locator(".select2-results__option", has_text="FD").first).to_be_visible()


def _duplicates(page: Page) -> None:
    page.fill("#id_title_fr", "Convoi attaqué (inventé)")
    panel = page.locator("#desk-duplicates")
    expect(panel).to_be_visible()
    panel.locator("summary").click()


def _refused(page: Page) -> None:
    page.locator("[name=_save]").click()
    expect(page.locator(".errornote")).to_be_visible()


def _kept(page: Page) -> None:
    page.fill("#id_title_en", "Half a sentence (invented)")
    page.wait_for_function("() => Object.keys(localStorage).some(n => n.startsWith('desk-kept:'))")
    page.reload()
    page.locator("[data-kept-compare]").click()


def _on_all(action: str, shown: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.locator("#action-toggle").check()
        _take(page, action)
        expect(page.locator(shown).first).to_be_visible()

    return act


def _delete_one(page: Page) -> None:
    page.locator("input.action-select").first.check()
    _take(page, "delete_selected")
    expect(page.locator("#content")).to_be_visible()


def _take(page: Page, action: str) -> None:
    page.select_option("select[name=action]", action)
    with page.expect_navigation():
        page.locator("button[name=index]").click()


def _invite(page: Page) -> None:
    page.fill("#id_username", "somebody")
    page.locator("input[name=groups]").first.check()
    with page.expect_navigation():
        page.locator("#content-main [type=submit], #content-main button").last.click()


def _wrong_password(page: Page) -> None:
    page.fill("#id_username", "amina")
    page.fill("#id_password", "not this one")
    page.keyboard.press("Enter")
    expect(page.locator(".errornote")).to_be_visible()


def _conflict(page: Page) -> None:
    key = int(page.url.split("/")[-3])
    Incident.objects.filter(pk=key).update(revision=F("revision") + 1, title_en="Another title (invented)")
    page.fill("#id_title_en", "A third title (invented)")
    page.locator("[name=_save]").click()
    expect(page.locator(".desk-conflict")).to_be_visible()
