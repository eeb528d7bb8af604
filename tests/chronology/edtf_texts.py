"""EDTF texts of every form the tracker takes, made at random for the property tests."""

from datetime import date

from hypothesis import strategies as st

MARKS = ("?", "~", "%")

days = st.dates(date(1, 1, 1), date(9998, 12, 31)).map(str)
months = days.map(lambda day: day[:7])
years = days.map(lambda day: day[:4])
plain = st.one_of(days, months, years)
# Without winter and without marks, which the edtf library reads otherwise (see test_oracle).
seasons = st.builds(lambda year, season: f"{year}-{season}", years, st.integers(21, 23))
all_seasons = st.builds(lambda year, season: f"{year}-{season}", years, st.integers(21, 24))
marked = st.builds(lambda text, mark: text + mark, plain, st.sampled_from(("", *MARKS)))
clocks = st.builds(
    lambda day, time, zone: f"{day}T{time.replace(microsecond=0).isoformat()}{zone}",
    days,
    st.times(),
    st.sampled_from(("", "Z", "+01:00", "-03:30")),
)


@st.composite
def group_marked(draw: st.DrawFn) -> str:
    """A day with marks inside: "2025~-09-14", "2025-?09-14", "?2025-09-~14"."""
    year, month, day = draw(days).split("-")
    after_year = draw(st.sampled_from(MARKS))
    return draw(
        st.sampled_from(
            (
                f"{year}{after_year}-{month}-{day}",
                f"{year}-{month}{after_year}-{day}",
                f"{after_year}{year}-{month}-{day}",
                f"{year}-{after_year}{month}-{day}",
                f"{year}-{month}-{after_year}{day}",
            )
        )
    )


@st.composite
def whole_parts_unknown(draw: st.DrawFn) -> str:
    """Years with X at the end, months and days known or wholly XX: what level 1 asks for."""
    year, month, _ = draw(days).split("-")
    hidden = draw(st.integers(0, 3))
    year = year[: 4 - hidden] + "X" * hidden if year[: 4 - hidden].strip("0") else year
    return draw(st.sampled_from((year, f"{year}-XX", f"{year}-{month}-XX", f"{year}-XX-XX")))


@st.composite
def digits_unknown(draw: st.DrawFn) -> str:
    """Any digits of a real date replaced by X, wherever they stand."""
    text = draw(plain)
    hidden = draw(st.sets(st.integers(0, len(text) - 1)))
    return "".join("X" if at in hidden and sign != "-" else sign for at, sign in enumerate(text))


@st.composite
def spans(draw: st.DrawFn, ends: st.SearchStrategy[str] = marked) -> str:
    first, last = sorted((draw(ends), draw(ends)))
    return f"{first}/{last}"


half_spans = st.builds(
    lambda shape, text: shape.format(text), st.sampled_from(("{}/..", "{}/", "../{}", "/{}")), marked
)


@st.composite
def stretches(draw: st.DrawFn) -> str:
    grain = draw(st.sampled_from((days, months, years)))
    first, last = sorted((draw(grain), draw(grain)))
    return f"{first}..{last}"


choices = st.one_of(
    stretches().map(lambda text: f"[{text}]"),
    st.lists(st.one_of(plain, stretches()), min_size=2, max_size=4).map(
        lambda members: f"[{','.join(members)}]"
    ),
    st.builds(lambda shape, text: shape.format(text), st.sampled_from(("[..{}]", "[{}..]")), plain),
)

everything = st.one_of(
    marked, all_seasons, clocks, group_marked(), whole_parts_unknown(), digits_unknown(), half_spans, choices
)
