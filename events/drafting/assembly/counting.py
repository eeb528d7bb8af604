"""Which figures of a text belong to an event: by what they count, and by where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from events.drafting.assembly.kinship import family
from events.drafting.assembly.material import Material
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import is_toll_line
from events.drafting.mention import FigureMention

HARM = frozenset({"killed", "wounded", "missing", "captured"})
DAMAGE = frozenset({"vehicles_destroyed", "tankers_destroyed", "buildings_destroyed", "livestock_taken"})
KINDS: dict[str, frozenset[str]] = {
    "attack": HARM | DAMAGE | {"abducted", "weapons_seized", "arrested"},
    "explosion": HARM | DAMAGE,
    "battle": HARM | DAMAGE | {"weapons_seized", "arrested"},
    "looting": HARM | DAMAGE,
    "abduction": (HARM | DAMAGE | {"abducted"}) - {"missing"},
    "abduction.release": frozenset({"released"}),
    "sexual_violence": HARM,
    "displacement": frozenset({"displaced", "households_affected"}),
    "operation": HARM | DAMAGE | {"arrested", "weapons_seized"},
    "operation.escort": frozenset({"vehicles_arrived", "tankers_arrived"}),
    "operation.incursion": frozenset({"killed", "wounded", "livestock_taken"}),
    "unrest": HARM | DAMAGE | {"arrested", "participants"},
    "measure.closure": frozenset({"schools_closed"}),
    "troops": frozenset({"troops_left", "troops_arrived"}),
    "politics": HARM | {"arrested"},
    "agreement.disarmament": frozenset({"weapons_seized"}),
    "blockade": frozenset({"households_affected"}),
    "group": frozenset({"killed"}),
}


@dataclass(slots=True)
class Counted:
    """The figures of each story, by its place in the list."""

    by_story: dict[int, list[FigureMention]] = field(default_factory=dict)

    def of(self, story: int) -> tuple[FigureMention, ...]:
        """Return the figures of a story, each claim once."""
        kept: list[FigureMention] = []
        for figure in self.by_story.get(story, []):
            if not any(_same(figure, other) for other in kept):
                kept.append(figure)
        return tuple(kept)


def takes(code: str, kind: str) -> bool:
    """Tell whether an event of this type can have a figure of this kind."""
    return kind in KINDS.get(code, KINDS.get(family(code), frozenset()))


def count(stories: Sequence[Story], material: Material) -> Counted:
    """Give each figure of the body to the event it belongs to; those of headlines only repeat."""
    counted = Counted()
    for sentence in material.sentences:
        if sentence.is_heading:
            continue
        for figure in material.figures.get(sentence.index, ()):
            owner = _owner(figure, sentence.index, stories, material)
            if owner is not None:
                counted.by_story.setdefault(owner, []).append(figure)
    return counted


def _owner(figure: FigureMention, index: int, stories: Sequence[Story], material: Material) -> int | None:
    """Return the story the figure belongs to: one told in its sentence, nearest first, else the one gone on with."""
    start, _ = material.within(index, figure.span)
    told = [
        (min(abs(trigger.start - start) for trigger in telling.triggers), number)
        for number, story in enumerate(stories)
        for telling in story.tellings
        if telling.sentence == index and takes(story.code, figure.kind)
    ]
    if told:
        return min(told)[1]
    for number, story in enumerate(stories):
        if index in story.attached and takes(story.code, figure.kind):
            return number
    if is_toll_line(material, index):
        earlier = [
            (story.last_sentence, number)
            for number, story in enumerate(stories)
            if story.last_sentence < index and takes(story.code, figure.kind)
        ]
        return max(earlier)[1] if earlier else None
    # A sentence that tells of something else may still count the dead of the event before in its paragraph.
    paragraph = material.sentences[index].paragraph
    before = [
        (story.last_sentence, number)
        for number, story in enumerate(stories)
        if paragraph in story.paragraphs
        and figure.kind in HARM
        and takes(story.code, figure.kind)
        and min(one.sentence for one in story.tellings) < index
    ]
    if before:
        return max(before)[1]
    return _spared(figure, index, stories)


def _spared(figure: FigureMention, index: int, stories: Sequence[Story]) -> int | None:
    """Return the event whose harm a sentence apart rules out: "No aid worker was hurt"."""
    if figure.group in ("total", "unknown"):
        return None
    if figure.kind not in HARM or (figure.low, figure.best, figure.high) != (0, 0, 0):
        return None
    told = [
        number
        for number, story in enumerate(stories)
        if takes(story.code, figure.kind) and story.standing == "told" and story.last_sentence < index
    ]
    return told[0] if told else None


def _same(one: FigureMention, other: FigureMention) -> bool:
    """Tell whether two figures say the same; a repetition by the same claimant adds nothing."""
    values = (one.kind, one.group, one.low, one.best, one.high)
    return values == (other.kind, other.group, other.low, other.best, other.high)
