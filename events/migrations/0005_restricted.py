"""Who may see restricted records: publishers and maintainers; a maintainer gives the right to others by name."""

from django.db import migrations

from events.migrations._rights import give

RIGHTS = {group: {"incident": ("see_restricted",)} for group in ("publisher", "maintainer")}


def give_rights(apps, schema_editor) -> None:
    """Give the right. Safe to repeat."""
    give(apps, RIGHTS)


class Migration(migrations.Migration):
    """Add the right to see restricted records."""

    dependencies = [("events", "0004_groups")]
    operations = [
        migrations.AlterModelOptions(
            name="incident",
            options={
                "ordering": ["-occurred_start", "-pk"],
                "permissions": [("see_restricted_incident", "Can see restricted records")],
                "verbose_name": "incident",
                "verbose_name_plural": "incidents",
            },
        ),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
