"""The written rules that pages show beside what they lead to, in English and French."""

from dataclasses import dataclass

from events.codebook.entry import is_french


@dataclass(frozen=True, slots=True)
class Rule:
    """One numbered sentence of a written rule."""

    number: int
    text_en: str
    text_fr: str

    def text(self, lang: str) -> str:
        return self.text_fr if is_french(lang) else self.text_en


# The casualty summary, step by step (section 7); events.figures does just this.
SUMMARY_RULE = (
    Rule(
        1,
        "Claims that a later claim of the same claimant replaces are set aside.",
        "Les déclarations qu'une déclaration plus récente du même déclarant remplace sont écartées.",
    ),
    Rule(
        2,
        "Claims by a party to the event about the other side's losses are set aside where any claim by a "
        "non-party stands.",
        "Les déclarations d'une partie à l'événement sur les pertes de l'autre camp sont écartées dès "
        "qu'une déclaration d'un tiers subsiste.",
    ),
    Rule(
        3,
        "Claims whose citation has credibility 5 or whose source has reliability E are set aside where any "
        "better one stands.",
        "Les déclarations dont la citation est de crédibilité 5 ou la source de fiabilité E sont écartées "
        "dès qu'une meilleure subsiste.",
    ),
    Rule(
        4,
        "A total beats the sum of the groups of the same claimant; without a total, the groups of one "
        "claimant are added.",
        "Un total l'emporte sur la somme des groupes du même déclarant ; sans total, les groupes d'un même "
        "déclarant sont additionnés.",
    ),
    Rule(
        5,
        "Low is the smallest low (else best) that remains and high the largest high (else best); best is "
        "that of the claim with the best reliability, then credibility, then the newest date.",
        "Le minimum est le plus petit minimum (sinon la meilleure estimation) qui subsiste et le maximum le "
        "plus grand maximum (sinon la meilleure estimation) ; la meilleure estimation est celle de la "
        "déclaration de meilleure fiabilité, puis crédibilité, puis de date la plus récente.",
    ),
    Rule(
        6,
        "Where nothing is said or nothing remains, the summary is empty, never 0: zero is only what a source "
        "states.",
        "Si rien n'est dit ou si rien ne subsiste, le bilan est vide, jamais 0 : zéro n'est que ce qu'une "
        "source affirme.",
    ),
)

# How the desk proposes a verification level (section 3); events.evidence does just this.
VERIFICATION_RULE = (
    Rule(
        1,
        "Reports that share a publisher, copy one another or copy one original count as one source.",
        "Les documents d'un même éditeur, qui se copient ou copient un même original comptent pour une seule "
        "source.",
    ),
    Rule(
        2,
        "A source of reliability A to C that disputes it, in a citation of credibility 1 to 3, makes it "
        "disputed.",
        "Une source de fiabilité A à C qui le conteste, par une citation de crédibilité 1 à 3, le rend "
        "contesté.",
    ),
    Rule(
        3,
        "Own evidence, or two independent sources of reliability A or B, make it confirmed.",
        "Nos propres éléments, ou deux sources indépendantes de fiabilité A ou B, le rendent confirmé.",
    ),
    Rule(
        4,
        "Two independent sources make it corroborated.",
        "Deux sources indépendantes le rendent recoupé.",
    ),
    Rule(
        5,
        "One independent source makes it single source; a source that only mentions it bears nothing out.",
        "Une seule source indépendante : source unique ; une source qui ne fait que le mentionner n'appuie "
        "rien.",
    ),
    Rule(
        6,
        "With no source that bears it out, it is unverified. The desk proposes the level and says why; the "
        "editor decides. Debunked is always an editor's finding.",
        "Sans source qui l'appuie, il est non vérifié. La rédaction propose le niveau et dit pourquoi ; le "
        "rédacteur décide. Réfuté est toujours la conclusion d'un rédacteur.",
    ),
)

STATE_RULE = (
    Rule(
        1,
        "The state on a day is that of the last phase whose start is certainly on or before that day.",
        "L'état un jour donné est celui de la dernière phase dont le début est certainement ce jour-là ou "
        "avant.",
    ),
    Rule(
        2,
        "Phases whose start may be on or before that day are given as possible.",
        "Les phases dont le début peut être ce jour-là ou avant sont données comme possibles.",
    ),
    Rule(
        3,
        "Last confirmed is the newest day on which a cited source says that the state still held.",
        "La dernière confirmation est le jour le plus récent où une source citée dit que l'état durait.",
    ),
    Rule(
        4,
        "More than 30 days after it the answer reads not confirmed since; silence never reads as lifted.",
        "Plus de 30 jours après, la réponse devient non confirmé depuis ; le silence ne vaut jamais levée.",
    ),
)
