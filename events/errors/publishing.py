"""What can stand in the way of publishing, with the facts as attributes and the sentence built once."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blocker:
    """One reason why a record cannot go out, where it lies, and the way out of it."""

    code: str
    field: str
    message: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.message} {self.way_out}"


class NotPublishable(Exception):
    """The record cannot go out; ``blockers`` holds every reason at once."""

    def __init__(self, blockers: Sequence[Blocker]) -> None:
        self.blockers = tuple(blockers)
        super().__init__(" ".join(str(blocker) for blocker in self.blockers))


class NotAllowed(Exception):
    """The person may not do this at the desk."""

    def __init__(self, *, action: str, groups: Sequence[str]) -> None:
        self.action = action
        self.groups = tuple(groups)
        super().__init__(f'"{action}" is for these groups: {", ".join(groups)}. Ask a maintainer to add you.')


class WrongState(Exception):
    """The step does not start from the state in which the record is."""

    def __init__(self, *, action: str, state: str, allowed: Sequence[str]) -> None:
        self.action, self.state, self.allowed = action, state, tuple(allowed)
        super().__init__(f'"{action}" starts from {" or ".join(allowed)}; this record is "{state}".')


class BrokenLog(Exception):
    """The log does not hold; ``seq`` is the first row where it breaks."""

    def __init__(self, *, seq: int, reason: str) -> None:
        self.seq, self.reason = seq, reason
        super().__init__(f"Log entry {seq} does not hold: {reason}")
