"""How to cite a page: in plain words and as BibTeX, with the version, its day, its address and its hash."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.web.record import Edition
from events.web.typography import quoted
from events.web.when import day_words

_BIBTEX_SPECIAL = re.compile(r"([&%$#_{}])")
_BACKSLASH = re.compile(r"\\")


@dataclass(frozen=True, slots=True)
class CiteAs:
    """The two forms of one citation, and the lasting address in them."""

    plain: str
    bibtex: str
    url: str
    sha256: str


def cite_as(*, title: str, code: str, edition: Edition, url: str, lang: str) -> CiteAs:
    """Return the citation of one version. It holds nothing that changes with the day on which it is read."""
    facts = {
        "site": _("Sahel security-event tracker"),
        "title": title,
        "quoted": quoted(title, lang),
        "code": code,
        "version": edition.number,
        "day": day_words(edition.at.date(), lang),
        "url": url,
    }
    plain = _("%(site)s, %(quoted)s, %(code)s, version %(version)d, %(day)s, %(url)s") % facts
    return CiteAs(plain=plain, bibtex=_bibtex(facts, edition), url=url, sha256=edition.sha256)


def _bibtex(facts: Mapping[str, object], edition: Edition) -> str:
    key = re.sub(r"[^A-Za-z0-9]+", "-", str(facts["code"])).strip("-")
    note = f"{facts['code']}, version {edition.number}, sha256 {edition.sha256}"
    fields = {
        "title": _escape(str(facts["title"])),
        "author": "{" + _escape(str(facts["site"])) + "}",
        "year": str(edition.at.year),
        "month": str(edition.at.month),
        "note": _escape(note),
        "url": str(facts["url"]),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{key}-v{edition.number},\n{lines}\n}}"


def _escape(text: str) -> str:
    escaped = _BACKSLASH.sub(r"\\textbackslash ", text)
    return _BIBTEX_SPECIAL.sub(r"\\\1", escaped)
