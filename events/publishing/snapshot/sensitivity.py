"""How exactly the public may see where a record was: decided once, from what the record is and what the desk says."""

from collections.abc import Iterable
from typing import Literal

from events.models.episode import Episode
from events.models.incident import Incident
from events.models.place import Place

Shown = Literal["open", "coarse", "restricted"]
# From the finest cell that may be shown to coarser ones that may stand in for it.
CELLS: dict[str, tuple[str, ...]] = {
    "coarse": ("admin3", "admin2", "admin1", "country"),
    "restricted": ("admin1", "country"),
}


def shown_as(record: Incident | Episode) -> Shown:
    """Return how the record is shown. Once an embargo has ended it hides nothing more by itself.

    Sexual violence is restricted whatever the field says and whichever of its types it is (CODEBOOK section 1).
    """
    if isinstance(record, Incident):
        types = {record.event_type, *(row.event_type for row in record.secondary_types.all())}
        if "sexual_violence" in types:
            return "restricted"
    if record.sensitivity == "coarse":
        return "coarse"
    return "restricted" if record.sensitivity == "restricted" else "open"


def tells_more(places: Iterable[Place], shown: Shown) -> bool:
    """Tell whether places say more of where a record was than the record itself may: finer than any of its cells."""
    return shown in CELLS and any(place.kind not in CELLS[shown] for place in places)
