"""Ask the geocoder from the command line and see its candidates: manage.py geocode "Farabougou" --country ML."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.errors.geo import BadCoordinate, BadPoint, NullIsland
from events.errors.geocoding import BadPlaceName, UnknownScope
from events.geo.point import parse_point
from events.geocoding.chain import look_up
from events.geocoding.query import Candidate, PlaceQuery, Result

HEADINGS = (
    "",
    "name",
    "kind",
    "country",
    "region",
    "lon",
    "lat",
    "radius",
    "precision",
    "match",
    "score",
    "source",
)


class Command(BaseCommand):
    """Print candidates as a table, then the answer or why there is none."""

    help = "Show which places a name may mean, and whether one of them is beyond doubt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("text", help='a name or a wording such as "à 20 km au nord de Djibo"')
        parser.add_argument("--country", help="ISO code or name, such as ML")
        parser.add_argument("--admin1", help="region key or name, such as ML-7 or Gao")
        parser.add_argument("--lang", help="en or fr, for online services")
        parser.add_argument("--near", help="longitude,latitude: show how far each candidate is from here")
        parser.add_argument("--limit", type=int, default=10)

    def handle(self, *args: Any, **options: Any) -> None:
        """Look the text up and print what was found."""
        try:
            near = parse_point(options["near"]) if options["near"] else None
            query = PlaceQuery(
                options["text"],
                country=options["country"],
                admin1=options["admin1"],
                lang=options["lang"],
                limit=options["limit"],
                near=near,
            )
            result = look_up(query)
        except (BadCoordinate, BadPlaceName, BadPoint, NullIsland, UnknownScope) as problem:
            raise CommandError(str(problem)) from problem
        self._print(result)

    def _print(self, result: Result) -> None:
        for problem in result.problems:
            self.stderr.write(problem)
        if not result.candidates:
            self.stdout.write(
                "No candidate. Try another spelling, a wider scope, or add the place at the desk."
            )
            return
        self.stdout.write(_table(result))
        for number, one in enumerate(result.candidates, start=1):
            if one.note:
                self.stdout.write(f"{number}: {one.note}")
        if result.answer:
            self.stdout.write(f"Answer: {result.answer.name} ({result.answer.lon}, {result.answer.lat})")
        else:
            self.stdout.write("No answer beyond doubt: a person must choose.")


def _table(result: Result) -> str:
    rows = [HEADINGS, *(_row(number, one) for number, one in enumerate(result.candidates, start=1))]
    if any(one.distance_km_from_hint is not None for one in result.candidates):
        away = ["km away", *(str(one.distance_km_from_hint) for one in result.candidates)]
        rows = [(*row, cell) for row, cell in zip(rows, away, strict=True)]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _row(number: int, one: Candidate) -> tuple[str, ...]:
    radius = "?" if one.radius_m is None else f"{one.radius_m / 1000:g} km"
    point = (f"{one.lon:.5f}", f"{one.lat:.5f}")
    where = (one.name, one.kind, one.country, one.admin1 or "-")
    return (
        str(number),
        *where,
        *point,
        radius,
        one.precision,
        one.match,
        f"{one.score:.2f}",
        f"{one.source} {one.source_id}",
    )
