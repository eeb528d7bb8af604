"""Double coding at the desk: giving a report to two coders, each one's own page, their agreement, and settling."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.date import language
from events.admin.rights import sees_own_alone
from events.admin.settle_coding import FIRST, GROUPS, NEITHER, SECOND, has_code, locked_pairs, settle
from events.codebook.country import COUNTRIES
from events.codebook.event_type import EVENT_FAMILIES
from events.matching.coding.agreement import agreements, said_in
from events.matching.coding.enrol import finish
from events.matching.coding.field import FIELDS, values_of
from events.matching.coding.pair import Pair, drafts_of, pairs_of
from events.models.double_coding import DoubleCoding
from events.querysets.desk_record import EDITING, groups_of, is_hidden_from


class DoubleCodingForm(forms.ModelForm):
    """Which report, and by whom."""

    class Meta:
        model = DoubleCoding
        fields = ("report", "first_coder", "second_coder")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        coders = User.objects.filter(is_active=True, is_staff=True).filter(
            Q(groups__permissions__codename="add_incident") | Q(is_superuser=True)
        )
        for name in ("first_coder", "second_coder"):
            field: Any = self.fields[name]
            field.queryset = coders.distinct().order_by("username")

    def clean(self) -> dict[str, Any]:
        """Two different coders, both of whom may read the report."""
        cleaned = super().clean() or {}
        first, second, report = (cleaned.get(name) for name in self.Meta.fields[1:] + self.Meta.fields[:1])
        if first is not None and first == second:
            self.add_error("second_coder", _("Choose two different people."))
        for name, coder in (("first_coder", first), ("second_coder", second)):
            if coder and report and report.source.is_confidential and sees_own_alone(coder):
                self.add_error(name, _("The report is confidential, and this person may not read it."))
        return cleaned


@admin.register(DoubleCoding)
class DoubleCodingAdmin(admin.ModelAdmin):
    """Reports that are coded twice."""

    form = DoubleCodingForm
    autocomplete_fields = ("report",)
    list_display = ("report", "first_coder", "second_coder", "state", "opened_at")
    list_select_related = ("report__source", "first_coder", "second_coder")
    list_per_page = 100
    change_list_template = "admin/events/double_coding_list.html"

    @admin.display(description=gettext_lazy("state"))
    def state(self, coding: DoubleCoding) -> str:
        """How far it is."""
        if coding.settled_at:
            return _("settled")
        return _("being coded") if coding.is_blind else _("waits for a third")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Show a contributor those in which she codes; others all."""
        rows = super().get_queryset(request)
        mine = Q(first_coder=request.user) | Q(second_coder=request.user)
        return rows.filter(mine) if sees_own_alone(request.user) else rows

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """It goes forward by its own buttons; nothing in it is typed over."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What two people did stays to be counted."""
        return False

    def save_model(self, request: Any, obj: DoubleCoding, form: Any, change: bool) -> None:
        """Note who gave it out."""
        obj.opened_by = request.user
        super().save_model(request, obj, form, change)

    def get_urls(self) -> list[Any]:
        """Add the pages of one double coding, and that of all together."""
        wrap = self.admin_site.admin_view
        return [
            path("agreement/", wrap(self.agreement_view), name="events_doublecoding_agreement"),
            path("<int:object_id>/done/", wrap(self.done_view), name="events_doublecoding_done"),
            path("<int:object_id>/settle/", wrap(self.settle_view), name="events_doublecoding_settle"),
            *super().get_urls(),
        ]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show one double coding in place of the stock form."""
        if object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        coding = self.get_object(request, object_id)
        if coding is None or not self.has_view_permission(request, coding):
            # The stock form says that it is not there, in the words of every other page.
            return super().changeform_view(request, object_id, form_url, extra_context)
        return self._page(request, coding)

    def _page(self, request: HttpRequest, coding: DoubleCoding) -> HttpResponse:
        user: Any = request.user
        is_coder = user.pk in (coding.first_coder_id, coding.second_coder_id)
        # Whoever is none of the two sees both: they lead the work, and will settle it.
        is_open_to = not (is_coder and coding.is_blind)
        found = [] if coding.is_blind or coding.settled_at else pairs_of(coding)
        pairs = [pair for pair in found if not _is_hidden(pair, user)]
        units = coding.agreement if coding.settled_at else said_in(pairs)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(coding.report),
            "coding": coding,
            "state": self.state(coding),
            "is_coder": is_coder,
            "mine": list(drafts_of(coding, user.pk)) if is_coder else [],
            "is_done": _is_done(coding, user),
            "add_url": f"{reverse('admin:events_incident_add')}?report={coding.report_id}",
            "rows": [_row(number, pair, user) for number, pair in enumerate(pairs)] if is_open_to else [],
            "agreements": agreements(units) if units and is_open_to else [],
            # Whoever may not see a draft of it does not decide on it.
            "may_settle": _may_settle(user, coding) and pairs == found,
            "groups": GROUPS,
            "seen": _seen(pairs),
        }
        return render(request, "admin/events/double_coding.html", context)

    def done_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """One coder says that she is done."""
        coding = self._posted(request, object_id)
        if not finish(coding, by=request.user):
            raise PermissionDenied
        said = (
            _("You are done. The comparison appears when the other coder is done too.")
            if coding.is_blind
            else _("Both are done. A third person settles what differs.")
        )
        messages.success(request, said)
        return redirect("admin:events_doublecoding_change", coding.pk)

    def settle_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """A third settles. What she saw must still be what stands."""
        coding = self._posted(request, object_id)
        if not _may_settle(request.user, coding):
            raise PermissionDenied
        with transaction.atomic():
            # The row is the lock: of two thirds that press in the same moment, the second finds it settled.
            coding = DoubleCoding.objects.select_for_update().get(pk=coding.pk)
            pairs = locked_pairs(coding)
            if any(_is_hidden(pair, request.user) for pair in pairs):
                raise PermissionDenied
            if coding.settled_at or request.POST.get("seen") != _seen(pairs):
                messages.error(
                    request, _("A draft was changed or settled while you were looking. Look again.")
                )
                return redirect("admin:events_doublecoding_change", coding.pk)
            choices = [
                {
                    name: request.POST.get(f"{number}-{name}", FIRST)
                    for name in ("event", *(g.code for g in GROUPS))
                }
                for number in range(len(pairs))
            ]
            standing = settle(coding, pairs, choices, by=request.user)
        messages.success(request, _("Settled. Drafts that stand: %(n)d.") % {"n": len(standing)})
        if any(map(has_code, pairs)):
            messages.warning(
                request,
                _("What was published meanwhile is left as it is, with its other coding: merge them."),
            )
        return redirect("admin:events_doublecoding_change", coding.pk)

    def agreement_view(self, request: HttpRequest) -> HttpResponse:
        """Show the agreement over all double codings that were settled."""
        if not self.has_view_permission(request) or sees_own_alone(request.user):
            raise PermissionDenied
        settled = DoubleCoding.objects.exclude(settled_at=None)
        units = [unit for coding in settled.iterator() for unit in coding.agreement]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Agreement of coders"),
            "agreements": agreements(units),
            "codings": settled.count(),
            "events": len(units),
        }
        return render(request, "admin/events/coders_agreement.html", context)

    def _posted(self, request: HttpRequest, object_id: int) -> DoubleCoding:
        coding = self.get_object(request, str(object_id))
        if request.method != "POST" or coding is None:
            raise PermissionDenied
        return coding


def _is_done(coding: DoubleCoding, user: Any) -> bool:
    done = {coding.first_coder_id: coding.first_done_at, coding.second_coder_id: coding.second_done_at}
    return done.get(user.pk) is not None


def _may_settle(user: Any, coding: DoubleCoding) -> bool:
    """A third, who may change drafts that are not hers."""
    return (
        not coding.is_blind
        and coding.settled_at is None
        and user.pk not in (coding.first_coder_id, coding.second_coder_id)
        and (user.is_superuser or not groups_of(user).isdisjoint(EDITING - {"maintainer"}))
    )


def _seen(pairs: list[Pair]) -> str:
    """Name the drafts and their revisions, so that a change meanwhile is noticed."""
    return " ".join(f"{one.pk}.{one.revision}" if one else "-" for pair in pairs for one in pair)


def _is_hidden(pair: Pair, user: Any) -> bool:
    return any(one is not None and is_hidden_from(one, user) for one in pair)


def _row(number: int, pair: Pair, user: Any) -> dict[str, Any]:
    """Return one event with both codings side by side, in words."""
    said = [values_of(one) if one else {} for one in pair]
    return {
        "number": number,
        "incidents": pair,
        "is_pair": None not in pair,
        "fields": [
            {
                "label": field.label,
                "first": _words(field.code, pair[0], said[0].get(field.code), user),
                "second": _words(field.code, pair[1], said[1].get(field.code), user),
                "differs": None not in pair and said[0].get(field.code) != said[1].get(field.code),
            }
            for field in FIELDS
            if any(one.get(field.code) is not None for one in said)
        ],
        "choices": (FIRST, SECOND, NEITHER),
    }


def _words(code: str, incident: Any, value: Any, user: Any) -> str:
    """Say in the reader's language what a coder put into a field."""
    if incident is None or value is None:
        return "—"
    if code in ("event_type", "status_of_fact", "verification"):
        return str(getattr(incident, f"get_{code}_display")())
    if code == "family":
        return EVENT_FAMILIES[value].label(language())
    if code in ("earliest", "latest"):
        day = incident.occurred_start if code == "earliest" else incident.occurred_end
        return f"{day:%Y-%m-%d}"
    if code in ROWS:
        return ", ".join(sorted({ROWS[code](row) for row in _rows(code, incident, user)}))
    return str(value)


# How one row of a record's parts is said, by field.
ROWS: dict[str, Callable[[Any], str]] = {
    "country": lambda row: COUNTRIES[row.place.country].label(language()) if row.place else "—",
    "places": lambda row: f"{row} · {row.get_role_display()}",
    "precision": lambda row: str(row.get_precision_display()) or "—",
    "actors": lambda row: str(row.actor),
    "roles": lambda row: f"{row.actor} · {row.get_role_display()}",
}


def _rows(code: str, incident: Any, user: Any) -> Any:
    if code not in ("actors", "roles"):
        return incident.places.all()
    return [row for row in incident.participations.all() if not is_hidden_from(row.actor, user)]
