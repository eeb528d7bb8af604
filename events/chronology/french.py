"""Dates in French words: "vers le 14 septembre 2025", "entre le 13 et le 15 septembre 2025"."""

from events.chronology.bounds import numbers_like
from events.chronology.form import Choice, Form, Point, Span, Stretch
from events.chronology.french_noun import Noun, noun_of
from events.chronology.months import FRENCH, day_number
from events.chronology.vagueness import (
    choice_points,
    doubts_by_mark,
    months_of,
    only_stretch,
    shared_part,
    whole_doubt,
)

# Before the date ("vers le 14 septembre") where it stands alone, after it where "du … au …" comes before.
DOUBT_BEFORE = {"": "", "~": "vers ", "?": "peut-être ", "%": "peut-être vers "}
DOUBT_AFTER = {"": "", "~": " environ", "?": " (incertain)", "%": " environ (incertain)"}
PARTS = ("année", "mois", "jour")
# Feminine for the year alone, masculine for month or day alone, masculine plural for several.
PART_DOUBT = {
    "~": ("approximative", "approximatif", "approximatifs"),
    "?": ("incertaine", "incertain", "incertains"),
    "%": ("incertaine et approximative", "incertain et approximatif", "incertains et approximatifs"),
}


def words(form: Form) -> str:
    """The whole date in words."""
    if isinstance(form, Point):
        return _alone(form)
    if isinstance(form, Span):
        return _span(form)
    return _choice(form)


def beginning(form: Form) -> str:
    """When something that began then began: "à partir d'octobre 2020"."""
    if isinstance(form, Span):
        if form.lower is not None:
            return f"à partir {_noun(form.lower).of}"
        latest = f", au plus tard {_noun(form.upper).at}" if form.upper is not None else ""
        return f"à partir d'une date inconnue{latest}"
    points = (form,) if isinstance(form, Point) else choice_points(form)
    if points is not None:
        return f"à partir {_listed([noun.of for noun in _nouns(points)])}"
    stretch = only_stretch(form) if isinstance(form, Choice) else None
    if stretch is None:
        return f"à partir de {words(form)}"
    if stretch.lower is not None and stretch.upper is not None:
        return f"à partir d'une date {_stretch(stretch)}"
    bound, tail = (stretch.lower, "ou après") if stretch.lower is not None else (stretch.upper, "ou avant")
    return f"à partir {_noun(bound).of} {tail}" if bound is not None else ""


def _alone(point: Point) -> str:
    doubt = whole_doubt(point)
    noun = noun_of(point)
    if doubt is None:
        return _noun(point).core
    if noun.article == "les" and doubt in ("", "?"):
        return DOUBT_BEFORE[doubt] + noun.at
    if doubt == "":
        return noun.core
    return DOUBT_BEFORE[doubt] + noun.the


def _noun(point: Point) -> Noun:
    """The point with its doubts behind it."""
    doubt = whole_doubt(point)
    if doubt is not None:
        return noun_of(point).followed_by(DOUBT_AFTER[doubt])
    doubts = " ; ".join(_part_doubt(mark, parts) for mark, parts in doubts_by_mark(point))
    return noun_of(point).followed_by(f" ({doubts})")


def _part_doubt(mark: str, parts: list[int]) -> str:
    form = 2 if len(parts) > 1 else min(parts[0], 1)
    return f"{' et '.join(PARTS[part] for part in parts)} {PART_DOUBT[mark][form]}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} ou {names[-1]}"


def _nouns(points: tuple[Point, ...]) -> list[Noun]:
    """Name the points, the month or year only once, at the last, where they share it."""
    shared = shared_part(points)
    if shared == "nothing":
        return [_noun(point) for point in points]
    return [_without(point, shared) for point in points[:-1]] + [_noun(points[-1])]


def _without(point: Point, shared: str) -> Noun:
    month = FRENCH[months_of(point)[0] - 1]
    if point.day is None:
        return Noun(month, "none")
    day = day_number(numbers_like(point.day, 1, 31)[0], "fr")
    return Noun(day if shared == "month" else f"{day} {month}", "le")


def _span(span: Span) -> str:
    if span.lower is not None and span.upper is not None:
        if span.lower.text == span.upper.text:
            return _alone(span.lower)
        first, last = _nouns((span.lower, span.upper))
        return f"{first.of} {last.to}"
    if span.lower is not None:
        noun = _noun(span.lower)
        return f"à partir {noun.of}, fin inconnue" if span.upper_unknown else f"depuis {noun.the}"
    until = _noun(span.upper).until if span.upper is not None else ""
    return f"{until}, début inconnu" if span.lower_unknown else until


def _stretch(stretch: Stretch) -> str:
    if stretch.lower is not None and stretch.upper is not None:
        if stretch.lower.text == stretch.upper.text:
            return _alone(stretch.lower)
        first, last = _nouns((stretch.lower, stretch.upper))
        return f"entre {first.the} et {last.the}"
    if stretch.lower is not None:
        return f"{_noun(stretch.lower).the} ou après"
    return f"{_noun(stretch.upper).the} ou avant" if stretch.upper is not None else ""


def _choice(choice: Choice) -> str:
    points = choice_points(choice)
    if points is not None:
        return _listed([noun.the for noun in _nouns(points)])
    stretch = only_stretch(choice)
    if stretch is not None:
        return _stretch(stretch)
    members = [
        _noun(member).the if isinstance(member, Point) else _stretch(member) for member in choice.members
    ]
    return f"l'une de ces dates : {', '.join(members[:-1])}, ou {members[-1]}"
