"""Invitations, sessions and the desk's own log."""

from django.db import migrations


class Migration(migrations.Migration):
    """Invitations, sessions and the desk's own log."""

    dependencies = [("events", "0010_lists")]
    operations = []
