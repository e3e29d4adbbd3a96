import { remember } from "../remember.ts"

/** Words read from a plain list, separated by spaces; written that way so that they are easy to add to. */
export const wordSet = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(" ").split(/\s/))

/** After these a name follows, also in lower case. */
export const shortTitles = wordSet(
  "dhr mw mevr mvr mv mej mnr hr fam mevrouw mevrouwtje meneer menheer mijnheer mejuffrouw juffrouw juf meester heer dame familie",
  "dr drs ir ing mr prof zr br sr pastoor imam dominee ds pater zuster tante tant ome oom nonkel opa oma heit mem pake beppe ouma moemoe bompa bomma amca teyze abla abi hodja",
  "madam madame monsieur mister miss mrs clt client clte clnt pt gezin echtpaar weduwe wed kleine bewoner bewoonster",
)

/** Of those, the ones that also stand alone in a sentence ('mevrouw belt'): what follows in lower case must look like a name. */
export const fullTitles = wordSet(
  "mevrouw meneer mijnheer heer dame familie juf meester pastoor imam dominee pater zuster tante oom nonkel opa oma",
  "client clt clte clnt pt gezin echtpaar weduwe kleine bewoner bewoonster fam ing mr ir br madam madame miss abi abla juffrouw",
)

/** The ones after which a capital nearly always begins a name. */
export const sureTitles = wordSet(
  "dhr mw mevr mvr mv mej mnr fam mevrouw mevrouwtje meneer menheer mijnheer mejuffrouw juffrouw juf drs ds pater tante oom nonkel opa oma",
  "tant ome bompa bomma pake beppe madam madame monsieur mister miss mrs clt clte clnt weduwe echtpaar gezin familie",
)

export const abbreviations = wordSet(
  "dhr mw mevr mvr mej mnr hr fam dr drs ir ing mr prof zr br ds pt clt tel nr bv o.a oa i.v.m ivm evt incl excl ca geb",
  "st burg str inz jl resp wo ma di do vr za zo jan feb mrt apr jun jul aug sep sept okt nov dec min max art ref wed",
  "gem prov plm cq afd aub svp dd",
)

/** Roles and family: a capital right after them, or between brackets, is probably a name. */
export const roles = wordSet(
  "moeder mama mam moe vader papa pa va zoon zoontje dochter dochtertje broer broertje zus zusje kleinzoon kleindochter",
  "neef neefje nicht nichtje man vrouw partner vriend vriendin ex exman ex-man exvrouw ex-vrouw buurman buurvrouw buur",
  "buurjongen buurmeisje schoonzoon schoondochter schoonmoeder schoonvader schoonzus stiefvader stiefmoeder stiefzoon",
  "heit mem pake beppe moemoe vava memmie meme pepe ouma oupa oom ome tante tata tantie tant tanteke nonkel bonus plusmama pluspapa leefloner leefloonster",
  "overbuurman overbuurvrouw bovenbuurman bovenbuurvrouw benedenbuurman onderbuurman onderbuurvrouw onderbuur bovenbuur gebuur gebuurvrouw zwager schoonbroer",
  "maatje buddy tolk gids trainer loods werkleider ploegleider chef directeur directrice secretaris schoonmaker schoonmaakster kokkin boerin",
  "oma opa grootmoeder grootvader bomma bompa peter meter jongen meisje kind kindje baby peuter kleuter",
  "puber tiener jongeman jongedame jongere jongeren heer dame mevrouw meneer weduwnaar weduwe verloofde echtgenoot",
  "echtgenote kameraad maat kennis mantelzorger mantelzorgster vrijwilliger vrijwilligster client cliente oud-client",
  "clt bewoner bewoonster huurder huurster medehuurder huisbaas onderhuurder verhuurder cursist cursiste docent docente",
  "leraar lerares leerkracht juf meester leerling student studente stagiair stagiaire scholier collega contactpersoon",
  "hulpverlener hulpverleenster begeleider begeleidster casemanager consulent consulente coach beheerder beheerster",
  "bezorger dokwerker chauffeur verpleegkundige huisarts arts psycholoog advocaat bewindvoerder curator voogd jobcoach",
  "maatschappelijk werker werkneemster werknemer poetshulp poetsvrouw kapster kapper tuinman conciergevrouw concierge",
  "statushouder vluchteling asielzoeker nieuwkomer alleenstaande ouder ouders gezin familie tweeling deelnemer deelneemster",
  "bezoeker bezoekster klant patient patiente vluchtelinge dakloze zwerver penningmeester voorzitter sleutelfiguur brugfiguur",
  "buurtbewoner gastvrouw gastheer oppas babysit werkgever ploegbaas baas peetmoeder peetvader pleegmoeder pleegvader",
  "pleegkind pleegzoon pleegdochter achterneef gezinshoofd zoontjes dochtertjes kinderen zonen dochters broers zussen",
  "wijkagent agent buurtwerker jongerenwerker straathoekwerker opbouwwerker ambulant ondersteuner mentor cursusleider",
  "cursusleidster vriendje vriendinnetje mevr dhr mw naam voornaam achternaam initiatiefneemster initiatiefnemer trekker",
)

/** At the end of a message, before the name of who wrote it. */
const roleEnd =
  /.(?:genoot|genote|werker|werkster|begeleider|begeleidster|consulent|consulente|coach|manager|coordinator|coordinatrice|verpleegkundige|therapeut|therapeute|bewoner|bewoonster|moeder|vader|zoon|dochter|broer|zus|zusje|broertje|buurman|buurvrouw|vriend|vriendin|leider|leidster|arts|vrijwilliger|vrijwilligster|ouder|oma|opa|meester|juf|huurder|huurster|cursist|leerling|student|studente|adviseur|bezoeker|klant|deelnemer)$/

/** Also a compound of which the last part is a role: 'bovenbuurvrouw', 'klasgenoot', 'wijkverpleegkundige'. */
export const isRole = remember((low: string): boolean => roles.has(low) || roleEnd.test(low))

export const signOffs = wordSet("groet groetjes groeten gr grt grtjs mvg ondertekend liefs hartelijk vrgr")

/** Before a name: somebody is named, called, reached or written for. */
export const namingWords = wordSet(
  "heet heette heten genaamd genoemd gewoon noemt noemen naam voornaam achternaam roepnaam bijnaam alias contactpersoon contact namens tnv ene zekere",
  "belde belt bel bellen gebeld gesproken sprak spreken spreekt mailde gemaild mail appte app geappt intake huisbezoek bezoek",
  "ondertekend groet groetjes groeten gr mvg hallo hoi dag beste lieve geachte aangemeld betreft inzake betr verwezen ontmoet ontmoette",
  "volgens aldus vertelde vertelt zegt zei vroeg vraagt sms smste whatsappte kent kende gesprek overleg afspraak belafspraak hoorde met",
)
