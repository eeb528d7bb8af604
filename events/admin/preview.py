"""What the rules make of an incident as it stands: the verification that its citations earn, the sum of its figures."""

from collections.abc import Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.admin.date import language
from events.codebook.certainty import VERIFICATION
from events.codebook.impact import IMPACT_KINDS
from events.figures.claim import Summary
from events.figures.summary import summarise
from events.models.citation import Citation
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident
from events.models.participation import Participation
from events.publishing.snapshot.figures import as_claims
from events.publishing.snapshot.incident import claim_rows, participation_rows
from events.publishing.snapshot.parts import citations_of
from events.publishing.snapshot.support import proposed_verification


def verification_words(incident: Incident) -> SafeString:
    """Say which level the citations earn and why; the editor decides."""
    return proposal_words(citations_of(incident), incident.verification)


def proposal_words(found: list[Citation], level: str) -> SafeString:
    """Say which level these citations earn and why, marked where another one is set."""
    lang = language()
    proposal = proposed_verification(found)
    words = format_html(
        "<strong>{}</strong> — {}", VERIFICATION.label(proposal.level, lang), proposal.reason(lang)
    )
    if proposal.level == level:
        return words
    return format_html('<span class="differs">{}</span>', words)


def figures_words(incident: Incident) -> SafeString:
    """Say what the written rule makes of the claims, and which it sets aside for what reason."""
    rows = claim_rows(incident)
    numbers = {row.pk: n for n, row in enumerate(rows, 1)}
    return summary_words(rows, participation_rows(incident), numbers)


def summary_words(
    rows: list[ImpactClaim], participations: list[Participation], numbers: Mapping[int, int]
) -> SafeString:
    """Say what the written rule makes of these claims; the numbers are those of their rows in the form."""
    if not rows:
        return format_html("<span>{}</span>", _("No figure is claimed: the public reads none, and no zero."))
    summaries = summarise(as_claims(rows, participations))
    lines = [_line(summary, numbers) for summary in summaries.values()]
    return format_html(
        '<ul class="figures">{}</ul>', format_html_join("", "<li>{}</li>", ((one,) for one in lines))
    )


def _line(summary: Summary, numbers: Mapping[int, int]) -> SafeString:
    lang = language()
    aside = format_html_join(
        "",
        "<br><small>{}</small>",
        (
            (
                _("Claim %(n)s is set aside by step %(step)s: %(reason)s")
                % {"n": numbers[one.claim_key], "step": one.step, "reason": one.reason(lang)},
            )
            for one in summary.set_aside
        ),
    )
    return format_html(
        "{}: <strong>{}</strong>{}", IMPACT_KINDS.label(summary.kind, lang), _spread(summary), aside
    )


def _spread(summary: Summary) -> str:
    ends = [str(number) for number in (summary.low, summary.high) if number is not None]
    said = "–".join(dict.fromkeys(ends))
    if summary.best is None:
        return said
    return f"{summary.best} ({said})" if said and said != str(summary.best) else str(summary.best)
