"""Say how alike two names are, from 0 to 1."""

from rapidfuzz import fuzz

from events.names.folding import fold

# Below this it is more than a slip of the pen: "Djibo" has 0.89 with "Jibo" and 0.6 with "Dablo".
ALIKE = 0.8


def likeness(one: str, other: str) -> float:
    """Return 1.0 for names equal when folded, 0.0 for names that share nothing."""
    # Not WRatio: it rewards parts, and ranks "San" above "Ansongo" for "Ansango".
    return fuzz.ratio(fold(one), fold(other)) / 100
