/**
 * Writes src/methods/text/names.generated.ts and name-shape.generated.ts: the lists and the letter weights with which
 * persons' names are recognised. Run after a change of one of the two packages:
 *   node_modules/.bin/node --import tsx scripts/generate-names.ts
 * Sources, both MIT: @zxcvbn-ts/language-nl-be (Belgian first names and surnames, common Dutch words) and
 * @faker-js/faker (first names and surnames of the languages below).
 */
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { allLocales } from "@faker-js/faker"
import { foldName } from "../src/methods/text/fold.ts"
import { latinFromUkrainian } from "./names/latin-from-ukrainian.ts"
import { learnNameShape } from "./names/learn-name-shape.ts"
import { packSorted } from "./names/pack-sorted.ts"

const languages = [
  ...["nl", "nl_BE", "tr", "pl", "uk", "en", "fr", "fr_BE", "de", "es", "pt_PT", "ro", "hr", "sr_RS_latin"],
  ...["en_IN", "en_NG", "yo_NG", "en_GH", "fr_SN", "ku_kmr_latin", "id_ID", "en_ZA", "hu"],
] as const

const require = createRequire(import.meta.url)
const folder = require.resolve("@zxcvbn-ts/language-nl-be/package.json").replace("package.json", "src/")
const list = (name: string): string[] => JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"))

const partsOf = (name: string): string[] =>
  foldName(latinFromUkrainian(name))
    .split(/[^a-z]+/)
    .filter((part) => part.length > 1)

const first = new Set([...list("boysFirstnames"), ...list("girlsFirstnames")].flatMap(partsOf))
const last = new Set(list("lastnames").flatMap(partsOf))
for (const language of languages) {
  const { first_name, last_name } = allLocales[language]?.person ?? {}
  const namesIn = (names: object | null | undefined) =>
    Object.values(names ?? {}).flatMap((group: unknown) => (Array.isArray(group) ? group.map(String) : []))
  for (const part of namesIn(first_name).flatMap(partsOf)) first.add(part)
  for (const part of namesIn(last_name).flatMap(partsOf)) last.add(part)
}

const commonWords = new Set(list("commonWords").map(foldName))
const words = [...new Set([...commonWords, ...list("wikipedia").map(foldName)])].filter(
  (word) => /^[a-z]{3,}$/.test(word) && !first.has(word) && !last.has(word),
)
const surnameWords = [...last].filter((name) => commonWords.has(name) && !first.has(name))
const shape = learnNameShape(
  [...new Set([...first, ...last])].filter((name) => !commonWords.has(name)),
  words,
)

const notice = `/**
 * Made by scripts/generate-names.ts; do not edit. Sources and licences (both MIT):
 * @zxcvbn-ts/language-nl-be, Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., and its contributors;
 * @faker-js/faker, Copyright (c) 2022-2025 Faker.
 * Lower case without accents. A list is sorted and packed: each entry is the number of letters that it shares with
 * the entry before it (one figure), followed by its other letters.
 */
`
writeFileSync(
  new URL("../src/methods/text/names.generated.ts", import.meta.url),
  `${notice}export const packedFirstNames = ${JSON.stringify(packSorted(first))}
export const packedSurnames = ${JSON.stringify(packSorted(last))}
/** Surnames that are also common Dutch words: they need more context than another surname. */
export const packedSurnameWords = ${JSON.stringify(packSorted(surnameWords))}
`,
)
writeFileSync(
  new URL("../src/methods/text/name-shape.generated.ts", import.meta.url),
  `${notice}/** Pairs and triples of letters by weight, in eighths: above 0 speaks for a name, below 0 for an ordinary word. */
export const packedNameShape = ${JSON.stringify(shape.packed)}
export const nameShapeBias = ${shape.bias}
`,
)
process.stdout.write(
  `${first.size} first names, ${last.size} surnames, ${surnameWords.length} of them words; ` +
    `shape right on ${(100 * shape.heldOut.names).toFixed(1)} % of names and ${(100 * shape.heldOut.words).toFixed(1)} % of words kept apart\n`,
)
