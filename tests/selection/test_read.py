"""A query string is read whole, or everything that is wrong with it is said at once."""

from datetime import UTC, date, datetime

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from events.errors.selection import BadSelection
from events.selection.parameters import PARAMETERS, parameters_of
from events.selection.read import read
from events.selection.selection import Selection


def problems(query: str, **how: str) -> list[str]:
    with pytest.raises(BadSelection) as refused:
        read(QueryDict(query), **how)
    return [problem.sentence(how.get("lang", "en")) for problem in refused.value.problems]


def test_an_empty_query_selects_everything() -> None:
    assert read(QueryDict("")) == Selection()
    assert read(QueryDict("")).is_everything


def test_empty_fields_of_a_form_choose_nothing() -> None:
    assert read(QueryDict("country=&start=&q=%20&limit=")) == Selection()


def test_a_month_begins_on_its_first_day_and_ends_on_its_last() -> None:
    selection = read(QueryDict("start=2024-02&end=2024-02"))
    assert (selection.start, selection.end) == (date(2024, 2, 1), date(2024, 2, 29))


def test_commas_and_repeated_fields_mean_or() -> None:
    assert read(QueryDict("country=ml,BF&country=NE")).country == ("BF", "ML", "NE")


def test_a_family_of_event_types_is_a_value() -> None:
    assert read(QueryDict("event_type=attack")).event_type == ("attack",)


def test_a_moment_without_a_zone_is_utc() -> None:
    assert read(QueryDict("updated_since=2025-09-14T08:30")).updated_since == datetime(
        2025, 9, 14, 8, 30, tzinfo=UTC
    )


def test_a_plus_sign_that_came_as_a_blank_is_understood() -> None:
    assert read(QueryDict("updated_since=2025-09-14T08:30:00+02:00")).updated_since == datetime(
        2025, 9, 14, 6, 30, tzinfo=UTC
    )


def test_as_of_takes_a_day_or_a_number() -> None:
    assert read(QueryDict("as_of=2025-12-31")).as_of == date(2025, 12, 31)
    assert read(QueryDict("as_of=1234")).as_of == 1234


def test_door_parameters_pass() -> None:
    assert read(QueryDict("lang=fr&format=json")) == Selection()
    assert read(QueryDict("count=none"), also=("count",)) == Selection()


def test_an_unknown_filter_is_refused_with_the_nearest_and_the_list() -> None:
    (sentence,) = problems("bbx=1,2,3,4")
    assert sentence.startswith(
        '"bbx" is not a filter. Did you mean "bbox"? Known filters: start, end, country'
    )


def test_a_filter_of_other_records_is_unknown() -> None:
    assert problems("killed_min=3", kind="episode")[0].startswith('"killed_min" is not a filter.')


def test_all_problems_are_said_at_once() -> None:
    assert len(problems("bbx=1&country=XX&limit=5000&start=2025-13")) == 4


@pytest.mark.parametrize(
    ("query", "begins"),
    [
        ("country=MX", '"MX" is not a country code.'),
        ("event_type=atack", '"atack" is not an event type. Did you mean "attack"?'),
        ("start=14/09/2025", '"14/09/2025" is not a year, month or day; write 2025-09-14.'),
        (
            "start=2025-09-14~",
            '"2025-09-14~" is not a year, month or day; write 2025, 2025-09 or 2025-09-14.',
        ),
        ("limit=5000", "limit is at least 1 and at most 1000; you asked for 5000."),
        ("limit=0", "limit is at least 1"),
        ("bbox=1,2,3", '"1,2,3" is not a bounding box: it has 3 numbers'),
        ("bbox=10,-12,25,4000", '"10,-12,25,4000" is not a bounding box'),
        ("near=0,0", "0, 0 lies in the sea"),
        ("near=14.5,-91", "Latitude -91.0 is outside -90 to 90."),
        ("near=-8,12.65&radius_km=nan", '"nan" is not a radius'),
        ("radius_km=5", "radius_km needs a point"),
        ("killed_min=-1", '"-1" is not a whole number'),
        ("killed_min=99999999999", '"99999999999" is not a whole number'),
        ("verification=sure", '"sure" is not a level of verification.'),
        (
            "precision=settlment",
            '"settlment" is not a precision of date or place. Did you mean "settlement"?',
        ),
        ("ordering=-starts", '"-starts" is not an ordering. Did you mean "-start"?'),
        ("as_of=yesterday", '"yesterday" is neither a day nor a number of the log'),
        ("updated_since=2025-09", '"2025-09" is not a moment'),
        ("actor=a%20b", '"a b" is not a slug or code.'),
        ("start=2025-12&end=2025-11", "start 2025-12-01 lies after end 2025-11-30"),
        ("limit=5&limit=6", "limit was given 2 times; give it once."),
        ("cursor=abc", "The cursor cannot be read"),
        ("q=" + "x" * 201, "q has at most 200 characters; you sent 201."),
        ("place=" + ",".join(f"p{n}" for n in range(51)), "place takes at most 50 values; you gave 51."),
    ],
)
def test_a_bad_value_is_refused_with_what_would_be_right(query: str, begins: str) -> None:
    (sentence,) = problems(query)
    assert sentence.startswith(begins)


def test_problems_are_said_in_french_too() -> None:
    (sentence,) = problems("event_type=atack", lang="fr")
    assert sentence.startswith("« atack » n'est pas un type d'événement. Vouliez-vous dire « attack » ?")


def test_a_problem_names_its_parameter_and_the_known_values() -> None:
    with pytest.raises(BadSelection) as refused:
        read(QueryDict("verification=sure"))
    (problem,) = refused.value.problems
    assert (problem.parameter, problem.value) == ("verification", "sure")
    assert "corroborated" in problem.known


@pytest.mark.parametrize("kind", ["incident", "episode", "actor", "place", "source", "axis"])
def test_every_example_of_the_table_is_read_and_written_back(kind: str) -> None:
    for parameter in parameters_of(kind):
        if parameter.name in ("cursor", "radius_km", "ordering"):
            continue
        selection = read(QueryDict(_query(parameter.name)), kind=kind)
        assert read(QueryDict(selection.query_string()), kind=kind) == selection


def _query(name: str) -> str:
    query = QueryDict(mutable=True)
    query[name] = PARAMETERS[name].example
    return query.urlencode()


@given(st.dictionaries(st.sampled_from([*PARAMETERS, "bbx"]), st.text(max_size=30), max_size=5))
def test_any_query_is_read_or_refused(given_query: dict[str, str]) -> None:
    query = QueryDict(mutable=True)
    query.update(given_query)
    try:
        selection = read(query)
    except BadSelection as refused:
        sentences = [problem.sentence(lang) for problem in refused.problems for lang in ("en", "fr")]
    else:
        sentences = []
        assert read(QueryDict(selection.query_string())) == selection
    assert all(sentences)
