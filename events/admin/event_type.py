"""Event types as a form offers them: grouped by family, in the reader's language."""

from events.admin.date import language
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES

Grouped = list[tuple[str, list[tuple[str, str]]]]


def grouped_event_types() -> Grouped:
    """Return each family with its types; retired ones are no longer offered."""
    lang = language()
    offered = EVENT_TYPES.choices(lang)
    return [
        (
            family.label(lang),
            [(code, label) for code, label in offered if EVENT_TYPES.family(code) == family.code],
        )
        for family in EVENT_FAMILIES
    ]
