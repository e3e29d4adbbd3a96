import type { FactKind } from "../fact.ts"
import { type Groups, groupsOf } from "./groups.ts"

/**
 * Kinds of things of which a report usually names one: another one in the same place is another case. Words for the same
 * thing stand in one line, so that they agree.
 */
type Choice = { kind: FactKind; about: string; groups: Groups }
const choice = (kind: FactKind, about: string, lines: string): Choice => ({ kind, about, groups: groupsOf(lines) })

export const choices: readonly Choice[] = [
  choice(
    "gender",
    "volwassene",
    `vrouw: mw mevr mevrouw dame moeder mama mam oma grootmoeder weduwe echtgenote vriendin buurvrouw studente bewoonster huurster cliente bezoekster tante madam
man: dhr meneer mijnheer heer vader papa pap opa grootvader weduwnaar echtgenoot buurman jongeman oom`,
  ),
  choice(
    "family",
    "kind",
    `dochter: meisje dochtertje meid meiske kleindochter
zoon: jongen zoontje jongetje kleinzoon`,
  ),
  choice("family", "ouder", "moeder: mama mam ma\nvader: papa pap pa\noma: grootmoeder\nopa: grootvader"),
  choice("family", "broer of zus", "broer: broertje\nzus: zusje zuster"),
  choice(
    "origin",
    "herkomst",
    `syrisch: syrische syrier syriers syrie
eritrees: eritrese eritreeer eritrea tigrinya
afghaans: afghaanse afghaan afghanen afghanistan dari pasjtoe
oekraiens: oekraiense oekraiener oekraieners oekraine
turks: turkse turk turken turkije
marokkaans: marokkaanse marokkaan marokkanen marokko berbers
pools: poolse pool polen
roemeens: roemeense roemeen roemenen roemenie
bulgaars: bulgaarse bulgaar bulgaren bulgarije
somalisch: somalische somalier somaliers somalie
irakees: iraakse iraaks irak
iraans: iraanse iran farsi
soedanees: soedanese soedan
jemenitisch: jemenitische jemen
ethiopisch: ethiopische ethiopie amhaars
congolees: congolese congo
ghanees: ghanese ghana
nigeriaans: nigeriaanse nigeria
surinaams: surinaamse suriname
antilliaans: antilliaanse curacao arubaans
russisch: russische rusland
spaans: spaanse spanje
portugees: portugese portugal
venezolaans: venezolaanse venezuela
colombiaans: colombiaanse colombia
palestijns: palestijnse gaza
pakistaans: pakistaanse pakistan
indiaas: indiase india
chinees: chinese china`,
  ),
  choice(
    "school",
    "onderwijs",
    `basisschool: basisonderwijs
brugklas: brugklasser brugklassers
vmbo: vmbo
havo: havo
vwo: vwo gymnasium
mbo: mbo-opleiding roc
hbo: hbo-opleiding hogeschool
universiteit: unief
bso: bso
tso: tso
aso: aso
kleuterschool: kleuterklas`,
  ),
  choice(
    "dwelling",
    "woonvorm",
    `studio: studio
studentenkamer: kot
caravan: stacaravan
tent: tentje
auto: wagen bestelbus busje
portiekwoning: portiekflat
tussenwoning: rijtjeshuis rijhuis
vakantiepark: camping vakantiehuisje
garage: garagebox
boot: woonboot`,
  ),
  choice(
    "vehicle",
    "vervoermiddel",
    `scootmobiel: scootmobiel
rollator: rollator
rolstoel: rolstoel
fiets: e-bike
bakfiets: bakfiets
brommer: scooter bromfiets`,
  ),
  choice(
    "scheme",
    "regeling",
    `huurtoeslag: huursubsidie
zorgtoeslag: zorgtoeslag
kinderopvangtoeslag: opvangtoeslag
kindgebonden: kindgebonden
kinderbijslag: groeipakket
energietoeslag: energietoeslag
bijzondere bijstand: bijzondere
ww: ww-uitkering
wia: wia-uitkering
wajong: wajong
aow: aow`,
  ),
  choice(
    "condition",
    "aandoening",
    `autisme: ass
adhd: add
eetstoornis: anorexia boulimia
depressie: depressief depressieve
psychose: psychotisch psychotische
parkinson: parkinson
dementie: dement alzheimer dementerend dementerende
beroerte: herseninfarct cva
kanker: borstkanker darmkanker longkanker tumor
reuma: reumatisch
diabetes: suikerziekte
copd: longziekte
epilepsie: epileptisch`,
  ),
  choice(
    "thing",
    "apparaat",
    `wasmachine: wasmachien
koelkast: ijskast frigo
fornuis: kookplaat kookvuur
ketel: cv-ketel cv verwarmingsketel
lift: lift
laptop: chromebook
vaatwasser: vaatwasser
droger: droogkast`,
  ),
  choice(
    "thing",
    "plek in huis",
    `keuken: keukenvloer keukentje
badkamer: douche
slaapkamer: kinderkamer
gang: hal
woonkamer: living
kelder: berging
zolder: vliering
balkon: balkon
trappenhuis: traphal`,
  ),
]
