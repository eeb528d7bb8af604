"""Take texts and questions apart into the folded words that both databases compare, exactly and alone.

Neither database's own tokenizer decides anything: both get words that are folded already, so a question has
the same answer on SQLite and on PostgreSQL.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from events.names.folding import fold

# PostgreSQL refuses a lexeme above 2 kB. A "word" of a hundred letters is a web address or a typing cat.
LONGEST_WORD = 100
# A question of more terms is a pasted article; each term costs a look-up.
MOST_TERMS = 16
# Stands between two texts, so that no phrase runs from one into the next. No folded word holds it.
BREAK = "¶"
CHUNK = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for: words that stand side by side; the last may be a beginning only."""

    words: tuple[str, ...]
    is_prefix: bool = False


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, in its order."""
    return tuple(word[:LONGEST_WORD] for word in fold(text).split())


def words_with_breaks(texts: Iterable[str]) -> list[str]:
    """Return the words of all texts in one row, with a break around each text."""
    row = [BREAK]
    for text in texts:
        words = words_of(text)
        if words:
            row += [*words, BREAK]
    return row


def terms_of(question: str) -> tuple[Term, ...]:
    """Read what a person typed: words, "phrases", and a last word that may be unfinished."""
    chunks = [(match[1] is not None, match[1] or match[2] or "") for match in CHUNK.finditer(question)]
    read = [(quoted, words_of(chunk)) for quoted, chunk in chunks]
    kept = [(quoted, words) for quoted, words in read if words][:MOST_TERMS]
    # A blank or a closing quote after the last word says that it is whole.
    unfinished = bool(question) and not question[-1].isspace()
    last = len(kept) - 1
    return tuple(
        Term(words, is_prefix=at == last and unfinished and not quoted)
        for at, (quoted, words) in enumerate(kept)
    )
