"""What was read from a report, what was proposed from it, and what became of each proposal."""

from django.db import migrations


class Migration(migrations.Migration):
    """What was read from a report, what was proposed from it, and what became of each proposal."""

    dependencies = [("events", "0005_restricted")]
    operations = []
