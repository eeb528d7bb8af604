"""The article in an e-mail: its plain part, else its HTML part, with subject, sender and day."""

import email
import email.policy
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from events.drafting.article.article import Article, clean_text
from events.drafting.article.web_page import read_page
from events.errors.article import EmptyArticle


def read_mail(data: bytes) -> Article:
    """Return what the mail says. Attachments are not opened."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise EmptyArticle
    said = _content(body)
    if body.get_content_subtype() == "html":
        page = read_page(said)
        text, language = page.text, page.language
    else:
        text, language = clean_text(said), ""
    name, address = parseaddr(str(message.get("From", "")))
    return Article(
        text=text,
        kind="eml",
        title=str(message.get("Subject", "")).strip()[:300],
        publisher=(name or address.rpartition("@")[2])[:160],
        published=_day(str(message.get("Date", ""))),
        language=language,
    )


def _content(part: Any) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError):
        # An encoding that nobody knows, or no name at all: the letters that can be read are better than nothing.
        raw = part.get_payload(decode=True)
        return raw.decode("utf-8", errors="replace") if isinstance(raw, bytes) else ""


def _day(header: str) -> str:
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except (TypeError, ValueError):
        return ""
