"""What a browser would send back if a person pressed Save on a page of the admin without touching anything."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.test import Client

Data = dict[str, Any]


def open_form(client: Client, address: str) -> Data:
    """Return the form at the address as a browser would send it."""
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return data_of(response)


def data_of(response: Any) -> Data:
    """Return the form on the page as a browser would send it."""
    data = dict(_fields(response.context["adminform"].form))
    for each in response.context["inline_admin_formsets"]:
        data.update(_fields(each.formset.management_form))
        for form in each.formset.forms:
            data.update(_fields(form))
    return data


def _fields(form: Any) -> Iterator[tuple[str, Any]]:
    for bound in form:
        value, widget = bound.value(), bound.field.widget
        widget = getattr(widget, "widget", widget)  # The admin wraps a choice of rows with its links.
        if isinstance(widget, forms.MultiWidget):
            for n, part in enumerate(value if isinstance(value, list) else widget.decompress(value)):
                yield f"{bound.html_name}_{n}", "" if part is None else str(part)
        elif isinstance(widget, forms.CheckboxInput):
            if value:
                yield bound.html_name, "on"
        elif isinstance(widget, forms.SelectMultiple | forms.CheckboxSelectMultiple):
            if value:
                yield bound.html_name, [str(getattr(one, "pk", one)) for one in value]
        elif not isinstance(widget, forms.FileInput):
            yield bound.html_name, "" if value is None else str(value)


def errors_of(response: Any) -> str:
    """Return every error on the page in one text, so that a test that expects a redirect says why it got none."""
    if response.status_code != 200 or not response.context:
        return f"status {response.status_code}"
    return " | ".join(str(error) for error in response.context["errors"])
