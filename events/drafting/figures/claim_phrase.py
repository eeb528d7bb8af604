"""The name of who says something, as the text has it: short, without what is told of them besides."""

import re

from events.drafting.mention import Language
from events.drafting.words.listing import words_of
from events.drafting.words.plain import plain

DETERMINER = (
    r"(?:the|an?|one|two|three|four|five|several|some|many|its|their|his|her|another|both|"
    r"le|la|les|un|une|des|deux|trois|quatre|plusieurs|certaine?s|ce|cet|cette|ces|son|sa|"
    r"ses|leurs?|notre|nos|l'|d'autres|quelques)"
)
# What is told of a person besides: cut from here on.
BESIDES = re.compile(
    r"[,;:(]|\s-\s|\b(?:who|which|whom|that|whose|reached|contacted|interviewed|quoted|"
    r"speaking|reachable|seen|familiar|close to|present|based|"
    r"said|says|told|has|had|was|were|is|are|on condition|a l'afp|a (?:rfi|reuters|"
    r"associated press|jeune afrique)|au micro|a (?:notre|nos) |aux? (?:journalistes|"
    r"medias)|a la (?:presse|radio|television)|for (?:its|his|her|their) part|"
    r"pour (?:sa|leur) part|de (?:son|leur) cote|quant a|meanwhile|by (?:phone|radio|"
    r"telephone|"
    r"satellite)|yesterday|on (?:monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday)|in (?:a|an|its|his|their) (?:statement|communique|audio|"
    r"video|message|post|interview)|and that|"
    r"qui|que|dont|joint|joints|jointe|rencontre|rencontree?s?|contactee?s?|interrogee?s?|"
    r"citee?s?|basee?s?|proches? d|ayant|sous couvert|a ete|ont|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)|dans (?:un|une|son|sa|"
    r"leur)|sur (?:x|facebook|telegram)|par (?:telephone|radio)|au telephone)\b"
)
ADVERBIAL = re.compile(
    r"\s*(?:for (?:its|his|her|their) part|on (?:its|his|their) (?:side|part)|meanwhile|"
    r"however|in turn|though|too|also|quant (?:a|aux?) \w+|de (?:son|leur) cote|"
    r"pour (?:sa|leur) part|lui aussi|elle aussi|toutefois|cependant|en revanche|by "
    r"contrast|in contrast|as a result|on the other hand|"
    r"(?:on |le |ce )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|"
    r"mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: \w+){0,3})\s*"
)
LEADING = re.compile(
    r"\s*(?:(?:but|and|yet|meanwhile|however|later|then|earlier|on \w+day(?: (?:morning|"
    r"evening|night|afternoon))?|on \d+ "
    r"\w+|in [^,]{3,60}? (?=the |an? )|late on \w+day|mais|et|or|puis|enfin|"
    r"le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: \d+ \w+)?|lundi|mardi|"
    r"mercredi|jeudi|vendredi|samedi|dimanche|hier|as|comme)\s+)*"
)
PREPOSITION_BEFORE = re.compile(
    r"\b(?:of|in|for|at|from|by|with|near|to|on|de|d'|du|a|au|en|dans|pour|par|chez|and|"
    r"et)\s?$"
)
CONTRACTED = (
    (r"du\s+", "le "),
    (r"des\s+", "les "),
    (r"de la\s+", "la "),
    (r"de l['’]", "l’"),
    (r"d['’]", ""),
    (r"de\s+", ""),
)
COMMON_FIRST = words_of(
    "local security military hospital medical humanitarian government diplomatic police "
    "army state village community "
    "family tribal religious health aid unnamed independent other most witnesses"
)
# "According to the minister the men had meant": what is told begins without a comma.
TOLD_AT_ONCE = re.compile(
    r"(?P<who>(?:the|an?) [\w' -]{3,40}?)(?<! of)(?<! in)(?<! at)(?<! for)(?<! from)(?<! by)(?<! with)(?<! near)"
    r"(?<! to)(?<! on)(?<! and) (?:the|they|it|he|she|there|at least|about|some|nearly|no one|nobody|\d|(?:one|"
    r"two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)\b)"
)
LONGEST_NAME = 9


def subject_before(text: str) -> tuple[int, str] | None:
    """Find the subject that ends where the verb begins; give where it starts and its short name."""
    low = plain(text)
    end = len(low.rstrip())
    pieces = [(match.start(), match.end()) for match in re.finditer(r"[^,]+", low[:end])]
    if not pieces:
        return None
    if low[:end].endswith(","):
        # "JNIM, the affiliate, said": what stands between the commas is told besides.
        while len(pieces) > 1 and (ADVERBIAL.fullmatch(low, *pieces[-1]) or len(pieces) > 1):
            pieces = pieces[:-1]
    elif ADVERBIAL.fullmatch(low, *pieces[-1]) and len(pieces) > 1:
        pieces = pieces[:-1]
    start, stop = pieces[-1]
    start = LEADING.match(low, start).end()  # type: ignore[union-attr]
    besides = BESIDES.search(low, start, stop)
    head_end = besides.start() if besides and besides.start() > start else stop
    start = _phrase_start(text, low, start, head_end)
    name = text[start:head_end].strip(' ,\n"“”«»')
    return (start, name) if name and len(name.split()) <= LONGEST_NAME else None


def _phrase_start(text: str, low: str, start: int, end: int) -> int:
    """Go back from the verb to the article that begins the phrase; "in" and "of" lead further back."""
    articles = [
        match.start() for match in re.finditer(rf"(?<![\w'-]){DETERMINER}(?=\s|(?<='))", low[start:end])
    ]
    for article in reversed(articles):
        before = low[start : start + article]
        # "Des" behind a noun is "of the": "l'état-major des armées".
        is_genitive = re.match(r"des\b", low[start + article :]) is not None and before.strip()
        if not before.strip() or not (is_genitive or PREPOSITION_BEFORE.search(before)):
            return start + article
        if re.search(r"\b(?:and|et)\s?$", before):
            continue
    if articles and not low[start : start + articles[0]].strip():
        return start
    if text[start : start + 1].isupper() or start == 0:
        return start
    capital = re.search(r"\b[A-ZÀ-Þ]", text[start:end])
    return start + capital.start() if capital else start


def phrase_after(text: str) -> tuple[int, str] | None:
    """Read the name that begins the text; give where it ends and its short form."""
    low = plain(text)
    pronoun = re.match(r"(?:them|him|her|it|lui|eux|elles?|ils?)\b", low)
    if pronoun is not None:
        return pronoun.end(), text[: pronoun.end()]
    besides = BESIDES.search(low, 1)
    end = besides.start() if besides else len(low)
    told = TOLD_AT_ONCE.match(low[:end])
    end = told.end("who") if told else end
    stop = re.search(r"[.!?»\"](?:\s|$)", low[:end])
    end = stop.start() if stop else end
    name = text[:end].strip(' ,.\n"“”«»')
    return (end, name) if name and len(name.split()) <= LONGEST_NAME + 2 else None


def without_de(name: str) -> str:
    """Turn "du gouvernorat" into "le gouvernorat", "de source sûre" into "une source sûre"."""
    if re.match(r"(?i)de source\s", name):
        return "une " + name[3:]
    if re.match(r"(?i)de sources\s", name):
        return "des " + name[3:]
    for pattern, article in CONTRACTED:
        if match := re.match(pattern, name, re.IGNORECASE):
            return article + name[match.end() :]
    return name


def as_name(name: str, *, begins_sentence: bool, language: Language) -> str:
    """Lower the first letter of a common word that only has its capital from the sentence."""
    if not begins_sentence or not name[:1].isupper() or name[1:2].isupper():
        return name
    first = name.split()[0]
    low = plain(first)
    is_common = bool(re.fullmatch(DETERMINER, low) or re.match(r"l'", low)) or low in COMMON_FIRST
    is_plural = first.endswith("s") and (len(name.split()) == 1 or not name.split()[1][:1].isupper())
    return name[0].lower() + name[1:] if is_common or is_plural else name


def head_word(name: str) -> str:
    """Give the word by which a later "the union" takes up "a hauliers' union"."""
    low = plain(re.split(r"\s(?:of|in|from|for|de|du|des|d'|a|au)\s|[(,]", name)[0])
    words = [word for word in re.findall(r"[a-z-]+", low) if not re.fullmatch(DETERMINER, word)]
    french = re.match(r"(?:le|la|les|un|une|des|l'|du)\b", low)
    return (words[0] if french else words[-1]) if words else ""
