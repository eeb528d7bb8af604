"""One person or thing: "a soldier was killed", "un gardien a été tué", "the mayor was abducted"."""

import re

from events.drafting.figures.people import PEOPLES
from events.drafting.figures.phrase import phrase_of
from events.drafting.figures.quantity import Quantity
from events.drafting.mention import Language
from events.drafting.words.listing import words_of

ARTICLE = {
    "en": re.compile(r"(?<![\w'-])(?:an?|another|the|his|her|its|their|one of (?:the|its|our|their))(?= )"),
    "fr": re.compile(
        r"(?<![\w'-])(?:(?:le|la|son|sa|leur|ce|cet|cette|un autre|une autre|l'un des|un "
        r"des)(?= )|l'(?=[a-z]))"
    ),
}
INDEFINITE = re.compile(r"(?:an?|another|un autre|une autre|one of .*|l'un des|un des)")
PLURAL = re.compile(r"(?:s|men|women|children|people|cattle|sheep|troops|aux)$")
A_PART_OF = re.compile(r"\b(?:of|de|du|des)\b|\bd'")
NO_PERSON = words_of(
    "enemy ennemi dead wounded injured casualty mort blesse blessee corps tue autre other lives life "
    "vie body corpse element membre "
    "member suspect"
)


def article_quantities(words: str, language: Language, known: list[Quantity]) -> list[Quantity]:
    """List the articles with a noun in the singular behind them as the number one."""
    found = []
    for match in ARTICLE[language].finditer(words):
        if any(q.start <= match.start() < q.end or q.start < match.end() <= q.end for q in known):
            continue
        definite = INDEFINITE.fullmatch(match.group()) is None
        quantity = Quantity(match.start(), match.end(), 1, 1, 1, is_article=True, is_definite=definite)
        if _is_one(words, quantity, language, several=match.group().startswith(("one of", "l'un", "un des"))):
            found.append(quantity)
    return found


def _is_one(words: str, quantity: Quantity, language: Language, *, several: bool) -> bool:
    """Tell whether the phrase behind the article ends in one person or thing that can be hit."""
    phrase = phrase_of(words, quantity, language, len(words))
    if phrase.head is None:
        return False
    noun = words[phrase.head.start : phrase.head.end]
    before = words[quantity.end : phrase.head.start]
    # "The chief and his sons": what is joined says nothing of the one.
    behind = re.split(r"^\s*(?:and|et)\b", words[phrase.head.end : phrase.end])[0].strip()
    if noun in NO_PERSON or PEOPLES.fullmatch(noun) or len(before.split()) > 3:
        return False
    # "Un voleur d'enfants" is no child, "a group of women" no woman.
    if A_PART_OF.search(before):
        return False
    # "The extremist organisation": the noun that we know is an adjective there.
    if language == "en" and behind and not re.match(r"(?:of|'s|[a-z]+ed|hurt|dead|shot)\b", behind):
        return False
    return several or PLURAL.search(noun) is None
