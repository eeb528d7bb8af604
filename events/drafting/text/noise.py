"""What stands on a page beside the article: error pages, share lines, terms of use, weather, repetitions."""

import re

# What a reviewer is told of a passage that was left out; the code stands in `Reading.skipped`.
REASONS = {
    "error_page": ("error page", "page d'erreur"),
    "share_line": ("line of the page, not of the article", "ligne de la page, pas de l'article"),
    "terms": ("terms of use or disclaimer", "conditions d'utilisation ou avertissement"),
    "note": ("note to editors", "note aux rédactions"),
    "weather": ("weather, sport or prices", "météo, sport ou prix"),
    "repetition": ("repeats an earlier paragraph", "répète un paragraphe précédent"),
    "superseded": ("quotes what a correction takes back", "cite ce qu'un rectificatif retire"),
    "dateline": ("line of publisher and date", "ligne d'éditeur et de date"),
    "letterhead": ("letterhead", "en-tête"),
}

# Each against the plain text of a whole paragraph (lower case, no accents). Line: the whole paragraph is that line.
LINES = {
    "error_page": (
        r"(?:error |erreur )?(?:40[0-9]|50[0-9])(?: .{0,40})?",
        r"sorry!*",
        r"(?:error|erreur|oops|oups)!?.{0,20}(?:sorry|desole|page).*",
        r".{0,60}\b(?:page|article) (?:that )?(?:you(?:'re| are| were) looking for|not found|"
        r"introuvable|n'existe pas|"
        r"(?:does not|doesn't) exist|demandee? (?:est introuvable|n'existe)).{0,60}",
        r"(?:access denied|forbidden|acces refuse|not found|service unavailable|page introuvable)\W*",
        r".{0,40}enable (?:javascript|cookies).*|.{0,40}activer (?:javascript|les cookies).*",
    ),
    "share_line": (
        r"(?:share|partager?|partagez)\b(?: (?:this|cet|l'|sur|on|via|article|story|par)\b.{0,100})?\W*",
        r"(?:print|imprimer|e-?mail|courriel|comments?|commentaires?|no comments?|aucun commentaire|"
        r"tweet|whatsapp|"
        r"facebook|telegram|linkedin|copy link|copier le lien|advertisement|advertising|publicite|"
        r"sponsored|menu|home|"
        r"accueil|search|recherche|related|newsletter|tags?|mots-cles)\b(?: "
        r"?[:|/,-].{0,80})?\W*(?:\(?\d+\)?)?",
        r"\d+ (?:comments?|commentaires?|shares?|partages?|views?|vues)\W*",
        r"(?:read|see) (?:also|more|next)\b.{0,160}|(?:a )?(?:lire|voir|ecouter)(?: aussi| egalement| "
        r"plus)\b.{0,160}",
        r"related (?:articles?|stories|topics|news)\b.{0,160}|(?:articles?|sujets?) (?:lies?|"
        r"similaires?|connexes?)\b.{0,160}",
        r"(?:subscribe|sign up|follow us|join our|download our|click here|support our)\b.{0,200}",
        r"(?:abonnez|inscrivez|suivez|rejoignez|telechargez|cliquez|soutenez)(?:-vous|-nous| notre| "
        r"nos| la| ici| l')\b.{0,200}",
        r"(?:photo|image|video|credit|credits|picture|legende|caption|file photo|photo d'archives|"
        r"illustration)"
        r"(?: credit)? ?[:(/].{0,200}",
        r".{0,40}(?:comments are closed|commentaires sont fermes).{0,40}",
        r"(?:by|par) (?!mid|early|late|ailleurs|contre|exemple)(?:[\w.' -]|, ){3,90}[^.!?:;,]",
        r"(?:reporting|writing|editing|edited|written|redige|edite|propos recueillis) (?:by|par)\b.{0,160}",
        r"(?:published|posted|updated|last updated|publie|mis a jour|modifie)\b(?: (?:on|at|"
        r"le))?\W.{0,40}\d(?:.{0,30}[^.])?",
        r"(?:source|sources|via) ?: ?.{0,60}",
        r"\W*(?:-\W*)?(?:end|ends|fin|finis|###|\*\*\*|-30-)\W*",
        r"(?:https?://|www\.)\S+",
        r"\d+ min(?:utes?)?(?: read| de lecture)\W*|(?:reading time|temps de lecture).{0,30}",
    ),
}
# Within: found anywhere in the paragraph.
SIGNS = {
    "error_page": (
        r"page you were looking for",
        r"the requested url",
    ),
    "share_line": (
        r"\bpartage[rz] cet article\b",
        r"\bshare this (?:article|story|post)\b",
        r"\bcommentaires sont fermes\b",
        r"\bcomments are closed\b",
    ),
    "terms": (
        r"^(?:legal )?disclaimer\b",
        r"^terms (?:of use|and conditions|of service)\b",
        r"^legal notice\b",
        r"^conditions (?:generales )?d'utilisation\b",
        r"^mentions legales\b",
        r"^avertissement ?:",
        r"^clause de non-responsabilite",
        r"^copyright\b",
        r"©",
        r"\(c\) ?20\d\d",
        r"\ball rights reserved\b",
        r"\btous droits (?:de reproduction )?reserves\b",
        r"\bno part of this\b",
        r"\bwithout (?:prior |the )?(?:written|express) (?:leave|permission|consent|authori[sz]ation)",
        r"\bwithout warranty\b",
        r"\baccepts? (?:no|any) (?:liability|responsibility)\b",
        r"\bmay not be (?:reproduced|copied|published)",
        r"\breproduction (?:est |totale |partielle |meme partielle )*(?:interdite|sans)",
        r"\bsans (?:l')?autorisation (?:ecrite|prealable)",
        r"\bdecline toute responsabilite\b",
        r"\bappellations employees\b",
        r"\bdesignations? employed\b",
        r"\bboundaries and (?:the )?names shown\b",
        r"\bfrontieres et (?:les )?noms (?:indiques|figurant)",
        r"\bprise de position quant au statut\b",
        r"\bimply (?:official endorsement|the expression of any opinion)",
        r"\b(?:views|opinions) expressed (?:in|here|are|by)\b",
        r"\bopinions exprimees\b",
        r"\bn'engagent que\b",
        r"\bthis (?:e-?mail|message|newsletter) (?:is|was|may)\b.{0,80}\b(?:intended|confidential|"
        r"sent to)\b",
        r"\bunsubscribe\b",
        r"\bse desabonner\b",
        r"\bpersonal data\b",
        r"\bdonnees personnelles\b",
    ),
    "note": (
        r"^notes? (?:to|for) (?:the )?(?:editors?|correspondents?|newsrooms?|journalists|readers)\b",
        r"^editors?' notes?\b",
        r"^notes? (?:aux?|a l'attention des?|a l'intention des?) (?:redactions?|redacteurs?|"
        r"journalistes|lecteurs|editeurs)\b",
        r"^(?:media|press) (?:contacts?|enquiries|inquiries)\b",
        r"^contacts? (?:presse|medias?)\b",
        r"^contacts? ?:",
        r"^(?:for )?(?:more|further) information\b",
        r"^pour (?:plus|de plus amples|toute?) (?:d')?(?:informations?|renseignements?)\b",
        r"^about (?:us|the (?:author|agency|digest|monitor|organi[sz]ation|bulletin|review))\b",
        r"^a propos (?:de|du|d')",
        r"^(?:methodology|methodologie|sources and methods?|how we (?:work|count))\b",
    ),
    "weather": (
        r"^(?:la )?meteo\b",
        r"^(?:the )?weather\b",
        r"^previsions meteo",
        r"^(?:en )?sports?\b ?[:.,-]",
        r"^football\b",
        r"\bharmattan leger\b",
        r"^(?:le )?taux de change",
        r"^exchange rates?\b",
        r"^(?:cours|prix) du jour",
        r"^horoscope\b",
        r"\b\d+ degr(?:es|ees) (?:a|in|attendus|maximum|celsius)\b",
    ),
}
LINE_PATTERNS = {code: tuple(re.compile(words) for words in lines) for code, lines in LINES.items()}
SIGN_PATTERNS = {code: tuple(re.compile(words) for words in signs) for code, signs in SIGNS.items()}
# A heading that takes all that follows with it: nobody writes news below his terms of use.
TAIL_HEADING = re.compile(
    r"(?:(?:legal )?disclaimer|terms (?:of use|and conditions)|legal notice|mentions legales|"
    r"conditions d'utilisation|"
    r"notes? (?:to|for) (?:the )?(?:editors?|correspondents?|journalists)|notes? aux (?:redactions?|"
    r"journalistes)|"
    r"about us|a propos|contacts?|media contacts?|contacts? presse) ?[:.]?"
)
RULE = re.compile(r"[-_*=~ #]{3,}")


def why_no_article(plain_paragraph: str) -> str | None:
    """Give the code of what the paragraph is instead of article, None if it may be article."""
    line = plain_paragraph.strip()
    for code, patterns in LINE_PATTERNS.items():
        if any(pattern.fullmatch(line) for pattern in patterns):
            return code
    for code, patterns in SIGN_PATTERNS.items():
        if any(pattern.search(line) for pattern in patterns):
            return code
    return None


def takes_the_rest(plain_paragraph: str) -> bool:
    """Tell whether all that follows this heading is no article either."""
    return TAIL_HEADING.fullmatch(plain_paragraph.strip()) is not None


def is_rule(plain_paragraph: str) -> bool:
    """Tell whether the line is drawn, not written: "-----"."""
    return RULE.fullmatch(plain_paragraph.strip()) is not None
