"""Form fields for the columns that hold JSON: lists of codes, a shape on the ground, ids elsewhere."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.errors.geo import BadCoordinate, BadGeometry, NullIsland
from events.geo.point import valid_point
from events.geo.shape import as_shape

SHAPES = ("LineString", "MultiLineString", "Polygon", "MultiPolygon")


def flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the choices one by one, those inside groups too."""
    for code, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield code, label


class Ticks(forms.CheckboxSelectMultiple):
    """Codes to tick, by group where they have groups: nothing to open, nothing that needs script."""

    def __init__(self, *, in_a_line: bool = False) -> None:
        super().__init__()
        self.wrapper = "desk-ticks in-a-line" if in_a_line else "desk-ticks"

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Wrap the boxes, so that the desk's style can set them in columns."""
        boxes = super().render(name, value, attrs, renderer)
        return format_html('<div class="{}">{}</div>', self.wrapper, boxes)


def opened_where_ticked(fieldsets: Any, field: str, is_ticked: bool) -> Any:
    """Return the fieldsets with that of a long list of boxes open where some are ticked."""
    return [
        (name, {"fields": said["fields"]} if is_ticked and tuple(said["fields"]) == (field,) else said)
        for name, said in fieldsets
    ]


class CodesField(forms.MultipleChoiceField):
    """A list of codes. One that stands in the record already is offered too, so that saving does not lose it."""

    def __init__(self, *, choices: Any, **kwargs: Any) -> None:
        self.offered = choices
        super().__init__(choices=choices, required=False, **kwargs)

    def keep(self, standing: Iterable[str]) -> None:
        """Offer what the record holds beside what is offered to all."""
        offered = list(self.offered() if callable(self.offered) else self.offered)
        known = {code for code, _label in flat(offered)}
        self.choices = [*offered, *((code, code) for code in standing if code not in known)]


class GeometryField(forms.JSONField):
    """A line or polygon as GeoJSON, checked before it is kept."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField code", "spellcheck": "false"})
    default_error_messages = {
        "invalid": _(
            'This is not JSON. Write for example {"type": "LineString", "coordinates": [[-8, 12.6], …]}.'
        ),
        "shape": _("GeoJSON of one of these types is needed: %(types)s."),
        "broken": _("The shape crosses itself or has too few points."),
    }

    def prepare_value(self, value: Any) -> Any:
        """Show nothing where there is nothing; JSON would write null."""
        return "" if value is None else super().prepare_value(value)

    def clean(self, value: Any) -> dict[str, Any] | None:
        """Return the geometry, or refuse it with what would be right."""
        geometry = super().clean(value)
        if geometry in (None, "", {}):
            return None
        if not isinstance(geometry, dict) or geometry.get("type") not in SHAPES:
            raise self._error("shape", types=", ".join(SHAPES))
        try:
            shape = as_shape(geometry)
            for lon, lat in _corners(geometry["coordinates"]):
                valid_point(lon, lat)
        except (BadGeometry, KeyError, TypeError):
            raise self._error("broken") from None
        except (BadCoordinate, NullIsland) as problem:
            raise ValidationError(str(problem), code="coordinate") from problem
        if shape.is_empty or not shape.is_valid:
            raise self._error("broken")
        return {"type": geometry["type"], "coordinates": geometry["coordinates"]}

    def _error(self, code: str, **said: Any) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=said)


def _corners(coordinates: Any) -> Iterable[tuple[float, float]]:
    if coordinates and isinstance(coordinates[0], int | float):
        lon, lat = coordinates[:2]
        yield float(lon), float(lat)
        return
    for part in coordinates:
        yield from _corners(part)


class PairsField(forms.CharField):
    """Ids elsewhere, one to a line: ``wikidata = Q123``. Kept as a JSON object."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
    default_error_messages = {"pair": _('"%(line)s" is not a pair. Write one to a line: wikidata = Q123.')}

    def prepare_value(self, value: Any) -> Any:
        """Show the object as lines; what was typed stays as it was."""
        if isinstance(value, dict):
            return "\n".join(
                f"{name} = {said if isinstance(said, str) else json.dumps(said)}"
                for name, said in value.items()
            )
        return value

    def clean(self, value: Any) -> dict[str, str]:
        """Return the object that the lines stand for."""
        pairs: dict[str, str] = {}
        for line in (super().clean(value) or "").splitlines():
            if not line.strip():
                continue
            name, sign, said = (part.strip() for part in line.partition("="))
            if not (sign and name and said):
                raise ValidationError(self.error_messages["pair"], code="pair", params={"line": line.strip()})
            pairs[name] = said
        return pairs

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare the object with the lines, not the text with the object."""
        try:
            return bool((initial or {}) != self.clean(data))
        except ValidationError:
            return True
