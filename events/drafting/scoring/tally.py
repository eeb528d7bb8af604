"""Count what was proposed, expected and right; precision and recall come out of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were proposed, expected, and right of both; tallies of several texts add up."""

    proposed: int = 0
    expected: int = 0
    right: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.proposed + other.proposed, self.expected + other.expected, self.right + other.right)

    @property
    def precision(self) -> float | None:
        """Right of what was proposed; None where nothing was."""
        return self.right / self.proposed if self.proposed else None

    @property
    def recall(self) -> float | None:
        """Right of what was expected; None where nothing was."""
        return self.right / self.expected if self.expected else None


def one(is_right: bool) -> Tally:
    """Count a field that both sides always fill, such as the type."""
    return Tally(1, 1, int(is_right))
