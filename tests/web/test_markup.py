"""Every page can be used by keyboard and screen reader, and asks nothing of any other host."""

import re
from itertools import pairwise

import pytest
from django.test import Client

from tests.web.conftest import Seen
from tests.web.markup import Page, read


@pytest.fixture
def shown(seen: Seen) -> Page:
    """Return each page in turn, read."""
    return seen.page


def test_every_element_is_closed(shown: Page) -> None:
    assert shown.unbalanced == []


def test_an_id_stands_once(shown: Page) -> None:
    assert len(shown.ids) == len(set(shown.ids))


def test_every_reference_within_a_page_finds_its_end(shown: Page) -> None:
    wanted = [
        one
        for element in shown.elements
        for name in ("aria-labelledby", "aria-describedby", "for")
        for one in element.attributes.get(name, "").split()
    ]
    wanted += [
        link.attributes["href"][1:] for link in shown.all("a") if link.attributes["href"].startswith("#")
    ]
    assert [one for one in wanted if one not in shown.ids] == []


def test_there_is_one_heading_of_the_first_rank_and_none_is_skipped(shown: Page) -> None:
    ranks = [int(heading.tag[1]) for heading in shown.all("h1", "h2", "h3", "h4")]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks))


def test_there_are_landmarks_and_a_way_past_the_masthead(shown: Page) -> None:
    assert [len(shown.all(tag)) for tag in ("main", "footer")] == [1, 1]
    assert [
        nav.attributes["aria-label"] for nav in shown.all("nav") if not nav.attributes["aria-label"]
    ] == []
    assert shown.all("a")[0].attributes["href"] == "#content"
    assert shown.all("main")[0].attributes["id"] == "content"


def test_every_field_has_a_label(shown: Page) -> None:
    labelled = {label.attributes["for"] for label in shown.all("label")}
    fields = [one for one in shown.all("input", "select") if one.attributes.get("type") != "hidden"]
    assert [one.attributes.get("id") for one in fields if one.attributes.get("id") not in labelled] == []


def test_every_drawing_has_words_or_is_passed_over(shown: Page) -> None:
    # A drawing within another is passed over with it.
    for drawing in (one for one in shown.all("svg") if "svg" not in one.inside):
        assert drawing.attributes.get("aria-labelledby") or drawing.attributes.get("aria-hidden") == "true"


def test_every_link_and_button_says_something(shown: Page) -> None:
    silent = [
        link.attributes
        for link in shown.all("a", "button")
        if not link.words and not link.attributes.get("aria-label") and "svg" not in link.inside
    ]
    assert silent == []


def test_every_head_of_a_table_says_what_it_heads(shown: Page) -> None:
    assert [
        head.words for head in shown.all("th") if head.attributes.get("scope") not in ("col", "row")
    ] == []


def test_nothing_needs_a_script_or_a_style_in_the_page(shown: Page) -> None:
    assert shown.all("style", "iframe") == []
    # A block of data is no script: nothing runs it, and the policy of the pages has nothing to say of it.
    scripts = [one for one in shown.all("script") if one.attributes.get("type") != "application/ld+json"]
    assert [script.attributes for script in scripts if script.words] == []
    assert [script.attributes for script in scripts if not script.attributes.get("src")] == []
    inline = [
        name
        for element in shown.elements
        for name in element.attributes
        if name == "style" or name.startswith("on")
    ]
    assert inline == []


def test_nothing_is_loaded_from_another_host(shown: Page) -> None:
    loaded = [
        one.attributes.get("src") or one.attributes.get("href", "")
        for one in shown.all("link", "img", "script")
        if one.attributes.get("type") != "application/ld+json"
    ]
    outside = [address for address in loaded if not address.startswith(("/", "http://localhost/"))]
    assert outside == []


def test_every_form_only_asks(shown: Page) -> None:
    assert {form.attributes["method"] for form in shown.all("form")} <= {"get"}
    assert "csrfmiddlewaretoken" not in {one.attributes.get("name") for one in shown.all("input")}


def test_every_machine_date_is_one(shown: Page) -> None:
    plain = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
    assert [one.words for one in shown.all("time") if not plain.fullmatch(one.attributes["datetime"])] == []


def test_an_indexed_page_names_itself_and_its_twin(reader: Client, world: None) -> None:
    shown = read(reader.get("/fr/incidents/SAH-2025-000001/").content.decode())
    links = {
        (link.attributes["rel"], link.attributes.get("hreflang", "")): link.attributes["href"]
        for link in shown.all("link")
    }
    assert links["canonical", ""] == "http://localhost/fr/incidents/SAH-2025-000001/"
    assert links["alternate", "en"] == "http://localhost/en/incidents/SAH-2025-000001/"
    described = {
        meta.attributes.get("property"): meta.attributes["content"]
        for meta in shown.all("meta")
        if "content" in meta.attributes
    }
    assert described["og:title"] == "Convoi touché à Tinaguelhaj (inventé)"
    assert described["og:description"].startswith("Attaque de convoi, Tinaguelhaj (invented)")
