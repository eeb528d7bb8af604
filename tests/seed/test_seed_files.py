"""The seed set's files alone: every pointer leads somewhere, every word is the codebook's, every date is EDTF."""

from collections import Counter

import pytest

from events.chronology.edtf import parse
from events.codebook.actor import ACTOR_RELATIONS, ACTOR_TYPES, NAME_KINDS, ROLES
from events.codebook.certainty import (
    CREDIBILITY,
    PARTICIPATION_CERTAINTY,
    RELIABILITY,
    STANCE,
    STATUS_OF_FACT,
    VERIFICATION,
)
from events.codebook.country import COUNTRIES
from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, STATES_BY_KIND
from events.codebook.event_type import EVENT_TYPES
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.codebook.link import LINK_KINDS
from events.codebook.place import PLACE_KINDS, PLACE_PRECISION, PLACE_ROLES, SENSITIVITY
from events.codebook.source import SOURCE_TYPES
from events.codebook.time import PART_OF_DAY
from events.geo.boundaries import region
from events.seed.files import Entry, name_in, read_seed

SEED = read_seed()
PLACES = {entry["slug"]: entry for entry in SEED.places}
AXES = {entry["slug"]: entry for entry in SEED.axes}
SOURCES = {entry["slug"]: entry for entry in SEED.sources}
REPORTS = {entry["key"]: entry for entry in SEED.reports}
ACTORS = {entry["slug"]: entry for entry in SEED.actors}
INCIDENTS = {entry["key"]: entry for entry in SEED.incidents}
RECORDS = (*SEED.incidents, *SEED.episodes)


def test_the_set_is_as_large_as_it_promises() -> None:
    assert len(SEED.incidents) >= 70
    assert len(SEED.episodes) >= 10
    assert len(SEED.actors) >= 40
    assert len(SEED.places) >= 65
    assert sum(1 for actor in SEED.actors if actor["relations"]) >= 30


@pytest.mark.parametrize(
    ("entries", "key"),
    [
        (SEED.places, "slug"),
        (SEED.axes, "slug"),
        (SEED.sources, "slug"),
        (SEED.reports, "key"),
        (SEED.actors, "slug"),
        (SEED.incidents, "key"),
        (SEED.episodes, "key"),
    ],
)
def test_no_key_stands_twice(entries: tuple[Entry, ...], key: str) -> None:
    assert [name for name, count in Counter(entry[key] for entry in entries).items() if count > 1] == []


def test_no_report_of_a_publisher_has_the_title_of_another_of_the_same_day() -> None:
    cards = Counter((entry["source"], entry["title"], entry["published"]) for entry in SEED.reports)
    assert [card for card, count in cards.items() if count > 1] == []


def test_a_place_has_its_names_kind_country_and_point() -> None:
    for place in SEED.places:
        assert name_in(place, "en")
        assert name_in(place, "fr")
        assert place["kind"] in PLACE_KINDS
        assert COUNTRIES[place["country"]].is_covered
        assert -18 < place["lon"] < 24
        assert 4 < place["lat"] < 24
        assert (place["parent"] is None) == (place["kind"] == "country")
        assert place["parent"] is None or PLACES[place["parent"]]["country"] == place["country"]
        assert not place.get("boundary_key") or region(place["boundary_key"]).country == place["country"]


def test_an_axis_joins_two_known_places() -> None:
    for axis in SEED.axes:
        assert axis["from"] in PLACES
        assert axis["to"] in PLACES
        assert axis["from"] != axis["to"]
        assert name_in(axis, "en")
        assert name_in(axis, "fr")


def test_a_source_speaks_the_codebook() -> None:
    for source in SEED.sources:
        assert source["type"] in SOURCE_TYPES
        assert source["reliability"] in RELIABILITY
        assert source["country"] is None or source["country"] in COUNTRIES


def test_a_report_has_a_known_source_and_an_honest_title() -> None:
    for report in SEED.reports:
        assert report["source"] in SOURCES
        assert report["copies"] is None or report["copies"] in REPORTS
        assert len(report["title"]) <= 300
        assert report["title_is_descriptive"] == (report["title"][0] == "[" and report["title"][-1] == "]")
        assert report["published"] is None or parse(report["published"])


def test_an_actor_has_its_names_type_and_relations() -> None:
    for actor in SEED.actors:
        assert name_in(actor, "en", "official")
        assert name_in(actor, "fr", "official")
        assert actor["type"] in ACTOR_TYPES
        assert all(country in COUNTRIES for country in actor["countries"])
        assert all(name["kind"] in NAME_KINDS for name in actor["names"])
        assert bool(actor["description_en"]) == bool(actor["description_fr"])
        for day in (actor["active_from"], actor["active_to"]):
            assert day is None or parse(day)
        for relation in actor["relations"]:
            assert relation["kind"] in ACTOR_RELATIONS
            assert relation["other"] in ACTORS
            assert relation["report"] is None or relation["report"] in REPORTS
            assert all(parse(relation[end]) for end in ("from", "to") if relation[end])


def test_an_actor_with_an_english_acronym_has_a_french_one() -> None:
    for actor in SEED.actors:
        assert not name_in(actor, "en", "acronym") or name_in(actor, "fr", "acronym"), actor["slug"]


def test_a_record_is_told_in_english_and_in_french() -> None:
    for record in RECORDS:
        for text in ("title", "summary"):
            english, french = record[f"{text}_en"], record[f"{text}_fr"]
            assert english
            assert french
            assert english != french
        assert max(len(record["title_en"]), len(record["title_fr"])) <= 200


def test_a_record_cites_known_reports_and_names_known_actors_and_places() -> None:
    for record in RECORDS:
        assert record["citations"]
        for citation in record["citations"]:
            assert citation["report"] in REPORTS
            assert citation["stance"] in STANCE
            assert citation["credibility"] in CREDIBILITY
            assert citation["fields"]
            assert len(citation["quote"] or "") <= 60
        for part in record["participations"]:
            assert part["actor"] in ACTORS
            assert part["role"] in ROLES
        parts = Counter((part["actor"], part["role"]) for part in record["participations"])
        assert [part for part, count in parts.items() if count > 1] == []


def test_an_incident_speaks_the_codebook() -> None:
    for incident in SEED.incidents:
        assert all(code in EVENT_TYPES for code in (incident["event_type"], *incident["secondary_types"]))
        assert incident["event_type"] not in incident["secondary_types"]
        assert incident["status_of_fact"] in STATUS_OF_FACT
        assert incident["verification"] in VERIFICATION
        assert incident["sensitivity"] in SENSITIVITY
        assert incident["part_of_day"] is None or incident["part_of_day"] in PART_OF_DAY
        assert incident["axis"] is None or incident["axis"] in AXES
        for part in incident["participations"]:
            assert part["certainty"] in PARTICIPATION_CERTAINTY


def test_the_date_of_an_incident_is_edtf_and_its_note_stands_in_both_languages() -> None:
    for incident in SEED.incidents:
        occurred = parse(incident["occurred"])
        assert occurred.start is not None
        assert occurred.end is not None or incident["date_note_en"]
        assert bool(incident["date_note_en"]) == bool(incident["date_note_fr"])
        assert max(len(incident["date_note_en"] or ""), len(incident["date_note_fr"] or "")) <= 300


def test_each_place_of_an_incident_has_a_role_and_a_precision() -> None:
    for incident in SEED.incidents:
        assert incident["places"]
        for row in incident["places"]:
            assert row["place"] in PLACES
            assert row["role"] in set(PLACE_ROLES.codes) - {"route_from", "route_to"}
            assert row["precision"] in PLACE_PRECISION
            assert row.get("radius_m", 1) > 0
            is_route = row["precision"] == "route"
            assert is_route == (row["role"] == "axis") == (row.get("route_to") in PLACES)


def test_the_figures_of_an_incident_rise_from_low_to_high_and_name_their_citation() -> None:
    for incident in SEED.incidents:
        for claim in incident["claims"]:
            assert claim["kind"] in IMPACT_KINDS
            assert claim["group"] in IMPACT_GROUPS
            said = [claim[part] for part in ("low", "best", "high") if claim[part] is not None]
            assert said
            assert said == sorted(said)
            assert claim["claimant"] is None or claim["claimant"] in ACTORS
            assert 0 <= claim["citation"] < len(incident["citations"])
            assert len(claim["wording"] or "") <= 200
            assert claim["as_of"] is None or parse(claim["as_of"])


def test_an_incident_links_to_what_came_no_later() -> None:
    for incident in SEED.incidents:
        for link in incident["links"]:
            assert link["kind"] in LINK_KINDS
            other = INCIDENTS[link["to"]]
            latest = parse(incident["occurred"]).end
            assert latest is None or parse(other["occurred"]).start <= latest


def test_an_episode_passes_through_the_states_of_its_kind() -> None:
    for episode in SEED.episodes:
        assert episode["kind"] in EPISODE_KINDS
        assert episode["phases"]
        assert all(row["place"] in PLACES and row["role"] in PLACE_ROLES for row in episode["places"])
        assert all(axis in AXES for axis in episode["axes"])
        for phase in episode["phases"]:
            assert phase["state"] in STATES_BY_KIND[episode["kind"]]
            assert phase["certainty"] in PHASE_CERTAINTY
            assert 0 <= phase["citation"] < len(episode["citations"])
            assert all(key in INCIDENTS for key in phase["evidence"])
            assert bool(phase["note_en"]) == bool(phase["note_fr"])
            assert max(len(phase["note_en"]), len(phase["note_fr"])) <= 300


def test_the_phases_of_an_episode_follow_one_another() -> None:
    for episode in SEED.episodes:
        starts = [parse(phase["began"]).start for phase in episode["phases"]]
        assert None not in starts
        assert starts == sorted(starts)
        for phase in episode["phases"]:
            confirmed = phase["last_confirmed"]
            assert (confirmed is None) == (phase["last_confirmed_citation"] is None)
            assert confirmed is None or parse(confirmed).start >= parse(phase["began"]).start


def test_every_source_and_report_is_used() -> None:
    cited = {citation["report"] for record in RECORDS for citation in record["citations"]}
    cited |= {relation["report"] for actor in SEED.actors for relation in actor["relations"]}
    cited |= {REPORTS[key]["copies"] for key in cited if key and REPORTS[key]["copies"]}
    assert set(REPORTS) - cited == set()
    assert set(SOURCES) - {report["source"] for report in SEED.reports} == set()
