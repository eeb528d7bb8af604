"""Articles are read out of texts and files: told by their bytes, within limits, with what their own lines say."""

import io
import zipfile
from typing import Any

import docx
import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from events.drafting.article import documents
from events.drafting.article.article import fingerprint
from events.drafting.article.read import read_pasted, read_upload
from events.errors.article import (
    ArticleError,
    BrokenFile,
    EmptyArticle,
    LockedPdf,
    ScannedPdf,
    TooLarge,
    UnknownKind,
)

BODY = "Fourteen tankers were burnt near Tinaguelhaj (invented), the governor said on Tuesday evening."
PAGE = f"""<!doctype html><html lang="en"><head><title>Tankers burnt (invented)</title>
<meta property="og:site_name" content="Invented Wire">
<meta property="article:published_time" content="2025-10-23T09:00:00Z"><meta name="author" content="Amina Writer">
<link rel="canonical" href="https://news.example.org/tankers"></head>
<body><nav>Home Sport Weather</nav><article><h1>Tankers burnt (invented)</h1><p>{BODY}</p>
<p>{BODY.replace("Fourteen", "Fifteen")}</p></article><footer>All rights reserved</footer></body></html>"""
MAIL = f"""From: Invented Wire <desk@wire.example.org>
To: amina@example.org
Subject: =?utf-8?q?Convoi_br=C3=BBl=C3=A9?=
Date: Thu, 23 Oct 2025 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=cut

--cut
Content-Type: text/plain; charset=utf-8

{BODY}
--cut
Content-Type: text/html; charset=utf-8

<p>Not this part</p>
--cut--
"""


def pdf_of(text: str, *, pages: int = 1, password: str = "") -> bytes:
    """Return a PDF of so many pages that all say the text."""
    writer = pypdf.PdfWriter()
    for _number in range(pages):
        page = writer.add_blank_page(612, 792)
        content = StreamObject()
        content.set_data(f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode("cp1252"))
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
        fonts = DictionaryObject({NameObject("/F1"): named})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        page[NameObject("/Contents")] = writer._add_object(content)
    writer.add_metadata({"/Title": "Tankers (invented)"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    return written(writer.write)


def docx_of(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Killed", "7"
    document.core_properties.title = "Tankers (invented)"
    return written(document.save)


def written(write: Any) -> bytes:
    stream = io.BytesIO()
    write(stream)
    return stream.getvalue()


def test_a_page_gives_its_article_and_what_its_head_says() -> None:
    article = read_upload("page.html", PAGE.encode())
    assert BODY in article.text
    assert "Weather" not in article.text
    assert (article.kind, article.title, article.publisher) == (
        "html",
        "Tankers burnt (invented)",
        "Invented Wire",
    )
    assert (article.published, article.language, article.author) == ("2025-10-23", "en", "Amina Writer")
    assert article.url == "https://news.example.org/tankers"


def test_a_pdf_gives_its_text_and_title() -> None:
    article = read_upload("report.pdf", pdf_of(BODY, pages=2))
    assert (article.kind, article.title) == ("pdf", "Tankers (invented)")
    assert article.text.count("Fourteen tankers") == 2


def test_a_word_file_gives_paragraphs_and_tables_in_order() -> None:
    article = read_upload("report.docx", docx_of(BODY, "A second paragraph (invented)."))
    assert article.text.split("\n\n") == [BODY, "A second paragraph (invented).", "Killed 7"]
    assert (article.kind, article.title) == ("docx", "Tankers (invented)")


def test_a_mail_gives_its_plain_part_subject_and_day() -> None:
    article = read_upload("mail.eml", MAIL.encode())
    assert (article.text, article.kind, article.title) == (BODY, "eml", "Convoi brûlé")
    assert (article.publisher, article.published) == ("Invented Wire", "2025-10-23")


def test_a_mail_with_html_alone_is_read_as_a_page() -> None:
    mail = (
        MAIL.split("MIME")[0]
        + f"Content-Type: text/html; charset=utf-8\n\n<html><body><p>{BODY}</p></body></html>"
    )
    assert BODY in read_upload("mail.eml", mail.encode()).text


@pytest.mark.parametrize(
    ("name", "data"), [("x.pdf", PAGE.encode()), ("x.txt", pdf_of(BODY)), ("x.html", docx_of(BODY))]
)
def test_the_kind_is_told_by_the_bytes_and_not_by_the_name(name: str, data: bytes) -> None:
    assert BODY in read_upload(name, data).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_encoding_that_it_is_in(encoding: str) -> None:
    text = "Les véhicules ont été brûlés à l’entrée de la forêt, a déclaré le préfet mercredi soir."
    assert read_upload("texte.txt", text.encode(encoding)).text == text


def test_a_page_in_an_older_encoding_is_read_as_it_says() -> None:
    page = (
        f'<html><head><meta charset="iso-8859-1"></head><body><p>Le préfet a parlé. {BODY}</p></body></html>'
    )
    assert "Le préfet a parlé." in read_upload("page.html", page.encode("iso-8859-1")).text


def test_null_bytes_and_other_marks_are_left_out() -> None:
    assert read_pasted("One\x00 tanker\u200b burnt\r\n\r\n\r\n\r\nTwo").text == "One tanker burnt\n\nTwo"


def test_other_blanks_make_no_other_article() -> None:
    assert fingerprint("A  convoy\n\nburnt ") == fingerprint("A convoy burnt")


def test_a_locked_pdf_is_refused_with_the_way_out() -> None:
    with pytest.raises(LockedPdf, match="Save a copy without it"):
        read_upload("report.pdf", pdf_of(BODY, password="secret"))


def test_a_pdf_of_pictures_is_refused() -> None:
    with pytest.raises(ScannedPdf, match="pictures of pages"):
        read_upload("scan.pdf", pdf_of("1", pages=3))


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_PAGES", 2)
    with pytest.raises(TooLarge, match="at most 2 pages"):
        read_upload("long.pdf", pdf_of(BODY, pages=3))


def test_a_word_file_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_UNPACKED_BYTES", 1_000_000)
    stream = io.BytesIO(docx_of(BODY))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/media/bomb.xml", b"0" * 2_000_000)
    assert len(stream.getvalue()) < 100_000
    with pytest.raises(TooLarge):
        read_upload("bomb.docx", stream.getvalue())


def test_a_file_above_the_limit_is_refused(settings: Any) -> None:
    settings.TRACKER_ARTICLE_MAX_MB = 1
    with pytest.raises(TooLarge, match="at most 1 MB"):
        read_upload("big.txt", b"a" * 1_000_001)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9, b"MZ" + bytes(400)])
def test_pictures_and_programs_are_none_of_the_kinds(data: bytes) -> None:
    with pytest.raises(UnknownKind, match="none of the kinds"):
        read_upload("thing", data)


def test_an_archive_that_is_no_word_file_is_none_of_the_kinds() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("a.txt", BODY)
    with pytest.raises(UnknownKind):
        read_upload("archive.docx", stream.getvalue())


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\nbroken", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>"]
)
def test_a_damaged_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenFile):
        read_upload("broken.pdf", data)


@pytest.mark.parametrize("text", ["", " \n\x00 "])
def test_nothing_is_refused_as_nothing(text: str) -> None:
    with pytest.raises(EmptyArticle):
        read_pasted(text)


def test_an_error_speaks_both_languages() -> None:
    problem = LockedPdf()
    assert isinstance(problem, ArticleError)
    assert problem.sentence("fr").startswith("Le PDF est protégé")
    assert str(problem) == problem.sentence("en")


@pytest.mark.parametrize(
    ("text", "publisher", "published"),
    [
        ("A title (invented)\nInvented Wire - Bamako, 23 October 2025\nBody.", "Invented Wire", "2025-10-23"),
        ("A title (invented)\nBAMAKO, Nov 3, 2025 (AFP) - Fighters entered.", "AFP", "2025-11-03"),
        ("A title (invented)\n(MENAFN) The minister spoke of 14 July 2011.", "MENAFN", ""),
        ("Un titre (inventé)\nPublié le 1er août 2025 à 10:04\nLe convoi a été attaqué.", "", "2025-08-01"),
        ("A title (invented)\nOn 14 September 2025 some tankers burnt on the road.", "", ""),
    ],
    ids=["dateline", "agency", "brackets", "french", "body"],
)
def test_publisher_and_day_are_read_above_the_body_alone(text: str, publisher: str, published: str) -> None:
    article = read_pasted(text)
    assert (article.publisher, article.published) == (publisher, published)


def test_an_error_page_above_the_article_is_no_title() -> None:
    article = read_pasted("403\nSorry!!\nUS, Mali discuss interests (invented)\n(MENAFN) The minister spoke.")
    assert article.title == "US, Mali discuss interests (invented)"


def test_the_language_is_told_by_the_small_words() -> None:
    assert read_pasted("Le convoi a été attaqué par des hommes armés sur la route.").language == "fr"
    assert read_pasted("The convoy was attacked by armed men on the road.").language == "en"


def repacked(data: bytes, change: Any) -> bytes:
    """Return the Word file with its text part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part) if name == "word/document.xml" else part)
    return stream.getvalue()


def flipped(data: bytes) -> bytes:
    """Return the file with a byte changed in the middle of its text part."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        part = packed.getinfo("word/document.xml")
    at = part.header_offset + 30 + len(part.filename) + part.compress_size // 2
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


@pytest.mark.parametrize("break_", [flipped, lambda data: repacked(data, lambda part: b"<w:document")])
def test_a_damaged_word_file_is_told_as_such(break_: Any) -> None:
    with pytest.raises(BrokenFile):
        read_upload("x.docx", break_(docx_of(BODY)))


def test_a_word_file_of_a_million_empty_paragraphs_is_refused_before_it_is_read() -> None:
    many = repacked(
        docx_of(BODY), lambda part: part.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 4_000_000)
    )
    with pytest.raises(TooLarge):
        read_upload("x.docx", many)
    some = repacked(docx_of(BODY), lambda part: part.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 30_000))
    with pytest.raises(TooLarge):
        read_upload("x.docx", some)


def test_a_pdf_packed_in_a_way_that_nobody_knows_is_told_as_such() -> None:
    packed = pdf_of(BODY).replace(b"/Length", b"/Filter /Knapsack /Length", 1)
    with pytest.raises(BrokenFile):
        read_upload("x.pdf", packed)


def test_a_pdf_page_that_unpacks_to_more_than_a_page_holds_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(documents, "MOST_PAGE_BYTES", 50)
    with pytest.raises(TooLarge):
        read_upload("x.pdf", pdf_of(BODY))


def test_a_mail_whose_encoding_is_no_name_is_read_as_well_as_can_be() -> None:
    mail = MAIL.encode().replace(b"charset=utf-8", b'charset="utf\x00"')
    assert "Tinaguelhaj" in read_upload("x.eml", mail).text
