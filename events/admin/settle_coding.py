"""Settling a double coding: a third chooses, group by group, whose coding of each event stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.admin.history import keep_whole, one_revision, say_why
from events.admin.lock import claim_revision
from events.admin.recycle_bin import recycle
from events.matching.coding.agreement import said_in
from events.matching.coding.pair import Pair, pairs_of
from events.models.citation import Citation
from events.models.double_coding import DoubleCoding
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, SecondaryType
from events.publishing.workflow import reopen_after_change

FIRST, SECOND, NEITHER = "first", "second", "neither"


@dataclass(frozen=True)
class Group:
    """What is chosen in one go, because its parts make sense only together."""

    code: str
    label: Any
    # The incident's own columns, and the parts that hang on it.
    columns: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


GROUPS: tuple[Group, ...] = (
    Group("words", _("title and summary"), ("title_en", "title_fr", "summary_en", "summary_fr")),
    Group("type", _("event types"), ("event_type",), ("secondary_types",)),
    Group(
        "time",
        _("date"),
        ("occurred", "part_of_day", "local_time", "time_zone", "date_note_en", "date_note_fr"),
    ),
    Group("sureness", _("status of the fact and verification"), ("status_of_fact", "verification")),
    Group("places", _("places"), ("axis",), ("places",)),
    Group("actors", _("actors"), (), ("participations",)),
    Group("figures", _("figures"), (), ("claims",)),
)
Choice = Mapping[str, str]


def settle(
    coding: DoubleCoding, pairs: Sequence[Pair], choices: Sequence[Choice], *, by: Any
) -> list[Incident]:
    """Make one draft of each pair as it was chosen, and return those that stand.

    A choice says for `event` whether the event stands at all, and for each group whose coding it takes. The other
    draft goes into the recycle bin. All is one revision by the third, who is then the last author of each draft.
    A pair of which one has been published meanwhile stays as it is: neither is deleted or written over.
    """
    standing: list[Incident] = []
    with one_revision(by, comment=str(_("Double coding settled"))):
        units = said_in(pairs)
        for (one, other), choice in zip(pairs, choices, strict=True):
            base = one or other
            if base is None:
                continue
            if has_code((one, other)):
                standing += [draft for draft in (one, other) if draft is not None]
                continue
            spare = other if one is not None else None
            if choice.get("event") == NEITHER:
                for draft in (base, spare):
                    if draft is not None:
                        recycle(draft, by=by)
                continue
            if spare is not None:
                _take_over(base, spare, choice)
                recycle(spare, by=by)
            claim_revision(base, seen=base.revision)
            base.last_author = by
            base.save()
            reopen_after_change(base, by=by)
            keep_whole(base)
            standing.append(base)
        say_why(str(_("Double coding settled")))
        coding.settled_by, coding.settled_at, coding.agreement = by, timezone.now(), units
        coding.save(update_fields=["settled_by", "settled_at", "agreement"])
    return standing


def locked_pairs(coding: DoubleCoding) -> list[Pair]:
    """Return the pairs with their drafts locked: none is saved, handed over or published before they are settled."""
    drafts = Incident.objects.filter(coded__double_coding=coding)
    list(drafts.select_for_update(of=("self",)).order_by("pk"))
    return pairs_of(coding)


def has_code(pair: Pair) -> bool:
    """Tell whether one of the two has been public: it is no draft any more that a third could settle."""
    return any(draft is not None and draft.code is not None for draft in pair)


def _take_over(base: Incident, spare: Incident, choice: Choice) -> None:
    """Copy what was chosen from the spare draft to the one that stands; the spare stays as its coder left it."""
    citations = _bring_citations(base, spare)
    # What was read for the comparison is older than the citations that were just brought over.
    _refresh(base)
    for group in GROUPS:
        if choice.get(group.code, FIRST) != SECOND:
            continue
        for column in group.columns:
            setattr(base, column, getattr(spare, column))
        for part in group.parts:
            getattr(base, part).all().delete()
            for row in getattr(spare, part).all():
                if isinstance(row, ImpactClaim):
                    row.citation = citations.get(row.citation_id)
                _copy(row, base)
    # A type is primary or further, not both: the primary one may have come from the other draft.
    SecondaryType.objects.filter(incident=base, event_type=base.event_type).delete()
    _refresh(base)
    _refresh(spare)


def _bring_citations(base: Incident, spare: Incident) -> dict[int | None, Citation]:
    """Keep every report that either cites; return which citation of the base stands for which of the spare."""
    ours = {citation.report_id: citation for citation in base.citations.all()}
    found: dict[int | None, Citation] = {}
    for citation in list(spare.citations.all()):
        number = citation.pk
        found[number] = ours.get(citation.report_id) or _copy(citation, base)
    return found


def _copy(row: Any, base: Incident) -> Any:
    row.pk, row.incident = None, base
    row._state.adding = True
    row.save()
    return row


def _refresh(incident: Incident) -> None:
    """Forget what was read of the parts before they changed."""
    incident._prefetched_objects_cache = {}  # type: ignore[attr-defined]
