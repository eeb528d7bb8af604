"""What is said of a number further off: "stopped three lorries and burnt them", "the bodies of six"."""

import re
from collections.abc import Iterator

from events.drafting.figures.outcome import Outcome, outcomes_for
from events.drafting.figures.phrase import ON_BOARD, Phrase

# The dead before their number.
BODIES = re.compile(
    r"(?:\b(?:bodies|corpses|remains|corps|corps sans vie|depouilles(?: mortelles)?|cadavres|deaths?|"
    r"la mort|le deces|"
    r"deces) (?:of|de|des)|\b(?:corps|corps sans vie|depouilles|cadavres|la mort|le deces) d')(?: the|"
    r" les)? ?$"
)
CARRYING = re.compile(r"\b(?:carrying|transporting|transportant)(?: [\w']+){0,3} ?$")
LED_AWAY = re.compile(
    r"\b(?:was|were|been|ete|est|sont) (?:then |ensuite |\w+ly )?(?:led away|hijacked|seized|commandeered|"
    r"diverted|"
    r"driven (?:off|away)|taken(?: away)?|carried off|(?:emmene|detourne|enleve|capture|kidnappe)e?s?)\b"
)
# "They stopped three lorries and burnt them", "ont arrêté deux voitures et les ont brûlées".
THEM, IT = r"(?:them|both|all of them)", r"(?:it|him|her)"
THEIRS = re.compile(r"\b(?:who|qui|that|which)\b")
THAT_THEY = re.compile(r",? ?(?:whom|that|which|que|qu')\b ?")
# Those who may arrive somewhere because they fled; a delegation and a team do not.
ARRIVING = re.compile(
    r"\b(?:people|persons?|villagers|residents|inhabitants|women|children|refugees|returnees|arrivals|"
    r"civilians|herders|"
    r"farmers|personnes|habitants|villageois|femmes|enfants|refugies|civils|arrivants|eleveurs|"
    r"malians?|burkinabes?|nigeriens?|nigerians?|ivorians?|chadians?|sudanese|maliens|nigerians|tchadiens|"
    r"ivoiriens|"
    r"soudanais|ressortissants|nationals)\b"
)
ARRIVED = re.compile(
    r"(?:\b(?:arrived|sought (?:refuge|shelter|safety)|poured|streamed) (?:in|at|from|into|on|since|there)\b|"
    r"\breached\b|\bentered\b|\bcrossed (?:into|over|the)\b|"
    r"\b(?:sont|etaient|est) (?:\w+ )?(?:arrivee?s?|entree?s?|passee?s?|venues?)\b|\b(?:ont|"
    r"avaient) (?:\w+ )?"
    r"(?:rejoint|gagne|atteint|rallie)\b)"
)
RECEIVED = re.compile(
    r"\b(?:received|receives|took in|taken in|welcomed|registered|hosts?|hosted|shelters?|sheltered|"
    r"accueilli\w*|"
    r"accueillent|recu|recoit|recevait|enregistre\w*|heberge\w*|abrite\w*)(?: about| some| deja| already)? $"
)
# Words of flight in the sentence or the one before: without them a town that receives people may hold a fair.
OF_FLIGHT = re.compile(
    r"\b(?:camps?|sites?|refuge\w*|refugies?|deplace\w*|displace\w*|fle[de]\w*|fleeing|fui\w*|fuyant\w*|"
    r"arrivals|"
    r"unhcr|hcr|idps?)\b"
)
NO_FLIGHT = re.compile(
    r"\b(?:hospital|hopital|clinic|wounded|blesses|stadium|stade|rally|meeting|conference|ceremon\w+|"
    r"festival|"
    r"pilgrim\w*|pelerin\w*|airport|aeroport|freed|released|hostages?|otages?|liberes?|marched|"
    r"manifest\w*|protest\w*|"
    r"demonstrat\w*|reopen\w*|rouv\w*|delegations?|teams?|equipes?|experts?|fans|tourists|touristes)\b"
)
FEWEST_ARRIVING = 20


def kinds_around(words: str, phrase: Phrase, limit: int, before: str) -> list[str]:
    """List what happened to what the phrase counts, where no verb stands beside it; at most one kind."""
    if phrase.head is None:
        return []
    if phrase.head.thing == "people":
        kind = _of_people(words, phrase, limit, before)
        if kind:
            return [kind]
    kind = _taken_up(words, phrase, limit)
    return [kind] if kind else []


def _of_people(words: str, phrase: Phrase, limit: int, before: str) -> str:
    ahead = words[: phrase.quantity.start]
    if BODIES.search(ahead):
        return "killed"
    if (ON_BOARD.match(words, phrase.quantity.end) or CARRYING.search(ahead)) and LED_AWAY.search(
        words, phrase.end, limit
    ):
        return "abducted"
    return "displaced" if _have_fled(words, phrase, limit, before) else ""


def _have_fled(words: str, phrase: Phrase, limit: int, before: str) -> bool:
    """Tell whether so many people came somewhere as those do who flee."""
    quantity = phrase.quantity
    number = next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), 0)
    if (
        number < FEWEST_ARRIVING
        or NO_FLIGHT.search(words)
        or not ARRIVING.search(words, quantity.end, phrase.end)
    ):
        return False
    if RECEIVED.search(words[: quantity.start]):
        return OF_FLIGHT.search(f"{before} {words}") is not None
    return ARRIVED.search(words, phrase.end - 1, min(limit, phrase.end + 60)) is not None


def _taken_up(words: str, phrase: Phrase, limit: int) -> str:
    """Read "and burnt them", "que le groupe tua": the verb whose object is what was counted."""
    pronoun = IT if phrase.quantity.exact == 1 else THEM
    french = r"(?:l'|le|la) ?" if phrase.quantity.exact == 1 else r"les "
    reach = min(limit, phrase.end + 120, len(words))
    clause = words[:reach].find(";", phrase.end)
    reach = clause if clause >= 0 else reach
    relative = THAT_THEY.match(words, phrase.end)
    for outcome in outcomes_for(phrase.head.thing if phrase.head else "people"):
        for verb in _verbs(outcome, words, phrase.end, reach):
            is_taken_up = re.match(rf" {pronoun}\b", words[verb.end() :]) is not None or (
                re.search(rf"\b{french}(?:a |ont |avaient |avait |puis )?$", words[: verb.start()])
                is not None
            )
            told_of = relative is not None and not THEIRS.search(words, relative.end(), verb.start())
            if is_taken_up or (told_of and _ends_there(words, verb.end(), outcome.kind)):
                return outcome.kind
    return ""


def _verbs(outcome: Outcome, words: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """List the verbs that take an object; of French ones also the form that agrees: "les ont brûlées"."""
    for pattern in (outcome.active, outcome.participle):
        if pattern is not None:
            yield from pattern.finditer(words, start, end)


def _ends_there(words: str, end: int, kind: str) -> bool:
    """Tell whether the verb of a relative clause has no other object behind it."""
    return kind in ("killed", "wounded", "abducted", "captured", "released") and bool(
        re.match(
            r"\s*(?:[.,;)]|$|(?:in|on|at|near|during|last|en|dans|a|au|lors|pres|hier|y|le|la) ?\b)",
            words[end:],
        )
    )
