"""Dates that are well written and still cannot be: no such day, ends the wrong way round."""

from calendar import monthrange

from events.chronology.months import month_name


class Unreadable(Exception):
    """The text cannot be taken apart: why, where there is a plain reason. Never leaves the shelf."""

    def __init__(self, reason: str = "", reason_fr: str = "", suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(reason, reason_fr, suggestions)
        self.reason = reason
        self.reason_fr = reason_fr
        self.suggestions = suggestions


def no_such_date(year: str, month: str | None, day: str | None, season: int | None) -> Unreadable:
    """Say which of year, month or day is the impossible one."""
    if year == "0000":
        return Unreadable("years before 1 cannot be kept", "les années avant l'an 1 ne sont pas admises")
    if season is not None:
        return Unreadable("years after 9999 cannot be kept", "les années après 9999 ne sont pas admises")
    if month and "X" not in month and not 1 <= int(month) <= 12:
        return _no_such_month(year, month)
    if month and day and "X" not in day and 1 <= int(day) <= 31:
        return _month_too_short(year, month)
    return Unreadable(
        f"there is no day {day} of a month" if day else f"there is no month {month}",
        f"il n'y a pas de jour {day} dans un mois" if day else f"il n'y a pas de mois {month}",
    )


def _no_such_month(year: str, month: str) -> Unreadable:
    quarters = {33: "01..{y}-03", 34: "04..{y}-06", 35: "07..{y}-09", 36: "10..{y}-12"}
    thirds = {37: "01..{y}-04", 38: "05..{y}-08", 39: "09..{y}-12", 40: "01..{y}-06", 41: "07..{y}-12"}
    months = {**quarters, **thirds}.get(int(month))
    if months is not None:
        return Unreadable(
            "quarters and halves of a year are written as months",
            "les trimestres et semestres s'écrivent en mois",
            (f"[{year}-{months.format(y=year)}]",),
        )
    if 25 <= int(month) <= 32:
        return Unreadable("seasons are 21 to 24", "les saisons vont de 21 à 24")
    return Unreadable(f"there is no month {month}", f"il n'y a pas de mois {month}")


def _month_too_short(year: str, month: str) -> Unreadable:
    if "X" in month or "X" in year:
        return Unreadable("there is no such day in any of these", "ce jour n'existe dans aucun de ces mois")
    length = monthrange(int(year), int(month))[1]
    return Unreadable(
        f"{month_name(int(month), 'en')} {int(year)} has {length} days",
        f"{month_name(int(month), 'fr')} {int(year)} compte {length} jours",
    )


def ends_reversed(right_way_round: str) -> Unreadable:
    """The later end stands first."""
    return Unreadable(
        "the later date stands first", "la date la plus tardive vient en premier", (right_way_round,)
    )


def too_few_members(member: str) -> Unreadable:
    """A choice among one."""
    return Unreadable("a choice needs two dates or more", "un choix demande au moins deux dates", (member,))
