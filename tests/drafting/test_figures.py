"""The figures that a sentence states, in many wordings of the English and French press."""

from datetime import date

import pytest

from events.drafting.figures.context import FigureContext
from events.drafting.figures.find import find_figures, read_figures
from events.drafting.mention import FigureMention, Language, ReportFrame, Sentence, Span
from events.drafting.text.reading import read_text

Figure = tuple[str, str, int | None, int | None, int | None]


def sentence_of(text: str) -> Sentence:
    return Sentence(span=Span(0, len(text)), text=text, paragraph=0, index=0)


def as_read(figures: list[FigureMention]) -> list[Figure]:
    return [(figure.kind, figure.group, figure.low, figure.best, figure.high) for figure in figures]


def figures_in(text: str, language: Language = "en", context: FigureContext | None = None) -> list[Figure]:
    return as_read(find_figures(sentence_of(text), ReportFrame(language, date(2025, 10, 23)), context))


def exact(kind: str, group: str, number: int) -> Figure:
    return (kind, group, number, number, number)


NO_CASUALTIES = [exact("killed", "total", 0), exact("wounded", "total", 0)]
ENGLISH: tuple[tuple[str, list[Figure]], ...] = (
    ("Twelve soldiers were killed in the attack.", [exact("killed", "state forces", 12)]),
    ("The attack left 12 soldiers dead.", [exact("killed", "state forces", 12)]),
    ("The raid killed at least 12 civilians.", [("killed", "civilians", 12, None, None)]),
    ("More than 40 villagers were killed.", [("killed", "civilians", 40, None, None)]),
    ("Up to 30 fighters were killed.", [("killed", "armed group", None, None, 30)]),
    ("About 30 people died.", [("killed", "total", None, 30, None)]),
    ("Some 50 tankers were torched.", [("tankers_destroyed", "total", None, 50, None)]),
    ("Between 10 and 15 soldiers were killed.", [("killed", "state forces", 10, None, 15)]),
    ("They killed 10 to 15 soldiers.", [("killed", "state forces", 10, None, 15)]),
    ("A dozen fighters were killed.", [("killed", "armed group", 10, 12, 14)]),
    ("Dozens of people were killed.", [("killed", "total", 24, None, None)]),
    ("Hundreds of people fled their homes.", [("displaced", "civilians", 200, None, None)]),
    ("Several dozen soldiers were wounded.", [("wounded", "state forces", 24, None, None)]),
    (
        "Three soldiers died and five were wounded.",
        [exact("killed", "state forces", 3), exact("wounded", "state forces", 5)],
    ),
    (
        "The blast killed two soldiers and wounded four others.",
        [exact("killed", "state forces", 2), exact("wounded", "state forces", 4)],
    ),
    (
        "Gunmen stormed the village, killing nine people and wounding 14.",
        [exact("killed", "total", 9), exact("wounded", "total", 14)],
    ),
    (
        "Six gendarmes and two VDP volunteers were killed.",
        [exact("killed", "state forces", 6), exact("killed", "auxiliaries", 2)],
    ),
    (
        "The army lost four men and killed 20 terrorists.",
        [exact("killed", "state forces", 4), exact("killed", "armed group", 20)],
    ),
    ("Four people, two of them children, were killed.", [exact("killed", "civilians", 4)]),
    ("Ten people, including three women, were abducted.", [exact("abducted", "civilians", 10)]),
    (
        "Ten people were killed, including three soldiers.",
        [exact("killed", "total", 10), exact("killed", "state forces", 3)],
    ),
    ("The gunmen abducted seven passengers.", [exact("abducted", "civilians", 7)]),
    ("Two aid workers were kidnapped near Gao.", [exact("abducted", "aid workers", 2)]),
    ("Five hostages were freed on Monday.", [exact("released", "total", 5)]),
    ("Three peacekeepers were injured by a mine.", [exact("wounded", "peacekeepers", 3)]),
    ("Eleven Russian mercenaries were killed.", [exact("killed", "foreign military", 11)]),
    ("The army said it had neutralised 15 terrorists.", [exact("killed", "armed group", 15)]),
    ("Police arrested 20 suspects.", [exact("arrested", "total", 20)]),
    ("Six soldiers are missing.", [exact("missing", "state forces", 6)]),
    ("The fighters captured nine soldiers.", [exact("captured", "state forces", 9)]),
    ("A soldier was killed by a mine.", [exact("killed", "state forces", 1)]),
    ("The mayor of the town was abducted.", [exact("abducted", "civilians", 1)]),
    (
        "Attackers burned 60 houses and stole 200 head of cattle.",
        [exact("buildings_destroyed", "total", 60), exact("livestock_taken", "total", 200)],
    ),
    ("Eighty-two tankers arrived in Bamako under escort.", [exact("tankers_arrived", "total", 82)]),
    ("The fighting has closed 45 schools.", [exact("schools_closed", "total", 45)]),
    ("Troops seized 12 rifles and 25 motorbikes.", [exact("weapons_seized", "total", 12)]),
    ("Some 3,400 people have fled their villages.", [("displaced", "civilians", None, 3400, None)]),
    ("About 500 households were affected.", [("households_affected", "civilians", None, 500, None)]),
    ("Thousands of people demonstrated in Niamey.", [("participants", "total", 2000, None, None)]),
    ("About 100 gunmen on motorbikes attacked the post.", [("attackers", "total", None, 100, None)]),
    ("Nine soldiers killed two civilians in the market.", [exact("killed", "civilians", 2)]),
    ("No casualties were reported.", NO_CASUALTIES),
    ("The attack caused no casualties.", NO_CASUALTIES),
    ("Nobody was killed.", [exact("killed", "total", 0)]),
    ("Nobody was taken hostage.", [exact("abducted", "total", 0)]),
    ("No soldier was killed.", [exact("killed", "state forces", 0)]),
    (
        "There were no deaths, but 3 people were injured.",
        [exact("killed", "total", 0), exact("wounded", "total", 3)],
    ),
    ("No casualty figures were given.", []),
    ("Twelve soldiers died, not 21 as first reported.", [exact("killed", "state forces", 12)]),
    ("The death toll has risen to 25.", [exact("killed", "total", 25)]),
    ("The two villages lie 30 km from Gao and have 400 people.", []),
    ("The 45-year-old man paid 300 francs at 18:00.", []),
    ("The 27th regiment returned on 14 May 2025 after 3 days.", []),
    ("The group threatened to kill 20 hostages.", []),
    ("The second column of 12 trucks had not reached Kayes.", []),
    (
        "They seized three barracks and killed dozens of soldiers.",
        [("killed", "state forces", 24, None, None)],
    ),
    ("The enemy suffered losses: 80 fighters were killed.", [exact("killed", "armed group", 80)]),
    ("As many as 100 fighters took part in the attack.", [("attackers", "total", None, None, 100)]),
    (
        "The ministry put the toll at 12 dead and 13 wounded.",
        [exact("killed", "total", 12), exact("wounded", "total", 13)],
    ),
    (
        "The fighting displaced 12,450 people (1,780 households).",
        [exact("displaced", "civilians", 12450), exact("households_affected", "civilians", 1780)],
    ),
    (
        "Two Chinese technicians, abducted in July, were freed.",
        [exact("abducted", "civilians", 2), exact("released", "civilians", 2)],
    ),
)
FRENCH: tuple[tuple[str, list[Figure]], ...] = (
    ("Douze soldats ont été tués dans l'attaque.", [exact("killed", "state forces", 12)]),
    ("L'attaque a fait 12 morts parmi les civils.", [exact("killed", "civilians", 12)]),
    ("Au moins 12 civils ont été tués.", [("killed", "civilians", 12, None, None)]),
    ("Plus de 40 villageois ont péri.", [("killed", "civilians", 40, None, None)]),
    ("Une dizaine de militaires ont été blessés.", [("wounded", "state forces", 8, 10, 12)]),
    ("Une trentaine de terroristes ont été neutralisés.", [("killed", "armed group", None, 30, None)]),
    ("Plusieurs dizaines de personnes ont été tuées.", [("killed", "total", 20, None, None)]),
    ("Plusieurs centaines de personnes ont fui.", [("displaced", "civilians", 200, None, None)]),
    ("Entre 10 et 15 soldats ont été tués.", [("killed", "state forces", 10, None, 15)]),
    (
        "Le bilan est de quatre morts et sept blessés.",
        [exact("killed", "total", 4), exact("wounded", "total", 7)],
    ),
    (
        "Quatre gendarmes ont été tués et deux autres blessés.",
        [exact("killed", "state forces", 4), exact("wounded", "state forces", 2)],
    ),
    (
        "Les assaillants ont tué cinq civils et blessé trois autres.",
        [exact("killed", "civilians", 5), exact("wounded", "civilians", 3)],
    ),
    (
        "Côté ami : quatre militaires tombés et une dizaine de blessés.",
        [exact("killed", "state forces", 4), ("wounded", "state forces", 8, 10, 12)],
    ),
    ("L'explosion a coûté la vie à six soldats.", [exact("killed", "state forces", 6)]),
    (
        "Six soldats et trois VDP ont été tués.",
        [exact("killed", "state forces", 6), exact("killed", "auxiliaries", 3)],
    ),
    ("Dix personnes, dont trois femmes, ont été enlevées.", [exact("abducted", "civilians", 10)]),
    (
        "Dix personnes ont été tuées, dont trois soldats.",
        [exact("killed", "total", 10), exact("killed", "state forces", 3)],
    ),
    ("Trois techniciens, deux Égyptiens et un Indien, ont été enlevés.", [exact("abducted", "civilians", 3)]),
    ("Un gardien a été tué.", [exact("killed", "civilians", 1)]),
    ("Le chef du village a été assassiné.", [exact("killed", "civilians", 1)]),
    ("Deux humanitaires ont été enlevés.", [exact("abducted", "aid workers", 2)]),
    ("Les sept otages ont été libérés.", [exact("released", "total", 7)]),
    ("Vingt suspects ont été interpellés.", [exact("arrested", "total", 20)]),
    ("Trois casques bleus ont été blessés.", [exact("wounded", "peacekeepers", 3)]),
    ("Ils ont mis le feu à deux camions-citernes.", [exact("tankers_destroyed", "total", 2)]),
    ("Une cinquantaine de cases ont été incendiées.", [("buildings_destroyed", "total", None, 50, None)]),
    ("Soixante-deux camions-citernes sont arrivés à Sikasso.", [exact("tankers_arrived", "total", 62)]),
    ("Les hommes armés ont emporté 300 têtes de bétail.", [exact("livestock_taken", "total", 300)]),
    ("Environ 3 400 personnes ont fui leurs villages.", [("displaced", "civilians", None, 3400, None)]),
    ("Quarante-cinq écoles ont été fermées.", [exact("schools_closed", "total", 45)]),
    ("Vingt fusils et 25 motos ont été saisis.", [exact("weapons_seized", "total", 20)]),
    ("Une centaine d'hommes armés ont attaqué le poste.", [("attackers", "total", None, 100, None)]),
    ("Des milliers de manifestants ont défilé.", [("participants", "total", 2000, None, None)]),
    ("L'attaque n'a pas fait de victimes.", NO_CASUALTIES),
    ("L'attaque n'a fait aucune victime.", NO_CASUALTIES),
    ("L'attaque n'a fait ni mort ni blessé.", NO_CASUALTIES),
    ("Aucun blessé n'est à déplorer.", [exact("wounded", "total", 0)]),
    ("Personne n'a été enlevé.", [exact("abducted", "total", 0)]),
    ("Aucun travailleur humanitaire n'a été blessé.", [exact("wounded", "aid workers", 0)]),
    (
        "Elle n'a pas fait de victimes dans nos rangs.",
        [exact("killed", "state forces", 0), exact("wounded", "state forces", 0)],
    ),
    ("Aucun bilan n'a été communiqué.", []),
    ("Le 4e BIR a saisi 25 motos à 20 km de Djibo, à 18 heures, par 33 degrés.", []),
    ("L'ambassade dément que son ressortissant ait déjà été relâché.", []),
    ("La Patrie ou la Mort, nous vaincrons !", []),
    ("Le bilan s'est alourdi à 25 morts.", [exact("killed", "total", 25)]),
    ("L'armée a « neutralisé » douze terroristes.", [exact("killed", "armed group", 12)]),
    ("La police a interpellé une quinzaine de manifestants.", [("arrested", "total", 12, 15, 18)]),
    (
        "Un commerçant et ses deux fils ont été pris en otage.",
        [exact("abducted", "civilians", 1), exact("abducted", "civilians", 2)],
    ),
    ("Les éleveurs déplorent le vol de 150 bœufs.", [exact("livestock_taken", "total", 150)]),
    ("Douze soldats sont morts, et non 21.", [exact("killed", "state forces", 12)]),
)


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_sentences_state_their_figures(text: str, expected: list[Figure]) -> None:
    assert figures_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_sentences_state_their_figures(text: str, expected: list[Figure]) -> None:
    assert figures_in(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "A local official counted 18 dead, all civilians. A civil society group gives 22.",
            "en",
            [exact("killed", "civilians", 18), exact("killed", "civilians", 22)],
        ),
        (
            "The attack killed twelve soldiers. Eight wounded were taken to Gao.",
            "en",
            [exact("killed", "state forces", 12), exact("wounded", "state forces", 8)],
        ),
        (
            "On Friday a lorry carrying traders hit a mine. Five people were wounded.",
            "en",
            [exact("wounded", "civilians", 5)],
        ),
        (
            "Dix camions-citernes sont arrivés. Un conducteur parle plutôt d'une cinquantaine.",
            "fr",
            [exact("tankers_arrived", "total", 10), ("tankers_arrived", "total", None, 50, None)],
        ),
        (
            "Un ingénieur chinois a été enlevé en mai. Il a été libéré en juin.",
            "fr",
            [exact("abducted", "civilians", 1), exact("released", "civilians", 1)],
        ),
        (
            "Clashes between herders and farmers broke out. At least 19 people were killed.",
            "en",
            [("killed", "total", 19, None, None)],
        ),
    ],
)
def test_what_was_counted_before_helps_a_number_that_stands_alone(
    text: str, language: Language, expected: list[Figure]
) -> None:
    sentences = read_text(text).sentences
    found = read_figures(sentences, ReportFrame(language, None))
    assert [figure for figures in found.values() for figure in as_read(figures)] == expected


def test_a_group_that_was_not_beside_the_number_says_so() -> None:
    near, far = find_figures(
        sentence_of("Three soldiers died and five were wounded."), ReportFrame("en", None)
    )
    assert (near.group_is_inferred, far.group_is_inferred) == (False, True)


def test_a_figure_keeps_its_words_and_their_place() -> None:
    text = "Gao, 3 May 2025\n\nThe army spoke of « au moins » nothing. At least 12 civilians were killed."
    reading = read_text(text)
    (figure,) = [
        figure for found in read_figures(reading.sentences, reading.frame()).values() for figure in found
    ]
    assert figure.words == "At least 12 civilians"
    assert text[figure.span.start : figure.span.end] == figure.words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JNIM put the number of gendarmes killed at nine.", exact("killed", "state forces", 9)),
        ("Le nombre de civils tués s'élève à 12.", exact("killed", "civilians", 12)),
        ("Le bilan est passé de 5 à 8 morts.", exact("killed", "total", 8)),
        ("Two hundred and six goats were stolen.", exact("livestock_taken", "total", 206)),
        (
            "Planes struck a group of rebels on Friday and seven of them were killed.",
            exact("killed", "armed group", 7),
        ),
        ("Onze gendarmes étaient tombés dans l'assaut de leur caserne.", exact("killed", "state forces", 11)),
        ("Trois gendarmes tués, un blessé.", exact("wounded", "state forces", 1)),
        (
            "Some 900 people have arrived at Kaya, fleeing the raids.",
            ("displaced", "civilians", None, 900, None),
        ),
    ],
)
def test_tolls_parts_and_arrivals_are_read_as_they_are_meant(text: str, expected: Figure) -> None:
    found = read_figures(read_text(text).sentences, read_text(text).frame())
    assert expected in [one for figures in found.values() for one in as_read(figures)]
