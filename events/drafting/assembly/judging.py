"""Whether an event is news or only recalled, and in which state it is: told, denied, threatened, announced, lasting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from events.chronology.edtf import parse
from events.drafting.assembly.kinship import family
from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.story import Story
from events.drafting.mention import DateMention

# What ended so many days before the report is recalled in it; a weekly looks back on two weeks at most.
RECALLED_DAYS = 21
# In a past perfect ("had been taken") less is enough.
PAST_PERFECT_DAYS = 8
SHORTEST_MONTH = 28
PAST_PERFECT = phrase("past_perfect")
RECALLS = phrase("recalls")
# The state of a lasting thing is itself the news.
STATE_IS_NEWS = phrase("state_is_news")
LASTING = frozenset({"blockade", "measure"})
# What ends the one is the other.
ENDS = {"abduction.hostage": "abduction.release", "battle.captured": "battle.retaken"}
LATELY = phrase("lately")
LIFTED = phrase("lifted")
SINCE = phrase("since")
ONLY_SAID = phrase("only_said")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was judged of an event, with reasons for the reviewer."""

    is_background: bool
    status: str
    reasons_en: tuple[str, ...] = ()
    reasons_fr: tuple[str, ...] = ()


def judge(story: Story, material: Material, stories: Sequence[Story], *, is_one_sided: bool) -> Verdict:
    """Judge one event of a text."""
    lows = [material.low(telling.sentence) for telling in story.tellings if not telling.is_heading]
    status, status_en, status_fr = _status(story, lows, is_one_sided=is_one_sided)
    why = (
        _why_background(story, material, stories)
        if status not in ("threatened", "announced", "denied")
        else None
    )
    reasons = [(status_en, status_fr)] if status_en else []
    if why is not None:
        reasons.append(why)
    return Verdict(
        why is not None,
        status,
        tuple(en for en, _ in reasons),
        tuple(fr for _, fr in reasons),
    )


def _status(story: Story, lows: Sequence[str], *, is_one_sided: bool) -> tuple[str, str, str]:
    if story.standing == "denied":
        return "denied", "The text says that somebody denies it.", "Le texte dit que quelqu'un le dément."
    if story.standing == "threatened":
        return "threatened", "It is threatened, not done.", "C'est une menace, non un fait."
    if story.standing == "announced":
        return "announced", "It is announced for later.", "C'est annoncé pour plus tard."
    if story.code == "politics.coup_attempt" and any(ONLY_SAID.search(low) for low in lows):
        return "reported", "The government alone says so.", "Le pouvoir est seul à l'affirmer."
    edtf = story.date.edtf if story.date else None
    is_open = edtf is not None and (edtf.endswith("/..") or edtf.startswith("../"))
    if edtf is None and story.date is not None and family(story.code) in LASTING:
        is_open = any(SINCE.search(low[: low.find(story.date.words.lower())]) for low in lows)
    if family(story.code) == "blockade" and any(LIFTED.search(low) for low in lows):
        return "completed", "", ""
    if (is_open or (family(story.code) == "blockade" and edtf is None)) and family(story.code) in (
        "blockade",
        "measure",
        "displacement",
    ):
        return "under_way", "It lasts: no end is told.", "Cela dure : aucune fin n'est dite."
    if story.is_contested or is_one_sided:
        return (
            "reported",
            "One side says so, another denies it.",
            "Une partie l'affirme, une autre le dément.",
        )
    return "completed", "", ""


def _why_background(story: Story, material: Material, stories: Sequence[Story]) -> tuple[str, str] | None:
    """Return why the text only recalls the event; None where it is news."""
    if any(telling.is_heading for telling in story.tellings):
        return None
    if _is_told_with_its_end(story, material, stories):
        return "It is told only beside its end.", "Cela n'est dit qu'à côté de sa fin."
    low = " ".join(material.low(telling.sentence) for telling in story.tellings)
    published = material.frame.published
    days = _bounds(story.date)
    if _lasts(story):
        return _why_lasting_is_background(story, material, stories, low)
    if days is not None and days[1] is not None and published is not None:
        return _by_distance(_middle(days[0], days[1]), published, low)
    if days is not None and days[1] is not None:
        return _without_publication(story, low)
    return _undated(story, material, stories, low)


def _is_told_with_its_end(story: Story, material: Material, stories: Sequence[Story]) -> bool:
    """Tell whether a mere participle recalls how it began: "the doctor abducted on 9 August was freed on Saturday"."""
    lead = story.lead
    if len(story.tellings) != 1 or any(trigger.is_finite for trigger in lead.triggers):
        return False
    ends = [one for one in stories if one.code == ENDS.get(story.code) and one.lead.sentence == lead.sentence]
    begun, published = _bounds(story.date), material.frame.published
    if not ends or (published and begun and begun[1] and (published - begun[1]).days <= PAST_PERFECT_DAYS):
        return False
    return published is not None or story.date is not None


def _lasts(story: Story) -> bool:
    return family(story.code) in LASTING and (
        story.date is None
        or story.date.edtf is None
        or story.date.edtf.endswith("/..")
        or story.date.edtf.startswith("../")
    )


def _bounds(mention: DateMention | None) -> tuple[date | None, date | None] | None:
    if mention is None or mention.edtf is None:
        return None
    edtf = parse(mention.edtf)
    return edtf.start, edtf.end


def _why_lasting_is_background(
    story: Story, material: Material, stories: Sequence[Story], low: str
) -> tuple[str, str] | None:
    paragraph = " ".join(
        material.low(index) for index in {*story.attached, *(one.sentence for one in story.tellings)}
    )
    if STATE_IS_NEWS.search(paragraph) or len(stories) == 1:
        return None
    if story.date is not None and LATELY.search(story.date.words.lower()):
        return None
    published = material.frame.published
    days = _bounds(story.date)
    if days and days[0] and published and (published - days[0]).days <= RECALLED_DAYS:
        return None
    first = min(one.sentence for one in story.tellings)
    if not any(
        min(one.sentence for one in other.tellings) < first for other in stories if other is not story
    ):
        return None
    if family(story.code) == "measure" and story.date is None:
        return None
    return (
        "It explains the news told before, and nothing new is said of it.",
        "Cela explique les nouvelles précédentes, et rien de nouveau n'en est dit.",
    )


def _by_distance(end: date, published: date, low: str) -> tuple[str, str] | None:
    passed = (published - end).days
    if passed > RECALLED_DAYS or (passed > PAST_PERFECT_DAYS and PAST_PERFECT.search(low)):
        return (
            f"It ended {passed} days before the report.",
            f"C'était fini {passed} jours avant l'article.",
        )
    return None


def _without_publication(story: Story, low: str) -> tuple[str, str] | None:
    """Judge a dated event of an undated text: a year that is spelt out is an earlier one, as a rule."""
    if story.date is not None and (
        re.search(r"\b(?:19|20)\d\d\b", story.date.words) or PAST_PERFECT.search(low)
    ):
        return (
            "A full date in a text that else has none.",
            "Une date entière dans un texte qui n'en a pas d'autre.",
        )
    return None


def _middle(start: date | None, end: date) -> date:
    """Return the day by which a date is judged: of a whole month or more its middle, else its end."""
    wide = start is not None and (end - start).days >= SHORTEST_MONTH - 1
    return start + (end - start) / 2 if start is not None and wide else end


def _begin(story: Story) -> tuple[int, int]:
    """Return where the text first tells the event."""
    return min((one.sentence, one.start) for one in story.tellings)


def _undated(story: Story, material: Material, stories: Sequence[Story], low: str) -> tuple[str, str] | None:
    first = _begin(story)
    if not any(_begin(other) < first for other in stories if other is not story):
        return None
    why = "It is recalled beside the news.", "Cela n'est que rappelé à côté des nouvelles."
    if RECALLS.search(low) and story.date is None:
        return why
    if PAST_PERFECT.search(material.low(story.lead.sentence)) and story.date is None:
        return why
    if family(story.code) in ("troops", "politics") and story.date is None and story.standing == "told":
        return why
    return None
