"""Which reports are independent of each other: one wire story counts once, however often it is repeated."""

from collections.abc import Iterable, Mapping, Sequence

from events.evidence.witness import Witness

Copies = Mapping[int, int | None]


def independent_groups(witnesses: Iterable[Witness], copies: Copies) -> tuple[frozenset[int], ...]:
    """Return the cited report keys in groups that each count as one source, smallest key first.

    copies maps any report to the report it repeats, cited or not: two reports that repeat an uncited third
    are one. A chain that loops ends where it began.
    """
    groups: list[tuple[set[object], set[int]]] = []
    for witness in sorted(witnesses, key=lambda witness: witness.report_key):
        # A publisher's key is text and a report's a number, so they can stand in one set.
        marks: set[object] = {witness.publisher_key, *lineage(witness, copies)}
        members = {witness.report_key}
        apart = []
        for other_marks, other_members in groups:
            if marks & other_marks:
                marks |= other_marks
                members |= other_members
            else:
                apart.append((other_marks, other_members))
        groups = [*apart, (marks, members)]
    return tuple(sorted((frozenset(members) for _, members in groups), key=min))


def lineage(witness: Witness, copies: Copies) -> Sequence[int]:
    """Return the report and all it repeats, nearest first, the original last."""
    chain = [witness.report_key]
    following = witness.copies if witness.copies is not None else copies.get(witness.report_key)
    while following is not None and following not in chain:
        chain.append(following)
        following = copies.get(following)
    return chain
