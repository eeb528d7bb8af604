"""What a correction would change for the public: the standing version beside what would go out, and its likely kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import capfirst

from events.admin.public_words import Document, Lines, label_of, lines_of
from events.models.desk_record import DeskRecord
from events.publishing.standing import present_content, standing_content

# What the public would call the correction, by what differs; of several kinds the first in this order is proposed.
KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("figure", frozenset({"claims", "figures"})),
    ("place", frozenset({"places", "axis", "axes"})),
    ("date", frozenset({"occurred", "phases", "active_from", "active_to"})),
    ("actor", frozenset({"participations", "relations", "merged_into"})),
    ("withdrawn_source", frozenset({"citations"})),
)
TIES = frozenset({"links", "episodes"})


@dataclass(frozen=True, slots=True)
class PublicChange:
    """One part of the document that reads otherwise: the lines that only one of the two has."""

    key: str
    label: str
    before: Lines
    after: Lines


def differences(before: Document, after: Document) -> list[PublicChange]:
    """Return what differs between two documents of one record, in words, in the order of the document."""
    found: list[PublicChange] = []
    for key in dict.fromkeys([*after, *before]):
        old, new = lines_of(key, before.get(key)), lines_of(key, after.get(key))
        gone, come = _only_in(old, new), _only_in(new, old)
        if gone or come:
            found.append(PublicChange(key, capfirst(label_of(key)), gone, come))
    return found


def public_differences(record: DeskRecord) -> list[PublicChange]:
    """Return what a correction would change for the public now."""
    standing = standing_content(record)
    return [] if standing is None else differences(standing, present_content(record))


def likely_kind(changes: Sequence[PublicChange]) -> str:
    """Return the kind of correction that the changes look like; empty where nothing changes."""
    changed = {change.key for change in changes}
    # A citation that only came adds a witness; that a source was withdrawn is shown by one that went.
    if not any(change.before for change in changes if change.key == "citations"):
        changed -= {"citations"}
        changed |= {"wording"} if any(change.key == "citations" for change in changes) else set()
    for kind, keys in KINDS:
        if changed & keys:
            return kind
    if changed and changed <= TIES:
        return "links"
    return "wording" if changed else ""


def _only_in(lines: Lines, others: Lines) -> Lines:
    return tuple(line for line in lines if line not in others)
