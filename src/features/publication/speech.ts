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

/** What somebody who adds and subtracts can still get to know, in a few words. Not how many of the hidden ones are small. */
export function leftOver({ left, minima }: Release): string {
  if (left.length === 0) return "In deze tabel is niets verborgen."
  return (
    `${left.length} getallen zijn verborgen: wat te klein is, en genoeg andere om dat niet te kunnen uitrekenen. ` +
    `Wie alles optelt en aftrekt, houdt voor elk te klein getal ten minste ${minima.count + 1} mogelijke waarden over.`
  )
}
