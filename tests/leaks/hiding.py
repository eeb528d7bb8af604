"""What of a published record the public must not see, filled with the canary; and its ties to drafts."""

from collections.abc import Mapping

from django.db.models import Q

from events.models.actor import Actor, ActorRelation
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident, IncidentLink
from events.models.phase import Phase
from events.models.place import Place
from events.models.report import Report
from tests.leaks.filling import Row, desk_tables, made, one_of, texts_of, word_for

# What stands in public documents; every other text of a published record is hidden and bears the canary in world B.
PUBLIC_TEXTS: Mapping[str, frozenset[str]] = {
    "events.Place": frozenset({"name", "name_en", "name_fr", "name_ar", "boundary_key", "osm_id"}),
    "events.PlaceName": frozenset({"name"}),
    "events.PlaceCode": frozenset({"pcode"}),
    "events.Actor": frozenset(
        {"name_en", "name_fr", "name_ar", "short_name", "countries"}
        | {"description_en", "description_fr", "external_ids"}
    ),
    "events.ActorName": frozenset({"name"}),
    "events.Axis": frozenset({"name", "name_fr", "road_number", "line"}),
    "events.Source": frozenset({"name", "language", "licence"}),
    "events.Report": frozenset({"title", "author", "url", "language", "archive_url"}),
    "events.Citation": frozenset({"fields", "quote", "locator"}),
    "events.Episode": frozenset({"title_en", "title_fr", "summary_en", "summary_fr"}),
    "events.Incident": frozenset(
        {"title_en", "title_fr", "summary_en", "summary_fr", "time_zone", "date_note_en", "date_note_fr"}
    ),
    "events.ImpactClaim": frozenset({"wording"}),
    "events.IncidentPlace": frozenset({"geometry"}),
    "events.Phase": frozenset({"note_en", "note_fr"}),
    # The cast goes by these.
    "auth.User": frozenset({"username"}),
    "auth.Group": frozenset({"name"}),
}
HIDES = ("coarse", "restricted")
# Rows of which the public may see less than of others, and the texts that it sees nevertheless.
HIDDEN_ROWS: Mapping[str, tuple[Q, frozenset[str]]] = {
    "events.Source": (Q(is_confidential=True), frozenset()),
    "events.Report": (Q(source__is_confidential=True), frozenset()),
    "events.Citation": (Q(report__source__is_confidential=True), frozenset({"fields"})),
    "events.ImpactClaim": (Q(citation__report__source__is_confidential=True), frozenset()),
    "events.Place": (Q(name__startswith="Hiddenwell"), frozenset()),
    "events.IncidentPlace": (Q(incident__sensitivity__in=HIDES), frozenset()),
}

ANY_NUMBER = 7
# A trigger refuses every change: its rows have the canary from when they were made.
NEVER_CHANGES = {"events.DeskLogEntry"}


def hide() -> None:
    """Write the canary into every text of the desk that no public document holds."""
    for table in desk_tables():
        label = table._meta.label
        if label in NEVER_CHANGES:
            continue
        if label.startswith("events.") or label in PUBLIC_TEXTS:
            _write(table, Q(), PUBLIC_TEXTS.get(label, frozenset()))
        if label in HIDDEN_ROWS:
            _write(table, *HIDDEN_ROWS[label])


def _write(table: type[Row], rows: Q, shown: frozenset[str]) -> None:
    fields = [field for field in texts_of(table) if field.name not in shown]
    words = {field.name: word_for(field, ANY_NUMBER) for field in fields if not field.unique}
    if words:
        # Rows that have the words already are passed over: written again and again they would slow PostgreSQL down.
        table._default_manager.filter(rows).exclude(**words).update(**words)
    for field in fields:
        if field.unique and rows:
            for row in table._default_manager.filter(rows):
                table._default_manager.filter(pk=row.pk).update(**{field.name: word_for(field, row.pk)})


def tie(record: DeskRecord) -> None:
    """Tie a record that is about to be published to drafts, in every way that the desk has."""
    draft = one_of("events.Incident")
    if isinstance(record, Incident):
        IncidentLink.objects.get_or_create(incident=record, kind="follows", other=draft)
        IncidentLink.objects.get_or_create(incident=draft, kind="retaliation", other=record)
        phase = made("events.Phase", episode=one_of("events.Episode", kind="blockade"), state="declared")
        phase.evidence.add(record)  # type: ignore[attr-defined]
        _tie_hidden_parts(record)
    elif isinstance(record, Episode):
        for phase in record.phases.all():
            phase.evidence.add(draft)
        if record.sensitivity in HIDES:
            record.axes.add(one_of("events.Axis"))
            record.phases.update(axis=one_of("events.Axis"))
    else:
        other = one_of("events.Actor")
        ActorRelation.objects.get_or_create(actor=record, kind="led_by", other=other)
        ActorRelation.objects.get_or_create(actor=other, kind="hosted_by", other=record)
        Actor.objects.filter(pk=record.pk, merged_into=None).update(merged_into=other)


def tie_from_changes_in_waiting(record: DeskRecord) -> None:
    """Let published records point to this one by changes that nobody has published."""
    for other in type(record)._default_manager.filter(workflow="published").exclude(pk=record.pk):
        if other.revision == other.published_revision:
            continue
        if isinstance(record, Incident):
            IncidentLink.objects.get_or_create(incident=other, kind="part_of", other=record)
        elif isinstance(record, Actor):
            ActorRelation.objects.get_or_create(
                actor=other, kind="split_from", other=record, valid_from="2022"
            )
    if isinstance(record, Incident):
        for phase in Phase.objects.filter(episode__workflow="published", episode__revision__gt=0):
            phase.evidence.add(record)


def _tie_hidden_parts(record: Incident) -> None:
    """Give a coarse record a road and another point in its cell, and a confidential report an original."""
    if record.sensitivity in HIDES:
        Incident.objects.filter(pk=record.pk).update(axis=one_of("events.Axis"))
        move_inside_the_cell(record)
    secret = Report.objects.filter(citations__incident=record, source__is_confidential=True)
    original = made("events.Report", source=made("events.Source"))
    Report.objects.filter(pk__in=secret.values("pk")).update(copies=original)


def move_inside_the_cell(record: Incident) -> None:
    """Move the true point of a hidden record and of its village; the cell around them stays."""
    for row in record.places.all():
        is_bare = row.place is None
        lon, lat = ("-4.25555", "14.45555") if is_bare else ("-3.29999", "14.79999")
        record.places.filter(pk=row.pk).update(lon=lon, lat=lat)
        Place.objects.filter(pk=row.place_id).update(lon=lon, lat=lat)


def change_in_waiting(record: DeskRecord) -> None:
    """Change a published record at the desk; until somebody corrects it, the public knows nothing of that."""
    fresh = type(record)._default_manager.get(pk=record.pk)
    for field in texts_of(type(record)):
        setattr(fresh, field.attname, word_for(field, ANY_NUMBER))
    if isinstance(fresh, Actor):
        fresh.type = "state.military"
    if isinstance(fresh, Incident):
        fresh.event_type, fresh.occurred = "abduction.hostage", "2023-01-01"
    fresh.revision += 1
    fresh.save()
