"""The data block of a page: sound JSON that cannot leave its element, and no more certain than the page."""

from typing import Any

import orjson
import pytest
from django.test import Client

from tests.web import documents
from tests.web.documents import citation, place, when
from tests.web.markup import read
from tests.web.published import correct, publish

HERE = "/en/incidents/SAH-2025-000001/"


def _block(reader: Client, address: str) -> dict[str, Any]:
    answer = reader.get(address)
    assert answer.status_code == 200
    html = answer.content.decode()
    text = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    found: dict[str, Any] = orjson.loads(text)
    return found


def _incident(reader: Client, **changes: Any) -> dict[str, Any]:
    publish(documents.incident(**changes))
    return _block(reader, HERE)


def test_a_title_cannot_close_the_block(reader: Client, db: None) -> None:
    hostile = "</script><script>alert(1)</script><!-- & (invented)"
    data = _incident(reader, title={"en": hostile, "fr": ""})
    assert data["name"] == hostile
    shown = read(reader.get(HERE).content.decode())
    inline = [one for one in shown.all("script") if "src" not in one.attributes]
    assert [one.attributes.get("type") for one in inline] == ["application/ld+json"]


def test_an_incident_is_a_report_about_an_event(reader: Client, db: None) -> None:
    data = _incident(reader)
    assert (data["@type"], data["about"]["@type"], data["about"]["startDate"]) == (
        "Report",
        "Event",
        "2025-09-14",
    )
    assert data["@id"] == "http://localhost/en/incidents/SAH-2025-000001/v/1/"
    assert data["about"]["location"][0]["geo"]["latitude"] == 14.35
    assert data["citation"][0]["publisher"]["name"] == "River Daily (invented)"


def test_an_uncertain_date_is_no_day_in_the_block(reader: Client, db: None) -> None:
    data = _incident(reader, occurred=when("[2025-09-13..2025-09-15]"))
    assert "startDate" not in data["about"]
    assert data["temporalCoverage"] == "2025-09-13/2025-09-15"


@pytest.mark.parametrize("precision", ["admin1", "admin3", "country", "route"])
def test_a_vague_place_is_no_point_in_the_block(reader: Client, db: None, precision: str) -> None:
    data = _incident(reader, places=[place("Mopti (invented)", precision=precision)])
    assert "geo" not in data["about"]["location"][0]


def test_a_place_near_a_town_is_a_circle_in_the_block(reader: Client, db: None) -> None:
    data = _incident(reader, places=[place(precision="near", radius_m=10_000)])
    assert data["about"]["location"][0]["geo"]["geoRadius"] == 10_000


def test_a_confidential_report_is_not_in_the_block(reader: Client, db: None) -> None:
    cited = citation(1, title="", url="", published=None, is_confidential=True)
    assert "citation" not in _incident(reader, citations=[cited])


def test_only_web_addresses_are_in_the_block(reader: Client, db: None) -> None:
    data = _incident(reader, citations=[citation(1, url="javascript:alert(1)")])
    assert "url" not in data["citation"][0]


@pytest.mark.parametrize(
    ("address", "part", "kind"),
    [
        ("/fr/episodes/SAH-E-0001/", "about", "Event"),
        ("/fr/actors/desert-group/", "mainEntity", "Organization"),
        ("/fr/places/tinaguelhaj-invented/", "mainEntity", "Place"),
        ("/fr/sources/river-daily/", "mainEntity", "NewsMediaOrganization"),
    ],
)
def test_every_record_says_what_it_is_about(
    reader: Client, world: None, address: str, part: str, kind: str
) -> None:
    data = _block(reader, address)
    assert data[part]["@type"] == kind
    assert data["inLanguage"] == "fr"
    assert data["@context"] == "https://schema.org"


def test_the_data_page_describes_the_data_set(reader: Client, world: None) -> None:
    data = _block(reader, "/en/data/")
    assert data["@type"] == "Dataset"
    assert {"@type": "Country", "name": "Mali"} in data["spatialCoverage"]
    forms = {one["encodingFormat"]: one["contentUrl"] for one in data["distribution"]}
    assert reader.get(forms["application/geo+json"].removeprefix("http://localhost")).status_code == 200


def _alternates(reader: Client, address: str) -> dict[str, str]:
    links = read(reader.get(address).content.decode()).all("link")
    return {
        link.attributes["type"]: link.attributes["href"]
        for link in links
        if link.attributes["rel"] == "alternate" and "type" in link.attributes
    }


def test_a_page_leads_programs_to_what_it_shows(reader: Client, world: None) -> None:
    ways = _alternates(reader, "/en/actors/desert-group/")
    assert ways == {
        "application/json": "/api/v1/actors/desert-group/",
        "application/geo+json": "/api/v1/incidents/?actor=desert-group&format=geojson",
    }
    assert [reader.get(way).status_code for way in ways.values()] == [200, 200]


def test_an_older_version_leads_programs_to_that_version(reader: Client, db: None) -> None:
    publish(documents.incident())
    correct(documents.incident())
    ways = _alternates(reader, f"{HERE}v/1/")
    assert ways == {"application/json": "/api/v1/incidents/SAH-2025-000001/versions/1/"}
    assert reader.get(ways["application/json"]).json()["version"] == 1


def test_the_block_is_read_by_no_script_rule(reader: Client, world: None) -> None:
    policy = reader.get(HERE)["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe-inline" not in policy
