"""Titles of incidents as they are searched. The column may be null, so that SQLite need not remake the table."""

from django.db import migrations

import events.models.fields
from events.names.folding import squeeze

AT_ONCE = 2000


def fill(apps, schema_editor) -> None:
    """Fill the column of the rows that are there."""
    Incident = apps.get_model("events", "Incident")
    waiting = []
    for incident in Incident.objects.only("pk", "title_en", "title_fr").order_by("pk").iterator(AT_ONCE):
        incident.squeezed_titles = "|".join(squeeze(t) for t in (incident.title_en, incident.title_fr) if t)
        waiting.append(incident)
        if len(waiting) == AT_ONCE:
            Incident.objects.bulk_update(waiting, ["squeezed_titles"])
            waiting = []
    Incident.objects.bulk_update(waiting, ["squeezed_titles"])


class Migration(migrations.Migration):
    """Add the column and fill it."""

    dependencies = [("events", "0012_lists")]
    operations = [
        migrations.AddField(
            model_name="incident",
            name="squeezed_titles",
            field=events.models.fields.SqueezedField(sources=["title_en", "title_fr"]),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
