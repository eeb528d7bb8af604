"""A point belongs to one region and one country, or to none of ours."""

import pytest

from events.codebook.country import COUNTRIES
from events.errors.geo import UnknownRegion
from events.geo.boundaries import (
    admin1_of,
    admin1_of_each,
    countries,
    country_centre,
    country_of,
    nearest_region,
    outline,
    region,
    regions,
)
from events.geo.shape import area_km2, contains


@pytest.mark.parametrize(
    ("lon", "lat", "key"),
    [
        (-8.0, 12.65, "ML-BKO"),
        (-0.04, 16.27, "ML-7"),
        (-1.63, 14.10, "BF-12"),
        (2.11, 13.51, "NE-8"),
        (15.05, 12.11, "TD-ND"),
        (-15.95, 18.09, "MR-NKC"),
        (-13.68, 9.54, "GN-C"),
    ],
)
def test_a_town_lies_in_its_region(lon: float, lat: float, key: str) -> None:
    found = admin1_of(lon, lat)
    assert found is not None
    assert found.key == key


def test_many_points_are_answered_as_each_alone() -> None:
    points = [(-8.0, 12.65), (3.05, 36.75), (-0.04, 16.27), (region("SN-DK").shape.bounds[0] - 0.001, 14.74)]
    assert admin1_of_each(points) == [admin1_of(*point) for point in points]


def test_a_point_outside_the_twelve_countries_has_no_region() -> None:
    assert admin1_of(3.05, 36.75) is None
    assert country_of(3.05, 36.75) is None


def test_a_harbour_beside_the_simplified_coast_keeps_its_country() -> None:
    west, south, _east, _north = region("SN-DK").shape.bounds
    assert country_of(west - 0.001, _latitude_of_westernmost("SN-DK")) == "SN"
    assert country_of(west - 0.5, south) is None


def _latitude_of_westernmost(key: str) -> float:
    return min(region(key).shape.exterior.coords)[1]


def test_every_country_that_is_covered_has_regions_and_one_outline() -> None:
    assert set(countries()) == {one.code for one in COUNTRIES if one.is_covered}
    assert all(outline(code).is_valid for code in countries())


def test_an_outline_is_as_large_as_its_regions_together() -> None:
    parts = sum(area_km2(one.shape) for one in regions("ML"))
    assert area_km2(outline("ML")) == pytest.approx(parts, rel=1e-9)
    assert area_km2(outline("ML")) == pytest.approx(1_240_000, rel=0.03)


def test_burkina_faso_has_its_thirteen_regions_and_guinea_its_eight() -> None:
    assert len(regions("BF")) == 13
    assert len(regions("GN")) == 8


def test_a_region_names_the_younger_ones_inside_it() -> None:
    assert "Ménaka" in region("ML-7").holds
    assert "Kuilsé" in region("BF-05").names


def test_a_region_has_a_name_in_either_language() -> None:
    assert region("ML-6").name("en") == "Timbuktu"
    assert region("ml-6").name("fr-ML") == "Tombouctou"


def test_the_centre_of_every_region_and_country_lies_inside() -> None:
    for one in regions():
        assert contains(one.shape, *one.centroid), one.key
    for code in countries():
        assert contains(outline(code), *country_centre(code)), code


def test_the_nearest_region_of_a_country_is_found_from_outside() -> None:
    assert nearest_region(-17.9, 14.7, "SN").key == "SN-DK"


def test_an_unknown_region_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownRegion, match=r'"XX-1" has no packaged boundary. Known are BF-01'):
        region("XX-1")
    with pytest.raises(UnknownRegion, match="Known are BF, BJ"):
        regions("FR")
