"""A capital or a country that stands for its government: "Bamako said", "le retour de Paris", "Niger expelled"."""

import re

SPEAKS_EN = (
    r"said|says|saying|denie[sd]|denying|reject(?:s|ed)|accuse[sd]|call(?:s|ed)|ask(?:s|ed)|want(?:s|ed)?|announce[sd]"
    r"|order(?:s|ed)|insist(?:s|ed)|refuse[sd]|demand(?:s|ed)|condemn(?:s|ed)|expel(?:s|led)|recall(?:s|ed)|confirm(?:s|ed)"
    r"|warn(?:s|ed)|urge[sd]|agree[sd]|sign(?:s|ed)|suspend(?:s|ed)|withdr(?:ew|aws)|cut(?:s)?|broke|break(?:s)?|severed|maintain(?:s|ed)"
    r"|claim(?:s|ed)|offer(?:s|ed)|deploy(?:s|ed)|declare[sd]|decide[sd]|turn(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied)|respond(?:s|ed)"
    r"|blame[sd]|summon(?:s|ed)|discuss(?:es|ed)?|hope[sd]|pledge[sd]|promise[sd]|propose[sd]|welcome[sd]|acknowledge[sd]"
    r"|recogni[sz]e[sd]|lift(?:s|ed)|impose[sd]|ban(?:s|ned)|pull(?:s|ed)|sent|sends|(?:re)?open(?:s|ed)|close[sd]|shot\s+down|extend(?:s|ed)|free[sd]|release[sd]|approve[sd]|detain(?:s|ed)|resume[sd]|quit|quits|joined|joins|adopt(?:s|ed)|appoint(?:s|ed)|nationali[sz]e[sd]|commend(?:s|ed)|back(?:s|ed)|thank(?:s|ed)|arrest(?:s|ed)|accept(?:s|ed)|den(?:ies|ied)|ended|ends|has\s+(?:not\s+)?(?:\w+ed|made|said|sent|broken|cut|given|told|begun)"
    r"|have\s+(?:\w+ed|made|said|cut|broken)|had\s+(?:\w+ed|made|said|cut|broken)|did\s+not|does\s+not|will\s+(?:not\s+)?(?!be\b)\w+|would\s+(?:not\s+)?\w+|is\s+(?:to|ready|seeking|asking|calling|considering)|was\s+(?:to|ready)"
)
SPEAKS_FR = (
    r"annonc\w+|accus\w+|d[ée]nonc\w+|rejett?\w+|d[ée]ment\w*|affirm\w+|r[ée]clam\w+|exig\w+|appell?\w+|refus\w+|estim\w+"
    r"|condamn\w+|expuls\w+|rappell?\w+|confirm\w+|assur\w+|soutien\w+|d[ée]clar\w+|promet\w*|propos\w+|souhait\w+|veut|voulait"
    r"|demand\w+|rompt|suspend\w*|signe\w*|d[ée]cid\w+|r[ée]pond\w*|juge\w*|parle|parlait|dit|disait|ordonn\w+|salue\w*"
    r"|n['’](?:a|avait|ont|en|y)|ne\s+\w+|n['’]\w+|a\s+(?!été|connu|vu|vécu|subi|retrouvé|accueilli|perdu)(?:(?:d['’]abord|aussi|ensuite|toujours|déjà|finalement|officiellement)\s+)?\w+(?:é|u|is|it|ert|ort)\b|ont\s+\w+é\w*|avait\s+(?:\w+é|rompu|dit|fait|démenti|promis|mis|pris)|avaient\s+\w+"
    r"|doit|devait|devrait|pourrait|entend|continue|s['’](?:est|était|oppose|inquiète|engage|estime)|se\s+(?:dit|disait|retire|tait|refuse)"
)
SPEAKS = re.compile(
    rf"^[“\"«]?(?:\s*,\s*(?:for\s+its\s+part|pour\s+sa\s+part|de\s+son\s+c[ôo]t[ée]|lui|elle|which[^,]*|qui[^,]*)\s*,)?\s+[“\"«]?\s*(?:(?:also|now|again|later|never|first|still|has\s+also|aussi|toujours|alors)\s+)?(?:{SPEAKS_EN}|{SPEAKS_FR})\b",
    re.I,
)
# "Paris et Niamey ont …", "US, Mali discuss": the verb comes after the second name.
PAIR = re.compile(
    r"^(?:\s*(?:,|and|et|&)\s*(?:[lL]['’]|the\s+|le\s+|la\s+)?[A-ZÉ][\w'’-]+(?:\s+(?:Faso|Bissau|d'Ivoire|Arabia|States))?)+"
)
# Nouns whose "between Bamako and Algiers" or "de Moscou" is of governments.
RELATION_NOUN = (
    r"(?:relations?|talks?|dialogue|tensions?|ties|agreements?|accords?|alliance|crisis|crise|row|dispute|diff[ée]rend|"
    r"n[ée]gociations?|negotiations?|pourparlers|discussions?|entretiens?|coop[ée]ration|cooperation|rupture|brouille|"
    r"rapprochement|partnership|partenariat|pressure|pressions?|support|soutien|aide|tutelle|retour|accusations?|help|backing|r[ée]ponse|reaction|r[ée]action|approval|feu\s+vert|influence|politique|decision|d[ée]cision|invitation|demande|request|standoff|bras\s+de\s+fer)"
)
BETWEEN_GOVERNMENTS = re.compile(
    rf"\b{RELATION_NOUN}\b[^.;]{{0,30}}?\b(?:between|entre|with|avec|de|d['’]|of|from)\s*(?:[A-ZÉ][\w'’-]+(?:\s+[A-ZÉ][\w'’-]+)?\s*(?:,|and|et)\s*)*$"
)
ACCUSED = re.compile(
    r"\b(?:accus(?:e|es|ed|ing|é|ent|ait|ant)|blam(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|asked|thanked|told|warned|condemn(?:s|ed)|"
    r"with|avec|against|contre|rompu\s+avec)\s+$",
    re.I,
)
PREPOSITION = re.compile(
    r"\b(?:in|at|near|around|from|to|towards?|of|outside|inside|through|via|into|across|on|for|"
    r"à|au|aux|en|de|du|d['’]|dans|vers|près|depuis|pour|par|sur|entre|between|jusqu['’]à|(?:north|south|east|west)\s+of)\s*(?:the\s+|la\s+|le\s+|l['’])?$",
    re.I,
)


def stands_for_government(before: str, after: str, *, is_country: bool, is_foreign: bool) -> bool:
    """Tell whether the name between the two texts is a government rather than a place."""
    if BETWEEN_GOVERNMENTS.search(before):
        return True
    if PREPOSITION.search(before):
        return False
    if not is_country and is_foreign and ACCUSED.search(before):
        return True
    if SPEAKS.match(after):
        return True
    pair = PAIR.match(after)
    return bool(pair and SPEAKS.match(after[pair.end() :])) or bool(
        re.search(r"[A-ZÉ][\w'’-]+\s*(?:,|and|et)\s*$", before) and SPEAKS.match(after)
    )
