"""The days that a sentence names, in English and French, against a report of Thursday 23 October 2025."""

from datetime import date

import pytest

from events.chronology.edtf import parse
from events.drafting.dates.context import DateContext
from events.drafting.dates.find import find_dates, read_dates
from events.drafting.mention import DateMention, Language, ReportFrame, Sentence, Span
from events.drafting.text.reading import read_text

THURSDAY = date(2025, 10, 23)


def dates_in(
    text: str,
    language: Language = "en",
    published: date | None = THURSDAY,
    previous: str | None = None,
    week: tuple[date, date] | None = None,
    label: str = "",
) -> list[DateMention]:
    sentence = Sentence(span=Span(0, len(text)), text=text, paragraph=0, index=0, label=label)
    return find_dates(sentence, ReportFrame(language, published), DateContext(previous, week))


ENGLISH = (
    ("Gunmen attacked the post on Tuesday.", ["2025-10-21"]),
    ("Gunmen attacked the post on Thursday.", ["2025-10-23"]),
    ("Gunmen attacked the post last Thursday.", ["2025-10-16"]),
    ("Friday's attack was the worst this year.", ["2025-10-17", "2025"]),
    ("They attacked on Monday last week.", ["2025-10-13"]),
    ("The attack came yesterday.", ["2025-10-22"]),
    ("The attack came the day before yesterday.", ["2025-10-21"]),
    ("The attack came last week.", ["[2025-10-13..2025-10-19]"]),
    ("Two men were seized over the weekend.", ["[2025-10-18..2025-10-19]"]),
    ("The bridge was blown up last month.", ["2025-09"]),
    ("The bridge was blown up last year.", ["2024"]),
    ("It happened in the night of 13 to 14 June.", ["[2025-06-13..2025-06-14]"]),
    ("It happened on the night of 13-14 June 2024.", ["[2024-06-13..2024-06-14]"]),
    ("It happened overnight from Monday to Tuesday.", ["[2025-10-20..2025-10-21]"]),
    ("It happened on the night of Monday to Tuesday.", ["[2025-10-20..2025-10-21]"]),
    ("Fuel has been banned since early September.", ["2025-09/.."]),
    ("The town has been cut off since 12 May 2024.", ["2024-05-12/.."]),
    ("The siege lasted until July.", ["../2025-07"]),
    ("From Wednesday the markets are closed.", ["2025-10-22/.."]),
    ("The curfew is in force as of 6 October.", ["2025-10-06/.."]),
    ("Schools were shut from 27 October to 9 November 2024.", ["2024-10-27/2024-11-09"]),
    ("Between 3 and 8 June people fled.", ["2025-06-03/2025-06-08"]),
    ("Fighting went on from 30 September to 2 October.", ["2025-09-30/2025-10-02"]),
    ("Fighting went on from Monday to Wednesday.", ["2025-10-20/2025-10-22"]),
    ("The coup of 2020 changed that.", ["2020"]),
    ("That was so in 2022.", ["2022"]),
    ("He was taken in May.", ["2025-05"]),
    ("He was taken in November.", ["2024-11"]),
    ("He was taken in mid-March 2023.", ["2023-03"]),
    ("He was taken last July.", ["2025-07"]),
    ("He was taken in late 2023.", ["2023"]),
    ("He was taken two years ago.", ["2023~"]),
    ("He was taken three days ago.", ["2025-10-20"]),
    ("He was taken six months ago.", ["2025-04~"]),
    ("On 14 September some tankers had burnt.", ["2025-09-14"]),
    ("On 14 December some tankers had burnt.", ["2024-12-14"]),
    ("On June 3, 2025, some tankers burnt.", ["2025-06-03"]),
    ("On Tuesday, June 3, some tankers burnt.", ["2025-06-03"]),
    ("The attack of September 14 was worse.", ["2025-09-14"]),
    ("On June 13-14 they struck.", ["2025-06-13/2025-06-14"]),
    ("On 3 and 4 June they struck.", ["2025-06-03/2025-06-04"]),
    ("On 3 and 8 June they struck.", ["2025-06-08"]),
    ("It was on Monday or Tuesday.", ["[2025-10-20..2025-10-21]"]),
    ("A strike on 2025-06-14 hit a well.", ["2025-06-14"]),
    ("A strike on 14/06/2025 hit a well.", ["2025-06-14"]),
    ("The ministers are due to meet on 9 November.", ["2025-11-09"]),
    ("The ministers will meet on Tuesday.", ["2025-10-28"]),
    ("The convoy leaves next Monday.", ["2025-10-27"]),
    ("Talks are planned for next week.", ["[2025-10-27..2025-11-02]"]),
    ("Tankers were set on fire on Tuesday.", ["2025-10-21"]),
    ("The army said on Monday that it would leave.", ["2025-10-20"]),
    ("No front since November 2023, when the army took Kidal.", ["2023-11"]),
    ("Over the past two weeks 40 trucks burnt.", ["2025-10-09~/2025-10-23"]),
    ("It was Saturday, not Sunday.", ["2025-10-18"]),
    ("In the third quarter of 2024 it rose.", ["2024-07/2024-09"]),
    ("Between March and June 2024 it rose.", ["2024-03/2024-06"]),
    ("Between 2012 and 2015 it rose.", ["2012/2015"]),
    ("He may attack; the 12 may have left, and they march on.", []),
    ("Every Monday there is a market.", []),
    ("He told of 2,012 bags and 2025 sheep.", []),
    ("The 4th regiment has 30 men.", []),
    ("Two people died on Saturday and Sunday.", ["2025-10-18/2025-10-19"]),
    ("It was struck early on Wednesday.", ["2025-10-22"]),
    ("The base was taken on Friday night.", ["2025-10-17"]),
    ("The mayor was shot in the early hours of Wednesday.", ["2025-10-22"]),
    ("The mayor was shot this morning.", ["2025-10-23"]),
    ("A curfew was imposed for 30 days from Wednesday.", ["2025-10-22/.."]),
    ("The ultimatum runs until Friday and will not be prolonged.", ["../2025-10-24"]),
    ("Since the coup in July 2023 the border has been shut.", ["2023-07"]),
)
FRENCH = (
    ("Le poste a été attaqué mardi.", ["2025-10-21"]),
    ("Le poste a été attaqué mardi dernier.", ["2025-10-21"]),
    ("Le poste a été attaqué jeudi dernier.", ["2025-10-16"]),
    ("Le poste a été attaqué mardi à l'aube.", ["2025-10-21"]),
    ("Le poste a été attaqué lundi soir.", ["2025-10-20"]),
    ("Le poste a été attaqué ce mercredi 22 octobre.", ["2025-10-22"]),
    ("L'attaque de vendredi a fait peur.", ["2025-10-17"]),
    ("C'était lundi de la semaine dernière.", ["2025-10-13"]),
    ("Ils ont desserré l'étau la semaine dernière.", ["[2025-10-13..2025-10-19]"]),
    ("Hier, un convoi a brûlé.", ["2025-10-22"]),
    ("Avant-hier, un convoi a brûlé.", ["2025-10-21"]),
    ("Un convoi a brûlé ce week-end.", ["[2025-10-18..2025-10-19]"]),
    ("Un convoi a brûlé le mois dernier.", ["2025-09"]),
    ("Un convoi a brûlé l'an dernier.", ["2024"]),
    ("Dans la nuit du 11 au 12 mai 2025, ils ont attaqué.", ["[2025-05-11..2025-05-12]"]),
    ("Dans la nuit de lundi à mardi, ils ont attaqué.", ["[2025-10-20..2025-10-21]"]),
    ("Dans la nuit du 30 septembre au 1er octobre, ils ont attaqué.", ["[2025-09-30..2025-10-01]"]),
    ("Dans la nuit du 17 au 18, ils ont attaqué.", ["[2025-10-17..2025-10-18]"]),
    ("Dans la nuit du 28 au 29, ils ont attaqué.", ["[2025-09-28..2025-09-29]"]),
    ("Ils étaient de 17 à 18.", []),
    ("Depuis début septembre, le carburant manque.", ["2025-09/.."]),
    ("Depuis le 3 mars 2024, le carburant manque.", ["2024-03-03/.."]),
    ("Depuis 2012, la guerre dure.", ["2012/.."]),
    ("Un couvre-feu est instauré à compter du 6 octobre.", ["2025-10-06/.."]),
    ("Un couvre-feu est instauré à partir de lundi.", ["2025-10-20/.."]),
    ("Les cours étaient suspendus du 27 octobre au 9 novembre 2024.", ["2024-10-27/2024-11-09"]),
    ("Entre le 3 et le 8 juin, des gens ont fui.", ["2025-06-03/2025-06-08"]),
    (
        "Les combats ont éclaté le 3 du mois et ont duré jusqu’au 5.",
        ["2025-10-03/2025-10-05", "../2025-10-05"],
    ),
    ("En 2022, c'était pire.", ["2022"]),
    ("En mai, c'était pire.", ["2025-05"]),
    ("En décembre dernier, c'était pire.", ["2024-12"]),
    ("Fin août, c'était pire.", ["2025-08"]),
    ("À la mi-juin 2024, c'était pire.", ["2024-06"]),
    ("Au cours du mois de juillet, c'était pire.", ["2025-07"]),
    ("Il y a trois ans, c'était pire.", ["2022~"]),
    ("Il y a dix jours, c'était pire.", ["2025-10-13"]),
    ("Le 23 octobre 2024, un ingénieur a été pris.", ["2024-10-23"]),
    ("Le 1er mars, un ingénieur a été pris.", ["2025-03-01"]),
    ("Le 14 décembre, un ingénieur a été pris.", ["2024-12-14"]),
    ("Les 3 et 4 juin, ils ont frappé.", ["2025-06-03/2025-06-04"]),
    ("Une partie doit repartir lundi vers Bamako.", ["2025-10-27"]),
    ("Une mission est attendue samedi.", ["2025-10-25"]),
    ("Les ministres se réuniront le 9 novembre.", ["2025-11-09"]),
    ("La rencontre est prévue jeudi prochain.", ["2025-10-30"]),
    ("Demain, le marché rouvre.", ["2025-10-24"]),
    ("L'ultimatum court jusqu'au 30 octobre 2025.", ["../2025-10-30"]),
    ("De mars à juin 2024, rien.", ["2024-03/2024-06"]),
    ("Au premier trimestre 2024, rien.", ["2024-01/2024-03"]),
    ("Tous les lundis, le marché se tient.", []),
    ("Le 4e BIR a saisi 25 motos, N° 0047.", []),
    ("Il faut 12 mai ou rien à vingt heures.", ["2025-05-12"]),
    ("C'était samedi et non dimanche.", ["2025-10-18"]),
    ("Cette semaine, dix camions ont brûlé.", ["[2025-10-20..2025-10-23]"]),
    ("Depuis novembre 2023, date à laquelle Kidal a été reprise, plus rien.", ["2023-11"]),
    ("Ces trois derniers jours, dix camions ont brûlé.", ["2025-10-20/2025-10-23"]),
    ("Le couvre-feu dure jusqu'au 31 octobre.", ["../2025-10-31"]),
    ("Trois jours de deuil sont décrétés à compter de vendredi.", ["2025-10-24/.."]),
    ("Le vendredi 17 octobre au soir, ils sont venus.", ["2025-10-17"]),
)


def as_read(mentions: list[DateMention]) -> list[str | None]:
    return [mention.edtf for mention in mentions]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_words_name_their_days(text: str, expected: list[str]) -> None:
    assert as_read(dates_in(text)) == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_words_name_their_days(text: str, expected: list[str]) -> None:
    assert as_read(dates_in(text, "fr")) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("JNIM claimed it the next day.", "en", ["2025-10-15"]),
        ("The army answered that same day.", "en", ["2025-10-14"]),
        ("The army answered two days later.", "en", ["2025-10-16"]),
        ("A convoy had burnt a week earlier.", "en", ["2025-10-07"]),
        ("A convoy had burnt the day before.", "en", ["2025-10-13"]),
        ("He was shot the previous Friday.", "en", ["2025-10-10"]),
        ("Le lendemain, l'armée a répondu.", "fr", ["2025-10-15"]),
        ("Le même jour, l'armée a répondu.", "fr", ["2025-10-14"]),
        ("Deux jours plus tard, l'armée a répondu.", "fr", ["2025-10-16"]),
        ("Une semaine plus tôt, un convoi avait brûlé.", "fr", ["2025-10-07"]),
        ("La veille, un convoi avait brûlé.", "fr", ["2025-10-13"]),
        ("Le surlendemain, un convoi a brûlé.", "fr", ["2025-10-16"]),
        ("Le lundi suivant, un convoi a brûlé.", "fr", ["2025-10-20"]),
    ],
)
def test_some_words_count_from_the_day_spoken_of_before(
    text: str, language: Language, expected: list[str]
) -> None:
    assert as_read(dates_in(text, language, previous="2025-10-14")) == expected


def test_the_next_day_counts_from_a_day_of_the_same_sentence() -> None:
    found = dates_in("It was taken on 3 June and given up the next day.")
    assert as_read(found) == ["2025-06-03", "2025-06-04"]


@pytest.mark.parametrize(
    "text", ["They struck on Tuesday.", "They struck last week.", "They struck the next day."]
)
def test_nothing_is_guessed_where_the_reports_day_is_not_known(text: str) -> None:
    (found,) = dates_in(text, published=None)
    assert (found.edtf, found.kind) == (None, "vague")
    assert found.reason_en
    assert found.reason_fr


def test_a_full_date_needs_no_day_of_the_report() -> None:
    assert as_read(dates_in("On 23 October 2024 and in March 2025.", published=None)) == [
        "2024-10-23",
        "2025-03",
    ]


def test_weekdays_of_a_digest_fall_within_its_week() -> None:
    week = (date(2025, 9, 29), date(2025, 10, 5))
    monday = date(2025, 10, 6)
    assert as_read(dates_in("On Monday gunmen raided it.", published=monday, week=week)) == ["2025-09-29"]
    assert as_read(dates_in("From Wednesday it is closed.", published=monday, week=week)) == ["2025-10-01/.."]
    ahead = dates_in("Next week: talks on 9 October.", published=monday, week=week, label="Next week")
    assert as_read(ahead) == ["[2025-10-06..2025-10-12]", "2025-10-09"]


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("It was struck at dawn on Tuesday.", "en", "dawn"),
        ("It was struck on Tuesday evening.", "en", "evening"),
        ("It was struck on Tuesday at about 4 pm.", "en", "afternoon"),
        ("It was raided on Tuesday at nightfall.", "en", "evening"),
        ("It was struck in the early hours of Tuesday.", "en", "dawn"),
        ("Attaqué mardi à l'aube.", "fr", "dawn"),
        ("Attaqué dans la matinée de mardi.", "fr", "morning"),
        ("Attaqué mardi vers 16 heures.", "fr", "afternoon"),
        ("Attaqué dans la nuit de lundi à mardi.", "fr", "night"),
    ],
)
def test_the_part_of_the_day_is_kept(text: str, language: Language, part: str) -> None:
    (found,) = dates_in(text, language)
    assert found.part_of_day == part


def test_a_weekday_shows_what_it_would_be_in_the_future() -> None:
    (found,) = dates_in("Le convoi est arrivé lundi.", "fr")
    assert (found.edtf, found.next_edtf) == ("2025-10-20", "2025-10-27")


def test_each_date_stands_where_the_text_has_it_and_is_readable() -> None:
    text = "Invented Wire - Bamako, 23 October 2025\n\nThe post fell on Tuesday. It was retaken the next day, at dawn."
    reading = read_text(text)
    found = read_dates(reading.sentences, reading.frame(), reading.week)
    mentions = [mention for mentions in found.values() for mention in mentions]
    assert [text[mention.span.start : mention.span.end] for mention in mentions] == [
        m.words for m in mentions
    ]
    assert [parse(mention.edtf or "").start for mention in mentions] == [
        date(2025, 10, 21),
        date(2025, 10, 22),
    ]
