"""Warnings about how many: a total and its groups, said by one claimant, that do not add up."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.warning.draft import Draft
from events.admin.warning.field_warning import FieldWarning
from events.codebook.impact import IMPACT_KINDS, TOTAL
from events.models.impact_claim import ImpactClaim


def figure_warnings(draft: Draft) -> Iterator[FieldWarning]:
    """Compare each total with the groups of the same claimant, read in the same report."""
    # A part by sex or age is counted in its group already.
    whole = [claim for claim in draft.claims if not (claim.sex or claim.age)]
    for total in whole:
        if total.group != TOTAL:
            continue
        groups = [one for one in whole if one.group != TOTAL and _is_beside(one, total)]
        if len({one.group for one in groups}) == len(groups) and groups:
            yield from _does_not_add_up(total, groups)


def _is_beside(one: ImpactClaim, other: ImpactClaim) -> bool:
    return (one.kind, one.claimant_id, one.citation_id, one.as_of) == (
        other.kind,
        other.claimant_id,
        other.citation_id,
        other.as_of,
    )


def _does_not_add_up(total: ImpactClaim, groups: Sequence[ImpactClaim]) -> Iterator[FieldWarning]:
    least = sum(_least(one) for one in groups)
    ceilings = [_most(one) for one in groups]
    most = sum(number for number in ceilings if number is not None)
    said = {"kind": IMPACT_KINDS.label(total.kind, language())}
    total_most, total_least = _most(total), _least(total)
    if total_most is not None and least > total_most:
        said |= {"sum": str(least), "total": str(total_most)}
        yield FieldWarning(
            _field(total),
            _("%(kind)s: the groups add up to %(sum)s, more than the total of %(total)s.") % said,
        )
    elif None not in ceilings and total_least > most:
        said |= {"sum": str(most), "total": str(total_least), "rest": str(total_least - most)}
        yield FieldWarning(
            _field(total),
            _(
                "%(kind)s: the total of %(total)s is above the sum of the groups, %(sum)s; %(rest)s are in none."
            )
            % said,
        )


def _least(claim: ImpactClaim) -> int:
    return next((n for n in (claim.low, claim.best) if n is not None), 0)


def _most(claim: ImpactClaim) -> int | None:
    return claim.high if claim.high is not None else claim.best


def _field(claim: ImpactClaim) -> str:
    numbers = {"best": claim.best, "low": claim.low, "high": claim.high}
    name = next(name for name, number in numbers.items() if number is not None)
    return f"claims-{claim.pk - 1}-{name}"
