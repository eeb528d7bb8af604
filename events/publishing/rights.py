"""Who may do what at the desk, by the groups of CODEBOOK section 8; one table for admin, API, commands and tasks."""

from typing import Any

from events.errors.publishing import NotAllowed
from events.querysets.desk_record import groups_of

RIGHTS: dict[str, tuple[str, ...]] = {
    "submit": ("contributor", "editor", "publisher", "maintainer"),
    "return": ("editor", "publisher"),
    # A maintainer who is no publisher may do so with a reason alone: see ``needs_override``.
    "approve": ("publisher", "maintainer"),
    "publish": ("publisher", "maintainer"),
    "correct": ("publisher", "maintainer"),
    "withdraw": ("publisher",),
    "override": ("maintainer",),
    "merge": ("editor", "publisher", "maintainer"),
    # Merging a public record changes what the public reads, or takes it back: as withdrawing.
    "merge_published": ("publisher",),
    # Places that the public knows are the maintainers'.
    "merge_public_places": ("maintainer",),
}


def may(user: Any, action: str) -> bool:
    """Tell whether the person may take the step. A superuser may take every one."""
    return bool(user.is_superuser) or not groups_of(user).isdisjoint(RIGHTS[action])


def require(user: Any, action: str) -> None:
    """Raise NotAllowed unless the person may take the step."""
    if not may(user, action):
        raise NotAllowed(action=action, groups=RIGHTS[action])


def needs_override(user: Any, action: str) -> bool:
    """Tell whether the person may take the step only by an override with its reason (CODEBOOK section 8)."""
    return action in ("approve", "publish", "correct") and not (
        user.is_superuser or "publisher" in groups_of(user)
    )


def own_drafts_only(user: Any) -> bool:
    """Tell whether the person may change her own drafts alone: being a reader as well adds no right to change."""
    names = groups_of(user)
    return (
        not user.is_superuser
        and "contributor" in names
        and names.isdisjoint(("editor", "publisher", "maintainer"))
    )
