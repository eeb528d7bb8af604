"""The places of an episode as the public may see them."""

from events.models.episode import Episode
from events.models.place import Place
from events.publishing.snapshot.geography import cell_around
from events.publishing.snapshot.lineage import read_places
from events.publishing.snapshot.sensitivity import CELLS, shown_as


def public_episode_places(episode: Episode) -> list[tuple[str, Place]]:
    """Return role and place as the public may see them: cells stand for the places of a coarse episode."""
    hiding = shown_as(episode)
    rows = list(episode.places.order_by("pk"))
    known = read_places(row.place_id for row in rows)
    found: list[tuple[str, Place]] = []
    for row in rows:
        place = known[row.place_id]
        shown = cell_around(place, hiding) if hiding in CELLS else place
        if shown is not None and (row.role, shown) not in found:
            found.append((row.role, shown))
    return found
