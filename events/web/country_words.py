"""What a country's page says in sentences: the two years side by side, who is counted, and how much is known."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.timeline.tally import KILLED, Counted
from events.web.country_months import behind_words
from events.web.country_survey import Survey
from events.web.toll import toll_words
from events.web.typography import number, typeset
from events.web.when import day_words
from events.web.where import country_name


@dataclass(frozen=True, slots=True)
class Says:
    """The sentences, each empty where there is nothing to say."""

    lead: str
    now_label: str
    before_label: str
    uncertain: str
    killed: str
    killed_from: str
    left_out: str
    found_false: str
    behind: str
    little_known: str
    newest: str
    newest_day: str
    on_day: str


def says(found: Survey, lang: str) -> Says:
    """Say what the figures of the page mean."""
    now = found.tally.counted[0]
    shown = [period.name for period in found.tally.periods if period.end >= found.now.first]
    dark = sum(found.coverage.of(month).is_little_known for month in shown)
    return Says(
        lead=_lead(found, lang),
        now_label=_("12 months to %(day)s") % {"day": day_words(found.now.last, lang)},
        before_label=_("12 months to %(day)s") % {"day": day_words(found.before.last, lang)},
        uncertain=_uncertain(now, lang),
        killed=_killed(now, lang),
        killed_from=_killed_from(now, lang),
        left_out=_left_out(now, lang),
        found_false=_found_false(now, lang),
        behind=_behind(found, shown, lang),
        little_known=_little_known(dark, lang) if dark < len(shown) else "",
        newest=_newest(found, lang),
        newest_day=found.newest.isoformat() if found.newest else "",
        on_day=typeset(
            _("On %(day)s: in force, or in force when last confirmed, for silence does not read as lifted.")
            % {"day": day_words(found.now.last, lang)},
            lang,
        ),
    )


def _lead(found: Survey, lang: str) -> str:
    now, before = (counted.incidents for counted in found.tally.counted)
    lead = ngettext(
        "%(country)s: %(n)s incident in the 12 months to %(day)s, %(before)s in the 12 months before.",
        "%(country)s: %(n)s incidents in the 12 months to %(day)s, %(before)s in the 12 months before.",
        now,
    )
    said = {
        "country": country_name(found.country, lang),
        "n": number(now, lang),
        "day": day_words(found.now.last, lang),
        "before": number(before, lang),
    }
    return typeset(lead % said, lang)


def _uncertain(now: Counted, lang: str) -> str:
    if not now.uncertain:
        return ""
    said = ngettext(
        "%(n)s of them may lie outside these 12 months: its day is not certain. It is in the list, and counts.",
        "%(n)s of them may lie outside these 12 months: their day is not certain. They are in the list, and count.",
        now.uncertain,
    )
    return typeset(said % {"n": number(now.uncertain, lang)}, lang)


def _killed(now: Counted, lang: str) -> str:
    if not now.with_killed:
        return ""
    figure = {"kind": KILLED, "low": now.killed.low, "best": now.killed.best, "high": now.killed.high}
    return toll_words(figure, lang)


def _killed_from(now: Counted, lang: str) -> str:
    said = ngettext(
        "the sum over %(n)s incident of which a number is said",
        "the sum over %(n)s incidents of which a number is said",
        now.with_killed,
    )
    return said % {"n": number(now.with_killed, lang)} if now.with_killed else ""


def _left_out(now: Counted, lang: str) -> str:
    if not now.incidents:
        return ""
    said = ngettext(
        "%(n)s incident is left out for want of figures",
        "%(n)s incidents are left out for want of figures",
        now.without_killed,
    )
    return said % {"n": number(now.without_killed, lang)}


def _found_false(now: Counted, lang: str) -> str:
    said = ngettext(
        "%(n)s was found false and adds nothing to the sum",
        "%(n)s were found false and add nothing to the sum",
        now.found_false,
    )
    return said % {"n": number(now.found_false, lang)} if now.found_false else ""


def _behind(found: Survey, shown: list[str], lang: str) -> str:
    known = found.coverage.over(shown)
    if known.is_little_known:
        return _("No report is known for these 12 months: little known, which is not calm.")
    return typeset(_("Behind these 12 months: %(known)s.") % {"known": behind_words(known, lang)}, lang)


def _little_known(dark: int, lang: str) -> str:
    said = ngettext(
        "For %(n)s month no report is known: little known, which is not calm.",
        "For %(n)s months no report is known: little known, which is not calm.",
        dark,
    )
    return typeset(said % {"n": number(dark, lang)}, lang) if dark else ""


def _newest(found: Survey, lang: str) -> str:
    if found.newest is None:
        return ""
    return _("The newest incident lies before: show the 12 months to %(day)s") % {
        "day": day_words(found.newest, lang)
    }
