"""Take an article in: the report that stands for it, found or made, and the source that published it."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import Q, QuerySet

from events.drafting.address import normal_address, spellings
from events.drafting.article.article import fingerprint
from events.drafting.article.web_page import host_name
from events.models.report import Report
from events.models.source import Source
from events.names.folding import fold
from events.querysets.desk_record import sees_own_records_alone


@dataclass(frozen=True, slots=True)
class Taken:
    """An article as the editor has seen and corrected it, before it becomes a report."""

    text: str
    title: str
    publisher: str
    language: str
    published: str = ""
    author: str = ""
    url: str = ""
    file_name: str = ""
    file_bytes: bytes = b""


def known_reports(user: Any) -> QuerySet[Report]:
    """Return the reports of which the person may know: for a contributor a confidential one does not exist."""
    reports = Report.objects.select_related("source")
    return reports.exclude(source__is_confidential=True) if sees_own_records_alone(user) else reports


def standing_report(*, text: str, url: str, by: Any) -> Report | None:
    """Return the report that the person may know and that has this address or these words already."""
    reports = known_reports(by)
    if url and (found := reports.filter(url__in=spellings(url)).order_by("pk").first()):
        return found
    return reports.filter(sha256=fingerprint(text)).order_by("pk").first() if text.strip() else None


def source_named(name: str, *, by: Any, url: str = "") -> Source | None:
    """Return the source that bears the name, or whose host the address has; None where the desk has none."""
    sources = Source.objects.order_by("pk")
    if sees_own_records_alone(by):
        sources = sources.exclude(is_confidential=True)
    folded = fold(name)
    if folded and (found := sources.filter(folded=folded).first()):
        return found
    host = host_name(url) if url else ""
    if not host:
        return None
    by_name = sources.filter(Q(folded=fold(host)) | Q(folded=fold(host.rpartition(".")[0]))).first()
    if by_name or folded:
        # Somebody wrote a publisher: what else its host published does not override that.
        return by_name
    earlier = known_reports(by).filter(Q(url__contains=f"//{host}/") | Q(url__contains=f"//www.{host}/"))
    report = earlier.order_by("-pk").first()
    return report.source if report else None


def source_for(name: str, *, by: Any, language: str = "", url: str = "") -> tuple[Source, bool]:
    """Return the source and whether it was made. A name that is taken by one she may not know is refused by saving."""
    standing = source_named(name, by=by, url=url)
    if standing is not None:
        return standing, False
    return Source.objects.create(name=name.strip()[:160], language=language), True


def make_report(taken: Taken, *, source: Source, by: Any) -> Report:
    """Make the report of an article that stands nowhere yet."""
    url = normal_address(taken.url)
    notes = ""
    if url and Report.objects.filter(url=url).exists():
        # It belongs to a report of which the person may not know: hers stands without it, and nothing is told.
        url, notes = "", f"Address as given: {url}"
    report = Report(
        source=source,
        title=taken.title[:300],
        author=taken.author[:160],
        url=url,
        language=taken.language,
        published=taken.published,
        sha256=fingerprint(taken.text),
        text=taken.text,
        internal_notes=notes,
    )
    _attach(report, taken)
    report.save()
    return report


def complete_report(report: Report, taken: Taken) -> bool:
    """Fill in the private text and file that a standing report lacks; return whether it lacked any.

    Nothing else: a report's address or date is what waiting records rest on, and is changed in its own form.
    """
    lacks_text, lacks_file = not report.text, not report.file and bool(taken.file_bytes)
    if lacks_text:
        report.text, report.sha256 = taken.text, fingerprint(taken.text)
    if lacks_file:
        _attach(report, taken)
    if lacks_text or lacks_file:
        report.save()
    return lacks_text or lacks_file


def _attach(report: Report, taken: Taken) -> None:
    if taken.file_bytes:
        digest = hashlib.sha256(taken.file_bytes).hexdigest()[:16]
        report.file.save(f"{digest}-{taken.file_name}", ContentFile(taken.file_bytes), save=False)
