"""What is sent for a row of the table: its address in a world, and what a person would send with it."""

import json
from collections.abc import Callable
from typing import Any

from django.urls import reverse

from events.admin.place_choice import sealed
from events.drafting.article.article import fingerprint
from events.geocoding.query import Candidate
from tests.admin.form_data import Data, data_of
from tests.admin.readings import rows_of
from tests.rights.table import Row
from tests.rights.world import World

# A person's changes to the form that she was shown, by model; other rows of the form go back as they came.
TYPED: dict[str, Data] = {
    "incident": {"title_en": "Changed (invented)"},
    "episode": {"title_en": "Changed (invented)", "kind": "blockade"},
    "actor": {"name_en": "Changed (invented)", "type": "armed.jihadist"},
    "place": {"name": "Changed (invented)", "kind": "settlement", "country": "ML"},
    "source": {"name": "Changed (invented)", "type": "news_agency", "reliability": "B"},
    "report": {"title": "Changed (invented)"},
    "axis": {"name": "Changed (invented)", "corridor_m": "5000"},
    "user": {"username": "changed", "usable_password": "true", "password1": "a-long-secret-9", "password2": "a-long-secret-9"},  # noqa: E501
    "group": {"name": "changed"},
    "doublecoding": {},
}  # fmt: skip
ARTICLE = "The market was closed in Wadoubary on Tuesday (invented)."
CANDIDATE = Candidate(
    name="Tin Invented", lon=-3.2, lat=14.7, country="ML", admin1="", kind="settlement", source="geonames",
    source_id="900000001", radius_m=None, precision="settlement", match="exact", score=1.0,
)  # fmt: skip


def path_of(world: World, row: Row) -> str:
    """Return where the row's request goes."""
    name, _space, choice = row.address.partition(" ")
    if choice.startswith("action "):
        app, model = name.split(".")
        return reverse(f"admin:{app}_{model}_changelist")
    if name == "admin:autocomplete":
        model, field = choice.split(".")
        asked = f"term=a&app_label={_app(model)}&model_name={model}&field_name={field}"
        return f"{reverse(name)}?{asked}"
    if name.startswith("admin/"):
        return _unnamed(world, name)
    if name == "desk:nearest":
        return f"{reverse(name)}?at=14.6,-3.4"
    if name.endswith("_compare") and name.startswith("admin:"):
        return _two_revisions(world, name, row.object)
    space, _colon, word = name.partition(":")
    if space == "admin" and word.startswith(("auth_", "axes_", "events_")):
        _app_label, model, page = word.split("_", 2)
        return reverse(name, args=_of_model(world, model, page, choice, row.object))
    arguments = ARGUMENTS.get(name)
    return reverse(name, args=arguments(world, choice, row.object) if arguments else ())


def _two_revisions(world: World, name: str, which: str) -> str:
    model = name.split("_")[1]
    record = world.of(model, which)
    keys = [version.pk for version in world.things[f"versions of {model}", str(record.pk)]]
    return f"{reverse(name, args=(record.pk,))}?a={keys[0]}&b={keys[-1]}"


def _app(model: str) -> str:
    return {"user": "auth", "group": "auth"}.get(model, "events")


def _unnamed(world: World, route: str) -> str:
    if "<path:object_id>" in route:
        _admin, _app_label, model, *_rest = route.split("/")
        return "/" + route.replace("<path:object_id>", str(_key(world.of(model))))
    return "/" + route.replace("(?P<url>.*)$", "nothing-here")


def _key(thing: Any) -> Any:
    return getattr(thing, "pk", thing)


def _of_model(world: World, model: str, page: str, choice: str, which: str) -> tuple[Any, ...]:
    """Return the arguments of an address below a model's list."""
    if page in ("changelist", "add", "columns", "keep_search", "export", "edit_many", "agreement"):
        return ()
    if page == "bulk":
        return (choice,)
    if page == "drop_search":
        return (world.of(f"{model} search", which).pk,)
    if page == "undo_many":
        return (world.of("job", "edited").pk,)
    key = _key(world.of(model, which))
    more: dict[str, Callable[[], Any]] = {
        "step": lambda: choice,
        "history_public": lambda: 1,
        "resolve": lambda: world.of(f"{model} comment").pk,
        "restore": lambda: world.of(f"versions of {model}", str(key))[-1].pk,
    }
    return (key, more[page]()) if page in more and model != "recycledrecord" else (key,)


def _pair(world: World, _choice: str, which: str) -> tuple[int, int]:
    other = "own other" if which.startswith("own") else "other"
    return world.of("incident", which).pk, world.of("incident", other).pk


def _incident(world: World, _choice: str, which: str) -> tuple[int]:
    return (world.of("incident", which).pk,)


Arguments = Callable[[World, str, str], tuple[Any, ...]]
ARGUMENTS: dict[str, Arguments] = {
    "desk:quick_add": lambda world, choice, which: (choice,),
    "desk:queue": lambda world, choice, which: (choice,),
    "desk:place_point": lambda world, choice, which: (world.of("place").pk,),
    "desk:use_as_phase": _incident,
    "desk:phase_from": lambda world, choice, which: (world.of("episode", which).pk,),
    "desk:merge_names": lambda world, choice, which: (choice, world.of(choice, which).pk),
    "desk:undo_names": lambda world, choice, which: (choice, world.of(f"{choice} merge").pk),
    "desk:end_session": lambda world, choice, which: (world.of("session", which).pk,),
    "desk:make_link": lambda world, choice, which: (world.of("user", which).pk,),
    "desk:open_link": lambda world, choice, which: (world.of("link token"),),
    "desk:mention_read": lambda world, choice, which: (world.of("mention", which).pk,),
    "desk:end_assignment": lambda world, choice, which: (world.of("assignment", which).pk,),
    "desk:call_back": lambda world, choice, which: (world.of("release", which).pk,),
    "desk:release_seen": lambda world, choice, which: (world.of("release", which).pk,),
    "desk:bulk_report": lambda world, choice, which: (world.of("job", which).pk,),
    "drafting:review": lambda world, choice, which: (world.of("reading", which).pk,),
    "drafting:decide": lambda world, choice, which: (world.of("reading", which).pk, 1),
    "duplicates:of_record": _incident,
    "duplicates:compare": _pair,
    "duplicates:merge": _pair,
    "duplicates:undo": lambda world, choice, which: (world.of("merge").pk,),
    "duplicates:decide": lambda world, choice, which: (
        world.of("incident", which).pk,
        world.of("incident", "theirs submitted" if choice == "forget" else _other(which)).pk,
    ),
    "admin:app_list": lambda world, choice, which: (choice,),
    "admin:view_on_site": lambda world, choice, which: (1, 1),
}


def _other(which: str) -> str:
    return "own other" if which.startswith("own") else "other"


def data_for(world: World, row: Row, shown: Any) -> Data:
    """Return what is posted; ``shown`` is the page that the same person was answered with before, if any."""
    name, _space, choice = row.address.partition(" ")
    if choice.startswith("action "):
        return _action(world, name.split(".")[1], choice.removeprefix("action "), row.object)
    if name in POSTED:
        return POSTED[name](world, choice, row, shown)
    _space, _colon, word = name.partition(":")
    if not word.startswith(("auth_", "axes_", "events_")):
        return {}
    _app_label, model, page = word.split("_", 2)
    if page in ("change", "add"):
        return _form(world, model, page, shown)
    return _page(world, model, page, choice, row)


def _form(world: World, model: str, page: str, shown: Any) -> Data:
    typed = dict(TYPED.get(model, {}))
    if page == "add":
        typed |= {
            "report": {"source": world.of("source").pk},
            "axis": {"from_place": world.of("place").pk, "to_place": world.of("place", "other").pk},
            "place": {"parent": world.of("place").parent_id},
            "doublecoding": {
                "report": world.of("report", "confidential").pk,
                "first_coder": world.amina.pk,
                "second_coder": world.boubacar.pk,
            },
        }.get(model, {})
    has_form = shown is not None and shown.status_code == 200 and "adminform" in (shown.context or {})
    return {**(data_of(shown) if has_form else {}), **typed}


def _action(world: World, model: str, action: str, which: str) -> Data:
    chosen = {"action": action, "_selected_action": [_key(world.of(model, which))]}
    return {**chosen, "post": "yes"} if action == "delete_selected" else chosen


def _page(world: World, model: str, page: str, choice: str, row: Row) -> Data:
    """Return what is posted to a page of a record that is no form of the stock admin."""
    thing = world.things.get((model, row.object))
    revision = getattr(thing, "revision", 0)
    seen = f"{model}:{_key(thing)}:{revision}"
    notes = {
        "note": "Why (invented).",
        "note_kind": "wording",
        "comment": "Why.",
        "override_reason": "Alone.",
    }
    pages: dict[str, Data] = {
        "delete": {"post": "yes"},
        "step": {"seen_revision": revision, **notes},
        "bulk": {"seen": [seen]},
        "edit_many": {"seen": [seen], "apply": "1", "verification": "disputed"},
        "comment": {"text": "What of this?"},
        "assign": {"person": "boubacar"},
        "restore": {"seen_revision": revision},
        "keep_search": {"name": "New", "query": "workflow=draft"},
        "columns": {"column": ["verification"]},
        "password_change": {"usable_password": "true", "password1": "a-long-secret-9", "password2": "a-long-secret-9"},
    }  # fmt: skip
    return pages.get(page, {})


def _merge_of_names(world: World, kind: str, row: Row, shown: Any) -> Data:
    one, other = world.of(kind), world.of(kind, "other")
    stamps = [str(each.revision) if kind == "actor" else each.updated_at.isoformat() for each in (one, other)]
    return {"with": other.pk, "keep": one.pk, "winner_stamp": stamps[0], "loser_stamp": stamps[1]}


def _merge(world: World, choice: str, row: Row, shown: Any) -> Data:
    winner, loser = (world.of("incident", which) for which in (row.object, _other(row.object)))
    sides = {f"side_{name}": "winner" for name in ("title_en", "occurred", "event_type")}
    return {"seen_winner": winner.revision, "seen_loser": loser.revision, **sides,
            "side_places": "both", "side_participations": "both", "side_secondary_types": "both"}  # fmt: skip


def _decision(world: World, choice: str, row: Row, shown: Any) -> Data:
    if choice != "save":
        return {f"_{choice}": "1"}
    reading = world.of("reading", row.object)
    may_read = world.client.get(reverse("drafting:review", args=(reading.pk,))).status_code == 200
    return rows_of(world.client, reading) if may_read else {"_save": "1"}


def _phase(world: World, choice: str, row: Row, shown: Any) -> Data:
    episode = world.of("episode", "own draft" if row.object.startswith("own") else "")
    return {"episode": episode.pk, "way": choice, "seen_revision": episode.revision}


def _settled(world: World, choice: str, row: Row, shown: Any) -> Data:
    coding = world.of("doublecoding", row.object)
    page = world.client.get(reverse("admin:events_doublecoding_change", args=(coding.pk,)))
    return {"seen": page.context["seen"] if page.status_code == 200 else ""}


def _typed_incident(world: World) -> Data:
    """Return a form half typed, which names by number an actor of whom the person may not know, if there is one."""
    actor = world.things.get(("actor", "hidden"), world.of("actor"))
    return {
        "title_en": "Convoy attacked (invented)", "occurred": "2024-03-09", "event_type": "attack.convoy",
        "places-TOTAL_FORMS": "1", "places-0-place": world.of("place").pk, "places-0-precision": "settlement",
        "participations-TOTAL_FORMS": "1", "participations-0-actor": actor.pk, "participations-0-role": "initiator",
    }  # fmt: skip


def _typed_phases(world: World) -> str:
    evidence = world.things.get(("incident", "hidden"), world.of("incident")).pk
    phase = {"n": 1, "state": "lifted", "began": "2024-01", "certainty": "confirmed", "evidence": [evidence]}
    return json.dumps([phase])


def _quick(world: World, choice: str, row: Row, shown: Any) -> Data:
    typed = {
        **TYPED[choice],
        "language": "en",
        "parent": world.of("place").parent_id,
        "source": world.of("source").pk,
    }
    if choice != "report":
        del typed["source"]
    return {f"quick-{choice}-{name}": value for name, value in typed.items()}


Posted = Callable[[World, str, Row, Any], Data]
SECRET = "a-long-secret-9"
POSTED: dict[str, Posted] = {
    "desk:check_incident": lambda world, *_: _typed_incident(world),
    "desk:choose_place": lambda *_: {"candidate": sealed(CANDIDATE)},
    "desk:quick_add": _quick,
    "desk:phase_axis": lambda world, *_: {"kind": "blockade", "phases": _typed_phases(world)},
    "desk:use_as_phase": _phase,
    "desk:merge_names": _merge_of_names,
    "desk:invite": lambda world, *_: {"username": "new", "groups": [world.of("group").pk]},
    "desk:open_link": lambda *_: {"new_password1": SECRET, "new_password2": SECRET},
    "desk:second_factor": lambda *_: {"code": "000000"},
    "desk:language": lambda *_: {"language": "fr"},
    "desk:end_assignment": lambda *_: {},
    "drafting:new_from_report": lambda *_: {
        "text": ARTICLE, "looked_at": fingerprint(ARTICLE), "title": "Market (invented)",
        "publisher": "Wire (invented)", "language": "en", "published": "2025-10-23",
    },
    "drafting:decide": _decision,
    "duplicates:while_typing": lambda world, *_: _typed_incident(world),
    "duplicates:decide": lambda world, choice, row, shown: {"decision": choice},
    "duplicates:merge": _merge,
    "duplicates:undo": lambda *_: {},
    "admin:login": lambda *_: {"username": "nobody", "password": "x"},
    "admin:logout": lambda *_: {},
    "admin:password_change": lambda *_: {"old_password": "a-password-of-the-cast", "new_password1": SECRET, "new_password2": SECRET},  # noqa: E501
    "admin:auth_user_password_change": lambda *_: {"usable_password": "true", "password1": SECRET, "password2": SECRET},
    "admin:events_doublecoding_settle": _settled,
}  # fmt: skip
