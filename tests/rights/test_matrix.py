"""Every group against every page, action and write address of the desk, as the table says; none may be missing."""

import logging
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.rights.addresses import addresses
from tests.rights.answer import ask
from tests.rights.table import ANSWERS, GROUPS, METHODS, rows
from tests.rights.world import World

ROWS = rows()


@pytest.fixture
def quiet() -> Iterator[None]:
    """Write no warning for each of a thousand refusals: that takes longer than refusing."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


def test_every_address_and_action_of_the_desk_has_a_row_and_every_row_an_address() -> None:
    there, written = set(addresses()), {row.address for row in ROWS}
    assert sorted(there - written) == [], "Write into matrix.tsv who may open these."
    assert sorted(written - there) == [], "These rows of matrix.tsv name no address."


def test_the_table_speaks_its_own_words_and_says_nothing_twice() -> None:
    assert [str(row) for row in ROWS if row.method not in METHODS] == []
    assert [str(row) for row in ROWS if set(row.answers) != set(GROUPS)] == []
    assert [str(row) for row in ROWS if set(row.answers.values()) - set(ANSWERS)] == []
    assert [name for name, count in Counter(map(str, ROWS)).items() if count > 1] == []


@pytest.mark.django_db
@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("group", GROUPS)
def test_the_desk_answers_each_group_as_the_table_says(group: str) -> None:
    world = World(group)
    shown, wrong = {}, []
    for row in ROWS:
        word, response = ask(world, row, shown.get((row.address, row.object)))
        if row.method == "GET":
            shown[row.address, row.object] = response
        if word != row.answers[group]:
            wrong.append(f"{row}: {word}, and the table says {row.answers[group]}")
    assert wrong == []
