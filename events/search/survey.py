"""Look over a question before a list is made of it: how many rows hold its words, and which actors it names.

An incident holds the name that an actor goes by, not its aliases; who asks by an alias means the actor all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from django.db import connection

from events.search.index import names_of
from events.search.matching import few_rows
from events.search.words import Term, terms_of, words_of

# A question that fits more actors than this names none of them.
MOST_ACTORS = 5
# So many actors may hold the words anywhere, in a description too, before their names are compared.
MOST_CANDIDATES = 50
# An unfinished word shorter than this, where nothing else is asked, is the beginning of everything.
SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Survey:
    """The slugs of the actors named, and whether so few records hold the words or have those actors."""

    is_few: bool
    actors: tuple[str, ...] = ()


def survey(question: str, most: int) -> Survey:
    """Return what a question names and whether at most so many records answer it. One query."""
    terms = terms_of(question)
    if not terms:
        return Survey(is_few=True)
    counting, counted = few_rows(terms, most)
    if terms[0].is_prefix and len(terms[0].words) == 1 and len(terms[0].words[0]) < SHORTEST_BEGINNING:
        return _read(_asked(counting, counted), terms, most)
    candidates, named = _candidates(terms, most)
    return _read(_asked(f"{candidates} UNION ALL {counting}", [*named, *counted]), terms, most)


def _asked(sql: str, params: Sequence[str | int]) -> list[tuple[str, str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def _candidates(terms: Sequence[Term], most: int) -> tuple[str, list[str | int]]:
    """Return the question for actors that hold the terms anywhere, each with the number of its records."""
    key = "seq" if connection.vendor == "postgresql" else "rowid"
    text = f"(SELECT text FROM events_search WHERE events_search.{key} = live.seq) LIKE %s"  # noqa: S608
    # A range of slugs leads SQLite to their index, whatever its statistics say of actors.
    sql = (
        "SELECT slug, document, (SELECT count(*) FROM (SELECT 1 FROM events_livefacet WHERE name = 'actor' "  # noqa: S608
        "AND value = live.slug LIMIT %s) AS taken) FROM events_liverecord AS live WHERE kind = 'actor' "
        f"AND superseded_seq IS NULL AND slug > '' AND {' AND '.join([text] * len(terms))} LIMIT %s"
    )
    held = [f"% {' '.join(term.words)}{'' if term.is_prefix else ' '}%" for term in terms]
    return f"SELECT * FROM ({sql}) AS candidates", [most + 1, *held, MOST_CANDIDATES + 1]  # noqa: S608


def _read(rows: Sequence[tuple[str, str, int]], terms: Sequence[Term], most: int) -> Survey:
    # The row without a slug counts; no database promises to give it last.
    candidates = [row for row in rows if row[0]]
    (holding,) = [number for slug, _document, number in rows if not slug]
    named: dict[str, int] = {}
    if len(candidates) <= MOST_CANDIDATES:
        named = {slug: taken for slug, document, taken in candidates if _names(document, terms)}
    if len(named) > MOST_ACTORS:
        named = {}
    return Survey(holding <= most and sum(named.values()) <= most, tuple(sorted(named)))


def _names(document: str, terms: Sequence[Term]) -> bool:
    """Tell whether the actor's names hold every term: its description and sources name others, too."""
    names = [f" {' '.join(words_of(name))} " for name in names_of(orjson.loads(document))]
    return all(any(_as_held(term) in name for name in names) for term in terms)


def _as_held(term: Term) -> str:
    return f" {' '.join(term.words)}{'' if term.is_prefix else ' '}"
