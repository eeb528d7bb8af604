"""The table of filters that every door knows. A new filter is one entry here and one condition in narrow.py."""

from collections.abc import Mapping
from types import MappingProxyType

from events.codebook.certainty import VERIFICATION
from events.codebook.country import COUNTRIES
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_TYPES
from events.errors.selection import Said
from events.selection import values
from events.selection.paging import paging
from events.selection.parameter import AS_OF, PLAIN_DATE, SLUG, Parameter, codes, numbers, shape

INCIDENT = frozenset({"incident"})
EPISODE = frozenset({"episode"})
EVENTS = INCIDENT | EPISODE
PLACED = EVENTS | {"place"}
EVERY = PLACED | {"actor", "source", "axis"}

PARAMETERS: Mapping[str, Parameter] = MappingProxyType(
    {
        parameter.name: parameter
        for parameter in (
            Parameter(
                "start",
                EVENTS,
                values.read_start,
                Said(
                    "May have lasted to this day or later: a year, month or day.",
                    "A pu durer jusqu'à ce jour ou au-delà : une année, un mois ou un jour.",
                ),
                "2025-09",
                schema=PLAIN_DATE,
            ),
            Parameter(
                "end",
                EVENTS,
                values.read_end,
                Said(
                    "May have begun on this day or before: a year, month or day.",
                    "A pu commencer ce jour ou avant : une année, un mois ou un jour.",
                ),
                "2025-11-30",
                schema=PLAIN_DATE,
            ),
            Parameter(
                "country",
                EVERY,
                values.read_country,
                Said("ISO 3166 code of two letters.", "Code ISO 3166 à deux lettres."),
                "ML,BF",
                is_list=True,
                schema=codes(COUNTRIES.codes),
            ),
            Parameter(
                "admin1",
                PLACED,
                values.read_slug,
                Said("Region, by its slug.", "Région, par son identifiant."),
                "mopti",
                is_list=True,
                schema=SLUG,
            ),
            Parameter(
                "event_type",
                INCIDENT,
                values.read_event_type,
                Said(
                    "Event type, or a family that takes in all below it.",
                    "Type d'événement, ou une famille qui comprend tous les siens.",
                ),
                "attack.convoy",
                is_list=True,
                schema=codes(EVENT_TYPES.families, EVENT_TYPES.codes),
            ),
            Parameter(
                "kind",
                EPISODE,
                values.read_episode_kind,
                Said("Kind of episode.", "Type d'épisode."),
                "blockade",
                is_list=True,
                schema=codes(EPISODE_KINDS.codes),
            ),
            Parameter(
                "type",
                frozenset({"actor", "source"}),
                values.read_slug,
                Said(
                    "Type, or a family that takes in all below it.",
                    "Type, ou une famille qui comprend tous les siens.",
                ),
                "armed",
                is_list=True,
                schema=SLUG,
            ),
            Parameter(
                "actor",
                EVENTS,
                values.read_slug,
                Said("Actor in any role, by its slug.", "Acteur dans tout rôle, par son identifiant."),
                "jnim",
                is_list=True,
                schema=SLUG,
            ),
            Parameter(
                "members",
                EVENTS,
                values.read_yes_or_no,
                Said(
                    "With actor: also what its members and successors took part in.",
                    "Avec actor : aussi ce à quoi ont pris part ses membres et ses successeurs.",
                ),
                "true",
                schema=shape("boolean"),
            ),
            Parameter(
                "place",
                PLACED,
                values.read_slug,
                Said(
                    "Place or any place around it, by its slug.",
                    "Lieu ou tout lieu qui le contient, par son identifiant.",
                ),
                "gao",
                is_list=True,
                schema=SLUG,
            ),
            Parameter(
                "axis",
                EVENTS,
                values.read_slug,
                Said("Road or river section, by its slug.", "Axe, par son identifiant."),
                "rn15",
                is_list=True,
                schema=SLUG,
            ),
            Parameter(
                "source",
                EVENTS | {"actor"},
                values.read_slug,
                Said("Cited source, by its slug.", "Source citée, par son identifiant."),
                "radio-x",
                is_list=True,
                schema=SLUG,
            ),
            Parameter(
                "episode",
                INCIDENT,
                values.read_code,
                Said("Episode of which it is evidence, by its code.", "Épisode qu'il étaye, par son code."),
                "SAH-EP-2026-000001",
                is_list=True,
                schema=SLUG,
            ),
            Parameter(
                "bbox",
                PLACED,
                values.read_bbox,
                Said(
                    "Meets the box min_lon,min_lat,max_lon,max_lat in degrees.",
                    "Touche le rectangle min_lon,min_lat,max_lon,max_lat en degrés.",
                ),
                "-12.3,10.1,4.3,25",
                schema=numbers(4),
            ),
            Parameter(
                "near",
                PLACED,
                values.read_point,
                Said(
                    "Point lon,lat in degrees, the middle of radius_km.",
                    "Point lon,lat en degrés, centre de radius_km.",
                ),
                "-8,12.65",
                schema=numbers(2),
            ),
            Parameter(
                "radius_km",
                PLACED,
                values.read_radius,
                Said(
                    "Kilometres around near; 25 where it is not given.",
                    "Kilomètres autour de near ; 25 à défaut.",
                ),
                "50",
                schema=shape("number", exclusiveMinimum=0, maximum=values.LARGEST_RADIUS_KM),
            ),
            Parameter(
                "killed_min",
                INCIDENT,
                values.read_count,
                Said(
                    "At least so many killed, by the written rule.", "Au moins tant de tués, selon la règle."
                ),
                "5",
                schema=shape("integer", minimum=0, maximum=values.LARGEST_NUMBER),
            ),
            Parameter(
                "verification",
                INCIDENT,
                values.read_verification,
                Said("Level of verification.", "Niveau de vérification."),
                "corroborated,confirmed",
                is_list=True,
                schema=codes(VERIFICATION.codes),
            ),
            Parameter(
                "precision",
                INCIDENT,
                values.read_precision,
                Said(
                    "Precision of the date (day, days, week, month, longer), of the place (exact, settlement, "
                    "near, route, admin3, admin2, admin1, country), or of both.",
                    "Précision de la date (day, days, week, month, longer), du lieu (exact, settlement, near, "
                    "route, admin3, admin2, admin1, country), ou des deux.",
                ),
                "day,settlement",
                is_list=True,
                schema=codes(values.PRECISIONS),
            ),
            Parameter(
                "q",
                EVERY,
                values.read_question,
                Said(
                    'Words, blind to accents and case; "…" for a phrase; the last word may be a beginning.',
                    'Mots, sans égard aux accents ni à la casse ; « "…" » pour une expression ; le dernier '
                    "mot peut être incomplet.",
                ),
                "blockade farab",
                schema=shape("string", maxLength=values.LONGEST_QUESTION),
            ),
            Parameter(
                "state_on",
                EPISODE,
                values.read_day,
                Said(
                    "Answer for this day: with in_force also which episodes are listed, alone none is left out.",
                    "Répondre pour ce jour : avec in_force, ce jour choisit aussi les épisodes ; seul, il n'en écarte "
                    "aucun.",
                ),
                "2021-05-03",
                schema=shape("string", format="date"),
            ),
            Parameter(
                "in_force",
                EPISODE,
                values.read_yes_or_no,
                Said(
                    "In force, or not, on the day of state_on; today where that is not given.",
                    "En vigueur, ou non, au jour de state_on ; aujourd'hui à défaut.",
                ),
                "true",
                schema=shape("boolean"),
            ),
            Parameter(
                "updated_since",
                EVERY,
                values.read_moment,
                Said("Version published at this moment or later.", "Version publiée à ce moment ou après."),
                "2025-09-14T08:30:00Z",
                schema=shape("string", format="date-time"),
            ),
            Parameter(
                "as_of",
                EVERY,
                values.read_as_of,
                Said(
                    "The record as it stood at the end of a day (UTC), or when the log had this number.",
                    "L'état à la fin d'un jour (UTC), ou quand le journal avait ce numéro.",
                ),
                "2025-12-31",
                schema=AS_OF,
            ),
            *paging(EVERY),
        )
    }
)


def parameters_of(record: str) -> tuple[Parameter, ...]:
    """Return the filters that records of a kind have, in their canonical order."""
    return tuple(parameter for parameter in PARAMETERS.values() if record in parameter.records)
