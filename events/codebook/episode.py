"""Kinds of episode, the states their phases pass through, and which states are in force (section 2)."""

from collections.abc import Mapping
from types import MappingProxyType

from events.codebook.entry import Entry, Table
from events.codebook.phase import PHASE_CERTAINTY, PHASE_STATES

__all__ = [
    "ACTIVE_STATES",
    "EPISODE_KINDS",
    "NOT_CONFIRMED_AFTER_DAYS",
    "PHASE_CERTAINTY",
    "PHASE_STATES",
    "STATES_BY_KIND",
]

# Past this many days after the last cited confirmation, an answer reads "not confirmed since".
NOT_CONFIRMED_AFTER_DAYS = 30

EPISODE_KINDS: Table[Entry] = Table(
    "episode_kind",
    "Episode kinds",
    "Types d'épisode",
    (
        Entry(
            "blockade",
            "Blockade",
            "Blocus",
            "Movement of people, goods or fuel to a country, region, place or axis held back over time.",
            "Circulation de personnes, de biens ou de carburant entravée dans la durée.",
        ),
        Entry(
            "siege",
            "Siege",
            "Siège",
            "A place encircled by an armed force that means to take it or force it to yield.",
            "Un lieu encerclé par une force armée qui veut le prendre ou le faire céder.",
        ),
        Entry(
            "force_withdrawal",
            "Withdrawal of a foreign force",
            "Retrait d'une force étrangère",
            "From the demand to the last soldier: a foreign force leaves a country.",
            "De la demande au dernier soldat : une force étrangère quitte un pays.",
        ),
        Entry(
            "offensive",
            "Offensive",
            "Offensive",
            "A named or clearly bounded series of operations by one side.",
            "Une série d'opérations d'un camp, nommée ou clairement délimitée.",
        ),
        Entry(
            "ceasefire",
            "Ceasefire",
            "Cessez-le-feu",
            "The life of a ceasefire, local or national, from proposal to end.",
            "La vie d'un cessez-le-feu, local ou national, de la proposition à la fin.",
        ),
        Entry(
            "hostage_crisis",
            "Hostage crisis",
            "Crise d'otages",
            "One or several people held, from their capture to their fate.",
            "Une ou plusieurs personnes retenues, de leur capture à leur sort.",
        ),
        Entry(
            "transition",
            "Political transition",
            "Transition politique",
            "The rule of authorities that came by force until an elected order or another coup.",
            "Le pouvoir d'autorités issues de la force jusqu'à un ordre élu ou un autre coup.",
        ),
    ),
)

_BLOCKADE_STATES = ("threatened", "declared", "enforced", "eased", "suspended", "lifted", "reimposed")

# The usual order; any state may follow any.
STATES_BY_KIND: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "blockade": _BLOCKADE_STATES,
        "siege": _BLOCKADE_STATES,
        "force_withdrawal": ("demanded", "agreed", "under_way", "completed", "refused"),
        "offensive": ("prepared", "under_way", "halted", "ended"),
        "ceasefire": ("proposed", "agreed", "holding", "violated", "collapsed", "expired"),
        "hostage_crisis": (
            "taken",
            "negotiating",
            "partly_released",
            "released",
            "ended_in_death",
            "unresolved",
        ),
        "transition": ("declared", "extended", "completed", "overturned"),
    }
)

# States that a filter "in force" takes in. "suspended" is its own answer and stays out.
ACTIVE_STATES = frozenset(
    {
        "declared",
        "enforced",
        "eased",
        "reimposed",
        "demanded",
        "agreed",
        "under_way",
        "holding",
        "violated",
        "taken",
        "negotiating",
        "partly_released",
        "unresolved",
        "extended",
    }
)
