"""Errors of the codebook: a word that no table has."""

from difflib import get_close_matches

# More than three guesses is a list to read, not a hint.
MAX_GUESSES = 3


class UnknownCode(LookupError):
    """A code that a codebook table does not hold; carries the nearest codes that it does."""

    def __init__(self, *, table: str, code: str, known: tuple[str, ...]) -> None:
        self.table = table
        self.code = code
        self.known = known
        self.nearest = tuple(get_close_matches(code, known, n=MAX_GUESSES, cutoff=0.6))
        super().__init__(table, code)

    def __str__(self) -> str:
        if self.nearest:
            way_out = "Did you mean " + " or ".join(f'"{code}"' for code in self.nearest) + "?"
        else:
            way_out = "Known codes: " + ", ".join(self.known) + "."
        return f'"{self.code}" is not a code of the table {self.table}. {way_out}'
