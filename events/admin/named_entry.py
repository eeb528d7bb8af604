"""What stands on the page of an actor or place beside its form: what it is used in, merges, relations, a small map."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from events.admin.merge_names import candidates_of, merges_of
from events.admin.relation_graph import relation_graph
from events.admin.used_in import uses_of
from events.geo.small_map import SmallMap, small_map
from events.matching.entry.alike import Alike
from events.models.actor import Actor
from events.models.place import Place
from events.publishing.rights import may
from events.querysets.desk_record import is_hidden_from


class NamedEntry:
    """A mixin for the admin of actors and places."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let a merged entry stand still: what was changed in it nobody would see."""
        allowed = bool(super().has_change_permission(request, obj))  # type: ignore[misc]
        return allowed and (obj is None or obj.merged_into_id is None)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        """Add what the page says of the entry beside its form."""
        entry = context.get("original")
        if isinstance(entry, Actor | Place) and not context.get("is_popup"):
            context |= describe_entry(request, entry)
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]


def describe_entry(request: HttpRequest, entry: Actor | Place) -> dict[str, Any]:
    """Return what the page says of the entry, as far as the person may know it."""
    kind = str(entry._meta.model_name)
    said: dict[str, Any] = {
        "uses": uses_of(request, entry),
        "merges": merges_of(request, entry),
        "entry_kind": kind,
    }
    winner = entry.merged_into
    if winner is not None:
        if not (isinstance(winner, Actor) and is_hidden_from(winner, request.user)):
            url = reverse(f"admin:events_{kind}_change", args=(winner.pk,))
            said |= {"merged_into": winner, "merged_into_url": url}
    elif may(request.user, "merge") and request.user.has_perm(f"events.change_{kind}"):
        said["names_merge_url"] = reverse("desk:merge_names", args=(kind, entry.pk))
    if isinstance(entry, Actor):
        said["graph"] = relation_graph(request, entry)
    else:
        alike = candidates_of(request, entry) if "names_merge_url" in said else []
        said |= {"alike": alike, "small_map": _map(entry, alike)}
    return said


def _map(place: Any, alike: list[Alike]) -> SmallMap | None:
    if place.lon is None:
        return None
    others = tuple((str(one.entry.name), float(one.entry.lon), float(one.entry.lat)) for one in alike)
    return small_map(float(place.lon), float(place.lat), place.radius_m, others)
