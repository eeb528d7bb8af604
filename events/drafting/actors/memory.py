"""What a text has named so far, so that "the group" and "les rebelles" find whom they mean."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from events.drafting.actors.entity import Entity
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

# Nouns that with an article take up a group named before.
TAKING_UP = re.compile(
    r"\b(?:the|this|that"
    r"|le|la|l['’]|ce|cet|cette)\s*(?:same\s+|même\s+)?(?:(?:al-?qa\w+[- ](?:linked|affiliated)|extremist"
    r"|jihadist|jihadi|islamist|militant|terrorist|rebel|armed|separatist|insurgent)\s+)?"
    r"(?P<noun>group|movement|organi[sz]ation|affiliate|coalition|insurgents|jihadists|jihadis|militants|rebels|separatists|islamists|front"
    r"|groupe|mouvement|organisation|coalition|filiale|branche|nébuleuse)"
    r"(?:\s+(?:arm[ée]e?|jihadiste|djihadiste|extr[ée]miste|terroriste|islamiste|rebelle|s[ée]paratiste)){0,2}\b"
    r"|\b(?:the\s+same|these|those|ces|les\s+mêmes)\s+(?P<same>fighters|gunmen|combattants|assaillants)\b"
    r"|\b(?:les|ces)\s+(?P<plural>jihadistes|djihadistes|rebelles|insurg[ée]s|islamistes|s[ée]paratistes)\b",
    re.I,
)
# "The group of traders", "le groupe de travail": no armed group. "The rebel group FLA" names it at once.
NOT_A_GROUP = re.compile(r"^\s+(?:of\s|de\s|d['’]|des\s|du\s|minier|bancaire|p[ée]trolier|wagner)", re.I)
# "The bloc lifted its sanctions": an organisation of states, named before.
BLOC = re.compile(
    r"\b(?:the|this|l['’]|la|le|cette|ce)\s*(?:regional\s+|west\s+african\s+|same\s+|même\s+)?"
    r"(?P<noun>bloc|union|confederation|conf[ée]d[ée]ration|alliance|community|organisation|organization|communaut[ée])"
    r"(?:\s+(?:régionale?|sous-régionale?|ouest-africaine?))?(?=\s+(?:\w+ly\s+)?(?:has|had|is|was|said|says|lifted|imposed|suspended|"
    r"condemned|called|announced|decided|will|voted|agreed|threatened|demanded|urged|a|avait|est|ont|dit|annonc\w*|lev\w*|"
    r"suspen\w*|condamn\w*|appel\w*|d[ée]cid\w*|exig\w*|demand\w*|['’]s)\b)",
    re.I,
)
BODIES = frozenset(["foreign.organisation", "foreign.coalition"])
FIGHTERS = word_list(WORD_FILE, "fighters")
REBELS = frozenset(["rebels", "separatists", "rebelles", "separatistes"])


@dataclass(slots=True)
class ActorMemory:
    """The armed groups in the order in which they were named last, and the number of the next choice of two."""

    _named: list[tuple[int, Entity]] = field(default_factory=list)
    _choices: int = 0
    _body: Entity | None = None

    def remember(self, entity: Entity, sentence: int) -> None:
        """Note that the sentence names the group. Of two in one sentence the first is taken up."""
        if entity.type in BODIES:
            self._body = entity
        if entity.is_armed:
            self._named = [one for one in self._named if one[1] is not entity]
            self._named.append((sentence, entity))

    def body(self) -> Entity | None:
        """Return the organisation of states that "the bloc" takes up: the one that was named last."""
        return self._body

    def group(self, noun: str) -> Entity | None:
        """Return the group that "the group", "the rebels" takes up."""
        for _, entity in sorted(self._named, key=lambda one: -one[0]):
            if noun in REBELS and entity.type != "armed.rebel":
                continue
            if noun in FIGHTERS and entity.type != "armed.jihadist":
                continue
            if entity.type != "foreign.contractor":
                return entity
        return None

    def next_choice(self) -> int:
        """Return a number for two actors of which one is meant."""
        self._choices += 1
        return self._choices
