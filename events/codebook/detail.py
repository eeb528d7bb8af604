"""What an entry carries beside its labels, as headed cells for the document and the public page."""

from events.codebook.actor import Relation, Role
from events.codebook.actor_type import ActorType
from events.codebook.country import Country
from events.codebook.entry import Entry, is_french
from events.codebook.event_type_entry import CONDITION_LABELS_FR, AcledRule, EventType
from events.codebook.impact import UNITS, ImpactKind
from events.codebook.link import LinkKind
from events.codebook.place import PlacePrecision
from events.codebook.time import DatePrecision

Cells = tuple[tuple[str, str], ...]


def details(entry: Entry, lang: str) -> Cells:
    """Return (heading, text) pairs; all entries of one table give the same headings in the same order."""
    match entry:
        case EventType():
            return _of_event_type(entry, lang)
        case ActorType():
            return _of_actor_type(entry, lang)
        case ImpactKind():
            return _of_impact_kind(entry, lang)
        case PlacePrecision():
            return _of_place_precision(entry, lang)
        case DatePrecision():
            return (("ACLED time_precision", str(entry.acled)), ("UCDP date_prec", str(entry.ucdp)))
        case Role():
            return ((_say(lang, "ACLED actor", "Acteur ACLED"), _or_empty(entry.acled_actor)),)
        case Relation() | LinkKind():
            return ((_say(lang, "From the other end", "Vu de l'autre bout"), entry.inverse_label(lang)),)
        case Country():
            return _of_country(entry, lang)
    return ()


def _say(lang: str, english: str, french: str) -> str:
    return french if is_french(lang) else english


def _or_empty(number: int | None) -> str:
    return "" if number is None else str(number)


def _acled(rule: AcledRule, lang: str) -> str:
    text = f"{rule.event_type}: {rule.sub_event_type}"
    if not rule.condition:
        return text
    condition = CONDITION_LABELS_FR[rule.condition] if is_french(lang) else rule.condition
    return f"{text} [{condition}]"


def _of_event_type(entry: EventType, lang: str) -> Cells:
    return (
        ("ACLED", "; ".join(_acled(rule, lang) for rule in entry.acled)),
        ("GTD", _or_empty(entry.gtd)),
        ("PLOVER", entry.plover or ""),
    )


# The codes stay as they are in code; a reader sees these words.
_UCDP_SIDES = {
    "government": ("government", "gouvernement"),
    "organised_non_state": ("organised non-state", "non étatique organisé"),
    "not_a_side": ("not a side", "pas un camp"),
    "civilians": ("civilians", "civils"),
    "by_role": ("by its role", "selon son rôle"),
    "unknown": ("unknown", "inconnu"),
}


def _of_actor_type(entry: ActorType, lang: str) -> Cells:
    return (
        ("ACLED inter", f"{entry.acled_inter} {entry.acled_name}"),
        (_say(lang, "UCDP side", "Camp UCDP"), _say(lang, *_UCDP_SIDES[entry.ucdp_side])),
    )


def _of_impact_kind(entry: ImpactKind, lang: str) -> Cells:
    return (
        (_say(lang, "Unit", "Unité"), UNITS.label(entry.unit, lang)),
        ("HXL", entry.hxl),
        (
            _say(lang, "Harm", "Dommage"),
            _say(lang, "yes", "oui") if entry.is_harm else _say(lang, "no", "non"),
        ),
    )


def _radius(metres: int | None, lang: str) -> str:
    if metres is None:
        return _say(lang, "polygon, else its circle", "polygone, sinon son cercle")
    return f"{metres} m" if metres < 1_000 else f"{metres // 1_000} km"


def _of_place_precision(entry: PlacePrecision, lang: str) -> Cells:
    return (
        (_say(lang, "Default radius", "Rayon par défaut"), _radius(entry.default_radius_m, lang)),
        ("ACLED geo_precision", str(entry.acled)),
        ("UCDP where_prec", str(entry.ucdp)),
    )


def _of_country(entry: Country, lang: str) -> Cells:
    return (
        ("ISO 3166", f"{entry.iso3} {entry.iso_number:03d}"),
        ("UCDP country_id", str(entry.gw_number)),
        ("UTC", f"{entry.utc_offset_hours:+g}"),
        (
            _say(lang, "Covered", "Couvert"),
            _say(lang, "yes", "oui") if entry.is_covered else _say(lang, "no", "non"),
        ),
    )
