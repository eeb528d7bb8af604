"""docs/api.md names every filter, address and status; what it shows can be asked."""

import re
from pathlib import Path

import pytest
from django.test import Client

from events.api.problem import STATUS
from events.api.resource import RESOURCES
from events.selection.ordering import ORDERINGS
from events.selection.parameters import PARAMETERS
from tests.api.conftest import World

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "api.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*PARAMETERS, *ORDERINGS, *(resource.word for resource in RESOURCES)])
def test_the_guide_names_it(name: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", GUIDE)


@pytest.mark.parametrize("status", sorted(set(STATUS.values())))
def test_the_guide_explains_the_status(status: int) -> None:
    assert f"| {status} |" in GUIDE


def test_every_list_that_the_guide_asks_for_is_answered(world: World) -> None:
    asked = re.findall(r"http://127\.0\.0\.1:8000(/api/v1/(?:\w+/)?(?:\?[^\s']+)?)(?=['\s])", GUIDE)
    assert len(asked) >= 5
    for path in asked:
        assert Client().get(path).status_code == 200, path
