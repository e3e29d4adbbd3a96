import type { Sex } from "./slk581.ts"

/** `day` is missing where the register does not know it: there it often says 1 January. */
export type Born = { kind: "day"; year: number; month: number; day: number } | { kind: "year"; year: number }

/** What a register says of somebody. It stays on the device where it was typed. */
export type Person = {
  family: string
  given: string
  /** The name at birth, where it is known beside the family name. */
  birthName?: string
  born: Born
  sex: Sex
  /** The four digits of a postcode; empty where it is not known. */
  postcode: string
}

export type Read<Value> = { kind: "read"; value: Value } | { kind: "unclear" }

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function bornOn(year: number, month: number, day: number): Read<Born> {
  if (year < 1880 || year > 2199) return { kind: "unclear" }
  // Who does not know the birthday is registered on 1 January, or on day 0: that says the year and no more.
  if (day === 0 || month === 0 || (day === 1 && month === 1)) return { kind: "read", value: { kind: "year", year } }
  if (month > 12 || day > (monthLengths[month - 1] ?? 0)) return { kind: "unclear" }
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)))
    return { kind: "unclear" }
  return { kind: "read", value: { kind: "day", year, month, day } }
}

/** A date of birth as 1980-05-17, 17-05-1980, 17/5/1980, 17.05.1980, or a year alone. 1 January counts as a year alone. */
export function readBorn(text: string): Read<Born> {
  const [, ...iso] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text.trim()) ?? []
  if (iso.length === 3) return bornOn(Number(iso[0]), Number(iso[1]), Number(iso[2]))
  const [, ...written] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? []
  if (written.length === 3) return bornOn(Number(written[2]), Number(written[1]), Number(written[0]))
  return /^\d{4}$/.test(text.trim()) ? bornOn(Number(text.trim()), 0, 0) : { kind: "unclear" }
}

const sexes: readonly [RegExp, Sex][] = [
  [/^(1|m|man|male|jongen|dhr|heer)$/, 1],
  [/^(2|v|f|vrouw|female|meisje|mevr?|mevrouw)$/, 2],
  [/^(3|x|anders|other|non-?binair)$/, 3],
  [/^(9|0|-|\?|o|onbekend|unknown|)$/, 9],
]

export function readSex(text: string): Read<Sex> {
  const plain = text.trim().toLowerCase().replace(/\.$/, "")
  const found = sexes.find(([words]) => words.test(plain))
  return found ? { kind: "read", value: found[1] } : { kind: "unclear" }
}

/** The four digits of a Dutch or Belgian postcode; empty where none is given. */
export function readPostcode(text: string): Read<string> {
  const plain = text.trim()
  if (plain === "" || /^(-|\?|onbekend)$/i.test(plain)) return { kind: "read", value: "" }
  const digits = /^(?:B-?)?([1-9]\d{3})(?:\s?[A-Za-z]{2})?$/.exec(plain)?.[1]
  return digits ? { kind: "read", value: digits } : { kind: "unclear" }
}
