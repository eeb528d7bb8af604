"""Bring in the actors of the seed set, with their names over time and how they stand to one another."""

from collections.abc import Iterable

from events.models.actor import Actor, ActorName, ActorRelation
from events.models.citation import Citation
from events.models.report import Report
from events.seed.files import Entry, name_in
from events.seed.hands import Hands, loaded_before


def load_actors(
    entries: Iterable[Entry], reports: dict[str, Report], hands: Hands
) -> tuple[dict[str, Actor], int]:
    """Return the actor for every entry, and how many of them were new and have been published here."""
    before = loaded_before(Actor)
    actors = Actor.objects.in_bulk(before.values())
    found = {slug: actors[pk] for slug, pk in before.items()}
    new = [entry for entry in entries if entry["slug"] not in found]
    for entry in new:
        found[entry["slug"]] = _new_actor(entry, hands)
    for entry in new:
        _relate(entry, found, reports)
    for entry in new:
        hands.put_out(found[entry["slug"]], entry["slug"])
    for slug in _named_too_early(new):
        hands.tie(found[slug])
    return found, len(new)


def _new_actor(entry: Entry, hands: Hands) -> Actor:
    short = next(
        (
            name
            for lang, kind in (("en", "acronym"), ("fr", "acronym"), ("en", "short"), ("fr", "short"))
            if (name := name_in(entry, lang, kind))
        ),
        "",
    )
    actor = Actor.objects.create(
        name_en=name_in(entry, "en", "official"),
        name_fr=name_in(entry, "fr", "official"),
        name_ar=name_in(entry, "ar", "official"),
        short_name=short,
        type=entry["type"],
        countries=list(entry["countries"]),
        active_from=entry["active_from"] or "",
        active_to=entry["active_to"] or "",
        description_en=entry["description_en"],
        description_fr=entry["description_fr"],
        **hands.authored(),
    )
    for name in entry["names"]:
        if name["kind"] != "official":
            ActorName.objects.create(
                actor=actor,
                name=name["name"],
                language=name["lang"],
                kind=name["kind"],
                valid_from=name.get("from") or "",
                valid_to=name.get("to") or "",
            )
    return actor


def _relate(entry: Entry, actors: dict[str, Actor], reports: dict[str, Report]) -> None:
    actor = actors[entry["slug"]]
    cited: dict[str, Citation] = {}
    for relation in entry["relations"]:
        key = relation["report"]
        if key and key not in cited:
            cited[key] = Citation.objects.create(
                actor=actor, report=reports[key], fields=["relations"], credibility="2"
            )
        ActorRelation.objects.create(
            actor=actor,
            kind=relation["kind"],
            other=actors[relation["other"]],
            valid_from=relation["from"] or "",
            valid_to=relation["to"] or "",
            citation=cited.get(key),
        )


def _named_too_early(new: Iterable[Entry]) -> list[str]:
    """Return the new actors that went out before one to whom they are related, so that it was left out."""
    order = {entry["slug"]: place for place, entry in enumerate(new)}
    early: list[str] = []
    for entry in new:
        for relation in entry["relations"]:
            ends = (entry["slug"], relation["other"])
            early.append(min(ends, key=lambda slug: order.get(slug, -1)))
    return list(dict.fromkeys(early))
