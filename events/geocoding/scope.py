"""Where to look: a country, regions in it, or everywhere. Said by the caller or at the end of the text itself."""

import re
from dataclasses import dataclass, replace
from functools import cache

from events.codebook.country import COUNTRIES
from events.errors.geocoding import UnknownScope
from events.geo.boundaries import Region, regions
from events.geocoding.known_place import KnownPlace
from events.names.folding import fold
from events.names.generic import split_generic

# Names in use beside those of the codebook; Arabic ones as the press there writes them.
COUNTRY_NAMES = {
    "BF": ("Burkina", "بوركينا فاسو"),
    "BJ": ("بنين",),
    "CI": ("Ivory Coast", "ساحل العاج", "كوت ديفوار"),
    "GH": ("غانا",),
    "GN": ("Guinea-Conakry", "Guinée-Conakry", "غينيا"),
    "ML": ("مالي",),
    "MR": ("موريتانيا",),
    "NE": ("النيجر",),
    "NG": ("نيجيريا",),
    "SN": ("السنغال",),
    "TD": ("تشاد",),
    "TG": ("توغو",),
}
LAST_PART = re.compile(r"^(?P<rest>.+?)\s*(?:,\s*(?P<part>[^,()]+)|\((?P<bracket>[^()]+)\))\s*$")


@dataclass(frozen=True, slots=True)
class Scope:
    """None stands for anywhere. Several regions where one name is borne by several."""

    country: str | None = None
    regions: frozenset[str] | None = None

    def holds(self, place: KnownPlace) -> bool:
        """Tell whether the place lies in the scope."""
        if self.country is not None and place.country != self.country:
            return False
        return self.regions is None or place.admin1 in self.regions

    def narrowed(self, other: "Scope") -> "Scope":
        """Return what both hold. Two different countries hold nothing together: an empty set of regions."""
        if self.country and other.country and self.country != other.country:
            return replace(self, regions=frozenset())
        both = self.regions
        if other.regions is not None:
            both = other.regions if both is None else both & other.regions
        return Scope(self.country or other.country, both)


def read_scope(country: str | None, admin1: str | None) -> Scope:
    """Return the scope for codes or names; raise UnknownScope for what is neither."""
    scope = Scope()
    if country:
        code = country_code(country)
        if code is None:
            raise UnknownScope(field="country", value=country, known=COUNTRIES.codes)
        scope = Scope(code)
    if admin1:
        keys = region_keys(admin1, scope.country)
        if not keys:
            known = tuple(f"{one.key} {one.name_en}" for one in _regions_in(scope.country))
            raise UnknownScope(field="admin1", value=admin1, known=known)
        scope = scope.narrowed(_scope_of(keys))
    return scope


def split_scope(text: str) -> tuple[str, Scope]:
    """Take ", Gao, Mali" or "(Mali)" off the end of a text; what is no country or region stays."""
    scope = Scope()
    while found := LAST_PART.match(text):
        part = found["part"] or found["bracket"]
        code = country_code(part)
        said = Scope(code) if code else _scope_of(region_keys(part, scope.country))
        if said == Scope():
            break
        scope, text = said.narrowed(scope), found["rest"]
    return text, scope


def country_code(text: str) -> str | None:
    """Return the ISO code for a code or a name in English, French or Arabic."""
    if text.strip().upper() in COUNTRIES:
        return text.strip().upper()
    return _country_names().get(fold(split_generic(text)[1]))


def region_keys(text: str, country: str | None = None) -> frozenset[str]:
    """Return the keys of the regions that bear the name, or hold a younger region that does."""
    wanted = fold(split_generic(text)[1])
    return frozenset(
        one.key
        for one in _regions_in(country)
        if text.strip().upper() == one.key or (wanted and wanted in _folded_names(one))
    )


def _scope_of(keys: frozenset[str]) -> Scope:
    if not keys:
        return Scope()
    homes = {key[:2] for key in keys}
    return Scope(homes.pop() if len(homes) == 1 else None, keys)


def _regions_in(country: str | None) -> tuple[Region, ...]:
    return tuple(one for one in regions() if country in {None, one.country})


@cache
def _country_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for one in COUNTRIES:
        for name in (one.label_en, one.label_fr, *COUNTRY_NAMES.get(one.code, ())):
            names[fold(name)] = one.code
    return names


@cache
def _folded_names(region: Region) -> frozenset[str]:
    return frozenset(fold(split_generic(name)[1]) for name in (*region.names, *region.holds))
