"""Django's card for the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """The events app; its admin heading is translated."""

    name = "events"
    verbose_name = _("Security events")
    # What the desk lists first; the rest follows by name.
    desk_order = ("Incident", "Episode", "Actor", "Report", "Source", "Place", "Axis", "DoubleCoding", "Job")
