"""Weigh what two incidents have in common: each trait adds its log-odds, as in Fellegi and Sunter's record linkage.

The weights were set by hand and looked at on planted duplicates (docs/duplicates.md); what is unknown weighs nothing.
"""

import math
from collections.abc import Callable, Iterator

from events.chronology.edtf import sentence
from events.codebook.event_type import EVENT_TYPES
from events.codebook.impact import IMPACT_KINDS
from events.matching.duplicate.ground import nearest
from events.matching.duplicate.reason import Likeness, Reason
from events.matching.duplicate.traits import Days, Spot, Traits
from events.matching.duplicate.words import alike

# What speaks against any two records being one event before anything is known of them.
BEFORE = -6.0
# Inside both circles: the smaller the ground, the more it says. Kilometres of both radii together, and the weight.
INSIDE = ((6, 3.0), (35, 2.0), (120, 1.0), (300, 0.5), (math.inf, 0.2))
# Outside them: kilometres beyond both radii.
OUTSIDE = ((5, 1.2), (12, 0.5), (25, -0.6), (50, -1.8), (math.inf, -3.5))
WITHIN_DAYS = ((1, 3.0), (6, 2.2), (31, 1.0), (math.inf, 0.2))
DAYS_APART = ((1, 1.6), (2, 0.6), (3, -1.0), (5, -2.6), (math.inf, -5.0))
TITLES = ((0.75, 1.8), (0.5, 1.1), (0.3, 0.4))
# Armed groups and foreign forces say more than an army or "civilians", who are in half of all records.
PARTY_WEIGHT = {"armed": 2.2, "foreign": 2.0, "state": 1.2, "people": 0.5, "unknown": 0.4}
NAMES_NOBODY = ("people", "unknown")
VIOLENCE = ("attack", "battle", "explosion", "unrest", "abduction", "looting")


def weigh(mine: Traits, theirs: Traits) -> Likeness:
    """Return how likely both are one event, with all reasons."""
    reasons = [reason for weigher in WEIGHERS for reason in weigher(mine, theirs)]
    total = BEFORE + sum(reason.weight for reason in reasons)
    return Likeness(theirs.pk or 0, round(1 / (1 + math.exp(-total)), 3), tuple(reasons))


def _step(steps: tuple[tuple[float, float], ...], value: float) -> float:
    return next(weight for most, weight in steps if value <= most)


def weigh_days(mine: Traits, theirs: Traits) -> Iterator[Reason]:
    """Same days, days that overlap, or so many days apart."""
    if mine.days is None or theirs.days is None:
        return
    gap = mine.days.gap(theirs.days)
    if gap:
        plural = "s" if gap > 1 else ""
        yield Reason(
            "days",
            _step(DAYS_APART, gap),
            f"{gap} day{plural} apart",
            f"à {gap} jour{plural} d’écart",
        )
        return
    yield _same_days(mine.days, theirs.days)


def _same_days(mine: Days, theirs: Days) -> Reason:
    span = max(mine.count or math.inf, theirs.count or math.inf)
    weight = _step(WITHIN_DAYS, span)
    if mine == theirs and span == 1:
        day = str(mine.start)
        return Reason(
            "days", weight, f"same day ({sentence(day, 'en')})", f"même jour ({sentence(day, 'fr')})"
        )
    if mine == theirs and span < math.inf:
        return Reason("days", weight, f"same {span:.0f} days", f"mêmes {span:.0f} jours")
    return Reason("days", weight, "their days overlap", "leurs jours se recoupent")


def weigh_ground(mine: Traits, theirs: Traits) -> Iterator[Reason]:
    """The same place, within the sum of both radii, or so far beyond it."""
    found = nearest(mine.spots, theirs.spots)
    if found is None:
        return
    one, other, km = found
    reach = one.radius_km + other.radius_km
    if one.place_id is not None and one.place_id == other.place_id and not one.is_area and not other.is_area:
        yield Reason("ground", 3.2, f"same place: {one.name}", f"même lieu : {one.name}")
    elif km <= reach:
        yield _inside(one, other, km, reach)
    else:
        yield Reason(
            "ground",
            _step(OUTSIDE, km - reach),
            f"{_km(km)} km apart, beyond {_km(reach)} km of both radii",
            f"à {_km(km, 'fr')} km, au-delà des {_km(reach, 'fr')} km des deux rayons",
        )


def _inside(one: Spot, other: Spot, km: float, reach: float) -> Reason:
    weight = _step(INSIDE, max(reach, km))
    if km < 0.05:
        same = one.name if one.name == other.name else ""
        return Reason(
            "ground",
            weight,
            f"same spot within {_km(reach)} km{f': {same}' if same else ''}",
            f"même endroit à {_km(reach, 'fr')} km près{f' : {same}' if same else ''}",
        )
    return Reason(
        "ground",
        weight,
        f"{_km(km)} km apart within {_km(reach)} km",
        f"à {_km(km, 'fr')} km, dans un rayon de {_km(reach, 'fr')} km",
    )


def _km(value: float, lang: str = "en") -> str:
    text = f"{value:.1f}".removesuffix(".0") if value < 10 else f"{value:.0f}"
    return text.replace(".", ",") if lang == "fr" else text


def weigh_parties(mine: Traits, theirs: Traits) -> Iterator[Reason]:
    """Actors that both name; or two sides that name others."""
    shared = sorted(mine.parties.keys() & theirs.parties.keys())
    if shared:
        weights = [
            PARTY_WEIGHT.get(mine.parties[key].type.split(".")[0], PARTY_WEIGHT["unknown"]) for key in shared
        ]
        names = [mine.parties[key].name for key in shared]
        yield Reason(
            "actors",
            min(sum(weights), 3.2),
            f"both name {' and '.join(names)}",
            f"les deux nomment {' et '.join(names)}",
        )
    elif _named(mine) and _named(theirs):
        yield Reason("actors", -2.2, "they name other actors", "elles nomment d’autres acteurs")


def _named(traits: Traits) -> bool:
    return any(party.type.split(".")[0] not in NAMES_NOBODY for party in traits.parties.values())


def weigh_types(mine: Traits, theirs: Traits) -> Iterator[Reason]:
    """The same type, one of its types, its family, or another kind of event altogether."""
    if not mine.event_type or not theirs.event_type:
        return
    if mine.event_type == theirs.event_type:
        en, fr = (EVENT_TYPES.label(mine.event_type, lang) for lang in ("en", "fr"))
        yield Reason("types", 1.5, f"same type: {en}", f"même type : {fr}")
        return
    families = {code.split(".")[0] for code in (mine.event_type, theirs.event_type)}
    if mine.types & theirs.types:
        yield Reason("types", 0.9, "they share a type", "elles ont un type en commun")
    elif len(families) == 1:
        yield Reason("types", 0.6, "types of one family", "types d’une même famille")
    elif families <= set(VIOLENCE):
        yield Reason("types", -0.3, "other type of violence", "autre type de violence")
    else:
        yield Reason("types", -1.4, "another kind of event", "un autre genre d’événement")


def weigh_figures(mine: Traits, theirs: Traits) -> Iterator[Reason]:
    """Figures of one kind that overlap, nearly meet, or contradict: weakly, for first reports often do."""
    found = [
        _figure(kind, mine.figures[kind], theirs.figures[kind])
        for kind in mine.figures
        if kind in theirs.figures
    ]
    # The two that say most: a long list of figures is one report's habit.
    yield from sorted(found, key=lambda reason: -abs(reason.weight))[:2]


def _figure(kind: str, mine: tuple[int, int], theirs: tuple[int, int]) -> Reason:
    en, fr = (IMPACT_KINDS.label(kind, lang).lower() for lang in ("en", "fr"))
    both_en, both_fr = f"{_span(mine)} and {_span(theirs)}", f"{_span(mine)} et {_span(theirs)}"
    low, high = max(mine[0], theirs[0]), min(mine[1], theirs[1])
    if low <= high:
        widest = max(mine[1] - mine[0], theirs[1] - theirs[0])
        telling = 0.3 if high == 0 else 0.5 if widest > high + 2 else 1.2
        if mine == theirs:
            return Reason("figures", telling, f"{en}: both {_span(mine)}", f"{fr} : {_span(mine)} des deux")
        return Reason("figures", telling, f"{en}: {both_en} overlap", f"{fr} : {both_fr} se recoupent")
    if low <= high * 1.5 + 1:
        return Reason("figures", 0.4, f"{en}: {both_en} are close", f"{fr} : {both_fr} sont proches")
    return Reason("figures", -0.9, f"{en}: {both_en} differ", f"{fr} : {both_fr} diffèrent")


def _span(ends: tuple[int, int]) -> str:
    return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]}–{ends[1]}"


def weigh_reports(mine: Traits, theirs: Traits) -> Iterator[Reason]:
    """One report for both: much, yet one report may tell of several events."""
    if mine.reports & theirs.reports:
        yield Reason(
            "reports",
            1.2,
            "both cite the same report or a copy of it",
            "les deux citent le même document ou sa copie",
        )


def weigh_titles(mine: Traits, theirs: Traits) -> Iterator[Reason]:
    """Titles that say the same, in one language or across both."""
    pairs = [
        (alike(one, other), lang == their_lang)
        for lang, one in mine.titles
        for their_lang, other in theirs.titles
    ]
    if not pairs:
        return
    likest, is_one_language = max(pairs)
    weight = next((weight for least, weight in TITLES if likest >= least), 0.0)
    if weight:
        across = ("", "") if is_one_language else (" in the other language", " dans l’autre langue")
        yield Reason("titles", weight, f"alike title{across[0]}", f"titre semblable{across[1]}")
    elif likest < 0.1:
        # No words of its own: a title that shares nothing is weak, for two coders word things as they like.
        yield Reason("titles", -0.4, "", "")


WEIGHERS: tuple[Callable[[Traits, Traits], Iterator[Reason]], ...] = (
    weigh_days,
    weigh_ground,
    weigh_parties,
    weigh_types,
    weigh_figures,
    weigh_reports,
    weigh_titles,
)
