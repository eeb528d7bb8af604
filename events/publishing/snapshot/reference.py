"""The public documents of reference data: places, sources and axes that published records name."""

from operator import attrgetter

from events.models.axis import Axis
from events.models.place import Place
from events.models.source import Source
from events.publishing.canonical import Document
from events.publishing.snapshot.geography import axis_name, brief, name_of, place_stub, point_of

# How exactly a place of each kind can be pointed at: a region's centroid earns fewer decimals than a well.
PRECISION_OF_KIND = {"country": "country", "admin1": "admin1", "admin2": "admin2", "admin3": "admin3"}


def place_document(place: Place) -> Document:
    """Return all that the public may see of a place."""
    # "kind" at the top of a document says what record it is; slug stands in the frame.
    stub = {key: value for key, value in place_stub(place).items() if key not in ("kind", "slug")}
    return {
        **stub,
        "place_kind": place.kind,
        "name": {**name_of(place), "local": place.name},
        "parent": brief(place.parent),
        "point": point_of(place, PRECISION_OF_KIND.get(place.kind, "settlement")),
        "radius_m": place.radius_m,
        "boundary": place.boundary_key,
        "geonames_id": place.geonames_id,
        "osm_id": place.osm_id,
        "names": [
            {
                "name": row.name,
                "language": row.language,
                "kind": row.kind,
                "from": row.valid_from,
                "to": row.valid_to,
            }
            for row in sorted(place.names.all(), key=attrgetter("pk"))
        ],
        "pcodes": [
            {
                "pcode": row.pcode,
                "from": row.valid_from.isoformat() if row.valid_from else None,
                "to": row.valid_to.isoformat() if row.valid_to else None,
            }
            for row in sorted(place.codes.all(), key=attrgetter("pk"))
        ],
    }


def source_document(source: Source) -> Document:
    """Return all that the public may see of a publisher that is not confidential."""
    return {
        "name": {"en": source.name, "fr": source.name},
        "type": source.type,
        "country": source.country,
        "language": source.language,
        "reliability": source.reliability,
        "licence": source.licence,
    }


def axis_document(axis: Axis) -> Document:
    """Return all that the public may see of a road or river section."""
    ends = {
        end: {**(brief(place) or {}), "country": place.country, "point": point_of(place, "settlement")}
        for end, place in (("from", axis.from_place), ("to", axis.to_place))
    }
    return {
        "name": axis_name(axis),
        "road_number": axis.road_number,
        "line": axis.line,
        "corridor_m": axis.corridor_m,
        **ends,
    }
