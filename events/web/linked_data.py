"""Records and the data set in the words of schema.org, as a block of data that a page carries and nobody runs."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from events.web.cite import title_of
from events.web.linked_data_thing import THINGS, moment_of, place_of
from events.web.record import Record
from events.web.sourcing import report_title
from events.web.text import read
from events.web.version import record_url

CONTEXT = "https://schema.org"
# What would end the block, or begin another one inside it, is written so that no reader of HTML sees it.
_HIDDEN = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}

Data = dict[str, Any]


def block_of(data: Mapping[str, Any]) -> SafeString:
    """Write data so that nothing in it can leave the script element around it."""
    return mark_safe(orjson.dumps(data).decode().translate(_HIDDEN))  # noqa: S308


def record_block(record: Record, *, origin: str, lang: str) -> SafeString:
    """Return the block of one version: a report by us about something, never the thing itself."""
    document = record.document
    stamp = document["published"]
    about = THINGS[record.kind](document, origin, lang)
    data = {
        "@context": CONTEXT,
        "@type": "Report" if record.kind in ("incident", "episode") else "WebPage",
        "@id": f"{origin}{record_url(record, lang, record.number)}",
        "url": f"{origin}{record_url(record, lang)}",
        "identifier": record.code,
        "version": record.number,
        "name": title_of(record, lang),
        "inLanguage": lang,
        "abstract": read(document.get("summary") or document.get("description"), lang).text,
        "datePublished": stamp["first_at"],
        "dateModified": stamp["at"],
        "publisher": publisher(origin, lang),
        "isAccessibleForFree": True,
        "temporalCoverage": _coverage(document),
        "spatialCoverage": [place_of(place, lang) for place in document.get("places") or ()],
        "mainEntity" if record.kind in ("actor", "place", "source") else "about": about,
        "citation": [
            cited for cited in (_report(one, lang) for one in document.get("citations") or ()) if cited
        ],
    }
    return block_of(without_empty(data))


def publisher(origin: str, lang: str) -> Data:
    return {"@type": "Organization", "name": _("Sahel security-event tracker"), "url": f"{origin}/{lang}/"}


def without_empty(data: Mapping[str, Any]) -> Data:
    """Leave out what is not known; nothing is not a value."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}


def _coverage(document: Mapping[str, Any]) -> str:
    """Write the earliest and the latest possible day as an interval: a date no finer than it is known."""
    when = document.get("occurred")
    if not when or not (when["start"] or when["end"]):
        return ""
    return f"{when['start'] or '..'}/{when['end'] or '..'}"


def _report(citation: Mapping[str, Any], lang: str) -> Data:
    """Return a report that is cited; of a confidential one nothing."""
    report = citation["report"]
    if report["is_confidential"]:
        return {}
    url = report["url"] or ""
    return without_empty(
        {
            "@type": "CreativeWork",
            "name": report_title(report),
            "url": url if url.startswith(("https://", "http://")) else "",
            "inLanguage": report["language"],
            "datePublished": moment_of(report["published"]),
            "publisher": {"@type": "Organization", "name": read(report["source"]["name"], lang).text},
        }
    )
