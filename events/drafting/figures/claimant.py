"""Find who says what a sentence tells: "the drivers said", "selon les autorités", "a-t-on appris de"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from events.drafting.figures.claim_phrase import as_name, head_word, phrase_after, subject_before, without_de
from events.drafting.figures.claim_verb import (
    FIGURE_OF,
    INVERTED,
    LEARNT,
    NOT_THE_VERB,
    OF_SOURCE,
    PREPOSITION,
    PRONOUNS,
    SUBJECT_VERB,
    TELLS_BEHIND,
)
from events.drafting.mention import Claimant, Language, Sentence, Span
from events.drafting.text.language import language_of
from events.drafting.words.listing import words_of
from events.drafting.words.plain import plain

# Behind the verb of a closing "..., the drivers said on Monday in a statement." stands nothing that is told.
SHORT_TAIL = re.compile(r"\s*(?:[\w' ]{0,40})?(?: on \w+day| in (?:a|its) \w+| \w+day)?[.\"”»]*\s*")
GROUP_WORDS = words_of(
    "movement group organisation organization front militia coalition alliance affiliate "
    "jihadists rebels mouvement groupe "
    "organisation coalition alliance djihadistes rebelles"
)
SAME = re.compile(
    r"(?:the|la|cette|le|this) (?:meme|same|ladite)? ?(?:source|sources|bilan)|(?:the|la) "
    r"(?:same|meme) .*"
)
NO_CLAIMANT = re.compile(
    r"(?:nobody|no one|no-one|no \w+ \w+|personne|aucun\w*|neither.*|what|this|that|these|"
    r"those|there|ce|cela|ca|on|we|nous|i|je|you|vous|"
    r"who|qui|which|nor|and|or|but)\b.*"
)
EVENTS = words_of(
    "attack attacks attaque attaques blast explosion raid raids ambush embuscade assault assaut bomb bombe mine strike "
    "frappe incident clash clashes affrontement affrontements violence violences toll bilan fighting combats offensive "
    "operation message rumour rumor rumeur video"
)
SAME_SUBJECT = re.compile(r"\b(?:and|et|but|mais)(?: \w+)? $")
MAX_SENTENCES_BACK = 3
# Letters before the claimant: more is told before him, fewer are "On Saturday".
SHORTEST_TOLD = 12
LONGEST_OPENING = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A claimant before pronouns are resolved: places count from the sentence's start."""

    start: int
    end: int
    name: str
    covers: tuple[int, int]
    whole_paragraph: bool = False
    sentence_before: bool = False


def find_claimants(sentences: Sequence[Sentence], issuer: Claimant | None = None) -> list[Claimant]:
    """List who says what, each with the part of the text that it covers; the issuer of a communiqué covers the rest."""
    language = language_of(" ".join(sentence.text for sentence in sentences))
    claimants: list[Claimant] = []
    last_at = -MAX_SENTENCES_BACK - 1
    for place, sentence in enumerate(sentences):
        found = (
            []
            if sentence.is_heading and not sentence.text.endswith(".")
            else list(_in_sentence(sentence, language))
        )
        for one in found:
            recent = claimants if place - last_at <= MAX_SENTENCES_BACK else []
            claimant = _resolved(sentence, one, claimants, recent, language)
            if claimant is not None:
                claimants.append(replace(claimant, covers=_covered(sentences, place, one, claimant)))
                last_at = place
    if issuer is not None and sentences:
        whole = Span(sentences[0].span.start, sentences[-1].span.end)
        claimants.append(replace(issuer, covers=issuer.covers or whole))
    return claimants


def claimant_at(claimants: Sequence[Claimant], start: int, end: int) -> Claimant | None:
    """Give the claimant whose words hold the place; of several the one that covers least."""
    place = Span(start, end)
    holding = [
        (claimant.covers.end - claimant.covers.start, number, claimant)
        for number, claimant in enumerate(claimants)
        if claimant.covers is not None and claimant.covers.touches(place)
    ]
    return min(holding, key=lambda one: one[:2])[2] if holding else None


def _in_sentence(sentence: Sentence, language: Language) -> Iterator[Found]:
    text, low = sentence.text, plain(sentence.text)
    found = [*_by_preposition(text, low, language), *_by_inversion(text, low, language)]
    found += [one for one in _by_subject(text, low, language) if all(_apart(one, other) for other in found)]
    yield from sorted(found, key=lambda one: one.start)


def _apart(one: Found, other: Found) -> bool:
    return one.end <= other.start or other.end <= one.start


def _clause(low: str, start: int, end: int) -> tuple[int, int]:
    """The part between semicolons."""
    left = low.rfind(";", 0, start) + 1
    right = low.find(";", end)
    return left, len(low) if right < 0 else right


def _by_subject(text: str, low: str, language: Language) -> Iterator[Found]:
    taken = 0
    turned = [match.span() for match, _ in _inversions(text, low, language)]
    for verb in SUBJECT_VERB[language].finditer(low):
        if NOT_THE_VERB.search(low[: verb.start()]) or any(a <= verb.start() < b for a, b in turned):
            continue
        if taken and SAME_SUBJECT.search(low[taken : verb.start()]):
            continue
        left, right = _clause(low, verb.start(), verb.end())
        base = max(left, taken)
        left = max(base, *(low.rfind(mark, base, verb.start()) + 1 for mark in ('"', "»", ": ")))
        subject = subject_before(text[left : verb.start()])
        if subject is None or _says_nothing(subject[1]) or _is_inside_quote(low, verb.start()):
            continue
        start = left + subject[0]
        is_closing = _is_closing(low, start - left, start, verb.end(), right)
        is_opening = not taken and start - base < LONGEST_OPENING
        yield Found(start, verb.end(), subject[1], (base if is_closing or is_opening else start, right))
        taken = right if is_closing else verb.end()


def _says_nothing(subject: str) -> bool:
    """Tell whether the subject is nobody, or an event: "the attack claimed", "le bilan fait état"."""
    return NO_CLAIMANT.fullmatch(plain(subject)) is not None or head_word(subject) in EVENTS


def _is_closing(low: str, distance: int, start: int, end: int, right: int) -> bool:
    """Tell whether the claimant stands behind what is told: "..., the ministry said on Wednesday, calling for ..."."""
    if distance <= SHORTEST_TOLD or TELLS_BEHIND.search(low[:end]):
        return False
    comma = low.find(",", end, right)
    reach = comma if comma >= 0 and low[:start].rstrip().endswith(",") else right
    return SHORT_TAIL.fullmatch(low, end, reach) is not None


def _is_inside_quote(low: str, at: int) -> bool:
    return low[:at].count('"') % 2 == 1 or low[:at].count("«") > low[:at].count("»")


def _by_preposition(text: str, low: str, language: Language) -> Iterator[Found]:
    for patterns, whole in ((PREPOSITION, False), (LEARNT, True), (FIGURE_OF, False)):
        for match in patterns[language].finditer(low):
            phrase = phrase_after(text[match.end() :])
            if phrase is None:
                continue
            name = without_de(phrase[1]) if patterns is not PREPOSITION else phrase[1]
            end = match.end() + phrase[0]
            yield Found(
                match.end(),
                end,
                name,
                _covers_of_preposition(low, match.start(), end),
                whole_paragraph=whole,
                sentence_before=patterns is FIGURE_OF,
            )
    for match in OF_SOURCE.finditer(low):
        if not any(pattern.search(low) for pattern in (LEARNT[language], PREPOSITION[language])):
            name = without_de("de " + text[match.start("noun") : match.end("noun")])
            yield Found(match.start(), match.end(), name, _clause(low, match.start(), match.end()))


def _covers_of_preposition(low: str, start: int, end: int) -> tuple[int, int]:
    """All of the clause; but without a comma before it, at the end, only the last piece: "contre rançon selon X"."""
    left, right = _clause(low, start, end)
    is_last = re.fullmatch(r"[\s.\"»]*", low[end:right]) is not None
    comma = low.rfind(",", left, start)
    if is_last and comma > 0 and low[comma + 1 : start].strip() and len(low[comma + 1 : start].split()) <= 4:
        return comma + 1, right
    return left, right


def _by_inversion(text: str, low: str, language: Language) -> Iterator[Found]:
    for match, (length, name) in _inversions(text, low, language):
        end = match.end() + length
        yield Found(match.end(), end, name, _clause(low, match.start(), end))


def _inversions(text: str, low: str, language: Language) -> Iterator[tuple[re.Match[str], tuple[int, str]]]:
    """List the verbs that have their subject behind them: ", said a local official"."""
    for match in INVERTED[language].finditer(low):
        following = text[match.end() :]
        phrase = phrase_after(following)
        is_name = re.match(r"(?:an?|the|one|two|several)\b|[A-Z]", following) is not None
        if phrase is not None and (language == "fr" or is_name):
            yield match, phrase


def _resolved(
    sentence: Sentence, found: Found, earlier: list[Claimant], recent: list[Claimant], language: Language
) -> Claimant | None:
    """Put a name for a pronoun and for "the union"."""
    low = plain(found.name)
    base = sentence.span.start
    span = Span(base + found.start, base + found.start + len(found.name))
    words = sentence.text[found.start : found.start + len(found.name)]
    if PRONOUNS.fullmatch(low) or SAME.fullmatch(low):
        return replace(recent[-1], span=span, words=words) if recent else None
    head = head_word(found.name)
    is_definite = re.match(r"(?:the|le|la|les|l'|ce|cet|cette)\b|l'", low) is not None
    if is_definite:
        same = [
            one
            for one in earlier
            if head_word(one.name) == head and not re.match(r"(?:the|le|la|les)\b", plain(one.name))
        ]
        named = [one for one in recent if re.search(r"[A-ZÀ-Þ]", one.name)]
        if same:
            return replace(same[-1], span=span, words=words)
        if head in GROUP_WORDS and named and len(low.split()) == 2:
            return replace(named[-1], span=span, words=words)
    name = as_name(found.name, begins_sentence=found.start == 0, language=language)
    return Claimant(span=span, words=words, name=" ".join(name.split()))


def _covered(sentences: Sequence[Sentence], place: int, found: Found, claimant: Claimant) -> Span:
    sentence = sentences[place]
    start, end = sentence.span.start + found.covers[0], sentence.span.start + found.covers[1]
    if found.sentence_before and place > 0 and sentences[place - 1].paragraph == sentence.paragraph:
        start = sentences[place - 1].span.start
    for other in sentences[place + 1 :]:
        if other.paragraph != sentence.paragraph or not (found.whole_paragraph or other.is_quote):
            break
        end = other.span.end
    return Span(start, end)
