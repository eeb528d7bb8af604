"""In a public document put one actor or place in the stead of another; what then stands twice stands once."""

from collections.abc import Callable, Hashable
from typing import Any

from events.models.live_record import LiveRecord
from events.publishing.canonical import Document

STUB_OF_PLACE = ("kind", "country", "admin1", "admin2", "within")


def actor_stub_of(content: Document, standing: LiveRecord) -> Document:
    """Return the short form of an actor by its own document."""
    return {
        "slug": standing.slug,
        "code": standing.code,
        "name": content["name"],
        "short_name": content["short_name"],
        "type": content["type"],
    }


def brief_of(content: Document, standing: LiveRecord) -> Document:
    """Return the shortest form of a place by its own document."""
    return {"slug": standing.slug, "name": _name(content)}


def place_stub_of(content: Document, standing: LiveRecord) -> Document:
    """Return the short form of a place, with what it lies in, by its own document."""
    around = {name: content[name] for name in ("country", "admin1", "admin2", "within")}
    return {"slug": standing.slug, "name": _name(content), "kind": content["place_kind"], **around}


def _name(content: Document) -> Document:
    return {lang: content["name"][lang] for lang in ("en", "fr", "ar")}


def swapped_actor(content: Document, old_code: str, stub: Document) -> Document:
    """Return the content with the stub wherever the old actor is named."""

    def new(actor: Any) -> Any:
        return stub if actor and actor.get("code") == old_code else actor

    found = dict(content)
    if "participations" in found:
        parts = [{**part, "actor": new(part["actor"])} for part in found["participations"]]
        found["participations"] = _once(parts, lambda part: (part["actor"]["code"], part["role"]))
    if "claims" in found:
        found["claims"] = [
            {**claim, "claimant": _claimant(claim["claimant"], new)} for claim in found["claims"]
        ]
    if "relations" in found:
        found["relations"] = _relations([{**one, "actor": new(one["actor"])} for one in found["relations"]])
    if found.get("merged_into"):
        found["merged_into"] = new(found["merged_into"])
    return found


def _claimant(claimant: Any, new: Callable[[Any], Any]) -> Any:
    return {"actor": new(claimant["actor"])} if "actor" in claimant else claimant


def _relations(relations: list[Document]) -> list[Document]:
    once = _once(
        relations,
        lambda one: (one["kind"], one["actor"]["code"], one["direction"], (one["from"] or {}).get("edtf")),
    )
    return sorted(once, key=lambda one: (one["kind"], one["actor"]["code"], one["direction"]))


def _once(rows: list[Document], key: Callable[[Document], Hashable]) -> list[Document]:
    """Return the rows without those that say again what an earlier one says."""
    found: dict[Hashable, Document] = {}
    for row in rows:
        found.setdefault(key(row), row)
    return list(found.values())


def with_all_of(was: Document, stands: Document, *, old_code: str, kept_code: str) -> Document:
    """Return the kept actor's content with the old one's names, citations, relations, countries and ids."""
    offset = len(stands["citations"])
    cited = [{**one, "n": one["n"] + offset} for one in was["citations"]]
    ties = [
        {**one, "citation": one["citation"] + offset if one["citation"] else None}
        for one in was["relations"]
        if one["actor"]["code"] != kept_code
    ]
    own = [one for one in stands["relations"] if one["actor"]["code"] != old_code]
    return {
        **stands,
        "names": [*stands["names"], *_further_names(was, stands)],
        "countries": sorted({*stands["countries"], *was["countries"]}),
        "external_ids": {**was["external_ids"], **stands["external_ids"]},
        "citations": [*stands["citations"], *cited],
        "relations": _relations([*own, *ties]),
    }


def _further_names(was: Document, stands: Document) -> list[Document]:
    known = {str(text).casefold() for text in (*stands["name"].values(), stands["short_name"]) if text}
    known |= {one["name"].casefold() for one in stands["names"]}
    own = [
        {"name": was["name"][lang], "language": lang, "kind": "alias", "from": None, "to": None}
        for lang in ("en", "fr", "ar")
    ]
    own.append({"name": was["short_name"], "language": "", "kind": "short", "from": None, "to": None})
    found = [one for one in (*own, *was["names"]) if one["name"] and one["name"].casefold() not in known]
    return _once(found, lambda one: one["name"].casefold())


def swapped_place(content: Document, kind: str, old_slug: str, stub: Document) -> Document:
    """Return the content with the place of the stub wherever the old one is named."""
    swap = _PlaceSwap(old_slug, stub)
    if kind == "place":
        return swap.around(content)
    if kind == "axis":
        return {**content, "from": swap.end(content["from"]), "to": swap.end(content["to"])}
    found = {**content, "places": [swap.named(place) for place in content["places"]]}
    if found.get("axis"):
        axis = found["axis"]
        found["axis"] = {**axis, "from": swap.brief(axis["from"]), "to": swap.brief(axis["to"])}
    unique: list[Document] = []
    for place in found["places"]:
        if place not in unique:
            unique.append(place)
    return {**found, "places": unique}


class _PlaceSwap:
    """Puts one place in the stead of another, in whichever form it is named."""

    def __init__(self, old_slug: str, stub: Document) -> None:
        self.old = old_slug
        self.stub = stub

    def brief(self, place: Any) -> Any:
        """Swap the shortest form."""
        if place and place["slug"] == self.old:
            return {"slug": self.stub["slug"], "name": self.stub["name"]}
        return place

    def end(self, place: Document) -> Document:
        """Swap the end of an axis; its point stays where the road was drawn to."""
        return {**place, **self.brief(place)} if place["slug"] == self.old else place

    def around(self, place: Document) -> Document:
        """Swap what a place lies in."""
        found = {**place, "admin1": self.brief(place["admin1"]), "admin2": self.brief(place["admin2"])}
        if "parent" in place:
            found["parent"] = self.brief(place["parent"])
        if place.get("merged_into"):
            found["merged_into"] = self.brief(place["merged_into"])
        if self.old in place["within"]:
            at = place["within"].index(self.old)
            # What the kept place lies in, not what the old one did.
            found["within"] = [*place["within"][:at], self.stub["slug"], *self.stub["within"]]
        return found

    def named(self, place: Document) -> Document:
        """Swap a place of a record: the point and radius that the record gives stay."""
        if place["slug"] == self.old:
            names = {name: self.stub[name] for name in STUB_OF_PLACE}
            found = {**place, "slug": self.stub["slug"], "name": self.stub["name"], **names}
        else:
            found = self.around(place)
        if found.get("to"):
            found["to"] = {**found["to"], **self.brief(found["to"])}
        return found
