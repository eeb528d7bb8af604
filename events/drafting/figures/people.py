"""The words for people by their group (CODEBOOK section 7), in plain letters of both languages."""

import re

PEOPLE: tuple[tuple[str, str], ...] = (
    # The longer wording first: "aid workers" are no "workers", "armed men" no "men".
    (
        "aid workers",
        r"(?:aid|humanitarian|relief|ngo|charity) (?:workers?|staff|personnel|employees?)|humanitarians|"
        r"(?:travailleu(?:r|se)s?|agents?|acteurs?|personnels?|employes?|volontaires?) "
        r"(?:humanitaires?|d'(?:une )?ong|"
        r"des ong|de la croix-rouge)|humanitaires?",
    ),
    (
        "peacekeepers",
        r"peacekeepers?|blue helmets?|casques? bleus?|soldats? de la paix|(?:un|minusma) "
        r"(?:troops|soldiers)",
    ),
    (
        "foreign military",
        r"(?:french|russian|american|us|u\.s\.|german|italian|foreign|european) (?:soldiers?|"
        r"troops|servicemen|"
        r"military|personnel|commandos?|instructors?|paratroopers?|fighters?)|mercenar(?:y|ies)|"
        r"(?:africa corps|wagner)(?: group)?(?:'s)? (?:fighters?|men|soldiers?|members?|"
        r"mercenaries|personnel)|"
        r"(?:soldats?|militaires?|troupes?|instructeurs?|combattants?|paramilitaires?|"
        r"elements?) (?:francais|russes?|"
        r"americains?|allemands?|italiens?|etrangers?|europeens?|d'africa corps|de wagner)|mercenaires?|"
        r"(?:instructeurs?|paramilitaires?) russes?",
    ),
    (
        "auxiliaries",
        r"vdps?|(?:civilian |army )?(?:volunteers?|auxiliar(?:y|ies))(?: fighters?)?(?: for "
        r"the defence of the homeland)?|"
        r"volontaires?(?: pour la defense de la patrie| vdp)?|supplet(?:if|ive)s?|auxiliaires?|"
        r"(?:members of )?(?:the )?(?:self-defen[cs]e|vigilante) (?:groups?|militiam[ae]n|"
        r"fighters?|members?|militia)|vigilantes?|"
        r"dozos?|koglweogos?|(?:traditional )?hunters?|chasseurs?(?: traditionnels?| dozos?)?|"
        r"membres? (?:d'un|du) groupe d'autodefense",
    ),
    (
        "armed group",
        r"(?:armed|masked|turbaned) (?:men|man|individuals?|assailants?|attackers?)|(?:men|"
        r"man) (?:on|riding) (?:motor\w+|bikes?)|"
        r"(?:suspected |alleged |presumed |islamist |jihadist |rebel |terrorist |iswap |jnim |"
        r"islamic state |boko haram |fla |"
        r"tuareg )*(?:fighters?|terrorists?|jihadis?ts?|jihadis?|militants?|insurgents?|"
        r"rebels?|gunm[ae]n|assailants?|"
        r"attackers?|bandits?|extremists?|islamists?|combatants?|kidnappers?|militiam[ae]n|"
        r"enem(?:y|ies)|commanders?|"
        r"emirs?|separatists?|raiders?|warlords?|ringleaders?)|"
        r"(?:hommes?|individus?|elements?|personnes) (?:lourdement |non identifies "
        r")?arme(?:e)?s?|hommes? a moto|"
        r"(?:presumes? |presumees? )?(?:combattants?|terroristes?|djihadistes?|jihadistes?|"
        r"assaillants?|rebelles?|insurges?|"
        r"islamistes?|extremistes?|bandits?|ravisseurs?|miliciens?|ennemis?|elements ennemis|"
        r"agresseurs?|separatistes?|emirs?|"
        r"criminels?|malfaiteurs?|coupeurs? de route)(?: terroristes?| djihadistes?)?|chefs? "
        r"(?:terroristes?|djihadistes?|"
        r"jihadistes?|de guerre|du groupe|rebelles?|de katiba)",
    ),
    (
        "state forces",
        r"soldiers?|troops|servicem[ae]n|military personnel|military (?:men|officers?)|"
        r"troopers?|policem[ae]n|policewomen|"
        r"police officers?|(?:army |police |gendarmerie |army and police )?officers?|"
        r"gendarmes?|(?:national |forest |prison |"
        r"republican )?guards?(?:men|m[ae]n)?|paratroopers?|commandos?|airmen|sailors|pilots?|"
        r"customs (?:officers?|agents?|m[ae]n)|(?:park |forest |game |wildlife )?(?:rangers?|wardens?)|"
        r"sentr(?:y|ies)|"
        r"colonels?|captains?|lieutenants?|sergeants?|corporals?|conscripts?|recruits?|legionnaires?|"
        r"(?:members?|agents?|elements?|men) of (?:the |its |our )?(?:security|defen[cs]e|"
        r"armed|army|police|national)[\w ]{0,30}|"
        r"soldats?|militaires?|gendarmes?|policiers?|policieres?|gardes?(?: nationaux| "
        r"forestiers?| penitentiaires?)?|douaniers?|"
        r"agents? (?:des |de la )douanes?|ecogardes?|eco-?gardes?|agents? de conservation|sentinelles?|"
        r"colonels?|capitaines?|adjudants?|lieutenants?|sergents?|caporaux|"
        r"(?:sous-)?officiers?|famas?\b|fds\b|parachutistes?|conscrits?|recrues?|"
        r"(?:elements?|membres?|agents?|hommes?) (?:des|de la|de l'|des? nos|du) ?(?:forces?|"
        r"fds|fama\w?|armee|gendarmerie|police|"
        r"garde|defense|detachement|bir\b|securite|patrouille|eaux et forets)[\w' ]{0,25}|"
        r"agents? forestiers?|nos hommes",
    ),
    ("detainees", r"detainees?|inmates?|prisoners?(?! of war)|detenus?|prisonniers?(?! de guerre)"),
    (
        "civilians",
        r"civilians?|non-combatants?|villagers?|residents?|inhabitants?|locals|townspeople|"
        r"(?:lorry |truck |bus |tanker |"
        r"taxi )?drivers?|(?:(?:boda|okada|motorcycle|motorbike|moto|boda boda|bike)[ -])?(?:taxi )?riders?|"
        r"motorists?|motorcyclists?|cyclists?|pedestrians?|shoppers?|customers?|revell?ers|pilgrims?|nomads?|"
        r"(?:cattle )?(?:breeders?|rearers?|owners?)|pastoralists?|loggers?|wood-?cutters?|porters?|"
        r"guides?|interpreters?|"
        r"bakers?|butchers?|tailors?|mechanics?|masons?|carpenters?|cooks?|cleaners?|stallholders?|"
        r"market women|"
        r"lecturers?|professors?|headteachers?|school heads?|catechists?|bishops?|sheikhs?|muezzins?|"
        r"lawyers?|"
        r"activists?|candidates?|senators?|mps|lawmakers?|griots?|blacksmiths?|boatm[ae]n|"
        r"friends?|fathers?|mothers?|parents?|uncles?|aunts?|neighbou?rs?|toddlers?|newborns?|orphans?|"
        r"widows?|"
        r"supporters?|health workers?|health personnel|medics?|paramedics?|"
        r"apprentices?|truckers?|hauliers?|traders?|merchants?|shopkeepers?|"
        r"vendors?|farmers?|herders?|"
        r"herdsm[ae]n|shepherds?|fisherm[ae]n|children|child|girls?|boys?|women|woman|bab(?:y|"
        r"ies)|infants?|teenagers?|pupils?|"
        r"students?|schoolchildren|schoolgirls?|teachers?|headm(?:aster|istress)|passengers?|"
        r"travell?ers?|engineers?|"
        r"technicians?|workers?|labourers?|employees?|staff|(?:gold |artisanal )?miners?|"
        r"nationals?|citizens?|tourists?|"
        r"journalists?|reporters?|priests?|nuns?|pastors?|imams?|clerics?|marabouts?|"
        r"worshippers?|faithful|mourners?|"
        r"mayors?|(?:village |traditional |canton )?(?:chiefs?|elders?|leaders?)|(?:local "
        r")?officials?|councillors?|judges?|"
        r"prefects?|sub-?prefects?|governors?|doctors?|nurses?|midwi(?:fe|ves)|patients?|"
        r"relatives|watchm[ae]n|(?:hotel|security|private|night|school) guards?|foreigners?|"
        r"expatriates?|families|returnees|sons|daughters?|wi(?:fe|ves)|husbands?|brothers?|"
        r"sisters?|cousins?|nephews?|fils|epouses?|freres?|soeurs?|displaced people|refugees|"
        r"bystanders?|aid recipients|"
        r"civils?|civiles|villageois(?:es?)?|habitants?|riverains?|chauffeurs?|conducteurs?|"
        r"camionneurs?|routiers?|(?:conducteurs? de )?motos?-?taxis?(?= )|taxim[ae]n|motocyclistes?|"
        r"automobilistes?|pietons?|"
        r"bouviers?|nomades?|caravaniers?|bucherons?|charbonniers?|piroguiers?|guides?|interpretes?|"
        r"forgerons?|"
        r"boulangers?|bouchers?|tailleurs?|macons?|menuisiers?|mecaniciens?|cuisiniers?|pharmaciens?|"
        r"restaurateurs?|"
        r"professeurs?|proviseurs?|lyceens?|collegiens?|catechistes?|diacres?|eveques?|abbes?|cures?|"
        r"cheikhs?|muezzins?|"
        r"avocats?|candidats?|deputes?|senateurs?|griots?|pelerins?|clients?|usagers?|menageres?|"
        r"amis?|peres?|meres?|parents|oncles?|tantes?|voisine?s?|vieillards?|veuves?|orphelins?|"
        r"sympathisants?|partisans?|"
        r"agents? (?:de sante|communautaires?|electoraux|communaux|municipaux|d'assainissement)|soignants?|"
        r"agents? (?:de la )?(?:mairie|prefecture)|"
        r"transporteurs?|apprentis?|commercant(?:e)?s?|marchand(?:e)?s?|agriculteurs?|"
        r"cultivateurs?|paysans?|eleveurs?|"
        r"bergers?|pecheurs?|enfants?|fill(?:ett)?es?|garcons?|femmes?|bebes?|nourrissons?|"
        r"adolescent(?:e)?s?|eleves?|ecoliers?|"
        r"etudiant(?:e)?s?|enseignant(?:e)?s?|instituteurs?|institutrices?|directeurs? "
        r"d'ecole|passagers?|voyageurs?|"
        r"ingenieurs?|techniciens?|ouvriers?|employes?|travailleurs?|orpailleurs?|mineurs?|"
        r"ressortissants?|citoyens?|touristes?|"
        r"journalistes?|pretres?|religieuses?|pasteurs?|imams?|fideles?|maires?|chefs? (?:de |"
        r"du )?(?:village|canton|quartier|"
        r"coutumiers?|traditionnels?)|notables?|sages|elus?|conseillers?|juges?|prefets?|"
        r"sous-prefets?|gouverneurs?|medecins?|"
        r"infirmier(?:e)?s?|sages?-femmes?|maitres?(?: d'ecole| coraniques?)?|adjoints?|patients?|"
        r"gardiens?|vigiles?|etrangers?|expatries?|"
        r"populations?|fonctionnaires?|"
        r"acheteurs?|vendeu(?:r|se)s?|forains?|deplaces?|refugies?|otages? (?:civils?|occidentaux)",
    ),
    (
        "",
        r"people|persons?|victims?|men|man|lives|others?|individuals?|hostages?|captives?|"
        r"dead|wounded|injured|casualties|"
        r"bodies|corpses?|youths?|young (?:men|people)|suspects?|members?|demonstrators?|protesters?|"
        r"personnes?|victimes?|hommes?|autres?|individus?|otages?|captifs?|morts?|blesses?|"
        r"corps|jeunes?|suspects?|membres?|"
        r"vies|tues?|cadavres?|depouilles|manifestants?|elements?",
    ),
)
PEOPLES = re.compile(
    r"(?<![\w-])(?:chinese|indians?|egyptians?|turks?|turkish|germans?|americans?|"
    r"austrians?|emiratis?|serbs?|moroccans?|russians?|"
    r"nigeriens?|nigerians?|cameroonians?|beninese|togolese|ghanaians?|mauritanians?|guineans?|sudanese|"
    r"camerounais|"
    r"beninois|togolais|ghaneens?|mauritaniens?|guineens?|soudanais|centrafricains?|malians?|burkinabes?|"
    r"chadians?|ivorians?|senegalese|chinois(?:es)?|"
    r"indiens?|egyptiens?|turcs?|allemands?|"
    r"americains?|autrichiens?|emiratis?|serbes?|marocains?|francais|russes?|maliens?|"
    r"tchadiens?|ivoiriens?|senegalais)(?![\w-])"
)
