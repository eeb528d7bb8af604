"""The table of rights, read from matrix.tsv: one row for each address and object, one column for each group.

| Answer | Meaning |
|---|---|
| `yes` | the page is shown; what was posted is written |
| `no` | 403, and nothing was written |
| `gone` | as if it were not there: 404, or the first page of the desk; nothing was written |
| `login` | the login page; nothing was written |
| `back` | sent on to another page, or shown the form again; nothing was written |
| `never` | the address takes no request of this sort from anybody (405) |

`GET` reads, `ASK` posts what is answered without being written, `POST` writes. Lines that begin with # are headings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("matrix.tsv")
METHODS = ("GET", "ASK", "POST")
ANSWERS = ("yes", "no", "gone", "login", "back", "never")
# A stranger has an account and may not open the desk; somebody without a group may, and finds it empty.
GROUPS = (
    "anonymous",
    "stranger",
    "groupless",
    "contributor",
    "editor",
    "publisher",
    "maintainer",
    "reader",
    "superuser",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: who gets which answer. ``object`` says whose and in which state; empty where that is no matter."""

    address: str
    method: str
    object: str
    answers: Mapping[str, str]

    def __str__(self) -> str:
        return " ".join(part for part in (self.method, self.address, f"({self.object})") if part != "()")


def rows() -> list[Row]:
    """Read the table."""
    written = FILE.read_text().splitlines()
    head, *lines = [line.split("\t") for line in written if line and not line.startswith("#")]
    groups = head[3:]
    return [
        Row(address, method, which, dict(zip(groups, answers, strict=True)))
        for address, method, which, *answers in lines
    ]
