"""The turns of phrase that tell how the parts of a text belong together, kept as a table."""

import csv
import re
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "phrases.tsv"


def phrase(name: str) -> re.Pattern[str]:
    """Return the pattern of that name; it is sought in lowered text."""
    return re.compile(_phrases()[name])


@lru_cache(maxsize=1)
def _phrases() -> dict[str, str]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row[0]: row[1] for row in rows if row and not row[0].startswith("#")}
