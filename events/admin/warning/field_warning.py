"""One warning: the field that it speaks of, and its sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldWarning:
    """What is worth a look before it is saved. The field is named as the form posts it ("places-0-lon")."""

    field: str
    text: str
