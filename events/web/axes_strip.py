"""A section as one straight strip with its kilometres: where along it something is known to have happened."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.web.axes_course import Course
from events.web.axes_spot import AtSpot
from events.web.typography import number

STEPS_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A kilometre on the strip; x is a share of its length in per cent."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What templates/web/axis_strip.html draws."""

    ticks: tuple[Tick, ...]
    named: tuple[float, ...]
    near: tuple[float, ...]
    words: str


def strip(course: Course | None, spots: Sequence[AtSpot], lang: str) -> Strip | None:
    """Return the strip; None where nothing has a place on it."""
    if course is None or not spots:
        return None
    step = next((step for step in STEPS_KM if course.km / step <= MOST_TICKS), STEPS_KM[-1])
    kilometres = range(0, int(course.km) + 1, step)
    return Strip(
        ticks=tuple(_tick(km, course.km, lang) for km in kilometres),
        named=tuple(spot.share for spot in spots if spot.is_named),
        near=tuple(spot.share for spot in spots if not spot.is_named),
        words=_("Where along the section incidents are known to lie; the list below says the same in words."),
    )


def _tick(km: int, length: float, lang: str) -> Tick:
    share = round(100 * km / length, 1)
    anchor = "start" if share < 5 else "end" if share > 95 else "middle"
    return Tick(share, f"{number(km, lang)}\u00a0km", anchor)
