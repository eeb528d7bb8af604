"""The tables as a whole: well-formed codes, both languages, crosswalks that hold together."""

import re

import pytest

from events.codebook.actor import ACLED_ACTOR1_ORDER, ACLED_ACTOR2_ORDER, ACTOR_FAMILIES, ACTOR_TYPES, ROLES
from events.codebook.country import COUNTRIES
from events.codebook.crosswalk import ACLED_COLUMNS, UCDP_COLUMNS
from events.codebook.detail import details
from events.codebook.entry import Entry, Table
from events.codebook.episode import ACTIVE_STATES, EPISODE_KINDS, PHASE_STATES, STATES_BY_KIND
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.codebook.event_type_entry import CONDITION_LABELS_FR
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS, TOTAL, UNITS
from events.codebook.place import PLACE_KINDS, PLACE_PRECISION
from events.codebook.tables import ALL_TABLES

every_table = pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)

# These bear the codes of the standards they come from.
STANDARD_CODES = {"country", "reliability", "credibility"}


@every_table
def test_codes_are_lower_case_ascii_of_at_most_two_levels(table: Table[Entry]) -> None:
    pattern = r"[A-Z]{1,2}|[1-6]" if table.name in STANDARD_CODES else r"[a-z]+[a-z0-9_]*(\.[a-z_]+)?"
    assert [code for code in table.codes if not re.fullmatch(pattern, code)] == []


@every_table
def test_every_entry_has_both_labels_and_definitions_in_both_languages_or_none(table: Table[Entry]) -> None:
    assert table.title("en")
    assert table.title("fr")
    for entry in table:
        assert entry.label_en
        assert entry.label_fr
        assert bool(entry.definition_en) == bool(entry.definition_fr), entry.code


@every_table
def test_all_entries_of_a_table_have_the_same_detail_headings(table: Table[Entry]) -> None:
    for lang in ("en", "fr"):
        assert len({tuple(heading for heading, _ in details(entry, lang)) for entry in table}) == 1


@every_table
def test_a_retired_code_has_a_known_successor(table: Table[Entry]) -> None:
    for entry in table:
        assert entry.successor is None or entry.successor in table


def test_table_names_are_unique() -> None:
    assert len({table.name for table in ALL_TABLES}) == len(ALL_TABLES)


def test_every_event_type_has_a_definition_and_a_family_with_a_label() -> None:
    assert EVENT_TYPES.families == EVENT_FAMILIES.codes
    assert [entry.code for entry in EVENT_TYPES if not entry.definition_en] == []


def test_acled_rules_end_where_every_event_is_caught() -> None:
    for entry in EVENT_TYPES:
        *conditional, last = entry.acled
        assert all(rule.condition for rule in conditional), entry.code
        assert last.condition in {"", "else", "only goods hit"}, entry.code


def test_every_acled_condition_has_a_french_wording() -> None:
    conditions = {rule.condition for entry in EVENT_TYPES for rule in entry.acled if rule.condition}
    assert conditions == set(CONDITION_LABELS_FR)


def test_acled_events_are_the_six_of_acled() -> None:
    assert {rule.event_type for entry in EVENT_TYPES for rule in entry.acled} == {
        "Battles",
        "Explosions/Remote violence",
        "Violence against civilians",
        "Protests",
        "Riots",
        "Strategic developments",
    }


def test_gtd_attack_types_are_within_their_range() -> None:
    assert {entry.gtd for entry in EVENT_TYPES} <= {None, 1, 2, 3, 4, 5, 6, 7, 8, 9}


def test_an_attack_on_a_convoy_is_read_by_who_was_hit() -> None:
    rules = [(rule.sub_event_type, rule.condition) for rule in EVENT_TYPES["attack.convoy"].acled]
    assert rules == [
        ("Armed clash", "escort fought"),
        ("Attack", "people hit, none fought"),
        ("Looting/property destruction", "only goods hit"),
    ]


def test_states_by_kind_cover_all_kinds_and_all_states() -> None:
    assert tuple(STATES_BY_KIND) == EPISODE_KINDS.codes
    assert {state for states in STATES_BY_KIND.values() for state in states} == set(PHASE_STATES.codes)


def test_suspended_and_what_is_over_are_not_in_force() -> None:
    assert set(PHASE_STATES.codes) > ACTIVE_STATES
    over = {"suspended", "lifted", "completed", "refused", "ended", "collapsed", "expired", "released"}
    assert not ACTIVE_STATES & over


def test_actor_types_belong_to_named_families() -> None:
    assert ACTOR_TYPES.families == ACTOR_FAMILIES.codes
    assert {entry.acled_inter for entry in ACTOR_TYPES} == set(range(1, 9))


def test_the_order_for_acled_names_every_role_of_its_side_once() -> None:
    for side, order in ((1, ACLED_ACTOR1_ORDER), (2, ACLED_ACTOR2_ORDER)):
        assert sorted(order) == sorted(role.code for role in ROLES if role.acled_actor == side)


def test_figures_have_known_units_and_tags_of_their_own() -> None:
    assert {kind.unit for kind in IMPACT_KINDS} == set(UNITS.codes)
    assert len({kind.hxl for kind in IMPACT_KINDS}) == len(IMPACT_KINDS)
    assert TOTAL in IMPACT_GROUPS


def test_strength_is_not_harm() -> None:
    assert not IMPACT_KINDS["attackers"].is_harm
    assert not IMPACT_KINDS["tankers_arrived"].is_harm
    assert IMPACT_KINDS["killed"].is_harm


def test_an_area_precision_has_no_default_radius_and_its_own_kind_of_place() -> None:
    areas = {entry.code for entry in PLACE_PRECISION if entry.default_radius_m is None}
    assert areas == {"admin3", "admin2", "admin1", "country"}
    assert areas < set(PLACE_KINDS.codes)


def test_country_numbers_are_not_shared() -> None:
    for numbers in zip(*((c.iso3, c.iso_number, c.gw_number) for c in COUNTRIES), strict=True):
        assert len(set(numbers)) == len(COUNTRIES)


def test_twelve_countries_are_covered_and_keep_their_zone() -> None:
    hours = {country.code: country.utc_offset_hours for country in COUNTRIES if country.is_covered}
    assert len(hours) == 12
    assert (hours["ML"], hours["BF"], hours["NE"], hours["TD"]) == (0, 0, 1, 1)


def test_crosswalk_columns_stand_in_their_order_and_once() -> None:
    assert ACLED_COLUMNS[:2] == ("event_id_cnty", "event_date")
    assert ACLED_COLUMNS[-1] == "timestamp"
    assert UCDP_COLUMNS[-5:] == ("best", "high", "low", "gwnoa", "gwnob")
    assert len(set(ACLED_COLUMNS)) == len(ACLED_COLUMNS) == 31
    assert len(set(UCDP_COLUMNS)) == len(UCDP_COLUMNS) == 49
