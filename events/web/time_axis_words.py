"""The words of the time axis: its periods, and amounts that may be parts of one."""

from django.utils.translation import gettext as _

from events.chronology.edtf import sentence
from events.timeline.periods import Period, Step
from events.web.typography import first_upper, number, typeset
from events.web.when import day_words, month_words


def step_heading(step: Step) -> str:
    """Head the column of the table in which the periods stand."""
    return {"day": _("Day"), "week": _("Week"), "month": _("Month"), "year": _("Year")}[step]


def period_words(period: Period, step: Step, lang: str) -> str:
    """Name a period, in full where it is whole, by its days where the window cuts it."""
    if step == "day" or period.start == period.end:
        return day_words(period.start, lang)
    if step == "month" and period.start.day == 1 and period.days > 27:
        return month_words(period.start, lang)
    if step == "year" and period.days > 364:
        return period.name
    days = f"{period.start.isoformat()}/{period.end.isoformat()}"
    return first_upper(typeset(sentence(days, lang), lang))


def amount(count: float, lang: str) -> str:
    """Write how many: whole where it is whole, else with one decimal, for a share is never exact."""
    if abs(count - round(count)) < 0.05:
        return (
            number(round(count), lang)
            if round(count) or not count
            else "<0.1".replace(".", "," if lang == "fr" else ".")
        )
    return f"{count:.1f}".replace(".", "," if lang == "fr" else ".")
