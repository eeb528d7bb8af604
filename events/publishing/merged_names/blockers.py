"""What stands in the way of merging two entries, and whose right it is."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from events.errors.publishing import Blocker
from events.models.actor import Actor
from events.models.axis import Axis
from events.models.incident_place import IncidentPlace
from events.models.place import Place
from events.publishing.snapshot.lineage import lineage

Entry = Actor | Place


def is_public(entry: Entry) -> bool:
    """Tell whether the public knows the entry."""
    return entry.is_published if isinstance(entry, Actor) else entry.slug is not None


def needed_right(winner: Entry, loser: Entry) -> str:
    """Return the right that merging the two asks for: public places are the maintainers', public actors publishers'."""
    if isinstance(winner, Place):
        return "merge_public_places" if is_public(winner) or is_public(loser) else "merge"
    return "merge_published" if is_public(loser) else "merge"


def blockers_of(winner: Entry, loser: Entry) -> list[Blocker]:
    """Return all that stands in the way of merging the loser into the winner; empty: nothing does."""
    if winner.pk == loser.pk:
        return [Blocker("same", "loser", _("These are one entry."), _("Choose two."))]
    found = list(_of_both(winner, loser))
    found += _of_actors(winner, loser) if isinstance(winner, Actor) else _of_places(winner, loser)
    return found


def _of_both(winner: Entry, loser: Entry) -> Iterator[Blocker]:
    for entry in (winner, loser):
        if entry.merged_into is not None:
            yield Blocker(
                "merged",
                "merged_into",
                _("%(entry)s was merged into %(other)s already.")
                % {"entry": entry, "other": entry.merged_into},
                _("Choose %(other)s, or undo that merge first.") % {"other": entry.merged_into},
            )
    if is_public(loser) and not is_public(winner):
        yield Blocker(
            "winner_not_public",
            "winner",
            _("The entry to be kept is not public, and the other one is."),
            _("Keep the public one: its address must lead somewhere. Or publish the other first."),
        )


def _of_actors(winner: Entry, loser: Entry) -> Iterator[Blocker]:
    if not (isinstance(winner, Actor) and isinstance(loser, Actor)):
        return
    for actor in (winner, loser):
        if actor.workflow == "withdrawn":
            yield Blocker(
                "withdrawn",
                "loser",
                _("%(record)s is withdrawn.") % {"record": actor.code},
                _("A withdrawn record stands still: merge into another."),
            )
    if winner.sensitivity != loser.sensitivity:
        yield Blocker(
            "sensitivity",
            "sensitivity",
            _("The two do not have the same sensitivity: a name that is hidden now would become public."),
            _("Decide first, and give both the same."),
        )


def _of_places(winner: Entry, loser: Entry) -> Iterator[Blocker]:
    if not (isinstance(winner, Place) and isinstance(loser, Place)):
        return
    if winner.country != loser.country:
        yield Blocker(
            "country",
            "country",
            _("They lie in different countries."),
            _("Two places of one name on both sides of a border are two places."),
        )
    if winner in lineage(loser) or loser in lineage(winner):
        yield Blocker(
            "lies_in", "parent", _("One lies in the other."), _("A town and its commune are two places.")
        )
    pair = (winner, loser)
    roads = [str(axis) for axis in Axis.objects.filter(from_place__in=pair, to_place__in=pair)]
    routes = IncidentPlace.objects.filter(place__in=pair, route_to__in=pair).exists()
    if roads or routes:
        yield Blocker(
            "road_between",
            "axes",
            _("A road or route runs from one to the other. %(roads)s") % {"roads": ", ".join(roads)},
            _("Change it first: both its ends would be one place."),
        )
