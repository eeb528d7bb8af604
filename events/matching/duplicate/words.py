"""How alike two titles are, across English and French: names and numbers as they are, the field's words by meaning."""

import re
from functools import lru_cache

from events.names.folding import fold

# Each line is one meaning: the words for it in both languages, folded, as beginnings of words.
MEANINGS = """
attack attaqu assault assaut raid
ambush embusc
convoy convoi column colonne
tanker citerne
truck camion lorr
vehicle vehicul
fuel carburant
post poste base camp garnison garrison
army armee military militaire soldier soldat troop troupe fama
civilian civil villager villageois habitant inhabitant resident
village localite settlement
town ville city
market marche
school ecole
teacher enseignant
health sante hospital hopital
mosque mosquee
church eglise
bridge pont
road route axe axis
river fleuve
mine engin ied explosive explosif bomb bombe
strike frapp
air aerien
drone drone
shell obus bombard rocket roquette
abduct enlev kidnap hostage otage
release libere liberat freed
kill tue tuer mort dead death deces
wound bless injur
dozen dizaine
burn brul incendi
loot pill stol vol
livestock cattle betail
herder eleveur berger
farmer agricult cultivat
flee fled fui deplac displac
blockade blocus
siege siege
clash affront combat fight battl bataille
captur pris seiz
retak repri recaptur
withdraw retrait leav depart quitt
expel expuls
deploy deploi
coup putsch
mutin
protest manifest
riot emeute
ceasefire cessez
agreement accord
talk entretien pourparler
arrest interpell
escort escort
patrol patrouill
border frontiere
night nuit
dawn aube
armed arme
men homme
gunmen assaillant
militia milice
group groupe
jihad djihad terror
close ferm
"""
SMALL_WORDS = """
a an and as at by for from in into near of off on or over the to two with was were is are its their
au aux avec ce d dans de des du en et l la le les leur ou par pour pres sa se ses son sont sur un une
"""
STOPWORDS = frozenset(SMALL_WORDS.split())
NUMBER_WORDS = {
    "one": "1",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "trois": "3",
    "quatre": "4",
    "cinq": "5",
    "sept": "7",
    "huit": "8",
    "neuf": "9",
    "dix": "10",
    "deux": "2",
}
# What tells more of which event it is: names and numbers count for two words.
NAMES_WEIGH = 2.0


def _lexicon() -> tuple[re.Pattern[str], dict[str, str]]:
    stems = {stem: f"={n}" for n, line in enumerate(MEANINGS.strip().splitlines()) for stem in line.split()}
    longest_first = sorted(stems, key=len, reverse=True)
    return re.compile("|".join(longest_first)), stems


BEGINNING, MEANING = _lexicon()


def _meaning(word: str) -> str:
    found = BEGINNING.match(word)
    # A stem stands for its word, not for every name that happens to begin with it: "Menaka" is no "men".
    if found and len(word) - len(found.group()) <= 4 and (len(found.group()) > 3 or word == found.group()):
        return MEANING[found.group()]
    return NUMBER_WORDS.get(word, word)


@lru_cache(maxsize=4096)
def told_by(title: str) -> frozenset[str]:
    """Return what a title says: meanings as "=n", names and numbers as they stand."""
    return frozenset(_meaning(word) for word in fold(title).split() if word not in STOPWORDS)


def alike(one: str, other: str) -> float:
    """Return 0.0 for titles that share nothing, 1.0 for those that say the same words, in whichever language."""
    first, second = told_by(one), told_by(other)
    whole = _weight(first) + _weight(second)
    return 2 * _weight(first & second) / whole if whole else 0.0


def _weight(words: frozenset[str]) -> float:
    return sum(1.0 if word[0] == "=" else NAMES_WEIGH for word in words)
