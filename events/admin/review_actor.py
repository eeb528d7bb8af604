"""Who a proposed actor or claimant may be, among the actors of which the person may know."""

from dataclasses import replace
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _

from events.admin.choice import rows_called
from events.admin.date import language
from events.admin.review_part import AS_WORDED
from events.codebook.actor import ACTOR_TYPES
from events.drafting.mention import ActorMention, FigureMention, ProposedEvent
from events.models.actor import Actor

MOST_ACTORS = 6
LONGEST_WORDING = 200


def as_seen(mention: ActorMention, actors: Any) -> ActorMention:
    """Call an actor of which the person may not know by the words of the text: its name is the desk's."""
    if mention.actor_id is None or actors.filter(pk=mention.actor_id).exists():
        return mention
    return replace(mention, name=mention.words, actor_id=None, aliases=())


def actor_choices(mention: ActorMention, actors: Any) -> list[tuple[str, str]]:
    """Return the proposed actor, then those whose names are like it."""
    sure = list(actors.filter(pk=mention.actor_id)) if mention.actor_id else []
    similar = list(rows_called(admin.site.get_model_admin(Actor), actors, mention.name)[:MOST_ACTORS])
    rows = {row.pk: row for row in [*sure, *similar]}
    return [(str(pk), f"{row} ({ACTOR_TYPES.label(row.type, language())})") for pk, row in rows.items()]


def claimant_choices(
    event: ProposedEvent, figure: FigureMention | None, actors: Any
) -> list[tuple[str, str]]:
    """Return the event's actors and who is said to state the figure; one without an entry stays in the words."""
    who = figure.claimant if figure else None
    keys = [one.mention.actor_id for one in event.actors] + [who.actor_id if who else None]
    choices = [(str(row.pk), str(row)) for row in actors.filter(pk__in=[key for key in keys if key])]
    if who and who.words and who.name != "source" and str(who.actor_id) not in dict(choices):
        said = _("“%(words)s”: no actor of the desk, kept in the words") % {"words": who.words}
        choices.append((AS_WORDED, said))
    return choices


def wording(figure: FigureMention) -> str:
    """Return the source's words: with who says them, where that is no actor of the desk."""
    who = figure.claimant
    said = who.words if who and who.name != "source" and not who.actor_id else ""
    words = f"{figure.words} ({said})" if said and said not in figure.words else figure.words
    return words[:LONGEST_WORDING]
