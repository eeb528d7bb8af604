"""Citations as a list of references: who reported, what it repeats, how far it is trusted, and what it bears out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from events.codebook.certainty import CREDIBILITY, RELIABILITY, STANCE
from events.codebook.impact import IMPACT_KINDS
from events.codebook.source import SOURCE_TYPES
from events.web.text import read
from events.web.typography import first_lower, quoted, typeset
from events.web.when import Moment, moment


@dataclass(frozen=True, slots=True)
class Reference:
    """One citation in words."""

    n: int
    title: str
    title_lang: str
    author: str
    url: str
    archive_url: str
    language: str
    published: Moment | None
    source: str
    source_slug: str
    source_type: str
    reliability: str
    is_confidential: bool
    repeats: str
    stance: str
    disputes: bool
    credibility: str
    bears_out: str
    quote: str
    locator: str


def references(citations: Sequence[Mapping[str, Any]], lang: str) -> list[Reference]:
    """Return the citations of a document in their order."""
    return [_reference(citation, lang) for citation in citations]


def _reference(citation: Mapping[str, Any], lang: str) -> Reference:
    report = citation["report"]
    source = report["source"]
    language = report["language"] or ""
    return Reference(
        n=citation["n"],
        title=report_title(report),
        # A title of our own is in English; a report's own title is in the report's language.
        title_lang=_other_than("en" if report["title_is_descriptive"] else language, lang),
        author=report["author"] or "",
        url=_web_address(report["url"]),
        archive_url=_web_address(report["archive_url"]),
        language=language_name(language, lang),
        published=moment(report["published"], lang) if report["published"] else None,
        source=read(source["name"], lang).text,
        source_slug=source["slug"],
        source_type=_label(SOURCE_TYPES, source["type"], lang),
        reliability=_label(RELIABILITY, source["reliability"], lang),
        is_confidential=report["is_confidential"],
        repeats=_repeats(report["repeats"], lang),
        stance=_label(STANCE, citation["stance"], lang),
        disputes=citation["stance"] == "disputes",
        credibility=_label(CREDIBILITY, str(citation["credibility"] or ""), lang),
        bears_out=_bears_out(citation["fields"]),
        quote=citation["quote"] or "",
        locator=citation["locator"] or "",
    )


def report_title(report: Mapping[str, Any]) -> str:
    """Return the title; one of our own stands in square brackets, as librarians write it."""
    title = report["title"] or ""
    if not report["title_is_descriptive"] or title.startswith("["):
        return title
    return f"[{title}]"


def _other_than(language: str, lang: str) -> str:
    return "" if language == lang else language


def _web_address(url: str | None) -> str:
    """Return the address where it is one of the web; anything else is not made a link."""
    return url if url and url.startswith(("https://", "http://")) else ""


def _label(table: Any, code: str, lang: str) -> str:
    return typeset(table.label(code, lang), lang) if code in table else ""


def language_name(code: str, lang: str) -> str:
    """Return the name of a language in the reader's; a code that nobody knows stays a code."""
    if not code:
        return ""
    try:
        name = str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
    return first_lower(name) if lang == "fr" else name


def _repeats(report: Mapping[str, Any] | None, lang: str) -> str:
    if not report:
        return ""
    source = read(report["source"]["name"], lang).text
    return f"{source}, {quoted(report['title'], lang)}" if report["title"] else source


def _bears_out(fields: Sequence[str]) -> str:
    """Say which parts of the record the citation supports; a name that has no words here is left out."""
    words = {
        "title": _("what happened"),
        "summary": _("what happened"),
        "event_type": _("the type"),
        "occurred": _("the date"),
        "places": _("the place"),
        "place": _("the place"),
        "participations": _("the actors"),
        "actors": _("the actors"),
        "claims": _("the figures"),
        "figures": _("the figures"),
        "impact": _("the figures"),
        "phases": _("the phases"),
        "relations": _("the relations"),
        "names": _("the names"),
        "status_of_fact": _("the status"),
    }
    # A kind of impact names the figure that was read there: killed, tankers_destroyed …
    words |= dict.fromkeys(IMPACT_KINDS.codes, words["figures"])
    return ", ".join(dict.fromkeys(words[name] for name in fields if name in words))


def support_words(sources: Mapping[str, int]) -> str:
    """Say how many stand behind a record once copies are counted once."""
    reports, independent = sources["reports"], sources["independent"]
    said = ngettext("%(n)d report", "%(n)d reports", reports) % {"n": reports}
    sure = ngettext("%(n)d independent source", "%(n)d independent sources", independent) % {"n": independent}
    return f"{said}, {sure}"
