"""The types of actor, and what each is for ACLED and UCDP (section 6)."""

from dataclasses import dataclass
from typing import NamedTuple

from events.codebook.entry import Entry, Table


class OtherSchemes(NamedTuple):
    """ACLED's inter code and name, and the side that UCDP can see in such an actor."""

    acled_inter: int
    acled_name: str
    ucdp_side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorType(Entry):
    """A type of actor, with what it is for ACLED and UCDP."""

    inter: OtherSchemes

    @property
    def acled_inter(self) -> int:
        return self.inter.acled_inter

    @property
    def acled_name(self) -> str:
        return self.inter.acled_name

    @property
    def ucdp_side(self) -> str:
        return self.inter.ucdp_side


# What an actor can be for UCDP (its type of violence follows from the sides, section 9).
GOVERNMENT = "government"
ORGANISED = "organised_non_state"
NOT_A_SIDE = "not_a_side"
CIVILIANS = "civilians"
BY_ROLE = "by_role"
UNKNOWN_SIDE = "unknown"

_STATE = OtherSchemes(1, "State forces", GOVERNMENT)
_REBEL = OtherSchemes(2, "Rebel group", ORGANISED)
_POLITICAL = OtherSchemes(3, "Political militia", ORGANISED)
_IDENTITY = OtherSchemes(4, "Identity militia", ORGANISED)
_RIOTERS = OtherSchemes(5, "Rioters", NOT_A_SIDE)
_PROTESTERS = OtherSchemes(6, "Protesters", NOT_A_SIDE)
_CIVILIANS = OtherSchemes(7, "Civilians", CIVILIANS)
_EXTERNAL = OtherSchemes(8, "External/Other forces", BY_ROLE)
_UNKNOWN = OtherSchemes(3, "Political militia", UNKNOWN_SIDE)


ACTOR_TYPES: Table[ActorType] = Table(
    "actor_type",
    "Actor types",
    "Types d'acteur",
    (
        ActorType(
            code="state.military",
            label_en="Army",
            label_fr="Armée",
            definition_en="Armed forces of a state of the region, its air force too.",
            definition_fr="Forces armées d'un État de la région, aviation comprise.",
            inter=_STATE,
        ),
        ActorType(
            code="state.police",
            label_en="Police",
            label_fr="Police",
            definition_en="Civil police and its special units.",
            definition_fr="Police civile et ses unités spéciales.",
            inter=_STATE,
        ),
        ActorType(
            code="state.gendarmerie",
            label_en="Gendarmerie",
            label_fr="Gendarmerie",
            definition_en="Gendarmerie, also where it serves beside the army.",
            definition_fr="Gendarmerie, y compris aux côtés de l'armée.",
            inter=_STATE,
        ),
        ActorType(
            code="state.guard",
            label_en="National guard",
            label_fr="Garde nationale",
            definition_en="National, presidential or republican guard; forest and customs guards.",
            definition_fr="Garde nationale, présidentielle ou républicaine ; gardes forestiers et douaniers.",
            inter=_STATE,
        ),
        ActorType(
            code="state.authority",
            label_en="State authority",
            label_fr="Autorité de l'État",
            definition_en="Government, junta, ministry, governor or other civil authority.",
            definition_fr="Gouvernement, junte, ministère, gouverneur ou autre autorité civile.",
            inter=_STATE,
        ),
        ActorType(
            code="armed.jihadist",
            label_en="Jihadist group",
            label_fr="Groupe jihadiste",
            definition_en="Armed group that says it fights for a religious order.",
            definition_fr="Groupe armé qui dit combattre pour un ordre religieux.",
            inter=_REBEL,
        ),
        ActorType(
            code="armed.rebel",
            label_en="Rebel group",
            label_fr="Groupe rebelle",
            definition_en="Armed group with a political aim against a state, such as independence or power.",
            definition_fr="Groupe armé à visée politique contre un État, telle l'indépendance ou le pouvoir.",
            inter=_REBEL,
        ),
        ActorType(
            code="armed.political_militia",
            label_en="Political militia",
            label_fr="Milice politique",
            definition_en="Armed men serving a political power or the state, outside its forces.",
            definition_fr="Hommes armés au service d'un pouvoir politique ou de l'État, hors de ses forces.",
            inter=_POLITICAL,
        ),
        ActorType(
            code="armed.criminal",
            label_en="Criminal group",
            label_fr="Groupe criminel",
            definition_en="Bandits, smugglers or pirates without a stated political aim.",
            definition_fr="Bandits, trafiquants ou pirates sans visée politique affichée.",
            inter=_POLITICAL,
        ),
        ActorType(
            code="armed.self_defence",
            label_en="Self-defence group",
            label_fr="Groupe d'autodéfense",
            definition_en="Armed by or for villages to defend them: hunters, volunteers such as the VDP.",
            definition_fr="Armé par ou pour des villages pour les défendre : chasseurs, volontaires (VDP).",
            inter=_IDENTITY,
        ),
        ActorType(
            code="armed.ethnic_militia",
            label_en="Ethnic militia",
            label_fr="Milice communautaire",
            definition_en="Armed group that draws on one community and acts in its name.",
            definition_fr="Groupe armé issu d'une communauté et agissant en son nom.",
            inter=_IDENTITY,
        ),
        ActorType(
            code="people.rioters",
            label_en="Rioters",
            label_fr="Émeutiers",
            definition_en="A crowd that uses violence.",
            definition_fr="Une foule qui use de violence.",
            inter=_RIOTERS,
        ),
        ActorType(
            code="people.protesters",
            label_en="Protesters",
            label_fr="Manifestants",
            definition_en="People who protest without violence.",
            definition_fr="Personnes qui manifestent sans violence.",
            inter=_PROTESTERS,
        ),
        ActorType(
            code="people.civilians",
            label_en="Civilians",
            label_fr="Civils",
            definition_en="People who take no part in fighting.",
            definition_fr="Personnes qui ne prennent pas part aux combats.",
            inter=_CIVILIANS,
        ),
        ActorType(
            code="people.community",
            label_en="Community",
            label_fr="Communauté",
            definition_en="A village, people or faith community as such.",
            definition_fr="Un village, un peuple ou une communauté religieuse en tant que tel.",
            inter=_CIVILIANS,
        ),
        ActorType(
            code="people.displaced",
            label_en="Displaced people",
            label_fr="Personnes déplacées",
            definition_en="Internally displaced people and refugees.",
            definition_fr="Déplacés internes et réfugiés.",
            inter=_CIVILIANS,
        ),
        ActorType(
            code="people.aid_workers",
            label_en="Aid workers",
            label_fr="Humanitaires",
            definition_en="Staff of humanitarian organisations, local or foreign.",
            definition_fr="Personnel d'organisations humanitaires, locales ou étrangères.",
            inter=_CIVILIANS,
        ),
        ActorType(
            code="people.journalists",
            label_en="Journalists",
            label_fr="Journalistes",
            definition_en="Journalists and those who work with them.",
            definition_fr="Journalistes et ceux qui travaillent avec eux.",
            inter=_CIVILIANS,
        ),
        ActorType(
            code="foreign.military",
            label_en="Foreign army",
            label_fr="Armée étrangère",
            definition_en="Armed forces of a state outside its own soil.",
            definition_fr="Forces armées d'un État hors de son sol.",
            inter=_EXTERNAL,
        ),
        ActorType(
            code="foreign.coalition",
            label_en="Foreign coalition",
            label_fr="Coalition étrangère",
            definition_en="Joint force or military alliance of several states.",
            definition_fr="Force conjointe ou alliance militaire de plusieurs États.",
            inter=_EXTERNAL,
        ),
        ActorType(
            code="foreign.peacekeeping",
            label_en="Peacekeepers",
            label_fr="Maintien de la paix",
            definition_en="Force under a mandate of the United Nations or a regional body.",
            definition_fr="Force mandatée par les Nations unies ou un organisme régional.",
            inter=_EXTERNAL,
        ),
        ActorType(
            code="foreign.contractor",
            label_en="Military contractors",
            label_fr="Société militaire privée",
            definition_en="Private or state-run military company.",
            definition_fr="Société militaire privée ou d'État.",
            inter=_EXTERNAL,
        ),
        ActorType(
            code="foreign.state",
            label_en="Foreign state",
            label_fr="État étranger",
            definition_en="Government of a state outside the events' own country.",
            definition_fr="Gouvernement d'un État autre que celui où l'événement a lieu.",
            inter=_EXTERNAL,
        ),
        ActorType(
            code="foreign.organisation",
            label_en="International organisation",
            label_fr="Organisation internationale",
            definition_en="Bloc or organisation of states as a political actor.",
            definition_fr="Bloc ou organisation d'États comme acteur politique.",
            inter=_EXTERNAL,
        ),
        ActorType(
            code="unknown.armed",
            label_en="Unknown armed men",
            label_fr="Hommes armés non identifiés",
            definition_en="Armed people whom no source identifies.",
            definition_fr="Personnes armées qu'aucune source n'identifie.",
            inter=_UNKNOWN,
        ),
    ),
)

ACTOR_FAMILIES: Table[Entry] = Table(
    "actor_family",
    "Actor families",
    "Familles d'acteurs",
    (
        Entry("state", "States of the region", "États de la région"),
        Entry("armed", "Armed groups", "Groupes armés"),
        Entry("people", "People", "Populations"),
        Entry("foreign", "Foreign and international", "Étrangers et internationaux"),
        Entry("unknown", "Unknown", "Inconnus"),
    ),
)
