"""Every table of the codebook in reading order, for the generated document and the public page."""

from events.codebook.actor import ACTOR_FAMILIES, ACTOR_RELATIONS, ACTOR_TYPES, NAME_KINDS, ROLES
from events.codebook.certainty import (
    CREDIBILITY,
    PARTICIPATION_CERTAINTY,
    RELIABILITY,
    STANCE,
    STATUS_OF_FACT,
    VERIFICATION,
)
from events.codebook.country import COUNTRIES
from events.codebook.entry import Entry, Table
from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS, UNITS
from events.codebook.link import LINK_KINDS
from events.codebook.place import PLACE_KINDS, PLACE_PRECISION, PLACE_ROLES, SENSITIVITY
from events.codebook.source import SOURCE_TYPES
from events.codebook.time import DATE_PRECISION, PART_OF_DAY
from events.codebook.workflow import CORRECTION_KINDS, DESK_GROUPS, WORKFLOW_STATES

ALL_TABLES: tuple[Table[Entry], ...] = (
    EVENT_FAMILIES,
    EVENT_TYPES,
    EPISODE_KINDS,
    PHASE_STATES,
    PHASE_CERTAINTY,
    STATUS_OF_FACT,
    VERIFICATION,
    PARTICIPATION_CERTAINTY,
    RELIABILITY,
    CREDIBILITY,
    STANCE,
    DATE_PRECISION,
    PART_OF_DAY,
    PLACE_PRECISION,
    PLACE_ROLES,
    PLACE_KINDS,
    SENSITIVITY,
    ACTOR_FAMILIES,
    ACTOR_TYPES,
    ACTOR_RELATIONS,
    NAME_KINDS,
    ROLES,
    IMPACT_KINDS,
    UNITS,
    IMPACT_GROUPS,
    LINK_KINDS,
    SOURCE_TYPES,
    WORKFLOW_STATES,
    DESK_GROUPS,
    CORRECTION_KINDS,
    COUNTRIES,
)
