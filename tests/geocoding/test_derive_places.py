"""The packaged gazetteer is what its script makes of its source, and nothing else."""

from events.geo.boundaries import regions
from events.geocoding.derive_places import COLUMNS, TARGET, derive


def test_the_gazetteer_is_derived_again_to_the_same_bytes() -> None:
    assert derive().encode() == TARGET.read_bytes()


def test_every_place_lies_in_a_region_of_its_country() -> None:
    keys = {(region.country, region.key) for region in regions()}
    header, *lines = TARGET.read_text(encoding="utf-8").splitlines()
    assert tuple(header.split("\t")) == COLUMNS
    cells = [line.split("\t") for line in lines]
    assert {(row[5], row[6]) for row in cells} <= keys
    assert len(cells) == 6_989
