"""The sentences that tell of one event, gathered from the whole text."""

from dataclasses import dataclass, field

from events.drafting.assembly.kinship import is_violence, weight
from events.drafting.assembly.telling import Telling
from events.drafting.mention import DateMention
from events.drafting.triggers.standing import Standing

# Codes that say little where a headline says more.
PLAIN = ("attack", "attack.civilians", "looting.arson", "looting.goods")


@dataclass(slots=True)
class Story:
    """One event with all that tells of it."""

    tellings: list[Telling]
    # Sentences that tell of no event themselves and go on with this one.
    attached: list[int] = field(default_factory=list)
    # Somebody denies it.
    is_contested: bool = False

    @property
    def lead(self) -> Telling:
        """The telling that names the event: a strong one of the body before a weak one or a headline."""
        return min(
            self.tellings,
            key=lambda one: (
                one.is_heading,
                one.is_weak,
                one.is_definite,
                one.code == "attack",
                one.sentence,
            ),
        )

    @property
    def code(self) -> str:
        """The event type that says most among the leading ones."""
        strong = [one for one in self.tellings if not one.is_weak] or self.tellings
        body = [one for one in strong if not one.is_heading and not one.is_definite]
        if not body:
            body = [one for one in self.tellings if not one.is_heading and one.code not in PLAIN] or strong
        best = min(body, key=lambda one: (weight(one.code), one.sentence))
        if best.code == "attack":
            return min((one.code for one in strong), key=weight)
        return best.code

    @property
    def also(self) -> set[str]:
        """Other types that hold too."""
        codes = {
            code
            for one in self.tellings
            if not one.is_heading and (one.code != "attack" or self.code == "attack")
            for code in one.also
        }
        codes |= {one.code for one in self.tellings if not one.is_weak and not one.is_heading}
        if is_violence(self.code):
            codes.discard("operation.weapons")
        return codes - {self.code, "attack"}

    @property
    def standing(self) -> Standing:
        """How the event stands; told where any telling tells it plainly."""
        standings = [one.standing for one in self.tellings if not one.is_heading] or [
            one.standing for one in self.tellings
        ]
        return "told" if "told" in standings else standings[0]

    @property
    def date(self) -> DateMention | None:
        """The first date of the body, else of the headline; a known one before one left open."""
        dated = [one for one in self.tellings if one.date is not None]
        best = min(
            dated,
            key=lambda one: (one.is_heading, one.date is None or one.date.edtf is None, one.sentence),
            default=None,
        )
        return None if best is None else best.date

    @property
    def sites(self) -> set[str]:
        """The names of the sites told so far; a headline's are less exact than the body's."""
        body = [one for one in self.tellings if not one.is_heading]
        return {site for one in body or self.tellings for site in one.sites}

    @property
    def sentences(self) -> list[int]:
        """All sentences, those that tell the event first in their order."""
        told = [one.sentence for one in sorted(self.tellings, key=lambda one: (one.is_heading, one.sentence))]
        return list(dict.fromkeys([*told, *sorted(self.attached)]))

    @property
    def paragraphs(self) -> set[int]:
        """The paragraphs of the body in which it is told."""
        return {one.paragraph for one in self.tellings if not one.is_heading}

    @property
    def last_sentence(self) -> int:
        """The last sentence that belongs to it so far."""
        return max([one.sentence for one in self.tellings] + self.attached)
