"""What one sentence tells of: its triggers brought to event types, those of one event together."""

import re
from dataclasses import dataclass, field

from events.drafting.assembly.casting import ARMED, SECURITY, SELF_DEFENCE, is_of
from events.drafting.assembly.kinship import ONE_OPERATION, WEAK_ACTS, family, is_violence, may_be_one, weight
from events.drafting.assembly.material import Material
from events.drafting.assembly.strike import resolve
from events.drafting.mention import DateMention
from events.drafting.triggers.find import Trigger
from events.drafting.triggers.objects import struck_in
from events.drafting.triggers.standing import Standing

# What leads in a line of a list of losses.
TOLL_LINE = re.compile(
    r"\W*(?:côté|pertes?|bilan|matériel|dégâts|victimes|ennemis?|amis?|civils|armement|own|enemy|friendly|casualties"
    r"|losses|toll|equipment|materiel|damage|civilians|our side)\b[^:.;]{0,30}:"
)
NOT_TOLD = frozenset({"negated", "imagined", "generic"})


@dataclass(slots=True)
class Telling:
    """One event as one sentence tells it."""

    code: str
    also: set[str]
    triggers: list[Trigger]
    sentence: int
    paragraph: int
    standing: Standing
    # Only added to what was told before: a kill, a fire, "the attack".
    is_weak: bool
    is_definite: bool
    is_heading: bool
    date: DateMention | None = None
    # Names of the spots at which the sentence sets it, and of the ends of its way.
    sites: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    # Where the words of other events of the same sentence stand.
    rivals: list[tuple[int, int]] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Where in its sentence its first words end."""
        return self.triggers[0].end

    @property
    def start(self) -> int:
        """Where in its sentence it begins."""
        return self.triggers[0].start


def is_toll_line(material: Material, index: int) -> bool:
    """Tell whether a line only counts what came of the event before: "côté ennemi : vingt terroristes neutralisés"."""
    if not TOLL_LINE.match(material.low(index)) or index == 0:
        return False
    return not material.dates.get(index) and not material.places.get(index)


def tellings_of(material: Material, index: int) -> list[Telling]:
    """Return the events that the sentence tells of, in reading order."""
    sentence = material.sentences[index]
    found: list[Telling] = []
    if is_toll_line(material, index):
        return found
    for trigger in material.triggers.get(index, ()):
        standing: Standing = "told" if _is_dated(trigger, material) else trigger.standing
        if standing in NOT_TOLD:
            continue
        struck = resolve(trigger, material)
        if struck is None:
            continue
        code, also = struck
        if not _is_done_by_forces(code, material, index):
            continue
        found.append(
            Telling(
                code=code,
                also=set(also),
                triggers=[trigger],
                sentence=index,
                paragraph=sentence.paragraph,
                standing=standing,
                is_weak=trigger.act in WEAK_ACTS,
                is_definite=trigger.is_definite,
                is_heading=sentence.is_heading,
            )
        )
    told = _together(found, material.low(index))
    if any(telling.code == "diplomacy.statement" for telling in told):
        # Who condemns an attack tells of the attack; who praises a fight tells of none.
        acts = [telling for telling in told if telling.code not in ("attack", "diplomacy.statement")]
        told = acts or [telling for telling in told if telling.code == "diplomacy.statement"]
    _tell_rivals(told)
    return told


def _tell_rivals(told: list[Telling]) -> None:
    """Let each event know which words of its sentence tell of another."""
    for telling in told:
        others = (other for other in told if other is not telling)
        telling.rivals = [(trigger.start, trigger.end) for other in others for trigger in other.triggers]


def _is_done_by_forces(code: str, material: Material, index: int) -> bool:
    """Tell whether a force is named where the words need one: all sorts of people cross borders and leave posts."""
    if code not in ("operation.incursion", "battle.handover"):
        return True
    forces = (*SECURITY, *SELF_DEFENCE) if code == "operation.incursion" else (*SECURITY, *ARMED)
    return any(is_of(mention.type, forces) for mention in material.actors.get(index, ())) or any(
        struck.code in ("soldiers", "attack.ambush") for struck in struck_in(material.low(index))
    )


def _is_dated(trigger: Trigger, material: Material) -> bool:
    """Tell whether "attacks" without an article are some on a known day, not attacks as such."""
    days = [
        date
        for date in material.dates.get(trigger.sentence, ())
        if date.kind in ("day", "span") and date.edtf
    ]
    return trigger.standing == "generic" and bool(days)


def _together(found: list[Telling], low: str) -> list[Telling]:
    """Join what one sentence says of one event in several words."""
    joined: list[Telling] = []
    for telling in found:
        other = next((one for one in joined if _is_one(one, telling, low)), None)
        if other is None:
            joined.append(telling)
        else:
            _join(other, telling)
    return joined


def _is_one(one: Telling, other: Telling, low: str) -> bool:
    if (one.standing == "denied") != (other.standing == "denied"):
        return False
    if (one.standing == "announced") != (other.standing == "announced"):
        return False
    if {one.code, other.code} == {"battle.captured", "battle.retaken"}:
        return False
    if is_violence(one.code) and is_violence(other.code):
        return True
    codes = {one.code, other.code}
    if "operation.weapons" in codes and any(is_violence(code) for code in codes):
        return True
    if one.is_weak or other.is_weak:
        pair = {family(one.code), family(other.code)}
        if pair & {"attack", "looting"} and pair & {
            "abduction",
            "unrest",
            "explosion",
            "battle",
            "politics",
            "group",
        }:
            return "abduction.release" not in (one.code, other.code)
    if {family(one.code), family(other.code)} == {"abduction", "attack"}:
        return "abduction.release" not in (one.code, other.code)
    if {one.code, other.code} == {"agreement.ended", "agreement.local_pact"}:
        return True
    if {one.code, other.code} == {"agreement.ended", "agreement.ceasefire"}:
        return True
    if {one.code, other.code} <= {"troops.expulsion", "troops.withdrawal", "agreement.ended"}:
        return one.code == other.code or ";" not in low[one.end : other.start]
    if {family(one.code), family(other.code)} == {"unrest", "attack"}:
        return True
    if "group" in (family(one.code), family(other.code)):
        return family(one.code) == family(other.code) or is_violence(one.code) or is_violence(other.code)
    return may_be_one(one.code, other.code)


def _join(kept: Telling, more: Telling) -> None:
    """Let the code that says more name the event; keep the other beside it where it adds something."""
    codes = sorted({kept.code, more.code}, key=_rank)
    strong = [one for one in (kept, more) if not one.is_weak]
    if len(strong) == 1 and strong[0].code not in ("attack", "attack.civilians"):
        codes = sorted(codes, key=lambda code: code != strong[0].code)
    beside = set(codes[1:])
    if more.is_weak and not kept.is_weak and more.code not in ONE_OPERATION:
        beside.discard(more.code)
        kept.also |= beside
    else:
        kept.also |= more.also | beside
    kept.code = codes[0]
    kept.also -= {kept.code, "attack"}
    if is_violence(kept.code):
        kept.also.discard("operation.weapons")
    kept.triggers.append(more.triggers[0])
    kept.is_weak = kept.is_weak and more.is_weak
    kept.is_definite = kept.is_definite and more.is_definite
    if kept.standing != more.standing and "told" in (kept.standing, more.standing):
        kept.standing = "told"


RANKS = (
    "abduction.disappearance",
    "agreement.ended",
    "group.merged",
    "troops.expulsion",
    "operation.search",
    "operation.arrest",
    "operation.weapons",
    "blockade.fuel",
    "blockade.settlement",
    "politics.coup_attempt",
    "politics.coup",
    "politics.mutiny",
    "unrest.riot",
    "unrest.mob",
    "unrest.communal",
    "unrest.protest",
)


def _rank(code: str) -> tuple[int, int]:
    return (RANKS.index(code) if code in RANKS else len(RANKS), weight(code))
