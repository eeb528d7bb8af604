"""The table of public columns: one list for CSV, HXL, GeoJSON properties, OGC and the documents."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from events.codebook.actor import ROLES
from events.codebook.impact import IMPACT_KINDS
from events.errors.selection import Said

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A flat column of an incident: its name never changes; the value is a scalar, lists are joined by ";"."""

    name: str
    label: Said
    hxl: str
    get: Callable[[Document], str | int | float | bool | None]


def _place(document: Document) -> Document:
    places: Sequence[Document] = document["places"]
    return places[0] if places else {}


def _name(thing: Document | None) -> str:
    return str(thing["name"]["en"]) if thing and thing.get("name") else ""


def _point(document: Document, at: int) -> float | None:
    point = _place(document).get("point")
    return float(point[at]) if point else None


def _date(document: Document, part: str) -> str | None:
    occurred = document["occurred"]
    return occurred[part] if occurred else None


def _actors(document: Document, role: str) -> str:
    return "; ".join(_name(part["actor"]) for part in document["participations"] if part["role"] == role)


def _figure(document: Document, kind: str, part: str) -> int | None:
    for figure in document["figures"]:
        if figure["kind"] == kind:
            value: int | None = figure[part]
            return value
    return None


def _role_column(role: str) -> Column:
    entry = ROLES[role]
    return Column(
        role, Said(entry.label_en, entry.label_fr), f"#group+name+{role}", partial(_actors, role=role)
    )


def _figure_columns() -> tuple[Column, ...]:
    parts = (
        ("low", "lowest", "minimum", "+min"),
        ("best", "best", "retenu", ""),
        ("high", "highest", "maximum", "+max"),
    )
    return tuple(
        Column(
            f"{kind.code}_{part}",
            Said(f"{kind.label_en}, {en}", f"{kind.label_fr}, {fr}"),
            f"{kind.hxl}{hxl}",
            partial(_figure, kind=kind.code, part=part),
        )
        for kind in IMPACT_KINDS
        for part, en, fr, hxl in parts
    )


INCIDENT_COLUMNS: tuple[Column, ...] = (
    Column("code", Said("Code", "Code"), "#event+id+code", lambda d: d["code"]),
    Column("version", Said("Version", "Version"), "#meta+version", lambda d: d["version"]),
    Column("title_en", Said("Title, English", "Titre, anglais"), "#event+title+i_en", lambda d: d["title"]["en"]),
    Column("title_fr", Said("Title, French", "Titre, français"), "#event+title+i_fr", lambda d: d["title"]["fr"]),
    Column("event_type", Said("Event type", "Type d'événement"), "#event+type+code", lambda d: d["event_type"]),
    Column("secondary_types", Said("Further types", "Autres types"), "#event+type+code+list",
           lambda d: "; ".join(d["secondary_types"])),
    Column("date", Said("Date (EDTF)", "Date (EDTF)"), "#date+occurred+v_edtf", lambda d: _date(d, "edtf")),
    Column("date_start", Said("Earliest day", "Premier jour possible"), "#date+start", lambda d: _date(d, "start")),
    Column("date_end", Said("Latest day", "Dernier jour possible"), "#date+end", lambda d: _date(d, "end")),
    Column("date_precision", Said("Precision of the date", "Précision de la date"), "#date+precision",
           lambda d: _date(d, "precision")),
    Column("status_of_fact", Said("Status of the fact", "Statut du fait"), "#status+fact",
           lambda d: d["status_of_fact"]),
    Column("verification", Said("Verification", "Vérification"), "#status+verification", lambda d: d["verification"]),
    Column("country", Said("Country (ISO 3166)", "Pays (ISO 3166)"), "#country+code+v_iso2",
           lambda d: _place(d).get("country") or ""),
    Column("admin1", Said("Region", "Région"), "#adm1+name", lambda d: _name(_place(d).get("admin1"))),
    Column("admin2", Said("Cercle, province or department", "Cercle, province ou département"), "#adm2+name",
           lambda d: _name(_place(d).get("admin2"))),
    Column("place", Said("Place", "Lieu"), "#loc+name", lambda d: _name(_place(d))),
    Column("place_precision", Said("Precision of the place", "Précision du lieu"), "#geo+precision",
           lambda d: _place(d).get("precision") or ""),
    Column("radius_m", Said("Radius in metres", "Rayon en mètres"), "#geo+radius+m",
           lambda d: _place(d).get("radius_m")),
    Column("lon", Said("Longitude", "Longitude"), "#geo+lon", lambda d: _point(d, 0)),
    Column("lat", Said("Latitude", "Latitude"), "#geo+lat", lambda d: _point(d, 1)),
    Column("coarsened", Said("Place made coarse on purpose", "Lieu rendu grossier à dessein"), "#geo+coarsened",
           lambda d: bool(_place(d).get("coarsened"))),
    Column("axis", Said("Axis", "Axe"), "#loc+name+axis", lambda d: _name(d["axis"])),
    _role_column("initiator"),
    _role_column("target"),
    _role_column("victim_group"),
    _role_column("escort"),
    *_figure_columns(),
    Column("sources_independent", Said("Independent sources", "Sources indépendantes"), "#meta+sources+independent",
           lambda d: d["sources"]["independent"]),
    Column("sources_reports", Said("Reports", "Documents cités"), "#meta+sources+reports",
           lambda d: d["sources"]["reports"]),
    Column("episodes", Said("Episodes", "Épisodes"), "#crisis+code+list",
           lambda d: "; ".join(episode["code"] for episode in d["episodes"])),
    Column("summary_en", Said("Summary, English", "Résumé, anglais"), "#description+i_en",
           lambda d: d["summary"]["en"]),
    Column("summary_fr", Said("Summary, French", "Résumé, français"), "#description+i_fr",
           lambda d: d["summary"]["fr"]),
    Column("first_published", Said("First published", "Première publication"), "#date+published",
           lambda d: d["published"]["first_at"]),
    Column("updated", Said("This version published", "Publication de cette version"), "#date+updated",
           lambda d: d["published"]["at"]),
)  # fmt: skip


def flat(document: Document) -> dict[str, str | int | float | bool | None]:
    """Return a public incident as one flat row, column by column."""
    return {column.name: column.get(document) for column in INCIDENT_COLUMNS}
