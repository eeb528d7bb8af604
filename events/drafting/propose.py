"""The one entry to the reading of an article: a text goes in, proposed events come out. Nothing is stored."""

from datetime import date

from events.drafting.mention import Draft, Language


def propose(
    text: str, *, published: date | None, publisher: str = "", language: Language | None = None
) -> Draft:
    """Read a text and propose the events that it tells of."""
    return Draft(language or "en", ())
