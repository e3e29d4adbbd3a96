import { remember } from "./remember.ts"
import { openFilter } from "./word-filter.ts"
import { packedCapitalWords, packedDutchWords, packedVerbStems } from "./words.generated.ts"

const endings = [
  ...["en", "s", "e", "er", "t", "te", "de", "ten", "den", "je", "tje", "jes", "tjes", "ing", "ingen", "ster", "sters"],
  ...["ers", "lijk", "lijke", "heid", "st", "ste", "n", "end", "ende", "elijk", "elijke", "baar", "bare", "loos"],
  ...["loze", "ig", "ige", "isch", "ische", "d", "r"],
]
const prefixes = ["ge", "be", "ver", "ont", "her", "on"]
const isVowel = (letter: string | undefined) => letter !== undefined && "aeou".includes(letter)
const isConsonant = (letter: string | undefined) => letter !== undefined && !"aeiou".includes(letter)

/** The forms a stem may have in the dictionary: 'lop' as 'loop', 'kapp' as 'kap', 'durf' as 'durven'. */
function stemsOf(stem: string): string[] {
  const last = stem.at(-1)
  const stems = [stem, `${stem}en`, `${stem}e`]
  if (stem.length > 3 && last === stem.at(-2)) stems.push(stem.slice(0, -1))
  if (stem.length > 2 && isVowel(stem.at(-2)) && isConsonant(last)) {
    stems.push(`${stem.slice(0, -1)}${stem.at(-2)}${last}`)
    if (stem.at(-2) === stem.at(-3)) stems.push(`${stem.slice(0, -2)}${last}en`)
    stems.push(`${stem}${last}en`)
  }
  if (last === "f") stems.push(`${stem.slice(0, -1)}ven`)
  if (last === "s") stems.push(`${stem.slice(0, -1)}zen`)
  return stems
}

/** Whether `holds` knows a word itself, inflected, with a prefix, or as a compound of two words that it knows. */
export function isFormOf(word: string, holds: (part: string) => boolean): boolean {
  if (holds(word) || isInflected(word, holds)) return true
  for (const prefix of prefixes) {
    const rest = word.slice(prefix.length)
    if (rest.length > 3 && word.startsWith(prefix) && (holds(rest) || isInflected(rest, holds))) return true
  }
  return isCompound(word, holds)
}

function isInflected(word: string, holds: (part: string) => boolean): boolean {
  for (const ending of endings) {
    if (word.length - ending.length < 3 || !word.endsWith(ending)) continue
    if (stemsOf(word.slice(0, -ending.length)).some(holds)) return true
  }
  return false
}

function isCompound(word: string, holds: (part: string) => boolean): boolean {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)]
    if (left.length + right.length < 7 || Math.max(left.length, right.length) < 5) continue
    const inflected = left.length > 4 && right.length > 3 && isInflected(left, holds)
    const joined = holds(left) || inflected || (left.length > 4 && left.endsWith("s") && holds(left.slice(0, -1)))
    if (joined && (holds(right) || (right.length > 4 && isInflected(right, holds)))) return true
  }
  return false
}

/** Whether a folded word is a root that the dictionary has. */
export const isRoot = openFilter(packedDutchWords)

/** 'korenbloemveld', 'zonnebloemplein': a compound with a third word behind it. */
function isLongCompound(word: string): boolean {
  for (let cut = word.length - 4; cut >= 7; cut--) {
    if (isRoot(word.slice(cut)) && isCompound(word.slice(0, cut), isRoot)) return true
  }
  return false
}

/** Whether a folded word is a word of the dictionary, or a form or compound of its words ('huisuitzetting'). */
export const isDutchWord = remember(
  (word: string): boolean => isFormOf(word, isRoot) || (word.length > 10 && isLongCompound(word)),
)

/** Whether a folded word is, with a capital, the name of something that is no person: a town, a brand, a people. */
export const isCapitalWord = remember(openFilter(packedCapitalWords))

const isVerbStem = openFilter(packedVerbStems)

/** Whether a lower-case word is a verb with one person for subject: 'spijbelt', 'praat', 'regelde', 'appte'. */
export const isThirdPerson = remember((word: string): boolean => {
  const isStem = (stem: string) => stem.length > 2 && isVerbStem(stem)
  const infinitive = `${word.slice(0, -1)}en`
  if (word.endsWith("t")) return isStem(word) || isStem(word.slice(0, -1)) || isRoot(infinitive)
  return /(?:de|te)$/.test(word) && isStem(word.slice(0, -2))
})
