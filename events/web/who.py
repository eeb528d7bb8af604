"""Actors by their role: who is alternative to whom, and how sure each is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from events.codebook.actor import ROLES
from events.codebook.certainty import PARTICIPATION_CERTAINTY
from events.web.text import Text, read
from events.web.typography import first_lower, typeset

# A source that names an actor is the ordinary case; only what differs from it is said in a list.
_ORDINARY = "attributed_by_source"


@dataclass(frozen=True, slots=True)
class Part:
    """One actor in one role; `is_alternative` where it and the one before it exclude each other."""

    slug: str
    name: Text
    short_name: str
    certainty: str
    remark: str
    is_alternative: bool


@dataclass(slots=True)
class RoleGroup:
    """All actors in one role."""

    code: str
    label: str
    parts: list[Part] = field(default_factory=list)


def role_groups(participations: Sequence[Mapping[str, Any]], lang: str) -> list[RoleGroup]:
    """Return the roles in the codebook's order, each with its actors, alternatives side by side."""
    groups = []
    for role in ROLES.codes:
        bearers = _alternatives_together([said for said in participations if said["role"] == role])
        if bearers:
            parts = [
                _part(said, lang, is_alternative=_exclude(before, said))
                for before, said in zip([None, *bearers], bearers, strict=False)
            ]
            groups.append(RoleGroup(role, typeset(ROLES.label(role, lang), lang), parts))
    return groups


def _alternatives_together(bearers: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Keep the document's order, but let alternatives follow the first of their group."""
    first_at: dict[Any, int] = {}
    for at, said in enumerate(bearers):
        first_at.setdefault(said.get("alternative_group") or ("alone", at), at)
    return sorted(
        bearers, key=lambda said: first_at.get(said.get("alternative_group") or "", bearers.index(said))
    )


def _exclude(before: Mapping[str, Any] | None, said: Mapping[str, Any]) -> bool:
    group = said.get("alternative_group")
    return before is not None and bool(group) and before.get("alternative_group") == group


def _part(said: Mapping[str, Any], lang: str, *, is_alternative: bool) -> Part:
    actor, certainty = said["actor"], said.get("certainty") or ""
    label = typeset(PARTICIPATION_CERTAINTY.label(certainty, lang), lang) if certainty else ""
    name = read(actor["name"], lang)
    return Part(
        slug=actor["slug"],
        name=name,
        short_name=read(actor.get("short_name"), lang).text or name.text,
        certainty=label,
        remark="" if certainty in ("", _ORDINARY) else first_lower(label),
        is_alternative=is_alternative,
    )
