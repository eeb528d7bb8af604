"""Places that tell where a voice, a body or the report itself comes from, and never where something happened."""

import re

from events.drafting.mention import ReportFrame, Sentence

# "le gouverneur de Gao", "une radio de Ségou": the home of an office or a body, in every sentence.
OF_AN_OFFICE = re.compile(
    r"\b(?:gouverneure?|gouvernorat|radios?|r[ée]daction|universit[ée]|ambassade|ambassadeur|tribunal|procureur|parquet|[ée]v[êe]que"
    r"|dioc[èe]se|archev[êe]que|journal|quotidien|correspondante?|d[ée]put[ée]e?|governors?|university|bishop|archbishop|diocese|prosecutor"
    r"|representative|member\s+of\s+parliament|mp|deputy|natives?|originaires?|natifs?)"
    r"(?:\s+[\w-]+){0,2}?\s+(?:de\s+la\s+|de\s+l['’]|d['’]|du\s+|de\s+|of\s+|from\s+|for\s+)(?:the\s+|la\s+ville\s+de\s+)?$",
    re.I,
)
# "By our correspondent in Kandi": a signature.
SIGNED = re.compile(
    r"^\s*(?:by|from|par|de)\s+(?:our|notre|nos|la\s+r[ée]daction|the\s+newsroom)\b[^.]{0,60}$", re.I
)
# "Eight wounded were taken to Goundam": where they are cared for, nothing happened.
CARED_FOR = re.compile(
    r"\b(?:wounded|injured|bless[ée]e?s?|bodies|corps|d[ée]pouilles|victims|victimes)\b[^.;:]{0,60}?\b(?:taken|flown|evacuated|transferred|moved"
    r"|treated|admitted|hospitali[sz]ed|buried|airlifted|rushed|[ée]vacu\w+|transf[ée]r\w+|conduit\w*|admis\w*|soign\w+|hospitalis\w+"
    r"|achemin\w+|enterr\w+|inhum\w+|transport\w+|pris\s+en\s+charge)\b[^.;:]{0,30}$",
    re.I,
)
# "un élu de Kadiolo dit": only where somebody speaks, for a mayor may also be the one who was taken.
OF_A_VOICE = re.compile(
    r"\b(?:[ée]lue?s?|habitante?s?|r[ée]sidente?s?|riverains?|maires?|pr[ée]fet|sous-pr[ée]fet|t[ée]moins?|chambre|bureau|h[ôo]pital|imam"
    r"|chef|notables?|chercheure?|analyste|ressortissants?|commer[çc]ants?|transporteurs?|syndicats?|association|comit[ée]|centre\s+de\s+sant[ée]"
    r"|residents?|inhabitants?|villagers|mayors?|prefect|traders?|elders?|officials?|union|committee|people)"
    r"(?:\s+[\w-]+){0,2}?\s+(?:de\s+la\s+|de\s+l['’]|d['’]|du\s+|de\s+|of\s+|from\s+|for\s+)(?:the\s+|la\s+ville\s+de\s+)?$",
    re.I,
)
# "a trader in Gao said": only where somebody speaks.
IN_A_VOICE = re.compile(
    r"\b(?:officials?|residents?|traders?|sources?|researchers?|analysts?|correspondents?|reporters?|journalists?|committees?|unions?|diplomats?|"
    r"activists?|teachers?|doctors?|nurses?|farmers?|herders?|elders?|leaders?|spokes(?:man|woman|person)"
    r"|office|headquarters|staff|think[- ]tank|ngo|hospital|"
    r"[ée]lus?|habitante?s?|commer[çc]ante?s?|sources?|chercheu(?:r|se)s?|analystes?|correspondante?s?|diplomates?|m[ée]decins?|enseignante?s?|"
    r"responsables?|porte-parole|si[èe]ge|bas[ée]e?s?|based|syndicats?|comit[ée]s?|organisation|organization|joints?|join|contact[ée]e?s?|reached|embassy|consulate|mission|witness(?:es)?|t[ée]moins?|policeman|notables?)"
    r"(?:\s+(?:[\w-]+\s+){0,3}?|\s*)(?:in|at|à|au|de|d['’])\s*$",
    re.I,
)
SPOKEN_AFTER = re.compile(
    r"^[^.;:]{0,60}?\b(?:said|says|say|told|tells|reports?|reported|confirms?|confirmed|counts?|counted|estimates?|spoke|heard|saw|describes?|described|adds?|added|notes?|noted|"
    r"dit|disent|affirm\w+|confirm\w+|racont\w+|expliqu\w+|d[ée]clar\w+|indiqu\w+|rapport\w+|estim\w+|t[ée]moign\w+|compt\w+|assur\w+|parl\w+|avanc\w+|évoqu\w+)\b",
    re.I,
)
SPOKEN_BEFORE = re.compile(
    r"(?:\b(?:according\s+to|said|says|told|says?|adds?|added|explains?|selon|d['’]apr[èe]s|dit|affirm\w+|confirm\w+|expliqu\w+|racont\w+|estim\w+|indique|d[ée]clar\w+|assure|t[ée]moigne|juge|souligne|ajoute)\b)[^.;:]{0,80}$",
    re.I,
)
BODY = re.compile(
    r"\b(?:Radio|Journal|Agence|Agency|TV|T[ée]l[ée]|Studio"
    r"|Le Courrier|Universit[ée]|University|Institut|Institute|School|[Aa]mbassade|[Ee]mbassy\s+of)"
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:de|d['’]|du|of)?\s*$"
)
MONTH = (
    r"(?:jan(?:uary|vier)|f(?:ebruary|[ée]vrier)|mar(?:ch|s)|a(?:pril|vril)|ma[yi]|ju(?:ne|in|ly|illet)|a(?:ugust|o[ûu]t)"
    r"|sept(?:ember|embre)|octob(?:er|re)|novemb(?:er|re)|d(?:ecember|[ée]cembre))"
)
DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+"
)
DATE = rf"(?:le\s+)?(?:{DAY})?(?:\d{{1,2}}(?:er|st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?"
DATELINE_AFTER = re.compile(rf"^\s*(?:,|-|–|—|\()\s*(?:{DATE}|\([^)]{{2,30}}\)\s*[-–—:]|[-–—]\s*[A-Z])", re.I)
LONGEST_DATELINE = 110


def is_origin_of_a_voice(before: str, after: str) -> bool:
    """Tell whether the place is only where somebody who speaks, or some body, is at home."""
    if SIGNED.match(before) or OF_AN_OFFICE.search(before) or BODY.search(before):
        return True
    if not IN_A_VOICE.search(before) and not OF_A_VOICE.search(before):
        return False
    return bool(SPOKEN_AFTER.match(after) or SPOKEN_BEFORE.search(before))


def stands_in_a_dateline(sentence: Sentence, start: int, end: int, frame: ReportFrame) -> bool:
    """Tell whether the name is of the line that says where and when the report was written."""
    before, after = sentence.text[:start], sentence.text[end:]
    if len(before) > LONGEST_DATELINE or not DATELINE_AFTER.match(after):
        return False
    if (
        len(sentence.text) <= LONGEST_DATELINE
        and re.search(r"\b(?:19|20)\d{2}\b", after)
        and not re.search(r"\b(?:in|on|at|à|le|près)\s+$", before)
    ):
        return True
    return not before.strip() and bool(re.match(r"^\s*(?:,\s*[^-–—]{3,40})?(?:\([^)]+\))?\s*[-–—]", after))
