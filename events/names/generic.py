"""Take the generic word off a place name: "commune de Nampala" is Nampala, and a commune."""

import re

# By kind of place (CODEBOOK section 5), the words of the press and of gazetteers.
KINDS = {
    "admin3": r"communes?(?:\s+(?:rurale|urbaine))?|rural\s+commune|municipalit[ée]|municipality|بلدية",
    "settlement": r"villages?|villes?|localit[ée]s?|locality|hameau|hamlet|bourgade|bourg|city|town"
    r"|مدينة|قرية|بلدة",
    "admin1": r"r[ée]gions?|governorate|gouvernorat|states?|[ée]tat|ولاية|منطقة|إقليم",
    "admin2": r"cercles?|provinces?|d[ée]partements?|departments?|sous-pr[ée]fecture|pr[ée]fecture"
    r"|districts?|دائرة|مقاطعة",
}
ARTICLE = r"(?:the\s+|la\s+|le\s+|les\s+|l['’])?"
LINK = r"(?:\s+(?:de\s+la\s+|de\s+l['’]\s*|des\s+|du\s+|de\s+|d['’]\s*|of\s+the\s+|of\s+))"
BEFORE = {
    kind: re.compile(rf"^{ARTICLE}(?:{words})(?:{LINK}|\s+(?=[\u0600-\u06ff]))(?P<name>.+)$", re.IGNORECASE)
    for kind, words in KINDS.items()
}
AFTER = {
    kind: re.compile(rf"^{ARTICLE}(?P<name>.+?)\s+(?:{words})$", re.IGNORECASE)
    for kind, words in KINDS.items()
}


def split_generic(text: str) -> tuple[str, str]:
    """Return the kind of place ("admin3" for a commune, "" unsaid) and the name without it."""
    kind, name = "", text.strip()
    while found := _peel(name):
        # In "ville de la commune de Gao" the outer word is the thing meant.
        kind, name = kind or found[0], found[1]
    return kind, name


def strip_generic(text: str) -> str:
    """Return the name without "commune de", "village of", "… Region" and their like."""
    return split_generic(text)[1]


def _peel(name: str) -> tuple[str, str] | None:
    """Take one generic word off; None where there is none, or where nothing would be left."""
    for patterns in (BEFORE, AFTER):
        for kind, pattern in patterns.items():
            found = pattern.match(name)
            if found:
                return kind, found["name"].strip()
    return None
