"""The groups of types that drawings stack: seven, as many as colours can be told apart by every reader."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class TypeGroup:
    """Families under one colour; `code` names the colour in the style sheet (--type-attack)."""

    code: str
    label: Promise
    families: tuple[str, ...]


# Every family of the codebook stands in one group (a test compares); drawn from the base line upwards.
TYPE_GROUPS = (
    TypeGroup("attack", _("Attacks"), ("attack",)),
    TypeGroup("explosion", _("Explosions and strikes"), ("explosion",)),
    TypeGroup("battle", _("Battles"), ("battle",)),
    TypeGroup("blockade", _("Blockades"), ("blockade",)),
    TypeGroup(
        "people",
        _("Abductions, looting, flight"),
        ("abduction", "sexual_violence", "looting", "displacement"),
    ),
    TypeGroup("order", _("Unrest, operations, measures"), ("unrest", "operation", "measure")),
    TypeGroup(
        "politics",
        _("Politics, troops, agreements"),
        ("politics", "troops", "diplomacy", "agreement", "group"),
    ),
)
