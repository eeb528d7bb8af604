"""What a person chooses when two incidents are merged: whose words stand where the two differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from events.models.incident import Incident

Side = Literal["winner", "loser", "both"]

# What is chosen as one: a date with its hour and note, a title in each language by itself.
CHOSEN: Mapping[str, tuple[str, ...]] = {
    "title_en": ("title_en",),
    "title_fr": ("title_fr",),
    "summary_en": ("summary_en",),
    "summary_fr": ("summary_fr",),
    "event_type": ("event_type",),
    "occurred": (
        "occurred",
        "part_of_day",
        "local_time",
        "time_zone",
        "date_note_en",
        "date_note_fr",
    ),
    "status_of_fact": ("status_of_fact",),
    "verification": ("verification",),
    "axis": ("axis_id",),
    "internal_notes": ("internal_notes",),
}
# Texts that may be joined; of all else one side stands.
JOINED = ("internal_notes",)
# Rows of which one side's or both's may stand. Claims and citations are not chosen: those of both are kept.
PARTS = ("places", "participations", "secondary_types")
# From the most open to the least; an embargo is none of these, for it ends.
STRICTNESS = ("open", "coarse", "restricted")


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose value stands, by name of field or part; the winner's where nothing is said."""

    sides: Mapping[str, Side] = field(default_factory=dict)

    def side(self, name: str) -> Side:
        """Return whose value of the field or rows of the part stand."""
        return self.sides.get(name, "both" if name in PARTS or name in JOINED else "winner")


def differing(winner: Incident, loser: Incident) -> list[str]:
    """Return the names under which the two do not say the same."""
    return [
        name
        for name, columns in CHOSEN.items()
        if any(getattr(winner, column) != getattr(loser, column) for column in columns)
    ]


def proposed(winner: Incident, loser: Incident) -> dict[str, Side]:
    """Return for each field the side that says something, the winner's where both do."""
    sides: dict[str, Side] = {}
    for name in differing(winner, loser):
        head = CHOSEN[name][0]
        if name in JOINED and getattr(winner, head) and getattr(loser, head):
            sides[name] = "both"
        else:
            sides[name] = "winner" if getattr(winner, head) else "loser"
    # Two coders' places are two readings of one place: one is chosen. Actors and types add up.
    sides["places"] = "winner" if winner.places.exists() else "loser"
    return sides | {"participations": "both", "secondary_types": "both"}


def outcome(winner: Incident, loser: Incident, choice: Choice) -> dict[str, Any]:
    """Return the columns of the winner that the merge changes, with their new values."""
    changes: dict[str, Any] = {}
    for name in differing(winner, loser):
        side = choice.side(name)
        for column in CHOSEN[name] if side != "winner" else ():
            changes[column] = (
                _joined(getattr(winner, column), getattr(loser, column))
                if side == "both"
                else getattr(loser, column)
            )
    changes |= dict(_stricter(winner, loser))
    return {column: value for column, value in changes.items() if value != getattr(winner, column)}


def _joined(one: str, other: str) -> str:
    return "\n\n".join(text for text in dict.fromkeys((one, other)) if text)


def _stricter(winner: Incident, loser: Incident) -> Iterator[tuple[str, Any]]:
    """What one of the two hid from the public stays hidden: the stricter sensitivity stands, the later embargo."""
    if winner.sensitivity == loser.sensitivity == "embargoed":
        ends = [record.embargo_until for record in (winner, loser) if record.embargo_until]
        yield "embargo_until", max(ends)
    elif "embargoed" in (winner.sensitivity, loser.sensitivity):
        held = winner if winner.sensitivity == "embargoed" else loser
        yield "sensitivity", "embargoed"
        yield "embargo_until", held.embargo_until
    else:
        yield "sensitivity", max(winner.sensitivity, loser.sensitivity, key=STRICTNESS.index)
