"""What is said of an episode's phases, in English and French sentences."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from events.chronology.edtf import Edtf, sentence
from events.chronology.months import day_sentence, is_french
from events.chronology.wording import beginning_for
from events.codebook.episode import PHASE_STATES
from events.codebook.event_type import EVENT_TYPES


@dataclass(frozen=True, slots=True)
class EvidenceFact:
    """An incident that is linked to a phase: what it is called, its type, and when it occurred."""

    phase: int
    name: str
    event_type: str
    occurred: Edtf | None


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to be said of a phase, under a code for those who count."""

    code: str
    phase: int
    en: str
    fr: str

    def sentence(self, lang: str) -> str:
        """Say it in the language."""
        return self.fr if is_french(lang) else self.en


class Phase(Protocol):
    """What the sentences need to know of a phase."""

    @property
    def key(self) -> int: ...
    @property
    def state(self) -> str: ...
    @property
    def began(self) -> Edtf: ...


def beginning_lacks(phase: Phase) -> Remark:
    """The first phase is none by which an episode begins."""
    return Remark(
        "beginning",
        phase.key,
        f"No phase says how it began: the first is “{_en(phase)}”, {_since(phase, 'en')}.",
        f"Aucune phase ne dit comment cela a commencé : la première est « {_fr(phase)} », {_since(phase, 'fr')}.",
    )


def unlifted(phase: Phase) -> Remark:
    """Reimposed, but nothing had been lifted."""
    return Remark(
        "unlifted",
        phase.key,
        f"Reimposed {_since(phase, 'en')} without a lifting, suspension or easing before.",
        f"Rétabli {_since(phase, 'fr')} sans levée, suspension ni allègement auparavant.",
    )


def said_twice(phase: Phase, before: Phase) -> Remark:
    """Two phases in a row say the same."""
    return Remark(
        "twice",
        phase.key,
        f"“{_en(phase)}” stands twice in a row: {_since(before, 'en')} and {_since(phase, 'en')}. "
        "A confirmation belongs into “last confirmed”.",
        f"« {_fr(phase)} » figure deux fois de suite : {_since(before, 'fr')} et {_since(phase, 'fr')}. "
        "Une confirmation se note sous « dernière confirmation ».",
    )


def unnamed_return(phase: Phase, before: Phase) -> Remark:
    """It holds again after it was lifted, and no phase says so."""
    return Remark(
        "return",
        phase.key,
        f"“{_en(phase)}” {_since(phase, 'en')} follows “{_en(before)}”: was it reimposed?",
        f"« {_fr(phase)} » {_since(phase, 'fr')} suit « {_fr(before)} » : a-t-il été rétabli ?",
    )


def order_open(phase: Phase, before: Phase) -> Remark:
    """The dates leave open which of two phases came first."""
    return Remark(
        "order",
        phase.key,
        f"The dates leave open whether “{_en(before)}” ({_date(before, 'en')}) or “{_en(phase)}” "
        f"({_date(phase, 'en')}) came first.",
        f"Les dates ne disent pas si « {_fr(before)} » ({_date(before, 'fr')}) précède « {_fr(phase)} » "
        f"({_date(phase, 'fr')}).",
    )


def goes_on_unconfirmed(phase: Phase, known: date) -> Remark:
    """The last phase holds, as far as anybody knows, and nobody has said so for long."""
    return Remark(
        "unconfirmed",
        phase.key,
        f"“{_en(phase)}”, not confirmed since {day_sentence(known, 'en')}.",
        f"« {_fr(phase)} », non confirmé depuis le {day_sentence(known, 'fr')}.",
    )


def gap(phase: Phase, known: date, following: Phase) -> Remark:
    """Between two phases lies a time of which no source speaks."""
    return Remark(
        "gap",
        phase.key,
        f"Nothing confirms “{_en(phase)}” between {day_sentence(known, 'en')} and “{_en(following)}” "
        f"({_date(following, 'en')}).",
        f"Rien ne confirme « {_fr(phase)} » entre le {day_sentence(known, 'fr')} et « {_fr(following)} » "
        f"({_date(following, 'fr')}).",
    )


def comes_before(phase: Phase, fact: EvidenceFact) -> Remark:
    """The incident that is to bear out a phase lies before it."""
    return Remark(
        "evidence_before",
        phase.key,
        f"{_incident(fact, 'en')} is linked as evidence of “{_en(phase)}”, which began only later "
        f"({_date(phase, 'en')}).",
        f"{_incident(fact, 'fr')} est lié comme preuve de « {_fr(phase)} », qui n’a commencé que plus tard "
        f"({_date(phase, 'fr')}).",
    )


def comes_after_end(phase: Phase, fact: EvidenceFact) -> Remark:
    """It had ended, and yet an incident shows that it went on."""
    return Remark(
        "after_end",
        phase.key,
        f"“{_en(phase)}” {_since(phase, 'en')}, but an incident that shows the contrary is linked: "
        f"{_incident(fact, 'en')}.",
        f"« {_fr(phase)} » {_since(phase, 'fr')}, mais un incident qui montre le contraire est lié : "
        f"{_incident(fact, 'fr')}.",
    )


def uncited(phase: Phase) -> Remark:
    """The phase rests on no report."""
    return Remark(
        "uncited",
        phase.key,
        f"“{_en(phase)}” ({_date(phase, 'en')}) rests on no citation.",
        f"« {_fr(phase)} » ({_date(phase, 'fr')}) ne repose sur aucune citation.",
    )


def in_the_future(phase: Phase) -> Remark:
    """The phase has not begun yet."""
    return Remark(
        "future",
        phase.key,
        f"“{_en(phase)}” ({_date(phase, 'en')}) lies in the future.",
        f"« {_fr(phase)} » ({_date(phase, 'fr')}) est dans le futur.",
    )


def cited_before(phase: Phase, newest: date) -> Remark:
    """Every report cited is older than what it is to bear out."""
    return Remark(
        "reports_before",
        phase.key,
        f"“{_en(phase)}” began {_date(phase, 'en')}, but the newest report cited is of "
        f"{day_sentence(newest, 'en')}.",
        f"« {_fr(phase)} » a commencé plus tard ({_date(phase, 'fr')}) que le rapport cité le plus récent, "
        f"du {day_sentence(newest, 'fr')}.",
    )


def known_late(phase: Phase, oldest: date) -> Remark:
    """No report of that time is cited."""
    return Remark(
        "reports_late",
        phase.key,
        f"“{_en(phase)}” ({_date(phase, 'en')}) lies well before the oldest report cited, of "
        f"{day_sentence(oldest, 'en')}: is there one of that time?",
        f"« {_fr(phase)} » ({_date(phase, 'fr')}) est bien antérieur au plus ancien rapport cité, du "
        f"{day_sentence(oldest, 'fr')} : en existe-t-il un de l’époque ?",
    )


def _en(phase: Phase) -> str:
    return _lower(PHASE_STATES[phase.state].label("en"))


def _fr(phase: Phase) -> str:
    return _lower(PHASE_STATES[phase.state].label("fr"))


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]


def _date(phase: Phase, lang: str) -> str:
    return sentence(phase.began, lang)


def _since(phase: Phase, lang: str) -> str:
    return beginning_for(phase.began.form, lang)


def _incident(fact: EvidenceFact, lang: str) -> str:
    kind = EVENT_TYPES.label(fact.event_type, lang) if fact.event_type else ""
    when = sentence(fact.occurred, lang) if fact.occurred else ""
    return ", ".join(part for part in (fact.name, _lower(kind) if kind else "", when) if part)
