"""Second recordings of invented incidents, each off in one way or several, and events that only look the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.invented import Event, World
from events.chronology.edtf import parse
from events.codebook.event_type import EVENT_TYPES
from events.geo.distance import destination
from events.matching.duplicate.traits import Days, Party, Spot, Traits

FRENCH = {
    "convoy": "convoi",
    "tanker": "citerne",
    "village": "village",
    "market": "marché",
    "road": "route",
    "river": "fleuve",
    "camp": "camp",
    "patrol": "patrouille",
    "column": "colonne",
    "night": "nuit",
    "dawn": "aube",
    "armed": "armés",
    "men": "hommes",
    "motorbikes": "motos",
    "fuel": "carburant",
    "escort": "escorte",
    "herders": "éleveurs",
    "militia": "milice",
    "villagers": "villageois",
    "burned": "incendiés",
    "livestock": "bétail",
    "fled": "ont fui",
    "school": "école",
    "bridge": "pont",
    "mine": "mine",
    "checkpoint": "poste de contrôle",
    "soldiers": "soldats",
    "wounded": "blessés",
    "attack": "attaque",
    "ambush": "embuscade",
    "blockade": "blocus",
}
OTHER_WORDS = "Incident signalé par des sources locales (inventé)"
MONTH_DAYS = 28


@dataclass(frozen=True, slots=True)
class Probe:
    """What somebody types, and the incident that it is, or only looks like."""

    kind: str
    of: int
    is_same: bool
    traits: Traits


def first_recording(world: World, event: Event) -> Traits:
    """Return what the generated incident is compared by, without its number: somebody types it again, word for word."""
    parsed = parse(event.edtf)
    village = event.village
    spot = Spot(
        ((village.lon, village.lat),),
        2.0,
        village.n + 1000,
        f"Village {village.n} (invented) ({village.country})",
    )
    said = [number for number in event.killed or () if number is not None]
    return Traits(
        days=Days(parsed.start, parsed.end),
        spots=(spot,),
        parties={
            n + 1: Party(n + 1, f"F{n}", "armed.jihadist" if n % 2 else "state.military")
            for n in event.actors
        },
        event_type=event.event_type,
        further_types=frozenset(event.secondary),
        figures={"killed": (min(said), max(said))} if said else {},
        reports=frozenset({event.report + 1}),
        titles=(("en", _bare(event.title)),),
    )


def _bare(title: str) -> str:
    return re.sub(r" \(invented \d+\)", " (invented)", title)


def in_french(traits: Traits, random: Random) -> Traits:
    """The title in the other language, read elsewhere."""
    words = re.findall(r"[a-z]+", traits.titles[0][1].lower())
    said = " ".join(FRENCH.get(word, "") for word in words if word in FRENCH)
    return replace(other_report(traits, random), titles=(("fr", f"{said.capitalize()} (inventé)"),))


def other_report(traits: Traits, random: Random) -> Traits:
    return replace(traits, reports=frozenset({100_000 + random.randrange(1000)}))


def other_words(traits: Traits, random: Random) -> Traits:
    return replace(other_report(traits, random), titles=(("fr", OTHER_WORDS),))


def days_off(traits: Traits, random: Random) -> Traits:
    return _moved(other_report(traits, random), random.choice([-2, -1, 1, 1, 2]))


def _moved(traits: Traits, days: int) -> Traits:
    start, end = _ends(traits)
    by = timedelta(days=days)
    return replace(traits, days=Days(start + by, end + by))


def _ends(traits: Traits) -> tuple[date, date]:
    days = traits.days
    if days is None or days.start is None or days.end is None:
        raise ValueError("Invented incidents have closed dates.")
    return days.start, days.end


def month_only(traits: Traits, random: Random) -> Traits:
    start, _end = _ends(traits)
    first = start.replace(day=1)
    following = (first + timedelta(days=MONTH_DAYS + 4)).replace(day=1)
    return replace(other_report(traits, random), days=Days(first, following - timedelta(days=1)))


def km_off(traits: Traits, random: Random) -> Traits:
    """A neighbouring village, or the spot itself on the map."""
    return _carried(other_report(traits, random), random, random.uniform(2, 12), radius_km=2.0)


def near_only(traits: Traits, random: Random) -> Traits:
    """ "Near" a place some way off, as precision says."""
    return _carried(other_report(traits, random), random, random.uniform(5, 15), radius_km=15.0)


def region_only(traits: Traits, random: Random) -> Traits:
    return _carried(other_report(traits, random), random, random.uniform(20, 120), radius_km=150.0)


def _carried(traits: Traits, random: Random, km: float, *, radius_km: float) -> Traits:
    (lon, lat), *_rest = traits.spots[0].points
    there = destination(lon, lat, random.uniform(0, 360), km)
    return replace(
        traits, spots=(Spot((there,), radius_km, None, "Elsewhere (invented)", is_area=radius_km > 100),)
    )


def other_figures(traits: Traits, random: Random) -> Traits:
    """What first reports do: a few more, or twice as many."""
    said = traits.figures.get("killed", (3, 5))
    factor = random.choice([1.3, 2.0, 3.0])
    low, high = round(said[1] * factor) + 1, round(said[1] * factor) + 3
    return replace(other_report(traits, random), figures={"killed": (low, high)})


def one_actor(traits: Traits, random: Random) -> Traits:
    key = random.choice(sorted(traits.parties))
    return replace(other_report(traits, random), parties={key: traits.parties[key]})


def no_actor(traits: Traits, random: Random) -> Traits:
    return replace(other_report(traits, random), parties={})


def other_type(traits: Traits, random: Random) -> Traits:
    """Another type of the family, where it has one: two coders' choice."""
    family = [
        code for code in EVENT_TYPES.expand(traits.event_type.split(".")[0]) if code != traits.event_type
    ]
    return replace(other_report(traits, random), event_type=random.choice(family or [traits.event_type]))


SAME = {
    "typed again": other_report,
    "title in French": in_french,
    "title in other words": other_words,
    "1-2 days off": days_off,
    "month only": month_only,
    "2-12 km off": km_off,
    "near, 5-15 km": near_only,
    "region only": region_only,
    "other figures": other_figures,
    "one actor of two": one_actor,
    "no actor": no_actor,
    "other type of family": other_type,
}


def several(traits: Traits, random: Random) -> Traits:
    """Three things off at once, one of them the words."""
    changes = random.sample([days_off, km_off, near_only, other_figures, one_actor, other_type], 2)
    for change in (in_french, *changes):
        traits = change(traits, random)
    return traits


def five(traits: Traits, random: Random) -> Traits:
    """As far off as two honest coders get: day, ground, figures and type, in the other language."""
    for change in (in_french, days_off, near_only, other_figures, other_type):
        traits = change(traits, random)
    return traits


def bare(traits: Traits, random: Random) -> Traits:
    """The first minute of typing: day, place and type, nothing else."""
    return replace(other_words(traits, random), parties={}, figures={}, reports=frozenset())


def bare_and_off(traits: Traits, random: Random) -> Traits:
    """The same, a day and some kilometres off: not enough to be offered among all that happens."""
    return km_off(days_off(bare(traits, random), random), random)


def _other_actors(traits: Traits, random: Random) -> Traits:
    keys = random.sample([n for n in range(1, 121) if n not in traits.parties], 2)
    parties = {
        key: Party(key, f"F{key - 1}", "armed.jihadist" if (key - 1) % 2 else "state.military")
        for key in keys
    }
    return replace(other_figures(traits, random), parties=parties, titles=(("fr", OTHER_WORDS),))


def _other_day(least: int, most: int, traits: Traits, random: Random) -> Traits:
    later = other_figures(_moved(traits, random.randint(least, most)), random)
    return replace(later, titles=(("fr", OTHER_WORDS),))


def _far(least_km: float, most_km: float, traits: Traits, random: Random) -> Traits:
    there = _carried(other_figures(traits, random), random, random.uniform(least_km, most_km), radius_km=2.0)
    return replace(there, titles=(("fr", OTHER_WORDS),))


TOGETHER = {
    "three at once": several,
    "five at once": five,
    "day, place and type alone": bare,
    "the same, off by day and km": bare_and_off,
}
DIFFERENT = {
    "same town and actors, the next day": lambda t, r: _other_day(1, 1, t, r),
    "same town and actors, two weeks later": lambda t, r: _other_day(13, 15, t, r),
    "same town and actors, a week later": lambda t, r: _other_day(6, 8, t, r),
    "same town and actors, 4-5 days later": lambda t, r: _other_day(4, 5, t, r),
    "same day and town, other actors": _other_actors,
    "same day and actors, 40-80 km away": lambda t, r: _far(40, 80, t, r),
    "same report, another event": lambda t, r: replace(
        _far(90, 200, _other_day(1, 4, t, r), r), reports=t.reports
    ),
}


def probes(world: World, *, size: int, each: int, seed: int) -> Iterator[Probe]:
    """Yield so many probes of every kind, of incidents dealt out by the seed."""
    random = Random(seed)
    for is_same, kinds in ((True, SAME | TOGETHER), (False, DIFFERENT)):
        for kind, change in kinds.items():
            for _n in range(each):
                event = world.event(random.randrange(size))
                yield Probe(kind, event.n + 1, is_same, change(first_recording(world, event), random))
