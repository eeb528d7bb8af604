"""How the API answers: open to every page, without a cookie, fresh by the log, and plain about what is wrong."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.api.answers import get
from tests.api.conftest import World

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "",
    "incidents/",
    "episodes/",
    "actors/",
    "places/",
    "sources/",
    "axes/",
    "timeline/",
    "changes/",
    "log/head/",
    "schema/",
]


def ask(path: str, method: str = "GET", **headers: str) -> HttpResponse:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Client().generic(method, f"/api/v1/{path}", headers=named)  # type: ignore[return-value]


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_answer_may_be_kept_and_read_by_any_page(path: str) -> None:
    response = ask(path)
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert response.headers["ETag"].startswith('"0-')
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


@pytest.mark.parametrize("path", ADDRESSES)
def test_an_unchanged_answer_costs_one_query_and_no_body(
    path: str, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    etag = ask(path).headers["ETag"]
    with django_assert_num_queries(0 if path == "schema/" else 1):
        response = ask(path, if_none_match=etag)
    assert (response.status_code, response.content) == (304, b"")
    assert response.headers["ETag"] == etag


def test_a_publication_makes_every_answer_new(world: World) -> None:
    assert ask("incidents/", if_none_match='"0-0"').status_code == 200
    assert "Last-Modified" in ask("incidents/").headers


def test_whatever_there_is_is_no_answer_where_there_is_nothing() -> None:
    assert ask("incidents/", if_none_match="*").status_code == 304
    assert ask("incidents/SAH-2099-000001/", if_none_match="*").status_code == 404


def test_what_is_in_force_today_is_new_every_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    etag = ask("episodes/?in_force=true").headers["ETag"]
    monkeypatch.setattr("events.api.view.PublicView._today", lambda *_: "another day")
    assert ask("episodes/?in_force=true").headers["ETag"] != etag


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["incidents/", "changes/", "docs/"])
def test_nothing_can_be_written(path: str, method: str) -> None:
    response = ask(path, method)
    assert response.status_code == 405
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["Allow"].startswith("GET, HEAD")


def test_a_browser_may_ask_first() -> None:
    response = ask(
        "incidents/", "OPTIONS", origin="https://page.example", access_control_request_method="GET"
    )
    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in response.headers["Access-Control-Allow-Headers"]


def test_head_has_the_headers_of_get() -> None:
    assert ask("incidents/", "HEAD").headers["ETag"] == ask("incidents/").headers["ETag"]


@pytest.mark.parametrize("accept", ["text/html", "application/xml, image/*;q=0.5"])
def test_a_form_that_it_does_not_have_is_refused(accept: str) -> None:
    problem = get("incidents/", status=406, accept=accept)
    assert "Accept" in ask("actors/", accept=accept).headers["Vary"].split(", ")
    assert problem["detail"] == (
        "This address answers in application/json or application/geo+json; Accept names neither."
    )


@pytest.mark.parametrize(
    ("path", "accept"),
    [("incidents/", "text/html"), ("incidents/?bbx=1", "*/*"), ("incidents/SAH-2099-000001/", "*/*")],
)
def test_no_cache_keeps_a_refusal(path: str, accept: str) -> None:
    response = ask(path, accept=accept)
    assert response.status_code in (400, 404, 406)
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("accept", ["*/*", "application/*", "text/html, */*;q=0.1", "application/geo+json"])
def test_a_form_that_it_has_is_given(accept: str) -> None:
    assert ask("incidents/", accept=accept).status_code == 200


def test_every_problem_of_a_request_is_said_at_once() -> None:
    problem = get("incidents/?bbx=1&country=XX&count=some&limit=5000", status=400)
    assert problem["title"] == "Bad Request"
    assert [one["parameter"] for one in problem["errors"]] == ["bbx", "country", "limit", "count"]
    assert problem["errors"][0]["suggestion"] == "bbox"
    assert "ML" in problem["errors"][1]["known"]


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("changes/?after=-1", "after"),
        ("changes/?country=ML", "country"),
        ("log/head/?limit=5", "limit"),
        ("timeline/?ordering=start", "ordering"),
        ("timeline/?step=hour", "step"),
        ("episodes/?format=geojson", "format"),
        ("incidents/SAH-2025-000001/?state_on=2025-01-01", "state_on"),
        ("episodes/SAH-EP-2025-000001/?state_on=2025", "state_on"),
        ("?q=x", "q"),
    ],
)
def test_a_parameter_that_the_address_does_not_know_is_refused(path: str, parameter: str) -> None:
    assert [one["parameter"] for one in get(path, status=400)["errors"]] == [parameter]


def test_an_address_that_is_none_is_not_found_in_the_apis_own_way() -> None:
    problem = get("incident/", status=404)
    assert problem["detail"] == '"/api/v1/incident/" is no address of the API; /api/v1/ lists them.'


@pytest.mark.parametrize(
    "path", ["a%0Ab/", "incidents/a%0Ab/versions/-1/", "incidents/x/versions/one/", "docs/x/y"]
)
def test_no_address_below_its_own_answers_with_a_page(path: str) -> None:
    response = ask(path)
    assert (response.status_code, response.headers["Content-Type"]) == (404, "application/problem+json")


def test_a_forgotten_last_slash_is_put_right() -> None:
    response = ask("incidents?country=ML")
    assert (response.status_code, response.headers["Location"]) == (308, "/api/v1/incidents/?country=ML")


def test_the_front_page_names_every_resource(world: World) -> None:
    front = get("")
    for resource in front["resources"].values():
        if resource["url"].endswith("/docs/"):
            continue
        assert Client().get(resource["url"]).status_code == 200
    assert front["log"] == get("log/head/")


def test_swagger_ui_loads_nothing_from_elsewhere_and_relaxes_one_rule() -> None:
    response = ask("docs/")
    page = response.content.decode()
    assert "https://" not in page
    assert reverse("api:schema") in ask("docs/?script=").content.decode()
    policy = response.headers["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "script-src 'self' '" not in policy
    assert "unsafe" not in ask("incidents/").headers["Content-Security-Policy"]


def test_the_sites_public_name_stands_in_addresses(settings: pytest.FixtureRequest, world: World) -> None:
    settings.TRACKER_PUBLIC_URL = "https://tracker.example"  # type: ignore[attr-defined]
    assert get("incidents/?limit=1")["next"].startswith(
        "https://tracker.example/api/v1/incidents/?limit=1&cursor="
    )
