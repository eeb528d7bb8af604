"""A new address is walked the day it is added; one that cannot be walked says what to add."""

import pytest

from tests.leaks.addresses import Address, Values, public_addresses
from tests.leaks.questions import without_values

NOTHING = Values({}, {})


def test_a_new_address_is_found_in_the_table_without_anybody_naming_it() -> None:
    added = set(public_addresses("tests.leaks.planted")) - set(public_addresses())
    assert "planted/drafts/" in {address.template for address in added}


def test_the_desk_itself_is_not_walked() -> None:
    assert not [address for address in public_addresses() if "admin" in address.template]


def test_a_parameter_without_values_says_what_to_add() -> None:
    with pytest.raises(pytest.fail.Exception, match='parameter "colour" for which no values are known'):
        list(Address("%(colour)s/", ("colour",)).paths(NOTHING))


def test_a_filter_without_values_says_what_to_add() -> None:
    (sentence,) = without_values(["country", "colour"])
    assert sentence.startswith('"colour" may stand in a query string and no values are known for it.')


def test_an_address_of_one_kind_leaves_out_most_codes_of_the_others() -> None:
    codes = {"incident": ["I1", "I2"], "actor": ["A1", "A2"]}
    values = Values({"code": ["I1", "I2", "A1", "A2", "draft"]}, codes)
    assert list(Address("incidents/%(code)s/", ("code",)).paths(values)) == [
        "/incidents/I1/",
        "/incidents/I2/",
        "/incidents/A1/",
        "/incidents/draft/",
    ]
