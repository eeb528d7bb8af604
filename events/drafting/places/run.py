"""Runs of capital words in a sentence: known to a book as a place, or shown to be one by their wording."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from events.drafting.mention import Sentence, Span
from events.drafting.places.book import NamedPlace, PlaceBook, is_also_a_word
from events.drafting.places.wording import ROAD_BEFORE, kind_around, relation_before
from events.drafting.places.world import Cue, world_index
from events.drafting.token import Token, tokens_of
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

# Capital words after "in", "at", "à" that are no places.
NO_PLACES = word_list(WORD_FILE, "no_places")
# First words of a sentence that wear a capital only for that.
FIRST_WORDS = word_list(WORD_FILE, "first_words")
# Verbs of giving and saying: the name after their "à" is a person's or an institution's.
TOLD = re.compile(
    r"\b(?:dit|d[ée]clar[ée]\w*|confi[ée]\w*|affirm[ée]\w*|demand[ée]\w*|annonc[ée]\w*|remis\w*|expliqu[ée]\w*|racont[ée]\w*|indiqu[ée]\w*|hommage|appel\w*|fid[èe]le|succ[ée]d[ée]\w*|merci|told|according|gr[âa]ce|rapport|oppos[ée]\w*)\s+(?:\w+\s+)?(?:à|to)\s+$",
    re.I,
)
MOVEMENT = re.compile(
    r"\b(?:roads?|route|convoys?|convois?|column|colonne|travel\w*|left|leaving|drove|driving|fled|flee\w*|heading|headed|way|axis|axe|flights?|bus(?:es)?|trucks?|lorr\w+|tankers?|camions?|return\w*|moved?|moving|km|kilomet\w+|came|coming|arriv\w*|withdr\w+|retreat\w*|displaced|walked|led|leads|leading|transport\w*|carr\w+|bound|advance\w*|march\w*|cross\w*|pour\w*|stream\w*|flock\w*|franchi\w*|sent|deployed|spread|taken|brought|transferred|evacuated|flown|march[ée])\b",
    re.I,
)
JOINED = re.compile(r"^[ \u00a0]$|^[-‑–]$")
PARTICLES = frozenset({"du", "de", "sur", "ag", "wan", "n", "el", "al", "ould"})


# Short names of towns that nothing else bears.
KNOWN_SHORT = frozenset({"gao", "jos", "oyo", "wa"})


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that name a place or a people: the tokens, and what they may mean. Nothing known: no meaning."""

    start: int
    end: int
    words: str
    places: tuple[NamedPlace, ...] = ()
    cue: Cue | None = None

    @property
    def is_known(self) -> bool:
        return bool(self.places or self.cue)


def runs_of(sentence: Sentence, book: PlaceBook, taken: Sequence[Span]) -> Iterator[Run]:
    """Return the runs in the order of the text; those within the spans taken by actors are left out."""
    text, offset = sentence.text, sentence.span.start
    tokens = tokens_of(text)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        span = Span(offset + token.start, offset + token.end)
        if any(one.touches(span) for one in taken):
            at += 1
            continue
        run, step = _known(text, tokens, at, book) or _unknown(text, tokens, at, book) or (None, 1)
        if run is not None:
            yield run
        at += step


def _known(text: str, tokens: Sequence[Token], at: int, book: PlaceBook) -> tuple[Run, int] | None:
    found = _longest(tokens, at, book)
    if found is None:
        return None
    last, places, cue = found
    start, end = tokens[at].start, tokens[last - 1].end
    if _is_half_a_name(text, tokens, at, book):
        return None
    run = Run(start, end, text[start:end], places, cue)
    if cue and cue.what == "adjective":
        return run, last - at
    if at == 0 and last == 1 and tokens[0].folded in FIRST_WORDS:
        return None
    if not _is_written_as_a_name(tokens[at:last]):
        return None
    if _is_in_a_persons_name(text, tokens, at, last, book):
        return None if not relation_before(text[:start]) else (run, last - at)
    if not cue and _needs_wording(places, run.words) and not _has_wording(text, run):
        return None
    return run, last - at


def _is_half_a_name(text: str, tokens: Sequence[Token], at: int, book: PlaceBook) -> bool:
    """Tell whether a hyphen joins the word to a capital word that is no place: the "Est" of "Naki-Est"."""
    if (
        not at
        or text[tokens[at - 1].end : tokens[at].start] not in {"-", "‑"}
        or not tokens[at - 1].is_capital
    ):
        return False
    return _longest(tokens, at - 1, book) is None


def _longest(
    tokens: Sequence[Token], at: int, book: PlaceBook
) -> tuple[int, tuple[NamedPlace, ...], Cue | None] | None:
    """Return where the longest name ends, the places that bear it, and the word of the world that it is."""
    last = at
    places: list[NamedPlace] = []
    cue: Cue | None = None
    for index in book.indexes():
        for hit in index.at(tokens, at):
            if hit.last >= last and hit.last > at:
                places = [*places, *hit.value] if hit.last == last else list(hit.value)
                last = hit.last
            break
    for word in world_index().at(tokens, at):
        if word.last >= last:
            cue, places = word.value[0], places if word.last == last else []
            last = word.last
        break
    return (last, tuple(places), cue) if last > at else None


def _is_written_as_a_name(tokens: Sequence[Token]) -> bool:
    """Tell whether the words wear capitals; "du", "de", "sur" between them need none."""
    return (
        tokens[0].is_capital
        and all(token.is_capital or len(token.raw) <= 3 or token.raw[0].isdigit() for token in tokens[1:])
    ) or (
        tokens[-1].is_capital
        and len(tokens) > 1
        and tokens[0].folded in {"lac", "lake", "fleuve", "parc", "river", "delta", "bassin", "golfe"}
    )


def _is_in_a_persons_name(text: str, tokens: Sequence[Token], first: int, last: int, book: PlaceBook) -> bool:
    """Tell whether another capital word stands beside: "Modibo Keita", "Abdoulaye Diop"; no frontier of a sentence."""
    before = tokens[first - 1] if first else None
    if (
        before
        and before.is_capital
        and not before.is_upper
        and not before.is_possessive
        and text[before.end : tokens[first].start] == " "
    ):
        plain = before.folded in FIRST_WORDS and (first == 1 or len(before.raw) <= 3)
        if not plain and not _is_a_known_word(tokens, first - 1, book):
            return True
    after = tokens[last] if last < len(tokens) else None
    if after and after.is_capital and not after.is_upper and text[tokens[last - 1].end : after.start] == " ":
        return (
            not _is_a_known_word(tokens, last, book)
            and after.folded not in NO_PLACES
            and after.folded not in GENERIC_WORDS
        )
    return False


GENERIC_WORDS = word_list(WORD_FILE, "generic_words")


def _is_a_known_word(tokens: Sequence[Token], at: int, book: PlaceBook) -> bool:
    token = tokens[at]
    return (
        token.folded in GENERIC_WORDS
        or token.folded in NO_PLACES
        or any(True for _ in world_index().at(tokens, at))
    )


def _needs_wording(places: Sequence[NamedPlace], words: str) -> bool:
    if any(place.place_id for place in places):
        return is_also_a_word(words)
    if is_also_a_word(words) and not (
        len(words) <= 3 and any(place.population > 100_000 for place in places)
    ):
        return True
    # A village that only the gazetteer of another country knows is a name like many.
    return all(0 < place.population < 5_000 and place.country in {"CI", "NG"} for place in places)


def _has_wording(text: str, run: Run) -> bool:
    before, after = text[: run.start], text[run.end :]
    worded = relation_before(before) or kind_around(before, after) or NEXT_OF_A_LIST.search(before)
    return bool(worded) and not TOLD.search(before)


# "Douentza, Hombori and Boni", "the Fada-Pama axis".
NEXT_OF_A_LIST = re.compile(
    r"[A-ZÉ][\w'’]+(?:[-–]|\s*(?:,|\band|\bet|\bou|\bor)\s+(?:à\s+|in\s+|at\s+|de\s+|d['’])?)$"
)


def _unknown(text: str, tokens: Sequence[Token], at: int, book: PlaceBook) -> tuple[Run, int] | None:
    """Return a capital run that no book knows, where its wording is that of a place."""
    first = tokens[at]
    if (
        not first.is_capital
        or first.raw.isupper()
        or (not first.raw.isalpha() and "'" not in first.raw and "’" not in first.raw)
    ):
        return None
    if first.folded in NO_PLACES or (at == 0 and first.folded in FIRST_WORDS):
        return None
    last = _end_of_run(text, tokens, at)
    start, end = first.start, tokens[last - 1].end
    before, after = text[:start], text[end:]
    if not _is_worded_as_a_place(before, after) or TOLD.search(before) or _is_of_a_building(before, after):
        return None
    words = text[start:end]
    return Run(start, end, words, tuple(book.sounding(words))), last - at


def _end_of_run(text: str, tokens: Sequence[Token], at: int) -> int:
    last = at + 1
    while last < len(tokens) and JOINED.match(text[tokens[last - 1].end : tokens[last].start]):
        token = tokens[last]
        hyphened = text[token.start - 1] in "-‑"
        if token.is_capital and (hyphened or (not token.is_upper and token.folded not in NO_PLACES)):
            last += 1
        elif hyphened and token.folded in PARTICLES and last + 1 < len(tokens):
            last += 2
        else:
            break
    return min(last, len(tokens))


# "At the Modibo Keïta stadium": a building has its name from somebody.
THE, A_NOUN = re.compile(r"\b(?:the|le|la|l['’])\s*$", re.I), re.compile(r"^\s+[a-zé]{4,}")


def _is_of_a_building(before: str, after: str) -> bool:
    return bool(THE.search(before) and A_NOUN.match(after)) and not kind_around(before, after)


# The first of "the Sévaré–Gao road".
ROAD_AHEAD = re.compile(r"^\s?[-–—]\s?[A-ZÉ][\w'’]+\s+(?:road|highway|axis|corridor|route)\b")
AT_ONLY = re.compile(
    r"\b(?:in|at|inside|near|around|outside|à|près\s+d[e'’]|vers|towards?|entre|between|via|depuis)\s*(?:the\s+)?$",
    re.I,
)
PLACE_VERB = re.compile(
    r"\b(?:attack(?:ed|ing|s)?|raid(?:ed|ing|s)?|storm(?:ed|ing)?|enter(?:ed|ing)?|seiz(?:ed|ing)|captur(?:ed|ing)|took|retook|retak\w+|occup(?:ied|ying)|shell(?:ed|ing)?|bomb(?:ed|ing)|reach(?:ed|ing)?|besieg(?:ed|ing)|encircl(?:ed|ing)|left|leaving|"
    r"attaqu\w+|pris|repris|occup\w+|encercl\w+|quitt\w+|atteint|rejoint|bombard\w+|rallier|gagner|traversé|investi)\s+$",
    re.I,
)


def _is_worded_as_a_place(before: str, after: str) -> bool:
    """Tell whether only a place's name can stand there: more is asked for than of a name that is known."""
    if kind_around(before, after) or ROAD_BEFORE.search(before) or ROAD_AHEAD.match(after):
        return True
    if SECOND_END.search(before) or FACILITY_BEFORE.search(before):
        return True
    relation = relation_before(before)
    if relation is None:
        return bool(PLACE_VERB.search(before)) or bool(APPOSITION.match(after))
    if AT_ONLY.search(before) or relation in {"near", "between_from"}:
        return True
    if relation in {"from", "to", "towards", "via"}:
        return bool(MOVEMENT.search(before[-60:])) and not re.search(r"\b(?:pour|par)\s+$", before)
    # "… of X", "… de X": only after a word for a kind of place, which stands between.
    return relation == "at" and bool(GENERIC_BEFORE.search(before))


# "The Niono - Diabaly road": what stands behind the dash is its other end.
SECOND_END = re.compile(
    r"\b(?:axe|route|piste|tron[çc]on|corridor|road|highway|axis|RN\s?\d+)\s(?:nationale\s)?[A-ZÀ-Þ][\w'’]+(?:-[\w'’]+)*\s?[-–—]\s?$"
)
# "L'école de Naki", "the church at Tougouri".
FACILITY_BEFORE = re.compile(
    r"\b(?:[ée]coles?|lyc[ée]e|coll[èe]ge|[ée]glises?|cath[ée]drale|mosqu[ée]es?|h[ôo]pital|centre\sde\ssant[ée]|dispensaire|CSPS|CSCom"
    r"|mairie|gendarmerie|commissariat|brigade|a[ée]roport|a[ée]rodrome|prison|caserne|barrage|antenne|station|gare|douane"
    r"|poste\s(?:de\spolice|fronti[èe]re|de\sdouane|de\ssant[ée]))\s(?:de\s|d['’]|du\s|à\s)$"
    r"|\b(?:schools?|churche?s?|mosques?|hospital|clinic|dispensary|health\s(?:centre|center|post)|town\shall|police\sstation"
    r"|airport|airstrip|prison|barracks|dam|bridge|mast|checkpoint|outpost)\s(?:at|in|near|of)\s$"
)
GENERIC_BEFORE = re.compile(
    r"\b(?:villages?|villes?|localit[ée]s?|hameaux?|communes?|cercles?|d[ée]partements?|pr[ée]fectures?|provinces?|r[ée]gions?|zones?|secteurs?"
    r"|quartiers?|for[êe]ts?|mines?|camps?|bases?|postes?|march[ée]s?|puits|bac|pont|sites?|bourgade|axes?|route|piste|chef-lieu|entr[ée]e|sortie"
    r"|towns?|city|locality|hamlets?|areas?|districts?|outskirts|forests?|posts?|markets?|wells?|ferry|village|settlements?|cantons?"
    r"|chiefs?|mayor|residents?|villagers|people|inhabitants|maire|habitants?|populations?|chef|notables|garrison|garnison|siege|si[èe]ge|blockade|blocus"
    r"|battle|bataille|capture|fall|chute|prise|reprise|attack|attaque|massacre|nord|sud|est|ouest|north|south|east|west|km|kilom[èe]tres?|kilometers?|miles)"
    r"(?:\s+(?:rurale?s?|urbaine?s?|militaires?|aurif[èe]res?|hebdomadaires?|foraine?s?|nationale?s?|avanc[ée]e?))?"
    r"\s+(?:de\s+la\s+|de\s+l['’]|d['’]|du\s+|de\s+|des\s+|à\s+|of\s+|at\s+|in\s+|called\s+|named\s+)$",
    re.I,
)
APPOSITION = re.compile(
    r"^\s*(?:,|\()\s*(?:a|an|une?|the|la|le|localit[ée]|village|situ[ée]e?)\s+(?:[\w-]+\s+){0,2}?(?:village|town|hamlet|locality|commune|localit[ée]|bourgade|ville|post|market\s+town|situ[ée]e?|border|hameau)\b",
    re.I,
)
