"""Errors of figures: a claim that says nothing, or whose numbers contradict one another."""


class ImpossibleClaim(ValueError):
    """A claim that cannot stand: no figure at all, one below zero, or low, best and high out of order."""

    def __init__(self, *, key: int, low: int | None, best: int | None, high: int | None) -> None:
        self.key = key
        self.low = low
        self.best = best
        self.high = high
        super().__init__(key, low, best, high)

    def __str__(self) -> str:
        said = f"low {self.low}, best {self.best}, high {self.high}"
        return (
            f"Claim {self.key} cannot stand: {said}. "
            "Give at least one figure, none below zero, with low not above best and best not above high."
        )
