"""Notices that a report corrects itself: what they take back must not be read as news."""

import re

NOTICE = re.compile(
    r"^\W*(?:correct(?:ion|ed|s|ing)\b|rectificatif|erratum|errata|mise au point|corrige\b|precision "
    r"?:|editor'?s'? note|ndlr|note de la redaction|"
    r"(?:this|the) (?:report|story|article|item|dispatch|version)\b.{0,80}\b(?:correct|replac|amend|updat)|"
    r"(?:cette|la presente|notre) (?:depeche|version|article|information)\b.{0,80}\b(?:corrige|"
    r"remplace|annule|rectifie)|"
    r"(?:cet|notre) article\b.{0,80}\b(?:corrige|remplace|annule|rectifie|modifie))"
)
TAKEN_BACK = re.compile(
    r"\b(?:first|earlier|previous|original|initial|prior) (?:versions?|reports?|story|stories|"
    r"dispatch|figures?|tolls?) "
    r"(?:of (?:this|the|our) \w+ )?(?:\w+ ){0,3}?(?:spoke|said|gave|stated|put|had|wrongly|"
    r"incorrectly|mistakenly|mentioned|misstated|reported)|"
    r"\b(?:premiere|precedente|version) (?:version|depeche|anterieure|precedente|initiale)\b.{0,60}"
    r"\b(?:parlait|faisait|indiquait|evoquait|mentionnait|disait|donnait|situait|etat|annoncait|"
    r"portait|affirmait)|"
    r"\b(?:we|this (?:service|newspaper|agency)) (?:\w+ )?(?:wrongly|mistakenly|incorrectly|erroneously)|"
    r"\b(?:wrongly|mistakenly|incorrectly|erroneously) (?:said|stated|reported|gave|put|placed|named)|"
    r"\bnous (?:avons|avions) (?:\w+ )?(?:ecrit|indique|annonce|rapporte|parle|situe|"
    r"donne)\b.{0,60}\b(?:a tort|par erreur|erronement)|"
    r"\b(?:par erreur|a tort)\b.{0,40}\b(?:ecrit|indique|annonce|rapporte|situe|parle)|"
    r"\bau lieu de\b.{0,60}\bil fa(?:ut|llait) lire\b"
)
PUT_RIGHT = re.compile(
    r"\b(?:en realite|en fait|il fa(?:ut|llait) lire|in fact|should (?:have )?(?:read|said|been)|the "
    r"correct \w+ is|"
    r"le bon chiffre|le chiffre exact)\b"
)
APOLOGY = re.compile(
    r"\b(?:we (?:apologi[sz]e|regret the error)|please use this version|delete the earlier|disregard "
    r"(?:the|our) (?:earlier|previous)|"
    r"(?:presentons|prions|prie) .{0,60}excuse|nos excuses|nous regrettons cette erreur|merci de ne "
    r"pas (?:utiliser|tenir compte)|"
    r"annule et remplace)\b"
)


def is_notice(plain_paragraph: str) -> bool:
    """Tell whether the paragraph as a whole is a notice of correction."""
    return NOTICE.match(plain_paragraph.strip()) is not None


def is_superseded(plain_sentence: str, *, in_notice: bool) -> bool:
    """Tell whether the sentence says what is no longer held to be true, or only that something was corrected."""
    if APOLOGY.search(plain_sentence):
        return True
    if TAKEN_BACK.search(plain_sentence):
        return True
    return in_notice and PUT_RIGHT.search(plain_sentence) is None
