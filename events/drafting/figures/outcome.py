"""What happened to what is counted: the words for killed, wounded, abducted, burnt, arrived, closed, in both languages.

Three ways to say it: a noun that is itself counted ("five dead", "trois blessés"), a participle that needs "were" or
stands behind the noun ("soldiers killed in"), a verb that takes the number behind it ("killing twelve").
"""

import re
from dataclasses import dataclass

from events.drafting.figures.noun import Thing


@dataclass(frozen=True, slots=True)
class Outcome:
    """The words for one kind of figure, for one sort of thing."""

    kind: str
    things: frozenset[Thing]
    counted: re.Pattern[str] | None
    participle: re.Pattern[str] | None
    # Verbs that need no "were": died, fled, arrived.
    alone: re.Pattern[str] | None
    active: re.Pattern[str] | None


def _words(words: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w])") if words else None


def _outcome(kind: str, things: str, counted: str, participle: str, alone: str, active: str) -> Outcome:
    of: frozenset[Thing] = frozenset(things.split())  # type: ignore[arg-type]
    return Outcome(kind, of, _words(counted), _words(participle), _words(alone), _words(active))


DESTROYED = (
    r"burnt|burned|set (?:on fire|alight|ablaze)|torched|destroyed|gutted|charred|wrecked|"
    r"incinerated|razed|blown up|"
    r"(?:brule|incendie|detruit|calcine|ravage|saccage|demoli)(?:e?s?)?|reduite?s? en cendres"
)
DESTROYED_ALONE = (
    r"(?:had |have |has )?(?:burnt|burned)(?= (?:on|in|at|near|that|last|to)|[,.;]|$)|went up in flames|"
    r"partie?s? en fumee"
)
DESTROYING = (
    r"(?:burn(?:t|ed|ing)?|torch(?:ed|ing)?|destroy(?:s|ed|ing)?|set(?:ting)? (?:fire to|"
    r"alight|ablaze)|razed|razing|"
    r"blew up|blowing up|gutted|gutting|put(?:ting)? to the torch)|(?:brule(?:r)?|brulant|"
    r"incendi(?:e|er|ant|a|erent)|brul(?:a|erent)|detruit|detruire|detruisant|"
    r"calcine|(?:mis|mettant|mettre|bouter|boute) le feu (?:a|aux)|reduit en cendres|endommage|saccage)"
)
OUTCOMES: tuple[Outcome, ...] = (
    _outcome(
        "killed",
        "people",
        r"dead|deaths?|fatalities|killed|bodies|corpses|lives|morts?|mortes?|deces|tuee?s?|"
        r"(?<!africa )corps(?: sans vie)?(?! (?:d'armee|d'elite|habilles?|expeditionnaire|de garde|"
        r"electoral))|vies humaines|"
        r"vies|victimes mortelles|cadavres|depouilles",
        r"killed|slain|murdered|executed|shot dead|beheaded|massacred|slaughtered|lynched|"
        r"neutrali[sz]ed|eliminated|hacked to death|"
        r"burnt to death|put out of action|assassinated|gunned down|found dead|left dead|(?:stabbed|"
        r"beaten|clubbed|shot|stoned|trampled|starved) to death|"
        r"buried|strangled|hanged|burnt alive|burned alive|battue?s? a mort|enterree?s?|inhumee?s?|"
        r"poignardee?s?|"
        r"lapidee?s?|pendue?s?|achevee?s?|"
        r"(?:tue|abattu|assassine|execute|egorge|decapite|massacre|neutralise|elimine|lynche|"
        r"fauche|retrouve mort|pendu)e?s?|"
        r"mise?s? hors d'etat de nuire|mise?s? hors de combat|brulee?s? vi(?:fs?|ves?)|tuee?s? par balles?",
        r"died|dies|perished|lay dead|paid with (?:their|his|her) li(?:fe|ves)|met (?:their|his|her) deaths?|"
        r"(?:l')?(?:ont|avaient|a|avait) paye de (?:leur|sa) vie|"
        r"drowned|noyee?s?|lost (?:their lives|his life|her life)|fell in|succumbed|"
        r"mort(?:e)?s?|decede(?:e)?s?|"
        r"tombe(?:e)?s?(?! (?:aux|dans|en panne|sur|entre))|"
        r"tombe(?:e)?s?(?= dans (?:l'|un |une |cet |cette |les |des |ces )?"
        r"(?:attaque|assaut|combat|affrontement))|peri|perdu la vie|trouve la mort|succombe",
        r"kill(?:s|ed|ing)?|murder(?:ed|ing)|execut(?:ed|ing)|behead(?:ed|ing)|massacr(?:ed|"
        r"ing)|slaughter(?:ed|ing)|"
        r"eliminat(?:ed|ing)|neutrali[sz](?:ed|ing)|shot dead|shooting dead|(?:claim|tak)(?:s|ed|ing) "
        r"the lives of|took the lives of|(?:cost|costing) the li(?:ves|fe) of|"
        r"(?:cost|costing) (?:the |its )?(?:army|military|forces|police|gendarmerie|group|rebels|"
        r"jihadists|attackers|"
        r"assailants|insurgents)|bur(?:ied|ying)|lynch(?:ed|ing)|beat to death|beheading|strangl(?:ed|"
        r"ing)|hang(?:ed|ing)|"
        r"(?:army|forces|gendarmerie|police|ranks|side|unit|group|jihadists|rebels|it|we|they) (?:had |"
        r"has |have "
        r")?lost|gunned down|assassinated|"
        r"tuant|tue(?:r|nt|rent)?|tua|abatt(?:u|ant|re|it|irent)|assassin(?:e|ant|er|a|erent)|execut(?:e|"
        r"ant|er|a|erent)|"
        r"enterr(?:e|ant|er|ent)|inhum(?:e|ant|er|ent)|lynch(?:e|ant|er|a)|battu a mort|achev(?:e|ant|er)|"
        r"fauch(?:e|ant|er)|"
        r"egorg(?:e|eant|er)|massacr(?:e|ant|er)|elimin(?:e|ant|er)|"
        r"neutralis(?:e|ant|er)|cout(?:e|ant|er|a) la vie (?:a|de|d')|(?:pris|prend|prenant|ote|otant|"
        r"arrache|fauche) la vie (?:a|de|d')|"
        r"(?:cause|provoque|entraine) la mort (?:de|d')|"
        r"(?:a|ont|avait|avoir) perdu|perdit",
    ),
    _outcome(
        "wounded",
        "people",
        r"wounded|injured|injuries|hurt|blesse(?:e)?s?(?: graves| legers)?",
        r"(?:seriously |badly |slightly |lightly |gravely )?(?:wounded|injured|hurt|maimed)|"
        r"(?:grievement |gravement |legerement )?blesse(?:e)?s?|"
        r"(?:mutile|touche)e?s? par balles?",
        "",
        r"wound(?:s|ed|ing)|injur(?:ed|ing)|hurt(?:ing)?|maim(?:ed|ing)|bless(?:e|ant|er|a|erent)",
    ),
    _outcome(
        "abducted",
        "people",
        r"hostages?(?! (?:were|was) (?:freed|released))|abductees|kidnap victims|abductions|"
        r"kidnappings|enlevements|rapts",
        r"abducted|kidnapped|taken(?= ?(?:[.;,:)]|$))|taken (?:hostage|away|captive)|carried off|snatched|"
        r"seized|led "
        r"away|held (?:hostage|captive|prisoner)|"
        r"(?:enleve|kidnappe|emmene|sequestre|rapte|capture)e?s?(?: de force)?|prise?s? en "
        r"otages?|prise?s? par|retenue?s? (?:en otages?|captifs?)|"
        r"detenue?s? (?:en otages?|par)",
        "",
        r"abduct(?:s|ed|ing)|kidnap(?:s|ped|ping)|t(?:ook|aking|aken) (?:hostage|captive|"
        r"away)|carr(?:ied|ying) off|seiz(?:ed|ing)|"
        r"snatch(?:ed|ing)|(?:had|have|has) taken|and taken|took|taking(?: with (?:it|them))?|led away|"
        r"(?:still )?hold(?:s|"
        r"ing)?|held|exchange|"
        r"enlev(?:e|ant|er|a|erent)|kidnapp(?:e|ant|er)|(?:pris|prenant) en otages?|emmen(?:e|ant|er|a|"
        r"erent)|"
        r"emport(?:e|ant|er)|"
        r"detien(?:t|nent)|retien(?:t|nent)|sequestr(?:e|ant)|ravi",
    ),
    _outcome(
        "captured",
        "people",
        r"prisoners of war|prisonniers de guerre",
        r"captured|taken prisoners?|made prisoners?|(?:capture)e?s?|faite?s? prisonniere?s?|prisonniere?s?",
        r"surrendered|laid down (?:their|his) (?:arms|weapons)|(?:depose|rendu) les armes|se sont rendus",
        r"captur(?:ed|ing)|t(?:ook|aking) prisoner|captur(?:e|ant|er)|(?:fait|faisant) prisonniers?",
    ),
    _outcome(
        "missing",
        "people",
        r"missing|disparus?|disparues",
        r"missing|unaccounted for|(?:portee?s? )?disparue?s?|sans nouvelles",
        r"(?:went|gone) missing|disappeared|still missing|restent introuvables",
        "",
    ),
    _outcome(
        "released",
        "people",
        "",
        r"released|freed|liberated|set free|let go|rescued|ransomed|(?:libere|relache|elargi|"
        r"affranchi|secouru)e?s?|remise?s? en liberte|"
        r"exfiltree?s?",
        r"recouvre (?:la|leur) liberte|regained (?:their|his|her) freedom|walked free|retrouve la liberte",
        r"releas(?:ed|ing)|freed|freeing|liberat(?:ed|ing)|rescu(?:ed|ing)|liber(?:e|ant|er)|"
        r"relach(?:e|ant|er)|"
        r"(?:the )?release of|(?:la )?liberation (?:de|d'|des)",
    ),
    _outcome(
        "arrested",
        "people",
        r"arrests|arrestations|interpellations",
        r"arrested|detained|apprehended|rounded up|taken into custody|jailed|imprisoned|under arrest|"
        r"in (?:police |military )?custody|"
        r"in detention|behind bars|aux arrets|en detention|sous les verrous|aux mains de la (?:police|"
        r"gendarmerie)|"
        r"en garde a vue|(?:arrete|"
        r"interpelle|apprehende|ecroue|incarcere|place)e?s?"
        r"(?: en garde a vue)?|mise?s? aux arrets",
        "",
        r"arrest(?:s|ed|ing)|detain(?:ed|ing)|apprehend(?:ed|ing)|round(?:ed|ing) up|"
        r"arret(?:e|ant|er)|interpell(?:e|ant|er)|"
        r"apprehend(?:e|ant|er)|(?:the )?arrest of|l'arrestation (?:de|d')|l'interpellation (?:de|d')",
    ),
    _outcome(
        "displaced",
        "people",
        r"(?:newly |internally |new )?displaced(?: people| persons)?|refugees|idps|"
        r"(?:nouveaux )?deplaces(?: internes)?|refugies|deplacees",
        r"(?:newly |internally )?displaced|uprooted|driven (?:from|out)|forced (?:to (?:flee|"
        r"leave|move)|from|out)|made homeless|"
        r"deplace(?:e)?s?|chassee?s?|contraint(?:e)?s? (?:a fuir|au depart|de (?:fuir|partir|"
        r"quitter)|a quitter)|forcee?s? (?:a|de) (?:fuir|quitter|partir)",
        r"(?:have |had )?fled|(?:have |had )?left (?:their (?:homes?|houses?|villages?|"
        r"hamlets?|fields|camps?|communit\w+|towns?|land)|the (?:district|area|town|village|"
        r"region|city|zone))|(?:sought|taken|found) (?:refuge|shelter)|"
        r"crossed (?:the border|into)|are sheltering|(?:have |had )?(?:arrived|reached)(?=.*\b(?:fleeing|"
        r"having fled|"
        r"displaced|refugees?)\b)|arrivee?s?(?=.*\b(?:fuyant|fui|deplacees?|refugiees?)\b)|fui|"
        r"(?:ont )?quitte (?:leurs?|la|le|les)|"
        r"trouve refuge|pris la fuite|"
        r"se sont (?:refugiee?s|deplacee?s)|passe la frontiere|ont du (?:fuir|quitter|partir)|"
        r"abandonne leurs?",
        r"displac(?:ed|ing)|forc(?:ed|ing)|drove|driving|deplac(?:e|ant)|pouss(?:e|ant)|"
        r"contraign(?:ant|ait)|contraint|force",
    ),
    _outcome(
        "households_affected",
        "household",
        "",
        r"affected|displaced|made homeless|left homeless|hit|uprooted|(?:affecte|touche|"
        r"deplace|sinistre|impacte|chasse)e?s?|sans abri",
        r"fled|have left|lost (?:their|everything)|(?:have |had )?(?:arrived|reached)|fui|quitte|perdu|"
        r"arrivee?s|trouve refuge|refugiee?s",
        r"affect(?:ed|ing)|displac(?:ed|ing)|hit|affect(?:e|ant)|touch(?:e|ant)|deplac(?:e|ant)",
    ),
    _outcome("tankers_destroyed", "tanker", "", DESTROYED, DESTROYED_ALONE, DESTROYING),
    _outcome("vehicles_destroyed", "vehicle", "", DESTROYED, DESTROYED_ALONE, DESTROYING),
    _outcome(
        "buildings_destroyed",
        "building",
        "",
        DESTROYED + r"|looted and burn(?:t|ed)",
        DESTROYED_ALONE,
        DESTROYING,
    ),
    *(
        _outcome(
            f"{thing}s_arrived",
            thing,
            "",
            r"(?:safely )?(?:escorted|brought|delivered|unloaded)|(?:achemine|"
            r"(?<!l')(?<!d')(?<!une )(?<!son )(?<!leur )(?<!sous )(?<!sans )escorte|convoye|"
            r"decharge)e?s?",
            r"arrived|reached|entered|got through|rolled into|made it|pulled into|drove into|came "
            r"in|arrivee?s?|parvenue?s?|"
            r"entree?s?(?= (?:a|au|dans|en))|atteint|rallie|gagne",
            r"escort(?:ed|ing)|brought|bringing|escort(?:e|ant|er)|achemin(?:e|ant|er)|(?:the "
            r")?arrival of|l'arrivee (?:de|d')",
        )
        for thing in ("tanker", "vehicle")
    ),
    _outcome(
        "livestock_taken",
        "livestock",
        "",
        r"stolen|taken(?: away)?|rustled|driven (?:off|away)|looted|carried off|(?:vole|"
        r"emporte|enleve|emmene|razzie|pille|derobe)e?s?",
        "",
        r"st(?:ole|ealing|olen)|rustl(?:ed|ing)|made off with|making off with|dr(?:ove|iving) "
        r"(?:off|away)|t(?:ook|aking)|"
        r"carr(?:ied|ying) off|(?:leaving|left|fled) with|emport(?:e|ant|er)|vol(?:e|ant|er)|"
        r"(?:re)?part(?:i|is|ant) avec|enlev(?:e|ant|er)|"
        r"emmen(?:e|ant|er)|(?:le |du )?vol (?:de|d')|(?:the )?theft of|razzi(?:e|ant)|"
        r"derob(?:e|ant)|pill(?:e|ant)",
    ),
    _outcome(
        "schools_closed",
        "school",
        "",
        r"closed|shut(?: down)?|(?:ferme)e?s?|not functioning|non fonctionnel(?:le)?s",
        r"have (?:closed|shut)|remain (?:closed|shut)|restent fermees?|ont ferme",
        r"clos(?:ed|ing)|shut(?:ting)?(?: down)?|ferm(?:e|ant|er)|(?:the )?closure of|la "
        r"fermeture (?:de|d')",
    ),
    _outcome(
        "weapons_seized",
        "weapon",
        "",
        r"seized|recovered|captured|handed (?:in|over)|found|collected|confiscated|"
        r"surrendered|(?:saisi|recupere|remi|decouvert|rendu|collecte|depose)e?s?",
        "",
        r"seiz(?:ed|ing)|t(?:ook|aking|aken)|(?:et|avoir|ont|a) pris|emport(?:e|ant|er)|recover(?:ed|ing)|"
        r"captur(?:ed|ing)|collect(?:ed|ing)|found|hand(?:ed|"
        r"ing) (?:in|over)|(?:sais|recuper|captur|decouv|remet|collect)"
        r"(?:i|is|ir|ie|issant|e|er|ert|rir|tant|tre|ant)|(?:a|ont) remis",
    ),
    _outcome(
        "participants",
        "people",
        r"demonstrators|protesters|protestors|marchers|participants|manifestants|marcheurs",
        "",
        r"demonstrated|marched|protested|rallied|took to the streets|(?:had )?gathered|took "
        r"part|attended|turned out|converged|s'est rassemblee?|se sont (?:rassemblee?s|reunie?s|massee?s)|"
        r"manifeste|defile|marche|descendus? dans (?:la|les) rues?|battu le pave|participe|pris part",
        r"drew|brought together|(?:had )?gathered|mobili[sz]ed|attended by|reuni|rassemble|mobilise|draine",
    ),
)
TROOPS_LEFT = re.compile(
    r"(?<![\w-])(?:left|withdrawn|withdrew|departed|pulled out|flew out|flown out|partis?|"
    r"quitte|retires?|rapatries?)(?!\w)"
)
TROOPS_ARRIVED = re.compile(
    r"(?<![\w-])(?:arrived|landed|deployed|flown in|sent|arrives?|debarques?|deployes?|"
    r"envoyes?)(?!\w)"
)
ATTACKED = re.compile(
    r"(?<![\w-])(?:attack(?:ed|ing)|storm(?:ed|ing)|raid(?:ed|ing)|assault(?:ed|ing)|"
    r"ambush(?:ed|ing)|open(?:ed|ing) fire|"
    r"burst into|descended on|surrounded|overran|rode into|took part in the (?:attack|"
    r"assault|raid)|shot at|came out of|"
    r"(?:ont|a|avaient|avait) (?:attaque|assailli|pris d'assaut|fait irruption|ouvert le "
    r"feu|encercle|envahi|pris pour cible|mene|surgi|investi)|"
    r"attaquant|sont (?:arrives|entres|venus)|ont debarque)(?!\w)"
)


def outcomes_for(thing: Thing) -> list[Outcome]:
    """List what can have happened to such a thing."""
    return [outcome for outcome in OUTCOMES if thing in outcome.things]
