"""Who is meant with an actor when members and successors count too, as published relations say."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from events.models.live_record import LiveRecord

# A relation and the end from which it leads to a member or a successor. What gave rise to a group is not under it;
# an affiliate obeys nobody, and who split from a group fights it as often as not.
LEADS_ON = frozenset(
    {
        ("member_of", "in"),
        ("formed_from", "in"),
        ("merged_into", "out"),
        ("renamed_to", "out"),
    }
)
# A member of a member's member is still one; further than this nobody can say why a record was found.
MOST_STEPS = 4
# Relations may lead through half a country; a question for more than these is none.
MOST_KIN = 200


def with_kin(slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the actors and all their members and successors. A query for each step, at most four."""
    found, edge = set(slugs), set(slugs)
    for _step in range(MOST_STEPS):
        if not edge or len(found) > MOST_KIN:
            break
        edge = set(_next(edge)) - found
        found |= edge
    return tuple(sorted(found))


def _next(slugs: set[str]) -> Iterator[str]:
    documents = LiveRecord.objects.current().filter(kind="actor", slug__in=slugs)
    for text in documents.values_list("document", flat=True):
        relations: list[Mapping[str, Any]] = orjson.loads(text)["relations"]
        for relation in relations:
            if (relation["kind"], relation["direction"]) in LEADS_ON and relation["actor"]["slug"]:
                yield relation["actor"]["slug"]
