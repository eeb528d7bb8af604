"""What chooses the order and the page of a list, not what is on it: they come last in every address."""

from events.errors.selection import Said
from events.selection import values
from events.selection.parameter import Parameter, shape


def paging(records: frozenset[str]) -> tuple[Parameter, ...]:
    """Return order, length and place of a page, for these kinds of record."""
    return (
        Parameter(
            "ordering",
            records,
            str,
            Said("Order of the list; a hyphen turns it round.", "Ordre de la liste ; un tiret l'inverse."),
            "-start",
        ),
        Parameter(
            "limit",
            records,
            values.read_limit,
            Said("Records on a page.", "Fiches par page."),
            "50",
            schema=shape("integer", minimum=1, maximum=values.LARGEST_LIMIT, default=50),
        ),
        Parameter(
            "cursor",
            records,
            str,
            Said(
                "Where the next page begins; take it from the page before.",
                "Début de la page suivante ; donné par la page précédente.",
            ),
            "",
        ),
    )
