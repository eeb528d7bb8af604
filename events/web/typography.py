"""Set text as its language is printed: French spaces before its signs, curly apostrophes, grouped figures."""

import re

NARROW = "\u202f"  # The narrow no-break space that French sets before ; : ! ? and inside « ».

_BEFORE_SIGN = re.compile(r"(?<=\S)[ \u00a0](?=[;:!?»%])")
_AFTER_OPENING = re.compile(r"«[ \u00a0]?(?=\S)")
_BEFORE_CLOSING = re.compile(r"(?<=[^\s\u202f])»")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_STRAIGHT_QUOTES = re.compile(r'"([^"]+)"')
_ELISION = re.compile(r"\b([Dd])e (?=[AEIOUÉÈÊÎÔÛaeiouéèêîôû])")


def typeset(text: str, lang: str) -> str:
    """Return our own text as its language is printed. Never for a quotation: that stays as it was written."""
    text = _APOSTROPHE.sub("’", text)
    if lang != "fr":
        return _STRAIGHT_QUOTES.sub(r"“\1”", text)
    text = _BEFORE_SIGN.sub(NARROW, text)
    text = _AFTER_OPENING.sub(f"«{NARROW}", text)
    return _BEFORE_CLOSING.sub(f"{NARROW}»", text)


def elide(text: str) -> str:
    """Write "de Ansongo" as "d’Ansongo"; an H keeps its "de", as the press mostly has it."""
    return _ELISION.sub(r"\1’", text)


def quoted(text: str, lang: str) -> str:
    """Put a text into the quotation marks of the page's language; the text itself stays as it is."""
    return f"«{NARROW}{text}{NARROW}»" if lang == "fr" else f"“{text}”"


def number(value: int, lang: str) -> str:
    """Write 12345 as "12,345", in French with a narrow space."""
    grouped = f"{value:,}"
    return grouped.replace(",", NARROW) if lang == "fr" else grouped


def first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def first_lower(text: str) -> str:
    """Write a label inside a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
