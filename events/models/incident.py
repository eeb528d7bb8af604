"""Incidents: what happened, when, how sure; the centre of the desk's aggregate."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.codebook.certainty import STATUS_OF_FACT, VERIFICATION
from events.codebook.event_type import EVENT_TYPES
from events.codebook.link import LINK_KINDS
from events.codebook.time import DATE_PRECISION, PART_OF_DAY
from events.models.axis import Axis
from events.models.desk_record import DeskRecord
from events.models.fields import CodeField, EdtfField, SqueezedField, code_of, edtf_bounds


class Incident(DeskRecord):
    """One event. Its places, participations, claims and citations hang on it and are saved with it."""

    title_en = models.CharField(_("title in English"), max_length=200)
    title_fr = models.CharField(_("title in French"), max_length=200, blank=True)
    # Titles are searched among hundreds of thousands; folding them while looking takes seconds.
    squeezed_titles = SqueezedField(sources=["title_en", "title_fr"])
    summary_en = models.TextField(_("summary in English"), blank=True)
    summary_fr = models.TextField(_("summary in French"), blank=True)
    # One column, so there is one primary type; a draft may still lack it, a published record may not.
    event_type = CodeField(_("event type"), table=EVENT_TYPES, blank=True)
    occurred = EdtfField(
        _("date"), help_text=_("EDTF: 2025-09-14, 2025-09, 2025-09-14~, [2025-09-13..2025-09-15]")
    )
    occurred_start = models.DateField(_("earliest day"), null=True, editable=False)
    occurred_end = models.DateField(_("latest day"), null=True, editable=False)
    occurred_precision = CodeField(_("date precision"), table=DATE_PRECISION, blank=True, editable=False)
    occurred_days = models.PositiveIntegerField(null=True, editable=False)
    part_of_day = CodeField(_("part of the day"), table=PART_OF_DAY, blank=True)
    local_time = models.TimeField(_("local time"), null=True, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=40, blank=True)
    date_note_en = models.CharField(_("note on the date, English"), max_length=300, blank=True)
    date_note_fr = models.CharField(_("note on the date, French"), max_length=300, blank=True)
    status_of_fact = CodeField(_("status of the fact"), table=STATUS_OF_FACT, default="reported")
    verification = CodeField(_("verification"), table=VERIFICATION, default="unverified")
    axis = models.ForeignKey(
        Axis, models.PROTECT, null=True, blank=True, related_name="incidents", verbose_name=_("axis")
    )
    links = models.ManyToManyField(
        "self", through="events.IncidentLink", symmetrical=False, related_name="linked_from"
    )

    class Meta(DeskRecord.Meta):
        abstract = False
        ordering = ["-occurred_start", "-pk"]
        verbose_name, verbose_name_plural = _("incident"), _("incidents")
        permissions = [("see_restricted_incident", "Can see restricted records")]
        constraints = [
            *DeskRecord.Meta.constraints,
            *edtf_bounds("occurred", prefix="incident"),
            code_of("event_type", EVENT_TYPES, name="incident_event_type_is_of_codebook", empty=True),
            code_of("part_of_day", PART_OF_DAY, name="incident_part_of_day_is_of_codebook", empty=True),
            code_of("status_of_fact", STATUS_OF_FACT, name="incident_status_of_fact_is_of_codebook"),
            code_of("verification", VERIFICATION, name="incident_verification_is_of_codebook"),
            models.CheckConstraint(
                condition=~Q(workflow="published") | (~Q(event_type="") & ~Q(occurred="")),
                name="incident_published_has_type_and_date",
            ),
            models.CheckConstraint(
                condition=~Q(event_type="sexual_violence") | Q(sensitivity__in=["restricted", "embargoed"]),
                name="incident_sexual_violence_is_restricted",
            ),
        ]
        indexes = [
            # The desk's list: newest first inside one state of the workflow.
            models.Index(fields=["workflow", "-occurred_start"], name="incident_desk_list"),
            # Near-duplicates: what happened within some days of a day, read off the index alone.
            models.Index(fields=["occurred_start", "occurred_end"], name="incident_days"),
            # The same for records that span more than a month, which no window of days would bound.
            models.Index(
                fields=["occurred_end", "occurred_start"],
                condition=Q(occurred_precision="longer"),
                name="incident_long_spans",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code or self.desk_number} {self.title_en}"


class SecondaryType(models.Model):
    """One of the further event types that hold too."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="secondary_types")
    event_type = CodeField(_("event type"), table=EVENT_TYPES)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("further event type"), _("further event types")
        constraints = [
            code_of("event_type", EVENT_TYPES, name="secondarytype_is_of_codebook"),
            models.UniqueConstraint(fields=["incident", "event_type"], name="secondarytype_stands_once"),
        ]

    def __str__(self) -> str:
        return self.get_event_type_display()


class IncidentLink(models.Model):
    """How one incident stands to another: retaliation, same convoy, follows, part of, duplicate of."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="links_out")
    kind = CodeField(_("kind"), table=LINK_KINDS)
    other = models.ForeignKey(Incident, models.CASCADE, related_name="links_in", verbose_name=_("incident"))

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("link"), _("links")
        constraints = [
            code_of("kind", LINK_KINDS, name="incidentlink_kind_is_of_codebook"),
            models.CheckConstraint(
                condition=~Q(incident=F("other")), name="incidentlink_joins_two_incidents"
            ),
            models.UniqueConstraint(fields=["incident", "kind", "other"], name="incidentlink_stands_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.other}"
