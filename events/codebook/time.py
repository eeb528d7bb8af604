"""How finely a date is known, and the parts of a day (section 4)."""

from dataclasses import dataclass

from events.codebook.entry import Entry, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePrecision(Entry):
    """One step of date precision, with ACLED's time_precision and UCDP's date_prec."""

    acled: int
    ucdp: int


DATE_PRECISION: Table[DatePrecision] = Table(
    "date_precision",
    "Precision of the date",
    "Précision de la date",
    (
        DatePrecision(
            code="day",
            label_en="Day",
            label_fr="Jour",
            definition_en="One day.",
            definition_fr="Un seul jour.",
            acled=1,
            ucdp=1,
        ),
        DatePrecision(
            code="days",
            label_en="A few days",
            label_fr="Quelques jours",
            definition_en="Two to six days.",
            definition_fr="De deux à six jours.",
            acled=2,
            ucdp=2,
        ),
        DatePrecision(
            code="week",
            label_en="Week",
            label_fr="Semaine",
            definition_en="Seven days.",
            definition_fr="Sept jours.",
            acled=2,
            ucdp=3,
        ),
        DatePrecision(
            code="month",
            label_en="Month",
            label_fr="Mois",
            definition_en="More than a week, up to a month.",
            definition_fr="Plus d'une semaine, jusqu'à un mois.",
            acled=3,
            ucdp=4,
        ),
        DatePrecision(
            code="longer",
            label_en="Longer",
            label_fr="Plus long",
            definition_en="More than a month.",
            definition_fr="Plus d'un mois.",
            acled=3,
            ucdp=5,
        ),
    ),
)

PART_OF_DAY: Table[Entry] = Table(
    "part_of_day",
    "Part of the day",
    "Moment de la journée",
    (
        Entry("dawn", "Dawn", "Aube"),
        Entry("morning", "Morning", "Matin"),
        Entry("afternoon", "Afternoon", "Après-midi"),
        Entry("evening", "Evening", "Soir"),
        Entry("night", "Night", "Nuit"),
    ),
)
