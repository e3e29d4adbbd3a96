import { WrongInput } from "./records.ts"

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** What a cell must be: a test, and what to say when it is not. */
export type Demand = { holds: (value: number) => boolean; nl: string; en: string }

export const wholeNumber: Demand = {
  holds: (value) => Number.isInteger(value) && value >= 0 && value <= 1e10,
  nl: "is geen heel getal van 0 tot en met 10 miljard",
  en: "is not a whole number from 0 to 10 billion",
}
export const aboveZero: Demand = {
  holds: (value) => value >= 1e-100 && value <= 1e100,
  nl: "is geen getal boven 0",
  en: "is not a number above 0",
}
export const chance: Demand = {
  holds: (value) => value >= 0 && value <= 1,
  nl: "is geen getal van 0 tot en met 1",
  en: "is not a number from 0 to 1",
}
export const betweenZeroAndOne: Demand = {
  holds: (value) => value > 0 && value < 1,
  nl: "ligt niet tussen 0 en 1, zoals 0.95",
  en: "does not lie between 0 and 1, such as 0.95",
}

/** A thousand to some, one to others: for a count nobody should guess. */
const thousands = /^\s*[+-]?\d{1,3}([.,]\d{3})+\s*$/

/** The number that a text says, or NaN; a single decimal comma is read where `decimalComma` allows it. */
export function numberOf(text: string, decimalComma = false): number {
  const plain = decimalComma ? text.trim().replace(/^([^.,]*),([^.,]*)$/, "$1.$2") : text.trim()
  return numeral.test(plain) ? Number(plain) : Number.NaN
}

/** One record's cells as numbers. @throws WrongInput when a cell is not what is demanded, with its line and column. */
export class Cells {
  readonly line: number
  readonly #values: Record<string, unknown>
  readonly #decimalComma: boolean

  constructor(line: number, values: Record<string, unknown>, decimalComma: boolean) {
    this.line = line
    this.#values = values
    this.#decimalComma = decimalComma
  }

  isEmpty(column: string): boolean {
    const value = this.#values[column]
    return value === undefined || value === null || value === ""
  }

  number(column: string, demand: Demand): number {
    if (this.isEmpty(column)) {
      throw new WrongInput({ nl: "hier ontbreekt een getal", en: "a number is missing here" }, this.line, column)
    }
    const value = this.#values[column]
    if (demand === wholeNumber && thousands.test(String(value))) {
      const complaint = {
        nl: `${JSON.stringify(value)} is op twee manieren te lezen; schrijf een heel getal zonder punt of komma`,
        en: `${JSON.stringify(value)} can be read in two ways; write a whole number without point or comma`,
      }
      throw new WrongInput(complaint, this.line, column)
    }
    const number = typeof value === "number" ? value : numberOf(String(value), this.#decimalComma)
    if (demand.holds(number)) return number
    const shown = JSON.stringify(value)
    throw new WrongInput({ nl: `${shown} ${demand.nl}`, en: `${shown} ${demand.en}` }, this.line, column)
  }
}
