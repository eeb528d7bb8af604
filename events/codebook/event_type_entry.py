"""What an event type carries beside its labels: the way into ACLED, GTD and PLOVER."""

from dataclasses import dataclass
from typing import NamedTuple

from events.codebook.entry import Entry


class AcledRule(NamedTuple):
    """One ACLED event and sub-event; the condition (empty: always) says when it is the one to choose."""

    event_type: str
    sub_event_type: str
    condition: str = ""

    def when(self, condition: str) -> "AcledRule":
        return self._replace(condition=condition)


# The conditions, as an exporter compares them.
ESCORT_FOUGHT = "escort fought"
PEOPLE_HIT_NONE_FOUGHT = "people hit, none fought"
ONLY_GOODS_HIT = "only goods hit"
PEOPLE_HIT = "people hit"
FIGHTING = "fighting"
DISPERSED = "dispersed"
PEOPLE_HURT_BY_FORCE = "people hurt by force"
BOTH_ARMED = "both armed"
ELSE = "else"

CONDITION_LABELS_FR = {
    ESCORT_FOUGHT: "l'escorte a combattu",
    PEOPLE_HIT_NONE_FOUGHT: "des personnes touchées, sans combat",
    ONLY_GOODS_HIT: "seuls des biens touchés",
    PEOPLE_HIT: "des personnes touchées",
    FIGHTING: "combats",
    DISPERSED: "dispersée",
    PEOPLE_HURT_BY_FORCE: "personnes blessées ou tuées par la force",
    BOTH_ARMED: "les deux camps armés",
    ELSE: "sinon",
}

ARMED_CLASH = AcledRule("Battles", "Armed clash")
OVERTAKES = AcledRule("Battles", "Non-state actor overtakes territory")
REGAINS = AcledRule("Battles", "Government regains territory")
ATTACK = AcledRule("Violence against civilians", "Attack")
ABDUCTION = AcledRule("Violence against civilians", "Abduction/forced disappearance")
SEXUAL_VIOLENCE = AcledRule("Violence against civilians", "Sexual violence")
LANDMINE_IED = AcledRule("Explosions/Remote violence", "Remote explosive/landmine/IED")
SUICIDE_BOMB = AcledRule("Explosions/Remote violence", "Suicide bomb")
SHELLING = AcledRule("Explosions/Remote violence", "Shelling/artillery/missile attack")
AIR_DRONE_STRIKE = AcledRule("Explosions/Remote violence", "Air/drone strike")
GRENADE = AcledRule("Explosions/Remote violence", "Grenade")
PEACEFUL_PROTEST = AcledRule("Protests", "Peaceful protest")
PROTEST_WITH_INTERVENTION = AcledRule("Protests", "Protest with intervention")
EXCESSIVE_FORCE = AcledRule("Protests", "Excessive force against protesters")
VIOLENT_DEMONSTRATION = AcledRule("Riots", "Violent demonstration")
MOB_VIOLENCE = AcledRule("Riots", "Mob violence")
STRATEGIC_OTHER = AcledRule("Strategic developments", "Other")
LOOTING = AcledRule("Strategic developments", "Looting/property destruction")
NON_VIOLENT_TRANSFER = AcledRule("Strategic developments", "Non-violent transfer of territory")
CHANGE_TO_GROUP = AcledRule("Strategic developments", "Change to group/activity")
BASE_ESTABLISHED = AcledRule("Strategic developments", "Headquarters or base established")
AGREEMENT = AcledRule("Strategic developments", "Agreement")
ARRESTS = AcledRule("Strategic developments", "Arrests")
DISRUPTED_WEAPONS = AcledRule("Strategic developments", "Disrupted weapons use")


@dataclass(frozen=True, slots=True)
class EventType(Entry):
    """One kind of event, with its crosswalk."""

    acled: tuple[AcledRule, ...] = ()
    gtd: int | None = None
    plover: str | None = None
