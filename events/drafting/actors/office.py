"""Governments, ministries and those who speak for them: "the junta", "le gouverneur", "Malian Foreign Minister"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from events.drafting.actors.nation import nations_beside
from events.drafting.token import PhraseIndex, Token
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

GOVERNMENT = (
    "government|military government|transitional government|interim government|federal government|junta|military junta|ruling junta|authorities|transitional authorities"
    "|military authorities|military rulers|military leaders|counterparts|counterpart|homologue|homologues|military regime|military administration|military administrations|administration|administrations|regime|council of ministers|cabinet|presidency|parliament|national assembly"
    "|military leader|head of state|junta leader|junta chief|transitional president|interim president|president|prime minister|governor|regional governor|prefect|interior ministry|defence ministry|defense ministry|health ministry"
    "|education ministry|transport ministry|trade ministry|energy ministry|mines ministry|justice ministry|security ministry|ministry|communications ministry|information ministry|finance ministry|territorial administration ministry|ministry of defence|ministry of defense|ministry of the interior"
    "|ministry of transport|ministry of education|ministry of security|ministry of mines|ministry of justice|defence minister|defense minister|interior minister|security minister|minister of defence|minister of defense|prime minister's office|government spokesman|government spokesperson"
    "|education minister|minister|ministers|defence ministers|defense ministers|ambassador|envoy|official delegation|delegation|state television"
    "|gouvernement|gouvernement de transition|junte|junte militaire|junte au pouvoir|autorités|autorités de transition|autorités militaires|autorités de la transition|pouvoir militaire|régime militaire|régime|présidence|présidence de la République|conseil des ministres|assemblée nationale"
    "|chef de l'État|chef de la junte|président de la transition|président|Premier ministre|gouverneur|gouverneure|gouvernorat|préfet|sous-préfet|autorités provinciales|autorités locales|autorités régionales|autorités administratives|ministère|ministre|ministres"
    "|ministère de la Défense|ministère de l'Intérieur|ministère de la Sécurité|ministère des Transports|ministère de l'Éducation|ministère de l'Éducation nationale|ministère de l'Administration territoriale|ministère des Mines|ministère de la Justice|ministère de la Santé|ministère du Commerce|ministère de l'Énergie|ministère des Armées"
    "|ministre de la Défense|ministre de l'Intérieur|ministre de la Sécurité|ministre des Armées|ministre des Transports|ministre de l'Éducation|porte-parole du gouvernement|ambassadeur|ambassadrice|émissaire|délégation|mairie|municipality|local authorities|provincial authorities|regional authorities"
)  # fmt: skip
FOREIGN_MINISTRY = (
    "foreign minister|foreign ministry|ministry of foreign affairs|minister of foreign affairs|foreign affairs minister|foreign affairs ministry|top diplomat|chief diplomat|foreign secretary|foreign ministers"
    "|ministre des Affaires étrangères|ministère des Affaires étrangères|chef de la diplomatie|cheffe de la diplomatie|ministres des Affaires étrangères|diplomatie"
)
STATE_DEPARTMENT = "deputy secretary of state|assistant secretary of state|under secretary of state|undersecretary of state|secretary of state|secrétaire d'État américain|secrétaire d'État adjoint|sous-secrétaire d'État"
# A word alone that is anybody's president, minister or delegation: it needs its country beside it.
NEEDS_NATION = word_list(WORD_FILE, "needs_nation")
# "President of the association", "former president": nobody's government.
NOT_BEFORE = frozenset(
    ["former", "ex", "ancien", "ancienne", "vice", "late", "deposed", "ousted", "dechu", "renverse"]
)
NOT_AFTER = frozenset({"association", "union", "committee", "syndicat", "comite", "chamber"})
SPOKESMEN = re.compile(r"^(?:spokes\w+|porte)$")
# Offices that more than one state shares: "the AES defence ministers".
SHARED = frozenset({"aes", "ecowas", "cedeao", "un", "eu", "au", "onu", "ue", "african"})


MINISTRY = frozenset({"ministre", "ministere", "ministry", "minister", "ministres", "ministers"})
# "Le ministre malien des Affaires étrangères": the country stands between.
FOREIGN = re.compile(r"^(?:\w+ )?(?:des |of |for )(?:affaires etrangeres|foreign affairs)")


def _index() -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex()
    for station, words in (
        ("government", GOVERNMENT),
        ("foreign_ministry", FOREIGN_MINISTRY),
        ("state_department", STATE_DEPARTMENT),
    ):
        for word in words.split("|"):
            index.add(word, station)
    return index


INDEX = _index()


@dataclass(frozen=True, slots=True)
class OfficeFound:
    """Words that mean a government or one of its offices."""

    first: int
    last: int
    station: str
    country: str


def offices_in(tokens: Sequence[Token], lang: str) -> Iterator[OfficeFound]:
    """Return the offices that the words name or mean, in order; without a country it is that of the place."""
    at = 0
    while at < len(tokens):
        hit = next(iter(INDEX.at(tokens, at)), None)
        if hit is None:
            at += 1
            continue
        words = " ".join(token.folded for token in tokens[hit.first : hit.last])
        nations = nations_beside(tokens, hit.first, hit.last, lang)
        station = hit.value[0]
        if (
            station == "government"
            and words in MINISTRY
            and FOREIGN.search(" ".join(t.folded for t in tokens[hit.last : hit.last + 6]))
        ):
            station = "foreign_ministry"
        if _is_an_office(tokens, hit.first, hit.last):
            for nation in nations:
                yield OfficeFound(
                    min(hit.first, nation.first), max(hit.last, nation.last), station, nation.code
                )
            if not nations and words not in NEEDS_NATION:
                yield OfficeFound(hit.first, hit.last, station, "")
        at = hit.last


def _is_an_office(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = tokens[first - 1].folded if first else ""
    after = tokens[last].folded if last < len(tokens) else ""
    if before in NOT_BEFORE | SHARED or after in {"armee", "arme"}:
        return False
    coming = {token.folded for token in tokens[last : last + 4]}
    return not (coming & NOT_AFTER)
