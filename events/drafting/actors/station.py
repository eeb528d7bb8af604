"""The words that mean a country's army, police or government, by what they are of it."""

from functools import cache

from events.drafting.actors.entity import DATA
from events.drafting.token import PhraseIndex


@cache
def station_words(of: str) -> PhraseIndex[str]:
    """Return the words for forces or for offices; each leads to its station in the book of actors."""
    index: PhraseIndex[str] = PhraseIndex()
    for line in (DATA / "stations.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        kind, station, words = line.split("\t")
        if kind == of:
            for word in words.split("|"):
                index.add(word, station)
    return index
