"""The event types of the tracker and their families (CODEBOOK section 1)."""

from events.codebook.entry import Entry, Table
from events.codebook.event_type_armed import ARMED
from events.codebook.event_type_entry import EventType
from events.codebook.event_type_people import ABDUCTIONS, DISPLACEMENTS, LOOTINGS, SEXUAL, UNREST
from events.codebook.event_type_political import AGREEMENTS, DIPLOMACY, POLITICS, TROOPS
from events.codebook.event_type_security import GROUPS, MEASURES, OPERATIONS

EVENT_TYPES: Table[EventType] = Table(
    "event_type",
    "Event types",
    "Types d'événement",
    (
        *ARMED,
        *ABDUCTIONS,
        *SEXUAL,
        *TROOPS,
        *POLITICS,
        *DIPLOMACY,
        *AGREEMENTS,
        *UNREST,
        *OPERATIONS,
        *LOOTINGS,
        *DISPLACEMENTS,
        *MEASURES,
        *GROUPS,
    ),
)

EVENT_FAMILIES: Table[Entry] = Table(
    "event_family",
    "Event families",
    "Familles d'événements",
    (
        Entry("blockade", "Blockades", "Blocus"),
        Entry("attack", "Attacks", "Attaques"),
        Entry("explosion", "Explosions and strikes", "Explosions et frappes"),
        Entry("battle", "Battles", "Combats"),
        Entry("abduction", "Abductions", "Enlèvements"),
        Entry("sexual_violence", "Sexual violence", "Violence sexuelle"),
        Entry("troops", "Foreign troops", "Troupes étrangères"),
        Entry("politics", "Politics", "Politique"),
        Entry("diplomacy", "Diplomacy", "Diplomatie"),
        Entry("agreement", "Agreements", "Accords"),
        Entry("unrest", "Unrest", "Troubles"),
        Entry("operation", "Security operations", "Opérations de sécurité"),
        Entry("looting", "Looting and arson", "Pillages et incendies"),
        Entry("displacement", "Displacement", "Déplacements de population"),
        Entry("measure", "Measures", "Mesures"),
        Entry("group", "Armed groups", "Groupes armés"),
    ),
)
