"""How finely a place is known, what a place is, and what of it the public may see (section 5)."""

from dataclasses import dataclass

from events.codebook.entry import Entry, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePrecision(Entry):
    """One step of place precision. No default radius: the area's polygon, else its equal-area circle."""

    default_radius_m: int | None
    acled: int
    ucdp: int


PLACE_PRECISION: Table[PlacePrecision] = Table(
    "place_precision",
    "Precision of the place",
    "Précision du lieu",
    (
        PlacePrecision(
            code="exact",
            label_en="Exact",
            label_fr="Exact",
            definition_en="The spot itself is known.",
            definition_fr="L'endroit même est connu.",
            default_radius_m=100,
            acled=1,
            ucdp=1,
        ),
        PlacePrecision(
            code="settlement",
            label_en="Settlement",
            label_fr="Localité",
            definition_en="In or at the edge of the named settlement.",
            definition_fr="Dans la localité nommée ou à son abord.",
            default_radius_m=2_000,
            acled=1,
            ucdp=1,
        ),
        PlacePrecision(
            code="near",
            label_en="Near a settlement",
            label_fr="Près d'une localité",
            definition_en="Near a named settlement; a stated distance plus 20 % replaces the default radius.",
            definition_fr="Près d'une localité nommée ; une distance donnée plus 20 % remplace le rayon.",
            default_radius_m=15_000,
            acled=2,
            ucdp=2,
        ),
        PlacePrecision(
            code="route",
            label_en="Along a route",
            label_fr="Sur un axe",
            definition_en="Along an axis between two places; the radius is the corridor on each side.",
            definition_fr="Le long d'un axe entre deux lieux ; le rayon est le couloir de chaque côté.",
            default_radius_m=5_000,
            acled=2,
            ucdp=5,
        ),
        PlacePrecision(
            code="admin3",
            label_en="Commune",
            label_fr="Commune",
            definition_en="Somewhere in the commune.",
            definition_fr="Quelque part dans la commune.",
            default_radius_m=None,
            acled=3,
            ucdp=3,
        ),
        PlacePrecision(
            code="admin2",
            label_en="Cercle, province or department",
            label_fr="Cercle, province ou département",
            definition_en="Somewhere in the cercle, province or department.",
            definition_fr="Quelque part dans le cercle, la province ou le département.",
            default_radius_m=None,
            acled=3,
            ucdp=3,
        ),
        PlacePrecision(
            code="admin1",
            label_en="Region",
            label_fr="Région",
            definition_en="Somewhere in the region.",
            definition_fr="Quelque part dans la région.",
            default_radius_m=None,
            acled=3,
            ucdp=4,
        ),
        PlacePrecision(
            code="country",
            label_en="Country",
            label_fr="Pays",
            definition_en="Somewhere in the country.",
            definition_fr="Quelque part dans le pays.",
            default_radius_m=None,
            acled=3,
            ucdp=6,
        ),
    ),
)

PLACE_ROLES: Table[Entry] = Table(
    "place_role",
    "Roles of a place",
    "Rôles d'un lieu",
    (
        Entry("site", "Site", "Site", "Where it happened.", "Là où cela s'est passé."),
        Entry("route_from", "Route from", "Départ de l'axe", "Where the axis begins.", "Où l'axe commence."),
        Entry("route_to", "Route to", "Fin de l'axe", "Where the axis ends.", "Où l'axe finit."),
        Entry("axis", "Axis", "Axe", "The road or river itself.", "La route ou le cours d'eau même."),
        Entry("area", "Area", "Zone", "The area concerned as a whole.", "La zone concernée en son entier."),
        Entry("base", "Base", "Base", "The camp or base concerned.", "Le camp ou la base concerné."),
        Entry(
            "destination",
            "Destination",
            "Destination",
            "Where people or goods were bound.",
            "Où se rendaient les personnes ou les biens.",
        ),
    ),
)

PLACE_KINDS: Table[Entry] = Table(
    "place_kind",
    "Kinds of place",
    "Types de lieu",
    (
        Entry("country", "Country", "Pays"),
        Entry("admin1", "Region", "Région"),
        Entry("admin2", "Cercle, province or department", "Cercle, province ou département"),
        Entry("admin3", "Commune", "Commune"),
        Entry("settlement", "Town or village", "Ville ou village"),
        Entry("camp", "Military camp", "Camp militaire"),
        Entry("idp_site", "Site of displaced people", "Site de personnes déplacées"),
        Entry("mine", "Mine", "Mine"),
        Entry("road", "Road", "Route"),
        Entry("river", "River", "Cours d'eau"),
        Entry("forest", "Forest or reserve", "Forêt ou réserve"),
        Entry("border_crossing", "Border crossing", "Poste frontière"),
        Entry("market", "Market", "Marché"),
        Entry("water_point", "Water point", "Point d'eau"),
    ),
)

SENSITIVITY: Table[Entry] = Table(
    "sensitivity",
    "Sensitivity",
    "Sensibilité",
    (
        Entry("open", "Open", "Ouvert", "Shown as recorded.", "Montré tel qu'enregistré."),
        Entry(
            "coarse",
            "Coarse",
            "Arrondi",
            "The public point is the centre of its commune or cercle, radius stated, never a random shift.",
            "Le point public est le centre de la commune ou du cercle, rayon indiqué, jamais un décalage "
            "aléatoire.",
        ),
        Entry(
            "restricted",
            "Restricted",
            "Restreint",
            "The public sees the region and no point.",
            "Le public voit la région et aucun point.",
        ),
        Entry(
            "embargoed",
            "Embargoed",
            "Sous embargo",
            "Nothing is public until the date set.",
            "Rien n'est public avant la date fixée.",
        ),
    ),
)
