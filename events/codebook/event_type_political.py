"""Event types of power and agreement: foreign troops, politics, diplomacy and agreements."""

from events.codebook.event_type_entry import (
    AGREEMENT,
    ARMED_CLASH,
    BASE_ESTABLISHED,
    CHANGE_TO_GROUP,
    FIGHTING,
    NON_VIOLENT_TRANSFER,
    STRATEGIC_OTHER,
    EventType,
)

_FIGHTING_OR_OTHER = (ARMED_CLASH.when(FIGHTING), STRATEGIC_OTHER)

TROOPS = (
    EventType(
        "troops.expulsion",
        "Foreign troops told to leave",
        "Expulsion de troupes étrangères",
        "The host orders them out, denounces the agreement or ends the mandate.",
        "L'État hôte ordonne leur départ, dénonce l'accord ou met fin au mandat.",
        acled=(CHANGE_TO_GROUP,),
        plover="REJECT",
    ),
    EventType(
        "troops.withdrawal",
        "Foreign troops leave",
        "Retrait de troupes étrangères",
        "Announced, under way or completed: the status of the fact says which.",
        "Annoncé, en cours ou achevé : le statut du fait le précise.",
        acled=(CHANGE_TO_GROUP,),
        plover="YIELD",
    ),
    EventType(
        "troops.handover",
        "Base handed over",
        "Rétrocession de base",
        "A base or camp of foreign troops passes to the host or to another force.",
        "Une base ou un camp de troupes étrangères passe à l'État hôte ou à une autre force.",
        acled=(NON_VIOLENT_TRANSFER,),
        plover="YIELD",
    ),
    EventType(
        "troops.deployment",
        "Foreign troops or contractors arrive",
        "Déploiement de forces étrangères",
        "Forces of states, coalitions or private military companies arrive.",
        "Arrivée de forces d'États, de coalitions ou de sociétés militaires privées.",
        acled=(BASE_ESTABLISHED,),
        plover="MOBILIZE",
    ),
)

POLITICS = (
    EventType(
        "politics.coup",
        "Coup",
        "Coup d'État",
        "The head of state or government is removed by force or its threat.",
        "Le chef de l'État ou du gouvernement est renversé par la force ou la menace de la force.",
        acled=_FIGHTING_OR_OTHER,
        plover="COERCE",
    ),
    EventType(
        "politics.coup_attempt",
        "Attempted coup",
        "Tentative de coup d'État",
        "An attempt that fails, or a plot that the authorities say they foiled.",
        "Une tentative qui échoue, ou un complot que les autorités disent avoir déjoué.",
        acled=_FIGHTING_OR_OTHER,
        plover="COERCE",
    ),
    EventType(
        "politics.mutiny",
        "Mutiny",
        "Mutinerie",
        "Soldiers or police refuse orders together without trying to take power.",
        "Des soldats ou policiers refusent ensemble d'obéir, sans chercher à prendre le pouvoir.",
        acled=_FIGHTING_OR_OTHER,
        plover="COERCE",
    ),
    EventType(
        "politics.alliance",
        "Alliance or bloc changes",
        "Évolution d'une alliance",
        "Joining, leaving or founding a bloc (AES, ECOWAS, G5 Sahel).",
        "Adhésion, retrait ou fondation d'un bloc (AES, CEDEAO, G5 Sahel).",
        acled=(STRATEGIC_OTHER,),
        plover="AGREE",
    ),
    EventType(
        "politics.sanction",
        "Sanctions",
        "Sanctions",
        "Sanctions imposed, eased or lifted.",
        "Sanctions imposées, allégées ou levées.",
        acled=(STRATEGIC_OTHER,),
        plover="SANCTION",
    ),
)

DIPLOMACY = (
    EventType(
        "diplomacy.talks",
        "Talks",
        "Entretiens",
        "Meetings, calls or mediation between states or with armed groups.",
        "Rencontres, appels ou médiation entre États ou avec des groupes armés.",
        acled=(STRATEGIC_OTHER,),
        plover="CONSULT",
    ),
    EventType(
        "diplomacy.statement",
        "Public statement",
        "Déclaration publique",
        "Only where it changes a position: commends, blames or threatens.",
        "Seulement si elle change une position : félicite, accuse ou menace.",
        acled=(STRATEGIC_OTHER,),
        plover="ACCUSE",
    ),
    EventType(
        "diplomacy.rupture",
        "Relations broken or reduced",
        "Rupture ou réduction des relations",
        "Relations cut, ambassadors recalled or expelled, embassies closed.",
        "Relations rompues, ambassadeurs rappelés ou expulsés, ambassades fermées.",
        acled=(STRATEGIC_OTHER,),
        plover="REJECT",
    ),
)

AGREEMENTS = (
    EventType(
        "agreement.ceasefire",
        "Ceasefire",
        "Cessez-le-feu",
        "Parties agree to stop fighting, for a time or without limit.",
        "Des parties conviennent de cesser les combats, pour un temps ou sans limite.",
        acled=(AGREEMENT,),
        plover="AGREE",
    ),
    EventType(
        "agreement.local_pact",
        "Local pact",
        "Pacte local",
        "A pact between a community and an armed group.",
        "Un pacte entre une communauté et un groupe armé.",
        acled=(AGREEMENT,),
        plover="AGREE",
    ),
    EventType(
        "agreement.peace",
        "Peace agreement",
        "Accord de paix",
        "A political settlement of a conflict, signed by its parties.",
        "Un règlement politique d'un conflit, signé par ses parties.",
        acled=(AGREEMENT,),
        plover="AGREE",
    ),
    EventType(
        "agreement.cooperation",
        "Security cooperation",
        "Coopération de sécurité",
        "States or organisations agree on defence, training, arms or intelligence.",
        "Des États ou organisations s'accordent sur la défense, la formation, l'armement ou le "
        "renseignement.",
        acled=(AGREEMENT,),
        plover="AGREE",
    ),
    EventType(
        "agreement.disarmament",
        "Disarmament, demobilisation",
        "Désarmement, démobilisation",
        "Fighters hand in weapons or join a programme.",
        "Des combattants déposent les armes ou rejoignent un programme.",
        acled=(AGREEMENT,),
        plover="YIELD",
    ),
    EventType(
        "agreement.ended",
        "Agreement ended",
        "Fin d'un accord",
        "A party denounces or leaves an agreement, or it lapses.",
        "Une partie dénonce ou quitte un accord, ou celui-ci devient caduc.",
        acled=(STRATEGIC_OTHER,),
        plover="REJECT",
    ),
)
