"""What changed, and the corrections log: each version once, with its note, on real pages."""

import re

import pytest
import time_machine
from django.test import Client

from events.web import changes, changes_corrections
from tests.web import documents
from tests.web.published import correct, publish, publish_many, withdraw

SINCE = "/en/changes/?since=2025-10-01"


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    changes_corrections._filed.cache_clear()


def _shown(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def _story() -> None:
    publish(documents.incident())
    correct(documents.incident())
    publish(documents.incident("SAH-2025-000002"))
    withdraw(documents.incident("SAH-2025-000002"))


def test_new_corrected_and_withdrawn_stand_under_their_day_newest_first(reader: Client, db: None) -> None:
    _story()
    shown = _shown(reader, SINCE)
    days = re.findall(r'<h2 id="day-([\d-]+)">', shown)
    assert days == ["2025-10-04", "2025-10-03", "2025-10-02", "2025-10-01"]
    assert re.findall(r"<strong>(\w+)</strong>", shown) == ["Withdrawn", "New", "Corrected", "New"]


def test_a_correction_shows_its_note_its_kind_and_its_version(reader: Client, db: None) -> None:
    _story()
    shown = _shown(reader, SINCE)
    assert "The toll was wrong (invented)." in shown
    assert "<strong>Corrected</strong>&nbsp;· A figure&nbsp;· Incident" in shown
    assert 'href="/en/incidents/SAH-2025-000001/v/2/"' in shown


def test_what_was_withdrawn_is_named_by_its_code_alone(reader: Client, db: None) -> None:
    _story()
    newest = _shown(reader, SINCE).split("</section>")[0]
    assert "It did not happen (invented)." in newest
    assert "Convoy hit" not in newest


def test_only_what_was_logged_since_the_day_is_shown(reader: Client, db: None) -> None:
    _story()
    shown = _shown(reader, "/en/changes/?since=2025-10-03")
    assert 'id="day-2025-10-03"' in shown
    assert 'id="day-2025-10-02"' not in shown


def test_without_a_day_the_last_thirty_are_shown(reader: Client, db: None) -> None:
    _story()
    with time_machine.travel("2025-11-01T12:00:00Z", tick=False):
        shown = _shown(reader, "/en/changes/")
    assert 'id="day-2025-10-03"' in shown
    assert 'id="day-2025-10-02"' not in shown
    assert '<a href="/en/changes/?since=2025-10-03" aria-current="true">last 30 days</a>' in shown


def test_links_added_are_no_correction(reader: Client, db: None) -> None:
    publish(documents.incident())
    correct(documents.incident(), note="It names what came since (invented).", kind="links")
    assert "<strong>Links added</strong>" in _shown(reader, SINCE)
    assert "SAH-2025-000001" not in _shown(reader, "/en/corrections/")


def test_reference_data_is_left_to_the_log(reader: Client, db: None) -> None:
    publish(documents.place_record())
    publish(documents.source_record())
    assert "Nothing was published, corrected or withdrawn in this time." in _shown(reader, SINCE)


def test_pages_follow_one_another_without_gap_or_twin(
    reader: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "ON_A_PAGE", 2)
    publish_many(5)
    address, seen = SINCE, []
    while address:
        shown = _shown(reader, address)
        seen += re.findall(r'<a href="/en/incidents/(SAH-2025-\d+)/">', shown)
        following = re.search(r'<a href="([^"]+)" rel="next">', shown)
        address = following.group(1).replace("&amp;", "&") if following else ""
    assert seen == [f"SAH-2025-00000{nth}" for nth in (5, 4, 3, 2, 1)]


@pytest.mark.parametrize("query", ["since=soon", "before=x"])
def test_what_cannot_be_read_is_refused_in_words(reader: Client, db: None, query: str) -> None:
    answer = reader.get(f"/en/changes/?{query}")
    assert answer.status_code == 400
    assert f"“{query.split('=')[1]}” is not a" in answer.content.decode()


def test_the_corrections_log_counts_each_kind_and_shows_one(reader: Client, db: None) -> None:
    _story()
    correct(documents.incident(), note="Another place (invented).", kind="place")
    shown = _shown(reader, "/en/corrections/")
    for kind, words in (("figure", "A figure"), ("place", "A place"), ("withdrawn", "Withdrawn")):
        assert f'<a href="/en/corrections/?kind={kind}">{words}</a> <span class="remark">1</span>' in shown
    one = _shown(reader, "/en/corrections/?kind=place")
    assert "Another place (invented)." in one
    assert "The toll was wrong" not in one


def test_the_corrections_log_has_no_first_publication(reader: Client, db: None) -> None:
    publish(documents.incident())
    assert "Nothing of this kind has been corrected" in _shown(reader, "/en/corrections/")


def test_the_corrections_log_has_real_pages(
    reader: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes_corrections, "ON_A_PAGE", 1)
    _story()
    shown = _shown(reader, "/en/corrections/")
    assert 'href="/en/corrections/?before=4" rel="next"' in shown
    assert "The toll was wrong (invented)." in _shown(reader, "/en/corrections/?before=4")


def test_a_kind_that_nobody_knows_is_refused(reader: Client, db: None) -> None:
    answer = reader.get("/en/corrections/?kind=typo")
    assert answer.status_code == 400
    assert "“typo” is not a kind of correction" in answer.content.decode()


def test_both_pages_speak_french(reader: Client, db: None) -> None:
    _story()
    assert "<strong>Nouveau</strong>" in _shown(reader, "/fr/changes/?since=2025-10-01")
    assert "Tout ce qui a été corrigé ou retiré" in _shown(reader, "/fr/corrections/")


def test_the_footer_of_every_page_leads_to_both(reader: Client, db: None) -> None:
    foot = _shown(reader, "/en/codebook/").split('<footer class="foot">')[1]
    assert 'href="/en/changes/"' in foot
    assert 'href="/en/corrections/"' in foot


@pytest.mark.parametrize(("address", "most"), [(SINCE, 3), ("/en/corrections/", 3)])
def test_queries_do_not_grow_with_changes(
    reader: Client, db: None, address: str, most: int, django_assert_max_num_queries: type
) -> None:
    for _nth in range(3):
        _story()
    with django_assert_max_num_queries(most):
        reader.get(address)
