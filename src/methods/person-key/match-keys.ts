import { plainLetters } from "./letters.ts"
import { familyNames, normalFamily, normalGiven } from "./normal-form.ts"
import type { Born, Person } from "./person.ts"
import { keyLetters } from "./slk581.ts"
import { soundOf } from "./sound.ts"

/** `strict` says that two registrations are surely of one person, each of `fuzzy` that they may be. */
export type MatchKeys = { strict: string; fuzzy: string[] }

/** No person has more keys than this, so that a limit on keys is a limit on people. */
export const mostKeys = 8

const two = (number: number): string => String(number).padStart(2, "0")
const dateOf = (born: Extract<Born, { kind: "day" }>): string => `${two(born.day)}${two(born.month)}${born.year}`

/** Sex counts only where it is known: one register that does not ask for it would otherwise tell everybody apart. */
const sexOf = ({ sex }: Person): string => (sex === 9 ? "" : `/${sex}`)

/**
 * Without a birthday the five letters and a year would take many together whose names are common, and those are the people of
 * whom no birthday is known: their strict key asks for the whole names and, where it is known, the place.
 */
function strictKey(person: Person, family: string, given: string): string {
  const { born, postcode } = person
  if (born.kind === "day") return `1/${keyLetters(family, given)}/${dateOf(born)}${sexOf(person)}`
  return `1/${family}/${given}/${born.year}/${postcode}${sexOf(person)}`
}

/** Keys that survive a mistake in the day of birth: day and month changed over, or written down wrongly. */
function dateProofKeys({ born, postcode }: Person, family: string, given: string): string[] {
  const keys: string[] = []
  if (born.kind === "day" && born.day <= 12 && born.day !== born.month) {
    const [low, high] = [Math.min(born.day, born.month), Math.max(born.day, born.month)]
    keys.push(`5/${keyLetters(family, given)}/${two(low)}${two(high)}${born.year}`)
  }
  if (postcode !== "" && given !== "") keys.push(`6/${soundOf(family)}/${given}/${born.year}/${postcode}`)
  return keys
}

/**
 * The match keys of a person: the strict one, and others by which the same person can be found under another spelling, another
 * name, a mistake in the date or without a sex. A key starts with the number of its kind, so that kinds never meet:
 * 1 letters of SLK-581 of the normal form, birthday, sex · 2 the same without sex · 3 sound of the family name and birthday ·
 * 4 given name, birthday, postcode · 5 letters, day and month in either order, year · 6 sound of the family name, given name, year,
 * postcode · 7 whole names and year, where no birthday is known. The composition follows what the UK Office for National Statistics does with several keys (Beyond 2011, M9, 2013).
 * @returns at most `mostKeys` keys, none twice; they are as secret as the person's data
 */
export function matchKeys(person: Person): MatchKeys {
  const { born, postcode } = person
  const [family = "", ...others] = familyNames(person.family, person.birthName)
  const given = normalGiven(person.given)
  const names = [family, ...others]
  const dated = born.kind === "day" ? dateOf(born) : undefined
  const fuzzy = [
    ...(dated ? names.map((name) => `2/${keyLetters(name, given)}/${dated}`) : []),
    ...dateProofKeys(person, family, given),
    ...(dated && postcode !== "" && given.length > 1 ? [`4/${given}/${dated}/${postcode}`] : []),
    ...(dated ? names.filter((name) => name !== "").map((name) => `3/${soundOf(name)}/${dated}`) : []),
    // Who moved: only where nothing else is left, and then the whole names.
    ...(dated ? [] : names.map((name) => `7/${name}/${given}/${born.year}`)),
  ]
  return { strict: strictKey(person, family, given), fuzzy: [...new Set(fuzzy)].slice(0, mostKeys - 1) }
}

/** SLK-581 of the normal form: the Dutch and Flemish variant, with 0101 for a birthday that nobody knows. */
export function normalSlk(person: Person): string {
  const { born, sex } = person
  const date = born.kind === "day" ? dateOf(born) : `0101${born.year}`
  return `${keyLetters(normalFamily(person.family), normalGiven(person.given))}${date}${sex}`
}

/** Whether there is enough to tell people apart: a letter of each name. */
export const canBeTold = ({ family, given }: Pick<Person, "family" | "given">): boolean =>
  plainLetters(family).length > 0 && plainLetters(given).length > 0
