"""Who may do what at the desk, by the groups of CODEBOOK section 8; one table for admin, API, commands and tasks."""

from typing import Any

from events.errors.publishing import NotAllowed

RIGHTS: dict[str, tuple[str, ...]] = {
    "submit": ("contributor", "editor", "publisher", "maintainer"),
    "return": ("editor", "publisher"),
    "approve": ("publisher",),
    "publish": ("publisher",),
    "correct": ("publisher",),
    "withdraw": ("publisher",),
    "override": ("maintainer",),
}


def group_names(user: Any) -> frozenset[str]:
    """Return the names of the person's groups. One query the first time; then remembered on the person."""
    remembered: frozenset[str] | None = getattr(user, "_desk_groups", None)
    if remembered is None:
        remembered = frozenset(user.groups.values_list("name", flat=True))
        user._desk_groups = remembered
    return remembered


def may(user: Any, action: str) -> bool:
    """Tell whether the person may take the step. A superuser may take every one."""
    return bool(user.is_superuser) or not group_names(user).isdisjoint(RIGHTS[action])


def require(user: Any, action: str) -> None:
    """Raise NotAllowed unless the person may take the step."""
    if not may(user, action):
        raise NotAllowed(action=action, groups=RIGHTS[action])
