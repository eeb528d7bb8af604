"""The countries of the tracker: those it covers, and those that only actors come from."""

from dataclasses import dataclass

from events.codebook.entry import Entry, Table


@dataclass(frozen=True, slots=True)
class Country(Entry):
    """A country under its ISO 3166 two-letter code, with its numbers in other lists.

    utc_offset_hours is the standard time of its capital; the covered countries keep one zone all year.
    """

    iso3: str = ""
    iso_number: int = 0
    gw_number: int = 0
    utc_offset_hours: float = 0
    is_covered: bool = False


def _covered(code: str, iso3: str, iso: int, gw: int, utc: float, en: str, fr: str) -> Country:
    return Country(
        code, en, fr, iso3=iso3, iso_number=iso, gw_number=gw, utc_offset_hours=utc, is_covered=True
    )


def _outside(code: str, iso3: str, iso: int, gw: int, utc: float, en: str, fr: str) -> Country:
    return Country(code, en, fr, iso3=iso3, iso_number=iso, gw_number=gw, utc_offset_hours=utc)


# iso_number: ISO 3166-1 numeric, ACLED's "iso". gw_number: Gleditsch and Ward, UCDP's "country_id".
COUNTRIES: Table[Country] = Table(
    "country",
    "Countries",
    "Pays",
    (
        _covered("ML", "MLI", 466, 432, 0, "Mali", "Mali"),
        _covered("BF", "BFA", 854, 439, 0, "Burkina Faso", "Burkina Faso"),
        _covered("NE", "NER", 562, 436, 1, "Niger", "Niger"),
        _covered("TD", "TCD", 148, 483, 1, "Chad", "Tchad"),
        _covered("MR", "MRT", 478, 435, 0, "Mauritania", "Mauritanie"),
        _covered("SN", "SEN", 686, 433, 0, "Senegal", "Sénégal"),
        _covered("BJ", "BEN", 204, 434, 1, "Benin", "Bénin"),
        _covered("TG", "TGO", 768, 461, 0, "Togo", "Togo"),
        _covered("CI", "CIV", 384, 437, 0, "Côte d'Ivoire", "Côte d'Ivoire"),
        _covered("GH", "GHA", 288, 452, 0, "Ghana", "Ghana"),
        _covered("GN", "GIN", 324, 438, 0, "Guinea", "Guinée"),
        _covered("NG", "NGA", 566, 475, 1, "Nigeria", "Nigeria"),
        _outside("DZ", "DZA", 12, 615, 1, "Algeria", "Algérie"),
        _outside("MA", "MAR", 504, 600, 1, "Morocco", "Maroc"),
        _outside("TN", "TUN", 788, 616, 1, "Tunisia", "Tunisie"),
        _outside("LY", "LBY", 434, 620, 2, "Libya", "Libye"),
        _outside("EG", "EGY", 818, 651, 2, "Egypt", "Égypte"),
        _outside("SD", "SDN", 729, 625, 2, "Sudan", "Soudan"),
        _outside("CM", "CMR", 120, 471, 1, "Cameroon", "Cameroun"),
        _outside("CF", "CAF", 140, 482, 1, "Central African Republic", "République centrafricaine"),
        _outside("GA", "GAB", 266, 481, 1, "Gabon", "Gabon"),
        _outside("GM", "GMB", 270, 420, 0, "Gambia", "Gambie"),
        _outside("GW", "GNB", 624, 404, 0, "Guinea-Bissau", "Guinée-Bissau"),
        _outside("SL", "SLE", 694, 451, 0, "Sierra Leone", "Sierra Leone"),
        _outside("LR", "LBR", 430, 450, 0, "Liberia", "Libéria"),
        _outside("FR", "FRA", 250, 220, 1, "France", "France"),
        _outside("DE", "DEU", 276, 260, 1, "Germany", "Allemagne"),
        _outside("GB", "GBR", 826, 200, 0, "United Kingdom", "Royaume-Uni"),
        _outside("IT", "ITA", 380, 325, 1, "Italy", "Italie"),
        _outside("ES", "ESP", 724, 230, 1, "Spain", "Espagne"),
        _outside("PT", "PRT", 620, 235, 0, "Portugal", "Portugal"),
        _outside("BE", "BEL", 56, 211, 1, "Belgium", "Belgique"),
        _outside("NL", "NLD", 528, 210, 1, "Netherlands", "Pays-Bas"),
        _outside("CH", "CHE", 756, 225, 1, "Switzerland", "Suisse"),
        _outside("AT", "AUT", 40, 305, 1, "Austria", "Autriche"),
        _outside("CZ", "CZE", 203, 316, 1, "Czechia", "Tchéquie"),
        _outside("HU", "HUN", 348, 310, 1, "Hungary", "Hongrie"),
        _outside("RO", "ROU", 642, 360, 2, "Romania", "Roumanie"),
        _outside("DK", "DNK", 208, 390, 1, "Denmark", "Danemark"),
        _outside("NO", "NOR", 578, 385, 1, "Norway", "Norvège"),
        _outside("SE", "SWE", 752, 380, 1, "Sweden", "Suède"),
        _outside("EE", "EST", 233, 366, 2, "Estonia", "Estonie"),
        _outside("UA", "UKR", 804, 369, 2, "Ukraine", "Ukraine"),
        _outside("RU", "RUS", 643, 365, 3, "Russia", "Russie"),
        _outside("TR", "TUR", 792, 640, 3, "Türkiye", "Turquie"),
        _outside("AE", "ARE", 784, 696, 4, "United Arab Emirates", "Émirats arabes unis"),
        _outside("QA", "QAT", 634, 694, 3, "Qatar", "Qatar"),
        _outside("SA", "SAU", 682, 670, 3, "Saudi Arabia", "Arabie saoudite"),
        _outside("IR", "IRN", 364, 630, 3.5, "Iran", "Iran"),
        _outside("IN", "IND", 356, 750, 5.5, "India", "Inde"),
        _outside("CN", "CHN", 156, 710, 8, "China", "Chine"),
        _outside("KP", "PRK", 408, 731, 9, "North Korea", "Corée du Nord"),
        _outside("US", "USA", 840, 2, -5, "United States", "États-Unis"),
        _outside("CA", "CAN", 124, 20, -5, "Canada", "Canada"),
        _outside("VE", "VEN", 862, 101, -4, "Venezuela", "Venezuela"),
    ),
)
