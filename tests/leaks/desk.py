"""The desks of the worlds: one that holds the published records alone, one that holds 200 drafts and much more."""

from datetime import UTC, datetime
from itertools import cycle
from typing import Any

from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.incident import Incident
from tests.leaks.filling import desk_tables, fields_without_the_canary, filled, made, one_of
from tests.leaks.hiding import change_in_waiting, hide, tie, tie_from_changes_in_waiting
from tests.leaks.ingredients import axis, saltwell, source, thornford
from tests.makers import member

DRAFTS = 200
# Published records that the desk changes afterwards, and others name them later.
CHANGED = ("neighbour", "changed", "changed_episode")
# Would want the slugs of published records, and come first.
TWINS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("events.Place", {"name": "Saltwell, (invented)", "name_en": "Saltwell, (invented)", "country": "ML"}),
    ("events.Place", {"name": "A (invented)", "kind": "admin1", "country": "ML", "boundary_key": "ML-5"}),
    ("events.Place", {"name": "Salt Region, (invented)", "name_en": "", "kind": "admin1", "country": "ML"}),
    ("events.Actor", {"short_name": "F.S.R.", "type": "armed.jihadist"}),
    (
        "events.Actor",
        {"name_en": "Front of the Salt Road (invented)", "short_name": "", "type": "armed.rebel"},
    ),
    ("events.Source", {"name": "Wire, (invented)"}),
    ("events.Axis", {"name": "RN99, Saltwell–Thornford (invented)"}),
    ("events.Episode", {"title_en": "Blockade of Saltwell (invented)", "kind": "blockade"}),
    ("events.Report", {"title": "Convoy burnt (invented)"}),
)


class BareDesk:
    """World A's desk: the published records and nothing else."""

    def before_step(self, n: int) -> None:
        """Do nothing."""

    def before_publishing(self, record: DeskRecord) -> None:
        """Do nothing."""

    def after_publishing(self, name: str, record: DeskRecord) -> None:
        """Do nothing."""

    def finish(self) -> None:
        """Do nothing."""


class BusyDesk:
    """World B's desk: drafts before, between and after, ties from published records to them, changes in waiting."""

    def __init__(self) -> None:
        self.made = 0
        self.states = cycle(("draft", "submitted", "approved", "returned"))
        self.sensitivities = cycle(("open", "coarse", "restricted", "embargoed", "open"))

    def before_step(self, n: int) -> None:
        """Make drafts; at the very first those that name what others will publish, in another order."""
        if n == 0:
            self._come_first()
        self.make_drafts(15)

    def before_publishing(self, record: DeskRecord) -> None:
        """Tie the record to drafts, and fill all of it that the public must not see."""
        tie(record)
        tie_from_changes_in_waiting(record)
        hide()

    def after_publishing(self, name: str, record: DeskRecord) -> None:
        """Change some published records further, which nobody has published yet."""
        if name in CHANGED:
            change_in_waiting(record)

    def finish(self) -> None:
        """Bring the drafts to their number, and every other table of the desk to at least one row."""
        self.make_drafts(DRAFTS - self.made)
        for table in desk_tables():
            if fields_without_the_canary([table]):
                made(table._meta.label)
        hide()

    def _come_first(self) -> None:
        for label, fields in TWINS:
            made(label, **fields, **_needed(label))
        for name in ("Zenith Daily (invented)", "Mirror of the Wire (invented)", "Wire (invented)"):
            made("events.Report", source=source(name))
        thornford()
        axis("Track of the Reeds (invented)")

    def make_drafts(self, number: int) -> None:
        """Make so many drafts in all states, eight of ten of them incidents."""
        for _ in range(number):
            self.made += 1
            fields = self._draft_fields()
            if self.made % 10 == 0:
                made("events.Actor", type="armed.rebel", **fields)
            elif self.made % 10 == 5:
                _draft_episode(self.made, fields)
            else:
                _draft_incident(self.made, fields)

    def _draft_fields(self) -> dict[str, Any]:
        sensitivity = next(self.sensitivities)
        until = datetime(2027, 1, 1, tzinfo=UTC) if sensitivity == "embargoed" else None
        amina = member("amina", "editor")
        return {
            "workflow": next(self.states),
            "sensitivity": sensitivity,
            "embargo_until": until,
            "created_by": amina,
            "last_author": amina,
        }


def _needed(label: str) -> dict[str, Any]:
    ends = {"from_place": saltwell(), "to_place": thornford()}
    return ends if label == "events.Axis" else {}


def _draft_incident(n: int, fields: dict[str, Any]) -> None:
    day = f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}"
    incident = made("events.Incident", occurred=day, event_type="attack.convoy", **fields)
    place = (
        made("events.Place", country="ML", lon="-3.5", lat="14.7") if n % 4 == 0 else one_of("events.Place")
    )
    report = made("events.Report") if n % 4 == 1 else one_of("events.Report")
    citation = made("events.Citation", incident=incident, report=report)
    for row in (
        filled("events.IncidentPlace", incident=incident, place=place, precision="settlement"),
        filled("events.Participation", incident=incident, actor=_some_actor(n), role="initiator"),
        filled("events.ImpactClaim", incident=incident, citation=citation, kind="killed", best=n),
        filled("events.SecondaryType", incident=incident, event_type="attack.ambush"),
        filled("events.WorkflowStep", incident=incident, by=fields["created_by"]),
    ):
        row.save()


def _some_actor(n: int) -> Actor:
    """Return a published actor or a draft in turn."""
    published = Actor.objects.filter(workflow="published").order_by("pk")
    return (published.last() if n % 2 else None) or one_of("events.Actor")  # type: ignore[return-value]


def _draft_episode(n: int, fields: dict[str, Any]) -> None:
    episode = made("events.Episode", kind="blockade", **fields)
    citation = made("events.Citation", episode=episode, report=one_of("events.Report"))
    made("events.EpisodePlace", episode=episode, place=one_of("events.Place"))
    made("events.EpisodeParticipation", episode=episode, actor=_some_actor(n), role="initiator")
    phase = made("events.Phase", episode=episode, state="declared", began="2024-03", citation=citation)
    phase.evidence.set(Incident.objects.order_by("-pk")[:3])  # type: ignore[attr-defined]
