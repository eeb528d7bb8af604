"""People at the desk, logged in."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.makers import member


@pytest.fixture
def log_in(db: None) -> Callable[..., Client]:
    """Return a maker of browsers: `log_in("amina", "editor")` is hers, logged in."""

    def browser(name: str, *groups: str) -> Client:
        for group in groups:
            member(name, group)
        client = Client()
        client.force_login(User.objects.get(username=name))
        return client

    return browser


@pytest.fixture
def editor(log_in: Callable[..., Client]) -> Client:
    """Return amina's browser."""
    return log_in("amina", "editor")


@pytest.fixture
def publisher(log_in: Callable[..., Client]) -> Client:
    """Return boubacar's browser."""
    return log_in("boubacar", "publisher")
