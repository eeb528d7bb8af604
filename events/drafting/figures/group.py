"""Whose people a figure counts, where the noun beside the number says it, or what stands around it."""

import re

from events.drafting.figures.context import FigureContext
from events.drafting.figures.noun import NO_SETTING, SETTING, nouns_in
from events.drafting.figures.phrase import Phrase
from events.drafting.mention import FigureMention
from events.drafting.words.listing import words_of

TOTAL = "total"
AMONG = re.compile(
    r"(?:among|amongst|from|parmi|chez|dans les rangs d(?:e|es|u)|in the ranks of|on the "
    r"side of|du cote d(?:e|es|u)|cote) ?"
    r"(?:the|its|their|les|leurs|la|l'|des)? ?"
)
OWN = re.compile(
    r"\b(?:in (?:its|our|their|the army's) (?:own )?ranks|dans (?:nos|ses|leurs) "
    r"(?:propres )?rangs|cote ami|chez nous|dans notre camp|among our (?:men|own)|parmi nos|on our side|de notre cote|"
    r"de nos hommes|of (?:our|its) (?:men|own)|we (?:have|had|lost|suffered|mourn|"
    r"deplore)|nous (?:avons|deplorons|comptons)|nos pertes|"
    r"our losses|friendly (?:side|losses)|amis? ?:)"
)
# Who speaks of "its ranks".
SPEAKER = re.compile(
    r"\b(?:(?P<group>jnim|gsim|iswap|isgs|eigs|boko haram|fla|csp|movement|mouvement|group|groupe|katiba|"
    r"front|jihadists|"
    r"djihadistes|rebels|rebelles|insurgents|militants|islamic state|etat islamique)|"
    r"(?P<army>army|armee|military|forces|general staff|etat-major|ministry|ministere|government|"
    r"gouvernement|"
    r"gendarmerie|police|defence|communique))\b"
)
ENEMY = re.compile(
    r"\b(?:cote ennemi|enemy (?:side|losses)|on the enemy side|dans les rangs (?:ennemis|"
    r"adverses)|in the enemy's ranks|du cote ennemi|"
    r"chez l'ennemi|cote (?:terroriste|adverse|assaillants?)|among the (?:attackers|"
    r"assailants|enemy)|parmi les assaillants)"
)
ALL_OF_THEM = re.compile(
    r",? (?:all|tous|toutes|mostly|all of them|essentiellement|en majorite|majoritairement|"
    r"pour la plupart|la plupart|"
    r"for the most part|among them mostly)(?: "
    r"of them)?(?: des| d')? "
)
PARTS = re.compile(
    r",? ?(?:including|dont|among them|of whom|parmi lesquels|parmi eux|notamment|y "
    r"compris|\w+ of them|\w+ d'entre eux)"
)
TOLL = re.compile(r"\b(?:toll|bilan)\b")
COMMUNAL = re.compile(
    r"\b(?:clashes? between|affrontements? (?:entre|intercommunautaires?)|communal|"
    r"intercommunautaire|intercommunal)\b"
)
FIGHTING = ("state forces", "auxiliaries", "armed group", "foreign military", "peacekeepers")


def group_of(
    words: str, phrase: Phrase, kind: str, earlier: list[FigureMention], context: FigureContext
) -> tuple[str, bool]:
    """Give the group and whether it was inferred from what stands further off."""
    named = {group for group in phrase.groups if group}
    if kind in ("displaced", "households_affected"):
        return "civilians", False
    if phrase.head is not None and phrase.head.thing != "people":
        return TOTAL, False
    if kind == "attackers" or (kind == "participants" and named != {"armed group"}):
        return TOTAL, False
    if len(named) == 1 and "" not in phrase.groups:
        return named.pop(), False
    if len(named) > 1:
        return TOTAL, False
    beside = _beside(words, phrase)
    if beside is not None:
        return beside, False
    if re.search(
        r"\b(?:neutrali[sz]\w+|mise?s? hors d'etat de nuire)\b",
        words[phrase.quantity.start : phrase.end + 40],
    ):
        return "armed group", True
    return _inferred(words, phrase, kind, earlier, context)


def side_of(before: str) -> str:
    """Tell whose "own ranks" are meant: those of the army, or of the group that was named last."""
    named = [match.lastgroup for match in SPEAKER.finditer(before)]
    return "armed group" if named and named[-1] == "group" else "state forces"


def _beside(words: str, phrase: Phrase) -> str | None:
    """Read "among the drivers", "in its ranks", "all civilians", "two of them children"."""
    tail = words[phrase.quantity.end : phrase.end + 90]
    clause = re.split(r"[;:]", tail)[0]
    head = re.split(r"[;.]", words[: phrase.quantity.start])[-1]
    if OWN.search(clause) or OWN.search(head[-60:]):
        return side_of(words[: phrase.quantity.start])
    if ENEMY.search(clause) or ENEMY.search(head[-40:]):
        return "armed group"
    match = AMONG.match(words, phrase.end) or AMONG.match(words, phrase.end + 1)
    if match is None:
        match = ALL_OF_THEM.match(words, phrase.end)
    if match is not None:
        nouns = [noun for noun in nouns_in(words, match.end(), match.end() + 45) if noun.group]
        if nouns:
            return nouns[0].group
    parts = PARTS.match(words, phrase.end)
    if parts is not None:
        groups = {noun.group for noun in nouns_in(words, parts.end(), parts.end() + 70) if noun.group}
        # A part that is civilian makes the whole so; a part that fought leaves the rest open.
        # "Dont 18 civils" says that the others were none.
        if re.search(r"\bcivil(?:ian)?e?s?\b", words[parts.end() : parts.end() + 25]):
            return TOTAL
        return "civilians" if groups == {"civilians"} else TOTAL if groups else None
    return None


def _inferred(
    words: str, phrase: Phrase, kind: str, earlier: list[FigureMention], context: FigureContext
) -> tuple[str, bool]:
    around = f"{context.before} {words}"
    if OF_HIS_MEN.match(words, phrase.quantity.end) and LED_BY.search(around):
        return "armed group", True
    is_bare = (
        phrase.head is None
        or words[phrase.head.start : phrase.head.end] in BARE_HEADS
        or OF_HIS_MEN.match(words, phrase.quantity.end) is not None
    )
    people = [figure for figure in earlier if figure.kind in PEOPLE_KINDS and figure.group != TOTAL]
    if is_bare and people:
        return people[-1].group, True
    if is_bare and not earlier:
        before = [figure for figure in context.previous if figure.kind in PEOPLE_KINDS]
        if context.toll_group and TOLL.search(words):
            return context.toll_group, True
        if before and context.before:
            return before[-1].group, True
    if _is_lost_by_the_army(words, phrase):
        return "state forces", True
    if kind == "killed" and LYNCHED.search(words):
        return "civilians", True
    if kind in ("abducted", "released") and ANYBODY.search(words, phrase.quantity.end, phrase.end):
        # Soldiers are captured; people who are taken are civilians unless the text says more.
        return (TOTAL if NO_SETTING.search(around) else "civilians"), True
    if SETTING.search(around) and not NO_SETTING.search(around) and not COMMUNAL.search(around):
        return "civilians", True
    return TOTAL, False


def _is_lost_by_the_army(words: str, phrase: Phrase) -> bool:
    """Tell "the army lost three men", "les militaires ont perdu trois hommes"."""
    return LOST.search(words[: phrase.quantity.start]) is not None and phrase.head is not None


# "A colonel and four of his men": of the same side.
OF_HIS_MEN = re.compile(
    r" (?:of|de) (?:his|her|its|their|ses|leurs) (?:men|comrades|colleagues|hommes|camarades|collegues|"
    r"compagnons)\b"
)
# Whose men they are: "a bandit leader", "l'émir", "un chef terroriste".
LED_BY = re.compile(
    r"\b(?:(?:bandit|jihadist|militant|terrorist|insurgent|rebel|gang|group) (?:leader|commander|chief|kingpin)|emir|"
    r"amir|warlord|ringleader|(?:chef|commandant|cadre|leader) (?:de bande|djihadiste|jihadiste|terroriste|rebelle|"
    r"bandit)|chef de guerre)\b"
)
ANYBODY = re.compile(r"\b(?:people|persons?|personnes?)\b")
# Whom a crowd kills.
LYNCHED = re.compile(r"\b(?:mobs?|crowd|lynch\w*|foule|vindicte|populace)\b")
LOST = re.compile(
    r"\b(?:army|military|soldiers|gendarmerie|police|armee|militaires|soldats|gendarmes|policiers|"
    r"forces armees|fds)\b"
    r"[^.;:]{0,25}\b(?:lost|perdu|perdit)(?: at least| au moins| about| environ| another)? ?$|"
    r"\bcost(?:ing)? (?:the |its )?(?:army|military|forces|police|gendarmerie) ?$"
)
BARE_HEADS = words_of(
    "dead wounded injured others other morts mort blesses blessees blesse blessee tues tue autres autre bodies "
    "corps deaths"
)
PEOPLE_KINDS = frozenset(("killed", "wounded", "abducted", "captured", "missing", "released", "arrested"))
