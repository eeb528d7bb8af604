"""A reader without any account."""

import pytest
from django.test import Client


@pytest.fixture
def reader(db: None) -> Client:
    return Client(headers={"host": "localhost"})
