"""Country files of GeoNames that the operator lays down are read whole, and answer only for their own villages."""

import gzip
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings

from events.geocoding.gazetteer import gazetteer
from events.geocoding.geonames_dump import read_dump
from events.geocoding.ranking import ranked, sure
from events.geocoding.scope import Scope

HEAD = (
    "99000001",
    "Tinaguelhaj",
    "Tinaguelhaj",
    "Tin Aguelhaj,تيناغلهاج",
    "16.421",
    "-0.315",
    "P",
    "PPL",
    "ML",
    "",
)
ROW = "\t".join((*HEAD, "09", "", "", "", "120", "", "271", "Africa/Bamako", "2014-01-01"))
REAL = Path(settings.BASE_DIR).parent / "shared" / "data" / "geonames_core"


def lay_down(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("ML.txt", text)
            packed.writestr("readme.txt", "not a list of places")
    elif name.endswith(".gz"):
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["ML.txt", "ML.txt.gz", "ML.zip"])
def test_a_country_file_is_read_in_each_of_its_forms(tmp_path: Path, name: str) -> None:
    [place] = read_dump(lay_down(tmp_path, name, ROW + "\n"))
    assert (place.name, place.lon, place.lat, place.admin1) == ("Tinaguelhaj", -0.315, 16.421, "ML-7")
    assert place.other_names == ("Tin Aguelhaj", "تيناغلهاج")


@pytest.mark.parametrize(
    ("feature", "kind"),
    [("P\tPPL", "settlement"), ("S\tCMP", "settlement"), ("S\tMILB", "camp"), ("A\tADM2", "admin2")],
)
def test_features_become_the_codebooks_kinds(tmp_path: Path, feature: str, kind: str) -> None:
    [place] = read_dump(lay_down(tmp_path, "ML.txt", ROW.replace("P\tPPL", feature)))
    assert place.kind == kind


@pytest.mark.parametrize("feature", ["T\tDUNE", "P\tPPLQ", "A\tADM1"])
def test_dunes_ruins_and_doubled_regions_are_passed_over(tmp_path: Path, feature: str) -> None:
    assert list(read_dump(lay_down(tmp_path, "ML.txt", ROW.replace("P\tPPL", feature)))) == []


def test_a_broken_row_and_another_country_are_passed_over(tmp_path: Path) -> None:
    elsewhere = ROW.replace("\tML\t", "\tFR\t")
    assert list(read_dump(lay_down(tmp_path, "ML.txt", f"{ROW[:30]}\n{elsewhere}\n"))) == []


def test_the_gazetteer_knows_the_operators_villages(tmp_path: Path) -> None:
    (tmp_path / "geonames").mkdir()
    lay_down(tmp_path / "geonames", "ML.txt", ROW)
    lay_down(tmp_path / "geonames", "readme.txt", ROW.replace("Tinaguelhaj", "Wadoubary"))
    assert len(gazetteer().find("Tinaguelhaj", Scope("ML").holds)) == 1
    assert gazetteer().find("Wadoubary", Scope("ML").holds) == []


def test_with_the_real_files_no_village_is_answered_by_another(tmp_path: Path) -> None:
    if not REAL.is_dir():
        pytest.skip(
            "SKIPPED FOR WANT OF DATA: the GeoNames files of ML, BF and NE are not beside the project."
        )
    (tmp_path / "geonames").mkdir()
    for file in REAL.glob("*.txt.gz"):
        (tmp_path / "geonames" / file.name).symlink_to(file)
    index, told = gazetteer(), Counter[str]()
    villages = (place for place in read_dump(REAL / "ML.txt.gz") if place.kind == "settlement")
    for place in villages:
        found = sure(ranked(index.find(place.name, Scope("ML").holds), "", None), "", in_one_country=True)
        same = found is not None and found.place.source_id == place.source_id
        told["none" if found is None else "right" if same else f"{place.name} by {found.place.name}"] += 1
    assert set(told) == {"none", "right"}
    assert told["right"] > 10_000
