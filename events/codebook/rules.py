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
        "Reports that share a publisher, copy one another or copy one original count as one source; a report "
        "that only mentions it, or a citation of credibility 5, bears nothing out.",
        "Les documents d'un même éditeur, qui se copient ou copient un même original comptent pour une seule "
        "source ; un document qui ne fait que mentionner le fait, ou une citation de crédibilité 5, "
        "n'appuie rien.",
    ),
    Rule(
        2,
        "Disputed: a source of reliability A to C denies it, in a citation whose credibility is not 4 or 5.",
        "Contesté : une source de fiabilité A à C le dément, par une citation dont la crédibilité n'est ni 4 "
        "ni 5.",
    ),
    Rule(
        3,
        "Confirmed: own evidence, or two independent sources of reliability A or B.",
        "Confirmé : nos propres éléments, ou deux sources indépendantes de fiabilité A ou B.",
    ),
    Rule(
        4,
        "Corroborated: two independent sources.",
        "Recoupé : deux sources indépendantes.",
    ),
    Rule(
        5,
        "Single source: one independent source, read in the original.",
        "Source unique : une seule source indépendante, lue dans l'original.",
    ),
    Rule(
        6,
        "Unverified: no source, or one of which only copies were read. The desk proposes the level and says "
        "why; the editor decides, and only an editor can find it debunked.",
        "Non vérifié : aucune source, ou une seule dont seules des copies ont été lues. La rédaction propose "
        "le niveau et dit pourquoi ; le rédacteur décide, et lui seul peut le dire réfuté.",
    ),
)

# The answer to "in force on this day?" (section 2).
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
