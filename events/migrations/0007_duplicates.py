"""Pairs that are no duplicates, and merges that can be undone."""

from django.db import migrations


class Migration(migrations.Migration):
    """Pairs that are no duplicates, and merges that can be undone."""

    dependencies = [("events", "0006_drafting")]
    operations = []
