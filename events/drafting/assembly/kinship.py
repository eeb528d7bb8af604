"""Which types can be one and the same event told in other words, and which say more than others."""

# Of several acts in one sentence the first of these names the event; the others stand beside it.
WEIGHT = (
    "battle.captured",
    "battle.retaken",
    "battle.handover",
    "attack.complex",
    "explosion.suicide",
    "explosion.ied",
    "explosion.drone_strike",
    "explosion.air_strike",
    "explosion.grenade",
    "explosion.shelling",
    "unrest.communal",
    "unrest.mob",
    "attack.assassination",
    "attack.humanitarian",
    "attack.health",
    "attack.school",
    "attack.worship",
    "attack.convoy",
    "attack.ambush",
    "attack.post",
    "attack.infrastructure",
    "attack.settlement",
    "abduction.hostage",
    "looting.livestock",
    "attack.civilians",
    "battle.clash",
    "looting.goods",
    "looting.arson",
    "attack",
)
VIOLENCE = frozenset({"attack", "explosion", "battle", "looting"})
# What one operation can do at once.
ONE_OPERATION = frozenset({"operation.search", "operation.weapons", "operation.arrest"})
# Said of an event that is already told, these add to it and are seldom an event of their own.
WEAK_ACTS = frozenset(
    {"KILL", "LOOT", "BURN", "DAMAGE", "operation.weapons", "looting.goods", "looting.arson"}
)
# What people are called who suffered, so that violence told after it belongs to it.
WITH_VICTIMS = frozenset(
    {"abduction.hostage", "unrest.communal", "unrest.riot", "unrest.mob", "unrest.protest"}
)


def family(code: str) -> str:
    """Return the first level of a code."""
    return code.split(".")[0]


def weight(code: str) -> int:
    """Return the rank of a code; smaller says more."""
    return WEIGHT.index(code) if code in WEIGHT else len(WEIGHT)


def is_violence(code: str) -> bool:
    """Tell whether the code is an attack, explosion, battle or looting."""
    return family(code) in VIOLENCE


def may_be_one(one: str, other: str) -> bool:
    """Tell whether two codes can be one event: equal, of one kin, or both violence without a contradiction."""
    if one == other:
        return True
    if {one, other} <= ONE_OPERATION:
        return True
    if is_violence(one) and is_violence(other):
        return not _contradict(one, other)
    pair = {one, other}
    if pair <= {"unrest.communal", "battle.clash"} or pair <= {"unrest.protest", "unrest.riot"}:
        return True
    if pair <= {"blockade.fuel", "blockade.road", "blockade.settlement"}:
        return "blockade.settlement" in pair
    if pair <= {"politics.coup", "politics.mutiny"} or pair <= {
        "agreement.local_pact",
        "agreement.ceasefire",
    }:
        return True
    return pair <= {"abduction.hostage", "abduction.disappearance"}


def _contradict(one: str, other: str) -> bool:
    """Tell whether the two are told apart also where the text gives no day: an air strike is no roadside bomb."""
    distinct = {
        "explosion.air_strike",
        "explosion.ied",
        "explosion.drone_strike",
        "explosion.shelling",
        "explosion.suicide",
        "explosion.grenade",
    }
    if one in distinct and other in distinct:
        return True
    from_the_air = {"explosion.air_strike", "explosion.drone_strike"}
    if (one in from_the_air) != (other in from_the_air) and "attack" not in (one, other):
        # Who dies from the air is told as killed civilians, too; a raid on the ground is another matter.
        return "attack.civilians" not in (one, other) and "attack.post" not in (one, other)
    if {one, other} == {"battle.captured", "battle.retaken"}:
        return True
    rare = {
        "attack.ambush",
        "attack.post",
        "attack.school",
        "attack.health",
        "attack.worship",
        "attack.infrastructure",
    }
    return one in rare and other in rare
