"""The chain: the desk's own places, then the offline gazetteer, then an online service if it is switched on."""

from django.conf import settings
from django.utils.translation import get_language

from events.errors.geocoding import BadPlaceName, GeocoderProblem
from events.geocoding.candidate import between, candidate
from events.geocoding.desk_places import find_at_desk
from events.geocoding.gazetteer import gazetteer
from events.geocoding.index import NameIndex
from events.geocoding.known_place import Found
from events.geocoding.online import ask
from events.geocoding.phrase import read_phrase
from events.geocoding.query import Candidate, PlaceQuery, Result
from events.geocoding.ranking import ranked, spots, sure
from events.geocoding.scope import Scope, read_scope, split_scope
from events.names.folding import fold
from events.names.likeness import likeness

LONGEST_NAME = 200


def look_up(query: PlaceQuery) -> Result:
    """Return candidates, the answer if one is beyond doubt, and the problems of online services on the way.

    Raises BadPlaceName for a text without a name, UnknownScope for a country or region that is none.
    """
    text, said = split_scope(query.text)
    scope = read_scope(query.country, query.admin1).narrowed(said)
    phrase = read_phrase(text)
    problems: list[str] = []
    one = _search(phrase.name, phrase.kind, scope, query, problems)
    best = sure(one, phrase.kind, in_one_country=scope.country is not None)
    if not phrase.other_end:
        candidates = tuple(candidate(found, phrase, query.near) for found in one[: query.limit])
        answer = candidate(best, phrase, query.near) if best else None
        if answer and not answer.is_sure_of_name:
            answer = None
        return Result(candidates, answer, tuple(problems))
    other = _search(phrase.other_end, "", scope, query, problems)
    best_other = sure(other, "", in_one_country=scope.country is not None)
    both = sorted(
        (
            between(start, end, query.near)
            for start in spots(one)
            for end in spots(other)
            if start.place != end.place
        ),
        # Two ends that a source names together are near each other; of homonyms the nearest pair comes first.
        key=lambda pair: (not pair.is_sure_of_name, pair.radius_m),
    )
    whole = between(best, best_other, query.near) if best and best_other else None
    return Result(tuple(both[: query.limit]), whole, tuple(problems))


def find(query: PlaceQuery) -> tuple[Candidate, ...]:
    """Return the places that may be meant, likeliest first. For a person to choose from."""
    return look_up(query).candidates


def answer(query: PlaceQuery) -> Candidate | None:
    """Return the place only where exactly one bears the name in the scope; a near miss is never an answer."""
    return look_up(query).answer


def _search(name: str, kind: str, scope: Scope, query: PlaceQuery, problems: list[str]) -> list[Found]:
    """Ask each source in turn; the online one only where no other knows the name."""
    if not fold(name) or len(name) > LONGEST_NAME:
        raise BadPlaceName(text=name)
    # Both, not the first that knows it: that the desk has one Léré does not make it the only one.
    local = [
        *find_at_desk(name, scope, exclude=query.exclude_place_id),
        *gazetteer().find(name, scope.holds),
    ]
    known = any(one.match != "fuzzy" for one in local)
    if settings.TRACKER_ONLINE_GEOCODING and not known:
        local += _online(name, scope, query, problems)
    return ranked(local, kind, query.near)


def _online(name: str, scope: Scope, query: PlaceQuery, problems: list[str]) -> list[Found]:
    try:
        places = ask(name, scope, lang=query.lang, patience_seconds=query.patience_seconds)
    except GeocoderProblem as problem:
        problems.append(problem.sentence(get_language() or "en"))
        return []
    inside = [place for place in places if scope.holds(place)]
    sure_of = NameIndex(inside).find(name, scope.holds)
    named = {id(one.place) for one in sure_of}
    # The service saw a likeness that we do not: shown, never taken for the name.
    rest = [place for place in inside if id(place) not in named]
    return [*sure_of, *(Found(place, "fuzzy", likeness(name, place.name)) for place in rest)]
