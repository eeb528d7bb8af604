"""A pasted text taken apart: its article, its head, what is left out, and where each sentence stands."""

from datetime import date

import pytest

from events.drafting.mention import Language
from events.drafting.text.noise import REASONS
from events.drafting.text.reading import Reading, read_text

BODY = "Gunmen (invented) attacked the post on Monday. Nobody was hurt."


def bodies(reading: Reading) -> list[str]:
    return [sentence.text for sentence in reading.sentences if not sentence.is_heading]


def left_out(reading: Reading) -> list[tuple[str, str]]:
    return [(reading.text[span.start : span.end], why) for span, why in reading.skipped]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army said that it was quiet in the north.", "en"),
        ("L'armée a dit que le nord est calme.", "fr"),
        ("Des combats dans la région de Gao ont fait des morts.", "fr"),
    ],
)
def test_the_language_shows_in_the_little_words(text: str, language: Language) -> None:
    assert read_text(text).language == language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. envoy left. He was tired.", ["The U.S. envoy left.", "He was tired."]),
        ("Mr. Diallo and Dr. Keïta met. They left.", ["Mr. Diallo and Dr. Keïta met.", "They left."]),
        ("M. Diop a parlé. Il est parti.", ["M. Diop a parlé.", "Il est parti."]),
        ("See no. 212 of it. It ends.", ["See no. 212 of it.", "It ends."]),
        ("Le décret n. 12 est là. Il dure.", ["Le décret n. 12 est là.", "Il dure."]),
        ("It cost 3.5 million. It was lost.", ["It cost 3.5 million.", "It was lost."]),
        ('"We stay." He left.', ['"We stay."', "He left."]),
        ("Il dit : « Nous restons. » Puis il part.", ["Il dit : « Nous restons. »", "Puis il part."]),
        ("Que faire ? Rien. Tout !", ["Que faire ?", "Rien.", "Tout !"]),
        ("J. B. Traoré came. He left.", ["J. B. Traoré came.", "He left."]),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in read_text(text).sentences] == expected


def test_every_sentence_stands_where_the_text_has_it() -> None:
    text = "Title of it (invented)\n\n\n  " + BODY + "\n\n• First thing.\n• Second « thing ».\n"
    for sentence in read_text(text).sentences:
        assert text[sentence.span.start : sentence.span.end] == sentence.text


@pytest.mark.parametrize(
    ("head", "published", "publisher"),
    [
        ("Invented Wire - Bamako, 23 October 2025", date(2025, 10, 23), "Invented Wire"),
        ("The Invented Monitor, 16 June 2025", date(2025, 6, 16), "The Invented Monitor"),
        ("Invented Digest no. 212, issued Monday 6 October 2025", date(2025, 10, 6), "Invented Digest"),
        ("Bureau inventé - N’Djamena, le 12 juin 2025", date(2025, 6, 12), "Bureau inventé"),
        ("COMMUNIQUÉ N° 0047 DU 14 MAI 2025", date(2025, 5, 14), ""),
        ("Published on 12 November 2025", date(2025, 11, 12), ""),
        ("Publié le 12/11/2025 à 10h30", date(2025, 11, 12), ""),
    ],
)
def test_the_line_of_publisher_and_day_is_read_and_is_no_sentence(
    head: str, published: date, publisher: str
) -> None:
    reading = read_text(f"A title of it (invented)\n\n{head}\n\n{BODY}")
    assert (reading.published, reading.header.publisher) == (published, publisher)
    assert head not in [sentence.text for sentence in reading.sentences]
    assert reading.title == "A title of it (invented)"


@pytest.mark.parametrize(
    ("prefix", "published"),
    [
        ("(INVENTED) ", None),
        ("BAMAKO, Oct 23 (Invented) - ", None),
        ("Bamako, le 12 mai 2025 (Inventé) – ", date(2025, 5, 12)),
    ],
)
def test_an_agencys_prefix_belongs_to_no_sentence(prefix: str, published: date | None) -> None:
    reading = read_text("A title\n\n" + prefix + BODY)
    assert bodies(reading)[0] == "Gunmen (invented) attacked the post on Monday."
    assert reading.published == published


@pytest.mark.parametrize(
    "told", ["Niger closed its airspace on 6 August 2023.", "Le poste a rouvert le 6 août 2023."]
)
def test_a_short_sentence_that_ends_in_a_day_is_told_and_is_no_dateline(told: str) -> None:
    assert [
        one.text for one in read_text(f"Invented Wire, Gao, 7 May 2025\n\n{told}\n\nMore to come.").sentences
    ][-2] == told


def test_a_date_in_a_sentence_is_not_the_day_of_publication() -> None:
    assert read_text("A title\n\nThe post fell on 3 June 2024. It was retaken.").published is None


@pytest.mark.parametrize(
    ("noise", "why"),
    [
        ("403", "error_page"),
        ("Sorry!!", "error_page"),
        ("Error! We're sorry, but the page you were looking for doesn't exist.", "error_page"),
        ("Page introuvable", "error_page"),
        ("Partager cet article : courriel - imprimer. Les commentaires sont fermés.", "share_line"),
        ("Share this article", "share_line"),
        ("Comments", "share_line"),
        ("Lire aussi : Mali, la guerre (inventé)", "share_line"),
        ("Par la rédaction de Journal Inventé", "share_line"),
        ("Terms of use: No part of this service may be copied without written leave.", "terms"),
        ("Tous droits réservés. Reproduction interdite.", "terms"),
        ("Les appellations employées n’impliquent aucune prise de position.", "terms"),
        ("Note aux rédactions : la localité ne doit pas être confondue avec une autre.", "note"),
        ("Notes to editors: the place must not be confused with another.", "note"),
        ("La météo maintenant : harmattan léger, 33 degrés.", "weather"),
    ],
)
def test_what_is_no_article_is_left_out_with_its_reason(noise: str, why: str) -> None:
    reading = read_text(f"A title\n\n{BODY}\n\n{noise}")
    assert (noise, why) in left_out(reading)
    assert bodies(reading) == ["Gunmen (invented) attacked the post on Monday.", "Nobody was hurt."]


def test_what_repeats_a_paragraph_is_read_once() -> None:
    reading = read_text(
        f"A title\n{BODY}\nAnother thing happened in town.\n{BODY}\nAnother thing happened in town."
    )
    assert bodies(reading) == [
        "Gunmen (invented) attacked the post on Monday.",
        "Nobody was hurt.",
        "Another thing happened in town.",
    ]
    assert [why for _, why in left_out(reading)] == ["repetition", "repetition"]


def test_a_short_line_that_comes_twice_is_no_repetition() -> None:
    assert bodies(read_text("It was quiet.\n\nThe army came.\n\nIt was quiet."))[-1] == "It was quiet."


def test_a_heading_of_terms_takes_all_that_follows_with_it() -> None:
    reading = read_text(
        f"A title\n\n{BODY}\n\nLegal Disclaimer:\n\nTwelve people may read this.\n\nNothing else."
    )
    assert bodies(reading) == ["Gunmen (invented) attacked the post on Monday.", "Nobody was hurt."]


def test_what_a_correction_takes_back_is_not_read() -> None:
    text = (
        "CORRECTED: Twelve dead\n\n(This report, first sent on Monday, corrects the toll. The first version spoke of "
        "21 dead.)\n\nInvented Wire, Gao, 19 November 2025\n\nTwelve soldiers died. An earlier version said 21 had "
        "died. We apologise to our clients."
    )
    reading = read_text(text)
    assert bodies(reading) == ["Twelve soldiers died."]
    assert [why for _, why in left_out(reading)].count("superseded") == 4
    assert reading.published == date(2025, 11, 19)


def test_a_french_correction_keeps_what_puts_it_right() -> None:
    reading = read_text(
        "Rectificatif : une première version de cette dépêche faisait état de 21 morts. "
        "Le bilan est en réalité de douze morts."
    )
    assert bodies(reading) == ["Le bilan est en réalité de douze morts."]


@pytest.mark.parametrize(
    ("paragraph", "label"),
    [
        ("Tillabéri. On Monday gunmen came.", "Tillabéri"),
        ("Lake Chad. On Monday gunmen came.", "Lake Chad"),
        ("Next week: the ministers are due to meet.", "Next week"),
        ("Côté ennemi : au moins 37 tués.", "Côté ennemi"),
        ("On Monday gunmen came. They left.", ""),
        ("Five died. They were soldiers.", ""),
        ("Nobody came. They left.", ""),
    ],
)
def test_the_words_that_lead_a_paragraph_in_are_its_label(paragraph: str, label: str) -> None:
    assert read_text("A title\n\n" + paragraph).sentences[-1].label == label


def test_a_digest_says_which_week_it_looks_back_on() -> None:
    reading = read_text(
        "NIGER: THE WEEK IN SECURITY (29 September - 5 October 2025)\n"
        "Invented Digest no. 212, issued Monday 6 October 2025\n\nTillabéri. On Monday gunmen came."
    )
    assert reading.week == (date(2025, 9, 29), date(2025, 10, 5))
    assert reading.published == date(2025, 10, 6)


def test_the_issuer_of_a_partys_communique_is_known_and_an_aid_bodys_note_has_none() -> None:
    army = read_text(
        "BURKINA FASO\nÉTAT-MAJOR GÉNÉRAL DES ARMÉES\n\nCOMMUNIQUÉ N° 1 DU 14 MAI 2025\n\nL'armée a tiré."
    )
    issuer = army.header.issuer
    assert issuer is not None
    assert army.text[issuer.start : issuer.end] == "ÉTAT-MAJOR GÉNÉRAL DES ARMÉES"
    note = read_text(
        "NOTE D’INFORMATION À LA PRESSE\nBureau inventé - N’Djamena, le 12 juin 2025\n\nDes gens ont fui."
    )
    assert note.header.issuer is None


def test_a_wrapped_line_of_a_mail_is_one_sentence() -> None:
    text = (
        "Gunmen on motorcycles attacked the market of an invented town near the river\n"
        "and left towards the hills with what they had taken.\n\nThey came back."
    )
    assert len(read_text(text).sentences) == 2


def test_quoted_sentences_are_told_apart() -> None:
    reading = read_text(
        'A title\n\nThe army left. "We shall never come back to this place," it wrote. They left.'
    )
    assert [sentence.is_quote for sentence in reading.sentences] == [False, False, True, False]


def test_every_reason_has_words_in_both_languages() -> None:
    assert all(english and french for english, french in REASONS.values())


def test_an_empty_text_has_no_sentence() -> None:
    assert read_text("  \n\n ").sentences == ()
