"""Figures said in other ways: objects further off, parts of a whole, tolls that move, people by what they do."""

import pytest

from events.drafting.figures.find import read_figures
from events.drafting.mention import Language, ReportFrame
from events.drafting.text.reading import read_text
from tests.drafting.test_figures import Figure, as_read, exact


def figures_of(text: str, language: Language) -> list[Figure]:
    """Read a text of one sentence or more, so that one helps the next."""
    found = read_figures(read_text(text).sentences, ReportFrame(language, None))
    return [figure for figures in found.values() for figure in as_read(figures)]


ENGLISH: tuple[tuple[str, list[Figure]], ...] = (
    ("Two boda riders were shot dead.", [exact("killed", "civilians", 2)]),
    ("A wildlife ranger was killed by a mine.", [exact("killed", "state forces", 1)]),
    ("Five okada riders were kidnapped near the bridge.", [exact("abducted", "civilians", 5)]),
    (
        "They murdered an imam and abducted a nurse.",
        [exact("killed", "civilians", 1), exact("abducted", "civilians", 1)],
    ),
    ("Residents buried eleven people on Monday.", [exact("killed", "civilians", 11)]),
    ("The remains of nine herders were found in a well.", [exact("killed", "civilians", 9)]),
    ("The battle cost the army 16 men.", [exact("killed", "state forces", 16)]),
    ("The raid took the lives of two midwives.", [exact("killed", "civilians", 2)]),
    (
        "Three gunmen died, two others drowned.",
        [exact("killed", "armed group", 3), exact("killed", "armed group", 2)],
    ),
    ("The rebels stopped four buses and torched them.", [exact("vehicles_destroyed", "total", 4)]),
    (
        "Raiders made off with 90 camels and 300 goats.",
        [exact("livestock_taken", "total", 90), exact("livestock_taken", "total", 300)],
    ),
    ("A bus carrying 31 passengers was hijacked on Friday.", [exact("abducted", "civilians", 31)]),
    (
        "Six people were injured, one of whom later died.",
        [exact("wounded", "total", 6), exact("killed", "total", 1)],
    ),
    ("Three of the five students were freed.", [exact("released", "civilians", 3)]),
    (
        "Eleven troops were killed, with two still missing.",
        [exact("killed", "state forces", 11), exact("missing", "state forces", 2)],
    ),
    (
        "A captain and six of his men were wounded.",
        [exact("wounded", "state forces", 1), exact("wounded", "state forces", 6)],
    ),
    ("The toll has risen from 14 to 19.", [exact("killed", "total", 19)]),
    ("The death toll climbed to 33 on Sunday.", [exact("killed", "total", 33)]),
    ("Officials put the number of injured at 21.", [exact("wounded", "total", 21)]),
    ("Seven officers are in custody.", [exact("arrested", "state forces", 7)]),
    ("Since 3 May 2,750 people have arrived in Diffa.", [exact("displaced", "civilians", 2750)]),
    ("The camp took in 640 people last week.", [exact("displaced", "civilians", 640)]),
    (
        "The transport union counted 12 lorries burnt. The prefect counts nine destroyed.",
        [exact("vehicles_destroyed", "total", 12), exact("vehicles_destroyed", "total", 9)],
    ),
    ("The guard was not hurt.", [exact("wounded", "state forces", 0)]),
    ("None of its men is missing, the army says.", [exact("missing", "state forces", 0)]),
    ("A mob lynched two men.", [exact("killed", "civilians", 2)]),
    ("JNIM admits to three dead in its ranks.", [exact("killed", "armed group", 3)]),
    # None of these is a figure of an event.
    ("The families called for the release of six hostages.", []),
    ("The page showed a picture of a burnt truck.", []),
    ("No soldier was killed in the period under review.", []),
    ("They were nine and left their shoes at the door.", []),
    ("Some 300 people arrived at the stadium for the rally.", []),
    ("A delegation of 40 people arrived in Niamey.", []),
)
FRENCH: tuple[tuple[str, list[Figure]], ...] = (
    ("La mine a pris la vie à trois bergers.", [exact("killed", "civilians", 3)]),
    ("L'assaut coûta la vie à cinq gendarmes.", [exact("killed", "state forces", 5)]),
    ("Un motocycliste a été blessé au pied.", [exact("wounded", "civilians", 1)]),
    ("Deux agents de santé ont été enlevés.", [exact("abducted", "civilians", 2)]),
    ("Les villageois ont enterré quatorze personnes.", [exact("killed", "civilians", 14)]),
    ("Les corps de huit bergers ont été retrouvés.", [exact("killed", "civilians", 8)]),
    ("Les assaillants ont arrêté deux cars et les ont incendiés.", [exact("vehicles_destroyed", "total", 2)]),
    ("Le poste perdit onze soldats.", [exact("killed", "state forces", 11)]),
    ("Les neuf gendarmes que le groupe exécuta dans la nuit.", [exact("killed", "state forces", 9)]),
    ("Les rebelles tuèrent six soldats.", [exact("killed", "state forces", 6)]),
    ("Trois cent quatre-vingts moutons ont été volés.", [exact("livestock_taken", "total", 380)]),
    ("Le bilan passe de 9 à 12 morts.", [exact("killed", "total", 12)]),
    (
        "Sept personnes ont été blessées, dont une est décédée.",
        [exact("wounded", "total", 7), exact("killed", "total", 1)],
    ),
    ("Trois des huit otages ont été libérés.", [exact("released", "total", 3)]),
    (
        "Un capitaine et cinq de ses hommes ont été tués.",
        [exact("killed", "state forces", 1), exact("killed", "state forces", 5)],
    ),
    (
        "L'attaque a fait 31 morts, dont 20 civils.",
        [exact("killed", "total", 31), exact("killed", "civilians", 20)],
    ),
    ("L'armée a perdu quatre hommes.", [exact("killed", "state forces", 4)]),
    ("Neuf officiers sont aux arrêts.", [exact("arrested", "state forces", 9)]),
    ("Plus de 850 Tchadiens sont arrivés à Bol.", [("displaced", "civilians", 850, None, None)]),
    ("Une trentaine de ménages ont fui.", [("households_affected", "civilians", None, 30, None)]),
    (
        "Une centaine d'instructeurs russes sont arrivés à Bamako.",
        [("troops_arrived", "foreign military", None, 100, None)],
    ),
    ("La sentinelle, cachée sous un lit, n'a pas été blessée.", [exact("wounded", "state forces", 0)]),
    (
        "L'infirmière enlevée le 3 mai a été relâchée lundi.",
        [exact("abducted", "civilians", 1), exact("released", "civilians", 1)],
    ),
    (
        "Cinq enseignants ont été enlevés. La mairie n'en compte que quatre.",
        [exact("abducted", "civilians", 5), exact("abducted", "civilians", 4)],
    ),
    (
        "Des soldats ont été pris sous le feu. Au moins six d'entre eux sont morts.",
        [("killed", "state forces", 6, None, None)],
    ),
    ("Ils réclament la libération des trois élus.", []),
    ("Un voleur d'enfants, disait la foule.", []),
    ("Le véhicule de l'escorte portait deux drapeaux.", []),
)


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_says_it_in_other_ways(text: str, expected: list[Figure]) -> None:
    assert figures_of(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_says_it_in_other_ways(text: str, expected: list[Figure]) -> None:
    assert figures_of(text, "fr") == expected
