"""Which verb a number belongs to: what happened to what it counts."""

import re
from collections.abc import Iterator

from events.drafting.figures.noun import Thing
from events.drafting.figures.outcome import ATTACKED, TROOPS_ARRIVED, TROOPS_LEFT, Outcome, outcomes_for
from events.drafting.figures.phrase import Phrase

AUX = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got|get|ete|est|sont|etaient|etait|furent|fut|"
    r"etre|seraient|serait|soient|soit)"
    r"(?: (?:also|later|then|all|both|themselves|subsequently|reportedly|seriously|badly|"
    r"slightly|still|since|already|now|then|"
    r"aussi|egalement|ensuite|depuis|tous|toutes|deja|encore|grievement|gravement|legerement|"
    r"[a-z]+ment|[a-z]+ly))*,? (?:[«\"]\s?)?$"
)
CHAIN = re.compile(
    r"(?:,? (?:and|or|then|et|ou|puis|avant d'etre|before being|and then|and later|et "
    r"ensuite)(?: \w+ly| \w+ment| then| later)?|,) $"
)
NEGATED = re.compile(
    r"\b(?:not|never|n'a|n'ont|n'avait|n'avaient|n'est|n'etait|ne (?:sont|sera|seront|"
    r"serait))\b"
)
# Between a verb and the number behind it.
FILLER = re.compile(
    r"(?:\s*(?:there|another|also|again|in the attack|and|the|les?|la|l'|its|their|his|"
    r"some|of|de|des|d'|du|a|aux|plus|ainsi|"
    r"egalement|encore|respectively|a further|an additional|or wounding|or wounded|or injuring|"
    r"on the spot|sur place|down|up|instantly|outright|dead|"
    r"\"|'|:|«|»|not|it|its))*\s*"
)
OBJECT = re.compile(
    r"\s*(?:at least |about |some |around |more than |au moins |environ |pres de |plus de "
    r")?(?:\d|a\b|an\b|the\b(?! (?:same|day|night|week|previous|next|following))|his\b|its\b|their\b|"
    r"un\b|une\b|le\b(?! (?:\d|1er|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois|meme jour))|"
    r"la\b(?! (?:veille|semaine|nuit))|les\b|des\b|l'|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve|several|dozens|deux|"
    r"trois|quatre|cinq|sept|huit|neuf|dix|plusieurs)"
)
RELATIVE = re.compile(r",? ?(?:who|that|which|qui)\b")
BREAK = re.compile(
    r"[;]|\s:\s|: |\b(?:but|mais|while|tandis que|alors que|whereas)\b|\b(?:when|lorsque|"
    r"quand|after|apres)\b"
)
# "Pour réclamer la libération des quatre", "called for the release of": nobody is free yet.
DEMANDED = re.compile(
    r"\b(?:reclam\w+|exig\w+|demand\w*|appel\w+ a|calls? for|called for|calling for|urg(?:e|ed|ing)|"
    r"obtenir|obtain|secure|"
    r"negoti\w+|negoci\w+|pour|seek\w*|in exchange for|contre|en echange de|hope\w*|espere\w*|offer\w* for)"
    r"(?: \w+)? (?:the |la |une |l')?(?:immediate |unconditional )?$"
)
REACH = 150
# What may follow a number without being what it counts.
NO_THING = re.compile(
    r"of|the|de|des|du|la|le|les|en|tout|all|more|plus|encore|then|also|aussi|them|eux|already|still|"
    r"[a-z]+ly|[a-z]+ment|in|alone|seuls?|neuf"
)
# Nouns that say who people are before they say what happened: "arrested 15 demonstrators", "five hostages were freed".
WHO_THEY_ARE = frozenset(("participants", "displaced", "abducted"))


def kinds_of(words: str, phrase: Phrase, limit: int) -> list[str]:
    """List what happened to what the phrase counts, the surest first; `limit` is where the next number begins."""
    thing: Thing = phrase.head.thing if phrase.head else "people"
    outcomes = outcomes_for(thing)
    if phrase.head is None and _is_something_else(words, phrase, outcomes):
        return []
    counted = _counted(words, phrase, outcomes)
    if counted is not None and counted not in WHO_THEY_ARE:
        return [counted]
    if (kind := _active_before(words, phrase, outcomes)) is not None:
        return [kind]
    behind = list(dict.fromkeys(_behind(words, phrase, outcomes, limit)))
    return behind or ([counted] if counted is not None else [])


def _is_something_else(words: str, phrase: Phrase, outcomes: list[Outcome]) -> bool:
    """Tell whether the number counts what we have no word for: "three barracks"."""
    left = words[phrase.quantity.end : phrase.end]
    for outcome in outcomes:
        for pattern in (outcome.participle, outcome.alone, outcome.active, outcome.counted):
            left = pattern.sub(" ", left) if pattern is not None else left
    return any(not NO_THING.fullmatch(word) for word in re.findall(r"[a-z]{2,}", left))


def _counted(words: str, phrase: Phrase, outcomes: list[Outcome]) -> str | None:
    """A noun or adjective that says it itself: "five dead", "une dizaine de blessés", "26 dead militants"."""
    for outcome in outcomes:
        if outcome.counted is None:
            continue
        match = outcome.counted.search(words, phrase.quantity.end, phrase.end)
        if match is None or _takes_object(words, outcome, match):
            continue
        if outcome.kind == "abducted" and outcome.active and _freed(words, phrase):
            continue
        return outcome.kind
    return None


def _freed(words: str, phrase: Phrase) -> bool:
    around = words[max(0, phrase.quantity.start - 60) : phrase.end + 60]
    return (
        re.search(
            r"\b(?:releas\w+|freed|freeing|liber\w+|relach\w+|rescued?|killed|tuee?s?|executed)\b", around
        )
        is not None
    )


def _takes_object(words: str, outcome: Outcome, match: re.Match[str]) -> bool:
    """Tell "soldiers killed two civilians" from "soldiers killed in an ambush"."""
    is_verb = outcome.active is not None and outcome.active.fullmatch(match.group()) is not None
    return is_verb and OBJECT.match(words, match.end()) is not None


def _active_before(words: str, phrase: Phrase, outcomes: list[Outcome]) -> str | None:
    start = phrase.quantity.start
    left = max(0, start - 60)
    best: tuple[int, str] | None = None
    for outcome in outcomes:
        if outcome.active is None:
            continue
        for match in outcome.active.finditer(words, left, start):
            if FILLER.fullmatch(words, match.end(), start) is None:
                continue
            if outcome.kind == "released" and DEMANDED.search(words[: match.start()]):
                continue
            if AUX.search(words[left : match.start()]) and not re.search(
                r"\b(?:ont|a|avoir) $", words[: match.start()]
            ):
                continue
            if best is None or match.start() > best[0]:
                best = (match.start(), outcome.kind)
    return best[1] if best else None


def _behind(words: str, phrase: Phrase, outcomes: list[Outcome], limit: int) -> Iterator[str]:
    """What is said behind the phrase: "were killed", "ont fui", ", abducted in July, were freed"."""
    begin = phrase.quantity.end
    reach = min(limit, phrase.end + REACH, len(words))
    stop = BREAK.search(words, phrase.end, reach)
    reach = stop.start() if stop else reach
    last_end = -1
    hits = _hits(words, outcomes, begin, reach)
    for start, end, outcome, is_alone in hits:
        if NEGATED.search(words[phrase.end : start]):
            return
        if is_alone:
            fits = last_end < 0 or CHAIN.search(words[:start]) is not None
        else:
            fits = _is_passive(words, phrase, start, end, outcome, last_end)
        if fits:
            yield outcome.kind
            last_end = end


def _hits(
    words: str, outcomes: list[Outcome], begin: int, reach: int
) -> list[tuple[int, int, Outcome, bool]]:
    hits = []
    for outcome in outcomes:
        for pattern, is_alone in ((outcome.participle, False), (outcome.alone, True)):
            if pattern is not None:
                hits += [
                    (m.start(), m.end(), outcome, is_alone) for m in pattern.finditer(words, begin, reach)
                ]
    return sorted(hits, key=lambda hit: (hit[0], -hit[1]))


def _is_passive(words: str, phrase: Phrase, start: int, end: int, outcome: Outcome, last_end: int) -> bool:
    before = words[phrase.quantity.end : start]
    if AUX.search(before):
        return True
    if last_end > 0 and CHAIN.search(words[:start]) and len(words[last_end:start]) < 30:
        return True
    is_beside = start <= phrase.end or re.fullmatch(
        r"[ ,]*(?:(?:also|later|reportedly|dont) )?", words[phrase.end : start]
    )
    if not is_beside:
        return False
    # Beside the noun without "were": a headline or a participle, unless it takes an object of its own.
    return not (
        OBJECT.match(words, end) and outcome.active is not None and outcome.active.fullmatch(words[start:end])
    )


def strength_of(words: str, phrase: Phrase, group: str, limit: int) -> str | None:
    """Tell how many attacked, left or arrived: strength, never harm."""
    reach = min(limit, phrase.end + 90)
    if group == "armed group" and ATTACKED.search(words, phrase.quantity.end, reach):
        return "attackers"
    if re.search(
        r"\b(?:assailants|attackers|gunmen|assaillants|terroristes|ravisseurs|agresseurs|"
        r"kidnappers),? $",
        words[: phrase.quantity.start],
    ):
        return (
            "attackers"
            if re.search(
                r"\b(?:men|hommes|fighters|combattants|individus)\b", words[phrase.quantity.end : phrase.end]
            )
            else None
        )
    if group in ("foreign military",) or re.search(
        r"\b(?:french|russian|foreign|american|german|francais|russes?|etrangers)\b", words
    ):
        if group not in ("foreign military", "state forces"):
            return None
        if TROOPS_LEFT.search(words, phrase.quantity.end, reach) or re.search(
            r"\b(?:withdr\w+|pull\w* out|retir\w+|rapatri\w+) $", words[: phrase.quantity.start]
        ):
            return "troops_left"
        if TROOPS_ARRIVED.search(words, phrase.quantity.end, reach) or re.search(
            r"\b(?:deploy\w*|sent|envoye|deploie|deploye) $", words[: phrase.quantity.start]
        ):
            return "troops_arrived"
    return None
