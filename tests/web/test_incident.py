"""An incident's page: everything that is public, and no more certain than it is."""

import hashlib
from typing import Any

from django.test import Client

from events.models.live_record import LiveRecord
from tests.web import documents
from tests.web.documents import ARMY, GROUP, OTHERS, citation, claim, figure, part, place
from tests.web.published import correct, publish, withdraw

HERE = "/en/incidents/SAH-2025-000001/"


def _shown(reader: Client, address: str = HERE, status: int = 200, **changes: Any) -> str:
    if changes:
        publish(documents.incident(**changes))
    answer = reader.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_alternatives_are_tied_by_or(reader: Client, db: None) -> None:
    people = [
        part(OTHERS, "initiator", "suspected", "x"),
        part(ARMY, "target"),
        part(GROUP, "initiator", "suspected", "x"),
    ]
    shown = _shown(reader, participations=people)
    first, second = shown.index("River Group (invented)</a>"), shown.index("Desert Group (invented)</a>")
    assert first < shown.index('<span class="or">or</span>') < second
    assert shown.count('class="or"') == 1
    assert "Suspected" in shown


def test_claims_stand_side_by_side_with_the_step_that_set_one_aside(reader: Client, db: None) -> None:
    reason = {"en": "A later claim replaces it.", "fr": "Une plus récente la remplace."}
    claims = [
        claim(1, best=7, wording="seven dead"),
        claim(2, best=12),
        claim(3, best=30, claimant={"actor": GROUP}),
    ]
    summary = figure(
        low=12, high=30, claims=3, used=[2, 3], set_aside=[{"claim": 1, "step": 1, "reason": reason}]
    )
    shown = _shown(reader, claims=claims, figures=[summary])
    assert "<strong>12–30 killed</strong>, best supported: 12 (3 claims)" in shown
    assert "<s>7</s>" in shown
    assert '<a href="/en/codebook/#rule-1">step 1</a>: A later claim replaces it.' in shown
    assert "<s>12</s>" not in shown


def test_a_claim_about_a_part_is_said_not_to_count_again(reader: Client, db: None) -> None:
    shown = _shown(reader, claims=[claim(1), claim(2, best=4, sex="female", age="children")])
    assert "Total, female, children" in shown
    assert "a part of another figure, not counted again" in shown


def test_no_figure_is_not_zero(reader: Client, db: None) -> None:
    shown = _shown(reader, claims=[], figures=[])
    assert "That does not mean zero." in shown
    assert "0 killed" not in shown


def test_zero_is_shown_where_a_source_states_it(reader: Client, db: None) -> None:
    assert "0 killed" in _shown(reader, claims=[claim(best=0)], figures=[figure(low=0, best=0)])


def test_a_report_that_repeats_another_counts_once(reader: Client, db: None) -> None:
    repeated = {"title": "The first report (invented)", "source": documents.source("wire", "Wire (invented)")}
    cited = [citation(1), citation(2, repeats=repeated)]
    shown = _shown(reader, citations=cited, sources={"reports": 2, "independent": 1})
    assert "2 reports, 1 independent source" in shown
    assert "Repeats: Wire (invented), “The first report (invented)”" in shown


def test_a_confidential_source_is_named_nowhere(reader: Client, db: None) -> None:
    hidden = {
        "slug": "",
        "name": {"en": "confidential source", "fr": "source confidentielle"},
        "type": "",
        "reliability": "",
    }
    cited = citation(1, title="", url="", published=None, language="", source=hidden, is_confidential=True)
    shown = _shown(reader, citations=[cited])
    assert "A report of a confidential source, known to the desk." in shown


def test_only_web_addresses_become_links(reader: Client, db: None) -> None:
    shown = _shown(reader, citations=[citation(1, url="javascript:alert(1)", archive_url="ftp://x.example/")])
    assert "javascript:" not in shown
    assert "ftp://" not in shown


def test_a_quote_stays_as_it_was_written(reader: Client, db: None) -> None:
    publish(documents.incident(citations=[citation(1, quote='Il a dit : "c\'est fini" !', language="fr")]))
    assert (
        "Il a dit : &quot;c&#x27;est fini&quot; !</blockquote>"
        in reader.get(HERE.replace("/en/", "/fr/")).content.decode()
    )


def test_a_place_shown_less_finely_than_known_is_said_to_be(reader: Client, db: None) -> None:
    commune = place("Bandiagara", precision="admin3", kind="admin3", coarsened=True, radius_m=12_000)
    shown = _shown(reader, places=[commune])
    assert "Shown on purpose less finely than the desk knows it" in shown
    assert "within 12\u00a0km" in shown


def test_what_is_tied_to_it_is_linked(reader: Client, db: None) -> None:
    links = [
        {
            "kind": "follows",
            "code": "SAH-2025-000009",
            "title": {"en": "Earlier (invented)", "fr": ""},
            "direction": "in",
        }
    ]
    episodes = [{"code": "SAH-E-0001", "title": {"en": "Blockade (invented)", "fr": ""}, "kind": "blockade"}]
    shown = _shown(reader, links=links, episodes=episodes)
    assert "Followed by" in shown
    assert 'href="/en/incidents/SAH-2025-000009/"' in shown
    assert 'href="/en/episodes/SAH-E-0001/"' in shown


def test_the_citation_names_version_day_address_and_hash(reader: Client, db: None) -> None:
    shown = _shown(reader, title={"en": "Convoy {hit} (invented)", "fr": ""})
    digest = hashlib.sha256(LiveRecord.objects.get().document.encode()).hexdigest()
    assert (
        "Sahel security-event tracker, “Convoy {hit} (invented)”, SAH-2025-000001, version 1, 1 October 2025, "
        "http://localhost/en/incidents/SAH-2025-000001/v/1/" in shown
    )
    assert r"title = {{Convoy \textbraceleft{}hit\textbraceright{} (invented)}}" in shown
    assert shown.count(digest) >= 2


def test_an_older_version_says_so_and_leads_to_what_stands(reader: Client, db: None) -> None:
    publish(documents.incident(figures=[figure(low=7, best=7)], claims=[claim(best=7)]))
    correct(documents.incident(), note="Twelve, not seven (invented).")
    old = _shown(reader, f"{HERE}v/1/")
    assert "You are reading version 1 of 2. A later one has taken its place." in old
    assert "7 killed" in old
    assert '<meta name="robots" content="noindex">' in old
    now = _shown(reader)
    assert "You are reading" not in now
    assert "Twelve, not seven (invented)." in now


def test_a_version_that_only_adds_links_is_called_no_correction(reader: Client, db: None) -> None:
    publish(documents.incident())
    correct(documents.incident(), note="Names an episode (invented).", kind="links")
    listed = _shown(reader, f"{HERE}history/")
    assert "Links added, " in listed
    assert "Corrected, " not in listed


def test_a_withdrawn_incident_is_gone_with_its_reason_and_keeps_its_history(
    reader: Client, world: None
) -> None:
    withdraw(documents.incident(), note="It did not happen (invented).")
    for address in (HERE, f"{HERE}v/2/"):
        assert "It did not happen (invented)." in _shown(reader, address, status=410)
    assert "This record was withdrawn on" in _shown(reader, f"{HERE}v/1/")
    assert "Withdrawn, " in _shown(reader, f"{HERE}history/")


def test_a_version_or_code_that_is_not_published_is_not_found(reader: Client, world: None) -> None:
    for address in (
        f"{HERE}v/2/",
        f"{HERE}v/0/",
        "/en/incidents/SAH-2025-000002/",
        "/en/incidents/desert-group/",
    ):
        assert reader.get(address).status_code == 404


def test_the_page_takes_four_queries_however_long_it_is(
    reader: Client, db: None, django_assert_num_queries: type
) -> None:
    publish(
        documents.incident(
            citations=[citation(n) for n in range(1, 30)], claims=[claim(n) for n in range(1, 30)]
        )
    )
    correct(documents.incident())
    with django_assert_num_queries(4):
        reader.get(HERE)
