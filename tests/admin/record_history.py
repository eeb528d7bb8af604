"""Saving a record's form and reading its history, for the tests of both."""

from typing import Any

from django.test import Client
from reversion.models import Version

from tests.admin.form_data import errors_of, open_form


def page_of(record: object, page: str = "change") -> str:
    return f"/admin/events/{type(record).__name__.lower()}/{record.pk}/{page}/"  # type: ignore[attr-defined]


def change(client: Client, record: object, **fields: Any) -> None:
    """Save the record's form with other values."""
    response = client.post(page_of(record), {**open_form(client, page_of(record)), **fields})
    assert response.status_code == 302, errors_of(response)


def history(client: Client, record: object) -> str:
    return client.get(page_of(record, "history")).content.decode()


def newest(record: Any) -> int:
    """Return the key of the newest revision."""
    return Version.objects.get_for_object(record).first().pk


def said(client: Client, record: object) -> list[str]:
    """Return what the newest revision changed, a sentence for each change."""
    entry = client.get(page_of(record, "history")).context["entries"][0]
    return [one.sentence for one in entry["changes"]]
