"""An answer that somebody keeps holds until the log, the address or the software changes."""

import shutil
from pathlib import Path

import pytest
from django.test import RequestFactory

from events.selection.freshness import EVENTS, MAKERS, Head, etag, head, is_fresh, software
from tests.selection.incidents import make_live_incident

pytestmark = pytest.mark.django_db


def test_an_empty_log_has_a_head() -> None:
    assert head() == Head(0, "0" * 64, None)


def test_a_publication_moves_the_head() -> None:
    record = make_live_incident(1)
    assert (head().seq, head().at) == (record.seq, record.updated_at)


@pytest.mark.parametrize("kept", ["{}", "W/{}", '"other", {}', "*"])
def test_a_kept_answer_is_fresh_while_nothing_changes(kept: str) -> None:
    tag = etag(head(), "/en/?country=ML")
    request = RequestFactory().get("/en/?country=ML", headers={"If-None-Match": kept.format(tag)})
    assert is_fresh(request, head())
    make_live_incident(1)
    assert is_fresh(request, head()) == (kept == "*")


def test_another_address_has_another_tag() -> None:
    request = RequestFactory().get(
        "/en/?country=BF", headers={"If-None-Match": etag(head(), "/en/?country=ML")}
    )
    assert not is_fresh(request, head())


def test_who_keeps_nothing_has_nothing_fresh() -> None:
    assert not is_fresh(RequestFactory().get("/en/"), head())


def test_another_style_sheet_is_other_software(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    styles = EVENTS.parent / "frontend" / "static" / "web"
    (own,) = [maker for maker in MAKERS if maker[0] == styles]
    shutil.copytree(styles, tmp_path / "web")
    monkeypatch.setattr("events.selection.freshness.MAKERS", [(tmp_path / "web", own[1])])
    before = software.__wrapped__()
    assert software.__wrapped__() == before
    (tmp_path / "web" / "site.css").write_text("body { color: red }")
    assert software.__wrapped__() != before


def test_other_software_has_another_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    before = etag(head(), "/en/")
    monkeypatch.setattr("events.selection.freshness.software", lambda: "other")
    assert etag(head(), "/en/") != before
