"""How pages answer: the same bytes for everybody, fresh by the log, in the language of the address."""

import pytest
from django.test import Client

from events.models.live_record import LiveRecord
from tests.web import documents
from tests.web.conftest import Seen
from tests.web.published import publish


def test_no_page_sets_a_cookie_or_varies_by_one(seen: Seen) -> None:
    assert not seen.plain.cookies
    assert "cookie" not in seen.plain.get("Vary", "").lower()


def test_everybody_reads_the_same_bytes(seen: Seen) -> None:
    assert seen.by_editor.content == seen.plain.content
    assert dict(seen.by_editor.headers) == dict(seen.plain.headers)


def test_every_page_may_be_kept_for_a_short_while(seen: Seen) -> None:
    assert seen.plain["Cache-Control"] == "public, max-age=60"


def test_every_page_is_in_the_language_of_its_address(seen: Seen) -> None:
    assert seen.plain["Content-Language"] == seen.address[1:3]
    assert seen.page.all("html")[0].attributes["lang"] == seen.address[1:3]


def test_a_page_that_is_kept_is_not_sent_again_until_something_is_published(
    reader: Client, world: None
) -> None:
    kept = reader.get("/en/data/")["ETag"]
    again = reader.get("/en/data/", headers={"If-None-Match": kept})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", kept)
    publish(documents.incident("SAH-2025-000002"))
    assert reader.get("/en/data/", headers={"If-None-Match": kept}).status_code == 200


def test_two_pages_never_share_a_tag(reader: Client, world: None) -> None:
    assert reader.get("/en/data/")["ETag"] != reader.get("/fr/data/")["ETag"]


def test_a_refusal_has_no_tag(reader: Client, world: None) -> None:
    assert "ETag" not in reader.get("/en/?start=yesterday")


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("/en/incidents/{code}/", "/en/incidents/{CODE}/"),
        ("/fr/incidents/{code}/history/?x=1", "/fr/incidents/{CODE}/history/?x=1"),
        ("/en/incidents/{code}/v/1/", "/en/incidents/{CODE}/v/1/"),
        ("/en/actors/{SLUG}/", "/en/actors/{slug}/"),
    ],
)
def test_a_code_or_slug_in_another_case_leads_to_its_page(
    reader: Client, world: None, typed: str, right: str
) -> None:
    incident = LiveRecord.objects.current().filter(kind="incident").first()
    actor = LiveRecord.objects.current().filter(kind="actor").first()
    names = {
        "code": incident.code.lower(),
        "CODE": incident.code,
        "slug": actor.slug,
        "SLUG": actor.slug.upper(),
    }
    answer = reader.get(typed.format(**names))
    assert (answer.status_code, answer["Location"]) == (308, right.format(**names))
    assert reader.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("address", ["/en/incidents/sah-2099-000001/", "/en/actors/NOBODY/"])
def test_what_is_in_no_case_is_not_there(reader: Client, world: None, address: str) -> None:
    assert reader.get(address).status_code == 404


def test_pages_are_only_read(reader: Client, world: None) -> None:
    assert reader.post("/en/").status_code == 405
    assert reader.head("/en/").content == b""


@pytest.mark.parametrize(
    ("asked", "given"), [("fr-ML,fr;q=0.9", "fr"), ("ar,fr;q=0.5", "fr"), ("de", "en"), ("", "en")]
)
def test_the_root_leads_to_the_browsers_language(reader: Client, asked: str, given: str) -> None:
    answer = reader.get("/", headers={"accept-language": asked})
    assert (answer.status_code, answer["Location"]) == (302, f"/{given}/")
    assert "Accept-Language" in answer["Vary"]


def test_the_root_asks_no_cookie(reader: Client) -> None:
    reader.cookies["django_language"] = "fr"
    assert reader.get("/")["Location"] == "/en/"


def test_the_other_language_keeps_the_address_and_all_that_was_asked(reader: Client, world: None) -> None:
    shown = reader.get("/en/?country=ML&q=caf%C3%A9").content.decode()
    assert '<a href="/fr/?country=ML&amp;q=caf%C3%A9" lang="fr" hreflang="fr">Français</a>' in shown


def test_what_is_not_published_and_what_never_was_are_the_same_page(reader: Client, world: None) -> None:
    pages = {reader.get(f"/en/incidents/SAH-2025-00000{n}/").content for n in (2, 3)}
    assert all("Nothing is published at this address" in page.decode() for page in pages)
    assert len({page.replace(b"000002", b"000003") for page in pages}) == 1


def test_an_unknown_address_is_answered_in_the_language_it_begins_with(reader: Client, db: None) -> None:
    assert "Rien n’est publié à cette adresse" in reader.get("/fr/nowhere/").content.decode()
    assert "Nothing is published" in reader.get("/nowhere/").content.decode()


def test_a_breakdown_is_said_in_words_and_kept_by_nobody(
    reader: Client, world: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_args: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("events.web.data._counts", break_down)
    reader.raise_request_exception = False
    answer = reader.get("/fr/data/")
    assert answer.status_code == 500
    assert answer["Cache-Control"] == "no-store"
    assert "Une panne s’est produite" in answer.content.decode()
