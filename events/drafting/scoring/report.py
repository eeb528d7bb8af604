"""Score a folder of marked texts, and lay the result out as a table or as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from events.drafting.mention import Draft
from events.drafting.scoring.bars import Verdict, judge
from events.drafting.scoring.comparable import comparable
from events.drafting.scoring.compare import FIELDS, TextScore, score_text
from events.drafting.scoring.marked import MarkedText
from events.drafting.scoring.reading import NamesOf
from events.drafting.scoring.tally import Tally
from events.errors.drafting import UnreadablePair

TITLES = {
    "events": "events",
    "type": "type",
    "time": "date equal",
    "time_overlap": "date overlaps",
    "places": "places",
    "places_with_role": "places and role",
    "actors_with_role": "actors and role",
    "actors": "actors alone",
    "roles": "roles alone",
    "figures": "figures",
    "figures_with_claimant": "figures and claimant",
    "background": "background",
    "status_of_fact": "status",
}


@dataclass(frozen=True, slots=True)
class FolderScore:
    """The scores of all texts, and the pairs that could not be read."""

    texts: tuple[TextScore, ...]
    unreadable: tuple[UnreadablePair, ...]

    @property
    def total(self) -> dict[str, Tally]:
        """The tallies of all texts together."""
        return {name: sum((text.fields[name] for text in self.texts), Tally()) for name in FIELDS}

    @property
    def verdicts(self) -> list[Verdict]:
        """Each bar and whether the total clears it."""
        return judge(self.total)


def score_folder(
    texts: Sequence[MarkedText],
    unreadable: Sequence[UnreadablePair],
    read: Callable[[MarkedText], Draft],
    *,
    actor_names: NamesOf,
    place_names: NamesOf,
) -> FolderScore:
    """Read each text and score what was proposed."""
    scores = [
        score_text(
            text.name,
            comparable(read(text), actor_names=actor_names, place_names=place_names),
            text.events,
        )
        for text in texts
    ]
    return FolderScore(tuple(scores), tuple(unreadable))


def as_data(score: FolderScore, *, details: bool) -> dict[str, Any]:
    """Return the result as plain data for JSON."""
    return {
        "texts": {
            text.name: {
                "fields": _fields(text.fields),
                **({"differences": text.differences} if details else {}),
            }
            for text in score.texts
        },
        "total": _fields(score.total),
        "bars": [
            {
                "field": verdict.field,
                "measure": verdict.measure,
                "asked": verdict.asked,
                "reached": verdict.reached,
                "passed": verdict.passed,
            }
            for verdict in score.verdicts
        ],
        "unreadable": [{"name": pair.name, "problem": pair.problem} for pair in score.unreadable],
    }


def _fields(fields: dict[str, Tally]) -> dict[str, Any]:
    return {
        name: {
            "proposed": tally.proposed,
            "expected": tally.expected,
            "right": tally.right,
            "precision": tally.precision,
            "recall": tally.recall,
        }
        for name, tally in fields.items()
    }


def as_lines(score: FolderScore, *, details: bool) -> list[str]:
    """Return the table per text and in total, the bars, and the pairs that could not be read."""
    lines: list[str] = []
    for text in score.texts:
        lines += [text.name, *_table(text.fields)]
        if details:
            lines += [f"    {difference}" for difference in text.differences]
        lines.append("")
    lines += [f"All {len(score.texts)} texts", *_table(score.total), "", "Bars"]
    lines += [_bar(verdict) for verdict in score.verdicts]
    if score.unreadable:
        lines += ["", "Could not be read, and not counted:"]
        lines += [f"  {problem}" for problem in score.unreadable]
    return lines


def _table(fields: dict[str, Tally]) -> list[str]:
    head = f"  {'field':<22}{'right':>7}{'proposed':>10}{'expected':>10}{'precision':>11}{'recall':>8}"
    rows = [
        f"  {TITLES[name]:<22}{tally.right:>7}{tally.proposed:>10}{tally.expected:>10}"
        f"{_share(tally.precision):>11}{_share(tally.recall):>8}"
        for name, tally in fields.items()
    ]
    return [head, *rows]


def _bar(verdict: Verdict) -> str:
    outcome = "pass" if verdict.passed else "FAIL"
    what = f"{TITLES[verdict.field]} {verdict.measure}"
    return f"  {outcome}  {what:<28} {_share(verdict.reached)}, asked {verdict.asked:.2f}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
