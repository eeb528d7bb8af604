"""Which widget each kind of column has in the forms of the desk."""

from typing import Any

from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import TextField, URLField

from events.admin.date import EdtfInput
from events.models.fields import EdtfField

# Tall enough for a summary; a form with all that hangs on an incident is long as it is.
ROWS = 4

DESK_WIDGETS: dict[type, dict[str, Any]] = {
    EdtfField: {"widget": EdtfInput},
    TextField: {"widget": AdminTextareaWidget(attrs={"rows": ROWS})},
    URLField: {"assume_scheme": "https"},
}
