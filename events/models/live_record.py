"""What the public reads: filter columns and document bytes of each version, current ones marked by an empty end."""

from django.db import models
from django.db.models import Q

from events.querysets.live_record import LiveRecordQuerySet

CURRENT = Q(superseded_seq__isnull=True)


class LiveRecord(models.Model):
    """One version in readable form. It is listed as of N where seq <= N < superseded_seq (empty: still current).

    A withdrawal's row is superseded by itself, so no list ever holds it; the address of its code still finds it.
    """

    seq = models.PositiveBigIntegerField(primary_key=True)
    superseded_seq = models.PositiveBigIntegerField(null=True)
    kind = models.CharField(max_length=10)
    code = models.CharField(max_length=80)
    slug = models.CharField(max_length=80, blank=True)
    number = models.PositiveIntegerField()
    is_withdrawn = models.BooleanField(default=False)
    document = models.TextField()
    # Earliest and latest possible day; empty is open. sort_day is never empty, so that a cursor can stand on it.
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    sort_day = models.DateField()
    event_type = models.CharField(max_length=40, blank=True)
    country = models.CharField(max_length=2, blank=True)
    verification = models.CharField(max_length=20, blank=True)
    date_precision = models.CharField(max_length=10, blank=True)
    place_precision = models.CharField(max_length=12, blank=True)
    # What the summary gives: best, else low; -1 where nothing was said, so that a cursor can stand on it.
    killed = models.IntegerField(default=-1)
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    west = models.FloatField(null=True)
    south = models.FloatField(null=True)
    east = models.FloatField(null=True)
    north = models.FloatField(null=True)
    first_published_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = LiveRecordQuerySet.as_manager()

    class Meta:
        constraints = [
            # Of one code there is one current version.
            models.UniqueConstraint(
                fields=["kind", "code"], condition=CURRENT, name="liverecord_is_current_once"
            ),
        ]
        indexes = [
            # One record by its code, newest version first; also its history.
            models.Index(fields=["kind", "code", "-seq"], name="live_by_code"),
            # One actor or place by its slug.
            models.Index(fields=["kind", "slug", "-seq"], name="live_by_slug"),
            # The timeline: newest first. The last four answer a window of days and counts off the index alone.
            models.Index(
                fields=["kind", "-sort_day", "-code", "start", "end", "killed", "superseded_seq"],
                condition=CURRENT,
                name="live_timeline",
            ),
            # The most deadly first.
            models.Index(fields=["kind", "-killed", "-code"], condition=CURRENT, name="live_killed"),
            # What changed since; also ordering=updated.
            models.Index(fields=["kind", "-seq"], condition=CURRENT, name="live_updated"),
            # A box on the map.
            models.Index(fields=["kind", "lon", "lat"], condition=CURRENT, name="live_point"),
        ]

    def __str__(self) -> str:
        return f"{self.code} v{self.number}"


class LiveFacet(models.Model):
    """One value by which a record is found: a country, region, type, actor, place, episode; many to a record."""

    # The unique constraint begins with the record: an index of its own would be that one again.
    record = models.ForeignKey(LiveRecord, models.CASCADE, related_name="facets", db_index=False)
    name = models.CharField(max_length=12)
    value = models.CharField(max_length=80)
    sort_day = models.DateField()
    code = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "name", "value"], name="livefacet_stands_once"),
        ]
        indexes = [
            # All records under one value, newest first.
            models.Index(fields=["name", "value", "-sort_day", "-code", "record"], name="livefacet_timeline"),
        ]

    def __str__(self) -> str:
        return f"{self.name}={self.value}"
