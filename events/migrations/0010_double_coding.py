"""Double coding: two people code one report without seeing each other's work; a third settles the differences."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from events.migrations._rights import VIEW, give

CODERS = {"doublecoding": ("add", "change", "view"), "codedincident": ("add", "view")}
RIGHTS = {
    "contributor": {"doublecoding": VIEW},
    "editor": CODERS,
    "publisher": CODERS,
    "maintainer": {"doublecoding": VIEW, "codedincident": VIEW},
    "reader": {"doublecoding": VIEW, "codedincident": VIEW},
}


def give_rights(apps, schema_editor) -> None:
    """Editors and publishers give reports to coders. Safe to repeat."""
    give(apps, RIGHTS)


class Migration(migrations.Migration):
    """Make the tables."""

    dependencies = [
        ("events", "0009_merged_names"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="DoubleCoding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("opened_at", models.DateTimeField(auto_now_add=True, verbose_name="opened")),
                ("first_done_at", models.DateTimeField(null=True, verbose_name="first coder done")),
                ("second_done_at", models.DateTimeField(null=True, verbose_name="second coder done")),
                ("settled_at", models.DateTimeField(null=True, verbose_name="settled")),
                ("agreement", models.JSONField(default=list)),
                ("first_coder", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="first coder")),
                ("opened_by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="opened by")),
                ("report", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="double_codings", to="events.report", verbose_name="report")),
                ("second_coder", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="second coder")),
                ("settled_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="settled by")),
            ],
            options={
                "verbose_name": "double coding",
                "verbose_name_plural": "double codings",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="CodedIncident",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("coder", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("incident", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="coded", to="events.incident")),
                ("double_coding", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="coded", to="events.doublecoding")),
            ],
            options={
                "verbose_name": "coded incident",
                "verbose_name_plural": "coded incidents",
                "ordering": ["pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="doublecoding",
            constraint=models.CheckConstraint(condition=models.Q(("first_coder", models.F("second_coder")), _negated=True), name="doublecoding_has_two_coders"),
        ),
        migrations.AddConstraint(
            model_name="doublecoding",
            constraint=models.CheckConstraint(condition=models.Q(models.Q(("settled_at__isnull", True), ("settled_by__isnull", True)), models.Q(("first_done_at__isnull", False), ("second_done_at__isnull", False), ("settled_at__isnull", False), ("settled_by__isnull", False)), _connector="OR"), name="doublecoding_is_settled_after_both"),
        ),
        migrations.AddConstraint(
            model_name="doublecoding",
            constraint=models.CheckConstraint(condition=models.Q(("settled_by__isnull", True), models.Q(models.Q(("settled_by", models.F("first_coder")), _negated=True), models.Q(("settled_by", models.F("second_coder")), _negated=True)), _connector="OR"), name="doublecoding_is_settled_by_a_third"),
        ),
        migrations.AddConstraint(
            model_name="doublecoding",
            constraint=models.UniqueConstraint(condition=models.Q(("settled_at__isnull", True)), fields=("report",), name="doublecoding_is_open_once"),
        ),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
