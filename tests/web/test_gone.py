"""What stands at the address of a record that was merged into another."""

import pytest
from django.test import Client

from tests.web import documents
from tests.web.published import publish, withdraw

pytestmark = pytest.mark.django_db
KEPT = "SAH-2025-000002"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "The same event is told in another record:"), ("fr", "Le même événement est raconté")],
)
def test_a_merged_record_leads_to_the_one_that_was_kept(lang: str, said: str) -> None:
    publish(documents.incident())
    withdraw(documents.incident(), replaced_by=KEPT)
    page = Client().get(f"/{lang}/incidents/SAH-2025-000001/")
    assert page.status_code == 410
    assert said in page.content.decode()
    assert f'href="/{lang}/incidents/{KEPT}/"' in page.content.decode()


def test_once_the_merge_was_undone_it_leads_there_no_more() -> None:
    publish(documents.incident())
    withdraw(documents.incident(), replaced_by=KEPT)
    withdraw(documents.incident(), note="These were two events (invented).")
    for address in ("", "v/2/"):
        page = Client().get(f"/en/incidents/SAH-2025-000001/{address}").content.decode()
        assert KEPT not in page
        assert "These were two events (invented)." in page
