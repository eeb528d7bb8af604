"""An online service is asked last, politely, once; and whatever it does, the chain goes on and says so."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone, translation
from pytest_django import Settings

from events.geocoding.chain import find, look_up
from events.geocoding.memory import KEEP_ANSWER, KEEP_MISS
from events.geocoding.query import PlaceQuery
from events.models.geocoding import GeocodeAnswer
from tests.geocoding.conftest import FakeService
from tests.makers import make_place

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("waits")]
GoOnline = Callable[..., FakeService]
TINAGUELHAJ = PlaceQuery("Tinaguelhaj", country="ML", lang="fr")


def test_nobody_is_asked_unless_it_is_switched_on(service: FakeService) -> None:
    assert find(TINAGUELHAJ) == ()
    assert service.asked == []


def test_a_place_that_is_known_offline_is_not_asked_for(go_online: GoOnline) -> None:
    make_place("Tinaguelhaj")
    service = go_online()
    find(TINAGUELHAJ)
    find(PlaceQuery("Gao", country="ML"))
    assert service.asked == []


def test_nominatim_answers_with_the_village_and_not_with_the_shop(go_online: GoOnline) -> None:
    go_online().answers("nominatim/tinaguelhaj.json")
    result = look_up(TINAGUELHAJ)
    [found] = result.candidates
    assert result.answer == found
    assert (found.lon, found.lat, found.admin1, found.kind) == (-0.315, 16.421, "ML-7", "settlement")
    assert (found.source, found.source_id, found.match) == ("nominatim", "N990000001", "exact")


def test_nominatim_is_told_who_asks_and_where_to_look(go_online: GoOnline) -> None:
    service = go_online()
    find(TINAGUELHAJ)
    assert service.paths == ["/search"]
    assert (
        service.asked[0].items()
        >= {"q": "Tinaguelhaj", "countrycodes": "ml", "accept-language": "fr"}.items()
    )
    assert service.agents == ["sahel-tracker (desk@example.org)"]


def test_an_arabic_name_that_nominatim_has_beside_its_own_is_sure(go_online: GoOnline) -> None:
    go_online().answers("nominatim/tinaguelhaj.json")
    [found] = find(PlaceQuery("تيناغلهاج", country="ML"))
    assert found.match == "alias"


def test_what_the_service_thinks_alike_is_shown_and_not_answered(go_online: GoOnline) -> None:
    go_online().answers("nominatim/tinaguelhaj.json")
    result = look_up(PlaceQuery("Somewhere Else (invented)", country="ML"))
    assert [one.match for one in result.candidates] == ["fuzzy"]
    assert result.answer is None


def test_two_villages_of_one_name_are_not_answered_but_one_in_scope_is(go_online: GoOnline) -> None:
    go_online().answers("nominatim/two_villages.json")
    assert look_up(PlaceQuery("Wadoubary", country="ML")).answer is None
    in_mopti = look_up(PlaceQuery("Wadoubary", country="ML", admin1="Mopti")).answer
    assert in_mopti is not None
    assert in_mopti.source_id == "N990000012"


def test_an_area_has_the_radius_of_its_box(go_online: GoOnline) -> None:
    go_online().answers("nominatim/commune.json")
    found = look_up(PlaceQuery("commune de Tinaguelhaj", country="ML")).answer
    assert found is not None
    assert (found.kind, found.precision) == ("admin3", "admin3")
    assert found.radius_m == pytest.approx(30_700, abs=500)


def test_photon_is_read_too_and_other_continents_are_left_out(go_online: GoOnline) -> None:
    service = go_online("photon")
    service.answers("photon/tinaguelhaj.json")
    [found] = find(TINAGUELHAJ)
    assert service.paths == ["/api"]
    assert (found.source, found.source_id, found.admin1) == ("photon", "N990000001", "ML-7")


def test_geonames_is_read_too(go_online: GoOnline) -> None:
    service = go_online("geonames")
    service.answers("geonames/tinaguelhaj.json")
    [found] = find(TINAGUELHAJ)
    assert service.asked[0].items() >= {"username": "desk", "country": "ML"}.items()
    assert (found.source_id, found.name, found.match) == ("99000001", "Tin Aguelhaj", "alias")


def test_the_same_question_is_asked_once(go_online: GoOnline) -> None:
    service = go_online()
    service.answers("nominatim/tinaguelhaj.json")
    assert find(TINAGUELHAJ) == find(TINAGUELHAJ) != ()
    assert len(service.asked) == 1


def test_a_miss_is_remembered_too(go_online: GoOnline) -> None:
    service = go_online()
    assert find(TINAGUELHAJ) == find(TINAGUELHAJ) == ()
    assert len(service.asked) == 1
    assert GeocodeAnswer.objects.get().asked_at is not None


@pytest.mark.parametrize(
    ("file", "kept"), [("nominatim/tinaguelhaj.json", KEEP_ANSWER), ("nominatim/nothing.json", KEEP_MISS)]
)
def test_an_old_answer_is_asked_for_again(go_online: GoOnline, file: str, kept: timedelta) -> None:
    service = go_online()
    service.answers(file)
    with time_machine.travel(timezone.now() - kept - timedelta(days=1)):
        find(TINAGUELHAJ)
    find(TINAGUELHAJ)
    assert len(service.asked) == 2


def test_each_request_waits_a_second_after_the_one_before(go_online: GoOnline, waits: list[float]) -> None:
    go_online()
    with time_machine.travel("2025-09-14T12:00:00Z", tick=False):
        for name in ("Tinaguelhaj", "Wadoubary", "Azawan"):
            find(PlaceQuery(name, country="ML"))
    assert waits == [0, 1, 2]


def test_a_queue_longer_than_the_patience_is_said_and_nothing_is_asked(go_online: GoOnline) -> None:
    service = go_online()
    with time_machine.travel("2025-09-14T12:00:00Z", tick=False):
        find(PlaceQuery("Wadoubary"))
        result = look_up(PlaceQuery("Tinaguelhaj", patience_seconds=0))
    assert len(service.asked) == 1
    assert "the queue for it is 1 seconds long" in result.problems[0]


@pytest.mark.parametrize(
    ("file", "status", "said"),
    [
        ("nominatim/not_nominatim.json", 200, "its answer cannot be read"),
        ("nominatim/letters_for_numbers.json", 200, "its answer cannot be read"),
        ("nominatim/a_page_instead_of.json", 200, "its answer cannot be read"),
        ("nominatim/a_page_instead_of.json", 502, "not reached"),
        ("nominatim/a_page_instead_of.json", 500, "not reached"),
        ("nominatim/nothing.json", 403, "refused the request"),
        ("nominatim/nothing.json", 429, "refused the request"),
    ],
)
def test_a_service_that_fails_is_named_and_the_chain_goes_on(
    go_online: GoOnline, file: str, status: int, said: str
) -> None:
    go_online().answers(file, status=status)
    result = look_up(PlaceQuery("Ansango", country="ML"))
    assert [one.name for one in result.candidates] == ["Ansongo"]
    [problem] = result.problems
    assert problem.startswith("nominatim@127.0.0.1:")
    assert said in problem


def test_a_problem_is_told_in_the_readers_language(go_online: GoOnline) -> None:
    go_online().answers("nominatim/nothing.json", status=403)
    with translation.override("fr"):
        assert "a refusé la demande" in look_up(TINAGUELHAJ).problems[0]


def test_a_failure_is_not_remembered_as_a_miss(go_online: GoOnline) -> None:
    service = go_online()
    service.answers("nominatim/nothing.json", status=500)
    find(TINAGUELHAJ)
    service.answers("nominatim/tinaguelhaj.json")
    assert len(find(TINAGUELHAJ)) == 1


def test_a_slow_service_is_left_after_the_time_of_the_setting(
    go_online: GoOnline, settings: Settings
) -> None:
    service = go_online()
    settings.TRACKER_GEOCODER_TIMEOUT_SECONDS = 0.2
    service.delay_seconds = 0.5
    assert "no answer within 0.2 seconds" in look_up(TINAGUELHAJ).problems[0]


def test_a_service_that_is_not_there_is_named(go_online: GoOnline, settings: Settings) -> None:
    go_online()
    settings.TRACKER_GEOCODER_URL = "http://127.0.0.1:1"
    assert "not reached" in look_up(TINAGUELHAJ).problems[0]


def test_a_service_that_asks_for_rest_is_left_alone_so_long(go_online: GoOnline) -> None:
    service = go_online()
    service.answers("nominatim/nothing.json", status=429, Retry_After="120")
    with time_machine.travel("2025-09-14T12:00:00Z", tick=False):
        assert "It asks to wait 120 seconds" in look_up(TINAGUELHAJ).problems[0]
        assert "the queue for it is 120 seconds long" in look_up(TINAGUELHAJ).problems[0]
    assert len(service.asked) == 1


def test_geonames_that_has_had_enough_is_left_alone_too(go_online: GoOnline) -> None:
    service = go_online("geonames")
    service.answers("geonames/limit_reached.json")
    assert "hourly limit" in look_up(TINAGUELHAJ).problems[0]
    look_up(TINAGUELHAJ)
    assert len(service.asked) == 1


@pytest.mark.parametrize("setting", ["TRACKER_CONTACT_EMAIL", "TRACKER_GEONAMES_USERNAME"])
def test_no_request_goes_out_without_what_the_service_requires(
    go_online: GoOnline, settings: Settings, setting: str
) -> None:
    service = go_online("geonames")
    setattr(settings, setting, "")
    assert f"{setting} is empty" in look_up(TINAGUELHAJ).problems[0]
    assert service.asked == []
