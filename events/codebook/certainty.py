"""How sure we are: status of the fact, verification, hands, and the Admiralty scale (section 3)."""

from events.codebook.entry import Entry, Table

STATUS_OF_FACT: Table[Entry] = Table(
    "status_of_fact",
    "Status of the fact",
    "Statut du fait",
    (
        Entry(
            "reported",
            "Reported",
            "Rapporté",
            "One party alone says that it happened.",
            "Une seule partie affirme que cela s'est produit.",
        ),
        Entry(
            "announced",
            "Announced",
            "Annoncé",
            "Said to be coming; never counts as done.",
            "Annoncé pour l'avenir ; ne vaut jamais réalisation.",
        ),
        Entry(
            "threatened",
            "Threatened",
            "Menacé",
            "Held out as a threat.",
            "Brandi comme menace.",
        ),
        Entry(
            "under_way",
            "Under way",
            "En cours",
            "Begun and not at its end.",
            "Commencé et non achevé.",
        ),
        Entry(
            "completed",
            "Completed",
            "Achevé",
            "It happened, or was done in full; an announcement is not enough.",
            "Cela s'est produit ou a été entièrement réalisé ; une annonce ne suffit pas.",
        ),
        Entry(
            "refused",
            "Refused",
            "Refusé",
            "Asked for and turned down.",
            "Demandé et refusé.",
        ),
        Entry(
            "denied",
            "Denied",
            "Démenti",
            "A party denies what another has claimed; the verification says what we make of it.",
            "Une partie dément ce qu'une autre affirme ; la vérification dit ce que nous en retenons.",
        ),
    ),
)

VERIFICATION: Table[Entry] = Table(
    "verification",
    "Verification",
    "Vérification",
    (
        Entry(
            "unverified",
            "Unverified",
            "Non vérifié",
            "At most one source, which nobody at the desk has seen in the original.",
            "Au plus une source, que la rédaction n'a pas vue dans l'original.",
        ),
        Entry(
            "single_source",
            "Single source",
            "Source unique",
            "One independent source; what copies it does not count again.",
            "Une seule source indépendante ; ce qui la copie ne compte pas une seconde fois.",
        ),
        Entry(
            "corroborated",
            "Corroborated",
            "Recoupé",
            "Two sources independent of each other: another publisher, and neither cites the other.",
            "Deux sources indépendantes : éditeurs différents, et aucune ne cite l'autre.",
        ),
        Entry(
            "confirmed",
            "Confirmed",
            "Confirmé",
            "Two independent sources of reliability A or B, or evidence of our own.",
            "Deux sources indépendantes de fiabilité A ou B, ou nos propres éléments.",
        ),
        Entry(
            "disputed",
            "Disputed",
            "Contesté",
            "A credible source denies it.",
            "Une source crédible le conteste.",
        ),
        Entry(
            "debunked",
            "Debunked",
            "Réfuté",
            "Shown not to have happened as told.",
            "Il est établi que cela ne s'est pas passé ainsi.",
        ),
    ),
)

PARTICIPATION_CERTAINTY: Table[Entry] = Table(
    "participation_certainty",
    "Certainty of a participation",
    "Certitude d'une participation",
    (
        Entry(
            "claimed_by_actor",
            "Claimed by the actor",
            "Revendiqué par l'acteur",
            "The actor itself says that it took part.",
            "L'acteur affirme lui-même avoir pris part.",
        ),
        Entry(
            "attributed_by_source",
            "Attributed by a source",
            "Attribué par une source",
            "A source names the actor.",
            "Une source désigne l'acteur.",
        ),
        Entry(
            "attributed_by_us",
            "Attributed by us",
            "Attribué par nous",
            "No source names the actor; our reading of the facts does.",
            "Aucune source ne désigne l'acteur ; notre lecture des faits le fait.",
        ),
        Entry(
            "suspected",
            "Suspected",
            "Soupçonné",
            "The actor is presumed, by a source or by us.",
            "L'acteur est présumé, par une source ou par nous.",
        ),
        Entry(
            "disputed",
            "Disputed",
            "Contesté",
            "The actor or a credible source denies it.",
            "L'acteur ou une source crédible le conteste.",
        ),
    ),
)

RELIABILITY: Table[Entry] = Table(
    "reliability",
    "Reliability of a source",
    "Fiabilité d'une source",
    (
        Entry("A", "A: completely reliable", "A : totalement fiable"),
        Entry("B", "B: usually reliable", "B : habituellement fiable"),
        Entry("C", "C: fairly reliable", "C : assez fiable"),
        Entry("D", "D: not usually reliable", "D : habituellement peu fiable"),
        Entry("E", "E: unreliable", "E : non fiable"),
        Entry("F", "F: reliability cannot be judged", "F : fiabilité impossible à apprécier"),
    ),
)

CREDIBILITY: Table[Entry] = Table(
    "credibility",
    "Credibility of a citation",
    "Crédibilité d'une citation",
    (
        Entry("1", "1: confirmed", "1 : confirmé"),
        Entry("2", "2: probably true", "2 : probablement vrai"),
        Entry("3", "3: possibly true", "3 : possiblement vrai"),
        Entry("4", "4: doubtful", "4 : douteux"),
        Entry("5", "5: improbable", "5 : improbable"),
        Entry("6", "6: cannot be judged", "6 : impossible à apprécier"),
    ),
)

STANCE: Table[Entry] = Table(
    "stance",
    "Stance of a citation",
    "Position d'une citation",
    (
        Entry(
            "supports",
            "Supports",
            "Appuie",
            "The report says that it happened as recorded.",
            "Le document dit que cela s'est passé comme enregistré.",
        ),
        Entry(
            "disputes",
            "Disputes",
            "Conteste",
            "The report denies it, or tells it in a way that excludes ours.",
            "Le document le nie, ou le rapporte d'une façon qui exclut la nôtre.",
        ),
        Entry(
            "mentions",
            "Mentions",
            "Mentionne",
            "The report speaks of it without vouching for it.",
            "Le document en parle sans s'en porter garant.",
        ),
    ),
)
