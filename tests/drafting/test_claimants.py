"""Who says what a sentence tells, as the English and French press words it."""

import pytest

from events.drafting.figures.claimant import claimant_at, find_claimants
from events.drafting.figures.find import read_figures
from events.drafting.mention import Claimant, Span
from events.drafting.text.reading import read_text

ENGLISH = (
    ("At least 14 tankers burnt on Tuesday, two drivers who escaped told Invented Wire.", ["two drivers"]),
    ("JNIM, the al-Qaeda affiliate, said in an audio message that it had killed nine soldiers.", ["JNIM"]),
    ("A hauliers' union counted seven dead.", ["a hauliers' union"]),
    ("The Malian army spoke of three wounded in its ranks.", ["the Malian army"]),
    ("According to a local official, 12 people died.", ["a local official"]),
    ("According to the mayor of the town nine villagers were killed.", ["the mayor of the town"]),
    ("The ambush claimed the lives of three drivers.", []),
    ("Twelve people died, according to two residents reached by phone.", ["two residents"]),
    ("On Saturday the army, for its part, announced that it had killed eleven fighters.", ["the army"]),
    ("In a statement seen by this newspaper the ministry speaks of 12 dead.", ["the ministry"]),
    ("Residents of Afgooye confirmed one explosion.", ["residents of Afgooye"]),
    ('"We have no dead," said a spokesman for the army.', ["a spokesman for the army"]),
    (
        "A local official counted 18 dead; a civil society group gives 22.",
        ["a local official", "a civil society group"],
    ),
    ("The United Nations estimates that 8,000 people have fled.", ["the United Nations"]),
    ("Three soldiers died on Tuesday, the defence ministry said in a statement.", ["the defence ministry"]),
    ("The governor told state television that 12 people had died.", ["the governor"]),
    (
        "A source, who asked not to be named, said ten died, while a doctor spoke of a dozen wounded civilians.",
        ["a source", "a doctor"],
    ),
    (
        "Three workers were taken, India's foreign ministry said on Wednesday, calling for their release.",
        ["India's foreign ministry"],
    ),
    ("Twelve people died.", []),
    ("The attack, claimed by JNIM, killed twelve people.", []),
    ("The group is reported to have killed twelve people.", []),
    ("Nobody has claimed the raid.", []),
    ("Videos said to show an attack were old.", []),
)
FRENCH = (
    ("L'armée dément les accusations selon lesquelles trois civils sont morts.", ["l'armée"]),
    ("Trois hommes sont morts, confie une source hospitalière.", ["une source hospitalière"]),
    (
        "Selon les autorités provinciales, au moins 19 personnes ont été tuées.",
        ["les autorités provinciales"],
    ),
    ("Des chefs de communauté avancent le chiffre d’une trentaine de morts.", ["des chefs de communauté"]),
    ("Trois techniciens ont été enlevés, a-t-on appris de source sécuritaire.", ["une source sécuritaire"]),
    ("Trois techniciens ont été enlevés, a indiqué un élu local à l'AFP.", ["un élu local"]),
    ("Un conducteur rencontré au parking parle plutôt d'une cinquantaine.", ["un conducteur"]),
    ("L'interdiction demeure, confirme un élu de Kadiolo.", ["un élu de Kadiolo"]),
    ("D'après une source hospitalière, 12 soldats sont morts.", ["une source hospitalière"]),
    ("Le GSIM a revendiqué l'attaque et dit avoir tué neuf soldats.", ["le GSIM"]),
    ("L'armée, quant à elle, fait état de trois blessés.", ["l'armée"]),
    ("Le ministère de la Défense a annoncé la mort de trois soldats.", ["le ministère de la Défense"]),
    ("Neuf soldats sont morts, a annoncé samedi le porte-parole de l'armée.", ["le porte-parole de l'armée"]),
    (
        "L'état-major général des armées a annoncé avoir tué douze hommes.",
        ["l'état-major général des armées"],
    ),
    ("Douze personnes sont mortes, ont indiqué à l'agence deux élus locaux.", ["deux élus locaux"]),
    ("Douze personnes sont mortes.", []),
    ("Personne n'a revendiqué le rapt.", []),
    ("Les journaux n'en parlent plus.", []),
)


def names_in(text: str) -> list[str]:
    return [claimant.name for claimant in find_claimants(read_text(text).sentences)]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_claimants_keep_the_words_of_the_text(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_claimants_keep_the_words_of_the_text(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry said it was quiet. It spoke of 26 dead.", ["the ministry", "the ministry"]),
        (
            "A hauliers' union counted seven dead. No one was taken, the union said.",
            ["a hauliers' union", "a hauliers' union"],
        ),
        (
            "The Azawad Liberation Front said its drones hit it. The movement speaks of 24 dead.",
            ["the Azawad Liberation Front", "the Azawad Liberation Front"],
        ),
        ("Herders gave another account: according to them it killed four people.", ["herders", "herders"]),
        ("Un ministre dit non. Il parle de dix morts.", ["un ministre", "un ministre"]),
    ],
)
def test_a_pronoun_stands_for_who_spoke_before(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


def claimants_of_figures(text: str) -> list[str | None]:
    reading = read_text(text)
    found = read_figures(reading.sentences, reading.frame(), find_claimants(reading.sentences))
    return [
        figure.claimant.name if figure.claimant else None for figures in found.values() for figure in figures
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A local official counted 18 dead; a civil society group gives 22.",
            ["a local official", "a civil society group"],
        ),
        ("Twelve soldiers were killed, an official said. Eight others were wounded.", ["an official", None]),
        (
            "Trois techniciens ont été enlevés, a-t-on appris de source sûre. Un gardien a été tué.",
            ["une source sûre", "une source sûre"],
        ),
        ("Three workers were abducted, the ministry said on Wednesday, calling for calm.", ["the ministry"]),
        (
            "A source said ten soldiers had been killed, while a doctor spoke of a dozen wounded civilians.",
            ["a source", "a doctor"],
        ),
        ("Dix camions-citernes sont arrivés. Le chiffre est celui du gouvernorat.", ["le gouvernorat"]),
        (
            "Deux civils ont été enlevés en mai ; un civil a été libéré en juin, contre rançon selon des médias.",
            [None, None],
        ),
    ],
)
def test_a_figure_has_the_claimant_whose_words_it_stands_in(text: str, expected: list[str | None]) -> None:
    assert claimants_of_figures(text) == expected


def test_the_issuer_of_a_communique_says_what_nobody_else_says() -> None:
    reading = read_text("Quatre soldats ont été tués. Selon un élu, dix civils ont été tués.")
    issuer = Claimant(Span(0, 1), "Q", "Armée inventée")
    claimants = find_claimants(reading.sentences, issuer)
    first = claimant_at(claimants, 0, 5)
    second = claimant_at(claimants, 50, 55)
    assert (first.name if first else "", second.name if second else "") == ("Armée inventée", "un élu")
