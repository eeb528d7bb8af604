"""What the public pages weigh as they cross the line: a reader on a poor line pays for every kilobyte."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client

from events.models.live_record import LiveRecord

KB = 1024
# The issue's own bars, compressed. What is loaded on demand (the map) is no part of a page.
HOME, HOME_SCRIPT, INCIDENT = 150 * KB, 60 * KB, 60 * KB
LOADED = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="/static/([^"]+)"')

pytestmark = pytest.mark.django_db


def packed(body: bytes) -> int:
    """Return the size of a body as the site sends it to a browser that takes gzip."""
    return len(gzip.compress(body, 6))


def weigh(path: str) -> tuple[int, int]:
    """Return the compressed size of a page with its style and script, and of the script alone, in bytes."""
    body = Client(headers={"host": "localhost"}).get(path).content
    total, script = packed(body), 0
    for name in LOADED.findall(body.decode()):
        found = finders.find(re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", name))
        assert found, f"{path} loads {name}, which is not built."
        size = packed(Path(found).read_bytes())
        total += size
        script += size if name.endswith(".js") else 0
    return total, script


def test_the_home_page_and_an_incident_keep_to_their_budgets() -> None:
    call_command("load_sahel", verbosity=0)
    code = LiveRecord.objects.filter(kind="incident").order_by("seq").values_list("code", flat=True)[0]
    home, home_script = weigh("/en/")
    incident, _script = weigh(f"/en/incidents/{code}/")
    print(
        f"\nHome {home / KB:.1f} KB, of which script {home_script / KB:.1f} KB; incident {incident / KB:.1f} KB"
    )
    assert home <= HOME
    assert home_script <= HOME_SCRIPT
    assert incident <= INCIDENT
