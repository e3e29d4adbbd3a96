/** Right words that few lists have: work in the field, Flanders, compounds, young people. Nobody meant another word. */
export const rareWords = `
kotmadam toeslagenouder bankslaper pamperbank babbelbox woonzorgcoach leefloner steunpunter buurtsteward geefkast
weggeefwinkel brugfiguur toeleider trajectbegeleider wijkcoach participatiecoach inburgeraar zijinstromer ondertoezichtstelling
beschermingsbewind bewindvoerder mentorschap curandus mantelzorgmakelaar respijtweekend logeerhuis palliatief vroegsignalering
bemoeizorg outreachend presentiebenadering krachtwerk herstelacademie ervaringsdeskundige cliëntondersteuner keukentafelgesprek
kostendelersnorm vangnetregeling briefadres postadres spookbewoning woonfraude huisjesmelker prekarisering flexwerker
platformwerker maaltijdkoerier schijnzelfstandige uitbuiting loonwaarde jobcoach garantiebaan beschutwerk dagbesteding
laaggeletterdheid taalmaatje taalbuddy digibeet digihulp digibank taalcafé inloopspreekuur formulierenbrigade
schuldsanering saneringskrediet dwangakkoord beslagvrije deurwaarder incassokosten betaalregeling stabilisatieovereenkomst
budgetkring broodfonds kledingbank speelgoedbank fietsenbank repaircafé buurtmoestuin stadslandbouw geveltuin speelstraat
jeugdopbouwwerker straathoekwerker pleinwerker ambassadeur rolmodel peercoach weerbaarheidstraining lotgenotencontact
thuiszitterspact leerplichtambtenaar zorgcoördinator pestkop cyberpesten sexting grooming loverboy straatintimidatie catcalling
hangplek jongerenkuil trapveldje pannakooi skatepark drugspand henneplucht lachgas wietwalm bedelverbod wildplassen
mutualiteit dopgeld stempelgeld leefloon kinderbijslag groeipakket kribbe onthaalouder crèche bijblijfwet leurder nonkel
goesting ambetant plezant kotstudent peda schepen gemeentehuis provinciaal wijkgezondheidscentrum interimarbeid doppen
invaliditeit dienstencheque poetshulp gezinszorg woonzorgcentrum serviceflat bejaardentehuis kangoeroewonen abattoir
sluikstort containerpark trottoir velo camionette tramhalte belbus buurtbus flexvervoer deelmobiliteit fietsostrade zebrapad
huisvuil vuilkar frigo zetel living tas pompbak schouw dakgoot rotteplek schimmelplekken condens kierdicht tochtstrip
enkelglas gasketel geiser pelletkachel petroleumkachel mazout stookolie mazouttank budgetmeter afsluiting begrenzer
woekerhuur koppelverkoop waarborgsom huurwaarborg plaatsbeschrijving opzegtermijn uithuiszetting vredegerecht vrederechter
pro-deo lexkesteren gezinshereniging regularisatie dienstweigering uitprocederen nansen ontheemd eritrea tigrinya dari
pasjtoe farsi sorani berbers tamazight papiaments sranan somali lingala swahili roemeens bulgaars pools oekraïens
azijn blauwalg eikenprocessierups muggenplaag ratten kakkerlakken bedwantsen zilvervisjes houtworm
schurft tbc hepatitis epilepsie reuma fibromyalgie copd hartfalen beroerte afasie parkinson lewybody korsakov
verwardheid psychotisch manisch dissociatie hechtingsproblematiek eetbuien zelfbeschadiging zelfdoding suïcidaal rouw
scootmobielstalling traplift rolstoeltaxi invalidenparkeerkaart wmo-taxi regiotaxi opiatenpleister medicijnrol bloedsuiker
incontinentie stomazakje sondevoeding thuisdialyse wondzorg steunkousen steunzolen orthopeed audicien
mantelwacht keti kapsalon wijkkrant bewonerskrant buurtwhatsapp nextdoor verenigingsleven harmonie fanfare chiro scouts
sjoelen klaverjassen koersbal jeu de boules kaartclub breiclub biljarten bingo rummikub darts petanque
moeskes bompa bomma meter peter schoonbroer nicht stiefdochter plusmama pluspapa pleegzusje halfbroer
dealmakers snapchat tiktok insta appgroep spam phishing smishing bankhelpdeskfraude spoofing datalek wachtwoordkluis
`
  .trim()
  .split(/\s+/)
