"""Every table of the codebook in its section and reading order, for the document and the public page."""

from dataclasses import dataclass

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
from events.codebook.entry import Entry, Table, is_french
from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS, UNITS
from events.codebook.link import LINK_KINDS
from events.codebook.place import PLACE_KINDS, PLACE_PRECISION, PLACE_ROLES, SENSITIVITY
from events.codebook.source import SOURCE_TYPES
from events.codebook.time import DATE_PRECISION, PART_OF_DAY
from events.codebook.workflow import CORRECTION_KINDS, DESK_GROUPS, WORKFLOW_STATES


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the codebook: what its tables have in common, said before them."""

    number: int
    title_en: str
    title_fr: str
    intro_en: str
    intro_fr: str
    tables: tuple[Table[Entry], ...]

    def title(self, lang: str) -> str:
        return self.title_fr if is_french(lang) else self.title_en

    def intro(self, lang: str) -> str:
        return self.intro_fr if is_french(lang) else self.intro_en


SECTIONS = (
    Section(
        1,
        "Event types",
        "Types d'événement",
        "An incident has one primary type, the most specific true one, and any number of secondary types. "
        "Of several ACLED sub-events the first whose condition holds is chosen.",
        "Un incident a un type principal, le plus précis qui soit vrai, et autant de types secondaires que "
        "nécessaire. De plusieurs sous-événements ACLED, le premier dont la condition est remplie vaut.",
        (EVENT_FAMILIES, EVENT_TYPES),
    ),
    Section(
        2,
        "Episodes and their phases",
        "Épisodes et leurs phases",
        "A situation that lasts is an episode; each change of its state is a dated, cited phase.",
        "Une situation qui dure est un épisode ; chaque changement d'état est une phase datée et sourcée.",
        (EPISODE_KINDS, PHASE_STATES, PHASE_CERTAINTY),
    ),
    Section(
        3,
        "Status of the fact, verification, certainty",
        "Statut du fait, vérification, certitude",
        "What is said to have happened, what bears it out, and who is said to have done it are three "
        "questions. Reliability and credibility are the Admiralty scale.",
        "Ce qui est dit être arrivé, ce qui l'appuie et à qui on l'attribue sont trois questions. Fiabilité "
        "et crédibilité suivent l'échelle de l'Amirauté.",
        (STATUS_OF_FACT, VERIFICATION, PARTICIPATION_CERTAINTY, RELIABILITY, CREDIBILITY, STANCE),
    ),
    Section(
        4,
        "Time",
        "Temps",
        "Dates are EDTF, no finer than the sources allow. A day is the day at the place.",
        "Les dates sont en EDTF, pas plus fines que les sources. Un jour est le jour sur place.",
        (DATE_PRECISION, PART_OF_DAY),
    ),
    Section(
        5,
        "Place",
        "Lieu",
        "Longitude before latitude, WGS 84. A point is shown with no more than its precision earns.",
        "Longitude avant latitude, WGS 84. Un point n'est pas montré plus finement qu'il n'est connu.",
        (PLACE_PRECISION, PLACE_ROLES, PLACE_KINDS, SENSITIVITY, COUNTRIES),
    ),
    Section(
        6,
        "Actors",
        "Acteurs",
        "Those hit by a mine of no known hand are victims; those aimed at are the target.",
        "Les personnes touchées par une mine d'auteur inconnu sont des victimes ; les personnes visées "
        "sont la cible.",
        (ACTOR_FAMILIES, ACTOR_TYPES, ACTOR_RELATIONS, NAME_KINDS, ROLES),
    ),
    Section(
        7,
        "Figures",
        "Bilans",
        "Each figure is somebody's claim, with a low, best and high of which any may be empty, not all.",
        "Chaque chiffre est la déclaration de quelqu'un : minimum, meilleure estimation et maximum, dont "
        "l'un ou l'autre peut manquer, mais pas tous.",
        (IMPACT_KINDS, UNITS, IMPACT_GROUPS),
    ),
    Section(
        8,
        "Links, sources and the desk",
        "Liens, sources et rédaction",
        "How incidents are tied, who publishes what we read, and how a record becomes public.",
        "Comment les incidents sont liés, qui publie ce que nous lisons, et comment une fiche devient "
        "publique.",
        (LINK_KINDS, SOURCE_TYPES, WORKFLOW_STATES, DESK_GROUPS, CORRECTION_KINDS),
    ),
)

ALL_TABLES: tuple[Table[Entry], ...] = tuple(table for section in SECTIONS for table in section.tables)
