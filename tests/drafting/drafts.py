"""Hand-made drafts of an invented text, for tests of what is done with proposals, whatever the rules would find."""

from typing import Any

from events.drafting.mention import (
    ActorMention,
    Claimant,
    DateMention,
    Draft,
    FigureMention,
    PlaceMention,
    ProposedActor,
    ProposedEvent,
    ProposedPlace,
    Span,
)

TEXT = """Tankers burnt near Tinaguelhaj (invented)

Invented Wire - Bamako, 23 October 2025

At least 14 tankers were burnt on Tuesday near Tinaguelhaj, two drivers said. The Azawan Front claimed the attack.

In 2012 the Azawan Front had taken Tinaguelhaj."""


def span_of(words: str, text: str = TEXT) -> Span:
    """Return where the words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def place(name: str = "Tinaguelhaj", *, text: str = TEXT, role: str = "site", **fields: Any) -> ProposedPlace:
    """Return a proposed place that the text names."""
    fields = {"country": "ML", "kind": "settlement", **fields}
    return ProposedPlace(PlaceMention(span_of(name, text), name, name, **fields), role)


def actor(
    name: str = "Azawan Front", role: str = "initiator", *, text: str = TEXT, **fields: Any
) -> ProposedActor:
    """Return a proposed actor that the text names."""
    fields = {"type": "armed.rebel", **fields}
    return ProposedActor(ActorMention(span_of(name, text), name, name, **fields), role)


def tankers(**fields: Any) -> FigureMention:
    """Return the figure of the text."""
    said: dict[str, Any] = {
        "kind": "tankers_destroyed",
        "group": "total",
        "low": 14,
        "best": None,
        "high": None,
        "claimant": Claimant(span_of("two drivers"), "two drivers", "two drivers"),
    }
    words = "At least 14 tankers"
    return FigureMention(span_of(words), words, **{**said, **fields})


def attack(**fields: Any) -> ProposedEvent:
    """Return the event that is news."""
    tuesday = DateMention(
        span_of("on Tuesday"),
        "on Tuesday",
        "2025-10-21",
        "the last Tuesday on or before 23 October 2025",
        "le dernier mardi jusqu’au 23 octobre 2025",
    )
    said: dict[str, Any] = {
        "type": "attack.convoy",
        "evidence": (span_of("tankers were burnt"),),
        "time": "2025-10-21",
        "date": tuesday,
        "is_background": False,
        "status_of_fact": "completed",
        "also": ("looting.arson",),
        "places": (place(),),
        "actors": (actor(),),
        "figures": (tankers(),),
        "links": ((1, "follows"),),
    }
    return ProposedEvent(**{**said, **fields})


def capture(**fields: Any) -> ProposedEvent:
    """Return the event that the text only recalls."""
    said: dict[str, Any] = {
        "type": "battle.captured",
        "evidence": (span_of("had taken Tinaguelhaj"),),
        "time": "2012",
        "date": DateMention(span_of("In 2012"), "In 2012", "2012", "the year", "l’année", "year"),
        "is_background": True,
        "status_of_fact": "completed",
        "places": (place(),),
        "reasons_en": ("An earlier year.",),
        "reasons_fr": ("Une année antérieure.",),
    }
    return ProposedEvent(**{**said, **fields})


def draft(*events: ProposedEvent) -> Draft:
    """Return a draft of the invented text."""
    return Draft("en", events or (attack(), capture()))
