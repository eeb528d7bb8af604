"""Actors as a text may name them: those of the desk, widely known ones, and each country's forces and government."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from events.drafting.places.world import Country, french_forms, world

DATA = Path(__file__).parent / "data"
VOWELS = "aeiouhéèêàâîôAEIOUHÉÈÊÀÂÎÔ"
# French countries in -e that are masculine.
MASCULINE = frozenset({"Mexique", "Mozambique", "Zimbabwe", "Belize", "Cambodge"})


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor: how it is shown, of what type and country, by which other names it is known."""

    name: str
    type: str
    countries: tuple[str, ...]
    aliases: tuple[str, ...]
    actor_id: int | None = None
    # "military:ML", "government:NE": what it is of a country, so that "the army" finds it.
    station: str = ""

    @property
    def country(self) -> str:
        return self.countries[0] if len(self.countries) == 1 else ""

    @property
    def is_armed(self) -> bool:
        """Tell whether "the group" can mean it."""
        return self.type.startswith("armed.") or self.type == "foreign.contractor"


def known_entities() -> Iterator[Entity]:
    """Return the packaged list."""
    for kind, countries, names in _rows("known.tsv"):
        every = tuple(names.split("|"))
        yield Entity(every[0], kind, tuple(code for code in countries.split("|") if code), every[1:])


def national_entities() -> Iterator[Entity]:
    """Return for every country its army, gendarmerie, police, guard, government and foreign ministry."""
    further = _further_forces()
    for country in world().values():
        yield from _forces(country, further)
        yield from _offices(country)


@cache
def leaders() -> tuple[tuple[str, str], ...]:
    """Return pairs of a person's name and what the person stands for."""
    return tuple((name, whom) for whom, names in _rows("leaders.tsv") for name in names.split("|"))


def _further_forces() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, kind, names in _rows("forces.tsv"):
        found.setdefault(f"{kind}:{code}", []).extend(names.split("|"))
    return found


def _forces(country: Country, further: dict[str, list[str]]) -> Iterator[Entity]:
    en, of_fr = country.names_en[0], french_of(country)
    army = [
        f"Armed Forces of {en}",
        f"{en} Armed Forces",
        f"Army of {en}",
        f"{en} army",
        f"Forces armées {of_fr}",
    ]
    army += [f"armée {of_fr}", f"Forces armées nationales {of_fr}"]
    army += [f"{name} {noun}" for name in country.names_en for noun in ("forces", "military")]
    for adjective in country.adjectives_en:
        army += [
            f"{adjective} {noun}"
            for noun in ("Armed Forces", "army", "military", "forces", "security forces")
        ]
    for adjective in country.adjectives_fr[:3]:
        feminine, plural = _feminine(adjective)
        army += [f"Forces armées {plural}", f"armée {feminine}", f"forces {plural}"]
        army += [f"forces de défense et de sécurité {plural}", f"Forces armées nationales {plural}"]
    first = f"{country.adjective('en')} Armed Forces"
    if country.code in {"BF", "NE", "CI"}:
        # As the press writes: the adjectives of these are too near to another's, or seldom used.
        first = f"{en} Armed Forces"
    names = dict.fromkeys((*further.get(f"military:{country.code}", ()), *army))
    yield _of(country, "military", first, tuple(name for name in names if name != first))
    for station, noun_en, noun_fr in (
        ("gendarmerie", "National Gendarmerie", "Gendarmerie nationale"),
        ("police", "National Police", "Police nationale"),
        ("guard", "National Guard", "Garde nationale"),
    ):
        adjective = country.adjective("en")
        short_en, short_fr = noun_en.split()[1].lower(), noun_fr.split()[0].lower()
        feminine, _ = _feminine(country.adjective("fr"))
        others = (
            f"{adjective} {short_en}", f"{adjective} {noun_en}", f"{en} {noun_en}", f"{noun_fr} {of_fr}",
            f"{noun_fr} {feminine}", f"{short_fr} {feminine}",
        )  # fmt: skip
        yield _of(country, station, f"{noun_en} of {en}", others)


def _offices(country: Country) -> Iterator[Entity]:
    en, fr, of_fr = country.names_en[0], country.names_fr[0], french_of(country)
    adjective, adjective_fr = country.adjective("en"), country.adjective("fr")
    feminine, plural = _feminine(adjective_fr)
    names = (
        f"Gouvernement {of_fr}", f"{adjective} government", f"Gouvernement {adjective_fr}", f"{adjective} authorities",
        f"autorités {plural}", f"Authorities of {english_of(country)}", f"{adjective} junta", f"junte {feminine}",
        f"Transitional Government of {english_of(country)}", f"Autorités de transition {of_fr}", en, fr,
    )  # fmt: skip
    yield _of(country, "government", f"Government of {english_of(country)}", tuple(dict.fromkeys(names)))
    if country.code == "US":
        return
    ministry = (
        f"{adjective} foreign ministry", f"{adjective} Ministry of Foreign Affairs",
        f"{en} Ministry of Foreign Affairs",
        f"Ministère des Affaires étrangères {of_fr}", f"Ministère {adjective_fr} des Affaires étrangères",
    )  # fmt: skip
    yield _of(country, "foreign_ministry", f"Ministry of Foreign Affairs of {english_of(country)}", ministry)


TYPES = {
    "military": "state.military",
    "gendarmerie": "state.gendarmerie",
    "police": "state.police",
    "guard": "state.guard",
    "government": "state.authority",
    "foreign_ministry": "state.authority",
}


def _of(country: Country, station: str, name: str, others: tuple[str, ...]) -> Entity:
    home = TYPES[station]
    abroad = "foreign.state" if home == "state.authority" else "foreign.military"
    kind = home if country.is_covered else abroad
    return Entity(name, kind, (country.code,), others, station=f"{station}:{country.code}")


def english_of(country: Country) -> str:
    """Return "Mali", "the United States"."""
    name = country.names_en[0]
    return (
        f"the {name}"
        if name.startswith(("United", "Central", "Democratic", "Republic", "Netherl", "Philipp"))
        else name
    )


def french_of(country: Country) -> str:
    """Return "du Mali", "de Mauritanie", "d'Algérie", "des États-Unis"."""
    name = country.names_fr[0]
    if name.split("-")[0].split()[0].endswith("s") and name in {
        "États-Unis",
        "Pays-Bas",
        "Émirats arabes unis",
        "Comores",
    }:
        return f"des {name}"
    feminine = (name.endswith("e") and name not in MASCULINE) or name.startswith(
        ("République", "Corée", "Guinée", "Arabie")
    )
    if name[0] in VOWELS:
        return f"d'{name}"
    return f"de {name}" if feminine or name.startswith("Côte") else f"du {name}"


def _feminine(adjective: str) -> tuple[str, str]:
    """Return the feminine singular and plural of a French adjective."""
    forms = french_forms(adjective)
    return (
        (forms[2], forms[3])
        if len(forms) == 4
        else (forms[-2], forms[-1])
        if len(forms) == 2
        else (forms[1], forms[2])
    )


def _rows(name: str) -> Iterator[list[str]]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines()[1:]:
        if line.strip():
            yield line.split("\t")
