"""Who is meant without being named beside the act: the protesters of a protest, a state by its country's name."""

from collections.abc import Sequence
from dataclasses import replace

from events.drafting.assembly.casting import ARMED, FOREIGN, SECURITY, is_of
from events.drafting.assembly.kinship import family, is_violence
from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import Telling
from events.drafting.mention import ActorMention, PlaceMention, ProposedActor

OURS = phrase("ours")
# A text's issuer and whom it speaks of are named in its first sentences.
OPENING = 3
FOREIGN_ROLES = {
    "troops.withdrawal": "departing_force",
    "troops.handover": "departing_force",
    "troops.deployment": "arriving_force",
    "troops.expulsion": "target",
}
OWN_OPERATIONS = frozenset({"operation.weapons", "operation.search", "explosion.air_strike"})
OWN_REPORT = phrase("own_report")
RELATIONS = phrase("relations")
TWO_COUNTRIES = phrase("two_countries")
STATES_ACT = frozenset({"troops", "politics", "diplomacy", "agreement"})
# Before a country's name: it is acted upon as a state, "sanctions on Niger".
UPON_STATE = phrase("upon_state")
# So near to the verb a list of states is its subject: "Mali, Burkina Faso and Niger announced".
NEAR_VERB = 60
# "The ministers of defence of Benin, Togo and Niger".
OFFICE_OF = phrase("office_of")
IN_LIST = phrase("in_list")


def states_named(telling: Telling, story: Story, material: Material) -> list[ActorMention]:
    """Return the governments of countries that act, or are acted upon, under the country's name."""
    if family(story.code) not in STATES_ACT:
        return []
    low = material.low(telling.sentence)
    known = {one.span for one in material.actors.get(telling.sentence, ())}
    found: list[ActorMention] = []
    subject_until = 0
    for place in [*material.places.get(telling.sentence, ()), *_countries_meant(telling, material)]:
        if story.code == "diplomacy.rupture" and _is_other_side(place, telling, material):
            found.extend(_government(place, material))
            continue
        if place.kind != "country" or any(place.span.touches(span) for span in known):
            continue
        start, end = material.within(telling.sentence, place.span)
        is_subject = (
            IN_LIST.fullmatch(low[subject_until:start]) is not None and 0 <= telling.start - end <= NEAR_VERB
        )
        subject_until = end if IN_LIST.fullmatch(low[subject_until:start]) else subject_until
        is_subject = is_subject or (end <= telling.end and OFFICE_OF.search(low[:start]) is not None)
        if is_subject or UPON_STATE.search(low[: max(start, 0)]) or place.relation == "heading":
            found.extend(_government(place, material))
    return found


def _government(place: PlaceMention, material: Material) -> list[ActorMention]:
    government = material.government_of(place.country)
    return [replace(government, span=place.span, words=place.words)] if government else []


def _is_other_side(place: PlaceMention, telling: Telling, material: Material) -> bool:
    """Tell whether the place stands for the state with which relations are cut: "its ambassador in Algiers"."""
    start, _ = material.within(telling.sentence, place.span)
    return RELATIONS.search(material.low(telling.sentence)[:start]) is not None


def _countries_meant(telling: Telling, material: Material) -> list[PlaceMention]:
    """Return the countries that head the paragraph, of which "the two countries" speaks."""
    if not TWO_COUNTRIES.search(material.low(telling.sentence)):
        return []
    return [
        place
        for sentence in material.sentences
        if sentence.paragraph == telling.paragraph and sentence.index != telling.sentence
        for place in material.places.get(sentence.index, ())
        if place.kind == "country" and place.relation == "heading"
    ]


def understood(kept: Sequence[ProposedActor], story: Story, material: Material) -> list[ProposedActor]:
    """Return who is meant without a word of their own."""
    roles = {one.role for one in kept}
    if story.standing == "denied":
        return []
    if story.code == "unrest.protest" and "participant" not in roles and story.standing == "told":
        trigger = story.lead.triggers[0]
        words = material.sentences[story.lead.sentence].text[trigger.start : trigger.end]
        crowd = ActorMention(trigger.span, words, "protesters", "people.protesters", is_unnamed=True)
        return [ProposedActor(crowd, "participant")]
    if story.code == "explosion.air_strike" and "initiator" not in roles:
        found = _whose_aircraft(story, material)
        if found:
            return found
    if "initiator" not in roles and _is_own_operation(story, material):
        army = material.army_of(material.home)
        span = story.lead.triggers[0].span
        return [ProposedActor(replace(army, span=span), "initiator")] if army else []
    named = any(one.role == "initiator" and not one.mention.is_unnamed for one in kept)
    if is_violence(story.code) and not named and OURS.search(material.low(story.lead.sentence)):
        return _issuer(material)
    foreign = any(is_of(one.mention.type, FOREIGN) for one in kept)
    if story.code in FOREIGN_ROLES and not foreign:
        return _foreigners_before(story, material)
    if story.code == "politics.coup_attempt" and "target" not in roles:
        return _attempted_upon(story, material)
    return []


def _is_own_operation(story: Story, material: Material) -> bool:
    """Tell whether an army's own report tells of what its sappers, aircraft or patrols did."""
    if story.code not in OWN_OPERATIONS:
        return False
    opening = [sentence.index for sentence in material.sentences[:OPENING]]
    return any(OWN_REPORT.search(material.low(index)) for index in opening)


def _issuer(material: Material) -> list[ProposedActor]:
    """Return who speaks of "our forces": the first group or force that the text names."""
    for sentence in material.sentences[:OPENING]:
        for mention in material.actors.get(sentence.index, ()):
            if is_of(mention.type, (*ARMED, *SECURITY)) and not mention.is_unnamed:
                return [ProposedActor(mention, "initiator", "claimed_by_actor")]
    return []


def _foreigners_before(story: Story, material: Material) -> list[ProposedActor]:
    """Return the foreign force of the sentences before, of which "900 soldiers have left" speaks."""
    role = FOREIGN_ROLES[story.code]
    for index in range(story.lead.sentence, max(story.lead.sentence - OPENING, -1), -1):
        for mention in material.actors.get(index, ()):
            if is_of(mention.type, FOREIGN) and not is_of(
                mention.type, ("foreign.state", "foreign.organisation")
            ):
                return [ProposedActor(mention, role)]
    for place in material.places.get(story.lead.sentence, ()):
        # "A French colonel gave the keys": the army of that nation.
        army = material.army_of(place.country) if place.relation == "nationality" else None
        if army is not None and is_of(army.type, FOREIGN):
            return [ProposedActor(replace(army, span=place.span, words=place.words), role)]
    return []


def _attempted_upon(story: Story, material: Material) -> list[ProposedActor]:
    """Return the government against which a coup was tried."""
    government = material.government_of(material.home)
    span = story.lead.triggers[0].span
    return [ProposedActor(replace(government, span=span), "target")] if government else []


def _whose_aircraft(story: Story, material: Material) -> list[ProposedActor]:
    """Return the force last named in the paragraph: "The army … It wrote that its aircraft"."""
    lead = material.sentences[story.lead.sentence]
    for index in range(lead.index, -1, -1):
        if material.sentences[index].paragraph != lead.paragraph:
            break
        for mention in material.actors.get(index, ()):
            if is_of(mention.type, SECURITY):
                return [ProposedActor(mention, "initiator")]
    return []
