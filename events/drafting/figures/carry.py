"""Numbers and pronouns that speak of what was counted before: "gives 22", "they were freed", "parle d'une dizaine"."""

import re
from dataclasses import replace

from events.drafting.figures.context import FigureContext
from events.drafting.figures.noun import nouns_in
from events.drafting.figures.outcome import outcomes_for
from events.drafting.figures.quantity import Quantity
from events.drafting.mention import FigureMention, Span

GIVES = re.compile(
    r"(?:\b(?:gives?|gave|speaks? of|spoke of|put (?:it|the (?:toll|number|figure)) at|"
    r"counts?|counted|cited|cites|reports?|reported|"
    r"mentions?|mentioned|admits?(?: to)?|admitted(?: to)?|acknowledge[sd]?|concede[sd]?|lists?|listed|"
    r"records?|recorded|"
    r"reconnai(?:t|ssent)|admet(?:tent)?|concede(?:nt)?|deplore(?:nt)?|n'en reconnait|(?:says|said|claims|"
    r"claimed)(?: it was| there were)?|evoke[ds]?|"
    r"parle(?:nt)?(?: plutot| lui| quant a lui| elle)? ?(?:de|d')|"
    r"parlai(?:t|ent) (?:de|d')|avance(?:nt)?|evoque(?:nt)?|donne(?:nt)?|fait etat (?:de|"
    r"d')|font etat (?:de|d')|compte(?:nt)?|denombre(?:nt)?|"
    r"recense(?:nt)?|annonce(?:nt)?|cite(?:nt)?|mentionne(?:nt)?|dit|en compte|en denombre)|"
    r"le chiffre (?:de|d')|un chiffre (?:de|d')|the figure (?:of|at|to)|a figure of|"
    r"plutot (?:de|d'))(?: the figure of| a figure of| le chiffre (?:de|d')| que| only)? ?$"
)
TOLL = re.compile(
    r"\b(?:death toll|toll|body count|bilan|number of (?:[\w'-]+ ){0,3}(?:dead|deaths|killed|fatalities)|"
    r"nombre "
    r"(?:de |des |d')(?:[\w'-]+ ){0,3}(?:morts|tues|deces|victimes))\b[^.;]{0,60}?"
    r"(?:to|at|of|a|de|d'|passe a|porte a|alourdi a|desormais de|now|reached|atteint)(?: "
    r"now| desormais)? ?$"
)
PRONOUN = re.compile(
    r"(?<![\w'-])(?P<who>he|she|they|il|elle|ils|elles|both|all (?:three|four|five|of them)|tous(?: deux)?|"
    r"(?:the|les) (?:two|three|men|hostages?|captives?|otages?|captifs?|victimes?|deux|"
    r"trois|hommes))(?: \w+){0,2}? "
    r"(?:was|were|had been|have been|has been|(?:a|ont|avait|avaient)(?: tous| toutes| "
    r"deja| depuis| finalement)? ete|furent|fut|est|"
    r"sont|etait|etaient)(?: \w+)? "
    r"(?P<what>released|freed|liberated|set free|let go|rescued|(?:libere|relache)e?s?|"
    r"remise?s? en liberte|"
    r"executed|beheaded|killed|found dead|(?:execute|tue|decapite)e?s?|retrouvee?s? mort(?:e)?s?)(?!\w)"
)
# The dead are the toll's; of the others the noun says what became of them.
NUMBER_OF = re.compile(
    r"\b(?:number|nombre) (?:of |de |des |d')"
    r"(?P<what>(?![^.;,]{0,45}\b(?:dead|deaths|killed|morts|tuee?s|deces|victimes)\b)[^.;,]{4,45}?) "
    r"(?:at|to|now|reached|reaches|stands at|rose to|a|atteint|passe a|s'eleve a|est de|"
    r"serait de)(?: now)? ?$"
)
SPOKE_OF = re.compile(r"\bparl\w+ d(?:e |')")
WITHOUT_VERB = re.compile(r",(?: et)? (?:l'|le |la |les |d'autres |un |une )[\w' -]{3,30}? (?:de |d')$")
# Behind a number that stands alone: no noun of its own.
ENDS_THERE = re.compile(
    r"\s*(?:[,.;:)»\"]|$|(?:and|et|in|dead|for|on|after|since|by|according|so far|selon|d'apres|apres|"
    r"depuis|lundi|mardi|"
    r"mercredi|jeudi|vendredi|samedi|dimanche|hier|as|overall|this|ce|from|contre)\b)"
)
# "The hauliers count 21 burnt": of the vehicles or houses counted before.
BURNT = re.compile(
    r"\s+(?:burn(?:t|ed)|torched|destroyed|set (?:on fire|ablaze|alight)|gutted|(?:brule|incendie|detruit|"
    r"calcine)e?s?)"
    r"(?=\s*(?:[,.;:)]|$|(?:and|et|in|on|by|par|dans|a)\b))"
)
THINGS_LOST = {
    "vehicles_arrived": "vehicles_destroyed",
    "tankers_arrived": "tankers_destroyed",
    **{kind: kind for kind in ("vehicles_destroyed", "tankers_destroyed", "buildings_destroyed")},
}
HELD = frozenset(("abducted", "captured", "arrested", "missing"))


def bare_figures(
    words: str, quantities: list[Quantity], figures: list[FigureMention], context: FigureContext
) -> list[FigureMention]:
    """Read numbers without a noun behind a verb of counting as the kind that was counted before."""
    found = _numbered(words, quantities) + _burnt(words, quantities, figures, context)
    for quantity in quantities:
        if not ENDS_THERE.match(words, quantity.end):
            continue
        before = words[: quantity.start]
        if NUMBER_OF.search(before):
            continue
        earlier = [figure for figure in figures if figure.span.end <= quantity.start]
        like = earlier[-1] if earlier else (context.previous[-1] if context.previous else None)
        if TOLL.search(before):
            toll = TOLL.search(before)
            named = {
                noun.group for noun in nouns_in(words, toll.start() if toll else 0, len(before)) if noun.group
            }
            carried = like.group if like is not None and like.kind == "killed" else "total"
            group = named.pop() if len(named) == 1 else carried
            like = FigureMention(Span(0, 0), "", "killed", group, 0, 0, 0)
        elif not GIVES.search(before) and not _goes_without_its_verb(before):
            continue
        if like is not None:
            found.append(
                replace(
                    like,
                    span=Span(quantity.start, quantity.end),
                    low=quantity.low,
                    best=quantity.best,
                    high=quantity.high,
                    claimant=None,
                    group_is_inferred=True,
                )
            )
    return found


def _goes_without_its_verb(before: str) -> bool:
    """Tell "les habitants parlent de cent morts, l'armée de 34"."""
    return SPOKE_OF.search(before) is not None and WITHOUT_VERB.search(before) is not None


def _numbered(words: str, quantities: list[Quantity]) -> list[FigureMention]:
    """Read "the number of wounded at 14", "le nombre de déplacés atteint 4 000"."""
    found = []
    for quantity in quantities:
        match = NUMBER_OF.search(words[: quantity.start])
        if match is None or not ENDS_THERE.match(words, quantity.end):
            continue
        what = match["what"]
        patterns = [
            (one.kind, p) for one in outcomes_for("people") for p in (one.counted, one.participle) if p
        ]
        kind = next((kind for kind, pattern in patterns if pattern.search(what)), None)
        if kind is None or kind == "killed":
            continue
        groups = {noun.group for noun in nouns_in(what, 0, len(what)) if noun.group}
        group = "civilians" if kind == "displaced" else groups.pop() if len(groups) == 1 else "total"
        span = Span(quantity.start, quantity.end)
        found.append(FigureMention(span, "", kind, group, quantity.low, quantity.best, quantity.high))
    return found


def _burnt(
    words: str, quantities: list[Quantity], figures: list[FigureMention], context: FigureContext
) -> list[FigureMention]:
    found = []
    for quantity in quantities:
        match = BURNT.match(words, quantity.end)
        known = [one for one in (*context.previous, *figures) if one.kind in THINGS_LOST]
        if match is None or not known:
            continue
        found.append(
            replace(
                known[-1],
                span=Span(quantity.start, match.end()),
                kind=THINGS_LOST[known[-1].kind],
                low=quantity.low,
                best=quantity.best,
                high=quantity.high,
                claimant=None,
                group_is_inferred=True,
            )
        )
    return found


def pronoun_figures(words: str, figures: list[FigureMention], context: FigureContext) -> list[FigureMention]:
    """Read "he had been released" with the number of those who were taken before."""
    found = []
    for match in PRONOUN.finditer(words):
        earlier = [figure for figure in figures if figure.span.end <= match.start()] or list(context.previous)
        held = [figure for figure in earlier if figure.kind in HELD and figure.best is not None]
        if not held or any(
            figure.span.start < match.end() and match.start() < figure.span.end for figure in figures
        ):
            continue
        last = held[-1]
        is_one = match["who"] in ("he", "she", "il", "elle")
        if is_one != (last.best == 1):
            continue
        kind = (
            "released"
            if re.match(r"releas|freed|liber|set|let|resc|relach|remis", match["what"])
            else "killed"
        )
        found.append(replace(last, span=Span(match.start(), match.end()), kind=kind, claimant=None))
    return found
