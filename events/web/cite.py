"""How to cite a page: in plain words, as BibTeX and as RIS, with the version, its day, its address and its hash."""

from dataclasses import dataclass
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import gettext as _

from events.web.bibliography import Work, bibtex, ris
from events.web.record import Record
from events.web.text import read
from events.web.typography import quoted
from events.web.version import VERSIONED, record_name, record_url
from events.web.when import day_words


@dataclass(frozen=True, slots=True)
class CiteAs:
    """One citation in its forms, the lasting address in it, and where each form can be had as a file."""

    plain: str
    bibtex: str
    ris: str
    url: str
    sha256: str
    bib_url: str
    ris_url: str
    mail_url: str
    is_lasting: bool


def cite_as(record: Record, *, origin: str, lang: str) -> CiteAs:
    """Return the citation of one version. It holds nothing that changes with the day on which it is read."""
    work = work_of(record, origin=origin, lang=lang)
    plain = _("%(site)s, %(quoted)s, %(code)s, version %(version)d, %(day)s, %(url)s") % {
        "site": work.site,
        "quoted": quoted(work.title, lang),
        "code": work.code,
        "version": work.version,
        "day": day_words(work.day, lang),
        "url": work.url,
    }
    return CiteAs(
        plain=plain,
        bibtex=bibtex(work),
        ris=ris(work).replace("\r\n", "\n"),
        url=work.url,
        sha256=work.sha256,
        bib_url=cite_file_url(record, lang, "bib"),
        ris_url=cite_file_url(record, lang, "ris"),
        mail_url=f"mailto:?subject={quote(work.title)}&body={quote(plain)}",
        is_lasting=record.kind in VERSIONED,
    )


def work_of(record: Record, *, origin: str, lang: str) -> Work:
    """Return what is cited when this version of a record is."""
    return Work(
        site=_("Sahel security-event tracker"),
        title=title_of(record, lang),
        code=record.code,
        version=record.number,
        day=record.edition.at.date(),
        url=f"{origin}{record_url(record, lang, record.number)}",
        sha256=record.edition.sha256,
        lang=lang,
    )


def title_of(record: Record, lang: str) -> str:
    """Return the title of an incident or episode, the name of anything else."""
    return read(record.document.get("title") or record.document.get("name"), lang).text


def cite_file_url(record: Record, lang: str, form: str) -> str:
    """Return the address of the file that cites this very version; what has one page has one file."""
    name = record_name(record)
    if record.kind not in VERSIONED:
        return reverse(f"web:{record.kind}-{form}", args=[lang, name])
    return reverse(f"web:{record.kind}-version-{form}", args=[lang, name, record.number])
