"""The pages on which two incidents are merged, field by field, and on which a merge is taken back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.duplicate.compare import part_lines
from events.admin.duplicate.decide import may_merge
from events.admin.duplicate.page import incident_or_404
from events.admin.duplicate.side import field_label, part_label, value_words
from events.admin.step_form import TEXT
from events.errors.publishing import Blocker, ChangedMeanwhile, NotAllowed, NotPublishable
from events.models.duplicate import Merge
from events.models.incident import Incident
from events.publishing.merging.choice import JOINED, PARTS, Choice, differing, proposed
from events.publishing.merging.merge import merge, merge_blockers
from events.publishing.merging.undo import undo_merge
from events.publishing.rights import may


class MergeForm(forms.Form):
    """Whose words stand, what the public is told, and the revisions that were on the screen."""

    seen_winner = forms.IntegerField(widget=forms.HiddenInput)
    seen_loser = forms.IntegerField(widget=forms.HiddenInput)
    comment = forms.CharField(label=gettext_lazy("Comment"), required=False, widget=TEXT)

    def __init__(self, data: Any, winner: Incident, loser: Incident) -> None:
        super().__init__(data, initial={"seen_winner": winner.revision, "seen_loser": loser.revision})
        for name, side in proposed(winner, loser).items():
            self.fields[f"side_{name}"] = _side_field(name, side, winner, loser)
        if loser.is_published:
            self.fields["note"] = forms.CharField(
                label=_("Public reason"),
                widget=TEXT,
                help_text=_(
                    "Public: why the other code is taken back. Its page will lead to the kept record."
                ),
            )

    def choice(self) -> Choice:
        """Return what was chosen; what the page did not show, for neither record has any, stays as proposed."""
        sides = {
            name.removeprefix("side_"): value or self.fields[name].initial
            for name, value in self.cleaned_data.items()
            if name.startswith("side_")
        }
        return Choice(sides)

    def seen(self) -> tuple[int, int]:
        """Return the revisions that were on the screen."""
        return int(self.cleaned_data["seen_winner"]), int(self.cleaned_data["seen_loser"])


def _side_field(name: str, side: str, winner: Incident, loser: Incident) -> forms.ChoiceField:
    choices = [("winner", winner.code or winner.desk_number), ("loser", loser.code or loser.desk_number)]
    if name in PARTS or name in JOINED:
        choices.append(("both", _("both")))
    label = part_label(name) if name in PARTS else field_label(name)
    return forms.ChoiceField(
        label=label, choices=choices, initial=side, required=False, widget=forms.RadioSelect
    )


def merge_page(request: HttpRequest, winner_key: int, loser_key: int) -> HttpResponse:
    """Show what merging would keep of each, and merge when it is confirmed."""
    winner, loser = incident_or_404(request, winner_key), incident_or_404(request, loser_key)
    if winner.pk == loser.pk:
        raise Http404
    if not may_merge(request.user):
        raise PermissionDenied
    form = MergeForm(request.POST if request.method == "POST" else None, winner, loser)
    blockers = _blockers(request.user, winner, loser)
    if request.method == "POST" and not blockers and form.is_valid():
        refused = _merge(request, winner, loser, form)
        if refused is None:
            return redirect("duplicates:of_record", winner.pk)
        blockers = refused
    return render(
        request, "admin/events/duplicate_merge.html", _context(request, winner, loser, form, blockers)
    )


def _blockers(user: Any, winner: Incident, loser: Incident) -> list[Blocker]:
    found = merge_blockers(winner, loser)
    if (winner.is_published or loser.is_published) and not may(user, "merge_published"):
        found.append(
            Blocker(
                "rights",
                "winner",
                _("One of the two is public, and you are no publisher."),
                _("Link them as the same event, and ask a publisher to merge them."),
            )
        )
    return found


def _merge(request: HttpRequest, winner: Incident, loser: Incident, form: MergeForm) -> list[Blocker] | None:
    """Merge. None: it is done. Else what stands in the way; an empty list is told on the form itself."""
    try:
        merge(
            winner,
            loser,
            by=request.user,
            choice=form.choice(),
            seen=form.seen(),
            note=form.cleaned_data.get("note", ""),
            comment=form.cleaned_data["comment"],
        )
    except NotPublishable as problem:
        return list(problem.blockers)
    except NotAllowed as problem:
        raise PermissionDenied from problem
    except ChangedMeanwhile:
        form.add_error(None, _("One of the records was changed while you were looking at it. Look again."))
        posted: Any = form.data
        form.data = posted = posted.copy()
        for name, record in (("seen_winner", winner), ("seen_loser", loser)):
            standing = Incident.objects.filter(pk=record.pk).values_list("revision", flat=True).first()
            posted[name] = str(standing if standing is not None else "")
        return []
    names = {"loser": loser.code or loser.desk_number, "winner": winner.code or winner.desk_number}
    messages.success(request, _("%(loser)s is merged into %(winner)s. It can be undone here.") % names)
    return None


def _context(
    request: HttpRequest, winner: Incident, loser: Incident, form: MergeForm, blockers: list[Blocker]
) -> dict[str, Any]:
    heads = [{"record": one, "number": one.code or one.desk_number} for one in (winner, loser)]
    sides = (winner, loser)
    return {
        **admin.site.each_context(request),
        "title": _("Merge two incidents"),
        "subtitle": f"{heads[1]['number']} → {heads[0]['number']}",
        "opts": Incident._meta,
        "winner": heads[0],
        "loser": heads[1],
        "form": form,
        "blockers": blockers,
        "fields": [
            {"field": form[f"side_{name}"], "values": [value_words(one, name) for one in sides]}
            for name in differing(winner, loser)
        ],
        "parts": [
            {**line, "field": form[f"side_{line['name']}"] if line["name"] in PARTS else None}
            for line in part_lines(winner, loser, request.user)
        ],
        "swap_url": reverse("duplicates:merge", args=(loser.pk, winner.pk)),
        "compare_url": reverse("duplicates:compare", args=(winner.pk, loser.pk)),
    }


class UndoForm(forms.Form):
    """What the public is told where the merge had taken a public record back."""

    def __init__(self, data: Any, merged: Merge) -> None:
        super().__init__(data)
        if merged.loser_code:
            self.fields["note"] = forms.CharField(
                label=_("Public reason"),
                widget=TEXT,
                help_text=_("Public, on the page of the old code: why these are two events after all."),
            )


def undo_page(request: HttpRequest, key: int) -> HttpResponse:
    """Say what undoing does, and undo when it is confirmed."""
    merged = get_object_or_404(Merge.objects.select_related("winner", "by"), pk=key)
    winner = incident_or_404(request, merged.winner_id)
    needed = "merge_published" if merged.loser_code or winner.is_published else "merge"
    if not (may_merge(request.user) and may(request.user, needed)):
        raise PermissionDenied
    form = UndoForm(request.POST if request.method == "POST" else None, merged)
    blockers: list[Blocker] = []
    if request.method == "POST" and form.is_valid():
        try:
            undone = undo_merge(merged, by=request.user, note=form.cleaned_data.get("note", ""))
        except NotPublishable as problem:
            blockers = list(problem.blockers)
        except ChangedMeanwhile:
            messages.error(request, _("This merge is undone already."))
            return redirect("duplicates:of_record", winner.pk)
        else:
            _tell(request, undone.record, undone.left)
            return redirect("admin:events_incident_change", undone.record.pk)
    context = {
        **admin.site.each_context(request),
        "title": _("Undo a merge"),
        "subtitle": str(winner),
        "opts": Incident._meta,
        "merge": merged,
        "number": merged.loser_code or f"#{merged.loser_number}",
        "winner": winner,
        "form": form,
        "blockers": blockers,
    }
    return render(request, "admin/events/duplicate_undo.html", context)


def _tell(request: HttpRequest, record: Incident, left: tuple[str, ...]) -> None:
    messages.success(request, _("The merge is undone: %(record)s is here again.") % {"record": record})
    if left:
        said = _("Changed since the merge, and therefore left as it is: %(what)s.") % {
            "what": ", ".join(left)
        }
        messages.warning(request, said)
