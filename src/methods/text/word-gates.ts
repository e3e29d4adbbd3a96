import { gate } from "./gate-bits.ts"
import { isInstitutionNoun } from "./institutions.ts"
import { socialWord } from "./links.ts"
import { parentOf } from "./lower-families.ts"
import { mayStandLower } from "./lower-frames.ts"
import { isNaming } from "./lower-names.ts"
import { infixes, mayBeName } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import { functionNames } from "./name-words.ts"
import { documentWord } from "./numbers.ts"
import { beforeTown, isStreetHead, isUnit } from "./other-streets.ts"
import { startsLongPlace } from "./places.ts"
import type { Token, Word } from "./tokens.ts"
import { highAges, months } from "./words/dates.ts"
import { institutionEnds } from "./words/organisations.ts"
import { streetEnding } from "./words/streets.ts"
import { shortTitles } from "./words/titles.ts"
import { vehicle } from "./words/vehicles.ts"

/** Looks the gates of every word up where that was not done yet, and gives those of all words together. */
export function openGates(tokens: readonly Token[]): number {
  let all = 0
  for (const { word, raw } of tokens) {
    if (word.gates === 0) word.gates = gate.known | saidGates(word, raw) | nameGates(word, raw) | writtenGates(raw)
    all |= word.gates
  }
  return all
}

/** Dates, ages, streets and institutions. */
function saidGates({ low, capital }: Word, raw: string): number {
  let gates = 0
  if (months.has(low)) gates |= gate.month
  if (highAges.has(low.replaceAll("-", ""))) gates |= gate.highAge
  if (isInstitutionNoun(low) || (capital && institutionEnds.has(low))) gates |= gate.institution
  if (isStreetHead(low, capital)) gates |= gate.streetHead
  if (beforeTown.has(low)) gates |= gate.beforeTown
  if (isUnit(low)) gates |= gate.unit
  if (raw.length > 3 && streetEnding(low) === "firm") gates |= gate.street
  return gates
}

function nameGates({ low, capital, shouted }: Word, raw: string): number {
  let gates = 0
  if (infixes.has(low) || low === "v" || low === "d") gates |= gate.infix
  if (shortTitles.has(low)) gates |= gate.title
  if (isNaming(low)) gates |= gate.naming
  if (parentOf.has(low)) gates |= gate.parent
  if (low.length === 1) gates |= gate.letter
  if (startsLongPlace(low, capital)) gates |= gate.longPlace
  if (!capital) {
    if (knowledgeOf(low).first === 2) gates |= gate.firstName
    return mayStandLower(low) ? gates | gate.frame : gates
  }
  if (functionNames.has(low.replace(/'s$/, ""))) gates |= gate.functionName
  if (raw.length > 3 && low.endsWith("s")) gates |= gate.owner
  if (mayBeName(low, raw, shouted, false)) gates |= gate.nameInside
  return mayBeName(low, raw, shouted, true) ? gates | gate.nameAtStart : gates
}

/** Words that a pattern over the text looks for. Such a word never goes over a sign that ends a token. */
const written: readonly [number, RegExp][] = [
  [gate.spokenFigure, /nul/i],
  [gate.mail, /ape?n?staart|^at$/i],
  [gate.social, socialWord],
  [gate.web, /www/i],
  [gate.court, /ecli/i],
  [gate.euro, /eur/i],
  [gate.vehicle, vehicle],
  [gate.plate, /plaat|kenteken/i],
  [gate.telephone, /tel|gsm|mob|be[lr]|n(?:umme)?r|app/iu],
  [
    gate.fileNumber,
    /n(?:umme)?r|kaart|bewijs|id$|code|pas|verblijf|zivver|profiel|uzovi|houder|dossier|casus|toevoeging|kenmerk|(?:^|[-'])(?:ov|ean|eid|ref)/iu,
  ],
  [gate.paper, documentWord],
]

function writtenGates(raw: string): number {
  let gates = 0
  for (const [bit, pattern] of written) if (pattern.test(raw)) gates |= bit
  return gates
}
