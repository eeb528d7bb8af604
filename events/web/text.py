"""Take the page's language out of a text in two, and remember where another language had to stand in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from events.web.typography import typeset

FALLBACKS = {"en": ("en", "fr", "local", "ar"), "fr": ("fr", "en", "local", "ar")}


@dataclass(frozen=True, slots=True)
class Text:
    """A text, and its language where that is not the page's own (else empty)."""

    text: str
    lang: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def read(texts: Mapping[str, Any] | str | None, lang: str) -> Text:
    """Return the text in the page's language, else in the next that has one."""
    if not texts:
        return Text("")
    if isinstance(texts, str):
        return Text(typeset(texts, lang))
    for candidate in FALLBACKS[lang]:
        if texts.get(candidate):
            shown = typeset(str(texts[candidate]), candidate)
            return Text(shown, "" if candidate in (lang, "local") else candidate)
    return Text("")


def name_of(thing: Mapping[str, Any] | None, lang: str) -> str:
    """Return the name of a place, axis or source: proper names are not marked as another language."""
    return read(thing.get("name"), lang).text if thing else ""
