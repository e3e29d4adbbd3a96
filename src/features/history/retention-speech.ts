import { sayPartsOf } from "../../platform/words/day.ts"
import type { Coming, Kind, Months } from "./retention-model.ts"

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`
const months = (number: number) => counted(number, "maand", "maanden")

/** A rule in one sentence. */
export const ruleInWords = ({ bundledMonths, unbundledMonths, authorMonths }: Months): string =>
  `Een tekst gaat weg ${months(bundledMonths)} nadat hij in een bundel kwam of werd ingetrokken; zonder bundel na ${months(unbundledMonths)}. Wie hem doorgaf, weten wij na ${months(authorMonths)} niet meer.`

export const amountOf = (kind: Kind, amount: number): string =>
  kind === "texts"
    ? counted(amount, "tekst", "teksten")
    : `van ${counted(amount, "signaal", "signalen")} wie het doorgaf`

export const sayMonth = (month: string): string => sayPartsOf(`${month}-01`, { month: "long", year: "numeric" })

/** The months in which something goes, each with how much of both. */
export function byMonth(coming: readonly Coming[]): { month: string; texts: number; authors: number }[] {
  const all = [...new Set(coming.map(({ month }) => month))].sort()
  const amount = (month: string, kind: Kind) =>
    coming.find((one) => one.month === month && one.kind === kind)?.amount ?? 0
  return all.map((month) => ({ month, texts: amount(month, "texts"), authors: amount(month, "authors") }))
}
