"""Lists of words, written as one reads them."""


def words_of(line: str) -> frozenset[str]:
    """Give the words of a line as a set."""
    return frozenset(line.split())
