import { plainLetters, plainWords } from "./letters.ts"

/** Words before a Dutch, Flemish, French or Arabic family name that one register keeps and the next leaves out. */
const before = new Set(
  (
    "van von de den der des du la le les di da do dos het t s te ten ter tot in op over onder uit aan bij voor " +
    "el al ait ben bin ibn abu abou d l v vd vdn"
  ).split(" "),
)

/** The same where they are written against the name, the longest first; Flemish registers do so. */
const glued = ["vanden", "vander", "vande", "van", "den", "der", "de", "ten", "ter", "ben", "el", "al"]
/** Shorter rests are names of their own: Deen, Vanek, Alba stay whole. */
const shortestRest = 3

function withoutGlued(name: string): string {
  const prefix = glued.find((one) => name.startsWith(one) && name.length - one.length >= shortestRest)
  return prefix === undefined ? name : withoutGlued(name.slice(prefix.length))
}

/** One spelling for what sounds and means the same in a register: ij and y, and a letter doubled. */
const spelling = (letters: string): string => letters.replaceAll("ij", "y").replace(/(.)\1+/g, "$1")

/**
 * One form of a family name, however a Dutch or Flemish register writes it: "van den Berg", "Vandenberg", "Berg" and "BERG, v.d."
 * all become "berg"; "Meijer" and "Meyer" "meyer"; "El Amrani" and "Elamrani" "amrani". It is no name to show: "Dekker" becomes
 * "ker", which does no harm, because it always does.
 * Rules of our own, from the cases where registers in the Netherlands and Flanders differ.
 */
export function normalFamily(family: string): string {
  const words = plainWords(family)
  // Somebody who is called "De" has that as a name: at least one word stays.
  const first = words.findIndex((word, index) => !before.has(word) || index === words.length - 1)
  // A register that sorts by name writes "Berg, van den": then the words stand behind.
  const kept = words.slice(first)
  while (kept.length > 1 && before.has(kept.at(-1) ?? "")) kept.pop()
  return spelling(withoutGlued(kept.join("")))
}

/** One form of the first given name: "Anne-Marie" and "Anne Marie J." become "ane". */
export const normalGiven = (given: string): string => spelling(plainWords(given)[0] ?? "")

/**
 * The family names that one person may be registered under: the whole name first, then each part of a double name such as
 * "Müller-Jansen", and a birth name. Each in its normal form, none twice.
 */
export function familyNames(family: string, birthName = ""): string[] {
  const parts = family.split(/\p{Pd}/u).filter((part) => plainLetters(part).length > 1)
  const all = [family, ...(parts.length > 1 ? parts : []), birthName].map(normalFamily)
  return [...new Set(all)].filter((name) => name !== "")
}
