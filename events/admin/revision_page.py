"""A history that people can read: what each revision changed, any two side by side, and the way back to one."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from reversion.models import Version

from events.admin.constraint import broken_rule
from events.admin.date import language
from events.admin.history import keep_whole, one_revision
from events.admin.lock import StaleRevision
from events.admin.public_difference import differences
from events.admin.restore import Restoring
from events.admin.revision import Snapshot, as_it_stands, snapshots, versions_of
from events.admin.revision_names import Names
from events.admin.revision_words import Change, changes
from events.admin.rights import sees_own_alone
from events.admin.step import PUBLIC_FOLDERS
from events.codebook.workflow import CORRECTION_KINDS
from events.models.desk_record import DeskRecord
from events.models.published_version import PublishedVersion
from events.publishing.standing import present_content, version_content
from events.publishing.workflow import reopen_after_change

PAGE_SIZE = 20
ACTIONS = {
    "published": gettext_lazy("published"),
    "corrected": gettext_lazy("corrected"),
    "withdrawn": gettext_lazy("withdrawn"),
}


class ReadableHistory:
    """A mixin for a record's admin, in place of the stock history."""

    admin_site: Any
    opts: Any
    model: type[DeskRecord]

    def get_urls(self) -> list[URLPattern]:
        """Add the pages that compare and restore."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        pages = (
            ("history/compare/", self.compare_view, "compare"),
            ("history/public/<int:number>/", self.public_view, "history_public"),
            ("history/<int:version_id>/restore/", self.restore_view, "restore"),
        )
        return [
            path(f"<int:object_id>/{end}", self.admin_site.admin_view(view), name=f"{name}_{called}")
            for end, view, called in pages
        ] + super().get_urls()  # type: ignore[misc]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show each revision as what it changed, newest first, and the published versions beside them."""
        record = self._seen(request, object_id)
        pages = Paginator(versions_of(record), PAGE_SIZE)
        page = pages.get_page(request.GET.get("page"))
        kept = snapshots(
            record, versions_of(record)[page.start_index() - 1 if pages.count else 0 : page.end_index() + 1]
        )
        names = Names(kept, request.user, self.model)
        is_first_kept = page.end_index() >= pages.count
        entries = [
            _entry(request, kept, n, names, self.model, is_first_kept=is_first_kept)
            for n in range(min(len(kept), PAGE_SIZE))
        ]
        if self._may_restore(request, record):
            for entry in entries[page.number == 1 :]:
                entry["restore_url"] = self._url("restore", record.pk, entry["revision"].version_id)
        context = {
            "title": _("History"),
            "entries": entries,
            "page": page,
            "versions": _versions(record, request.user),
            "compare_url": self._url("compare", record.pk),
        }
        return self._page(request, record, "admin/events/history.html", {**context, **(extra_context or {})})

    def compare_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Show two revisions side by side, the older one on the left."""
        record = self._seen(request, object_id)
        asked = {int(key) for key in (request.GET.get("a", ""), request.GET.get("b", "")) if key.isdecimal()}
        found = snapshots(record, versions_of(record).filter(pk__in=asked).order_by("pk"))
        if len(found) != 2:
            messages.warning(request, _("Choose two different revisions."))
            return redirect(self._url("history", record.pk))
        older, newer = found
        if not _is_all_own(request.user, record, since=older.version_id):
            raise PermissionDenied(_("Between the two lie changes by others, which are not shown to you."))
        differing = changes(older, newer, Names(found, request.user, self.model), self.model)
        context = {"title": _("Two revisions"), "older": older, "newer": newer, "changes": differing}
        return self._page(request, record, "admin/events/history_compare.html", context)

    def public_view(self, request: HttpRequest, object_id: int, number: int) -> HttpResponse:
        """Show what a published version says otherwise than the desk does now."""
        record = self._seen(request, object_id)
        version = PublishedVersion.objects.of(record._meta.model_name or "", record.code or "").filter(
            number=number
        )
        found = version.exclude(action="withdrawn").first()
        if found is None or sees_own_alone(request.user):
            raise Http404
        context = {
            "title": _("Version %(n)s and the desk") % {"n": number},
            "version": found,
            "changes": differences(version_content(found), present_content(record)),
        }
        return self._page(request, record, "admin/events/history_public.html", context)

    def restore_view(self, request: HttpRequest, object_id: int, version_id: int) -> HttpResponse:
        """Show what a restoration would change and what cannot come back; do it when it is confirmed."""
        record = self._seen(request, object_id)
        if not self._may_restore(request, record):
            raise PermissionDenied
        found = snapshots(record, versions_of(record).filter(pk=version_id))
        if not found:
            raise Http404
        if not _is_all_own(request.user, record, since=version_id):
            raise PermissionDenied(_("Others have changed the record since; ask them to restore it."))
        [wanted] = found
        standing = as_it_stands(record)
        names = Names([wanted, standing], request.user, self.model)
        if request.method == "POST" and self._restore(request, record, wanted, names):
            return redirect(self._url("change", record.pk))
        context = {
            "title": _("Restore this revision"),
            "wanted": wanted,
            "changes": changes(standing, wanted, names, self.model),
            "losses": Restoring(record, wanted, names).losses,
            "seen_revision": record.revision,
        }
        return self._page(request, record, "admin/events/history_restore.html", context)

    def _restore(self, request: HttpRequest, record: DeskRecord, wanted: Snapshot, names: Names) -> bool:
        seen = request.POST.get("seen_revision", "")
        said = _("Restored as it was in revision %(n)s.") % {"n": wanted.number}
        try:
            with transaction.atomic(), one_revision(request.user):
                losses = Restoring(record, wanted, names).restore(
                    seen=int(seen) if seen.isdecimal() else -1, by=request.user
                )
                reopen_after_change(record, by=request.user)
                keep_whole(record)
                self.log_change(request, record, said)  # type: ignore[attr-defined]
        except StaleRevision:
            record.refresh_from_db()
            messages.error(request, _("The record was changed while you were looking at it. Look again."))
            return False
        except IntegrityError as problem:
            record.refresh_from_db()
            messages.error(request, broken_rule(problem))
            return False
        messages.success(request, said)
        for lost in (*losses.rows, *losses.fields):
            messages.warning(request, _("Did not come back: %(what)s") % {"what": lost})
        return True

    def _may_restore(self, request: HttpRequest, record: DeskRecord) -> bool:
        return bool(self.has_change_permission(request, record))  # type: ignore[attr-defined]

    def _seen(self, request: HttpRequest, object_id: Any) -> DeskRecord:
        record: DeskRecord | None = self.get_object(request, str(object_id))  # type: ignore[attr-defined]
        if record is None:
            raise Http404
        if not self.has_view_or_change_permission(request, record):  # type: ignore[attr-defined]
            raise PermissionDenied
        return record

    def _url(self, page: str, *args: Any) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=args)

    def _page(
        self, request: HttpRequest, record: DeskRecord, template: str, context: dict[str, Any]
    ) -> HttpResponse:
        frame = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": record,
            "subtitle": str(record),
            "change_url": self._url("change", record.pk),
            "history_url": self._url("history", record.pk),
        }
        return render(request, template, {**frame, **context})


def _entry(
    request: HttpRequest,
    kept: Sequence[Snapshot],
    n: int,
    names: Names,
    model: type[DeskRecord],
    *,
    is_first_kept: bool,
) -> dict[str, Any]:
    """Return one revision as the page shows it; of others' revisions a contributor learns who and when alone."""
    after = kept[n]
    before = kept[n + 1] if n + 1 < len(kept) else None
    hides = sees_own_alone(request.user) and after.by_id != request.user.pk
    said: list[Change] = [] if hides else changes(before, after, names, model)
    return {
        "revision": after,
        "changes": said,
        # What the form noted by itself is said by the changes, in the reader's language.
        "comment": "" if hides or after.comment.startswith("[") else after.comment,
        "is_hidden": hides,
        "is_first": before is None and is_first_kept,
    }


def _is_all_own(user: Any, record: DeskRecord, *, since: int) -> bool:
    """Tell whether the person may know of all that changed since a revision: for some, own changes are all."""
    if not sees_own_alone(user):
        return True
    later = Version.objects.get_for_object(record).filter(pk__gte=since)
    return not later.exclude(revision__user=user).exists()


def _versions(record: DeskRecord, user: Any) -> list[dict[str, Any]]:
    kind = record._meta.model_name or ""
    found = PublishedVersion.objects.of(kind, record.code or "").order_by("-number")
    key = getattr(record, "slug", None) or record.code
    folder = f"/{language()}/{PUBLIC_FOLDERS[kind]}/{key}"
    return [
        {
            "version": version,
            "action": str(ACTIONS[version.action]),
            "kind": CORRECTION_KINDS.label(version.note_kind, language()) if version.note_kind else "",
            "url": f"{folder}/v/{version.number}/",
            "difference_url": reverse(f"admin:events_{kind}_history_public", args=(record.pk, version.number))
            if version.action != "withdrawn" and not sees_own_alone(user)
            else "",
        }
        for version in found.defer("document")
    ]
