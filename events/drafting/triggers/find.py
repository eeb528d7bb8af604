"""Find the words of a sentence that tell of an event, with its type, whether it happened, and how it is said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from events.drafting.mention import Language, Sentence, Span
from events.drafting.triggers.lowered import lowered
from events.drafting.triggers.row import Row, lexicon
from events.drafting.triggers.standing import Standing, standing_of

Voice = Literal["active", "passive", "noun"]

PASSIVE_BEFORE = {
    "en": re.compile(
        r"\b(?:was|were|been|being|be|is|are|got)\s+(?:\w+ly\s+|also\s+|then\s+|again\s+|first\s+)?$"
    ),
    "fr": re.compile(
        r"\b(?:été|est|sont|était|étaient|fut|furent|être|soit|sera|seront)\s+(?:\w+ment\s+|aussi\s+|également\s+)?$"
    ),
}
BY_AFTER = {"en": re.compile(r"^\s+(?:\w+\s+){0,3}?by\b"), "fr": re.compile(r"^\s+(?:\w+\s+){0,3}?par\b")}
PARTICIPLE = {
    "en": re.compile(r"(?:ed|en|un|ght|set|held|hit|nt|ne)$"),
    "fr": re.compile(r"(?:é|ée|és|ées|pris|prise|prises|i|is|ie|ies)$"),
}
# Behind a participle without an auxiliary: no object follows, so it is passive ("Patrol ambushed in the north").
NO_OBJECT = {
    "en": re.compile(
        r"^\s*(?:$|[,.:;)]|(?:in|near|at|on|by|between|during|while|after|before|west|east|north|south|outside)\b)"
    ),
    "fr": re.compile(
        r"^\s*(?:$|[,.:;)]|(?:à|au|aux|dans|près|par|en|entre|lors|sur|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le)\b)"
    ),
}
# Who stands before these suffers what they say.
SUFFERED = re.compile(
    r"(?:lost|losing) their|.*(?:trouvé la mort|perdu la vie)|tomb|(?:fell|walked|drove|ran) into|came under|.*essuyé"
    r"|suffered|endured|withstood|.*(?:the )?(?:targets?|scene|victims?) of"
    r"|.*(?:subi|victimes?|cibles?|objet d'|théâtre d')|bod(?:y|ies)|corpses|throats?|corps"
)
HAVING = re.compile(r"(?:a|ont|avait|avaient|have|has|had) (?!été|been)")
FINITE_START = re.compile(r"(?:was|were|been|had|has|have|set free|came|a|ont|avait|avaient|est|sont)\b")
DEFINITE = {
    "en": re.compile(r"\b(?:the|this|that|its|their|both)\s+(?:[\w'-]+\s+){0,1}$"),
    "fr": re.compile(
        r"(?:\b(?:le|la|cette|ce|cet|les|ces|du|son|leur|au)\s+(?:[\w'-]+\s+){0,1}|\bl'|\bd'l')$"
    ),
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an act: where, what, how said; an act in capitals still needs its object."""

    act: str
    sentence: int
    # In the whole text, and in the sentence.
    span: Span
    start: int
    end: int
    voice: Voice
    standing: Standing
    # "the attack": it may speak of what was told before.
    is_definite: bool
    is_plural: bool
    # Not a mere participle: "were freed", and not "abducted in July".
    is_finite: bool = True


# Without an object behind, those who stand before are the ones who suffer it.
NEEDS_OBJECT = ("KILL", "abduction.hostage")
Found = tuple[Row, int, int]
# Of these the negation itself tells: "no lorry has entered", "has not been seen since".
BY_NEGATION = ("blockade.", "abduction.disappearance")


def find_triggers(sentence: Sentence, language: Language) -> list[Trigger]:
    """List what the sentence tells of, in reading order; of two readings of the same words the longer stays."""
    low = lowered(sentence.text)
    found = [
        (row, match.start(), match.end()) for row in lexicon(language) for match in row.regex.finditer(low)
    ]
    return [_trigger(sentence, low, row, start, end, language) for row, start, end in _apart(found)]


def _apart(found: Iterable[Found]) -> list[Found]:
    """Keep of words read twice as the same act one; different acts in the same words are told apart later."""
    kept: list[Found] = []
    for row, start, end in sorted(found, key=lambda one: (one[1] - one[2], one[1])):
        if not any(row.act == other.act and start < e and s < end for other, s, e in kept):
            kept.append((row, start, end))
    kept = [one for one in kept if not _is_part_of_another(one, kept)]
    if any(row.act == "displacement.flight" for row, _, _ in kept):
        # Those who flee cross borders, too; troops that are "forced to leave" are no refugees.
        kept = [one for one in kept if one[0].act != "operation.incursion"]
        troops = [one for one in kept if one[0].act.startswith("troops.")]
        kept = [
            one
            for one in kept
            if one[0].act != "displacement.flight"
            or not any(one[1] < end and start < one[2] for _, start, end in troops)
        ]
    return sorted(kept, key=lambda one: (one[1], one[2]))


def _is_part_of_another(one: Found, kept: Iterable[Found]) -> bool:
    """Tell whether a noun is no act of its own: the object of a verb ("foiled a coup"), or part of a longer name.

    What stands at the very beginning of a verb's words is its subject: "the fuel embargo entered its third week".
    """
    row, start, end = one
    if row.word_class == "verb":
        return False
    return any(
        other.act != row.act
        and (s, e) != (start, end)
        and end <= e
        and (s < start or (s == start and other.word_class == "noun"))
        for other, s, e in kept
    )


def _trigger(sentence: Sentence, low: str, row: Row, start: int, end: int, language: Language) -> Trigger:
    is_plural = row.word_class == "noun" and low[start:end].split()[0].endswith("s")
    return Trigger(
        act=row.act,
        sentence=sentence.index,
        span=Span(sentence.span.start + start, sentence.span.start + end),
        start=start,
        end=end,
        voice=_voice(low, row, start, end, is_heading=sentence.is_heading),
        standing=standing_of(
            low,
            start,
            end,
            language,
            is_plural_noun=is_plural,
            tells_by_negation=row.act.startswith(BY_NEGATION) and row.word_class == "verb",
        ),
        is_definite=row.word_class == "noun" and DEFINITE[language].search(low[:start]) is not None,
        is_plural=is_plural,
        is_finite=sentence.is_heading
        or row.word_class == "noun"
        or PASSIVE_BEFORE[language].search(low[:start]) is not None
        or FINITE_START.match(low[start:end]) is not None
        or _voice(low, row, start, end, is_heading=False) == "active",
    )


def _voice(low: str, row: Row, start: int, end: int, *, is_heading: bool) -> Voice:
    language = row.language
    if row.word_class == "noun":
        return "noun"
    if PASSIVE_BEFORE[language].search(low[:start]) or BY_AFTER[language].search(low[end:]):
        return "passive"
    words = low[start:end]
    if SUFFERED.match(words):
        return "passive"
    if re.match(r"(?:was|were|been|be|came|come|a été|ont été|avait été)\b|set free|under", words):
        return "passive"
    if re.search(r",\s*$", low[:start]) and PARTICIPLE[language].search(words):
        return "passive"
    if not (PARTICIPLE[language].search(words) and NO_OBJECT[language].search(low[end:])):
        return "active"
    if re.search(r"\b(?:ont|a|avait|avaient|have|has|had)\s+$", low[:start]) or HAVING.match(words):
        return "active"
    # "Soldiers killed." has no object, so they are the dead; "the men attacked at dawn" needs none.
    return "passive" if is_heading or language == "fr" or row.act in NEEDS_OBJECT else "active"
