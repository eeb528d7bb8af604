"""Merging two entries of one actor or place at the desk: choosing the other, what moves, doing it, undoing it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events.admin.history import one_revision
from events.admin.reference import count_as_author, lock_waiting_records
from events.admin.used_in import Use, seen, uses_of
from events.errors.publishing import Blocker, ChangedMeanwhile, NotPublishable
from events.matching.entry.alike import Alike, alike_actors, alike_places
from events.models.actor import Actor
from events.models.merged_name import ActorMerge, MergedName, PlaceMerge
from events.models.place import Place
from events.publishing.log import lock_head
from events.publishing.merged_names.blockers import blockers_of, is_public, needed_right
from events.publishing.merged_names.merge import merge_names, name_of, stamp_of
from events.publishing.merged_names.undo import undo_merge_of_names
from events.publishing.rights import may

KINDS: Mapping[str, tuple[Any, Any]] = {"actor": (Actor, ActorMerge), "place": (Place, PlaceMerge)}
SHOWN = {
    "actor": (
        "name_en",
        "name_fr",
        "name_ar",
        "short_name",
        "type",
        "active_from",
        "active_to",
        "description_en",
    ),
    "place": (
        "name",
        "name_en",
        "name_fr",
        "name_ar",
        "kind",
        "country",
        "parent",
        "lon",
        "lat",
        "geonames_id",
    ),
}
MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two entries, as the page shows it."""

    entry: Any
    number: str
    is_public: bool
    names: list[str]
    uses: list[Use]
    stamp: str
    url: str


def merge_page(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """Choose the other entry; then see what moves, and merge."""
    entry = _entry(request, kind, key)
    if not may(request.user, "merge"):
        raise PermissionDenied
    chosen = request.POST.get("with") or request.GET.get("with", "")
    if not chosen.isdecimal() or int(chosen) == entry.pk:
        return _choose(request, kind, entry)
    other = _entry(request, kind, int(chosen))
    # Kept is the one that the public knows; else the one from whose page one came.
    keep = request.POST.get("keep") or request.GET.get("keep", "")
    winner, loser = _sorted(entry, other, keep)
    blockers = blockers_of(winner, loser)
    if request.method == "POST" and not blockers:
        done = _merge(request, winner, loser)
        if isinstance(done, HttpResponse):
            return done
        blockers = done
    return _preview(request, kind, winner, loser, blockers)


@require_POST
def undo_page(request: HttpRequest, kind: str, merge_id: int) -> HttpResponse:
    """Take a merge back."""
    merge = _table(kind).objects.filter(pk=merge_id).first()
    if merge is None:
        raise Http404
    entry = _entry(request, kind, merge.winner_id)
    if not may(request.user, needed_right(merge.winner, merge.loser)):
        raise PermissionDenied
    try:
        undone = undo_merge_of_names(merge, by=request.user)
    except NotPublishable as problem:
        messages.error(request, str(problem))
    except ChangedMeanwhile:
        messages.error(request, _("It was undone already."))
    else:
        messages.success(
            request, _("The merge was undone: %(loser)s stands by itself again.") % {"loser": merge.loser}
        )
        if undone.left:
            messages.warning(
                request,
                _("%(n)d things were changed since and stay as they are: look both entries through.")
                % {"n": undone.left},
            )
    return redirect(_url(kind, entry))


def merges_of(request: HttpRequest, entry: Actor | Place) -> list[dict[str, Any]]:
    """Return the merges into the entry that stand, newest first, with the way to undo each where one may."""
    kind = _kind(entry)
    rows = _table(kind).objects.filter(winner=entry, undone_at__isnull=True).select_related("loser", "by")
    visible = set(
        seen(request, KINDS[kind][0]).filter(pk__in=rows.values("loser")).values_list("pk", flat=True)
    )
    return [
        {
            "merge": row,
            "number": name_of(row.loser),
            "url": _url(kind, row.loser),
            "undo_url": reverse("desk:undo_names", args=(kind, row.pk))
            if may(request.user, needed_right(row.winner, row.loser))
            else "",
        }
        for row in rows
        if row.loser_id in visible
    ]


def candidates_of(request: HttpRequest, entry: Actor | Place) -> list[Alike]:
    """Return the entries that may be the same, among those that the person may see."""
    rows = seen(request, type(entry))
    return alike_actors(entry, rows) if isinstance(entry, Actor) else alike_places(entry, rows)


def _merge(request: HttpRequest, winner: Any, loser: Any) -> HttpResponse | list[Blocker]:
    kind = _kind(winner)
    if not may(request.user, needed_right(winner, loser)):
        raise PermissionDenied
    try:
        _merge_with_all_behind(request, winner, loser)
    except NotPublishable as problem:
        return list(problem.blockers)
    except ChangedMeanwhile:
        messages.error(request, _("One of the two was changed while you were looking at them. Look again."))
        return redirect(
            f"{reverse('desk:merge_names', args=(kind, winner.pk))}?with={loser.pk}&keep={winner.pk}"
        )
    messages.success(
        request,
        _("%(loser)s was merged into %(winner)s. It can be undone below, under “Merged into this entry”.")
        % {"loser": name_of(loser), "winner": name_of(winner)},
    )
    return redirect(_url(kind, winner))


def _merge_with_all_behind(request: HttpRequest, winner: Any, loser: Any) -> None:
    stamps = (request.POST.get("winner_stamp", ""), request.POST.get("loser_stamp", ""))
    with transaction.atomic():
        # The head first, as publishing does, or two could wait for each other.
        lock_head()
        # What rests on a place without naming it itself: an incident in a village of the merged commune.
        waiting = lock_waiting_records(loser) if isinstance(loser, Place) else []
        merge: MergedName = merge_names(winner, loser, by=request.user, seen=stamps)
        touched = {(label, key) for label, key in merge.written["touched"]}
        rest = [one for one in waiting if (one._meta.label_lower, one.pk) not in touched]
        comment = _("Place %(loser)s was merged into %(winner)s.")
        names = {"loser": name_of(loser), "winner": name_of(winner)}
        with one_revision(request.user, comment % names):
            count_as_author(rest, by=request.user)


def _choose(request: HttpRequest, kind: str, entry: Any) -> HttpResponse:
    text = request.GET.get("q", "").strip()
    context = _context(kind, entry, _("Merge with another…"))
    if text:
        rows = seen(request, type(entry)).filter(merged_into__isnull=True).exclude(pk=entry.pk)
        number = text.removeprefix("#")
        model_admin = admin.site.get_model_admin(type(entry))
        named = (
            rows.filter(pk=number)
            if number.isdecimal()
            else model_admin.rows_named(rows, text, closest_first=True, by=request.user)  # type: ignore[attr-defined]
        )
        found = [Alike(row, 0.0, "") for row in named[:MOST_FOUND]]
    else:
        found = candidates_of(request, entry)
    here = reverse("desk:merge_names", args=(kind, entry.pk))
    context |= {
        **admin.site.each_context(request),
        "q": text,
        "found": [{"alike": one, "url": f"{here}?with={one.entry.pk}"} for one in found],
    }
    return render(request, "admin/events/merge_choose.html", context)


def _preview(
    request: HttpRequest, kind: str, winner: Any, loser: Any, blockers: list[Blocker]
) -> HttpResponse:
    right = needed_right(winner, loser)
    here = reverse("desk:merge_names", args=(kind, winner.pk))
    context = _context(kind, winner, _("Merge two entries"))
    context |= {
        **admin.site.each_context(request),
        "winner": _side(request, kind, winner),
        "loser": _side(request, kind, loser),
        "lines": _lines(kind, winner, loser),
        "blockers": blockers,
        "lacks_right": not may(request.user, right),
        "is_public": is_public(loser),
        "becomes_public": is_public(winner) and not is_public(loser),
        "swap_url": f"{here}?with={loser.pk}&keep={loser.pk}",
    }
    return render(request, "admin/events/merge_preview.html", context)


def _side(request: HttpRequest, kind: str, entry: Any) -> Side:
    return Side(
        entry=entry,
        number=name_of(entry),
        is_public=is_public(entry),
        names=[str(row) for row in entry.names.order_by("pk")],
        uses=uses_of(request, entry),
        stamp=stamp_of(entry),
        url=_url(kind, entry),
    )


def _lines(kind: str, winner: Any, loser: Any) -> list[tuple[str, str, str]]:
    """Return label and both values of the fields in which either says something."""
    lines = []
    for name in SHOWN[kind]:
        both = [_words(entry, name) for entry in (winner, loser)]
        if any(both):
            label = str(type(winner)._meta.get_field(name).verbose_name)
            lines.append((label, both[0], both[1]))
    return lines


def _words(entry: Any, name: str) -> str:
    shown = getattr(entry, f"get_{name}_display", None)
    value = shown() if shown else getattr(entry, name)
    return "" if value is None else str(value)


def _context(kind: str, entry: Any, title: str) -> dict[str, Any]:
    return {"title": title, "opts": entry._meta, "original": entry, "change_url": _url(kind, entry)}


def _sorted(entry: Any, other: Any, keep: str) -> tuple[Any, Any]:
    if keep == str(other.pk) or (keep != str(entry.pk) and is_public(other) and not is_public(entry)):
        return other, entry
    return entry, other


def _entry(request: HttpRequest, kind: str, key: int) -> Any:
    """Return the entry if the person may see and change such entries; what she may not see does not exist."""
    if kind not in KINDS:
        raise Http404
    model_admin = admin.site.get_model_admin(KINDS[kind][0])
    entry = model_admin.get_object(request, str(key))  # type: ignore[arg-type]
    if entry is None:
        raise Http404
    # Whether she may change this one, the right to merge says: public ones are others'.
    if not request.user.has_perm(f"events.change_{kind}"):
        raise PermissionDenied
    return entry


def _table(kind: str) -> Any:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind][1]


def _kind(entry: Any) -> str:
    return str(entry._meta.model_name)


def _url(kind: str, entry: Any) -> str:
    return reverse(f"admin:events_{kind}_change", args=(entry.pk,))
