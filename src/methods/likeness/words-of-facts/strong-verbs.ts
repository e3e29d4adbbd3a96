import { groupsOf } from "./groups.ts"

/** Common verbs whose forms differ in more than their ending: 'zaten' and 'zitten' say the same. */
export const strongVerbs = groupsOf(`
zitten: zit zat zaten gezeten
liggen: lig ligt lag lagen gelegen
staan: sta staat stond stonden gestaan
gaan: ga gaat ging gingen gegaan
komen: kom komt kwam kwamen gekomen
krijgen: krijg krijgt kreeg kregen gekregen
blijven: blijf blijft bleef bleven gebleven
geven: geef geeft gaf gaven gegeven
nemen: neem neemt nam namen genomen
vinden: vind vindt vond vonden gevonden
houden: hou houdt hield hielden gehouden
laten: laat liet lieten gelaten
lopen: loop loopt liep liepen gelopen
slapen: slaap slaapt sliep sliepen geslapen
eten: eet at aten gegeten
drinken: drink drinkt dronk dronken gedronken
vallen: val valt viel vielen gevallen
zien: zie ziet zag zagen gezien
doen: doe doet deed deden gedaan
zeggen: zeg zegt zei zeiden gezegd
brengen: breng brengt bracht brachten gebracht
denken: denk denkt dacht dachten gedacht
kopen: koop koopt kocht kochten gekocht
zoeken: zoek zoekt zocht zochten gezocht
vragen: vraag vraagt vroeg vroegen gevraagd
sluiten: sluit sloot sloten gesloten
verliezen: verlies verliest verloor verloren
schrijven: schrijf schrijft schreef schreven geschreven
rijden: rij rijdt reed reden gereden
sterven: sterf sterft stierf stierven gestorven
helpen: help helpt hielp hielpen geholpen
spreken: spreek spreekt sprak spraken gesproken
breken: breek breekt brak braken gebroken
vertrekken: vertrek vertrekt vertrok vertrokken
trekken: trek trekt trok trokken getrokken
roepen: roep roept riep riepen geroepen
wijzen: wijs wijst wees wezen gewezen
afwijzen: afgewezen
verbieden: verbiedt verbood verboden
liegen: liegt loog logen gelogen
bieden: biedt bood boden geboden
verdwijnen: verdwijnt verdween verdwenen
zwijgen: zwijgt zweeg zwegen gezwegen
schrikken: schrikt schrok schrokken geschrokken
beginnen: begin begint begon begonnen
winnen: wint won wonnen gewonnen
hangen: hangt hing hingen gehangen
vangen: vangt ving vingen gevangen
ontvangen: ontvangt ontving ontvingen
dragen: draagt droeg droegen gedragen
slaan: slaat sloeg sloegen geslagen
weten: weet wist wisten geweten
werpen: werpt wierp wierpen geworpen
snijden: snijdt sneed sneden gesneden
lijden: lijdt leed leden geleden
wegen: weegt woog wogen gewogen
meten: meet mat maten gemeten
lezen: lees leest las lazen gelezen
stelen: steelt stal stalen gestolen
bevriezen: bevriest bevroor bevroren
springen: springt sprong sprongen gesprongen
dwingen: dwingt dwong dwongen gedwongen
zwemmen: zwemt zwom zwommen gezwommen
`)
