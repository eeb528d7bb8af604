"""How actors relate and what kinds of name they bear; the one door to all tables of section 6."""

from dataclasses import dataclass

from events.codebook.actor_type import ACTOR_FAMILIES, ACTOR_TYPES, ActorType
from events.codebook.entry import Entry, Table, is_french
from events.codebook.role import (
    ACLED_ACTOR1_ORDER,
    ACLED_ACTOR2_ORDER,
    EPISODE_ROLES,
    ROLES,
    Role,
)

__all__ = [
    "ACLED_ACTOR1_ORDER",
    "ACLED_ACTOR2_ORDER",
    "ACTOR_FAMILIES",
    "ACTOR_RELATIONS",
    "ACTOR_TYPES",
    "EPISODE_ROLES",
    "NAME_KINDS",
    "ROLES",
    "ActorType",
    "Relation",
    "Role",
]


@dataclass(frozen=True, slots=True)
class Relation(Entry):
    """A tie from one actor to another, with the words that read it from the other end."""

    inverse_en: str = ""
    inverse_fr: str = ""
    symmetric: bool = False

    def inverse_label(self, lang: str) -> str:
        """Return how the tie reads from its far end; a symmetric tie reads the same both ways."""
        if self.symmetric:
            return self.label(lang)
        return self.inverse_fr if is_french(lang) else self.inverse_en


ACTOR_RELATIONS: Table[Relation] = Table(
    "actor_relation",
    "Relations between actors",
    "Relations entre acteurs",
    (
        Relation(
            "member_of", "Member of", "Membre de", inverse_en="Has as member", inverse_fr="A pour membre"
        ),
        Relation("formed_from", "Formed from", "Issu de", inverse_en="Gave rise to", inverse_fr="A donné"),
        Relation("merged_into", "Merged into", "Fondu dans", inverse_en="Took in", inverse_fr="A absorbé"),
        Relation(
            "split_from",
            "Split from",
            "Scission de",
            inverse_en="Lost by a split",
            inverse_fr="A perdu par scission",
        ),
        Relation(
            "renamed_to",
            "Renamed to",
            "Renommé en",
            inverse_en="Formerly",
            inverse_fr="Anciennement",
        ),
        Relation("allied_with", "Allied with", "Allié de", symmetric=True),
        Relation(
            "affiliated_with",
            "Affiliated with",
            "Affilié à",
            inverse_en="Has as affiliate",
            inverse_fr="A pour affilié",
        ),
        Relation("deployed_with", "Deployed with", "Déployé avec", symmetric=True),
        Relation("hosted_by", "Hosted by", "Accueilli par", inverse_en="Hosts", inverse_fr="Accueille"),
        Relation("rival_of", "Rival of", "Rival de", symmetric=True),
        Relation("led_by", "Led by", "Dirigé par", inverse_en="Leads", inverse_fr="Dirige"),
    ),
)

NAME_KINDS: Table[Entry] = Table(
    "name_kind",
    "Kinds of name",
    "Types de nom",
    (
        Entry("official", "Official name", "Nom officiel"),
        Entry("short", "Short name", "Nom court"),
        Entry("alias", "Alias", "Autre nom"),
        Entry("former", "Former name", "Ancien nom"),
        Entry("acronym", "Acronym", "Sigle"),
    ),
)
