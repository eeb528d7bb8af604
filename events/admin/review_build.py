"""The rows of one proposed event, made from its document, with what desk and geocoder offer for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.review_actor import actor_choices, as_seen, claimant_choices, wording
from events.admin.review_part import (
    AS_WORDED,
    MAKE_NEW,
    ActorRow,
    ExtraActorRow,
    ExtraFigureRow,
    ExtraPlaceRow,
    FigureRow,
    PlaceRow,
)
from events.admin.review_place import likeliest, place_candidates, place_choices
from events.admin.review_row import (
    BackgroundRow,
    DateRow,
    LinkRow,
    QuoteRow,
    RowForm,
    StatusRow,
    TitleRow,
    TypeRow,
)
from events.admin.review_words import (
    drafted_links,
    known,
    letter,
    link_words,
    paragraph_of,
    proposed_titles,
    sentence_around,
)
from events.codebook.actor import ACTOR_TYPES, ROLES
from events.codebook.certainty import STATUS_OF_FACT
from events.codebook.country import COUNTRIES
from events.codebook.event_type import EVENT_TYPES
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.codebook.place import PLACE_PRECISION, PLACE_ROLES
from events.codebook.time import PART_OF_DAY
from events.drafting.document import from_document
from events.drafting.mention import PlaceMention, ProposedEvent, Span
from events.geocoding.query import Candidate
from events.models.actor import Actor
from events.models.drafting import Proposal
from events.models.place import Place


@dataclass
class Rows:
    """The rows of one proposed event for one person."""

    proposal: Proposal
    request: HttpRequest
    data: Any = None

    @cached_property
    def event(self) -> ProposedEvent:
        return from_document(self.proposal.document)

    @cached_property
    def all(self) -> list[RowForm]:
        """All rows in their order on the screen; made once, for each place asks the geocoder."""
        return [
            *self._own(),
            *self._places(),
            *self._actors(),
            *self._figures(),
            *self._links(),
            self._quote(),
        ]

    @property
    def proposed(self) -> list[RowForm]:
        return [row for row in self.all if not row.is_extra]

    def of(self, kind: type[RowForm]) -> list[Any]:
        """Return the rows of one kind."""
        return [row for row in self.all if isinstance(row, kind)]

    @cached_property
    def candidates(self) -> dict[str, dict[str, Candidate]]:
        """For each place row the geocoder's candidates by the value that chooses them; filled when rows are made."""
        return {}

    def _own(self) -> Iterator[RowForm]:
        event, data = self.event, self.data
        titles = proposed_titles(event, self.proposal.reading.language)
        yield TitleRow(data, prefix="title", label=_("Title"), initial=titles)
        also = [code for code in event.also if code in EVENT_TYPES]
        yield TypeRow(
            data,
            prefix="type",
            label=_("Event type"),
            initial={"event_type": known(event.type, EVENT_TYPES), **({"further": []} if also else {})},
            also=also,
            spans=event.evidence,
            words=self.words(event.evidence),
        )
        yield self._date()
        yield StatusRow(
            data,
            prefix="status",
            label=_("Status of the fact"),
            initial={"status_of_fact": known(event.status_of_fact, STATUS_OF_FACT, "reported")},
        )
        yield BackgroundRow(
            data,
            prefix="background",
            label=_("News or background"),
            initial={"told_as": "background" if event.is_background else "news"},
            reasons=self._reasons(),
        )

    def _reasons(self) -> list[str]:
        """Return why it is told as it is; why the date is what it is stands with the date."""
        event = self.event
        said = event.reasons_fr if language() == "fr" else event.reasons_en
        of_date = (event.date.reason_en, event.date.reason_fr) if event.date else ()
        return [reason for reason in said if reason not in of_date]

    def _date(self) -> RowForm:
        said = self.event.date
        reason = (said.reason_fr if language() == "fr" else said.reason_en) if said else ""
        return DateRow(
            self.data,
            prefix="date",
            label=_("Date"),
            initial={
                "occurred": self.event.time or "",
                "part_of_day": known(said.part_of_day, PART_OF_DAY) if said else "",
            },
            spans=[said.span] if said else [],
            words=said.words if said else "",
            reasons=[reason] if reason else [_("The text does not say when.")] if not self.event.time else [],
        )

    def _places(self) -> Iterator[RowForm]:
        for number, proposed in enumerate(self.event.places):
            mention, prefix = proposed.mention, f"place-{number}"
            found = place_candidates(mention)
            self.candidates[prefix] = found
            yield PlaceRow(
                self.data,
                prefix=prefix,
                label=_("Place: %(name)s") % {"name": mention.name},
                rows=Place.objects.filter(merged_into=None),
                choices=[*place_choices(mention, found), *self._new(mention)],
                initial={
                    "place": likeliest(mention, found),
                    "role": known(proposed.role, PLACE_ROLES, "site"),
                    "precision": known(proposed.precision, PLACE_PRECISION),
                },
                spans=[mention.span],
                words=mention.phrase or mention.words,
            )
        yield ExtraPlaceRow(
            self.data,
            prefix="extra-place",
            label=_("Another place"),
            rows=Place.objects.filter(merged_into=None),
            choices=[],
            initial={"place": "", "role": "site", "precision": "settlement"},
        )

    def _new(self, mention: PlaceMention) -> Iterator[tuple[str, str]]:
        """Offer to make a place that neither the desk nor the gazetteer has; it has no point, for none is known."""
        if mention.country in COUNTRIES and self.request.user.has_perm("events.add_place"):
            said = {"name": mention.name, "country": COUNTRIES.label(mention.country, language())}
            yield MAKE_NEW, _("make “%(name)s” a place of the desk (%(country)s, no point yet)") % said

    @cached_property
    def actors(self) -> Any:
        """The actors of which the person may know."""
        return Actor.objects.visible_to(self.request.user).filter(merged_into__isnull=True)

    def _actors(self) -> Iterator[RowForm]:
        may_make = self.request.user.has_perm("events.add_actor")
        for number, proposed in enumerate(self.event.actors):
            mention = as_seen(proposed.mention, self.actors)
            choices = actor_choices(mention, self.actors)
            if may_make and mention.type in ACTOR_TYPES:
                said = _("make “%(name)s” an actor of the desk (%(type)s)") % {
                    "name": mention.name,
                    "type": ACTOR_TYPES.label(mention.type, language()),
                }
                choices.append((MAKE_NEW, said))
            sure = str(mention.actor_id or "")
            yield ActorRow(
                self.data,
                prefix=f"actor-{number}",
                label=_("Actor: %(name)s") % {"name": mention.name},
                rows=self.actors,
                choices=choices,
                initial={
                    "actor": sure if sure in dict(choices) else "",
                    "role": known(proposed.role, ROLES, "participant"),
                },
                spans=[mention.span],
                words=mention.words,
            )
        yield ExtraActorRow(
            self.data,
            prefix="extra-actor",
            label=_("Another actor"),
            rows=self.actors,
            choices=[],
            initial={"actor": "", "role": "initiator"},
        )

    def _figures(self) -> Iterator[RowForm]:
        for number, figure in enumerate(self.event.figures):
            claimants = claimant_choices(self.event, figure, self.actors)
            who = figure.claimant
            named = str(who.actor_id) if who and str(who.actor_id) in dict(claimants) else ""
            yield FigureRow(
                self.data,
                prefix=f"figure-{number}",
                label=_("Figure: %(words)s") % {"words": figure.words},
                claimants=claimants,
                initial={
                    "kind": known(figure.kind, IMPACT_KINDS),
                    "group": known(figure.group.replace(" ", "_"), IMPACT_GROUPS, "total"),
                    "low": figure.low,
                    "best": figure.best,
                    "high": figure.high,
                    "claimant": named or (AS_WORDED if (AS_WORDED in dict(claimants)) else ""),
                    "wording": wording(figure),
                    **({"sex": figure.sex, "age": figure.age} if figure.sex or figure.age else {}),
                },
                spans=[figure.span, *([who.span] if who and who.span else [])],
                words=figure.words,
            )
        yield ExtraFigureRow(
            self.data,
            prefix="extra-figure",
            label=_("Another figure"),
            claimants=claimant_choices(self.event, None, self.actors),
            initial={"kind": "killed", "group": "total", "claimant": "", "wording": ""},
        )

    def _links(self) -> Iterator[RowForm]:
        for other, kind, starts_there in drafted_links(self.proposal, self.event, self.request):
            yield LinkRow(
                self.data,
                prefix=f"link-{other.position}-{kind}-{'in' if starts_there else 'out'}",
                label=_("Link with %(letter)s") % {"letter": letter(other.position)},
                initial={},
                words=link_words(kind, other, starts_there),
            )

    def _quote(self) -> RowForm:
        text = self.proposal.reading.text
        start = self.event.evidence[0].start if self.event.evidence else 0
        return QuoteRow(
            self.data,
            prefix="citation",
            label=_("Citation"),
            initial={"quote": sentence_around(text, start), "locator": f"§ {paragraph_of(text, start)}"},
        )

    def words(self, spans: Sequence[Span]) -> str:
        """Return the words of the text at the spans."""
        text = self.proposal.reading.text
        return " … ".join(dict.fromkeys(text[span.start : span.end] for span in spans))
