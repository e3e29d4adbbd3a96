import { plainLetters } from "./letters.ts"

/** 1 man, 2 woman, 3 another sex, 9 not stated; METEOR 750033. */
export type Sex = 1 | 2 | 3 | 9

/** `dateOfBirth` as 1980-05-17. */
export type Identity = { family: string | null; given: string | null; dateOfBirth: string; sex: Sex }

/** Letters at these places, counted from 1: 2 where the name is too short, 9 where the whole name is missing. */
function fragment(name: string, places: readonly number[]): string {
  if (name === "") return "9".repeat(places.length)
  return places.map((place) => name[place - 1]?.toUpperCase() ?? "2").join("")
}

/** The five letters of a statistical linkage key: 2, 3 and 5 of the family name, 2 and 3 of the first given name. */
export const keyLetters = (family: string, given: string): string =>
  fragment(family, [2, 3, 5]) + fragment(given, [2, 3])

/**
 * The statistical linkage key SLK-581: letters 2, 3 and 5 of the family name, 2 and 3 of the given name, the date of birth as
 * DDMMYYYY, the sex. Source: AIHW, METEOR 349510, 686238 and 750410.
 * @returns 14 signs, such as ANEAN170519801
 * @throws RangeError where the date is not written as 1980-05-17
 */
export function slk581({ family, given, dateOfBirth, sex }: Identity): string {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dateOfBirth)
  if (!date) throw new RangeError(`a date of birth as 1980-05-17, not ${dateOfBirth.length} other signs`)
  const [, year, month, day] = date
  return `${keyLetters(plainLetters(family ?? ""), plainLetters(given ?? ""))}${day}${month}${year}${sex}`
}
