"""The phases of an episode on a time axis, with the months named in the reader's language."""

from collections.abc import Sequence
from datetime import date

from django.utils.dateformat import format as format_date

from events.chronology.phase_axis import PhaseAxis, draw_axis
from events.chronology.situation import PhaseFact
from events.web.typography import first_upper


def phase_axis(phases: Sequence[tuple[PhaseFact, str]], day: date) -> PhaseAxis | None:
    """Return the drawing of (phase, label) pairs in the order of their start; None where no date is known."""
    return draw_axis(phases, day, _month)


def _month(day: date, with_year: bool) -> str:
    return first_upper(format_date(day, "N Y" if with_year else "N"))


__all__ = ["PhaseAxis", "phase_axis"]
