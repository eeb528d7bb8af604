"""The twelve countries that the packaged boundaries and gazetteer cover."""

from dataclasses import dataclass

from events.errors.geo import UnknownRegion


@dataclass(frozen=True, slots=True)
class Country:
    """One country: its ISO 3166-1 codes and its names."""

    code: str
    iso3: str
    iso_numeric: int
    name_en: str
    name_fr: str
    also: tuple[str, ...] = ()

    def name(self, lang: str) -> str:
        return self.name_fr if lang.lower().startswith("fr") else self.name_en


COUNTRIES = {
    country.code: country
    for country in (
        Country("BF", "BFA", 854, "Burkina Faso", "Burkina Faso", ("Burkina", "بوركينا فاسو")),
        Country("BJ", "BEN", 204, "Benin", "Bénin", ("بنين",)),
        Country("CI", "CIV", 384, "Côte d'Ivoire", "Côte d'Ivoire", ("Ivory Coast", "ساحل العاج")),
        Country("GH", "GHA", 288, "Ghana", "Ghana", ("غانا",)),
        Country("GN", "GIN", 324, "Guinea", "Guinée", ("Guinea-Conakry", "غينيا")),
        Country("ML", "MLI", 466, "Mali", "Mali", ("مالي",)),
        Country("MR", "MRT", 478, "Mauritania", "Mauritanie", ("موريتانيا",)),
        Country("NE", "NER", 562, "Niger", "Niger", ("النيجر",)),
        Country("NG", "NGA", 566, "Nigeria", "Nigeria", ("نيجيريا",)),
        Country("SN", "SEN", 686, "Senegal", "Sénégal", ("السنغال",)),
        Country("TD", "TCD", 148, "Chad", "Tchad", ("تشاد",)),
        Country("TG", "TGO", 768, "Togo", "Togo", ("توغو",)),
    )
}


def country(code: str) -> Country:
    """Return the country of an ISO 3166-1 alpha-2 code."""
    try:
        return COUNTRIES[code.upper()]
    except KeyError:
        raise UnknownRegion(key=code, known=tuple(COUNTRIES)) from None
