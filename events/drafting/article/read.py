"""Read an upload or a pasted text: find out what it is, take the article out, and fill in what its lines say."""

from dataclasses import replace

from django.conf import settings

from events.drafting.article.article import Article, clean_text, fingerprint
from events.drafting.article.dateline import read_dateline
from events.drafting.article.documents import read_docx, read_pdf
from events.drafting.article.language import language_of
from events.drafting.article.mail import read_mail
from events.drafting.article.sniff import decoded, kind_of
from events.drafting.article.web_page import read_page
from events.errors.article import EmptyArticle, TooLarge

MEGABYTE = 1_000_000
RULED = ("en", "fr")


def read_upload(name: str, data: bytes) -> Article:
    """Return the article in a file. Raises ArticleError with what would be right."""
    if len(data) > settings.TRACKER_ARTICLE_MAX_MB * MEGABYTE:
        raise TooLarge(limit=settings.TRACKER_ARTICLE_MAX_MB)
    if not data.strip():
        raise EmptyArticle
    return completed(_read(name, data))


def read_pasted(text: str) -> Article:
    """Return the article in a pasted text; markup that was pasted as such is read as a page."""
    if len(text.encode(errors="replace")) > settings.TRACKER_ARTICLE_MAX_MB * MEGABYTE:
        raise TooLarge(limit=settings.TRACKER_ARTICLE_MAX_MB)
    start = text.lstrip()[:200].lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body", "<article")):
        return completed(read_page(text))
    return completed(Article(text=clean_text(text), kind="pasted"))


def _read(name: str, data: bytes) -> Article:
    kind = kind_of(data, name=name)
    if kind == "pdf":
        return read_pdf(data)
    if kind == "docx":
        return read_docx(data)
    if kind == "eml":
        return read_mail(data)
    if kind == "html":
        return read_page(decoded(data))
    return Article(text=clean_text(decoded(data)), kind="txt")


def completed(article: Article) -> Article:
    """Return the article with what its own lines say where its page or file said nothing."""
    lines = read_dateline(article.text)
    said = article.language if article.language in RULED else ""
    return replace(
        article,
        title=article.title or lines.title,
        publisher=article.publisher or lines.publisher,
        # The body's own date comes before the day on which a file was made.
        published=lines.published or article.published
        if article.kind in ("pdf", "docx")
        else article.published or lines.published,
        language=said or language_of(article.text),
        sha256=fingerprint(article.text),
    )
