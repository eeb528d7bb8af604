"""A proposed event as JSON, as the desk keeps it, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from events.drafting.mention import (
    ActorMention,
    Claimant,
    DateMention,
    FigureMention,
    PlaceMention,
    ProposedActor,
    ProposedEvent,
    ProposedPlace,
    Span,
)

Said = Mapping[str, Any]


def to_document(event: ProposedEvent) -> dict[str, Any]:
    """Return the event as JSON can hold it."""
    return asdict(event)


def from_document(said: Said) -> ProposedEvent:
    """Return the event that a document holds."""
    return ProposedEvent(
        **{
            **said,
            "evidence": tuple(_span(one) for one in said["evidence"]),
            "date": _date(said["date"]),
            "also": tuple(said["also"]),
            "places": tuple(_place(one) for one in said["places"]),
            "actors": tuple(_actor(one) for one in said["actors"]),
            "figures": tuple(_figure(one) for one in said["figures"]),
            "links": tuple((int(index), str(kind)) for index, kind in said["links"]),
            "reasons_en": tuple(said["reasons_en"]),
            "reasons_fr": tuple(said["reasons_fr"]),
        }
    )


def _span(said: Said) -> Span:
    return Span(int(said["start"]), int(said["end"]))


def _span_or_none(said: Said | None) -> Span | None:
    return None if said is None else _span(said)


def _date(said: Said | None) -> DateMention | None:
    return None if said is None else DateMention(**{**said, "span": _span(said["span"])})


def _place(said: Said) -> ProposedPlace:
    mention = said["mention"]
    return ProposedPlace(**{**said, "mention": PlaceMention(**{**mention, "span": _span(mention["span"])})})


def _actor(said: Said) -> ProposedActor:
    mention = said["mention"]
    whole = {**mention, "span": _span(mention["span"]), "aliases": tuple(mention["aliases"])}
    return ProposedActor(**{**said, "mention": ActorMention(**whole)})


def _figure(said: Said) -> FigureMention:
    claimant = said["claimant"]
    who = claimant and Claimant(
        **{**claimant, "span": _span_or_none(claimant["span"]), "covers": _span_or_none(claimant["covers"])}
    )
    return FigureMention(**{**said, "span": _span(said["span"]), "claimant": who})
