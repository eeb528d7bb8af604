"""Maps, phases and columns: what is uncertain is drawn as uncertain."""

from datetime import date

from events.chronology.edtf import parse
from events.chronology.situation import PhaseFact
from events.web.locator import locate
from events.web.phase_axis import PhaseAxis, phase_axis
from events.web.place_line import map_words
from tests.web.documents import place, stub


def _axis(*phases: tuple[str, str, str, str | None], day: str = "2025-01-05") -> PhaseAxis:
    facts = [
        PhaseFact(n, state, parse(began), certainty, date.fromisoformat(last) if last else None, None)
        for n, (state, began, certainty, last) in enumerate(phases, start=1)
    ]
    drawn = phase_axis([(fact, fact.state) for fact in facts], date.fromisoformat(day))
    assert drawn is not None
    return drawn


def _looks(axis: PhaseAxis) -> list[str]:
    return [bar.look for bar in axis.bars]


def test_a_confirmed_phase_is_solid_and_fades_past_its_last_confirmation() -> None:
    assert _looks(_axis(("enforced", "2024-11-03", "confirmed", "2025-02-20"))) == ["sure", "fading"]


def test_a_claimed_phase_is_hatched() -> None:
    assert _looks(_axis(("enforced", "2024-11-03", "claimed", "2025-02-20")))[0] == "maybe"


def test_a_start_that_is_not_known_to_the_day_grows() -> None:
    assert _looks(_axis(("enforced", "2024-11", "confirmed", "2025-02-20")))[0] == "dawning"


def test_a_state_that_nobody_confirmed_until_the_next_is_pale_there() -> None:
    axis = _axis(
        ("enforced", "2024-11-03", "confirmed", "2024-12-01"), ("lifted", "2025-03-01", "confirmed", None)
    )
    assert _looks(axis) == ["sure", "unconfirmed", "end"]


def test_a_threat_is_hollow() -> None:
    assert _looks(_axis(("threatened", "2024-11-03", "confirmed", "2024-12-01")))[0] == "hollow"


def test_the_day_asked_is_drawn_only_where_the_axis_reaches() -> None:
    phases = ("enforced", "2024-11-03", "confirmed", "2025-02-20")
    assert _axis(phases, day="2025-01-05").day_x
    assert not _axis(phases, day="2035-01-05").day_x


def test_phases_without_any_date_are_not_drawn() -> None:
    assert phase_axis([], date(2025, 1, 5)) is None


def test_a_village_is_a_dot_and_near_a_village_is_a_circle() -> None:
    village, near = locate([place()], "en"), locate([place(precision="near", radius_m=15_000)], "en")
    assert village is not None
    assert near is not None
    assert (village.discs[0].has_dot, near.discs[0].has_dot) == (True, False)
    assert near.discs[0].r == near.ground.length(15)


def test_a_region_is_an_area_and_never_a_point() -> None:
    drawn = locate([place("Région de Mopti", precision="admin1", kind="admin1", point=[-4.1, 14.6])], "fr")
    assert drawn is not None
    assert drawn.discs == ()
    assert len(drawn.areas) == 1


def test_a_region_younger_than_the_outlines_is_a_circle_not_its_neighbour() -> None:
    drawn = locate([place("Ménaka", precision="admin1", kind="admin1", point=[2.4, 15.9])], "en")
    assert drawn is not None
    assert drawn.areas == ()
    assert not drawn.discs[0].has_dot


def test_a_restricted_place_is_its_region_by_name() -> None:
    drawn = locate([place("Mopti", precision="admin1", kind="admin1", point=None)], "en")
    assert drawn is not None
    assert len(drawn.areas) == 1


def test_a_route_is_a_corridor_with_both_ends_named() -> None:
    line = {"type": "LineString", "coordinates": [[-11.44, 14.45], [-8.0, 12.65]]}
    there = stub("bamako", "Bamako", point=[-8.0, 12.65])
    drawn = locate(
        [place("Kayes", precision="route", role="axis", geometry=line, point=None, to=there)], "en"
    )
    assert drawn is not None
    assert len(drawn.corridors) == 1
    assert [label.text for label in drawn.labels] == ["Kayes", "Bamako"]


def test_a_place_without_point_or_outline_has_no_map() -> None:
    assert locate([place(point=None)], "en") is None
    assert locate([place(precision="country", country="FR", point=None)], "en") is None


def test_a_map_is_light_enough_for_a_slow_line() -> None:
    drawn = locate([place("Mali", precision="country", kind="country")], "en")
    assert drawn is not None
    assert sum(map(len, (*drawn.ground.regions, *drawn.ground.borders, *drawn.areas))) < 40_000


def test_the_words_of_a_map_name_every_place_that_it_draws() -> None:
    here, there = place("Kayes (invented)"), place("Nioro (invented)")
    unseen = place("Elsewhere (invented)", country="FR", point=None)
    said = map_words([here, there, unseen], "en")
    assert (
        said
        == "The dot marks Kayes (invented), Bandiagara, Mali. Also drawn: Nioro (invented), Bandiagara, Mali."
    )


def test_a_year_is_written_on_the_axis_only_where_it_is_new() -> None:
    axis = _axis(("enforced", "2025-09-03", "confirmed", "2026-01-20"))
    assert [tick.label for tick in axis.ticks] == ["Sept. 2025", "Nov.", "Jan. 2026", "March"]
