"""Of which country a noun is: by an adjective beside it, by "of Mali", "du Niger", "Mali's"."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from events.drafting.places.world import Cue, world_index
from events.drafting.token import Token
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

# Words that may stand between the adjective and its noun: "Malian defence and security forces".
BETWEEN = word_list(WORD_FILE, "between")
OF_EN, OF_FR = frozenset({"of", "from", "in"}), frozenset({"de", "du", "d", "des", "au", "en"})
FURTHEST = 7
# Between two words of one phrase stands a blank, an apostrophe or an English "'s"; a comma parts them.
JOINED, POSSESSIVE = 1, 3


def are_joined(one: Token, other: Token) -> bool:
    """Tell whether nothing but a blank or an apostrophe parts the two words."""
    return other.start - one.end <= (POSSESSIVE if one.is_possessive else JOINED)


@dataclass(frozen=True, slots=True)
class Nation:
    """One country beside the noun, and the tokens that say so."""

    code: str
    first: int
    last: int


def nations_beside(tokens: Sequence[Token], first: int, last: int, lang: str) -> list[Nation]:
    """Return the countries that the words around a noun give it; several for "Malian and Nigerien soldiers"."""
    before = _adjectives_before(tokens, first)
    after = _adjectives_after(tokens, last)
    if before or after:
        # English puts the adjective before, French behind; both are read in both, for names keep their form.
        return (before or after) if lang == "en" else (after or before)
    return _of_country(tokens, last) or _possessive(tokens, first)


def _adjectives_before(tokens: Sequence[Token], first: int) -> list[Nation]:
    found: list[Nation] = []
    at = first - 1
    while at >= 0 and first - at <= FURTHEST and are_joined(tokens[at], tokens[at + 1]):
        cue, start = _adjective_ending(tokens, at)
        if cue:
            found.insert(0, Nation(cue, start, at + 1))
            at = start - 1
        elif tokens[at].folded in BETWEEN and (not found or tokens[at].folded in {"and", "et"}):
            at -= 1
        else:
            break
    return found


def _adjectives_after(tokens: Sequence[Token], last: int) -> list[Nation]:
    found: list[Nation] = []
    at = last
    while 0 < at < len(tokens) and at - last < FURTHEST and are_joined(tokens[at - 1], tokens[at]):
        hit = next((h for h in world_index().at(tokens, at) if h.value[0].what == "adjective"), None)
        if hit:
            found.append(Nation(hit.value[0].code, at, hit.last))
            at = hit.last
        elif tokens[at].folded in BETWEEN and (not found or tokens[at].folded in {"et", "and"}):
            at += 1
        else:
            break
    # An English noun follows its adjective: "army Malian" is none.
    return found


def _adjective_ending(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Return the country of the adjective whose last word is the token, and where it begins."""
    for start in range(max(0, at - 1), at + 1):
        for hit in world_index().at(tokens, start):
            cue = hit.value[0]
            if hit.last == at + 1 and (cue.what == "adjective" or _is_used_as_one(cue, tokens[at])):
                return cue.code, start
    return "", at


def _is_used_as_one(cue: Cue, token: Token) -> bool:
    """Tell whether a country's name does an adjective's work: "US troops", "UK forces", "Burkina Faso soldiers"."""
    return cue.what == "country" and token.is_capital


def _of_country(tokens: Sequence[Token], last: int) -> list[Nation]:
    at = last
    if (
        at >= len(tokens)
        or tokens[at].folded not in OF_EN | OF_FR
        or not are_joined(tokens[at - 1], tokens[at])
    ):
        return []
    at += 1
    while at < len(tokens) and tokens[at].folded in {"the", "la", "l", "le", "les", "both"}:
        at += 1
    found: list[Nation] = []
    while at < len(tokens):
        hit = next((h for h in world_index().at(tokens, at) if h.value[0].what == "country"), None)
        if hit is None or not tokens[at].is_capital:
            break
        found.append(Nation(hit.value[0].code, at, hit.last))
        at = hit.last
        while at < len(tokens) and tokens[at].folded in {"and", "et", "du", "de", "of", "d"}:
            at += 1
    return found


def _possessive(tokens: Sequence[Token], first: int) -> list[Nation]:
    at = first - 1
    while (
        at >= 0 and first - at <= FURTHEST and tokens[at].folded in BETWEEN and not tokens[at].is_possessive
    ):
        at -= 1
    if at < 0 or not tokens[at].is_possessive or not are_joined(tokens[at], tokens[at + 1]):
        return []
    for start in range(max(0, at - 2), at + 1):
        for hit in world_index().at(tokens, start):
            if hit.last == at + 1 and hit.value[0].what in {"country", "capital"}:
                return [Nation(hit.value[0].code, start, at + 1)]
    return []
