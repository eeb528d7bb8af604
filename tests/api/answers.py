"""Ask the API and read its answers."""

from typing import Any

from django.test import Client


def get(path: str, *, status: int = 200, **headers: str) -> Any:
    """Return the JSON at a path below /api/v1/, after looking at the status."""
    response = Client().get(
        f"/api/v1/{path}", headers={name.replace("_", "-"): text for name, text in headers.items()}
    )
    assert response.status_code == status, response.content
    return response.json()


def codes(path: str) -> list[str]:
    return [document["code"] for document in get(path)["results"]]
