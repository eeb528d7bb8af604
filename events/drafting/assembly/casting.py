"""Which part each kind of actor plays in each type of event."""

from dataclasses import dataclass

from events.drafting.assembly.kinship import family

ARMED = ("armed.", "unknown.armed")
SECURITY = (
    "state.military",
    "state.police",
    "state.gendarmerie",
    "state.guard",
    "foreign.military",
    "foreign.coalition",
    "foreign.peacekeeping",
    "foreign.contractor",
)
SELF_DEFENCE = ("armed.self_defence", "armed.ethnic_militia")
PEOPLE = (
    "people.civilians",
    "people.community",
    "people.displaced",
    "people.aid_workers",
    "people.journalists",
)
CROWD = ("people.protesters", "people.rioters")
AUTHORITY = ("state.authority",)
FOREIGN = (
    "foreign.state",
    "foreign.organisation",
    "foreign.coalition",
    "foreign.military",
    "foreign.peacekeeping",
    "foreign.contractor",
)
ANY = ("",)


@dataclass(frozen=True, slots=True)
class Part:
    """A role, who may bear it, and where the words must put them: before the act, behind it, or anywhere."""

    role: str
    types: tuple[str, ...]
    # "agent": who does it; "patient": to whom it is done; "any": the type alone decides.
    where: str = "any"


HIT = (*SECURITY, *SELF_DEFENCE, *PEOPLE)
VIOLENT = (
    Part("initiator", ARMED, "agent"),
    Part("initiator", SECURITY, "agent"),
    Part("initiator", CROWD, "agent"),
    Part("target", SELF_DEFENCE, "patient"),
    Part("target", (*SECURITY, *ARMED, *PEOPLE), "patient"),
    Part(
        "initiator",
        ("armed.jihadist", "armed.rebel", "armed.criminal", "armed.political_militia", "unknown.armed"),
    ),
    Part("target", (*SECURITY, *SELF_DEFENCE)),
    Part("target", PEOPLE, "struck"),
)
AUTHORS = (
    Part("initiator", (*AUTHORITY, *SECURITY, *ARMED, "foreign.state", "foreign.organisation"), "doer"),
)
CASTS: dict[str, tuple[Part, ...]] = {
    "attack": VIOLENT,
    "explosion": VIOLENT,
    "battle": VIOLENT,
    "looting": (
        Part("initiator", (*ARMED, *SECURITY), "agent"),
        Part("initiator", ("armed.jihadist", "armed.rebel", "armed.criminal", "unknown.armed")),
        Part("target", PEOPLE, "patient"),
    ),
    "explosion.air_strike": (
        Part("initiator", SECURITY),
        Part("target", ARMED),
        Part("victim_group", PEOPLE, "struck"),
    ),
    "explosion.drone_strike": (
        Part("initiator", (*ARMED, *SECURITY), "agent"),
        Part("target", (*ARMED, *SECURITY), "patient"),
        Part("initiator", SECURITY, "voice"),
        Part("target", SECURITY, "struck"),
        Part("initiator", SECURITY),
        Part("target", ("armed.rebel", "armed.jihadist"), "struck"),
        Part("initiator", ("armed.rebel", "armed.jihadist")),
        Part("victim_group", PEOPLE, "struck"),
    ),
    "explosion.shelling": VIOLENT,
    "battle.captured": (
        Part("initiator", ARMED),
        Part("target", (*SECURITY, *SELF_DEFENCE), "struck"),
    ),
    "battle.handover": (
        Part("initiator", ARMED),
        Part("departing_force", SECURITY),
    ),
    **dict.fromkeys(("attack.convoy", "attack.school", "attack.health"), VIOLENT[:-1]),
    # Who stands beside a mast that is burnt down is hardly its target.
    "attack.infrastructure": tuple(part for part in VIOLENT[:-1] if PEOPLE[0] not in part.types),
    "explosion.ied": (
        Part("target", (*SECURITY, *SELF_DEFENCE)),
        Part("initiator", ("armed.jihadist", "armed.rebel", "armed.political_militia"), "agent"),
        Part("target", PEOPLE, "driven"),
    ),
    "abduction.hostage": (
        Part("hostage_taker", (*ARMED, *SECURITY), "agent"),
        Part("captive", (*PEOPLE, *SECURITY, *AUTHORITY), "patient"),
        Part("hostage_taker", ARMED),
        Part("captive", PEOPLE, "struck"),
    ),
    "abduction.disappearance": (
        Part("initiator", (*SECURITY, *ARMED, *AUTHORITY)),
        Part("captive", PEOPLE, "struck"),
    ),
    "abduction.release": (
        Part("initiator", SECURITY, "agent"),
        Part("hostage_taker", ("armed.jihadist", "armed.rebel", "armed.criminal", "unknown.armed"), "agent"),
        Part("captive", (*PEOPLE, *SECURITY), "patient"),
        Part("captive", PEOPLE, "struck"),
    ),
    "sexual_violence": (
        Part("initiator", (*ARMED, *SECURITY)),
        Part("target", PEOPLE, "struck"),
    ),
    "troops.expulsion": (
        Part("initiator", AUTHORITY),
        Part(
            "target",
            (
                "foreign.military",
                "foreign.coalition",
                "foreign.peacekeeping",
                "foreign.contractor",
                "foreign.state",
            ),
        ),
    ),
    "troops.withdrawal": (
        Part(
            "departing_force",
            ("foreign.military", "foreign.coalition", "foreign.peacekeeping", "foreign.contractor"),
        ),
        Part("departing_force", ("state.military",), "agent"),
        Part("departing_force", ("foreign.state",)),
    ),
    "troops.handover": (
        Part(
            "departing_force",
            (
                "foreign.military",
                "foreign.coalition",
                "foreign.peacekeeping",
                "foreign.state",
                "foreign.contractor",
            ),
        ),
        Part("host", (*AUTHORITY, "state.military")),
    ),
    "troops.deployment": (
        Part(
            "arriving_force",
            (
                "foreign.military",
                "foreign.coalition",
                "foreign.peacekeeping",
                "foreign.contractor",
                "foreign.state",
            ),
        ),
        Part("host", AUTHORITY, "patient"),
    ),
    "politics.coup": (
        Part("initiator", ("state.military", "state.guard"), "agent"),
        Part("target", AUTHORITY),
    ),
    "politics.coup_attempt": (Part("target", AUTHORITY),),
    "politics.mutiny": (
        Part("initiator", ("state.military", "state.guard", "state.police", "state.gendarmerie"), "agent"),
    ),
    "politics.alliance": (
        Part("initiator", AUTHORITY),
        Part("addressee", ("foreign.organisation", "foreign.coalition"), "patient"),
        Part("initiator", ("foreign.organisation", "foreign.coalition"), "agent"),
    ),
    "politics.sanction": (
        Part("sender", ("foreign.organisation", "foreign.coalition")),
        Part("sender", ("foreign.organisation", "foreign.state", "foreign.coalition", *AUTHORITY), "agent"),
        Part("target", (*AUTHORITY, *ARMED, *SECURITY), "patient"),
    ),
    "diplomacy.talks": (
        Part(
            "participant",
            (*AUTHORITY, *FOREIGN, "armed.rebel", "armed.jihadist", "state.military", "people.community"),
        ),
    ),
    "diplomacy.rupture": (
        Part("initiator", (*AUTHORITY, *FOREIGN), "agent"),
        Part("addressee", (*AUTHORITY, *FOREIGN), "patient"),
    ),
    "diplomacy.statement": (
        Part("initiator", (*AUTHORITY, *FOREIGN), "agent"),
        Part("addressee", (*AUTHORITY, *FOREIGN, *SECURITY), "patient"),
    ),
    "agreement": (Part("signatory", (*AUTHORITY, *FOREIGN, *ARMED, "state.military"), "near"),),
    "agreement.ended": (
        Part("initiator", (*AUTHORITY, *ARMED, "foreign.state"), "agent"),
        Part("target", (*ARMED, *FOREIGN), "patient"),
    ),
    "agreement.disarmament": (Part("initiator", ARMED),),
    "unrest.protest": (Part("participant", CROWD),),
    "unrest.riot": (Part("participant", CROWD),),
    "unrest.mob": (
        Part("victim_group", PEOPLE, "patient"),
        Part("target", (*SECURITY, *ARMED), "patient"),
    ),
    "unrest.communal": (Part("initiator", ("armed.self_defence", "armed.ethnic_militia"), "agent"),),
    "operation": (
        Part("initiator", (*SECURITY, *SELF_DEFENCE, "state.authority")),
        Part("target", ("armed.jihadist", "armed.rebel"), "patient"),
    ),
    "operation.arrest": (
        Part("initiator", SECURITY),
        Part("target", ("armed.jihadist", "armed.rebel"), "patient"),
    ),
    "operation.incursion": (Part("initiator", (*SECURITY, *SELF_DEFENCE)),),
    "operation.escort": (Part("escort", (*SECURITY, *SELF_DEFENCE)),),
    "displacement": (),
    "blockade": (
        Part("initiator", ARMED),
        Part("initiator", (*SECURITY, *AUTHORITY), "agent"),
    ),
    "measure": AUTHORS,
    "group.merged": (Part("result", ARMED, "result"), Part("initiator", ARMED)),
    "group": (Part("initiator", ARMED),),
}


def cast_of(code: str) -> tuple[Part, ...]:
    """Return the parts of a type, else of its family."""
    return CASTS.get(code, CASTS.get(family(code), ()))


def is_of(type_code: str, types: tuple[str, ...]) -> bool:
    """Tell whether an actor's type is among those, a family standing for all below it."""
    return any(
        type_code == one or (one.endswith(".") and type_code.startswith(one)) or one == "" for one in types
    )
