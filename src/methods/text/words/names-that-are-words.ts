import { wordSet } from "./titles.ts"

/** In the lists of first names, but in Dutch so common a word that only a title or a family name makes it one. */
export const functionWords = wordSet(
  "de van ben dan bent al door onder ken elke prima kent jaren los mama papa oma opa dame oke zin kende reis adem bek landen bende muren",
  "helder constant will wil til beker gun slaven royal golden come free fine name server barman general yoga kalender pink soda",
  "bars mon som nine den del mac ede met per een het in op te en is aan als maar wat zijn haar hun ons uit om naar over voor tot bij",
  "tal ade mai don gul ali-baba kind man vrouw mens dag neven tea gala hale aura melody comfort dell dev mill kade lava",
  "lot bill bell bay stone clay walker chase grant price chance hunter major prince justice forest queen sire dusty",
  "erin eraan eruit eraf erop erbij ermee erna hierin daarin waarin poli frigo bang nokia ge gij sinti dari pasta casa villa",
  "ik je jij we wij ze zij hij u ie er hier daar dus toch nog wel niet geen ook zo nu toen want of nee ja dit dat die deze",
  "mensen jongeren ouderen ouders kinderen gezinnen bewoners vrouwen mannen moeders vaders iemand niemand iedereen alles niets",
)

/** First names that are also words of every day: alone at the start of a sentence they need a verb or a bracket. */
export const weakFirstNames = wordSet(
  "elke lieve max mark ster toon job storm haven wolf winter marine angel roman heather bud buddy angeles lente staf brooklyn florida",
  "virginia amber hope dale trui roos can may june april augustus august sid ford mille delta dawn joy laurel paris karma art cruz jazz",
  "ivy nette kick pearl dee summer dea apollo mate montana rusty fee jade dolly pit enos norma harley colt rover sky sierra",
  "ace vin kas tao nova swan sunny paco ares pip basil samson raden kip holden lux an han bo lex line len belle violet ward rose maan",
  "sterre bloem madelief iris fleur puck bel luna merel mees ravi silver guy lance faith grace bob jet tuur wout mo",
  "al ad ab ko co li el pol sol river vos geest sint meer fe rein",
  "linde olm hazel zwaan arend welmoed hart engel engels frans rust vrede alba aarde blessing precious",
  "dik dien dies wiel riet door ton bader genet graad frens jeu luit lut mans min mei son tam tien hang diep long jun nader henna comfort",
  "trut sake sim gul sultan jihad free kawa junior jus noes nona tour mare ode rim aster lot leen lev bes briek adem yang yen wei jans",
  "gift princess favour promise said amal destiny happy sunday monday friday patience charity mercy innocent",
)

/** Ordinary words that are Dutch surnames as well: after 'dhr' or 'mw' they are names, also in lower case. */
export const surnameWords = wordSet(
  "bakker slager visser smit smid mulder molenaar boer boers bos bosch berg vos wolf koning keizer prins hertog graaf ridder jager kok",
  "schipper schippers kuiper kuipers timmerman timmermans schoenmaker kramer koopman koster dekker wever wevers snijder snijders brouwer",
  "groen groot klein jong oud wit zwart bruin blauw rood lang kort vries vriend post brand brands kroon kuik haan hond kat leeuw beer",
  "haas valk vogel vink mees zwaan meeuw duif kraai raaf spreeuw uil mol hert stier bok ram schaap lam paard vis snoek baars bloem roos",
  "blom boom bomen eik linde wilg doorn steen stein ster maan zon sneeuw winter zomer lente vroom goedhart schouten meijer meyer meester",
  "peters janssen bergen velden dijk dam sluis brug poort markt kerk kerkhof huis hoek hof veld veen heide heuvel duin zee meer beek",
  "rijk hart hofman hoffman zoon broer neef vader kind heer ruiter soldaat vaandrager schrijver schilder meerman stoop hout houtman",
  "houtkamp staal ijzer goud zilver koper penning gulden appel peer noot wijn melk boter kaas brood zout peper kool radijs aardappel",
  "verhoeven bode bot bol ham spek kam pen pot pan ton vat kuiken kip haring spiering winkel molen schuur stal tuin poel put bron",
  "kapper tuinman postma leraar rechter baron pastoor bisschop paus monnik non priester profeet engel duivel hemel pauw sperwer specht",
  "wagenaar wagner zeeman varen vermeer wijs sterk stout vrolijk lustig goed zoet zuur bitter arend hoed laars broek rok kleermaker",
  "pronk pranger mast anker schip boot schuit kapitein stuurman matroos pieters prinsen koningen smet backer clercq wachter poorter ruijter",
)

/** What cannot be seen or held: two of them joined are a saying or the name of a house, not two people. */
export const abstract = wordSet(
  "rust vrede hoop liefde storm regen winter zomer hart brood rozen engel zon maan vrees geloof moed troost lief leed water wind",
)
