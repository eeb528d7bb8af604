"""Saved searches and chosen columns of the desk's lists, and the recycle bin."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from events.migrations._rights import VIEW, give

GROUPS = ("contributor", "editor", "publisher", "maintainer", "reader")
RIGHTS = {group: {"recycledrecord": VIEW} for group in GROUPS}


def give_rights(apps, schema_editor) -> None:
    """Let everybody look into the bin; what each finds there is asked row by row. Safe to repeat."""
    give(apps, RIGHTS)


class Migration(migrations.Migration):
    """Make the tables."""

    dependencies = [
        ("events", "0011_people"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="ChosenColumns",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=10)),
                ("columns", models.JSONField(default=list)),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "verbose_name": "chosen columns",
                "verbose_name_plural": "chosen columns",
                "constraints": [models.CheckConstraint(condition=models.Q(("kind__in", ("incident", "episode", "actor"))), name="chosencolumns_list_is_known"), models.UniqueConstraint(fields=("user", "kind"), name="chosencolumns_stand_once")],
            },
        ),
        migrations.CreateModel(
            name="RecycledRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=10, verbose_name="kind")),
                ("number", models.PositiveBigIntegerField(verbose_name="number")),
                ("title", models.CharField(max_length=250, verbose_name="title")),
                ("sensitivity", models.CharField(max_length=40)),
                ("kept", models.JSONField()),
                ("deleted_at", models.DateTimeField(auto_now_add=True, verbose_name="deleted")),
                ("restored_at", models.DateTimeField(null=True, verbose_name="restored")),
                ("created_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("deleted_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="deleted by")),
                ("last_author", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("restored_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="restored by")),
            ],
            options={
                "verbose_name": "deleted record",
                "verbose_name_plural": "recycle bin",
                "ordering": ["-pk"],
                "indexes": [models.Index(condition=models.Q(("restored_at", None)), fields=["-id"], name="recycledrecord_in_the_bin")],
                "constraints": [models.CheckConstraint(condition=models.Q(("kind__in", ("incident", "episode", "actor"))), name="recycledrecord_kind_is_known"), models.CheckConstraint(condition=models.Q(models.Q(("restored_at", None), ("restored_by", None)), models.Q(("restored_at__isnull", False), ("restored_by__isnull", False)), _connector="OR"), name="recycledrecord_is_restored_by_somebody")],
            },
        ),
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=10, verbose_name="list")),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="search")),
                ("is_shared", models.BooleanField(default=False, verbose_name="shared with the desk")),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="saved_searches", to=settings.AUTH_USER_MODEL, verbose_name="whose")),
            ],
            options={
                "verbose_name": "saved search",
                "verbose_name_plural": "saved searches",
                "ordering": ["name", "pk"],
                "constraints": [models.CheckConstraint(condition=models.Q(("kind__in", ("incident", "episode", "actor"))), name="savedsearch_list_is_known"), models.UniqueConstraint(fields=("user", "kind", "name"), name="savedsearch_name_stands_once")],
            },
        ),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
