"""Compare the proposals of one text with what was marked, field by field, and keep what differed in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from events.drafting.scoring.marked import ComparableEvent, Figure, Named
from events.drafting.scoring.pairing import pair, same_time, times_overlap
from events.drafting.scoring.tally import Tally, one

# In reading order; the first is about events, the others about the fields of those that were found.
FIELDS = (
    "events",
    "type",
    "time",
    "time_overlap",
    "places",
    "places_with_role",
    "actors_with_role",
    "actors",
    "roles",
    "figures",
    "figures_with_claimant",
    "background",
    "status_of_fact",
)
T = TypeVar("T")


@dataclass(slots=True)
class TextScore:
    """The tallies of one text by field, and each difference as a line."""

    name: str
    fields: dict[str, Tally] = field(default_factory=lambda: dict.fromkeys(FIELDS, Tally()))
    differences: list[str] = field(default_factory=list)

    def add(self, name: str, tally: Tally) -> None:
        """Add to the tally of a field."""
        self.fields[name] += tally


def score_text(
    name: str, proposed: Sequence[ComparableEvent], expected: Sequence[ComparableEvent]
) -> TextScore:
    """Pair the events and count each field of those found."""
    score = TextScore(name)
    pairing = pair(proposed, expected)
    score.add("events", Tally(len(proposed), len(expected), len(pairing.pairs)))
    for e in pairing.missed:
        score.differences.append(f"missed: {_head(expected[e])}")
    for p in pairing.too_many:
        score.differences.append(f"too many: {_head(proposed[p])}")
    for p, e in pairing.pairs:
        _score_event(score, proposed[p], expected[e])
    return score


def _score_event(score: TextScore, proposed: ComparableEvent, expected: ComparableEvent) -> None:
    notes: list[str] = []

    def single(name: str, is_right: bool, got: object, wanted: object) -> None:
        score.add(name, one(is_right))
        if not is_right:
            notes.append(f"{name} {got}, expected {wanted}")

    single("type", proposed.type in expected.types, proposed.type, "/".join(sorted(expected.types)))
    single("time", same_time(proposed.time, expected.time), proposed.time, expected.time)
    score.add("time_overlap", one(times_overlap(proposed.time, expected.time)))
    single("background", proposed.is_background == expected.is_background, *_flags(proposed, expected))
    single(
        "status_of_fact",
        proposed.status_of_fact == expected.status_of_fact,
        proposed.status_of_fact,
        expected.status_of_fact,
    )
    _score_places(score, proposed, expected, notes)
    _score_actors(score, proposed, expected, notes)
    _score_figures(score, proposed, expected, notes)
    score.differences.extend(f"{_head(expected)}: {note}" for note in notes)


def _flags(proposed: ComparableEvent, expected: ComparableEvent) -> tuple[str, str]:
    def name(event: ComparableEvent) -> str:
        return "background" if event.is_background else "news"

    return name(proposed), name(expected)


def _score_places(
    score: TextScore, proposed: ComparableEvent, expected: ComparableEvent, notes: list[str]
) -> None:
    def same(one: Named, other: Named) -> bool:
        return one.shares_a_name_with(other) and one.country == other.country

    score.add("places", _count(proposed.places, expected.places, same, notes, "place", _place))
    score.add(
        "places_with_role",
        _count(proposed.places, expected.places, lambda a, b: same(a, b) and a.role == b.role),
    )


def _score_actors(
    score: TextScore, proposed: ComparableEvent, expected: ComparableEvent, notes: list[str]
) -> None:
    def same(one: Named, other: Named) -> bool:
        return one.role == other.role and one.shares_a_name_with(other)

    score.add("actors_with_role", _count(proposed.actors, expected.actors, same, notes, "actor", _actor))
    score.add("actors", _count(proposed.actors, expected.actors, Named.shares_a_name_with))
    score.add("roles", _count(proposed.actors, expected.actors, lambda a, b: a.role == b.role))


def _score_figures(
    score: TextScore, proposed: ComparableEvent, expected: ComparableEvent, notes: list[str]
) -> None:
    def same(one: Figure, other: Figure) -> bool:
        return one.what == other.what

    def same_claimant(one: Figure, other: Figure) -> bool:
        return same(one, other) and bool(one.claimant_names & other.claimant_names)

    score.add("figures", _count(proposed.figures, expected.figures, same, notes, "figure", _figure))
    score.add("figures_with_claimant", _count(proposed.figures, expected.figures, same_claimant))


def _count(
    proposed: Sequence[T],
    expected: Sequence[T],
    same: Callable[[T, T], bool],
    notes: list[str] | None = None,
    what: str = "",
    words: Callable[[T], str] = str,
) -> Tally:
    """Count each expected thing as found once at most, and note what is missing and what is too many."""
    left = list(expected)
    wrong: list[T] = []
    for thing in proposed:
        match = next((other for other in left if same(thing, other)), None)
        if match is None:
            wrong.append(thing)
        else:
            left.remove(match)
    if notes is not None:
        notes.extend(f"{what} too many: {words(thing)}" for thing in wrong)
        notes.extend(f"{what} missing: {words(thing)}" for thing in left)
    return Tally(len(proposed), len(expected), len(proposed) - len(wrong))


def _head(event: ComparableEvent) -> str:
    where = ", ".join(place.label for place in event.places) or "no place"
    return f"{event.type} ({event.time or 'no date'}, {where})"


def _place(place: Named) -> str:
    return f"{place.label} ({place.country or '?'}) {place.role}"


def _actor(actor: Named) -> str:
    return f"{actor.label} as {actor.role}"


def _figure(figure: Figure) -> str:
    values = "/".join("" if value is None else str(value) for value in (figure.low, figure.best, figure.high))
    return f"{figure.kind} {figure.group} {values} by {figure.claimant or '?'}"
