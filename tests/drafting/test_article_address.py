"""Two spellings of one address are one; what only counts readers is no part of it."""

import pytest

from events.drafting.address import normal_address, spellings


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://News.Example.org/a?utm_source=x&id=7&fbclid=abc#top", "https://news.example.org/a?id=7"),
        ("https://news.example.org:443", "https://news.example.org/"),
        ("http://news.example.org:8080/a", "http://news.example.org:8080/a"),
        ("https://news.example.org/é a", "https://news.example.org/%C3%A9%20a"),
        ("https://news.example.org/?q=%C3%A9", "https://news.example.org/?q=%C3%A9"),
        ("javascript:alert(1)", ""),
        ("news.example.org/a", ""),
        ("https://[broken", ""),
    ],
)
def test_an_address_has_one_spelling(given: str, kept: str) -> None:
    assert normal_address(given) == kept


def test_the_same_page_is_known_with_and_without_www_tls_and_slash() -> None:
    found = spellings("http://www.news.example.org/a/?utm_medium=mail")
    assert {"https://news.example.org/a", "http://www.news.example.org/a/"} <= set(found)
