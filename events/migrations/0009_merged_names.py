"""Actors and places that were merged into another."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

USER = settings.AUTH_USER_MODEL
PROTECT = django.db.models.deletion.PROTECT


def _merge(name: str, of: str) -> list:
    """Return what creates the table of one kind's merges."""
    lower = name.lower()
    return [
        migrations.CreateModel(
            name=name,
            fields=[
                ("id", models.BigAutoField(
                    auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                )),
                ("written", models.JSONField(default=dict)),
                ("put_out", models.JSONField(default=list)),
                ("at", models.DateTimeField(verbose_name="at")),
                ("undone_at", models.DateTimeField(null=True, verbose_name="undone at")),
                ("by", models.ForeignKey(on_delete=PROTECT, related_name="+", to=USER, verbose_name="by")),
                ("undone_by", models.ForeignKey(
                    null=True, on_delete=PROTECT, related_name="+", to=USER, verbose_name="undone by"
                )),
                ("winner", models.ForeignKey(
                    on_delete=PROTECT, related_name="merges", to=f"events.{of}", verbose_name=f"kept {of}"
                )),
                ("loser", models.ForeignKey(
                    on_delete=PROTECT, related_name="merged_by", to=f"events.{of}", verbose_name=f"merged {of}"
                )),
            ],
            options={
                "verbose_name": f"merge of {of}s",
                "verbose_name_plural": f"merges of {of}s",
                "ordering": ["-pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=("loser",),
                        name=f"{lower}_loser_is_merged_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("winner", models.F("loser")), _negated=True),
                        name=f"{lower}_joins_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name=f"{lower}_is_undone_by_somebody",
                    ),
                ],
            },
        ),
    ]


class Migration(migrations.Migration):
    """Actors and places that were merged into another."""

    dependencies = [("events", "0008_review")]
    operations = [
        *_merge("ActorMerge", "actor"),
        *_merge("PlaceMerge", "place"),
        migrations.AddField(
            model_name="place",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=PROTECT,
                related_name="merged",
                to="events.place",
                verbose_name="merged into",
            ),
        ),
        # The table has no triggers, so it may be remade.
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="place_is_not_merged_into_itself",
            ),
        ),
    ]
