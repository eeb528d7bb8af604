"""The codebook page, written from the codebook's own tables, so that page and code cannot disagree."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from events.codebook.detail import details
from events.codebook.entry import Entry, Table
from events.codebook.rules import STATE_RULE, SUMMARY_RULE, VERIFICATION_RULE, Rule
from events.codebook.tables import SECTIONS, Section
from events.web.answer import Headline, draw, public_page
from events.web.typography import typeset
from events.web.when import day_words


@dataclass(frozen=True, slots=True)
class Word:
    """One entry of a table, with an address of its own on the page."""

    anchor: str
    code: str
    label: str
    definition: str
    cells: tuple[str, ...]
    retired: str


@dataclass(frozen=True, slots=True)
class WordTable:
    anchor: str
    title: str
    headings: tuple[str, ...]
    has_definitions: bool
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A rule in numbered sentences."""

    anchor: str
    step_anchor: str
    title: str
    steps: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    anchor: str
    title: str
    intro: str
    tables: tuple[WordTable, ...]
    rules: tuple[WrittenRule, ...]


@public_page
def codebook(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(
        title=_("Codebook"),
        description=_("Every word that records use, what it takes in and leaves out, and the written rules."),
        section="codebook",
    )
    chapters = [_chapter(section, lang) for section in SECTIONS]
    return draw(request, "web/codebook.html", headline, {"chapters": chapters})


def _chapter(section: Section, lang: str) -> Chapter:
    return Chapter(
        anchor=f"section-{section.number}",
        title=typeset(section.title(lang), lang),
        intro=typeset(section.intro(lang), lang),
        tables=tuple(_table(table, lang) for table in section.tables),
        rules=tuple(_rules_of(section, lang)),
    )


def _rules_of(section: Section, lang: str) -> list[WrittenRule]:
    names = {table.name for table in section.tables}
    rules = []
    if "impact_kind" in names:
        title = _("The written rule by which claims are summed up")
        rules.append(_rule("rule", "rule", title, SUMMARY_RULE, lang))
    if "phase_state" in names:
        title = _("The rule for the state on a day")
        rules.append(_rule("state-rule", "state-rule", title, STATE_RULE, lang))
    if "verification" in names:
        title = _("How a level of verification is proposed")
        rules.append(_rule("verification-rule", "verification-rule", title, VERIFICATION_RULE, lang))
    return rules


def _rule(anchor: str, step_anchor: str, title: str, rules: Sequence[Rule], lang: str) -> WrittenRule:
    steps = tuple((rule.number, typeset(rule.text(lang), lang)) for rule in rules)
    return WrittenRule(anchor, step_anchor, title, steps)


def _table(table: Table[Entry], lang: str) -> WordTable:
    entries = list(table)
    return WordTable(
        anchor=f"table-{table.name}",
        title=typeset(table.title(lang), lang),
        headings=tuple(typeset(heading, lang) for heading, _text in details(entries[0], lang)),
        has_definitions=any(entry.definition_en for entry in entries),
        words=tuple(_word(table.name, entry, lang) for entry in entries),
    )


def _word(table: str, entry: Entry, lang: str) -> Word:
    return Word(
        anchor=f"{table}-{entry.code}",
        code=entry.code,
        label=typeset(entry.label(lang), lang),
        definition=typeset(entry.definition(lang), lang),
        cells=tuple(typeset(text, lang) for _heading, text in details(entry, lang)),
        retired=_retired(entry, lang),
    )


def _retired(entry: Entry, lang: str) -> str:
    if entry.retired is None:
        return ""
    facts = {"day": day_words(entry.retired, lang), "code": entry.successor}
    if entry.successor:
        return _("Retired on %(day)s. Now: %(code)s") % facts
    return _("Retired on %(day)s") % facts
