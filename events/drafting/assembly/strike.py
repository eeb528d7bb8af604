"""Bring a trigger to an event type: an attack is one on a convoy, a post, a village by what it struck."""

import re

from events.drafting.assembly.casting import ARMED, SECURITY, is_of
from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.triggers.find import Trigger
from events.drafting.triggers.objects import Struck, struck_in
from events.drafting.triggers.standing import clause_after, clause_before

SPECIAL = frozenset(
    {"attack.humanitarian", "attack.health", "attack.school", "attack.worship", "attack.infrastructure"}
)
EXPLODED = phrase("exploded")
# Of an object behind one of these, another is meant: "shot at men leaving the mosque".
BESIDE = phrase("beside")
NOUN_OBJECT = phrase("noun_object")
TAKING = frozenset({"battle.captured", "battle.retaken"})
TOWN = phrase("town")
# "took control of Ber": a name behind such words is a place's, known or not.
OF_A_PLACE = re.compile(r"(?:of|to|hands of|de|d'|du)$")
NAME_FOLLOWS = re.compile(r" ?(?:la |le |the )?[A-ZÀ-Þ][\w'’-]+(?! (?:Army|Forces|power))")
OBJECT_LINK = re.compile(
    r"\s*(?:(?:on )?\w+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)?\s*(?:le |la |the |l')?"
)
# So far from the words the place that was taken may stand.
REACH = 60
Resolved = tuple[str, tuple[str, ...]]


def resolve(trigger: Trigger, material: Material) -> Resolved | None:
    """Return the event type and those beside it, or None where the words turn out to tell of no event."""
    low = material.low(trigger.sentence)
    if trigger.act == "TAKE":
        return _take(trigger, material)
    if trigger.act in TAKING and not _takes_a_place(trigger, material):
        return None
    if trigger.act == "battle.handover" and _is_foreign(trigger, material):
        return "troops.withdrawal", ()
    if not trigger.act.isupper():
        return trigger.act, ()
    objects = struck_in(low)
    nearest = _nearest(trigger, low, objects)
    if trigger.act == "AMBUSH":
        return ("attack.convoy" if nearest == "attack.convoy" else "attack.ambush"), ()
    if trigger.act == "ATTACK":
        return _attack(trigger, material, nearest)
    if trigger.act == "RAID":
        return (
            "attack.settlement" if nearest in (None, "attack.civilians", "soldiers", "fighters") else nearest
        ), ()
    if trigger.act == "KILL":
        return _kill(low, objects, nearest)
    if trigger.act == "LOOT":
        return (nearest, ("looting.goods",)) if nearest in SPECIAL and nearest else ("looting.goods", ())
    if trigger.act == "BURN":
        return _burn(low, nearest)
    return _damage(low, nearest)


def _attack(trigger: Trigger, material: Material, nearest: str | None) -> Resolved:
    if nearest == "soldiers":
        return "attack", ("attack.post", "attack.ambush")
    if nearest == "fighters":
        return ("battle.clash", ()) if trigger.voice != "passive" else ("attack", ())
    if nearest is not None:
        return nearest, ()
    if trigger.voice == "active" and _armed_follow(trigger, material):
        return "battle.clash", ("attack.post",)
    if _place_follows(trigger, material):
        return "attack.settlement", ()
    return "attack", ()


def _kill(low: str, objects: list[Struck], nearest: str | None) -> Resolved:
    if nearest in (
        "attack.assassination",
        "attack.humanitarian",
        "attack.worship",
        "attack.school",
        "attack.health",
    ):
        return nearest, ("attack.civilians",)
    if nearest == "fighters":
        return "battle.clash", ()
    codes = {one.code for one in objects}
    if nearest == "soldiers" or ("soldiers" in codes and "attack.civilians" not in codes):
        return "attack", ("attack.post", "attack.ambush")
    return ("attack.civilians" if "attack.civilians" in codes else "attack"), ()


def _burn(low: str, nearest: str | None) -> Resolved:
    if nearest == "attack.convoy":
        return nearest, ()
    if nearest in SPECIAL and nearest:
        return nearest, ("looting.arson",)
    return "looting.arson", ()


def _damage(low: str, nearest: str | None) -> Resolved | None:
    if nearest in SPECIAL and nearest:
        return nearest, ("explosion.ied",) if EXPLODED.search(low) else ()
    if nearest == "attack.convoy":
        return nearest, ()
    return None


def _is_foreign(trigger: Trigger, material: Material) -> bool:
    """Tell whether who leaves the base is a foreign force."""
    return any(
        mention.type.startswith("foreign.")
        and material.within(trigger.sentence, mention.span)[1] <= trigger.start
        for mention in material.actors.get(trigger.sentence, ())
    )


def _take(trigger: Trigger, material: Material) -> Resolved | None:
    """Read "took Djibo" as the capture of a place where its name follows at once; by whom tells which kind."""
    takers = [
        mention
        for mention in material.actors.get(trigger.sentence, ())
        if material.within(trigger.sentence, mention.span)[1] <= trigger.start
    ]
    if trigger.voice != "active" or not takers or not _place_follows(trigger, material):
        return None
    return ("battle.retaken" if is_of(takers[-1].type, SECURITY) else "battle.captured"), ()


def _takes_a_place(trigger: Trigger, material: Material) -> bool:
    """Tell whether what is taken is a place, and not weapons, cattle or a life."""
    low = material.low(trigger.sentence)
    # "Djibo fell": what is taken stands before.
    falls = trigger.voice == "passive" or low[trigger.start : trigger.end].startswith(
        ("fell", "fall", "tomb")
    )
    from_here = max(trigger.start - REACH, 0) if falls else trigger.start
    if TOWN.search(low[from_here : trigger.end + REACH // 2]):
        return True
    text = material.sentences[trigger.sentence].text
    if OF_A_PLACE.search(low[trigger.start : trigger.end]) and NAME_FOLLOWS.match(text[trigger.end :]):
        return True
    for place in material.places.get(trigger.sentence, ()):
        start, end = material.within(trigger.sentence, place.span)
        behind = trigger.start <= start <= trigger.end + REACH
        before = falls and 0 <= trigger.start - end <= REACH
        if place.kind != "country" and (behind or before):
            return True
    return False


def _nearest(trigger: Trigger, low: str, objects: list[Struck]) -> str | None:
    """Return the class of the object: behind an active verb or a noun, before a passive one."""
    before_start = trigger.start - len(clause_before(low, trigger.start))
    after_end = trigger.end + len(clause_after(low, trigger.end))
    behind = [
        one
        for one in objects
        if trigger.end <= one.start < after_end
        and (trigger.act == "LOOT" or not BESIDE.search(low[trigger.end : one.start]))
    ]
    before = [one for one in objects if before_start <= one.start < trigger.start]
    inside = [one for one in objects if trigger.start <= one.start < trigger.end]
    if trigger.voice == "passive":
        # "a patrol was ambushed", "the market of X was attacked": the head of the phrase, not its last word.
        return before[0].code if before else inside[0].code if inside else None
    if trigger.voice == "noun" and not NOUN_OBJECT.match(low[trigger.end :]):
        return None
    first = min(behind, key=lambda one: one.start, default=None)
    if first is not None:
        return first.code
    if inside:
        return inside[0].code
    # "Some 50 tankers had burnt": what burns may stand before an active verb.
    return before[0].code if before and trigger.act == "BURN" else None


def _armed_follow(trigger: Trigger, material: Material) -> bool:
    """Tell whether a named armed group stands as the object: "a attaqué lundi le Front"."""
    low = material.low(trigger.sentence)
    for mention in material.actors.get(trigger.sentence, ()):
        start, _ = material.within(trigger.sentence, mention.span)
        between = low[trigger.end : start] if start >= trigger.end else "?"
        if is_of(mention.type, ARMED) and not mention.is_unnamed and OBJECT_LINK.fullmatch(between):
            return True
    return False


def _place_follows(trigger: Trigger, material: Material) -> bool:
    """Tell whether a place stands as the object: "raided Banibangou", "attack on Djibo"."""
    low = material.low(trigger.sentence)
    for place in material.places.get(trigger.sentence, ()):
        start, _ = material.within(trigger.sentence, place.span)
        between = low[trigger.end : start] if start >= trigger.end else "?"
        if re.fullmatch(r"\s*(?:(?:on|against|contre|sur|de|du|d'|la|le|the)\s*)*", between):
            return True
    return False
