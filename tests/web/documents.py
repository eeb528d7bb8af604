"""Complete public documents with invented content, as docs/record_document.md describes them."""

from typing import Any

from events.chronology.edtf import parse, sentence

Document = dict[str, Any]


def date(edtf: str | None) -> Document | None:
    """Return a date of a document."""
    if edtf is None:
        return None
    read = parse(edtf)
    return {
        "edtf": edtf,
        "start": read.start.isoformat() if read.start else None,
        "end": read.end.isoformat() if read.end else None,
        "precision": read.precision,
        "text": {"en": sentence(read, "en"), "fr": sentence(read, "fr")},
    }


def stub(slug: str, name: str, **more: Any) -> Document:
    return {"slug": slug, "name": {"en": name, "fr": ""}, **more}


def place(name: str = "Tinaguelhaj (invented)", **changes: Any) -> Document:
    """Return a place of an incident; a settlement in the region of Mopti where nothing else is said."""
    return {
        "role": "site",
        **stub("tinaguelhaj-invented", name),
        "kind": "settlement",
        "country": "ML",
        "admin1": stub("mopti", "Mopti"),
        "admin2": stub("bandiagara", "Bandiagara"),
        "within": ["bandiagara", "mopti"],
        "precision": "settlement",
        "radius_m": 2000,
        "point": [-3.61, 14.35],
        "geometry": None,
        "coarsened": False,
        "to": None,
        "axis": None,
    } | changes


def actor_stub(
    slug: str, en: str, *, fr: str = "", short: str = "", type: str = "armed.jihadist"
) -> Document:
    name = {"en": en, "fr": fr, "ar": ""}
    return {"slug": slug, "code": f"A-{slug}", "name": name, "short_name": short, "type": type}


GROUP = actor_stub("desert-group", "Desert Group (invented)", fr="Groupe du désert (inventé)", short="DG")
OTHERS = actor_stub("river-group", "River Group (invented)", short="RG")
ARMY = actor_stub(
    "national-army", "National Army (invented)", fr="Armée nationale (inventée)", type="state.military"
)


def part(actor: Document, role: str, certainty: str = "attributed_by_source", group: str = "") -> Document:
    return {"actor": actor, "role": role, "certainty": certainty, "alternative_group": group}


def source(slug: str = "river-daily", name: str = "River Daily (invented)", **changes: Any) -> Document:
    stubs = {"slug": slug, "name": {"en": name, "fr": name}, "type": "newspaper", "reliability": "B"}
    return stubs | changes


def citation(n: int = 1, **changes: Any) -> Document:
    """Return a citation; keywords of the report are taken into the report."""
    report = {
        "title": f"Report number {n} (invented)",
        "title_is_descriptive": False,
        "author": "",
        "url": f"https://river-daily.example/{n}",
        "archive_url": "",
        "language": "en",
        "published": date("2025-09-15"),
        "source": source(),
        "repeats": None,
        "is_confidential": False,
    }
    cited = {
        "n": n,
        "fields": ["occurred", "places"],
        "quote": "",
        "locator": "",
        "stance": "supports",
        "credibility": 2,
    }
    report |= {key: changes.pop(key) for key in list(changes) if key in report}
    return cited | changes | {"report": report}


def claim(n: int = 1, **changes: Any) -> Document:
    return {
        "n": n,
        "kind": "killed",
        "group": "total",
        "low": None,
        "best": 12,
        "high": None,
        "claimant": {"source": stub("river-daily", "River Daily (invented)")},
        "wording": "",
        "as_of": None,
        "citation": 1,
        "sex": "",
        "age": "",
    } | changes


def figure(kind: str = "killed", low: int | None = 12, best: int | None = 12, **changes: Any) -> Document:
    made = {"kind": kind, "low": low, "best": best, "high": low, "claims": 1, "used": [1], "set_aside": []}
    return made | changes


def incident(code: str = "SAH-2025-000001", **changes: Any) -> Document:
    """Return an incident: two sources, one figure, a settlement, a plain day."""
    made = {
        "kind": "incident",
        "code": code,
        "slug": "",
        "schema": 1,
        "title": {
            "en": "Convoy hit near Tinaguelhaj (invented)",
            "fr": "Convoi touché à Tinaguelhaj (inventé)",
        },
        "summary": {"en": "A convoy was hit (invented).", "fr": "Un convoi a été touché (inventé)."},
        "event_type": "attack.convoy",
        "secondary_types": [],
        "occurred": when("2025-09-14"),
        "status_of_fact": "reported",
        "verification": "corroborated",
        "places": [place()],
        "axis": None,
        "participations": [part(GROUP, "initiator"), part(ARMY, "target")],
        "claims": [claim()],
        "figures": [figure()],
        "citations": [
            citation(1),
            citation(2, source=source("hill-radio", "Hill Radio (invented)", type="broadcaster")),
        ],
        "sources": {"independent": 2, "reports": 2},
        "links": [],
        "episodes": [],
    }
    return made | changes


def when(edtf: str, **changes: Any) -> Document:
    """Return the date of an incident, with what only an incident's date has."""
    made = date(edtf) or {}
    more = {"part_of_day": "", "local_time": "", "time_zone": "", "note": {"en": "", "fr": ""}}
    return made | more | changes


def phase(n: int, state: str, began: str, **changes: Any) -> Document:
    return {
        "n": n,
        "state": state,
        "began": date(began),
        "certainty": "confirmed",
        "citation": 1,
        "last_confirmed": None,
        "last_confirmed_citation": None,
        "axis": None,
        "note": {"en": "", "fr": ""},
        "evidence": [],
    } | changes


def episode(code: str = "SAH-E-0001", **changes: Any) -> Document:
    """Return a blockade that was declared, enforced and lifted."""
    area = place("Tinaguelhaj (invented)", role="area")
    return {
        "kind": "episode",
        "code": code,
        "slug": "",
        "schema": 1,
        "kind_of_episode": "blockade",
        "title": {"en": "Blockade of Tinaguelhaj (invented)", "fr": "Blocus de Tinaguelhaj (inventé)"},
        "summary": {"en": "The town was cut off (invented).", "fr": "La ville a été coupée (inventé)."},
        "places": [area],
        "participations": [part(GROUP, "initiator")],
        "axes": [],
        "phases": [
            phase(1, "declared", "2024-10~", certainty="claimed"),
            phase(2, "enforced", "2024-11-03", last_confirmed="2025-02-20", last_confirmed_citation=2),
            phase(3, "lifted", "[2025-04-10..2025-04-14]"),
        ],
        "citations": [citation(1), citation(2)],
    } | changes


def actor(slug: str = "desert-group", **changes: Any) -> Document:
    return {
        "kind": "actor",
        "code": f"A-{slug}",
        "slug": slug,
        "schema": 1,
        "name": {"en": "Desert Group (invented)", "fr": "Groupe du désert (inventé)", "ar": "جماعة الصحراء"},
        "short_name": "DG",
        "type": "armed.jihadist",
        "countries": ["ML", "BF"],
        "description": {"en": "An armed group (invented).", "fr": "Un groupe armé (inventé)."},
        "active_from": date("2017-03"),
        "active_to": None,
        "names": [
            {"name": "The Deserters (invented)", "language": "en", "kind": "alias", "from": None, "to": None}
        ],
        "external_ids": {"acled": "Desert Group"},
        "relations": [
            {
                "kind": "rival_of",
                "actor": {"slug": "river-group", "code": "A-river-group", "name": OTHERS["name"]},
                "from": date("2020"),
                "to": None,
                "citation": 1,
                "direction": "out",
            }
        ],
        "merged_into": None,
        "citations": [citation(1)],
    } | changes


def place_record(slug: str = "tinaguelhaj-invented", **changes: Any) -> Document:
    return (
        {
            "kind": "place",
            "code": f"P-{slug}",
            "slug": slug,
            "schema": 1,
            "name": {"en": "Tinaguelhaj (invented)", "fr": "", "ar": "تيناغلهاج", "local": ""},
            "country": "ML",
            "admin1": stub("mopti", "Mopti"),
            "admin2": stub("bandiagara", "Bandiagara"),
            "parent": stub("bandiagara", "Bandiagara"),
            "within": ["bandiagara", "mopti"],
            "point": [-3.61, 14.35],
            "radius_m": 2000,
            "geonames_id": 123456,
            "osm_id": "",
            "pcodes": [],
            "names": [],
        }
        | {"place_kind": "settlement"}
        | changes
    )


def source_record(slug: str = "river-daily", **changes: Any) -> Document:
    name = "River Daily (invented)"
    return {
        "kind": "source",
        "code": f"S-{slug}",
        "slug": slug,
        "schema": 1,
        "name": {"en": name, "fr": name},
        "type": "newspaper",
        "country": "ML",
        "language": "en",
        "reliability": "B",
        "licence": "",
    } | changes
