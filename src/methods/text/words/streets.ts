import { remember } from "../remember.ts"
import { wordSet } from "./titles.ts"

/** How a street's name ends. The second group is also the end of ordinary words and wants a house number. */
const streetEnd =
  /(?:straat|straatje|str|laan|laantje|lei|weg|steenweg|gracht|kade|kaai|plein|plantsoen|singel|dreef|steeg|boulevard|dijk|vest|vaart|baan|burgwal|pad|wal|esplanade|passage)$/
const looseEnd =
  /(?:hof|hofje|hove|park|veld|velden|berg|akker|akkers|kamp|kant|rak|ring|erf|markt|haven|eiland|horst|oord|donk|kouter|heide|hei|stede|poort|brink|es|meent|weide|weg|weerd|waard|rade|kom|bos|wijk|burcht|burg|zoom|dal|sluis|molen|plaats|hoek|tuin|tuinen|gaarde|straatje|werf|schans|meer|beek|zicht|boord|loop)$/
/** Whether a word ends as a street does: surely, or as other words do too. */
export const streetEnding = remember((low: string): "firm" | "loose" | "none" => {
  if (streetEnd.test(low)) return "firm"
  return looseEnd.test(low) ? "loose" : "none"
})

export const ordinaryWords = wordSet(
  "onderweg snelweg fietspad voetpad uitweg omweg halfweg spoorweg vaarweg luchtweg landweg zijstraat hoofdstraat winkelstraat",
  "loopbaan baan rijbaan startbaan zwembaan weg pad wandelpad straat laan plein dijk wal vest kade steeg opvangplaats zandbak",
  "schoolplein speelplein dorpsplein stadsplein marktplein kruispunt doodlopend bijbaan atletiekbaan ijsbaan tennisbaan kartbaan",
  "overweg rondweg invalsweg uitvalsweg dienstweg toegangsweg landingsbaan busbaan renbaan speelstraat woonstraat buurtstraat",
)
export const namePrefixes = wordSet(
  "burg burgemeester ds dominee dr prof prins prinses koning koningin keizer graaf gravin generaal admiraal kapitein kolonel",
  "sint st pastoor kanunnik pater monseigneur mgr minister jan oude nieuwe grote kleine korte lange eerste tweede derde vierde",
  "kon pres president maarschalk veldmaarschalk vrijheer hertog bisschop kardinaal deken burchtgraaf",
  "staf pr gen adm kap kard jhr jkvr gebr past can burgem wethouder zr dokter professor majoor luitenant aartshertog groot klein nieuw oud",
  "plantage verlengde hoge lage 1e 2e 3e 4e ing mr meester van de den der het ter ten aan op bij hendrik",
)
export const dwelling = wordSet(
  "woont wonen woonde woonachtig wonende woning huis adres appartement flat studio kamer bezichtiging verhuisd verhuist",
  "bewoner bewoners huurt huurder huurders pand portiek verblijft ingeschreven inschrijving buren bovenburen onderburen",
  "huisbezoek domicilie gedomicilieerd kot kamerhuur thuisadres woonadres verhuizing uitgezet ontruimd ontruiming bezoekadres",
)
export const numberSuffix = wordSet(
  "hs huis bis ter a b c d e f g h boven beneden rood zwart bg boven-huis bus bte box i ii iii iv v",
  "rd zw rood-zwart hg wb wbt voorhuis achterhuis sous",
)

/** Which side or floor of a house, behind its number. */
export const sides = wordSet(
  "achter links rechts gelijkvloers gelijkvl glvl boven beneden parterre souterrain kelder zolder",
)

/** Belgian municipalities that stand after a four-figure postcode; only the larger ones: others follow an address. */
export const belgianTowns = wordSet(
  "brussel antwerpen gent brugge leuven mechelen aalst kortrijk hasselt genk oostende roeselare turnhout lokeren beveren dendermonde",
  "vilvoorde geel mol lier halle ninove deinze waregem sint-niklaas sint-truiden tongeren menen ieper diest tienen aarschot bilzen",
  "maasmechelen heist-op-den-berg brasschaat schoten mortsel deurne borgerhout berchem hoboken merksem wilrijk ekeren anderlecht",
  "schaarbeek molenbeek sint-jans-molenbeek vorst ukkel elsene etterbeek jette evere ganshoren koekelberg ledeberg gentbrugge mariakerke",
  "wondelgem zelzate eeklo lochristi wetteren ronse oudenaarde geraardsbergen zottegem heverlee kessel-lo wilsele asse dilbeek zaventem",
  "tervuren herent bree lommel pelt beringen heusden-zolder houthalen-helchteren dilsen-stokkem lanaken maaseik torhout izegem harelbeke",
  "wevelgem tielt blankenberge knokke-heist diksmuide veurne poperinge nieuwpoort koksijde boom willebroek bornem puurs duffel kontich edegem",
  "herentals hoogstraten essen kapellen stabroek zwijndrecht temse luik namen charleroi bergen doornik",
)

/** Small words inside the name of a street. */
export const streetJoiner = /^(?:van|de|den|der|het|'t|ter|ten|te|la|le|du)$/
