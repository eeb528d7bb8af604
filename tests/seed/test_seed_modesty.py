"""How little the seed set claims: it says how it was compiled, and is no surer than what it cites."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from events.admin.citation import SUPPORTED
from events.chronology.edtf import parse
from events.evidence.independence import independent_groups
from events.evidence.witness import Witness
from events.seed.files import FOLDER, Entry, read_seed

SEED = read_seed()
REPORTS = {entry["key"]: entry for entry in SEED.reports}
INCIDENTS = {entry["key"]: entry for entry in SEED.incidents}
RECORDS = (*SEED.incidents, *SEED.episodes)


def strings_of(value: Any) -> Iterator[str]:
    """Yield every text inside an entry."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(strings_of(inner) for inner in value.values())
    elif isinstance(value, list | tuple):
        yield from chain.from_iterable(strings_of(inner) for inner in value)


def test_no_web_address_was_written_down() -> None:
    texts = chain.from_iterable(strings_of(entry) for entry in (*SEED.reports, *SEED.actors, *RECORDS))
    assert [text for text in texts if re.search(r"https?:|www\.", text)] == []
    assert {entry["url"] for entry in SEED.reports} == {""}


def test_the_readme_says_at_its_head_how_the_set_was_compiled() -> None:
    head = (FOLDER / "README.md").read_text(encoding="utf-8")[:400]
    assert "to be checked" in head
    assert "in our own words" in " ".join(head.split())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_each_file_says_at_its_head_how_it_was_compiled(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    assert list(document) == ["about", "entries"]
    assert "to be checked" in document["about"]["en"]
    assert "à vérifier" in document["about"]["fr"]


def really_titled_and_independent(incident: Entry) -> int:
    """Count the independent reports behind an incident whose title is their own or a document's symbol."""
    numbers = {key: number for number, key in enumerate(REPORTS)}
    copies = {numbers[key]: numbers.get(report["copies"]) for key, report in REPORTS.items()}
    cited = [
        REPORTS[citation["report"]] for citation in incident["citations"] if citation["stance"] == "supports"
    ]
    witnesses = [
        Witness(citation_key=0, report_key=numbers[report["key"]], publisher_key=report["source"])
        for report in cited
        if not report["title_is_descriptive"]
    ]
    return len(independent_groups(witnesses, copies))


def test_only_what_two_independent_reports_with_real_titles_bear_out_is_confirmed() -> None:
    confirmed = [entry for entry in SEED.incidents if entry["verification"] == "confirmed"]
    assert confirmed
    assert [entry["key"] for entry in confirmed if really_titled_and_independent(entry) < 2] == []


def test_a_citation_bears_out_what_the_desk_can_tick() -> None:
    for kind, entries in (("incident", SEED.incidents), ("episode", SEED.episodes)):
        offered = {code for code, _label in SUPPORTED[kind]}
        written = {
            code for entry in entries for citation in entry["citations"] for code in citation["fields"]
        }
        assert written <= offered


def test_the_call_between_landau_and_diop_is_dated_no_finer_than_its_article() -> None:
    call = INCIDENTS["2025-landau-diop-call"]
    occurred = parse(call["occurred"])
    assert (occurred.start, occurred.end) == (date(2025, 9, 1), None)
    assert occurred.precision == "longer"
    assert "on Tuesday" in call["date_note_en"]
    assert "mardi" in call["date_note_fr"]
    actors = {(part["actor"], part["role"]) for part in call["participations"]}
    assert actors == {("us-state-department", "participant"), ("mali-foreign-ministry", "participant")}
    article = REPORTS[call["citations"][0]["report"]]
    assert (article["source"], article["published"]) == ("menafn", None)
    assert REPORTS[article["copies"]]["source"] == "rt"
