import { type Quarter, quarterOf } from "../../methods/calendar/quarter.ts"
import type { AreaLevel } from "../areas/model.ts"
import type { Release } from "./model.ts"

const names = ["eerste", "tweede", "derde", "vierde"]

/** "2026-K3" as people say it: "derde kwartaal van 2026". */
export function sayQuarter(code: string): string {
  const quarter: Quarter | undefined = quarterOf(code)
  return quarter ? `${names[quarter.number - 1]} kwartaal van ${quarter.year}` : code
}

export const severalOf: Record<AreaLevel, string> = {
  country: "landen",
  province: "provincies",
  region: "regio's",
  municipality: "gemeenten",
  district: "wijken",
  neighbourhood: "buurten",
  own: "eigen gebieden",
}

export const hidden = "verborgen"

/** What somebody who adds and subtracts can still get to know, in one sentence. */
export function leftOver({ left }: Release): string {
  const small = left.filter((one) => one.small)
  if (left.length === 0) return "In deze tabel is niets verborgen."
  const widths = small.flatMap(({ least, most }) => (most === null ? [] : [most - least + 1]))
  const least = Math.min(...widths)
  const range = Number.isFinite(least)
    ? ` Wie alles optelt en aftrekt, houdt voor elk te klein getal ten minste ${Math.floor(least)} mogelijke waarden over.`
    : ""
  const besides = left.length - small.length
  const also = besides > 0 ? ` en ${besides} andere, omdat je de kleine anders kunt uitrekenen` : ""
  return `${left.length === 1 ? "Eén getal is" : `${left.length} getallen zijn`} verborgen: ${small.length} te ${small.length === 1 ? "klein" : "kleine"}${also}.${range}`
}
