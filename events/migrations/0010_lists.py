"""Saved searches, chosen columns, double coding."""

from django.db import migrations


class Migration(migrations.Migration):
    """Saved searches, chosen columns, double coding."""

    dependencies = [("events", "0009_merged_names")]
    operations = []
