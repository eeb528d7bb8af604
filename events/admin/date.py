"""The field for a date in EDTF: it shows in words how the text was understood, while typing and without script."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.widgets import AdminTextInputWidget
from django.http import HttpRequest, JsonResponse
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from events.chronology.edtf import parse, sentence
from events.codebook.time import DATE_PRECISION
from events.errors.chronology import BadEdtf


def language() -> str:
    """Return the reader's language as the shelves know it."""
    return (get_language() or "en")[:2]


@dataclass(frozen=True, slots=True)
class Understood:
    """How a typed date was read: its sentence, or the refusal with what could be written instead."""

    ok: bool
    text: str
    sentence: str
    suggestions: tuple[str, ...] = ()


def understand(text: str, lang: str) -> Understood | None:
    """Read the text as the form will; None where nothing was typed."""
    if not text.strip():
        return None
    try:
        read = parse(text)
    except BadEdtf as problem:
        return Understood(False, text, problem.sentence(lang), problem.suggestions)
    precision = DATE_PRECISION.label(read.precision, lang)
    words = _("%(date)s (precision: %(precision)s)") % {
        "date": sentence(read, lang),
        "precision": precision[0].lower() + precision[1:],
    }
    return Understood(True, read.text, words)


@require_GET
def understand_date(request: HttpRequest) -> JsonResponse:
    """Answer how a text is understood as a date, in the reader's language."""
    found = understand(request.GET.get("text", ""), language())
    if found is None:
        return JsonResponse({"ok": True, "text": "", "sentence": "", "suggestions": []})
    answer = {"ok": found.ok, "text": found.text, "sentence": found.sentence}
    return JsonResponse({**answer, "suggestions": list(found.suggestions)})


class EdtfInput(AdminTextInputWidget):
    """A text field with its reading beneath. A reader of the screen hears the reading when it changes."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> Any:
        """Write the field, then what its present text was understood as."""
        attrs = {**(attrs or {})}
        reading_id = f"{attrs.get('id', f'id_{name}')}_understood"
        described = f"{attrs.get('aria-describedby', '')} {reading_id}".strip()
        attrs |= {
            "data-understand": reverse_lazy("desk:understand_date"),
            "aria-describedby": described,
            "class": "vTextField edtf",
            "autocomplete": "off",
            "spellcheck": "false",
        }
        found = understand(str(value or ""), language())
        # The refusal stands above the field already, as every error does.
        words = found.sentence if found and found.ok else ""
        return format_html(
            '{}<span class="understood" id="{}" role="status" aria-live="polite">{}</span>',
            super().render(name, value, attrs, renderer),
            reading_id,
            words,
        )
