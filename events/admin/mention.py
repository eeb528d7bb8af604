"""Who may be called to a record by name: people of the desk who may see that record, found while a name is typed."""

import re
from collections.abc import Iterable
from itertools import islice

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from events.admin.release import is_seen_by
from events.models.desk_record import DeskRecord

MENTION = re.compile(r"(?<![\w@.])@([\w.+\-]+)")
MOST_OFFERED = 8
# Asked one by one whether they see the record: enough to find eight, few enough for a keystroke.
MOST_ASKED = 24
MOST_MENTIONED = 20


def called(text: str) -> list[str]:
    """Return the names that a text calls with @, each once, in the order in which they stand."""
    return list(dict.fromkeys(name.rstrip(".-+") for name in MENTION.findall(text)))[:MOST_MENTIONED]


def who_sees(record: DeskRecord, names: Iterable[str]) -> dict[str, User]:
    """Return, by the name as it was written, the people of the desk who bear it and may see the record."""
    wanted = [name for name in names if name]
    known = Q(pk__in=[])
    for name in wanted:
        known |= Q(username__iexact=name)
    people = {user.username.casefold(): user for user in _staff().filter(known)}
    found = {name: people[name.casefold()] for name in wanted if name.casefold() in people}
    return {name: user for name, user in found.items() if is_seen_by(record, user)}


def offered(record: DeskRecord, typed: str) -> list[User]:
    """Return people whose user name or own name begins with what was typed and who may see the record."""
    begins = (
        Q(username__istartswith=typed) | Q(first_name__istartswith=typed) | Q(last_name__istartswith=typed)
    )
    asked = _staff().filter(begins).order_by("username")[:MOST_ASKED]
    return list(islice((user for user in asked if is_seen_by(record, user)), MOST_OFFERED))


def _staff() -> QuerySet[User]:
    return User.objects.filter(is_active=True, is_staff=True)
