"""The public document of an actor."""

from events.models.actor import Actor, ActorName
from events.publishing.canonical import Document
from events.publishing.snapshot.parts import actor_stub, citations, citations_of, dated, text
from events.publishing.snapshot.standing import has_changes_in_waiting, show_as_published


def actor_document(actor: Actor) -> Document:
    """Return all that the public may see of an actor; relations to unpublished actors are not there."""
    cited, numbers = citations(citations_of(actor))
    target = actor.merged_into
    show_as_published([target])
    return {
        "name": {"en": actor.name_en, "fr": actor.name_fr, "ar": actor.name_ar},
        "short_name": actor.short_name,
        "type": actor.type,
        "countries": sorted(actor.countries),
        "description": text(actor.description_en, actor.description_fr),
        "active_from": dated(actor.active_from),
        "active_to": dated(actor.active_to),
        "names": [_name(row) for row in actor.names.order_by("pk")],
        "external_ids": dict(actor.external_ids),
        "relations": _relations(actor, numbers),
        "merged_into": actor_stub(target) if target is not None and target.workflow == "published" else None,
        "citations": cited,
    }


def _name(row: ActorName) -> Document:
    return {
        "name": row.name,
        "language": row.language,
        "kind": row.kind,
        "from": dated(row.valid_from),
        "to": dated(row.valid_to),
    }


def _relations(actor: Actor, numbers: dict[int, int]) -> list[Document]:
    out = actor.relations.filter(other__workflow="published").select_related("other").order_by("pk")
    back = (
        actor.relations_of_others.filter(actor__workflow="published").select_related("actor").order_by("pk")
    )
    found = [(row, row.other, "out") for row in out] + [(row, row.actor, "in") for row in back]
    standing = show_as_published(other for _row, other, _direction in found)
    waiting = {other.pk: other for _row, other, way in found if way == "in" and has_changes_in_waiting(other)}
    found = [one for one in found if one[2] == "out" or one[1].pk not in waiting]
    documents = [
        {
            "kind": row.kind,
            "actor": actor_stub(other),
            "direction": direction,
            "from": dated(row.valid_from),
            "to": dated(row.valid_to),
            "citation": numbers.get(row.citation_id) if row.citation_id and direction == "out" else None,
        }
        for row, other, direction in found
    ]
    for other in waiting.values():
        documents += _said_of(actor, other, standing[str(other.code)])
    return sorted(
        documents, key=lambda document: (document["kind"], document["actor"]["code"], document["direction"])
    )


def _said_of(actor: Actor, other: Actor, standing: Document) -> list[Document]:
    """Return the relations to the actor in the other's standing version, as the actor's own page says them."""
    return [
        {**relation, "actor": actor_stub(other), "direction": "in", "citation": None}
        for relation in standing["relations"]
        if relation["direction"] == "out" and relation["actor"]["code"] == actor.code
    ]
