"""Parts that several documents share: texts, dates, and the short forms of actors, sources and reports."""

from typing import Any

from events.chronology.edtf import parse, sentence
from events.models.actor import Actor
from events.models.citation import Citation
from events.models.report import Report
from events.models.source import Source
from events.publishing.canonical import Document

SCHEMA = 1
CONFIDENTIAL_NAME = {"en": "confidential source", "fr": "source confidentielle"}


def text(english: str, french: str) -> Document:
    """Return a text in both languages."""
    return {"en": english, "fr": french}


def dated(edtf: str) -> Document | None:
    """Return a date with its bounds and its sentence in both languages; None where there is none."""
    if not edtf:
        return None
    parsed = parse(edtf)
    return {
        "edtf": parsed.text,
        "start": parsed.start.isoformat() if parsed.start else None,
        "end": parsed.end.isoformat() if parsed.end else None,
        "precision": parsed.precision,
        "text": text(sentence(parsed, "en"), sentence(parsed, "fr")),
    }


def actor_stub(actor: Actor) -> Document:
    """Return the short form of a published actor."""
    return {
        "slug": actor.slug or "",
        "code": actor.code or "",
        "name": {"en": actor.name_en, "fr": actor.name_fr, "ar": actor.name_ar},
        "short_name": actor.short_name,
        "type": actor.type,
    }


def source_stub(source: Source) -> Document:
    """Return the short form of a source; a confidential one has neither name nor slug."""
    if source.is_confidential:
        # Its reliability is withheld as well: with a date it could tell who spoke.
        return {"slug": "", "name": dict(CONFIDENTIAL_NAME), "type": "", "reliability": ""}
    return {
        "slug": source.slug or "",
        "name": text(source.name, source.name),
        "type": source.type,
        "reliability": source.reliability,
    }


def _report(report: Report) -> Document:
    hidden = report.source.is_confidential
    repeats = report.copies
    return {
        "title": "" if hidden else report.title,
        "title_is_descriptive": False if hidden else report.title_is_descriptive,
        "author": "" if hidden else report.author,
        "url": "" if hidden else report.url,
        "archive_url": "" if hidden else report.archive_url,
        "language": "" if hidden else report.language,
        "published": None if hidden else dated(report.published),
        "source": source_stub(report.source),
        "is_confidential": hidden,
        "repeats": None if repeats is None or hidden else _repeated(repeats),
    }


def _repeated(report: Report) -> Document:
    hidden = report.source.is_confidential
    return {"title": "" if hidden else report.title, "source": source_stub(report.source)}


def citations(found: list[Citation]) -> tuple[list[Document], dict[int, int]]:
    """Return the citations' documents and, for each citation's key, its number in this document."""
    numbers = {citation.pk: n for n, citation in enumerate(found, start=1)}
    documents = []
    for citation in found:
        hidden = citation.report.source.is_confidential
        documents.append(
            {
                "n": numbers[citation.pk],
                "report": _report(citation.report),
                "fields": list(citation.fields),
                "quote": "" if hidden else citation.quote,
                "locator": "" if hidden else citation.locator,
                "stance": citation.stance,
                "credibility": citation.credibility,
            }
        )
    return documents, numbers


def citations_of(record: Any) -> list[Citation]:
    """Return a record's citations in their order, with all that their documents name. One query."""
    related = ("report__source", "report__copies__source")
    return list(record.citations.select_related(*related).order_by("pk"))


def sources_of(found: list[Citation]) -> list[Source]:
    """Return the sources that the citations' documents will name, confidential ones left out."""
    # What a confidential source repeats is in no document. The order is that of the citations: by their keys the
    # sources would tell which of them the desk knew first.
    reports = [citation.report for citation in found if not citation.report.source.is_confidential]
    reports += [report.copies for report in reports if report.copies is not None]
    return list({r.source.pk: r.source for r in reports if not r.source.is_confidential}.values())
