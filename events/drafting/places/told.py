"""What a text says itself of where a name lies: "Illela is in Sokoto State, Nigeria", "Léré, au Tchad"."""

import re
from collections.abc import Iterator

from events.drafting.places.wording import CONTRAST
from events.drafting.places.world import world_index
from events.drafting.token import Token, tokens_of
from events.names.folding import fold

# The name, what joins it, and so many letters in which its country must stand.
LIES_IN = re.compile(
    r"(?<!not the )(?<!pas )\b(?P<name>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)"
    r"(?:\s(?:is|lies|est|se\strouve|is\slocated|est\ssitu[ée]e?))?,?\s(?:in|dans|au|en)\s(?P<where>[^.;:()]{2,45})"
)
NEARER = re.compile(
    r"\b(?:and|et|which|who|qui|when|where|o[ùu]|after|apr[èe]s|on|by|par|said|according|near|pr[èe]s)\b"
)


def said_of_names(text: str) -> Iterator[tuple[str, str]]:
    """Return the folded names of which the sentence says in which country they lie, with that country."""
    if CONTRAST.search(text):
        return
    for found in LIES_IN.finditer(text):
        where = NEARER.split(found["where"])[0]
        code = _country_in(where)
        name = tokens_of(found["name"])
        if code and not any(_is_a_country(name, at) for at in range(len(name))):
            yield fold(found["name"]), code


def _country_in(text: str) -> str:
    tokens = tokens_of(text)
    for at in range(len(tokens)):
        for hit in world_index().at(tokens, at):
            if hit.value[0].what == "country" and tokens[at].is_capital:
                return hit.value[0].code
    return ""


def _is_a_country(tokens: list[Token], at: int) -> bool:
    return any(hit.value[0].what in {"country", "adjective"} for hit in world_index().at(tokens, at))
