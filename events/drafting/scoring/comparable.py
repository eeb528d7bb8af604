"""Bring a draft to the plain form in which it is compared with what was marked."""

from events.drafting.mention import Draft, FigureMention, ProposedActor, ProposedEvent, ProposedPlace
from events.drafting.scoring.marked import ComparableEvent, Figure, Named
from events.drafting.scoring.reading import NamesOf, group_code


def comparable(draft: Draft, *, actor_names: NamesOf, place_names: NamesOf) -> list[ComparableEvent]:
    """Return the draft's events with every name by which their places and actors are known."""
    return [_event(event, actor_names, place_names) for event in draft.events]


def _event(event: ProposedEvent, actor_names: NamesOf, place_names: NamesOf) -> ComparableEvent:
    return ComparableEvent(
        type=event.type,
        also=frozenset(event.also),
        time=event.time,
        is_background=event.is_background,
        status_of_fact=event.status_of_fact,
        places=tuple(_place(place, place_names) for place in event.places),
        actors=tuple(_actor(actor, actor_names) for actor in event.actors),
        figures=tuple(_figure(figure, actor_names) for figure in event.figures),
    )


def _place(place: ProposedPlace, place_names: NamesOf) -> Named:
    mention = place.mention
    return Named(mention.name, place_names(mention.name), country=mention.country, role=place.role)


def _actor(actor: ProposedActor, actor_names: NamesOf) -> Named:
    mention = actor.mention
    names = frozenset().union(*(actor_names(name) for name in (mention.name, *mention.aliases)))
    return Named(mention.name, names, role=actor.role)


def _figure(figure: FigureMention, actor_names: NamesOf) -> Figure:
    claimant = figure.claimant.name if figure.claimant else "source"
    # By its name or as the text words it: "the police", "the Ghana Police Service".
    words = figure.claimant.words if figure.claimant else ""
    return Figure(
        kind=figure.kind,
        group=group_code(figure.group),
        low=figure.low,
        best=figure.best,
        high=figure.high,
        claimant=claimant,
        claimant_names=actor_names(claimant) | (actor_names(words) if words else frozenset()),
    )
