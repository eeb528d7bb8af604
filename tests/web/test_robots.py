"""What crawlers are told."""

from django.test import Client

from tests.web import documents
from tests.web.published import withdraw


def test_crawlers_stay_out_of_the_desk_and_find_the_map(reader: Client, db: None) -> None:
    said = reader.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in said
    assert "Sitemap: http://localhost/sitemap.xml" in said


def test_every_current_record_is_on_the_map_in_both_languages(reader: Client, world: None) -> None:
    index = reader.get("/sitemap.xml").content.decode()
    assert "http://localhost/sitemap-incident-1.xml" in index
    listed = reader.get("/sitemap-incident-1.xml").content.decode()
    for lang in ("en", "fr"):
        assert (
            f"<loc>http://localhost/{lang}/incidents/SAH-2025-000001/</loc><lastmod>2025-10-08</lastmod>"
            in listed
        )
    assert "/fr/actors/desert-group/" in reader.get("/sitemap-actor-1.xml").content.decode()
    assert "/en/codebook/" in reader.get("/sitemap-pages-1.xml").content.decode()


def test_what_was_withdrawn_is_on_no_map(reader: Client, world: None) -> None:
    withdraw(documents.incident())
    assert "sitemap-incident" not in reader.get("/sitemap.xml").content.decode()
    for part in ("incident-1", "incident-0", "nothing-1", "pages-2"):
        assert reader.get(f"/sitemap-{part}.xml").status_code == 404
