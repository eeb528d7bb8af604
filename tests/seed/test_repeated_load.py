"""Loading again, loading half, and loading where the desk has worked meanwhile; with a small invented set."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError

from events.models.incident import Incident
from events.models.place import Place
from events.models.published_version import PublishedVersion
from events.seed.files import Seed
from events.seed.load import load

pytestmark = pytest.mark.django_db


def named(english: str, french: str) -> list[dict[str, str]]:
    """Return the two official names of an entry."""
    return [
        {"lang": lang, "kind": "official", "name": name} for lang, name in (("en", english), ("fr", french))
    ]


def place(slug: str, kind: str, parent: str | None, **fields: Any) -> dict[str, Any]:
    """Return the entry of an invented place."""
    said = {"slug": slug, "kind": kind, "parent": parent, "country": "ML", "names": named(slug, slug)}
    return {**said, "lon": -3.4, "lat": 14.6, "geonames_id": None, **fields}


def incident(key: str, occurred: str, **fields: Any) -> dict[str, Any]:
    """Return the entry of an invented incident with one citation."""
    titles = {"title_en": f"{key} (invented)", "title_fr": f"{key} (inventé)"}
    texts = {"summary_en": "Something (invented).", "summary_fr": "Quelque chose (inventé)."}
    empty: dict[str, Any] = {"secondary_types": [], "claims": [], "links": [], "axis": None}
    empty |= {"date_note_en": None, "date_note_fr": None, "part_of_day": None}
    said = {"status_of_fact": "completed", "verification": "single_source", "sensitivity": "open"}
    citation = {"report": "first", "fields": ["occurred"], "quote": None, "locator": "", "stance": "supports"}
    return {
        "key": key,
        "occurred": occurred,
        "event_type": "attack.convoy",
        **titles,
        **texts,
        **empty,
        **said,
        "places": [{"place": "Tinaguelhaj (invented)", "role": "site", "precision": "settlement"}],
        "participations": [],
        "citations": [{**citation, "credibility": "2"}],
        **fields,
    }


def seed_of(*incidents: Mapping[str, Any]) -> Seed:
    """Return a set of one publisher, one report and one village, with the incidents given."""
    source = {"slug": "gazette", "name": "Gazette (invented)", "type": "newspaper", "country": "ML"}
    report = {
        "key": "first",
        "source": "gazette",
        "title": "[First (invented)]",
        "title_is_descriptive": True,
    }
    return Seed(
        places=(
            place("Country (invented)", "country", None),
            place("Tinaguelhaj (invented)", "settlement", "Country (invented)"),
        ),
        axes=(),
        sources=({**source, "language": "fr", "reliability": "B"},),
        reports=({**report, "author": None, "published": None, "language": "fr", "url": "", "copies": None},),
        actors=(),
        incidents=incidents,
        episodes=(),
    )


def test_what_the_desk_has_changed_since_is_left_as_the_desk_has_it() -> None:
    seed = seed_of(incident("Ambush", "2024-03-09"))
    load(seed)
    Incident.objects.update(title_en="Rewritten at the desk (invented)", internal_notes="")
    assert load(seed).is_nothing
    assert Incident.objects.get().title_en == "Rewritten at the desk (invented)"


def test_a_longer_set_brings_in_only_what_is_new() -> None:
    load(seed_of(incident("Ambush", "2024-03-09")))
    loaded = load(seed_of(incident("Ambush", "2024-03-09"), incident("Release", "2024-04-01")))
    assert loaded.incidents == 1
    assert Incident.objects.count() == 2


def test_a_load_that_fails_midway_has_done_nothing() -> None:
    impossible = {"kind": "killed", "group": "total", "low": 9, "best": 1, "high": None}
    claim = {**impossible, "claimant": None, "wording": None, "as_of": None, "citation": 0}
    seed = seed_of(incident("Ambush", "2024-03-09"), incident("Raid", "2024-03-10", claims=[claim]))
    with pytest.raises(IntegrityError):
        load(seed)
    assert not Place.objects.exists()
    assert not PublishedVersion.objects.exists()


def test_a_place_that_the_desk_has_already_is_not_made_again() -> None:
    desk = Place.objects.create(
        name="Elsewhere (invented)", kind="settlement", country="ML", geonames_id=990_000_001
    )
    seed = seed_of(incident("Ambush", "2024-03-09"))
    village = {**seed.places[1], "geonames_id": 990_000_001}
    load(replace(seed, places=(seed.places[0], village)))
    assert Incident.objects.get().places.get().place == desk


def test_what_came_first_goes_out_first_so_that_a_link_backwards_is_public() -> None:
    later = incident("Reprisal", "2024-03-10", links=[{"kind": "retaliation", "to": "Ambush"}])
    load(seed_of(later, incident("Ambush", "2024-03-09")))
    first, second = Incident.objects.order_by("code")
    assert first.title_en == "Ambush (invented)"
    assert first.title_en in PublishedVersion.objects.get(code=second.code).document
