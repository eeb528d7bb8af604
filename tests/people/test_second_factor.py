"""Who may publish or change accounts needs a second factor; a stolen password alone opens nothing."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from events.models.desk_log import DeskLogEntry
from events.models.place import Place
from tests.people.conftest import code_of, set_up

pytestmark = pytest.mark.django_db
LIST = "/admin/events/incident/"
FACTOR = "/admin/events/second-factor/"


def kinds() -> list[str]:
    return list(DeskLogEntry.objects.order_by("seq").values_list("kind", flat=True))


def comes_to_the_list(browser: Client) -> bool:
    return browser.get(LIST).status_code == 200


@pytest.mark.parametrize("group", ["publisher", "maintainer"])
def test_who_publishes_or_keeps_accounts_sets_it_up_first(group: str, come_in: Callable[..., Client]) -> None:
    browser = come_in("boubacar", group)
    response = browser.get(LIST)
    assert response.status_code == 302
    assert response["Location"] == f"{FACTOR}?next=%2Fadmin%2Fevents%2Fincident%2F"
    set_up(browser, "boubacar")
    assert comes_to_the_list(browser)


def test_a_superuser_needs_it_too(come_in: Callable[..., Client]) -> None:
    User.objects.create_superuser("hawa")
    assert not comes_to_the_list(come_in("hawa"))


def test_an_editor_works_without_it_until_she_sets_it_up(come_in: Callable[..., Client]) -> None:
    browser = come_in("amina", "editor")
    assert comes_to_the_list(browser)
    set_up(browser, "amina")
    assert comes_to_the_list(browser)
    assert not comes_to_the_list(come_in("amina"))


def test_the_password_alone_changes_nothing(come_in: Callable[..., Client]) -> None:
    browser = come_in("mariam", "maintainer")
    response = browser.post("/admin/events/place/add/", {"name": "Nowhere (invented)"})
    assert response.status_code == 302
    assert not Place.objects.exists()


def test_a_script_is_told_so_instead_of_being_sent_to_a_page(come_in: Callable[..., Client]) -> None:
    browser = come_in("boubacar", "publisher")
    response = browser.get("/admin/events/understand-date/?text=2024", headers={"Sec-Fetch-Dest": "empty"})
    assert response.status_code == 401
    assert response.json()["at"] == FACTOR


def test_the_next_sign_in_asks_for_the_code_and_then_goes_where_one_wanted(
    come_in: Callable[..., Client],
) -> None:
    set_up(come_in("boubacar", "publisher"), "boubacar")
    browser = come_in("boubacar")
    assert not comes_to_the_list(browser)
    wrong = browser.post(FACTOR, {"code": "000 000", "next": LIST})
    assert wrong.status_code == 422
    assert not comes_to_the_list(browser)
    assert browser.post(FACTOR, {"code": code_of("boubacar"), "next": LIST})["Location"] == LIST
    assert comes_to_the_list(browser)
    assert kinds()[-2:] == ["second_factor_failed", "second_factor_passed"]


def test_nobody_is_sent_to_another_host(come_in: Callable[..., Client]) -> None:
    set_up(come_in("boubacar", "publisher"), "boubacar")
    response = come_in("boubacar").post(
        FACTOR, {"code": code_of("boubacar"), "next": "https://elsewhere.example/"}
    )
    assert response["Location"] == "/admin/"


def test_after_a_wrong_code_even_the_right_one_must_wait(come_in: Callable[..., Client]) -> None:
    set_up(come_in("boubacar", "publisher"), "boubacar")
    browser, right = come_in("boubacar"), code_of("boubacar")
    browser.post(FACTOR, {"code": "111111"})
    assert browser.post(FACTOR, {"code": right}).status_code == 422


def test_a_recovery_code_works_once(come_in: Callable[..., Client]) -> None:
    codes = set_up(come_in("boubacar", "publisher"), "boubacar")
    assert len(set(codes)) == 10
    first, second = come_in("boubacar"), come_in("boubacar")
    first.post(FACTOR, {"code": codes[0].upper()})
    assert comes_to_the_list(first)
    second.post(FACTOR, {"code": codes[0]})
    assert not comes_to_the_list(second)
    assert "recovery_code_used" in kinds()


def test_new_recovery_codes_end_the_old_ones(come_in: Callable[..., Client]) -> None:
    browser = come_in("boubacar", "publisher")
    old = set_up(browser, "boubacar")
    new = browser.post("/admin/events/security/recovery-codes/").context["codes"]
    assert not set(old) & set(new)
    other = come_in("boubacar")
    other.post(FACTOR, {"code": old[0]})
    assert not comes_to_the_list(other)


def test_a_second_telephone_ends_the_first(come_in: Callable[..., Client]) -> None:
    browser = come_in("boubacar", "publisher")
    set_up(browser, "boubacar")
    first = TOTPDevice.objects.get()
    set_up(browser, "boubacar")
    assert TOTPDevice.objects.exclude(pk=first.pk).count() == TOTPDevice.objects.count() == 1


def test_who_has_the_password_alone_cannot_put_an_own_device_in(come_in: Callable[..., Client]) -> None:
    set_up(come_in("boubacar", "publisher"), "boubacar")
    thief = come_in("boubacar")
    page = thief.get(FACTOR)
    assert page.context.get("secret") is None
    assert TOTPDevice.objects.count() == 1


def test_a_maintainer_resets_it_but_not_that_of_a_superuser(come_in: Callable[..., Client]) -> None:
    set_up(come_in("boubacar", "publisher"), "boubacar")
    hawa = User.objects.create_superuser("hawa")
    TOTPDevice.objects.create(user=hawa, confirmed=True)
    browser = come_in("mariam", "maintainer")
    set_up(browser, "mariam")
    chosen = [str(user.pk) for user in User.objects.filter(username__in=["boubacar", "hawa"])]
    browser.post("/admin/auth/user/", {"action": "reset_second_factor", "_selected_action": chosen})
    assert set(TOTPDevice.objects.values_list("user__username", flat=True)) == {"mariam", "hawa"}
    assert DeskLogEntry.objects.filter(kind="second_factor_reset", subject="boubacar").count() == 1


def test_the_secrets_of_others_are_in_no_list(come_in: Callable[..., Client]) -> None:
    User.objects.create_superuser("hawa")
    browser = come_in("hawa")
    set_up(browser, "hawa")
    assert browser.get("/admin/otp_totp/totpdevice/").status_code == 404
    assert browser.get("/admin/otp_static/staticdevice/").status_code == 404


def test_the_picture_for_the_camera_scales_and_is_not_cut_off(come_in: Callable[..., Client]) -> None:
    page = come_in("boubacar", "publisher").get(FACTOR)
    picture = page.context["qr"]
    assert "viewBox=" in picture
    assert "width=" not in picture.split(">")[0]
