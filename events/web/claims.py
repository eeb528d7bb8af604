"""Claims side by side: for each kind of figure what the rule makes of them, and which were set aside by what step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.web.text import Text, read
from events.web.toll import claims_words, span_words, toll_words
from events.web.typography import first_lower, number, typeset
from events.web.when import moment


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of one claimant."""

    n: int
    group: str
    figure: str
    claimant: Text
    claimant_slug: str
    wording: str
    as_of: str
    citation: int | None
    step: int | None
    reason: str
    remark: str


@dataclass(frozen=True, slots=True)
class Account:
    """All claims of one kind with their summary in words."""

    kind: str
    label: str
    summary: str
    best: str
    claims: str
    rows: tuple[ClaimRow, ...]


def accounts(document: Mapping[str, Any], lang: str) -> list[Account]:
    """Return one account for each kind that anybody speaks of, in the codebook's order."""
    figures = {figure["kind"]: figure for figure in document["figures"]}
    spoken_of = {claim["kind"] for claim in document["claims"]}
    return [
        _account(kind, figures.get(kind), document, lang) for kind in IMPACT_KINDS.codes if kind in spoken_of
    ]


def _account(kind: str, figure: Mapping[str, Any] | None, document: Mapping[str, Any], lang: str) -> Account:
    claims = [claim for claim in document["claims"] if claim["kind"] == kind]
    aside = {mark["claim"]: mark for mark in figure["set_aside"]} if figure else {}
    used = set(figure["used"]) if figure else set()
    return Account(
        kind=kind,
        label=typeset(IMPACT_KINDS.label(kind, lang), lang),
        summary=toll_words(figure, lang) if figure else _("nothing that can be summed up"),
        best=_best(figure, lang),
        claims=claims_words(len(claims)),
        rows=tuple(_row(claim, aside.get(claim["n"]), claim["n"] in used, lang) for claim in claims),
    )


def _best(figure: Mapping[str, Any] | None, lang: str) -> str:
    """Say which figure has the best support, where that is not the whole span already."""
    if figure is None or figure["best"] is None or figure["low"] == figure["high"] == figure["best"]:
        return ""
    return _("best supported: %(n)s") % {"n": number(figure["best"], lang)}


def _row(claim: Mapping[str, Any], aside: Mapping[str, Any] | None, is_used: bool, lang: str) -> ClaimRow:
    actor = claim["claimant"].get("actor")
    who = actor or claim["claimant"].get("source")
    return ClaimRow(
        n=claim["n"],
        group=_group(claim, lang),
        figure=_figure(claim, lang),
        claimant=read(who["name"], lang) if who else Text(_("not said")),
        claimant_slug=actor["slug"] if actor else "",
        wording=claim["wording"],
        as_of=moment(claim["as_of"], lang).words if claim["as_of"] else "",
        citation=claim["citation"],
        step=aside["step"] if aside else None,
        reason=read(aside["reason"], lang).text if aside else "",
        remark="" if aside or is_used else _("a part of another figure, not counted again"),
    )


def _figure(claim: Mapping[str, Any], lang: str) -> str:
    span = span_words(claim["low"], claim["best"], claim["high"], lang)
    is_between = claim["best"] is not None and claim["low"] != claim["high"]
    if is_between and claim["best"] not in (claim["low"], claim["high"]) and span:
        return _("%(span)s, best %(n)s") % {"span": span, "n": number(claim["best"], lang)}
    return span


def _group(claim: Mapping[str, Any], lang: str) -> str:
    """Write whom the claim counts: "civilians, female, children"."""
    sexes = {"female": _("female"), "male": _("male")}
    ages = {"children": _("children"), "adults": _("adults"), "elderly": _("elderly")}
    group = typeset(IMPACT_GROUPS.label(claim["group"], lang), lang)
    parts = [group, sexes.get(claim.get("sex") or "", ""), ages.get(claim.get("age") or "", "")]
    return ", ".join([parts[0], *(first_lower(part) for part in parts[1:] if part)])
