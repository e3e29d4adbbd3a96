import type { Needs, Offers } from "../../methods/matching/model.ts"
import type { Bilingual } from "../command.ts"
import { WrongInput } from "../records.ts"
import type { NumberColumn, NumberSheet } from "./number-sheet.ts"

const isWhole = (value: number) => Number.isInteger(value)
const upTo = 1_000_000

const whole =
  (least: number, most: number, complaint: Bilingual) =>
  (value: number): Bilingual | undefined =>
    isWhole(value) && value >= least && value <= most ? undefined : complaint

const units = whole(1, upTo, {
  nl: `hoeveel er nodig is, is een heel getal van 1 tot en met ${upTo}`,
  en: `how much is needed is a whole number from 1 to ${upTo}`,
})
const capacity = whole(0, upTo, {
  nl: `hoeveel iemand aanbiedt, is een heel getal van 0 tot en met ${upTo}`,
  en: `how much is offered is a whole number from 0 to ${upTo}`,
})
const tier = whole(1, 99, {
  nl: "een regel is een heel getal vanaf 1: 1 is het kwetsbaarst",
  en: "a tier is a whole number from 1: 1 is the most vulnerable",
})
const bits = whole(0, 2 ** 31 - 1, {
  nl: "talen zijn een heel getal vanaf 0: voor elke taal een bit",
  en: "languages are a whole number from 0: a bit for each language",
})
const yesNo = whole(0, 1, { nl: "hier moet 0 of 1 staan", en: "0 or 1 belongs here" })
const place = (value: number): Bilingual | undefined =>
  Math.abs(value) <= 1e8
    ? undefined
    : { nl: "deze plek ligt niet op aarde: het gaat om meters", en: "this place is not on earth: it is in metres" }
const radius = (value: number): Bilingual | undefined =>
  value >= 0 && value <= 1e8 ? undefined : { nl: "een straal is 0 meter of meer", en: "a radius is 0 metres or more" }
const anything = () => undefined

/** Moments as milliseconds: a date, a date with a time, or a plain number. */
const moment = (cell: string): number => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : Date.parse(cell))
const always = Number.MAX_SAFE_INTEGER
const window: NumberColumn[] = [
  { name: "from", without: -always, empty: -always, read: moment, wrong: anything },
  { name: "until", without: always, empty: always, read: moment, wrong: anything },
]

/** Kinds are told apart by their name, whatever it is. */
const kind = (known: Map<string, number>): NumberColumn => ({
  name: "kind",
  without: 0,
  read(cell) {
    if (!known.has(cell)) known.set(cell, known.size + 1)
    return known.get(cell) as number
  },
  wrong: anything,
})

export const needColumns = (kinds: Map<string, number>): NumberColumn[] => [
  { name: "x", wrong: place },
  { name: "y", wrong: place },
  kind(kinds),
  { name: "q", wrong: units },
  { name: "least", without: 1, empty: 1, wrong: units },
  { name: "tier", without: 1, wrong: tier },
  { name: "langs", without: 1, wrong: bits },
  { name: "trust", without: 0, empty: 0, wrong: yesNo },
  ...window,
]

export const offerColumns = (kinds: Map<string, number>): NumberColumn[] => [
  { name: "x", wrong: place },
  { name: "y", wrong: place },
  kind(kinds),
  { name: "cap", wrong: capacity },
  { name: "radius", wrong: radius },
  { name: "langs", without: 1, wrong: bits },
  { name: "verified", without: 0, empty: 0, wrong: yesNo },
  ...window,
]

const column = ({ columns }: NumberSheet, name: string): Float64Array => columns[name] as Float64Array
const wholes = (sheet: NumberSheet, name: string) => Int32Array.from(column(sheet, name))

/** What goes wrong between two columns. */
function checkRows(sheet: NumberSheet): void {
  const [from, until] = [column(sheet, "from"), column(sheet, "until")]
  const [least, asked] = [sheet.columns.least, sheet.columns.q]
  for (let at = 0; at < sheet.ids.length; at++) {
    if ((until[at] as number) < (from[at] as number))
      throw new WrongInput(
        { nl: "de tijd eindigt voordat hij begint", en: "the time ends before it begins" },
        sheet.lines[at],
        "until",
      )
    if (least && asked && (least[at] as number) > (asked[at] as number))
      throw new WrongInput(
        { nl: "dit is meer dan er nodig is", en: "this is more than what is needed" },
        sheet.lines[at],
        "least",
      )
  }
}

export function needsOf(sheet: NumberSheet): Needs {
  checkRows(sheet)
  return {
    x: column(sheet, "x"),
    y: column(sheet, "y"),
    kind: wholes(sheet, "kind"),
    units: wholes(sheet, "q"),
    least: wholes(sheet, "least"),
    tier: wholes(sheet, "tier"),
    languages: wholes(sheet, "langs"),
    requires: wholes(sheet, "trust"),
  }
}

export function offersOf(sheet: NumberSheet): Offers {
  checkRows(sheet)
  return {
    x: column(sheet, "x"),
    y: column(sheet, "y"),
    kind: wholes(sheet, "kind"),
    units: wholes(sheet, "cap"),
    radius: column(sheet, "radius"),
    languages: wholes(sheet, "langs"),
    has: wholes(sheet, "verified"),
  }
}

/** Whether the times of a need and an offer have anything in common; undefined where neither file has times. */
export function overlapOf(needs: NumberSheet, offers: NumberSheet) {
  const [from, until] = [column(needs, "from"), column(needs, "until")]
  const [opens, closes] = [column(offers, "from"), column(offers, "until")]
  if (!from.some((moment) => moment > -always) && !until.some((moment) => moment < always)) return undefined
  return (need: number, offer: number) =>
    (from[need] as number) < (closes[offer] as number) && (opens[offer] as number) < (until[need] as number)
}
