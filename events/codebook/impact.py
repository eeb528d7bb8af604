"""What an event did to people and goods: kinds of figure, their units, and whom they count (section 7)."""

from dataclasses import dataclass

from events.codebook.entry import Entry, Table


@dataclass(frozen=True, slots=True)
class ImpactKind(Entry):
    """A kind of figure: its unit, its HXL tag, and whether it is harm (else strength, supply, movement)."""

    unit: str = ""
    hxl: str = ""
    is_harm: bool = True


UNITS: Table[Entry] = Table(
    "unit",
    "Units",
    "Unités",
    (
        Entry("people", "people", "personnes"),
        Entry("fighters", "fighters or soldiers", "combattants ou soldats"),
        Entry("households", "households", "ménages"),
        Entry("vehicles", "vehicles", "véhicules"),
        Entry("count", "number", "nombre"),
    ),
)

IMPACT_KINDS: Table[ImpactKind] = Table(
    "impact_kind",
    "Kinds of figure",
    "Types de bilan",
    (
        ImpactKind(
            "killed",
            "Killed",
            "Tués",
            "Dead of the event, at once or later of their wounds.",
            "Morts de l'événement, sur le coup ou de leurs blessures.",
            unit="people",
            hxl="#affected+killed",
        ),
        ImpactKind(
            "wounded",
            "Wounded",
            "Blessés",
            "Hurt in body and alive.",
            "Atteints dans leur corps et vivants.",
            unit="people",
            hxl="#affected+injured",
        ),
        ImpactKind(
            "abducted",
            "Abducted",
            "Enlevés",
            "Taken away by an armed group, criminals or the state in secret.",
            "Emmenés par un groupe armé, des criminels ou en secret par l'État.",
            unit="people",
            hxl="#affected+abducted",
        ),
        ImpactKind(
            "captured",
            "Captured",
            "Capturés",
            "Fighters or soldiers in the hands of the other side.",
            "Combattants ou soldats aux mains de l'autre camp.",
            unit="fighters",
            hxl="#affected+captured",
        ),
        ImpactKind(
            "missing",
            "Missing",
            "Disparus",
            "Not accounted for after the event.",
            "Sans nouvelles après l'événement.",
            unit="people",
            hxl="#affected+missing",
        ),
        ImpactKind(
            "released",
            "Released",
            "Libérés",
            "Captives or detainees set free.",
            "Captifs ou détenus remis en liberté.",
            unit="people",
            hxl="#affected+released",
            is_harm=False,
        ),
        ImpactKind(
            "arrested",
            "Arrested",
            "Arrêtés",
            "Detained by an authority.",
            "Détenus par une autorité.",
            unit="people",
            hxl="#affected+detained",
        ),
        ImpactKind(
            "displaced",
            "Displaced",
            "Déplacés",
            "Left their homes because of the event.",
            "Ont quitté leur foyer à cause de l'événement.",
            unit="people",
            hxl="#affected+displaced",
        ),
        ImpactKind(
            "households_affected",
            "Households affected",
            "Ménages touchés",
            "Households that lost home, goods or access.",
            "Ménages ayant perdu logement, biens ou accès.",
            unit="households",
            hxl="#affected+hh",
        ),
        ImpactKind(
            "vehicles_destroyed",
            "Vehicles destroyed",
            "Véhicules détruits",
            "Vehicles burnt or destroyed; tankers have their own kind.",
            "Véhicules brûlés ou détruits ; les citernes ont leur propre type.",
            unit="vehicles",
            hxl="#impact+vehicles+destroyed",
        ),
        ImpactKind(
            "tankers_destroyed",
            "Tankers destroyed",
            "Citernes détruites",
            "Fuel tankers burnt or destroyed.",
            "Camions-citernes brûlés ou détruits.",
            unit="vehicles",
            hxl="#impact+tankers+destroyed",
        ),
        ImpactKind(
            "vehicles_arrived",
            "Vehicles arrived",
            "Véhicules arrivés",
            "Vehicles that got through.",
            "Véhicules parvenus à destination.",
            unit="vehicles",
            hxl="#impact+vehicles+arrived",
            is_harm=False,
        ),
        ImpactKind(
            "tankers_arrived",
            "Tankers arrived",
            "Citernes arrivées",
            "Fuel tankers that got through.",
            "Camions-citernes parvenus à destination.",
            unit="vehicles",
            hxl="#impact+tankers+arrived",
            is_harm=False,
        ),
        ImpactKind(
            "buildings_destroyed",
            "Buildings destroyed",
            "Bâtiments détruits",
            "Buildings burnt or destroyed.",
            "Bâtiments brûlés ou détruits.",
            unit="count",
            hxl="#impact+buildings",
        ),
        ImpactKind(
            "livestock_taken",
            "Livestock taken",
            "Bétail emporté",
            "Heads of livestock taken.",
            "Têtes de bétail emportées.",
            unit="count",
            hxl="#impact+livestock",
        ),
        ImpactKind(
            "schools_closed",
            "Schools closed",
            "Écoles fermées",
            "Schools closed by the event.",
            "Écoles fermées par l'événement.",
            unit="count",
            hxl="#impact+schools+closed",
        ),
        ImpactKind(
            "weapons_seized",
            "Weapons seized",
            "Armes saisies",
            "Weapons taken or found.",
            "Armes prises ou trouvées.",
            unit="count",
            hxl="#impact+weapons+seized",
            is_harm=False,
        ),
        ImpactKind(
            "attackers",
            "Attackers",
            "Assaillants",
            "Strength of those who attacked: no harm.",
            "Effectif de ceux qui ont attaqué : pas un dommage.",
            unit="people",
            hxl="#indicator+attackers",
            is_harm=False,
        ),
        ImpactKind(
            "participants",
            "Participants",
            "Participants",
            "Strength of those who took part: no harm.",
            "Effectif de ceux qui ont pris part : pas un dommage.",
            unit="people",
            hxl="#indicator+participants",
            is_harm=False,
        ),
        ImpactKind(
            "troops_left",
            "Troops that left",
            "Militaires partis",
            "Members of a force that left.",
            "Membres d'une force partis.",
            unit="people",
            hxl="#indicator+troops+left",
            is_harm=False,
        ),
        ImpactKind(
            "troops_arrived",
            "Troops that arrived",
            "Militaires arrivés",
            "Members of a force that arrived.",
            "Membres d'une force arrivés.",
            unit="people",
            hxl="#indicator+troops+arrived",
            is_harm=False,
        ),
    ),
)

# The group that counts everybody; a claim of a total beats the sum of the groups of its claimant.
TOTAL = "total"

IMPACT_GROUPS: Table[Entry] = Table(
    "impact_group",
    "Groups counted",
    "Groupes comptés",
    (
        Entry("civilians", "Civilians", "Civils"),
        Entry("side_a", "Side A", "Camp A", "Losses of the side that initiated.", "Pertes du camp auteur."),
        Entry("side_b", "Side B", "Camp B", "Losses of the side that was targeted.", "Pertes du camp visé."),
        Entry("state_forces", "State forces", "Forces de l'État"),
        Entry(
            "auxiliaries",
            "Auxiliaries",
            "Supplétifs",
            "Armed helpers of the state: VDP and the like.",
            "Auxiliaires armés de l'État : VDP et semblables.",
        ),
        Entry("armed_group", "Armed group", "Groupe armé"),
        Entry("detainees", "Detainees", "Détenus"),
        Entry("aid_workers", "Aid workers", "Humanitaires"),
        Entry("peacekeepers", "Peacekeepers", "Casques bleus"),
        Entry("foreign_military", "Foreign military", "Militaires étrangers"),
        Entry(
            "unknown",
            "Unknown",
            "Non précisé",
            "The source does not say who they were.",
            "La source ne dit pas qui ils étaient.",
        ),
        Entry(
            "total",
            "Total",
            "Total",
            "Everybody, as one figure of one claimant.",
            "Tous, en un seul chiffre d'un même déclarant.",
        ),
    ),
)
