"""The words of a sentence in the form in which names are compared, each with its place in the text."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, TypeVar

from events.names.folding import fold

APOSTROPHES = "'’ʼ`´‘"
WORD = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*")
# "l'islam", "qu'Ansar", "n'est": the letters before the mark are a word of their own. "N'Djamena" is one word.
ELIDED = re.compile(
    rf"^(?:[LlDd]|(?:[Qq]|[Jj]usq|[Ll]orsq|[Pp]uisq|[Qq]uoiq)u|[csjmtn])"
    rf"[{APOSTROPHES}]"
)
POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s$", re.I)
# A dotted acronym: "U.S.", "A.Q.I.M.".
DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")


@dataclass(frozen=True, slots=True)
class Token:
    """One word. Start and end count in the sentence's own text."""

    start: int
    end: int
    raw: str
    folded: str
    is_possessive: bool = False

    @property
    def is_capital(self) -> bool:
        return self.raw[0].isupper()

    @property
    def is_upper(self) -> bool:
        return len(self.raw) > 1 and self.raw.isupper()


def tokens_of(text: str) -> list[Token]:
    """Return the words of the text in order; an English possessive keeps its word, and is told of."""
    # The dots are blanked, not cut, so that each word keeps its place.
    plain = DOTTED.sub(lambda found: _closed(found[0]), text)
    found: list[Token] = []
    for match in WORD.finditer(plain):
        start, word = match.start(), match[0]
        while elided := ELIDED.match(word):
            cut = elided.end()
            found.append(_token(start, word[: cut - 1]))
            start, word = start + cut, word[cut:]
        possessive = POSSESSIVE.search(word)
        if possessive and possessive.start() > 0:
            word = word[: possessive.start()]
        found.append(_token(start, word, bool(possessive)))
    return found


def _closed(dotted: str) -> str:
    """Join the letters of a dotted acronym, with blanks behind, so that the text keeps its length."""
    letters = dotted.replace(".", "")
    return letters + " " * (len(dotted) - len(letters))


def _token(start: int, word: str, is_possessive: bool = False) -> Token:
    return Token(start, start + len(word), word, fold(word), is_possessive)


# A comma or a stop with its blank. One letter is a blank or hyphen, three are an English "'s" or a dash.
PARTED = 2
WIDEST = 3


def _is_one_phrase(tokens: Sequence[Token]) -> bool:
    """Tell whether no comma or stop parts the words: "Burkina Faso, army says" is no name of an army."""
    gaps = (other.start - one.end for one, other in pairwise(tokens))
    return all(gap <= WIDEST and gap != PARTED for gap in gaps)


V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A run of words that is a name: from the first token up to before the last, and what bears the name."""

    first: int
    last: int
    value: V


@dataclass(slots=True)
class PhraseIndex(Generic[V]):
    """Names of one word or more, found in a text by their first word; the longest first."""

    _by_first: dict[str, dict[tuple[str, ...], list[V]]] = field(default_factory=dict)

    def add(self, name: str, value: V) -> None:
        """Let the name mean the value too."""
        words = tuple(token.folded for token in tokens_of(name) if token.folded)
        if words:
            known = self._by_first.setdefault(words[0], {}).setdefault(words, [])
            if value not in known:
                known.append(value)

    def at(self, tokens: Sequence[Token], first: int) -> Iterable[Hit[list[V]]]:
        """Return the names that begin at the token, the longest first."""
        every = self._by_first.get(tokens[first].folded)
        if not every:
            return ()
        rest = [
            Hit(first, first + len(words), values)
            for words, values in every.items()
            if all(
                first + more < len(tokens) and tokens[first + more].folded == word
                for more, word in enumerate(words)
            )
            and _is_one_phrase(tokens[first : first + len(words)])
        ]
        return sorted(rest, key=lambda hit: -hit.last)

    def get(self, name: str) -> list[V]:
        """Return what bears exactly this name."""
        words = tuple(token.folded for token in tokens_of(name) if token.folded)
        return self._by_first.get(words[0], {}).get(words, []) if words else []

    def __contains__(self, name: Hashable) -> bool:
        return isinstance(name, str) and bool(self.get(name))
