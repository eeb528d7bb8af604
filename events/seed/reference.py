"""Bring in what records point to: places, road sections, publishers and their reports. What is there stays as it is."""

from collections.abc import Iterable
from decimal import Decimal

from events.models.axis import Axis
from events.models.place import Place, PlaceName
from events.models.report import Report
from events.models.source import Source
from events.seed.files import Entry, name_in


def load_places(entries: Iterable[Entry]) -> dict[str, Place]:
    """Return the desk's place for every entry. Parents stand before their children in the file."""
    places: dict[str, Place] = {}
    for entry in entries:
        places[entry["slug"]] = _standing_place(entry) or _new_place(entry, places)
    return places


def _standing_place(entry: Entry) -> Place | None:
    """Return the place that the desk has already: by its GeoNames id, else by country, kind and name."""
    if entry["geonames_id"]:
        same = Place.objects.filter(geonames_id=entry["geonames_id"]).first()
        if same is not None:
            return same
    named = Place.objects.filter(country=entry["country"], kind=entry["kind"], name=name_in(entry, "fr"))
    return named.first()


def _new_place(entry: Entry, places: dict[str, Place]) -> Place:
    place = Place.objects.create(
        # The name a place goes by is the one used there; the English one stands beside it.
        name=name_in(entry, "fr", "official"),
        name_en=name_in(entry, "en", "official"),
        name_fr=name_in(entry, "fr", "official"),
        name_ar=name_in(entry, "ar", "official"),
        kind=entry["kind"],
        country=entry["country"],
        parent=places[entry["parent"]] if entry["parent"] else None,
        lon=Decimal(str(entry["lon"])),
        lat=Decimal(str(entry["lat"])),
        boundary_key=entry.get("boundary_key") or "",
        geonames_id=entry["geonames_id"],
        internal_notes=entry.get("note", ""),
    )
    for name in entry["names"]:
        if name["kind"] != "official":
            PlaceName.objects.create(place=place, name=name["name"], language=name["lang"], kind=name["kind"])
    return place


def load_axes(entries: Iterable[Entry], places: dict[str, Place]) -> dict[str, Axis]:
    """Return the desk's road section for every entry."""
    axes: dict[str, Axis] = {}
    for entry in entries:
        axes[entry["slug"]], _made = Axis.objects.get_or_create(
            name=name_in(entry, "en"),
            defaults={
                "name_fr": name_in(entry, "fr"),
                "road_number": entry["road_number"],
                "from_place": places[entry["from"]],
                "to_place": places[entry["to"]],
            },
        )
    return axes


def load_sources(entries: Iterable[Entry]) -> dict[str, Source]:
    """Return the desk's publisher for every entry."""
    sources: dict[str, Source] = {}
    for entry in entries:
        sources[entry["slug"]], _made = Source.objects.get_or_create(
            name=entry["name"],
            defaults={
                "type": entry["type"],
                "country": entry["country"] or "",
                "language": entry["language"],
                "reliability": entry["reliability"],
            },
        )
    return sources


def load_reports(entries: Iterable[Entry], sources: dict[str, Source]) -> dict[str, Report]:
    """Return the desk's report for every entry; what a report repeats is set when all are there."""
    reports: dict[str, Report] = {}
    repeating: list[tuple[Report, str]] = []
    for entry in entries:
        report, is_new = Report.objects.get_or_create(
            source=sources[entry["source"]],
            title=entry["title"],
            published=entry["published"] or "",
            defaults={
                "title_is_descriptive": entry["title_is_descriptive"],
                "author": entry["author"] or "",
                "url": entry["url"],
                "language": entry["language"],
            },
        )
        reports[entry["key"]] = report
        if is_new and entry["copies"]:
            repeating.append((report, entry["copies"]))
    for report, copied in repeating:
        report.copies = reports[copied]
        report.save(update_fields=["copies"])
    return reports
