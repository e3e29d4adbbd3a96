import { wordSet } from "./titles.ts"

/** Never part of a name, whatever the capital: function words, days, months, languages, peoples, faiths. */
export const stopWords = wordSet(
  "ik je jij jou jouw jullie we wij ons onze u uw hij hem zijn z'n zij ze haar hun hen het 't dit dat die deze zo'n zulke wat wie welke",
  "een 'n een geen elk elke ieder iedere iedereen iemand niemand alles niets iets veel weinig meer meest minder minst sommige andere ander",
  "en of maar want dus doch noch als dan toen terwijl omdat doordat zodat opdat hoewel tenzij mits indien sinds sedert voordat nadat totdat",
  "aan achter af bij binnen boven buiten door in langs met na naar naast nabij om onder op over per rond samen tegen tijdens tot tussen uit",
  "van vanaf vanuit via volgens voor voorbij wegens zonder richting namens ondanks behalve inclusief exclusief gedurende betreffende",
  "niet nooit ooit altijd vaak soms weer nog al reeds pas net nu straks later eerder vroeger gisteren gister vandaag morgen vanmorgen vanmiddag",
  "vanavond vannacht overmorgen eergisteren ondertussen intussen inmiddels daarna daarom daardoor daarmee daarnaast daar hier er ergens nergens",
  "overal waar waarom wanneer hoe hoeveel zo zeer heel erg te ook zelfs alleen slechts maar bijna ongeveer misschien wellicht eigenlijk gewoon",
  "ja nee neen ok oke graag svp aub let ps nb nvt cq bijv bijvoorbeeld evt eventueel totaal conclusie reden gevolg antwoord vraag opmerking",
  "ben bent is was waren wordt worden werd werden heeft hebben had hadden heb kan kunnen kon konden kun wil willen wilde wilden moet moeten moest",
  "mag mogen mocht zal zullen zou zouden gaat gaan ging gingen komt komen kwam kwamen doet doen deed deden laat laten liet krijgt krijgen kreeg",
  "belt bellen belde gebeld sprak gesproken spreekt bel zegt zei zeggen vertelt vertelde vraagt vroeg denkt dacht weet wist ziet zag staat stond",
  "zit zat ligt lag loopt liep woont woonde werkt werkte heet heette noemt gevraagd gehoord gezien gemeld melding afgewezen contact gesprek intake",
  "huisbezoek overleg afspraak aanvraag verwijzing bezwaar beschikking brief mail tel telefoon gsm adres postcode naam geb geboren rekening sprake",
  "een twee drie vier vijf zes zeven acht negen tien elf twaalf eerste tweede derde vierde honderd duizend beide allebei geheel half",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus september oktober november december",
  "feb mrt apr jun jul aug sep sept okt nov dec lente zomer herfst winter ochtend middag avond nacht dag week maand jaar uur kwartaal",
  "nederlander nederlands nederlandse belg belgisch belgische vlaming vlaams vlaamse waals waalse hollands hollandse duits duitse frans franse",
  "engels engelse spaans spaanse italiaans italiaanse pools poolse pool polen roemeens roemeense roemeen bulgaar bulgaars bulgaarse hongaars",
  "hongaarse turks turkse turk marokkaan marokkaans marokkaanse surinaams surinaamse surinamer antilliaans antilliaanse antilliaan koerd koerdisch",
  "koerdische syrier syrisch syrische iraaks iraakse irakees iraanse iraans afghaan afghaans afghaanse eritrees eritrese eritreeer somalisch",
  "somalische somalier ethiopisch ethiopische oekraiens oekraiense oekraiener russisch russische rus arabisch arabische berbers berber tamazight",
  "tigrinya dari farsi pasjtoe urdu hindi hindoestaans hindoestaanse javaans javaanse chinees chinese vietnamees vietnamese ghanees ghanese",
  "nigeriaans nigeriaanse kongolees congolees congolese afrikaans afrikaanse afrikaan aziatisch aziatische europees europese portugees portugese",
  "braziliaans braziliaanse albanees albanese bosnisch bosnische servisch servische kroatisch roma sinti joods joodse islam islamitisch",
  "islamitische moslim moslima christen christelijk christelijke katholiek katholieke protestant hindoe boeddhist jood koran bijbel god allah jezus",
  "bijlage tabel punt optie plan budget loket spreekuur inloop opvang thuis groep klas school gezinnen ouders jongeren ouderen kinderen mensen",
  "vrouwen mannen bewoners moeders vaders meisjes jongens vrijwilligers clienten gasten bezoekers buren studenten leerlingen vluchtelingen",
  "statushouders huurders buurt wijk dorp stad gemeente politie huisarts ziekenhuis kerk moskee minister wethouder burgemeester",
)

/** Verbs that people do: right after a name they speak for a person. */
export const personVerbs = wordSet(
  "is was wordt werd heeft had kan kon wil wilde moet moest mag mocht zal zou gaat ging komt kwam doet deed laat liet krijgt kreeg belt belde",
  "zegt zei vertelt vertelde vraagt vroeg denkt dacht weet wist ziet zag staat stond zit zat ligt lag loopt liep woont woonde werkt werkte slaapt",
  "sliep eet at drinkt drinkt huilt huilde lacht schaamt schaamde durft durfde vindt vond zoekt zocht mist miste wacht wachtte hoopt hoort hoorde",
  "schrijft schreef stuurt stuurde mailt mailde appt appte regelt regelde betaalt betaalde leent leende koopt kocht verloor verliest verdient",
  "zorgt zorgde helpt hielp past vertrekt vertrok stopt stopte begint begon blijft bleef houdt hield neemt nam geeft gaf brengt bracht haalt",
  "haalde leeft leefde sloeg slaat valt viel mijdt vertrouwt begrijpt begreep snapt snapte leest las spreekt sprak kent kende voelt voelde",
  "heet noemt noemen bleek blijkt lijkt leek hoeft hoefde weigert weigerde verhuist verhuisde logeert logeerde zwaait wandelt fietst rijdt reed",
  "zorgen hebben willen kunnen moeten gaan komen zitten staan wonen werken delen haken vragen zeggen krijgen belden waren zijn worden bellen",
  "maakt maakte toont toonde meldt meldde tekent tekende draait draaide kookt poetst klaagt klaagde vreest verzorgt verblijft ontvangt ontving",
  "verlaat verliet overleed stierf trouwde scheidde studeert studeerde volgt volgde zwijgt snikt snikte riep roept dreigt woog herkent bezoekt",
)
