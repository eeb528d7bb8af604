"""Event types of what is done to or by people: abductions, unrest, looting and displacement."""

from events.codebook.event_type_entry import (
    ABDUCTION,
    ARMED_CLASH,
    ATTACK,
    BOTH_ARMED,
    DISPERSED,
    ELSE,
    EXCESSIVE_FORCE,
    LOOTING,
    MOB_VIOLENCE,
    PEACEFUL_PROTEST,
    PEOPLE_HURT_BY_FORCE,
    PROTEST_WITH_INTERVENTION,
    SEXUAL_VIOLENCE,
    STRATEGIC_OTHER,
    VIOLENT_DEMONSTRATION,
    EventType,
)

ABDUCTIONS = (
    EventType(
        "abduction.hostage",
        "Abduction or hostage-taking",
        "Enlèvement ou prise d'otage",
        "People taken and held by an armed group or by criminals.",
        "Personnes enlevées et retenues par un groupe armé ou des criminels.",
        acled=(ABDUCTION,),
        gtd=6,
        plover="ASSAULT",
    ),
    EventType(
        "abduction.disappearance",
        "Enforced disappearance",
        "Disparition forcée",
        "People taken by the state or with its leave, and their fate or place of detention denied.",
        "Personnes enlevées par l'État ou avec son aval, leur sort ou leur lieu de détention étant tu.",
        acled=(ABDUCTION,),
        gtd=6,
        plover="COERCE",
    ),
    EventType(
        "abduction.release",
        "Release of captives",
        "Libération de captifs",
        "Captives or hostages are freed, exchanged or escape.",
        "Des captifs ou otages sont libérés, échangés ou s'échappent.",
        acled=(STRATEGIC_OTHER,),
        plover="YIELD",
    ),
)

SEXUAL = (
    EventType(
        "sexual_violence",
        "Sexual violence",
        "Violence sexuelle",
        "Always of restricted sensitivity; in public never a point finer than the region.",
        "Toujours de sensibilité restreinte ; jamais de point plus fin que la région en public.",
        acled=(SEXUAL_VIOLENCE,),
        gtd=8,
        plover="ASSAULT",
    ),
)

UNREST = (
    EventType(
        "unrest.protest",
        "Protest",
        "Manifestation",
        "People gather in public without violence of their own, whatever the answer of the authorities.",
        "Rassemblement public sans violence de la part des participants, quelle que soit la réponse "
        "des autorités.",
        acled=(
            EXCESSIVE_FORCE.when(PEOPLE_HURT_BY_FORCE),
            PROTEST_WITH_INTERVENTION.when(DISPERSED),
            PEACEFUL_PROTEST,
        ),
        plover="PROTEST",
    ),
    EventType(
        "unrest.riot",
        "Riot",
        "Émeute",
        "A demonstration whose participants use violence against people or goods.",
        "Manifestation dont les participants usent de violence contre des personnes ou des biens.",
        acled=(VIOLENT_DEMONSTRATION,),
        plover="PROTEST",
    ),
    EventType(
        "unrest.mob",
        "Mob violence",
        "Violence de foule",
        "A crowd attacks people or goods outside any demonstration, lynching included.",
        "Une foule s'en prend à des personnes ou des biens hors de toute manifestation, lynchage compris.",
        acled=(MOB_VIOLENCE,),
        plover="PROTEST",
    ),
    EventType(
        "unrest.communal",
        "Communal violence",
        "Violence intercommunautaire",
        "Violence between communities: farmers and herders, villages, self-defence groups.",
        "Violence entre communautés : agriculteurs et éleveurs, villages, groupes d'autodéfense.",
        acled=(ARMED_CLASH.when(BOTH_ARMED), ATTACK.when(ELSE)),
        gtd=2,
        plover="ASSAULT",
    ),
)

LOOTINGS = (
    EventType(
        "looting.goods",
        "Looting",
        "Pillage",
        "Goods, food, fuel, vehicles or money taken by force, levies too.",
        "Biens, vivres, carburant, véhicules ou argent pris par la force, prélèvements forcés compris.",
        acled=(LOOTING,),
        gtd=7,
        plover="ASSAULT",
    ),
    EventType(
        "looting.livestock",
        "Livestock theft",
        "Vol de bétail",
        "Cattle, sheep, goats or camels taken by force.",
        "Bovins, ovins, caprins ou camélidés emportés par la force.",
        acled=(LOOTING,),
        gtd=7,
        plover="ASSAULT",
    ),
    EventType(
        "looting.arson",
        "Arson",
        "Incendie",
        "Houses, granaries, fields, shops or vehicles set on fire on purpose.",
        "Maisons, greniers, champs, boutiques ou véhicules incendiés volontairement.",
        acled=(LOOTING,),
        gtd=7,
        plover="ASSAULT",
    ),
)

DISPLACEMENTS = (
    EventType(
        "displacement.flight",
        "People flee",
        "Fuite de populations",
        "People leave their homes because of violence, threat, an order or a blockade.",
        "Des personnes quittent leur foyer à cause de violences, de menaces, d'un ordre ou d'un blocus.",
        acled=(STRATEGIC_OTHER,),
        plover="YIELD",
    ),
    EventType(
        "displacement.return",
        "People return",
        "Retour de populations",
        "Displaced people go back to their homes, by themselves or with help.",
        "Des personnes déplacées regagnent leur foyer, d'elles-mêmes ou avec une aide.",
        acled=(STRATEGIC_OTHER,),
        plover="YIELD",
    ),
)
