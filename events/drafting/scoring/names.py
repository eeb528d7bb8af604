"""Every name by which an actor or place is known, so that a proposal in one language meets a mark in the other."""

from collections.abc import Iterable, Sequence

from events.drafting.scoring.reading import NamesOf
from events.names.folding import fold

# People without a name of their own, in the words of analysts; each line says one thing.
PLAIN_PEOPLE: tuple[tuple[str, ...], ...] = (
    ("civilians", "civils", "civilian", "population civile"),
    (
        "unidentified gunmen",
        "unidentified armed men",
        "hommes armés non identifiés",
        "gunmen",
        "hommes armés",
    ),
    ("aid workers", "humanitarian workers", "travailleurs humanitaires", "humanitaires"),
    ("protesters", "demonstrators", "manifestants"),
    ("soldiers", "soldats", "militaires"),
    ("source", "the source", "la source"),
)
ARTICLES = frozenset(
    ("a", "an", "the", "un", "une", "le", "la", "les", "l", "des", "de", "du", "some", "its")
)


def names_of(groups: Iterable[Sequence[str]]) -> NamesOf:
    """Return a look-up: the folded name with all names that stand in one group with it."""
    known: dict[str, frozenset[str]] = {}
    for group in (*PLAIN_PEOPLE, *groups):
        folded = frozenset(bare(name) for name in group)
        for name in folded:
            known[name] = known.get(name, frozenset()) | folded

    def look_up(name: str) -> frozenset[str]:
        key = bare(name)
        return known.get(key, frozenset({key}))

    return look_up


def bare(name: str) -> str:
    """Return the folded name without an article before it."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(words)
