"""Saved searches and chosen columns of the desk's lists."""

from django.db import migrations


class Migration(migrations.Migration):
    """Saved searches and chosen columns of the desk's lists."""

    dependencies = [("events", "0011_people")]
    operations = []
