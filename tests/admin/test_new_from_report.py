"""A report comes in as a text, an address or a file: it is looked at, corrected, kept once, and read."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from events.admin.new_from_report_form import article_of
from events.errors.article import TooLarge
from events.models.drafting import Reading
from events.models.report import Report
from events.models.source import Source
from tests.drafting.drafts import TEXT, draft
from tests.makers import make_report, make_source

pytestmark = pytest.mark.django_db
PAGE = "/admin/desk/new-from-report/"
URL = "https://news.example.org/tankers?utm_source=letter"


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Propose the same two events, whatever the text."""
    monkeypatch.setattr("events.drafting.reading.propose", lambda text, **said: draft())


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Any) -> None:
    """Keep uploads out of the installation's own folder."""
    settings.MEDIA_ROOT = tmp_path


def shown(response: Any) -> dict[str, Any]:
    """Return the form on the page as a browser would send it."""
    form = response.context["form"]
    return {bound.name: bound.value() or "" for bound in form if bound.name != "file"}


def take_in(client: Client, **typed: Any) -> Any:
    """Look at it, then go on as a person who corrects nothing."""
    looked = client.post(PAGE, typed)
    assert looked.status_code == 200
    sent = shown(looked)
    # As browsers do.
    sent["text"] = sent["text"].replace("\n", "\r\n")
    return client.post(PAGE, {**sent, "_read": "1"})


def test_what_is_read_stands_in_the_form_before_anything_is_kept(editor: Client) -> None:
    seen = shown(editor.post(PAGE, {"text": TEXT}))
    assert (seen["publisher"], seen["published"], seen["language"]) == ("Invented Wire", "2025-10-23", "en")
    assert seen["title"] == "Tankers burnt near Tinaguelhaj (invented)"
    assert not Report.objects.exists()


def test_a_pasted_text_becomes_report_source_and_reading(editor: Client) -> None:
    response = take_in(editor, text=TEXT, url=URL)
    reading = Reading.objects.get()
    assert response.url == f"/admin/desk/readings/{reading.pk}/"
    report = reading.report
    assert (report.text, report.source.name, report.published) == (TEXT, "Invented Wire", "2025-10-23")
    assert report.url == "https://news.example.org/tankers"
    assert len(report.sha256) == 64
    assert reading.proposals.count() == 2


def test_the_same_text_with_other_blanks_opens_the_report_that_exists(editor: Client) -> None:
    take_in(editor, text=TEXT)
    looked = editor.post(PAGE, {"text": TEXT.replace("\n", "\r\n  ")})
    assert looked.context["standing"] == Report.objects.get()
    take_in(editor, text=TEXT.replace("\n\n", "\n\n\n"))
    assert (Report.objects.count(), Reading.objects.count()) == (1, 1)


def test_the_same_address_opens_the_report_that_exists(editor: Client) -> None:
    report = make_report("Tankers (invented)", url="https://news.example.org/tankers")
    take_in(
        editor,
        text="Another wording of it (invented).",
        url=URL,
        publisher="X (invented)",
        title="T (invented)",
    )
    assert Reading.objects.get().report == report
    report.refresh_from_db()
    assert report.text == "Another wording of it (invented)."


def test_a_known_report_tells_who_published_it(editor: Client) -> None:
    text = "Nobody says who wrote this (invented). The road was closed."
    take_in(editor, text=text, publisher="Invented Wire")
    assert shown(editor.post(PAGE, {"text": text}))["publisher"] == "Invented Wire"


def test_a_missing_publisher_is_asked_for_and_nothing_typed_is_lost(editor: Client) -> None:
    text = "Nobody says who wrote this (invented). The road was closed on Monday."
    response = take_in(editor, text=text, title="A road (invented)")
    assert response.status_code == 200
    assert response.context["form"].errors["publisher"] == ["Who published it? A report belongs to a source."]
    assert (shown(response)["text"], shown(response)["title"]) == (text, "A road (invented)")


def test_a_corrected_field_stays_and_one_that_we_filled_follows_the_text(editor: Client) -> None:
    first = shown(editor.post(PAGE, {"text": TEXT}))
    second = editor.post(
        PAGE, {**first, "title": "Mine (invented)", "text": TEXT.replace("23 October", "24 October")}
    )
    assert (shown(second)["title"], shown(second)["published"]) == ("Mine (invented)", "2025-10-24")


def test_an_uploaded_file_is_kept_with_the_report(editor: Client) -> None:
    upload = SimpleUploadedFile("article (1).txt", TEXT.encode())
    take_in(editor, file=upload)
    report = Report.objects.get()
    with report.file.open() as kept:
        assert kept.read() == TEXT.encode()
    assert report.file.name.endswith("article_1_.txt")


def test_an_address_alone_is_refused_while_fetching_is_off(editor: Client) -> None:
    response = editor.post(PAGE, {"url": URL})
    assert "TRACKER_ONLINE_FETCHING" in response.context["refusal"]
    assert shown(response)["url"] == URL


def test_nothing_at_all_is_answered_with_the_three_ways(editor: Client) -> None:
    assert "Paste a text" in editor.post(PAGE, {}).context["refusal"]


def test_a_known_publisher_is_found_by_the_host_of_the_address(editor: Client) -> None:
    wire = make_source("News Example (invented)")
    make_report(source=wire, url="https://www.news.example.org/old")
    take_in(editor, text=TEXT, url=URL, publisher="News example (invented)")
    assert Report.objects.latest("pk").source == wire


def test_a_contributor_learns_nothing_of_a_confidential_report(log_in: Callable[..., Client]) -> None:
    quiet = make_source("Quiet (invented)", is_confidential=True)
    hidden = make_report(source=quiet, url="https://news.example.org/tankers", text=TEXT)
    moussa = log_in("moussa", "contributor")
    looked = moussa.post(PAGE, {"text": TEXT, "url": URL})
    assert looked.context["standing"] is None
    take_in(moussa, text=TEXT, url=URL)
    own = Reading.objects.get().report
    assert own != hidden
    assert (own.url, own.source.name) == ("", "Invented Wire")


def test_a_contributor_reads_own_readings_alone(editor: Client, log_in: Callable[..., Client]) -> None:
    take_in(editor, text=TEXT)
    theirs = Reading.objects.get()
    moussa = log_in("moussa", "contributor")
    assert moussa.get(f"/admin/desk/readings/{theirs.pk}/").status_code == 404
    assert moussa.get(f"{PAGE}?report={theirs.report_id}").context["form"]["text"].value() == ""


def test_a_reader_takes_nothing_in(log_in: Callable[..., Client]) -> None:
    assert log_in("rokia", "reader").get(PAGE).status_code == 403


def test_a_report_of_the_desk_is_read_from_its_own_page(editor: Client) -> None:
    report = make_report("Kept (invented)", text=TEXT, published="2025-10-23", language="en")
    page = editor.get(f"{PAGE}?report={report.pk}")
    assert shown(page)["text"] == TEXT
    take_in(editor, **shown(page))
    assert (Reading.objects.get().report, Source.objects.count()) == (report, 1)


def test_the_ways_in_are_offered_where_the_work_begins(editor: Client) -> None:
    report = make_report("Kept (invented)", text=TEXT)
    for page in ("/admin/", "/admin/events/incident/", f"/admin/events/report/{report.pk}/change/"):
        assert PAGE in editor.get(page).content.decode(), page


def test_a_report_names_its_readings(editor: Client) -> None:
    take_in(editor, text=TEXT)
    reading = Reading.objects.get()
    page = editor.get(f"/admin/events/report/{reading.report_id}/change/").content.decode()
    assert f"/admin/desk/readings/{reading.pk}/" in page


def test_a_file_that_is_too_large_is_refused_before_it_is_read_into_memory(settings: Any) -> None:
    settings.TRACKER_ARTICLE_MAX_MB = 1

    class Endless(SimpleUploadedFile):
        def read(self, *_size: int) -> bytes:
            raise AssertionError("It was read.")

    upload = Endless("flood.txt", b"")
    upload.size = 1_000_001
    with pytest.raises(TooLarge):
        article_of({}, {"file": upload})
