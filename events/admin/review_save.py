"""Turn the rows that an editor has decided on into the draft of an incident, and into what the rules may learn."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import override

from events.admin.history import keep_whole, one_revision
from events.admin.place_choice import how_found, place_for
from events.admin.reference import count_as_author
from events.admin.review_build import Rows
from events.admin.review_part import MAKE_NEW, ActorRow, FigureRow, NamedRow, PlaceRow
from events.admin.review_row import (
    DateRow,
    LinkRow,
    QuoteRow,
    RowForm,
    StatusRow,
    TitleRow,
    TypeRow,
    undecided_words,
)
from events.admin.rights import may_change_record
from events.codebook.place import PLACE_KINDS
from events.drafting.keep import Kept, KeptPlace, Remark, decide, draft_incident, remark
from events.geo.point import STORED_DECIMALS
from events.matching.coding.enrol import enrol
from events.models.actor import Actor
from events.models.drafting import Proposal
from events.models.incident import Incident
from events.models.place import Place
from events.publishing.workflow import locked_again

# Of these a point says more than the place's own; a region's middle would be a false point.
WITH_POINT = ("exact", "settlement", "near")


def mistakes(rows: Rows) -> list[str]:
    """Return what keeps the draft from being saved. Each row shows its own mistakes beside it as well."""
    found = []
    undecided = [row for row in rows.proposed if not row.chosen]
    if undecided:
        found.append(undecided_words(undecided))
    wrong = [row for row in rows.all if row.chosen != "" or row.is_extra]
    wrong = [row for row in wrong if not row.is_valid()]
    if wrong:
        found.append(_("To be corrected: %(rows)s.") % {"rows": ", ".join(str(row.label) for row in wrong)})
    if not found:
        found += _lone_ends(rows)
    return found


def _lone_ends(rows: Rows) -> Iterator[str]:
    roles = [row.cleaned_data["role"] for row in rows.of(PlaceRow) if row.is_kept and _is_named(row)]
    if roles.count("route_from") != roles.count("route_to"):
        yield _("A route has two ends: give the other one too, or choose another role for the place.")


def _is_named(row: NamedRow) -> bool:
    return row.named is not None or bool(row.cleaned_data.get(row.chosen_field))


def save_draft(rows: Rows, *, by: Any) -> Incident:
    """Make the draft as one revision, and note what was changed. Call it when there are no mistakes."""
    proposal = rows.proposal
    with transaction.atomic(), one_revision(by):
        kept = _kept(rows, by)
        incident = draft_incident(kept, report=proposal.reading.report, by=by)
        keep_whole(incident)
        # A link that starts at an earlier draft is a row of that draft: who writes it is its author, too.
        count_as_author(
            {one.pk: one for _kind, one, starts_there in kept.links if starts_there}.values(), by=by
        )
        # Where she codes the report blind, the other coder must not see the draft for a moment.
        enrol(incident, by=by)
        _log_addition(rows.request, incident)
        remarks = list(_remarks(rows))
        was_changed = any(one.verdict != "accepted" for one in remarks)
        decide(proposal, state="changed" if was_changed else "accepted", by=by, incident=incident)
        remark(proposal, [*remarks, _whole_event(rows, kept=True)], by=by)
    return incident


def drop_event(rows: Rows, *, by: Any) -> None:
    """Write down that nothing is drafted of the proposal."""
    with transaction.atomic():
        decide(rows.proposal, state="dropped", by=by)
        remark(rows.proposal, [_whole_event(rows, kept=False)], by=by)


def _whole_event(rows: Rows, *, kept: bool) -> Remark:
    said = {"type": rows.event.type, "background": rows.event.is_background}
    return Remark("event", said, said if kept else None)


def _log_addition(request: HttpRequest, record: Any) -> None:
    admin.site.get_model_admin(type(record)).log_addition(request, record, [{"added": {}}])


def _kept(rows: Rows, by: Any) -> Kept:
    left_open: list[str] = []
    own: dict[str, Any] = {}
    further: tuple[str, ...] = ()
    for row in rows.of(TitleRow):
        own |= {name: row.cleaned_data[name] for name in ("title_en", "title_fr")}
    for row in rows.of(TypeRow):
        if row.is_kept:
            own["event_type"] = row.cleaned_data["event_type"]
            further = tuple(row.cleaned_data.get("further") or ())
    for row in rows.of(DateRow):
        own |= _date(rows, row)
    for row in rows.of(StatusRow):
        if row.is_kept:
            own["status_of_fact"] = row.cleaned_data["status_of_fact"]
    places = tuple(_places(rows, by, left_open))
    actors = tuple(_actors(rows, by, left_open))
    claims = tuple(_claim(rows, row) for row in rows.of(FigureRow) if row.is_kept)
    quote: dict[str, Any] = next((row.cleaned_data for row in rows.of(QuoteRow) if row.is_kept), {})
    links = tuple(_links(rows, by, left_open))
    return Kept(
        own=own,
        further_types=further,
        places=places,
        participations=actors,
        claims=claims,
        citation={name: quote.get(name, "") for name in ("quote", "locator")},
        links=links,
        left_open=tuple(left_open),
    )


def _date(rows: Rows, row: RowForm) -> dict[str, str]:
    """Return the date; where it stays open although the text says something, a note tells what."""
    said = rows.event.date
    if not row.is_kept:
        return {}
    occurred = row.cleaned_data["occurred"]
    kept = {"occurred": occurred, "part_of_day": row.cleaned_data["part_of_day"]}
    if not occurred and said is not None:
        for lang, reason in (("en", said.reason_en), ("fr", said.reason_fr)):
            with override(lang):
                words = _("The report says “%(words)s”: %(reason)s.") % {
                    "words": said.words,
                    "reason": reason.rstrip("."),
                }
            kept[f"date_note_{lang}"] = words[:300]
    return kept


def _places(rows: Rows, by: Any, left_open: list[str]) -> Iterator[KeptPlace]:
    for row in rows.of(PlaceRow):
        if not row.is_kept:
            continue
        cleaned = row.cleaned_data
        candidate = rows.candidates.get(row.key, {}).get(cleaned["place"])
        place = row.named or (place_for(candidate, by=by) if candidate else None) or _new_place(rows, row)
        if place is None:
            left_open.append(str(row.label))
            continue
        precision = cleaned["precision"]
        pointed = candidate is not None and not cleaned["typed"] and precision in WITH_POINT
        yield KeptPlace(
            place=place,
            role=cleaned["role"],
            precision=precision,
            lon=_stored(candidate.lon) if pointed and candidate else None,
            lat=_stored(candidate.lat) if pointed and candidate else None,
            radius_m=candidate.radius_m
            if pointed and candidate and candidate.precision == precision
            else None,
            how_found=how_found(candidate) if pointed and candidate else "",
        )


def _new_place(rows: Rows, row: PlaceRow) -> Place | None:
    if row.is_extra or row.cleaned_data["place"] != MAKE_NEW:
        return None
    mention = rows.event.places[int(row.key.removeprefix("place-"))].mention
    kind = mention.kind if mention.kind in PLACE_KINDS else "settlement"
    country = Place.objects.filter(kind="country", country=mention.country).order_by("pk").first()
    inside = None if kind == "country" else country
    place = Place.objects.create(name=mention.name[:120], kind=kind, country=mention.country, parent=inside)
    keep_whole(place)
    return place


def _stored(degrees: float) -> Any:
    return f"{degrees:.{STORED_DECIMALS}f}"


def _actors(rows: Rows, by: Any, left_open: list[str]) -> Iterator[dict[str, Any]]:
    for row in rows.of(ActorRow):
        if not row.is_kept:
            continue
        mention = None if row.is_extra else rows.event.actors[int(row.key.removeprefix("actor-"))]
        actor = row.named
        if actor is None and mention and row.cleaned_data["actor"] == MAKE_NEW:
            actor = _new_actor(rows, mention.mention.name, mention.mention.type, by)
        if actor is None:
            left_open.append(str(row.label))
            continue
        yield {
            "actor": actor,
            "role": row.cleaned_data["role"],
            "certainty": mention.certainty if mention else "attributed_by_source",
            "alternative_group": mention.mention.alternative_group if mention else None,
        }


def _new_actor(rows: Rows, name: str, type_: str, by: Any) -> Actor:
    field = "name_fr" if rows.proposal.reading.language == "fr" else "name_en"
    # A record needs an English name; until somebody gives one, the name as the text has it stands for it.
    names = {"name_en": name[:160], field: name[:160]}
    actor = Actor.objects.create(**names, type=type_, created_by=by, last_author=by, revision=1)
    keep_whole(actor)
    return actor


def _claim(rows: Rows, row: FigureRow) -> dict[str, Any]:
    cleaned = row.cleaned_data
    who = cleaned["claimant"]
    return {
        **{name: cleaned.get(name) for name in ("kind", "group", "low", "best", "high", "wording")},
        "sex": cleaned.get("sex") or "",
        "age": cleaned.get("age") or "",
        "claimant": rows.actors.get(pk=who) if who.isdecimal() else None,
    }


def _links(rows: Rows, by: Any, left_open: list[str]) -> Iterator[tuple[str, Incident, bool]]:
    """Yield the links that were kept; one that starts at a record that is no longer hers to change stays open."""
    for row in rows.of(LinkRow):
        if row.is_kept:
            _name, position, kind, direction = row.key.split("-")
            other = rows.proposal.reading.proposals.get(position=position)
            if other.incident is None:
                continue
            incident: Any = locked_again(other.incident)
            if direction == "in" and not may_change_record(by, incident):
                left_open.append(str(row.label))
            else:
                yield kind, incident, direction == "in"


def _remarks(rows: Rows) -> Iterator[Remark]:
    for row in rows.all:
        if row.is_extra and not row.is_kept:
            continue
        proposed = None if row.is_extra else row.proposed()
        yield Remark(row.field_name, proposed, row.kept() if row.is_kept else None, row.was_changed)


def waiting(proposal: Proposal) -> bool:
    """Tell whether nobody has decided on the proposal; locks it until the save is through."""
    return bool(Proposal.objects.select_for_update().get(pk=proposal.pk).state == "waiting")
