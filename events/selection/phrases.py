"""What each filter says: a phrase inside a sentence, and a label that stands alone."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from events.chronology.months import day_sentence, is_french
from events.codebook.actor import ACTOR_FAMILIES, ACTOR_TYPES
from events.codebook.certainty import VERIFICATION
from events.codebook.country import COUNTRIES
from events.codebook.entry import Entry, Table
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.codebook.place import PLACE_PRECISION
from events.codebook.source import SOURCE_TYPES
from events.codebook.time import DATE_PRECISION
from events.errors.selection import Said
from events.selection.choices import DEFAULT_RADIUS_KM
from events.selection.named import Names

# A family stands before the types: "attack" is both a filter and the beginning of others.
TABLES: Mapping[str, tuple[Table[Entry], ...]] = {
    "event_type": (EVENT_FAMILIES, EVENT_TYPES),
    "kind": (EPISODE_KINDS,),
    "type": (ACTOR_FAMILIES, ACTOR_TYPES, SOURCE_TYPES),
    "country": (COUNTRIES,),
    "verification": (VERIFICATION,),
    "precision": (DATE_PRECISION, PLACE_PRECISION),
}
PHRASES: Mapping[str, Said] = {
    "admin1": Said("in the region {}", "dans la région {}"),
    "actor": Said("with {}", "avec {}"),
    "place": Said("at {}", "à {}"),
    "axis": Said("on {}", "sur {}"),
    "source": Said("citing {}", "citant {}"),
    "episode": Said("part of {}", "faisant partie de {}"),
    "killed_min": Said("at least {} killed", "au moins {} tués"),
    "verification": Said("verification: {}", "vérification : {}"),
    "precision": Said("precision: {}", "précision : {}"),
    "q": Said("holding “{}”", "contenant « {} »"),
    "bbox": Said("in the box {}", "dans le rectangle {}"),
    "near": Said("within {} km of {}, {}", "à moins de {} km de {}, {}"),
    "start": Said("from {}", "à partir du {}"),
    "end": Said("until {}", "jusqu'au {}"),
    "state_on": Said("on {}", "au {}"),
    "updated_since": Said("changed since {}", "changements depuis le {}"),
    "as_of": Said("as the record stood on {}", "selon l'état du {}"),
}
# A number of the log reads differently from a day.
AS_OF_NUMBER = Said("as the record stood at entry {} of the log", "selon l'état à l'entrée {} du journal")
IN_FORCE = {True: Said("in force", "en vigueur"), False: Said("not in force", "pas en vigueur")}
MEMBERS = Said("including members and successors", "membres et successeurs compris")
NAMED = frozenset({"admin1", "actor", "place", "axis", "source", "episode"})
# French says "en" before a feminine name or a vowel, "aux" before a plural, else "au"; these end in e all the same.
FEMININE_BY_NATURE = ("Guinée-Bissau", "République centrafricaine")


def phrase_of(name: str, value: Any, names: Names, lang: str) -> str:
    """Say a choice within a sentence."""
    if name == "country":
        return _in_countries(value, lang)
    if name in TABLES or name in NAMED:
        labels = [_label(name, one, names, lang) for one in value]
        return PHRASES[name].in_(lang).format(joined(labels, lang))
    return label_of(name, value, names, lang)


def label_of(name: str, value: Any, names: Names, lang: str) -> str:
    """Say one single value alone: "Mali", "at least 5 killed"."""
    if name in TABLES or name in NAMED:
        return _label(name, value, names, lang)
    if name == "in_force":
        return IN_FORCE[value].in_(lang)
    if name == "members":
        return MEMBERS.in_(lang)
    if name == "as_of" and isinstance(value, int):
        return AS_OF_NUMBER.in_(lang).format(value)
    if name == "near":
        lon, lat, radius_km = value
        return PHRASES[name].in_(lang).format(f"{radius_km or DEFAULT_RADIUS_KM:g}", f"{lon:g}", f"{lat:g}")
    return PHRASES[name].in_(lang).format(_plain(value, lang))


def joined(labels: Sequence[str], lang: str) -> str:
    """Join what a comma in the address means: "or"."""
    word = " ou " if is_french(lang) else " or "
    return word.join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else labels[0]


def _label(name: str, value: str, names: Names, lang: str) -> str:
    for table in TABLES.get(name, ()):
        if value in table:
            return table.label(value, lang)
    return names.of(name, value, lang)


def _plain(value: Any, lang: str) -> str:
    if isinstance(value, datetime):
        clock = "" if (value.hour, value.minute) == (0, 0) else f" {value:%H:%M} UTC"
        return day_sentence(value.date(), lang) + clock
    return day_sentence(value, lang) if isinstance(value, date) else str(value).strip()


def _in_countries(codes: Sequence[str], lang: str) -> str:
    labels = [COUNTRIES.label(code, lang) for code in codes]
    if not is_french(lang):
        return f"in {joined(labels, lang)}"
    return joined([f"{_french_in(label)} {label}" for label in labels], lang)


def _french_in(country: str) -> str:
    if country.startswith(("États", "Émirats", "Pays-Bas")):
        return "aux"
    is_feminine = country.split(" du ")[0].endswith("e") or country in FEMININE_BY_NATURE
    begins_with_vowel = country[0] in "AEIOUÉÎ"
    return "en" if is_feminine or begins_with_vowel else "au"
