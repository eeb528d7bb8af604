"""Citations: one version with its day, in forms that reference managers read whatever the title holds."""

import pytest
from django.test import Client

from tests.web import documents
from tests.web.published import correct, publish, withdraw

HERE = "/en/incidents/SAH-2025-000001/"
HOSTILE = {"en": "100 % {of\n ER  - a \\ bridge} & more~ (invented)", "fr": "C’est l’été (inventé)"}


def _file(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_title_full_of_signs_leaves_a_bibtex_entry_whole(reader: Client, db: None) -> None:
    publish(documents.incident(title=HOSTILE))
    entry = _file(reader, f"{HERE}cite.bib")
    assert (
        r"title = {{100 \% \textbraceleft{}of ER - a \textbackslash{} bridge\textbraceright{} "
        r"\& more\textasciitilde{} (invented)}}," in entry
    )
    assert entry.count("{") == entry.count("}")
    assert entry.startswith("@misc{SAH-2025-000001-v1,\n")
    assert "  month = oct,\n" in entry


def test_a_title_cannot_write_a_line_of_ris(reader: Client, db: None) -> None:
    publish(documents.incident(title=HOSTILE))
    lines = _file(reader, f"{HERE}cite.ris").split("\r\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]
    assert sum(line.startswith("ER  - ") for line in lines) == 1
    assert "DA  - 2025/10/01/" in lines
    assert "AN  - SAH-2025-000001" in lines


def test_a_citation_in_french_has_the_french_title_and_address(reader: Client, db: None) -> None:
    publish(documents.incident(title=HOSTILE))
    said = _file(reader, HERE.replace("/en/", "/fr/") + "cite.ris")
    assert "TI  - C’est l’été (inventé)\r\n" in said
    assert "UR  - http://localhost/fr/incidents/SAH-2025-000001/v/1/\r\n" in said
    assert "LA  - fr\r\n" in said


def test_an_older_version_is_cited_with_its_own_day_and_hash(reader: Client, db: None) -> None:
    first = publish(documents.incident())
    second = correct(documents.incident())
    assert first.sha256 in _file(reader, f"{HERE}v/1/cite.bib")
    newest = _file(reader, f"{HERE}cite.bib")
    assert second.sha256 in newest
    assert "/v/2/" in newest


def test_a_file_is_named_for_the_version_in_it(reader: Client, db: None) -> None:
    publish(documents.incident())
    answer = reader.get(f"{HERE}cite.ris")
    assert answer["Content-Disposition"] == 'attachment; filename="SAH-2025-000001-v1.ris"'
    assert answer["Content-Type"] == "application/x-research-info-systems; charset=utf-8"
    assert reader.get(f"{HERE}cite.ris", headers={"if-none-match": answer["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "record",
    [
        "incidents/SAH-2025-000001/",
        "incidents/SAH-2025-000001/v/1/",
        "episodes/SAH-E-0001/",
        "actors/desert-group/",
        "actors/desert-group/v/1/",
        "places/tinaguelhaj-invented/",
        "sources/river-daily/",
    ],
)
def test_every_page_of_a_record_offers_its_citation_as_files(
    reader: Client, world: None, record: str
) -> None:
    shown = reader.get(f"/fr/{record}").content.decode()
    for form in ("bib", "ris"):
        address = shown.partition(f'cite.{form}"')[0].rpartition('"')[2] + f"cite.{form}"
        assert address.startswith("/fr/")
        assert _file(reader, address)


def test_a_withdrawn_record_is_cited_by_its_versions_alone(reader: Client, world: None) -> None:
    withdraw(documents.incident())
    assert reader.get(f"{HERE}cite.bib").status_code == 410
    assert reader.get(f"{HERE}v/2/cite.ris").status_code == 410
    assert "version 1" in _file(reader, f"{HERE}v/1/cite.bib")


def test_a_record_that_is_not_published_has_no_citation(reader: Client, world: None) -> None:
    for address in (
        "incidents/SAH-2025-000009/cite.bib",
        "actors/nobody/cite.ris",
        "places/nowhere/cite.bib",
    ):
        assert reader.get(f"/en/{address}").status_code == 404


def test_the_citation_can_be_copied_without_a_script(reader: Client, world: None) -> None:
    shown = reader.get(HERE).content.decode()
    assert '<textarea id="cite-plain" class="copyable cite-plain" rows="4" readonly' in shown
    assert 'value="http://localhost/en/incidents/SAH-2025-000001/v/1/" readonly' in shown
    assert 'href="mailto:?subject=Convoy%20hit%20near' in shown
