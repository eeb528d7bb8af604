"""The chain answers where there is no doubt, and lets a person choose where there is."""

import pytest

from events.errors.geocoding import BadPlaceName
from events.geo.distance import bearing, distance_km
from events.geocoding.chain import answer, find, look_up
from events.geocoding.query import PlaceQuery
from tests.makers import make_place, make_region

pytestmark = pytest.mark.django_db
DJIBO = (-1.62665, 14.09864)


@pytest.mark.parametrize(
    "text", ["Ménaka", "menaka", "ville de Ménaka", "the town of MENAKA", "Kidal (Mali)", "Menaca", "منكا"]
)
def test_a_name_borne_once_is_answered_however_it_is_spelt(text: str) -> None:
    found = answer(PlaceQuery(text, country="ML"))
    assert found is not None
    assert found.name in {"Ménaka", "Kidal"}
    assert (found.precision, found.radius_m) == ("settlement", 2000)


def test_a_name_in_several_countries_is_not_answered_without_a_scope() -> None:
    result = look_up(PlaceQuery("Léré"))
    assert result.answer is None
    assert {one.country for one in result.candidates} == {"TD", "NG"}


@pytest.mark.parametrize("query", [PlaceQuery("Léré", country="TD"), PlaceQuery("Léré, Tchad")])
def test_a_scope_makes_it_one(query: PlaceQuery) -> None:
    found = answer(query)
    assert found is not None
    assert (found.country, found.admin1) == ("TD", "TD-MO")


def test_a_lone_fuzzy_match_is_a_candidate_never_an_answer() -> None:
    result = look_up(PlaceQuery("Ansango", country="ML"))
    assert [(one.name, one.match) for one in result.candidates] == [("Ansongo", "fuzzy")]
    assert result.answer is None


def test_a_french_spelling_and_an_english_one_meet() -> None:
    found = answer(PlaceQuery("Wagadougou"))
    assert found is not None
    assert (found.name, found.match) == ("Ouagadougou", "transliteration")


def test_a_bare_name_means_the_town_and_not_the_region_around_it() -> None:
    town = answer(PlaceQuery("Gao", country="ML"))
    region = answer(PlaceQuery("région de Gao", country="ML"))
    assert town is not None
    assert region is not None
    assert (town.kind, region.kind, region.precision) == ("settlement", "admin1", "admin1")


def test_a_commune_is_not_answered_with_the_town_of_its_name() -> None:
    result = look_up(PlaceQuery("cercle de Kidal", country="ML"))
    assert result.answer is None
    assert "Cercle, province or department" in result.candidates[0].note


def test_a_country_that_shares_its_name_with_a_town_is_not_answered() -> None:
    assert {one.kind for one in find(PlaceQuery("Mali"))} >= {"country", "settlement"}
    assert answer(PlaceQuery("Mali")) is None


def test_a_region_is_no_answer_where_no_country_is_said() -> None:
    assert answer(PlaceQuery("Sahel")) is None
    assert answer(PlaceQuery("Sahel", country="BF")) is not None


def test_a_younger_region_is_shown_as_the_older_one_around_it_and_never_answered() -> None:
    result = look_up(PlaceQuery("région du Soum", country="BF"))
    assert result.answer is None
    assert result.candidates[0].admin1 == "BF-12"
    assert "which holds it" in result.candidates[0].note


def test_a_distance_and_direction_move_the_point_and_have_their_own_radius() -> None:
    found = answer(PlaceQuery("à 20 km au nord de Djibo", country="BF"))
    assert found is not None
    assert distance_km(*DJIBO, found.lon, found.lat) == pytest.approx(20, abs=1)
    assert (bearing(*DJIBO, found.lon, found.lat) + 5) % 360 < 10
    assert (found.precision, found.radius_m) == ("near", 4000)


def test_a_rough_distance_has_a_wider_radius() -> None:
    found = answer(PlaceQuery("à une vingtaine de kilomètres au nord de Djibo", country="BF"))
    assert found is not None
    assert (found.precision, found.radius_m) == ("near", 6000)


def test_a_point_moved_across_a_border_tells_the_country_it_lies_in() -> None:
    found = answer(PlaceQuery("165 km au nord de Djibo", country="BF"))
    assert found is not None
    assert (found.name, found.country) == ("Djibo", "ML")


def test_a_short_distance_is_no_better_known_than_the_town() -> None:
    found = answer(PlaceQuery("1 km north of Djibo", country="BF"))
    assert found is not None
    assert found.radius_m == 2000


def test_a_distance_without_direction_is_the_whole_disc() -> None:
    found = answer(PlaceQuery("à 20 km de Djibo", country="BF"))
    assert found is not None
    assert (found.lon, found.lat, found.radius_m) == (*DJIBO, 24_000)


def test_between_two_places_is_the_middle_with_half_the_way_as_radius() -> None:
    found = answer(PlaceQuery("entre San et Koutiala", country="ML"))
    assert found is not None
    assert found.radius_m == pytest.approx(59_000, abs=1000)
    assert (found.name, found.kind, found.precision) == ("San – Koutiala", "road", "near")


def test_between_a_sure_place_and_a_doubtful_one_is_not_answered() -> None:
    result = look_up(PlaceQuery("entre Gao et Ansango", country="ML"))
    assert result.answer is None
    assert result.candidates[0].match == "fuzzy"


def test_the_north_of_an_area_is_the_whole_area_and_no_answer() -> None:
    result = look_up(PlaceQuery("nord de la région de Kidal", country="ML"))
    assert result.answer is None
    assert result.candidates[0].precision == "admin1"


def test_the_desks_own_place_comes_first_and_stands_for_the_gazetteers() -> None:
    mine = make_place("Kidal", lon="1.40900", lat="18.44300", radius_m=900, parent=None)
    [found] = [one for one in find(PlaceQuery("Kidal", country="ML")) if one.kind == "settlement"]
    assert (found.source, found.place_id, found.radius_m) == ("desk", mine.pk, 900)


def test_the_desks_place_is_no_answer_where_the_gazetteer_knows_another_of_its_name() -> None:
    make_place("Djibo", country="ML", lon="-3.40000", lat="14.60000", parent=None)
    assert answer(PlaceQuery("Djibo")) is None
    assert answer(PlaceQuery("Djibo", country="ML")) is not None


def test_a_place_of_the_desk_is_found_by_its_further_names() -> None:
    place = make_place("Tinaguelhaj (invented)", name_ar="تيناغلهاج")
    place.names.create(name="Aguelhaj-Ville (invented)", kind="former")
    for text in ("تيناغلهاج", "aguelhaj ville (invented)"):
        found = answer(PlaceQuery(text, country="ML"))
        assert found is not None
        assert (found.place_id, found.match) == (place.pk, "alias")


def test_a_place_of_the_desk_has_the_boundary_of_the_region_it_lies_in() -> None:
    make_place(parent=make_region(boundary_key="ML-7"))
    [found] = find(PlaceQuery("Tinaguelhaj (invented)", admin1="Gao"))
    assert found.admin1 == "ML-7"


def test_a_place_without_a_point_cannot_answer() -> None:
    make_place(lon=None, lat=None)
    assert find(PlaceQuery("Tinaguelhaj (invented)")) == ()


def test_a_place_is_not_its_own_answer() -> None:
    place = make_place()
    assert find(PlaceQuery("Tinaguelhaj (invented)", exclude_place_id=place.pk)) == ()


def test_candidates_tell_how_far_they_are_from_a_hint_and_the_nearest_comes_first() -> None:
    found = find(PlaceQuery("Gao", near=(-2.0, 11.5)))
    assert found[0].country == "BF"
    assert found[0].distance_km_from_hint == pytest.approx(25, abs=2)


def test_no_more_candidates_come_than_are_asked_for() -> None:
    assert len(find(PlaceQuery("Léré", limit=1))) == 1


@pytest.mark.parametrize("text", ["", "?!", "commune de ?", "x" * 201])
def test_a_text_without_a_name_is_refused(text: str) -> None:
    with pytest.raises(BadPlaceName, match="is not a place name"):
        find(PlaceQuery(text))
