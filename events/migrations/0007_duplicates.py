"""Pairs that are no duplicates, merges that can be undone, and the indices by which near-duplicates are found."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

USER = settings.AUTH_USER_MODEL
CASCADE = django.db.models.deletion.CASCADE
PROTECT = django.db.models.deletion.PROTECT
SET_NULL = django.db.models.deletion.SET_NULL


def _key() -> models.BigAutoField:
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    """Pairs that are no duplicates, and merges that can be undone."""

    dependencies = [migrations.swappable_dependency(USER), ("events", "0006_drafting")]
    operations = [
        migrations.CreateModel(
            name="NotDuplicate",
            fields=[
                ("id", _key()),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="at")),
                ("by", models.ForeignKey(on_delete=PROTECT, related_name="+", to=USER, verbose_name="by")),
                ("one", models.ForeignKey(on_delete=CASCADE, related_name="+", to="events.incident")),
                ("other", models.ForeignKey(on_delete=CASCADE, related_name="+", to="events.incident")),
            ],
            options={
                "verbose_name": "pair of two events",
                "verbose_name_plural": "pairs of two events",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))), name="notduplicate_lower_number_first"
                    ),
                    models.UniqueConstraint(fields=("one", "other"), name="notduplicate_stands_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Merge",
            fields=[
                ("id", _key()),
                ("loser_number", models.PositiveBigIntegerField(verbose_name="number of the merged record")),
                ("loser_code", models.CharField(blank=True, max_length=24, verbose_name="code of the merged record")),
                ("loser_title", models.CharField(max_length=200, verbose_name="title of the merged record")),
                ("kept", models.JSONField(default=list)),
                ("written", models.JSONField(default=dict)),
                ("loser_revision", models.PositiveBigIntegerField(null=True)),
                ("winner_revision", models.PositiveBigIntegerField(null=True)),
                ("comment", models.TextField(blank=True, verbose_name="comment")),
                ("at", models.DateTimeField(verbose_name="at")),
                ("undone_at", models.DateTimeField(null=True, verbose_name="undone at")),
                ("by", models.ForeignKey(on_delete=PROTECT, related_name="+", to=USER, verbose_name="by")),
                (
                    "loser",
                    models.ForeignKey(
                        null=True, on_delete=SET_NULL, related_name="merged_by", to="events.incident"
                    ),
                ),
                (
                    "restored",
                    models.ForeignKey(
                        null=True, on_delete=SET_NULL, related_name="restored_by", to="events.incident"
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True, on_delete=PROTECT, related_name="+", to=USER, verbose_name="undone by"
                    ),
                ),
                (
                    "winner",
                    models.ForeignKey(
                        on_delete=CASCADE, related_name="merges", to="events.incident", verbose_name="kept record"
                    ),
                ),
            ],
            options={
                "verbose_name": "merge",
                "verbose_name_plural": "merges",
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=("loser_number",),
                        name="merge_loser_is_merged_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("winner", models.F("loser_number")), _negated=True),
                        name="merge_joins_two_incidents",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="merge_is_undone_by_somebody",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="incident",
            index=models.Index(fields=["occurred_start", "occurred_end"], name="incident_days"),
        ),
        migrations.AddIndex(
            model_name="incident",
            index=models.Index(
                condition=models.Q(("occurred_precision", "longer")),
                fields=["occurred_end", "occurred_start"],
                name="incident_long_spans",
            ),
        ),
    ]
