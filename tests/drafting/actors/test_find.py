"""Actors in a text: by name, by nationality, by what was named before, by a capital; and people without a name."""

from collections.abc import Sequence

import pytest

from events.drafting.actors.book import actor_book
from events.drafting.mention import Language
from events.models.actor import ActorName
from tests.drafting.places.reading import actors_in, read
from tests.makers import make_actor

pytestmark = pytest.mark.django_db

GUNMEN = "unidentified gunmen"
NAMED = [
    ("JNIM attacked the post.", ["JNIM"]),
    ("The Group for the Support of Islam and Muslims claimed it.", ["JNIM"]),
    ("Jama’at Nusrat al-Islam wal-Muslimin claimed it.", ["JNIM"]),
    ("IS Sahel burnt the bus.", ["IS Sahel"]),
    ("The Islamic State's Sahel Province claimed it.", ["IS Sahel"]),
    ("ISWAP and Boko Haram clashed.", ["ISWAP", "Boko Haram"]),
    ("The al-Qaeda affiliate JNIM claimed it.", ["JNIM"]),
    ("About thirty ISWAP fighters died.", ["ISWAP"]),
    ("The AES defence ministers will meet.", ["AES"]),
    ("The UN called for calm.", ["United Nations"]),
    ("In Mali, Wagner was replaced by Africa Corps.", ["Wagner Group", "Africa Corps"]),
]
OF_A_COUNTRY = [
    ("Malian soldiers were killed.", ["Malian Armed Forces"]),
    ("Nigerien troops left.", ["Niger Armed Forces"]),
    ("Nigerian troops left.", ["Nigerian Armed Forces"]),
    ("The armed forces of Mali moved.", ["Malian Armed Forces"]),
    ("Malian and Nigerien soldiers met.", ["Malian Armed Forces", "Niger Armed Forces"]),
    ("French forces left Chad.", ["French forces in Chad"]),
    ("French forces handed over their base in Abidjan.", ["French forces in Côte d'Ivoire"]),
    ("The French army decides who stays in Chad.", ["French Armed Forces"]),
    ("Accra says its soldiers never entered Togo.", ["Government of Ghana", "Ghanaian Armed Forces"]),
    ("In Benin, the state government and customs officers met.", ["customs officers"]),
    ("In Togo, police fired.", ["National Police of Togo"]),
    ("Mali's army says so.", ["Malian Armed Forces"]),
    ("Soldiers were killed near Djibo.", ["Burkina Faso Armed Forces"]),
    ("Western troops left Mali.", []),
    ("Gunmen shelled the military camp at Kidal.", [GUNMEN, "Malian Armed Forces"]),
    (
        "US Deputy Secretary of State Christopher Landau called Malian Foreign Minister Abdoulaye Diop.",
        [
            "United States Department of State",
            "Ministry of Foreign Affairs of Mali",
            "Ministry of Foreign Affairs of Mali",
        ],
    ),
    ("The governor closed the market of Téra.", ["Government of Niger"]),
    ("Bamako said no.", ["Government of Mali"]),
    ("Niamey accuses Paris.", ["Government of Niger", "Government of France"]),
    ("US, Mali discuss security.", ["Government of the United States", "Government of Mali"]),
]
UNNAMED = [
    ("Gunmen on motorcycles came.", [GUNMEN]),
    ("Suspected jihadists shot four villagers.", [GUNMEN, "civilians"]),
    ("Two aid workers were taken.", ["aid workers"]),
    ("Two Chinese technicians were freed near Agadez.", ["civilians"]),
    ("Nobody was taken hostage.", []),
    ("A hauliers' union counts the trucks.", []),
    ("Boda riders and market-goers were beaten by a mob.", ["civilians", "civilians", "rioters"]),
    ("Midwives, imams and a bishop were let go.", ["civilians", "civilians", "civilians"]),
    ("Two men of JNIM came.", ["JNIM"]),
    ("The company's men put the mast up.", []),
]
FRENCH = [
    ("Le GSIM a revendiqué l'attaque.", ["JNIM"]),
    ("Les combattants du GSIM sont partis.", ["JNIM"]),
    ("Le Groupe de soutien à l’islam et aux musulmans se tait.", ["JNIM"]),
    ("L'État islamique au Sahel bloque Ménaka.", ["IS Sahel"]),
    ("Les FAMa ont repris Kidal.", ["Malian Armed Forces"]),
    ("L'armée burkinabè et des VDP sont partis.", ["Burkina Faso Armed Forces", "VDP"]),
    ("Des soldats nigériens sont morts.", ["Niger Armed Forces"]),
    ("Des soldats nigérians sont morts.", ["Nigerian Armed Forces"]),
    ("Quatre militaires sont tombés à Djibo.", ["Burkina Faso Armed Forces"]),
    ("Le 4e BIR a fouillé Aribinda.", ["BIR"]),
    ("Le ministre malien des Affaires étrangères est parti.", ["Ministry of Foreign Affairs of Mali"]),
    (
        "Les ministres de la Défense ivoirien et burkinabè se verront.",
        ["Government of Côte d'Ivoire", "Government of Burkina Faso"],
    ),
    ("Nous ne réclamons pas le retour de Paris.", ["Government of France"]),
    ("Des individus armés ont enlevé trois enseignants.", [GUNMEN, "civilians"]),
    ("Aucun travailleur humanitaire n'a été blessé.", ["aid workers"]),
    ("Un gardien malien a été tué.", ["civilians"]),
    ("Personne n'a revendiqué l'attaque, et l'évêque n'accuse personne.", ["civilians"]),
    ("Une personne a été blessée.", ["civilians"]),
    ("Le GSPC tenait alors le massif.", ["GSPC"]),
    (
        "Lomé dément : ses soldats n'ont pas franchi la frontière du Burkina.",
        ["Government of Togo", "Togolese Armed Forces"],
    ),
    ("Des bouviers, un catéchiste et deux élus ont été relâchés.", ["civilians", "civilians", "civilians"]),
]  # fmt: skip


def ids(rows: Sequence[tuple[str, list[str]]]) -> list[str]:
    return [text[:40] for text, _ in rows]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=ids(NAMED))
def test_a_widely_known_actor_is_found_on_an_empty_desk(text: str, expected: list[str]) -> None:
    assert actors_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), OF_A_COUNTRY, ids=ids(OF_A_COUNTRY))
def test_forces_and_offices_are_of_the_country_that_is_said_or_meant(text: str, expected: list[str]) -> None:
    assert actors_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), UNNAMED, ids=ids(UNNAMED))
def test_people_without_a_name_have_a_plain_word(text: str, expected: list[str]) -> None:
    assert actors_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH, ids=ids(FRENCH))
def test_french_names_them_too(text: str, expected: list[str]) -> None:
    assert actors_in(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("JNIM spoke on Monday.\n\nThe group has banned fuel.", "en"),
        ("JNIM spoke on Monday. Gunmen came.\n\nThe extremist organization has banned fuel.", "en"),
        ("Le GSIM a parlé lundi.\n\nLe mouvement interdit le carburant.", "fr"),
    ],
)
def test_the_group_is_the_one_that_was_named_before(text: str, language: Language) -> None:
    _, actors, _ = read(text, language)
    assert (actors[-1].name, actors[-1].by) == ("JNIM", "context")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ECOWAS met on Monday.\n\nThe bloc lifted its travel ban.", "en"),
        ("La CEDEAO s'est réunie lundi.\n\nL'organisation a levé ses sanctions.", "fr"),
    ],
)
def test_the_bloc_is_the_organisation_that_was_named_before(text: str, language: Language) -> None:
    _, actors, _ = read(text, language)
    assert (actors[-1].name, actors[-1].by) == ("ECOWAS", "context")


def test_the_same_fighters_are_those_of_the_group_that_was_named_before() -> None:
    _, actors, _ = read("JNIM took the bridge.\n\nThe same fighters burnt a mast.", "en")
    assert actors[-1].name == "JNIM"


def test_of_two_one_of_which_is_meant_both_bear_one_number() -> None:
    _, actors, _ = read("C'est le GSIM ou des bandits.", "fr")
    assert [one.name for one in actors] == ["JNIM", GUNMEN]
    assert actors[0].alternative_group == actors[1].alternative_group is not None


def test_small_words_in_capitals_are_no_acronyms() -> None:
    _, actors, _ = read("ATTAQUE AU MALI\n\nUn camion a brûlé au Mali.", "fr")
    assert actors == []


def test_the_desks_actor_takes_the_place_of_the_packaged_one() -> None:
    actor = make_actor("Support Group (invented)", short_name="JNIM", published=False, countries=["ML"])
    _, actors, _ = read("Le GSIM a revendiqué l'attaque.", "fr")
    assert [(one.actor_id, one.name) for one in actors] == [(actor.pk, "JNIM")]
    assert "GSIM" in actors[0].aliases


def test_only_the_desk_knows_an_invented_front() -> None:
    actor = make_actor("Azawan Front (invented)", type="armed.rebel", published=False)
    ActorName.objects.create(actor=actor, name="Azawan Front")
    _, actors, _ = read("The Azawan Front claimed the attack.")
    assert [one.actor_id for one in actors] == [actor.pk]


def test_the_book_of_a_person_lacks_what_the_person_may_not_see(make_user: object) -> None:
    make_actor("Azawan Front (invented)", type="armed.rebel", published=False)
    stranger = make_user("moussa", "contributor")  # type: ignore[operator]
    assert "Azawan Front (invented)" in actor_book().index
    assert "Azawan Front (invented)" not in actor_book(visible_to=stranger).index


def test_the_span_is_that_of_the_words_in_the_text() -> None:
    text = "It rained.\n\nOn Monday JNIM attacked Malian soldiers."
    _, actors, _ = read(text)
    assert [text[one.span.start : one.span.end] for one in actors] == ["JNIM", "Malian soldiers"]
