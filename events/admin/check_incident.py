"""What the desk says of an incident while it is typed: warnings by field, verification and figures by the rules."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events.admin.preview import proposal_words, summary_words
from events.admin.rights import sees_own_alone
from events.admin.warning.draft import Draft, read_draft
from events.admin.warning.every import warnings_of
from events.models.actor import Actor
from events.models.citation import Citation
from events.models.incident import Incident
from events.models.place import Place
from events.models.report import Report


def draft_of(request: HttpRequest) -> Draft:
    """Read the posted form; it may name what the person may choose, and nothing else."""
    may_choose = {
        model: admin.site.get_model_admin(model).rows_to_choose(request)  # type: ignore[attr-defined]
        for model in (Report, Actor, Place)
    }
    return read_draft(
        request.POST,
        reports=may_choose[Report].select_related("source"),
        actors=may_choose[Actor].select_related("merged_into"),
        places=may_choose[Place],
    )


@require_POST
def check_incident(request: HttpRequest) -> JsonResponse:
    """Answer for the form as it stands this moment. Nothing is saved."""
    if not (request.user.has_perm("events.add_incident") or request.user.has_perm("events.change_incident")):
        raise PermissionDenied
    draft = draft_of(request)
    cited = [*draft.citations, *_unseen(request)]
    return JsonResponse(
        {
            "warnings": [{"field": one.field, "text": one.text} for one in warnings_of(draft)],
            "verification": proposal_words(cited, draft.verification),
            "figures": summary_words(
                draft.claims, draft.participations, {claim.pk: claim.pk for claim in draft.claims}
            ),
        }
    )


def _unseen(request: HttpRequest) -> list[Citation]:
    """Return the citations of the record that are not in a contributor's form, but count."""
    key = request.POST.get("_record", "")
    if not key.isdecimal() or not sees_own_alone(request.user):
        return []
    records: Any = admin.site.get_model_admin(Incident).get_queryset(request)
    cited = Citation.objects.filter(
        incident__in=records.filter(pk=key).values("pk"), report__source__is_confidential=True
    )
    return list(cited.select_related("report__source"))


def say_warnings(request: HttpRequest) -> None:
    """Say once more after the save what is worth a look; it is saved all the same."""
    found = warnings_of(draft_of(request))
    if found:
        lines = format_html_join("", "<li>{}</li>", ((one.text,) for one in found))
        said = format_html("{}<ul>{}</ul>", _("It is saved. Worth a look:"), lines)
        messages.warning(request, said)
