"""A desk that asks for the second factor, and browsers that come in through the sign-in page."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

from tests.conftest import PASSWORD
from tests.makers import member


@pytest.fixture(autouse=True)
def _second_factor_is_asked_for(settings: Settings) -> None:
    settings.TRACKER_SECOND_FACTOR_GROUPS = ["publisher", "maintainer"]


@pytest.fixture
def come_in(db: None) -> Callable[..., Client]:
    """Return a maker of browsers that gave name and password: `come_in("boubacar", "publisher")`."""

    def browser(name: str, *groups: str) -> Client:
        for group in groups:
            member(name, group)
        user = User.objects.get(username=name)
        if not user.check_password(PASSWORD):
            user.set_password(PASSWORD)
            user.save()
        client = Client()
        client.post("/admin/login/", {"username": name, "password": PASSWORD})
        return client

    return browser


def code_of(name: str) -> str:
    """Return the code that the person's app shows now; a used one is made usable again, as if time had passed."""
    device = TOTPDevice.objects.filter(user__username=name).latest("pk")
    TOTPDevice.objects.filter(pk=device.pk).update(last_t=-1, throttling_failure_count=0)
    return f"{TOTP(device.bin_key, device.step, device.t0, device.digits).token():06d}"


def set_up(browser: Client, name: str) -> list[str]:
    """Set the second factor up as a person does, and return the recovery codes."""
    browser.get("/admin/events/second-factor/")
    return list(browser.post("/admin/events/second-factor/", {"code": code_of(name)}).context["codes"])
