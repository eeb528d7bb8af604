"""Write the whole codebook as one Markdown document, English with the French words beside."""

from collections.abc import Iterable, Sequence

from events.codebook.actor import ACLED_ACTOR1_ORDER, ACLED_ACTOR2_ORDER
from events.codebook.crosswalk import ACLED_COLUMNS, UCDP_COLUMNS
from events.codebook.detail import details
from events.codebook.entry import Entry, Table
from events.codebook.episode import ACTIVE_STATES, EPISODE_KINDS, PHASE_STATES, STATES_BY_KIND
from events.codebook.rules import STATE_RULE, SUMMARY_RULE, VERIFICATION_RULE, Rule
from events.codebook.tables import SECTIONS, Section

_HEAD = """\
# Codebook / Livre de codes

This document is generated from `events/codebook/` by `python manage.py codebook_doc`. Change the code, then
run the command; a test fails while the two disagree.

Rules that hold for every table:

- A code is never renamed or reused: it is retired with a date and a successor.
- A filter on the first level (`attack`) takes in all below it (`attack.convoy`).
- Coders choose the most specific true code.
- What the source says and what we conclude are kept apart: the wording is the source's, the code is ours.
"""

_CROSSWALK = """\
ACLED's disorder type follows from the event type: Battles, Explosions/Remote violence, Violence against
civilians and Mob violence are "Political violence"; Excessive force against protesters is "Political
violence; Demonstrations"; other Protests and Riots are "Demonstrations"; Strategic developments keep their
name. Fatalities are our best figure, else the low one, else 0 with the tag `fatalities not reported`.

UCDP's type of violence follows from the actors: 1 state-based (a government against an organised armed
group), 2 non-state (two organised groups, none a government), 3 one-sided (an organised side or a government
against civilians). Only events with at least one death and a known type of violence are in its file.
"""


def as_markdown() -> str:
    """Return docs/codebook.md as it should stand."""
    parts = [_HEAD]
    for section in SECTIONS:
        parts.extend(_section(section))
    parts.extend(_crosswalk())
    return "\n".join(parts).rstrip("\n") + "\n"


def _section(section: Section) -> Iterable[str]:
    yield f"## {section.number}. {section.title_en} / {section.title_fr}\n"
    yield f"{section.intro_en}\n"
    for table in section.tables:
        yield f"### {table.title_en} / {table.title_fr}\n"
        yield _table(table)
    if section.number in _AFTER:
        yield from _AFTER[section.number]()


def _table(table: Table[Entry]) -> str:
    entries = list(table)
    has_definitions = any(entry.definition_en for entry in entries)
    heading = ["Code", "English", "French"]
    heading += ["In and out"] if has_definitions else []
    heading += [name for name, _ in details(entries[0], "en")]
    rows = []
    for entry in entries:
        row = [f"`{entry.code}`", entry.label_en, entry.label_fr]
        row += [_definition(entry)] if has_definitions else []
        row += [text for _, text in details(entry, "en")]
        rows.append(row)
    return _grid(heading, rows)


def _definition(entry: Entry) -> str:
    if entry.retired is None:
        return entry.definition_en
    successor = f", use `{entry.successor}`" if entry.successor else ""
    return f"Retired on {entry.retired.isoformat()}{successor}. {entry.definition_en}".rstrip()


def _grid(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return (
        "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
        + "\n"
    )


def _rule(title: str, rules: Iterable[Rule]) -> Iterable[str]:
    yield f"### {title}\n"
    lines = []
    for rule in rules:
        lines.append(f"{rule.number}. {rule.text_en}  \n   *{rule.text_fr}*")
    yield "\n".join(lines) + "\n"


def _states() -> Iterable[str]:
    yield "### States by kind / États par type\n"
    yield "In their usual order; any may follow any. In bold: in force.\n"
    rows = [
        (EPISODE_KINDS.label(kind, "en"), ", ".join(_state(state) for state in states))
        for kind, states in STATES_BY_KIND.items()
    ]
    yield _grid(["Kind", "States"], rows)
    yield from _rule("The state on a day / L'état un jour donné", STATE_RULE)


def _state(code: str) -> str:
    label = PHASE_STATES.label(code, "en").lower()
    return f"**{label}**" if code in ACTIVE_STATES else label


def _verification() -> Iterable[str]:
    return _rule("How a level is proposed / Comment un niveau est proposé", VERIFICATION_RULE)


def _actor_order() -> Iterable[str]:
    yield "### Order for ACLED / Ordre pour ACLED\n"
    yield f"Actor 1: {_codes(ACLED_ACTOR1_ORDER)}.\n"
    yield f"Actor 2: {_codes(ACLED_ACTOR2_ORDER)}.\n"


def _summary() -> Iterable[str]:
    yield from _rule("The written rule of the summary / La règle écrite du bilan", SUMMARY_RULE)
    yield "It holds for each kind of figure apart; a claim set aside is listed with the number of its step.\n"


def _crosswalk() -> Iterable[str]:
    yield "## 9. Crosswalk columns / Colonnes des tables de passage\n"
    yield _CROSSWALK
    yield f"ACLED, in this order: {_codes(ACLED_COLUMNS)}.\n"
    yield f"UCDP GED, in this order: {_codes(UCDP_COLUMNS)}.\n"


def _codes(codes: Iterable[str]) -> str:
    return ", ".join(f"`{code}`" for code in codes)


# What stands after the tables of a section.
_AFTER = {2: _states, 3: _verification, 6: _actor_order, 7: _summary}
