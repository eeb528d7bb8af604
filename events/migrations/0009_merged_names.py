"""Actors and places that were merged into another."""

from django.db import migrations


class Migration(migrations.Migration):
    """Actors and places that were merged into another."""

    dependencies = [("events", "0008_review")]
    operations = []
