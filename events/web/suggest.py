"""What the search finds by name, in words: actors, places and episodes, each with what it is and its address."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from events.codebook.actor import ACTOR_TYPES
from events.codebook.entry import Entry, Table
from events.codebook.episode import EPISODE_KINDS
from events.codebook.place import PLACE_KINDS
from events.search.names import Match, Named
from events.web.text import Text, read
from events.web.typography import typeset
from events.web.where import country_name

KIND_TABLES: dict[str, Table[Entry]] = {"actor": ACTOR_TYPES, "place": PLACE_KINDS, "episode": EPISODE_KINDS}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of an answer; `arabic` is the Arabic name, where another name is shown first."""

    name: Text
    short: str
    remark: str
    url: str
    arabic: str = ""

    @property
    def label(self) -> str:
        return f"{self.short} – {self.name.text}" if self.short else self.name.text


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """What was found of one kind, best first; `more_url` leads to the list that has the rest."""

    kind: str
    heading: str
    findings: tuple[Finding, ...]
    more_url: str = ""


def heading_of(kind: str) -> str:
    return {
        "actor": _("Actors"),
        "place": _("Places"),
        "episode": _("Episodes"),
        "incident": _("Incidents"),
    }[kind]


def name_groups(matches: Iterable[Match], lang: str, most: int) -> list[FindingGroup]:
    """Return so many of each kind that has any, the kind of the best match first."""
    found: dict[str, list[Finding]] = {}
    for match in matches:
        of_kind = found.setdefault(match.named.kind, [])
        if len(of_kind) < most:
            of_kind.append(finding(match.named, lang))
    return [FindingGroup(kind, heading_of(kind), tuple(lines)) for kind, lines in found.items()]


def finding(named: Named, lang: str) -> Finding:
    """Say one actor, place or episode in the reader's language."""
    name, table = read(named.name, lang), KIND_TABLES[named.kind]
    remarks = [
        typeset(table.label(named.what, lang), lang) if named.what in table else "",
        country_name(named.country, lang) if named.country else "",
    ]
    arabic = named.name.get("ar") or ""
    return Finding(
        name=name,
        short=named.short if named.short != name.text else "",
        remark=" · ".join(remark for remark in remarks if remark),
        url=reverse(f"web:{named.kind}", args=[lang, named.key]),
        arabic=arabic if arabic != name.text else "",
    )


def guesses(matches: Iterable[Match], lang: str, most: int = 3) -> list[str]:
    """Return the names that were perhaps meant, where none holds what was typed."""
    found = list(matches)
    if any(match.is_written for match in found):
        return []
    # A title is an answer only where no name is: "Farabugu" means Farabougou, not its blockade.
    named = [match for match in found if match.named.kind != "episode"] or found
    names = [match.named.short or read(match.named.name, lang).text for match in named]
    return list(dict.fromkeys(names))[:most]
