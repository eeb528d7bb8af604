"""Make proposed events of what the readers found in a text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from events.drafting.assembly.acting import actors_of
from events.drafting.assembly.casting import SECURITY, is_of
from events.drafting.assembly.clustering import stories_of
from events.drafting.assembly.counting import count
from events.drafting.assembly.judging import Verdict, judge
from events.drafting.assembly.kinship import family, is_violence
from events.drafting.assembly.linking import links_of
from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.region import is_game, is_of_region, is_supported, without_foreign_areas
from events.drafting.assembly.siting import places_of
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import Telling
from events.drafting.assembly.titling import title_of
from events.drafting.mention import (
    ActorMention,
    FigureMention,
    ProposedActor,
    ProposedEvent,
    ProposedPlace,
    Sentence,
)
from events.drafting.triggers.objects import struck_in
from events.drafting.triggers.standing import says

# Of which people a number tells, and in which role.
HARMED = frozenset({"killed", "wounded"})
COUNTED = {
    "abduction.hostage": (frozenset({"abducted"}), "captive"),
    "abduction.release": (frozenset({"released"}), "captive"),
    "attack.civilians": (HARMED, "target"),
    "attack.settlement": (HARMED, "target"),
    "attack.worship": (HARMED, "target"),
}
COUNTERPART = phrase("counterpart")
ESCORT = re.compile(r"\bescort\w*")


@dataclass(frozen=True, slots=True)
class Whole:
    """A story with all that belongs to it."""

    story: Story
    places: tuple[ProposedPlace, ...]
    actors: tuple[ProposedActor, ...]


def assemble(
    material: Material,
    country_of: Callable[[Sentence], str],
) -> tuple[ProposedEvent, ...]:
    """Return the proposed events in the order in which the text tells them."""
    wholes = _wholes(material, country_of)
    stories = [whole.story for whole in wholes]
    counted = count(stories, material)
    wholes = [
        replace(
            whole,
            actors=(
                *whole.actors,
                *hit_forces(whole, counted.of(index), material, country_of),
                *counted_people(whole, counted.of(index)),
            ),
        )
        for index, whole in enumerate(wholes)
    ]
    countries = [frozenset(place.mention.country for place in whole.places) for whole in wholes]
    return tuple(
        _event(
            whole,
            judge(whole.story, material, stories, is_one_sided=_is_one_sided(whole, material)),
            counted.of(index),
            links_of(index, stories, countries),
            material,
        )
        for index, whole in enumerate(wholes)
    )


def _wholes(material: Material, country_of: Callable[[Sentence], str]) -> list[Whole]:
    """Return the stories of the region with their places and actors."""
    wholes: list[Whole] = []
    earlier: list[ProposedPlace] = []
    for story in stories_of(material):
        country = country_of(material.sentences[story.lead.sentence])
        places = without_foreign_areas(places_of(story, material, country, earlier))
        earlier = [*places, *earlier]
        actors = actors_of(story, material)
        if is_game(story, material) or not is_of_region(story, places, actors, country, material):
            continue
        if _is_carried(story, actors, country, material) and is_supported(story, places, actors, material):
            wholes.append(
                Whole(
                    story, places, (*actors, *_taken_over(story, places, actors, wholes, material, country))
                )
            )
    return wholes


def _taken_over(
    story: Story,
    places: Sequence[ProposedPlace],
    actors: Sequence[ProposedActor],
    wholes: Sequence[Whole],
    material: Material,
    country: str,
) -> list[ProposedActor]:
    """Return who is known without a word: a measure's government, the captives of whom a release speaks."""
    if family(story.code) == "measure" and story.standing != "denied" and not actors:
        country = next((place.mention.country for place in places if place.mention.country), country)
        government = material.government_of(country)
        span = story.lead.triggers[0].span
        return [ProposedActor(replace(government, span=span), "initiator", "suspected")] if government else []
    if story.code == "abduction.release" and not any(one.role == "captive" for one in actors):
        return _captives_before(wholes)
    if story.code == "diplomacy.talks":
        return _counterpart(story, places, actors, material)
    escorts = any(one.role == "escort" for one in actors)
    if story.code == "attack.convoy" and not escorts and ESCORT.search(material.low(story.lead.sentence)):
        return _escorts_before(wholes)
    return []


def _is_one_sided(whole: Whole, material: Material) -> bool:
    """Tell whether who did it says so alone and another side rejects it."""
    authors = {actor.mention.name for actor in whole.actors if actor.role in ("initiator", "hostage_taker")}
    lead = material.sentences[whole.story.lead.sentence].span
    says_so = any(
        one.name in authors and (one.covers or lead).touches(lead) and one.covers is not None
        for one in material.claimants
    )
    refuted = says("refuted", material.language)
    return says_so and any(refuted.search(material.low(index)) for index in whole.story.attached)


def hit_forces(
    whole: Whole, figures: Sequence[FigureMention], material: Material, country_of: Callable[[Sentence], str]
) -> list[ProposedActor]:
    """Return the army of the country as the target where soldiers are counted among the dead and no force is named."""
    if not is_violence(whole.story.code) or whole.story.code == "explosion.air_strike":
        return []
    counts = any(
        figure.group.replace("_", " ") == "state forces" and (figure.low or figure.best) for figure in figures
    )
    if not counts or any(is_of(actor.mention.type, SECURITY) for actor in whole.actors):
        return []
    lead = material.sentences[whole.story.lead.sentence]
    country = next(
        (place.mention.country for place in whole.places if place.mention.country), country_of(lead)
    )
    army = material.army_of(country)
    return [ProposedActor(replace(army, span=whole.story.lead.triggers[0].span), "target")] if army else []


def counted_people(whole: Whole, figures: Sequence[FigureMention]) -> list[ProposedActor]:
    """Return the civilians of whom only a number speaks: "two elected men, abducted", "nine villagers buried"."""
    kinds, role = COUNTED.get(whole.story.code, (frozenset(), ""))
    if not role or any(actor.role == role for actor in whole.actors):
        return []
    for figure in figures:
        if figure.kind in kinds and figure.group == "civilians" and (figure.low or figure.best):
            people = ActorMention(figure.span, figure.words, "civilians", "people.civilians", is_unnamed=True)
            return [ProposedActor(people, role)]
    return []


def _is_carried(story: Story, actors: Sequence[ProposedActor], country: str, material: Material) -> bool:
    """Tell whether somebody is there without whom the words mean something else."""
    if story.code == "operation.incursion":
        low = material.low(story.lead.sentence)[: story.lead.start]
        return bool(actors) or any(one.code in ("soldiers", "attack.ambush") for one in struck_in(low))
    if story.code in ("troops.withdrawal", "troops.deployment"):
        # A country's own soldiers who leave a place or come to it are no foreign troops.
        return any(
            not actor.mention.type.startswith("state.") or actor.mention.country != country
            for actor in actors
        )
    return True


def _counterpart(
    story: Story, places: Sequence[ProposedPlace], actors: Sequence[ProposedActor], material: Material
) -> list[ProposedActor]:
    """Return the government of the country where one minister meets "his counterpart"."""
    if len(actors) != 1 or not COUNTERPART.search(material.low(story.lead.sentence)):
        return []
    country = next((place.mention.country for place in places if place.role == "site"), "")
    government = material.government_of(country) if country != actors[0].mention.country else None
    span = story.lead.triggers[0].span
    return [ProposedActor(replace(government, span=span), "participant")] if government else []


def _escorts_before(wholes: Sequence[Whole]) -> list[ProposedActor]:
    """Return who escorted the convoy whose way the text told before: "the empty lorries and their escort"."""
    for whole in reversed(wholes):
        if whole.story.code == "operation.escort":
            return [actor for actor in whole.actors if actor.role == "escort"]
    return []


def _captives_before(wholes: Sequence[Whole]) -> list[ProposedActor]:
    """Return those taken in the event before, of whom the release speaks: "he was freed in March"."""
    for whole in reversed(wholes):
        if whole.story.code == "abduction.hostage":
            return [actor for actor in whole.actors if actor.role == "captive"]
    return []


def _event(
    whole: Whole,
    verdict: Verdict,
    figures: Sequence[FigureMention],
    links: tuple[tuple[int, str], ...],
    material: Material,
) -> ProposedEvent:
    story = whole.story
    evidence = sorted(
        {trigger.span for telling in story.tellings for trigger in telling.triggers},
        key=lambda span: (not _is_in(span.start, story.lead, material), span),
    )
    code = _plain_attack(whole) if story.code == "attack" else story.code
    return ProposedEvent(
        type=code,
        evidence=tuple(evidence),
        time=story.date.edtf if story.date else None,
        date=story.date,
        is_background=verdict.is_background,
        status_of_fact=verdict.status,
        also=tuple(sorted(story.also - {code})),
        places=whole.places,
        actors=whole.actors,
        figures=tuple(figures),
        title=title_of(code, whole.places, material.language),
        links=links,
        reasons_en=(*((story.date.reason_en,) if story.date else ()), *verdict.reasons_en),
        reasons_fr=(*((story.date.reason_fr,) if story.date else ()), *verdict.reasons_fr),
    )


def _plain_attack(whole: Whole) -> str:
    """Return what an attack is whose object no word names, by whom it hit."""
    hit = {actor.mention.type for actor in whole.actors if actor.role == "target"}
    if any(kind.startswith(("state.", "foreign.")) for kind in hit):
        return "attack.post"
    if "attack.post" in whole.story.also and not any(kind.startswith("people.") for kind in hit):
        return "attack.post"
    return "attack.civilians"


def _is_in(start: int, telling: Telling, material: Material) -> bool:
    sentence = material.sentences[telling.sentence]
    return sentence.span.start <= start < sentence.span.end
