"""How the proposed events of one text hang together: acts that enforce a blockade, a release that ends an abduction."""

from collections.abc import Sequence

from events.drafting.assembly.kinship import family
from events.drafting.assembly.story import Story

ENFORCING = frozenset(
    {"attack.convoy", "attack.ambush", "explosion.ied", "abduction.hostage", "looting.arson"}
)


def links_of(
    index: int, stories: Sequence[Story], countries: Sequence[frozenset[str]]
) -> tuple[tuple[int, str], ...]:
    """Return the links of one event to others of the text by their place in the list."""
    story = stories[index]
    links: list[tuple[int, str]] = []
    for other_index, other in enumerate(stories):
        if other_index == index:
            continue
        kind = _link(story, other)
        if kind and (
            countries[index] & countries[other_index] or not (countries[index] and countries[other_index])
        ):
            links.append((other_index, kind))
    return tuple(links)


def _link(story: Story, other: Story) -> str | None:
    if story.code in ENFORCING and family(other.code) == "blockade":
        fits = other.code != "blockade.fuel" or story.code == "attack.convoy"
        return "part_of" if fits and story.standing == "told" else None
    if story.code == "displacement.flight" and family(other.code) in (
        "attack",
        "unrest",
        "explosion",
        "battle",
    ):
        return (
            "follows"
            if max(story.paragraphs, default=0) - max(other.paragraphs, default=0) in (0, 1)
            else None
        )
    if story.code == "abduction.release" and other.code == "abduction.hostage":
        return "follows" if max(story.paragraphs, default=0) == max(other.paragraphs, default=0) else None
    return None
