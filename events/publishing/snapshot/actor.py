"""The public document of an actor."""

from events.models.actor import Actor, ActorName
from events.publishing.canonical import Document
from events.publishing.snapshot.parts import actor_stub, citations, citations_of, dated, text
from events.publishing.snapshot.standing import show_as_published


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
    show_as_published(other for _row, other, _direction in found)
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
    return sorted(
        documents, key=lambda document: (document["kind"], document["actor"]["code"], document["direction"])
    )
