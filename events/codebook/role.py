"""The roles an actor can have in an incident or an episode, and the side each takes for ACLED (section 6)."""

from dataclasses import dataclass

from events.codebook.entry import Entry, Table


@dataclass(frozen=True, slots=True)
class Role(Entry):
    """A role; acled_actor says whether ACLED would write its bearer as actor 1 or 2 (None: as neither)."""

    acled_actor: int | None = None


ROLES: Table[Role] = Table(
    "role",
    "Roles of actors",
    "Rôles des acteurs",
    (
        Role(
            "initiator",
            "Initiator",
            "Auteur",
            "Began or led the act.",
            "A commencé ou mené l'acte.",
            acled_actor=1,
        ),
        Role(
            "co_initiator",
            "Co-initiator",
            "Coauteur",
            "Acted beside the initiator.",
            "A agi aux côtés de l'auteur.",
            acled_actor=1,
        ),
        Role(
            "target",
            "Target",
            "Cible",
            "Was aimed at, hit or not.",
            "Était visé, touché ou non.",
            acled_actor=2,
        ),
        Role(
            "escort",
            "Escort",
            "Escorte",
            "Protected a convoy or person.",
            "Protégeait un convoi ou une personne.",
            acled_actor=2,
        ),
        Role(
            "host",
            "Host",
            "Hôte",
            "The state on whose soil a force stands.",
            "L'État sur le sol duquel se trouve une force.",
            acled_actor=2,
        ),
        Role(
            "sender",
            "Sender",
            "Émetteur",
            "Sent forces, a message or sanctions.",
            "A envoyé des forces, un message ou des sanctions.",
            acled_actor=1,
        ),
        Role(
            "departing_force",
            "Departing force",
            "Force en départ",
            "The force that leaves.",
            "La force qui part.",
            acled_actor=1,
        ),
        Role(
            "arriving_force",
            "Arriving force",
            "Force en arrivée",
            "The force that arrives.",
            "La force qui arrive.",
            acled_actor=1,
        ),
        Role(
            "responder",
            "Responder",
            "Intervenant",
            "Came after or in answer: relief, pursuit, reinforcement.",
            "Est venu ensuite ou en réponse : secours, poursuite, renfort.",
            acled_actor=2,
        ),
        Role(
            "mediator",
            "Mediator",
            "Médiateur",
            "Stood between the parties.",
            "S'est tenu entre les parties.",
            acled_actor=1,
        ),
        Role(
            "signatory",
            "Signatory",
            "Signataire",
            "Signed or agreed.",
            "A signé ou donné son accord.",
            acled_actor=1,
        ),
        Role(
            "participant",
            "Participant",
            "Participant",
            "Took part in talks, an exercise or a protest.",
            "A pris part à des entretiens, un exercice ou une manifestation.",
            acled_actor=1,
        ),
        Role(
            "addressee",
            "Addressee",
            "Destinataire",
            "Whom a statement, demand or sanction was meant for.",
            "À qui s'adressait une déclaration, une exigence ou une sanction.",
            acled_actor=2,
        ),
        Role(
            "supporter",
            "Supporter",
            "Soutien",
            "Helped without taking part itself.",
            "A aidé sans prendre part lui-même.",
            acled_actor=1,
        ),
        Role(
            "result",
            "Result",
            "Résultat",
            "The group that a merger or split makes.",
            "Le groupe né d'une fusion ou d'une scission.",
            acled_actor=2,
        ),
        Role(
            "claimant",
            "Claimant",
            "Revendiquant",
            "Claimed the act publicly; says nothing of who did it.",
            "A revendiqué l'acte ; ne dit pas qui l'a commis.",
        ),
        Role(
            "victim_group",
            "Victims",
            "Victimes",
            "Were hit; where no hand is known, they were not aimed at.",
            "Ont été touchés ; sans auteur connu, n'étaient pas visés.",
            acled_actor=2,
        ),
        Role(
            "bystander",
            "Bystander",
            "Tiers présent",
            "Was there and neither acted nor was aimed at.",
            "Était là sans agir ni être visé.",
        ),
        Role(
            "hostage_taker",
            "Hostage-taker",
            "Preneur d'otages",
            "Took or holds captives.",
            "A pris ou retient des captifs.",
            acled_actor=1,
        ),
        Role(
            "captive",
            "Captive",
            "Captif",
            "Was taken, held or freed.",
            "A été pris, retenu ou libéré.",
            acled_actor=2,
        ),
        Role(
            "owner",
            "Owner of goods",
            "Propriétaire des biens",
            "Owned the goods taken or destroyed.",
            "Possédait les biens pris ou détruits.",
            acled_actor=2,
        ),
    ),
)

# An episode knows the same roles, so that one search finds an actor's part in both.
EPISODE_ROLES = ROLES

# ACLED's actor1 is the bearer of the first role here that is filled; others of side 1 are associated.
ACLED_ACTOR1_ORDER = (
    "initiator",
    "departing_force",
    "sender",
    "signatory",
    "hostage_taker",
    "arriving_force",
    "co_initiator",
    "participant",
    "mediator",
    "supporter",
)

# Likewise for actor2. An escort comes before those it escorts only where no target is named.
ACLED_ACTOR2_ORDER = (
    "target",
    "host",
    "captive",
    "addressee",
    "victim_group",
    "escort",
    "owner",
    "result",
    "responder",
)
