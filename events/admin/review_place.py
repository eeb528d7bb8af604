"""Which places a proposed one may be: the geocoder's candidates with the words and the value that choose each."""

from events.admin.date import language
from events.admin.place_choice import is_between
from events.codebook.country import COUNTRIES
from events.codebook.place import PLACE_KINDS
from events.drafting.mention import PlaceMention
from events.errors.geo import UnknownRegion
from events.errors.geocoding import BadPlaceName, UnknownScope
from events.geo.boundaries import region
from events.geocoding.chain import look_up
from events.geocoding.query import Candidate, PlaceQuery
from events.models.place import Place

MOST_CANDIDATES = 8
# Two points of one place in two lists lie no further apart than this, in degrees.
SAME_POINT = 0.05


def place_candidates(mention: PlaceMention) -> dict[str, Candidate]:
    """Return the candidates by the value that chooses them: the desk's own number, else where it is known from."""
    found: dict[str, Candidate] = {}
    for text in dict.fromkeys((mention.phrase, mention.name)):
        for candidate in _asked(text, mention.country):
            if not is_between(candidate):
                found.setdefault(value_of(candidate), candidate)
        if found:
            break
    return found


def _asked(text: str, country: str) -> tuple[Candidate, ...]:
    if not text:
        return ()
    try:
        query = PlaceQuery(text, country=country or None, lang=language(), limit=MOST_CANDIDATES)
        return look_up(query).candidates
    except (BadPlaceName, UnknownScope):
        # The words are no name that can be looked up; the row then offers to type another.
        return ()


def value_of(candidate: Candidate) -> str:
    """Return what stands for the candidate in the page."""
    if candidate.place_id is not None:
        return str(candidate.place_id)
    return f"{candidate.source}:{candidate.source_id}"


def likeliest(mention: PlaceMention, found: dict[str, Candidate]) -> str:
    """Return the choice that the proposal means; empty where that is not certain: a homonym is no guess."""
    if mention.place_id is not None:
        return str(mention.place_id)
    if mention.lon is None or mention.lat is None:
        return ""
    # "20 km north of Djibo" is a point of its own: which Djibo is meant, the name alone tells.
    named = _asked(mention.name, mention.country) if mention.phrase != mention.name else tuple(found.values())
    near = [
        value_of(one)
        for one in named
        if one.is_sure_of_name
        and abs(one.lon - mention.lon) < SAME_POINT
        and abs(one.lat - mention.lat) < SAME_POINT
    ]
    return next((value for value in near if value in found), "")


def place_choices(mention: PlaceMention, found: dict[str, Candidate]) -> list[tuple[str, str]]:
    """Return what may be chosen, with the desk's own place first where the words name one."""
    choices = [(value, candidate_words(one)) for value, one in found.items()]
    own = Place.objects.filter(pk=mention.place_id).first() if mention.place_id else None
    if own is not None and str(own.pk) not in found:
        choices.insert(0, (str(own.pk), str(own)))
    return choices


def candidate_words(candidate: Candidate) -> str:
    """Say which place it is, so that homonyms are told apart."""
    lang = language()
    country = candidate.country
    parts = [
        _region_name(candidate.admin1, lang),
        COUNTRIES.label(country, lang) if country in COUNTRIES else country,
        PLACE_KINDS.label(candidate.kind, lang) if candidate.kind in PLACE_KINDS else candidate.kind,
        candidate.note,
    ]
    return f"{candidate.name} · " + ", ".join(part for part in parts if part)


def _region_name(key: str, lang: str) -> str:
    try:
        return region(key).name(lang) if key else ""
    except UnknownRegion:
        return key
