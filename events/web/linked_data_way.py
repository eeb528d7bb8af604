"""The ways for programs that start from a record's page: the record itself, its versions, the incidents about it."""

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from events.web.record import Record
from events.web.version import record_name

JSON, GEOJSON = "application/json", "application/geo+json"
# The filter of the timeline and the API that finds the incidents about a record.
FILTERS = {"episode": "episode", "actor": "actor", "place": "place", "source": "source"}


@dataclass(frozen=True, slots=True)
class Way:
    """One address for programs; `is_alternate` where it holds what the page holds."""

    label: str
    url: str
    media_type: str
    is_alternate: bool = False


def ways_of(record: Record) -> tuple[Way, ...]:
    """Return what the API has of a record; an older version leads to that version."""
    name = record_name(record)
    whole = Way(_("this record as JSON"), reverse(f"api:{record.kind}", args=[name]), JSON, True)
    version = reverse(f"api:{record.kind}-version", args=[name, record.number])
    ways = [
        whole,
        Way(_("this version, byte for byte"), version, JSON),
        Way(_("its versions"), reverse(f"api:{record.kind}-versions", args=[name]), JSON),
    ]
    if not record.is_newest:
        ways[:2] = [replace(ways[1], is_alternate=True), Way(_("what stands now, as JSON"), whole.url, JSON)]
    if record.kind in FILTERS:
        about = f"{reverse('api:incident-list')}?{FILTERS[record.kind]}={name}"
        ways.append(Way(_("its incidents as JSON"), about, JSON))
        ways.append(Way(_("its incidents as GeoJSON"), f"{about}&format=geojson", GEOJSON, record.is_newest))
    return tuple(ways)
