"""The two accounts that enter and publish the seed set, and the trace that tells what an earlier load brought in."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, User

from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.workflow_step import WorkflowStep
from events.publishing.publish import correct, publish
from events.publishing.workflow import submit

# Read by everybody on the record's history page, in whichever of the two languages: a note is one text.
NOTE = "From the seed set, a compilation to be checked. / Du jeu de départ, une compilation à vérifier."
TIED_NOTE = (
    "Tied to records of the seed set that were published after it; nothing else has changed. / "
    "Reliée à des fiches du jeu de départ publiées après elle ; rien d'autre n'a changé."
)
# The trace stands in the steps of the workflow, which no edit of the record itself can rub out.
TRACE = "Seed set: "


@dataclass(frozen=True, slots=True)
class Hands:
    """Who enters and who publishes: two, because two-person review holds for the seed set as well."""

    editor: User
    publisher: User

    def authored(self) -> dict[str, User]:
        """Return the authors of a new record."""
        return {"created_by": self.editor, "last_author": self.editor}

    def put_out(self, record: DeskRecord, key: str) -> None:
        """Submit and publish a record, as two people would."""
        submit(record, by=self.editor, comment=f"{TRACE}{key}")
        publish(record, by=self.publisher, note=NOTE)

    def tie(self, record: DeskRecord) -> None:
        """Publish a record again because records that it names have become public since."""
        correct(record, by=self.publisher, note=TIED_NOTE, note_kind="links")


def seed_hands() -> Hands:
    """Return the two accounts, made on first use. Nobody can log in with them."""
    return Hands(editor=_account("seed-editor", "editor"), publisher=_account("seed-publisher", "publisher"))


def _account(name: str, group: str) -> User:
    user, is_new = User.objects.get_or_create(username=name, defaults={"is_active": False})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    user.groups.add(Group.objects.get_or_create(name=group)[0])
    return user


def loaded_before(model: type[Actor] | type[Incident] | type[Episode]) -> dict[str, int]:
    """Return the primary key of every record of the kind that an earlier load brought in, by its seed key."""
    owner = f"{model.__name__.lower()}_id"
    steps = WorkflowStep.objects.filter(
        comment__startswith=TRACE, to_state="submitted", **{f"{owner}__isnull": False}
    )
    return {comment.removeprefix(TRACE): pk for comment, pk in steps.values_list("comment", owner)}
