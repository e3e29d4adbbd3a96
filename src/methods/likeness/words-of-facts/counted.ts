import { groupsOf } from "./groups.ts"

/** What is counted, under one name where people use several: only numbers of the same thing are compared. */
export const counted = groupsOf(`
kind: kinderen kids kindjes kindje kleintjes koters kroost kk kdn
peuter: peuters dreumes
kleuter: kleuters
baby: baby's babys zuigeling zuigelingen
leerling: leerlingen scholieren brugklassers schoolkinderen
jongere: jongeren pubers tieners jeugd hangjongeren
jongen: jongens jongetjes gasten knapen
meisje: meisjes meiden
vrouw: vrouwen dames mevrouwen
man: mannen heren kerels
moeder: moeders mama's mamas mama
vader: vaders papa's
ouder: ouders
mens: mensen personen persoon man bezoekers bezoeker klanten klant cursisten cursist deelnemers deelnemer bewoners bewoner
mens: clienten client clt buren leden lid vrijwilligers statushouders vergunninghouders nieuwkomers daklozen ouderen senioren gebruikers
mens: huurders huurder patienten patient werknemers slachtoffers aanwezigen kandidaten gezichten anderen
gezin: gezinnen huishoudens huishouden families familie
woning: woningen huizen appartementen flats appartement huis huurwoningen adressen
kamer: kamers slaapkamers
bed: bedden slaapplaatsen plekken plaatsen
groep: groepen clubs verenigingen
brief: brieven brieven aanmaningen enveloppen herinneringen
keer: keren maal x
les: lessen
rit: ritten
schuldeiser: schuldeisers
fiets: fietsen
melding: meldingen klachten
`)

/** One word that tells how many children there are. */
export const bornTogether: ReadonlyMap<string, number> = new Map([
  ["tweeling", 2],
  ["drieling", 3],
])

/** Whoever may have an age. */
export const persons: ReadonlySet<string> = new Set(
  (
    "man vrouw mw mevr mevrouw dhr meneer mijnheer heer dame dhr jongen meisje jongeman meid kind kindje baby peuter kleuter puber tiener " +
    "jongere student studente moeder vader mama papa ouder zoon dochter zoontje dochtertje broer zus broertje zusje oma opa weduwe " +
    "weduwnaar buurman buurvrouw bewoner bewoonster client clt cliente huurder huurster mantelzorger partner vriend vriendin neef nicht " +
    "patient leerling scholier werknemer gast bezoeker bezoekster statushouder vluchteling ze zij hij ie persoon iemand oudere senior " +
    "kleinzoon kleindochter echtgenoot echtgenote tante oom gezinshoofd arbeider poetsvrouw alleenstaande dakloze nieuwkomer vrijwilliger"
  ).split(" "),
)
