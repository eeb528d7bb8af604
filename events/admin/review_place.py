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
    if mention.place_id is not None and Place.objects.filter(pk=mention.place_id).exists():
        return str(mention.place_id)
    if mention.lon is None or mention.lat is None:
        return ""
    near = [
        value
        for value, one in found.items()
        if one.is_sure_of_name
        and abs(one.lon - mention.lon) < SAME_POINT
        and abs(one.lat - mention.lat) < SAME_POINT
    ]
    return near[0] if near else ""


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
