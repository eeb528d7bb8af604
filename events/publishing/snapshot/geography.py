"""Where the public may see that something is: the named place, or the gazetteer cell that stands for it.

A coarse or restricted record's place is a reference to its commune, cercle or region. Nothing of the true point
enters, so moving it inside the cell changes no byte.
"""

from django.db.models import F

from events.codebook.place import PLACE_PRECISION
from events.geo.boundaries import admin1_of, countries, outline, region
from events.geo.point import rounded
from events.geo.shape import equal_area_radius_m
from events.models.incident_place import IncidentPlace
from events.models.place import Place
from events.publishing.canonical import Document
from events.publishing.snapshot.lineage import lineage
from events.publishing.snapshot.sensitivity import CELLS


def cell_around(place: Place, sensitivity: str) -> Place | None:
    """Return the finest gazetteer cell around the place that the sensitivity lets the public see."""
    ancestors = lineage(place)
    for kind in CELLS[sensitivity]:
        for ancestor in ancestors:
            if ancestor.kind == kind:
                return ancestor
    return None


def cell_of(row: IncidentPlace, sensitivity: str) -> Place | None:
    """Return the gazetteer cell that stands for the row's place in public; None where the desk has none."""
    place = row.place or (row.axis.from_place if row.axis else None)
    if place is None and row.lon is not None and row.lat is not None:
        holder = admin1_of(float(row.lon), float(row.lat))
        place = _region_of(holder.key) if holder else None
    return cell_around(place, sensitivity) if place is not None else None


def _region_of(boundary_key: str) -> Place | None:
    """Return the desk's region with this boundary; the one that the public knows before any that it does not."""
    regions = Place.objects.filter(boundary_key=boundary_key, kind="admin1", merged_into__isnull=True)
    return regions.order_by(F("slug").asc(nulls_last=True), "pk").first()


def name_of(place: Place) -> Document:
    """Return the names in three languages; one that is empty falls back to the place's own at reading."""
    return {"en": place.name_en or place.name, "fr": place.name_fr or place.name, "ar": place.name_ar}


def brief(place: Place | None) -> Document | None:
    """Return the shortest form: slug and name."""
    return None if place is None else {"slug": place.slug or "", "name": name_of(place)}


def point_of(place: Place, precision: str) -> list[float] | None:
    """Return the place's own point with no more decimals than the precision earns."""
    if place.lon is None or place.lat is None:
        return None
    return list(rounded(float(place.lon), float(place.lat), precision))


def place_stub(place: Place) -> Document:
    """Return a place's short form with the region and cercle that it lies in."""
    above = lineage(place)
    by_kind = {ancestor.kind: ancestor for ancestor in reversed(above)}
    return {
        "slug": place.slug or "",
        "name": name_of(place),
        "kind": place.kind,
        "country": place.country,
        "admin1": brief(by_kind.get("admin1")),
        "admin2": brief(by_kind.get("admin2")),
        "within": [ancestor.slug or "" for ancestor in above[1:]],
    }


def _default_radius(precision: str) -> int | None:
    return PLACE_PRECISION[precision].default_radius_m


def _radius_of_area(place: Place | None) -> int | None:
    return (place.radius_m or _radius_of_boundary(place)) if place is not None else None


def _radius_of_boundary(place: Place) -> int | None:
    """Return the radius of the circle that has the area's size, where its boundary is packaged (CODEBOOK 5)."""
    if place.kind == "admin1" and place.boundary_key:
        return region(place.boundary_key).radius_m
    if place.kind == "country" and place.country in countries():
        return equal_area_radius_m(outline(place.country))
    return None


def _cell_document(row: IncidentPlace, cell: Place, sensitivity: str) -> Document:
    precision = cell.kind
    shows_point = sensitivity == "coarse"
    return {
        **place_stub(cell),
        "role": "site" if row.role == "axis" else row.role,
        "precision": precision,
        "radius_m": cell.radius_m or _radius_of_boundary(cell),
        "point": point_of(cell, precision) if shows_point else None,
        "geometry": None,
        "coarsened": True,
        "to": None,
        "axis": None,
    }


def _nameless(row: IncidentPlace) -> Document:
    """Return the short form of a bare point: the region that holds it, by the packaged boundaries."""
    holder = admin1_of(float(row.lon or 0), float(row.lat or 0))
    names = {"en": holder.name_en, "fr": holder.name_fr, "ar": holder.name_ar} if holder else None
    return {
        "slug": "",
        "name": {"en": "", "fr": "", "ar": ""},
        "kind": "",
        "country": holder.country if holder else "",
        "admin1": {"slug": "", "name": names} if names else None,
        "admin2": None,
        "within": [],
    }


def _line(row: IncidentPlace) -> Document | None:
    """Return the route's line: the one drawn, the axis's own, or the straight one between its ends."""
    if row.geometry:
        return dict(row.geometry)
    if row.axis is not None and row.axis.line:
        return dict(row.axis.line)
    start = row.place or (row.axis.from_place if row.axis else None)
    end = row.route_to or (row.axis.to_place if row.axis else None)
    ends = [point_of(place, "settlement") for place in (start, end) if place is not None]
    if len(ends) < 2 or None in ends:
        return None
    return {"type": "LineString", "coordinates": ends}


def _open_document(row: IncidentPlace) -> Document:
    named = row.place or (row.axis.from_place if row.axis else None)
    is_route = row.role == "axis" or row.precision == "route"
    end = row.route_to or (row.axis.to_place if is_route and row.axis else None)
    point: list[float] | None = None
    if row.lon is not None and row.lat is not None:
        point = list(rounded(float(row.lon), float(row.lat), row.precision))
    elif named is not None and not is_route:
        point = point_of(named, row.precision)
    return {
        **(place_stub(named) if named is not None else _nameless(row)),
        "role": row.role,
        "precision": row.precision,
        "radius_m": row.radius_m or _default_radius(row.precision) or _radius_of_area(named),
        "point": point,
        "geometry": _line(row) if is_route else (dict(row.geometry) if row.geometry else None),
        "coarsened": False,
        "to": {**(brief(end) or {}), "point": point_of(end, "settlement")} if end else None,
        "axis": {"slug": row.axis.slug or "", "name": axis_name(row.axis)} if row.axis else None,
    }


def axis_name(axis: "object") -> Document:
    """Return an axis's name in both languages."""
    name, french = str(getattr(axis, "name", "")), str(getattr(axis, "name_fr", ""))
    return {"en": name, "fr": french or name}


def place_documents(rows: list[IncidentPlace], sensitivity: str) -> list[Document]:
    """Return the public places of an incident. Rows that share a cell and a role are one place in public."""
    documents: list[Document] = []
    for row in rows:
        if sensitivity in CELLS:
            cell = cell_of(row, sensitivity)
            document = _cell_document(row, cell, sensitivity) if cell else None
        else:
            document = _open_document(row)
        if document is not None and document not in documents:
            documents.append(document)
    return documents


def public_places(rows: list[IncidentPlace], sensitivity: str) -> list[Place]:
    """Return every place that the public document names, each with all that it lies in."""
    named: list[Place] = []
    for row in rows:
        if sensitivity in CELLS:
            cell = cell_of(row, sensitivity)
            heads = [cell] if cell else []
        else:
            ends = [row.axis.from_place, row.axis.to_place] if row.axis else []
            heads = [place for place in (row.place, row.route_to, *ends) if place is not None]
        for head in heads:
            named.extend(step for step in lineage(head) if step not in named)
    return named
