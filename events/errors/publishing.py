"""What can stand in the way of publishing, with the facts as attributes and the sentence built once."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blocker:
    """One reason why a record cannot go out, where it lies, and the way out of it."""

    code: str
    field: str
    message: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.message} {self.way_out}"


class NotPublishable(Exception):
    """The record cannot go out; ``blockers`` holds every reason at once."""

    def __init__(self, blockers: Sequence[Blocker]) -> None:
        self.blockers = tuple(blockers)
        super().__init__(" ".join(str(blocker) for blocker in self.blockers))


# The workflow's words in French, for sentences that are built here; the codebook has them for everything else.
STEPS_FR = {
    "submit": "soumettre",
    "return": "renvoyer",
    "approve": "approuver",
    "publish": "publier",
    "correct": "publier une correction",
    "withdraw": "retirer",
    "override": "passer outre",
}
STATES_FR = {
    "draft": "brouillon",
    "submitted": "soumis",
    "returned": "renvoyé",
    "approved": "approuvé",
    "published": "publié",
    "withdrawn": "retiré",
    "another's draft": "brouillon d’une autre personne",
    "your own draft": "votre propre brouillon",
}
GROUPS_FR = {
    "contributor": "contributeur",
    "editor": "rédacteur",
    "publisher": "éditeur",
    "maintainer": "mainteneur",
}


class NotAllowed(Exception):
    """The person may not do this at the desk."""

    def __init__(self, *, action: str, groups: Sequence[str]) -> None:
        self.action = action
        self.groups = tuple(groups)
        super().__init__(action, self.groups)

    def sentence(self, lang: str = "en") -> str:
        """Say which groups may do it and whom to ask, in English or French."""
        if lang.startswith("fr"):
            groups = ", ".join(GROUPS_FR.get(group, group) for group in self.groups)
            step = STEPS_FR.get(self.action, self.action)
            return (
                f"« {step} » est réservé à ces groupes : {groups}. "
                "Demandez à un mainteneur de vous y ajouter."
            )
        return f'"{self.action}" is for these groups: {", ".join(self.groups)}. Ask a maintainer to add you.'

    def __str__(self) -> str:
        return self.sentence("en")


class WrongState(Exception):
    """The step does not start from the state in which the record is."""

    def __init__(self, *, action: str, state: str, allowed: Sequence[str]) -> None:
        self.action, self.state, self.allowed = action, state, tuple(allowed)
        super().__init__(action, state, self.allowed)

    def sentence(self, lang: str = "en") -> str:
        """Say from which states the step starts and which one this is, in English or French."""
        if lang.startswith("fr"):
            allowed = " ou ".join(f"« {STATES_FR.get(state, state)} »" for state in self.allowed)
            step, state = STEPS_FR.get(self.action, self.action), STATES_FR.get(self.state, self.state)
            return f"« {step} » part de l’état {allowed} ; cette fiche est à l’état « {state} »."
        return f'"{self.action}" starts from {" or ".join(self.allowed)}; this record is "{self.state}".'

    def __str__(self) -> str:
        return self.sentence("en")


class MovedOn(Exception):
    """The record is no longer what was looked at when the step was asked for."""

    def __init__(self, *, seen: int, stands: int) -> None:
        self.seen, self.stands = seen, stands
        super().__init__(seen, stands)

    def sentence(self, lang: str = "en") -> str:
        """Say that it was changed since and what to do, in English or French."""
        if lang.startswith("fr"):
            return (
                f"La fiche a été modifiée depuis (révision {self.seen} vue, {self.stands} actuelle). "
                "Relisez-la, puis redemandez."
            )
        return (
            f"The record was changed since (revision {self.seen} was looked at, {self.stands} stands now). "
            "Look at it again, then ask again."
        )

    def __str__(self) -> str:
        return self.sentence("en")


class NotDone(Exception):
    """One record of many could not take the step; the sentence says why, in the language of whoever asked."""

    def __init__(self, *, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(self.reasons)

    def __str__(self) -> str:
        return " ".join(self.reasons)


class TooLateToCallBack(Exception):
    """The release has ended: the record is out, or somebody else has called it back."""

    def __init__(self, *, state: str) -> None:
        self.state = state
        super().__init__(state)

    def sentence(self, lang: str = "en") -> str:
        """Say what became of it, in English or French."""
        if lang.startswith("fr"):
            if self.state == "out":
                return "Trop tard : la fiche est déjà publiée. Elle peut être corrigée ou retirée."
            return "Rien n’est plus en attente : la publication a déjà été rappelée ou n’a pas pu se faire."
        if self.state == "out":
            return "Too late: the record is public already. It can be corrected or withdrawn."
        return "Nothing waits any more: it was called back already, or could not go out."

    def __str__(self) -> str:
        return self.sentence("en")


class ChangedMeanwhile(Exception):
    """Somebody else has changed or moved a record after it was read; look again, then decide."""

    def __init__(self) -> None:
        super().__init__("The record was changed by somebody else after you opened it. Look at it again.")


class BrokenLog(Exception):
    """The log does not hold; ``seq`` is the first row where it breaks."""

    def __init__(self, *, seq: int, reason: str) -> None:
        self.seq, self.reason = seq, reason
        super().__init__(f"Log entry {seq} does not hold: {reason}")
