"""The resources of the API: the word in the address and the kind of record behind it."""

from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Resource:
    """A kind of record under its word; `means` says in a line what it is."""

    word: str
    kind: str
    means: str


RESOURCES = (
    Resource("incidents", "incident", "What happened: who, what, where, when, by which source, how sure."),
    Resource("episodes", "episode", "Situations that last, with their phases: was it in force on a day?"),
    Resource("actors", "actor", "Who takes part, with names, relations and dates."),
    Resource("places", "place", "Places that published records name."),
    Resource("sources", "source", "Publishers that published records cite."),
    Resource("axes", "axis", "Road and river sections that published records name."),
)
WORD_OF = {resource.kind: resource.word for resource in RESOURCES}


def record_path(kind: str, code: str) -> str:
    """Return the path of a record."""
    return reverse(f"api:{kind}", args=[code])


def version_path(kind: str, code: str, number: int) -> str:
    """Return the path of one version of a record."""
    return reverse(f"api:{kind}-version", args=[code, number])
