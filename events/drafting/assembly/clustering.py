"""Gather the tellings of a text into events: the same one told again, gone on with, or another one."""

from collections.abc import Sequence

from events.drafting.assembly.dating import date_of, days_differ
from events.drafting.assembly.kinship import WITH_VICTIMS, family, is_violence, may_be_one
from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.siting import ends_of, sites_of
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import Telling, tellings_of
from events.drafting.mention import DateMention
from events.drafting.triggers.lowered import lowered

# Of such events a text seldom tells two.
RARE = frozenset({"troops", "politics", "agreement"})
# A sentence that opens a paragraph goes on with the event before only where it speaks of a toll or a claim.
PAST_PERFECT = phrase("past_perfect")
GOES_ON = phrase("goes_on")
ANOTHER = phrase("another")


def stories_of(material: Material) -> list[Story]:
    """Return the events of the text in the order in which they are first told."""
    stories: list[Story] = []
    current: Story | None = None
    paragraph = -1
    for sentence in material.sentences:
        tellings = tellings_of(material, sentence.index)
        for telling in tellings:
            telling.date = date_of(telling, material)
            if telling.date is None and current is not None:
                telling.date = _same_day(telling, current, material)
            telling.sites = sites_of(telling, material)
            telling.ends = ends_of(telling, material)
            current = _place(telling, stories, current, material)
        if not tellings and current is not None and not sentence.is_heading:
            opens = sentence.paragraph != paragraph and sentence.paragraph not in current.paragraphs
            near = sentence.paragraph - max(current.paragraphs, default=sentence.paragraph) <= 2
            if _has_other_label(sentence.label, current, material):
                current = None
            elif not opens or (near and GOES_ON.search(material.low(sentence.index))):
                current.attached.append(sentence.index)
            elif opens and not near:
                current = None
        if not sentence.is_heading:
            paragraph = sentence.paragraph
    return [story for story in stories if _stands(story) and not _sums_up(story, stories)]


def _same_day(telling: Telling, current: Story, material: Material) -> DateMention | None:
    """Return the day of the event just told in the paragraph, for what follows in it without a day of its own."""
    last = current.tellings[-1]
    follows = telling.paragraph == last.paragraph and telling.sentence - last.sentence == 1
    if not follows or telling.standing != "told" or last.standing != "told" or last.date is None:
        return None
    if may_be_one(telling.code, current.code) or last.date.kind != "day":
        return None
    return None if PAST_PERFECT.search(material.low(telling.sentence)) else last.date


def _has_other_label(label: str, story: Story, material: Material) -> bool:
    if GOES_ON.search(lowered(label)):
        return False
    return bool(label) and label != material.sentences[story.last_sentence].label


def _place(telling: Telling, stories: list[Story], current: Story | None, material: Material) -> Story | None:
    """Give the telling to the story it belongs to, or begin one; return the story now spoken of."""
    home = next(
        (story for story in _candidates(stories, current) if _belongs(telling, story, material)), None
    )
    if home is not None:
        home.tellings.append(telling)
        return home
    if telling.standing == "denied" and (denied := _denied_of(telling, stories)) is not None:
        denied.is_contested = denied.is_contested or denied.code == telling.code
        denied.attached.append(telling.sentence)
        return denied
    if _only_repeats(telling):
        return current
    story = Story([telling])
    stories.append(story)
    return story


def _candidates(stories: Sequence[Story], current: Story | None) -> list[Story]:
    """Look at the story now spoken of first, then at the others from the newest back."""
    others = [story for story in reversed(stories) if story is not current]
    return [*([current] if current is not None else []), *others]


def _only_repeats(telling: Telling) -> bool:
    """Tell whether the words only recall something: "the attack", without a day or place of its own."""
    bare = telling.date is None and not telling.sites
    if telling.is_heading:
        return telling.is_weak and telling.code in ("attack", "attack.civilians") and bare
    noun_alone = all(trigger.voice == "noun" for trigger in telling.triggers)
    if telling.is_definite and noun_alone and is_violence(telling.code):
        return bare
    return bare and telling.code == "attack" and noun_alone


def _belongs(telling: Telling, story: Story, material: Material) -> bool:
    if (telling.standing == "denied") != (story.standing == "denied"):
        return False
    if {telling.standing, story.standing} & {"threatened"} and telling.standing != story.standing:
        return False
    if {telling.standing, story.standing} & {"announced"} and telling.standing != story.standing:
        return False
    if not _kin(telling, story) or days_differ(telling.date, story.date):
        return False
    if _labels_differ(telling, story, material):
        return False
    if ANOTHER.search(material.low(telling.sentence)[: telling.triggers[0].end]) and not telling.is_heading:
        return telling.is_weak and telling.paragraph in story.paragraphs and telling.date is None
    if story.lead.is_heading or telling.is_heading:
        return _heading_fits(telling, story)
    if (
        family(telling.code) == "blockade"
        and telling.code == story.code
        and telling.paragraph in story.paragraphs
    ):
        # Where traders are turned back is another place than the town that they can't reach.
        return True
    if telling.sites and story.sites and not set(telling.sites) & story.sites:
        return telling.is_definite
    return _near_enough(telling, story)


def _kin(telling: Telling, story: Story) -> bool:
    if may_be_one(telling.code, story.code):
        return True
    if telling.is_definite and is_violence(telling.code) and is_violence(story.code):
        return telling.code == "attack" or family(telling.code) == family(story.code)
    if telling.code == "diplomacy.statement" and story.code == "diplomacy.talks":
        return telling.date is None
    if telling.code == "operation.arrest" and family(story.code) in (
        "unrest",
        "attack",
        "abduction",
        "politics",
    ):
        # "Police dispersed them and arrested eleven" adds to the protest.
        return _goes_on(telling, story)
    if telling.code == "abduction.hostage" and family(story.code) == "attack":
        # "Gunmen raided … They led away nineteen women."
        return _goes_on(telling, story) and telling.paragraph in story.paragraphs
    if telling.code == "operation.weapons" and is_violence(story.code):
        return telling.paragraph in story.paragraphs or telling.sentence - story.last_sentence <= 1
    if telling.is_weak and is_violence(telling.code):
        if telling.code == "battle.clash" and is_violence(story.code):
            return _goes_on(telling, story) and telling.paragraph in story.paragraphs
        return story.code in WITH_VICTIMS or family(story.code) in ("operation", "group", "politics")
    return False


def _goes_on(telling: Telling, story: Story) -> bool:
    """Tell whether the telling follows at once and names neither another day nor another place."""
    same_day = telling.date is None or telling.date is story.tellings[-1].date
    return same_day and not telling.sites and telling.sentence - story.last_sentence <= 1


def _labels_differ(telling: Telling, story: Story, material: Material) -> bool:
    """Tell whether the telling stands in a labelled paragraph of its own: a roundup has one event in each."""
    label = material.sentences[telling.sentence].label
    if GOES_ON.search(lowered(label)):
        return False
    return bool(label) and telling.paragraph not in story.paragraphs and not story.lead.is_heading


def _heading_fits(telling: Telling, story: Story) -> bool:
    """Tell whether headline and body tell the same; where both name places, one must be shared."""
    return not (telling.sites and story.sites and not set(telling.sites) & story.sites) or (
        telling.sentence <= 4 and telling.code == story.code
    )


def _near_enough(telling: Telling, story: Story) -> bool:
    """Tell whether the telling is near the story in the text, or names the same day and place."""
    if telling.paragraph in story.paragraphs:
        return not (telling.date and telling.sites and telling.code != story.code)
    if telling.is_definite:
        return True
    near = telling.paragraph - max(story.paragraphs, default=0) <= 1
    if telling.code == story.code and None in (telling.date, story.date):
        # "14 tankers were burnt between X and Y. … The column was stopped near Z": the spot comes after.
        recalled = family(telling.code) in RARE and not telling.sites and not story.sites
        if recalled or (near and not (telling.sites and story.sites)):
            return True
    same_place = bool(set(telling.sites) & story.sites)
    if telling.is_weak:
        same_day = (
            telling.date is not None and story.date is not None and telling.date.edtf == story.date.edtf
        )
        undated = telling.date is None or (story.date is None and story.lead.is_weak)
        return not telling.sites and (same_day or (undated and near))
    if same_place:
        return telling.date is not None or telling.code == story.code
    kin = family(telling.code) == family(story.code) or story.code == "attack"
    return near and kin and telling.date is None and not telling.sites


def _denied_of(telling: Telling, stories: Sequence[Story]) -> Story | None:
    """Return the told story that the denial speaks of: of the same kin, and not of another place or day."""
    for story in reversed(stories):
        if story.standing == "denied" or not _may_deny(telling, story):
            continue
        if days_differ(telling.date, story.date) or story.lead.is_heading:
            continue
        if telling.sites and story.sites and not set(telling.sites) & story.sites:
            continue
        if telling.paragraph - max(story.paragraphs, default=0) <= 1 and not (telling.sites or telling.date):
            return story
        if set(telling.sites) & story.sites:
            return story
    return None


def _may_deny(telling: Telling, story: Story) -> bool:
    """Tell whether a denial can speak of the story: of its type, or of a harm that it might have had."""
    if family(telling.code) == family(story.code):
        distinct = family(telling.code) in ("abduction", "troops", "politics", "measure")
        return not distinct or telling.code == story.code
    bare = telling.date is None and not telling.sites
    return (
        bare
        and is_violence(story.code)
        and (is_violence(telling.code) or family(telling.code) == "abduction")
    )


def _sums_up(story: Story, stories: Sequence[Story]) -> bool:
    """Tell whether "two attacks in the past week" only counts what the text then tells one by one."""
    words = [trigger for telling in story.tellings if not telling.is_weak for trigger in telling.triggers]
    if not words or not all(trigger.is_plural for trigger in words) or not is_violence(story.code):
        return False
    later = [
        one
        for one in stories
        if is_violence(one.code) and one.lead.sentence > story.lead.sentence and one.date
    ]
    return len(later) > 1 and not story.sites


def _stands(story: Story) -> bool:
    """Tell whether the body tells the event at all, and plainly enough."""
    if all(telling.is_heading for telling in story.tellings):
        return False
    return story.code != "attack" or story.date is not None or bool(story.sites)
