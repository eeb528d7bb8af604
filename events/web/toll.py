"""Figures in words: "12–30 killed", "at least 3 tankers destroyed". Empty is never written as zero."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from events.codebook.impact import IMPACT_KINDS
from events.web.typography import number, typeset


@dataclass(frozen=True, slots=True)
class Toll:
    """One figure of the summary in words, with the number of claims behind it."""

    kind: str
    words: str
    claims: str


def span_words(low: int | None, best: int | None, high: int | None, lang: str) -> str:
    """Write a low, best and high as one reads it: "12–30", "at least 12", "at most 30", "12"."""
    if low is not None and high is not None:
        return number(low, lang) if low == high else f"{number(low, lang)}–{number(high, lang)}"
    if low is not None:
        return _("at least %(n)s") % {"n": number(low, lang)}
    if high is not None:
        return _("at most %(n)s") % {"n": number(high, lang)}
    return number(best, lang) if best is not None else ""


def claims_words(count: int) -> str:
    return ngettext("%(n)d claim", "%(n)d claims", count) % {"n": count}


def tolls(figures: Sequence[Mapping[str, Any]], lang: str, *, harm_only: bool = False) -> list[Toll]:
    """Return what the summary says of each kind, in the codebook's order."""
    order = {code: at for at, code in enumerate(IMPACT_KINDS.codes)}
    said = [
        figure
        for figure in sorted(figures, key=lambda figure: order.get(figure["kind"], len(order)))
        if _has_number(figure) and not (harm_only and not IMPACT_KINDS[figure["kind"]].is_harm)
    ]
    return [Toll(figure["kind"], toll_words(figure, lang), claims_words(figure["claims"])) for figure in said]


def _has_number(figure: Mapping[str, Any]) -> bool:
    return any(figure[name] is not None for name in ("low", "best", "high"))


def toll_words(figure: Mapping[str, Any], lang: str) -> str:
    """Write one figure of the summary with its kind."""
    span = span_words(figure["low"], figure["best"], figure["high"], lang)
    largest = max(figure[name] for name in ("low", "best", "high") if figure[name] is not None)
    return typeset(_counted(figure["kind"], largest) % {"n": span}, lang)


def _counted(kind: str, n: int) -> str:
    """Return "%(n)s killed" in the number that the figure asks for."""
    match kind:
        case "killed":
            return ngettext("%(n)s killed", "%(n)s killed", n)
        case "wounded":
            return ngettext("%(n)s wounded", "%(n)s wounded", n)
        case "abducted":
            return ngettext("%(n)s abducted", "%(n)s abducted", n)
        case "captured":
            return ngettext("%(n)s captured", "%(n)s captured", n)
        case "missing":
            return ngettext("%(n)s missing", "%(n)s missing", n)
        case "released":
            return ngettext("%(n)s released", "%(n)s released", n)
        case "arrested":
            return ngettext("%(n)s arrested", "%(n)s arrested", n)
        case "displaced":
            return ngettext("%(n)s displaced", "%(n)s displaced", n)
        case "households_affected":
            return ngettext("%(n)s household affected", "%(n)s households affected", n)
        case _:
            return _counted_things(kind, n)


def _counted_things(kind: str, n: int) -> str:
    match kind:
        case "vehicles_destroyed":
            return ngettext("%(n)s vehicle destroyed", "%(n)s vehicles destroyed", n)
        case "tankers_destroyed":
            return ngettext("%(n)s tanker destroyed", "%(n)s tankers destroyed", n)
        case "vehicles_arrived":
            return ngettext("%(n)s vehicle got through", "%(n)s vehicles got through", n)
        case "tankers_arrived":
            return ngettext("%(n)s tanker got through", "%(n)s tankers got through", n)
        case "buildings_destroyed":
            return ngettext("%(n)s building destroyed", "%(n)s buildings destroyed", n)
        case "livestock_taken":
            return ngettext("%(n)s head of livestock taken", "%(n)s head of livestock taken", n)
        case "schools_closed":
            return ngettext("%(n)s school closed", "%(n)s schools closed", n)
        case "weapons_seized":
            return ngettext("%(n)s weapon seized", "%(n)s weapons seized", n)
        case "attackers":
            return ngettext("%(n)s attacker", "%(n)s attackers", n)
        case "participants":
            return ngettext("%(n)s participant", "%(n)s participants", n)
        case "troops_left":
            return ngettext("%(n)s soldier left", "%(n)s soldiers left", n)
        case "troops_arrived":
            return ngettext("%(n)s soldier arrived", "%(n)s soldiers arrived", n)
        case _:
            # A kind that the codebook gains later reads as its label until it has words here.
            return "%(n)s × " + IMPACT_KINDS.label(kind, get_language() or "en").replace("%", "%%")
