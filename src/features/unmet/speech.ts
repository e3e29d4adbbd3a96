import { quarterOf } from "../../methods/calendar/quarter.ts"
import type { Cause } from "../entitlements/model.ts"
import type { Cell, FullTable, UnmetKind } from "./model.ts"

const names = ["eerste", "tweede", "derde", "vierde"]

/** "2026-K3" as people say it: "derde kwartaal van 2026". */
export function sayQuarter(code: string): string {
  const quarter = quarterOf(code)
  return quarter ? `${names[quarter.number - 1]} kwartaal van ${quarter.year}` : code
}

export const causeWords: Record<Cause, string> = {
  notKnown: "wist niet dat het er was",
  notAsked: "wist het wel, maar vroeg het niet",
  noAccess: "kwam er niet doorheen",
  notProposed: "niemand bood het aan",
  excluded: "kreeg een nee",
}

const several = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
export const sayOrganisations = (count: number) => several(count, "organisatie", "organisaties")
export const sayNeeds = (count: number) => several(count, "hulpvraag", "hulpvragen")
export const sayRights = (count: number) => several(count, "recht", "rechten")

type Shown = Extract<Cell, { kind: "shown" }>

/** '12 hulpvragen, via 4 organisaties'; of rights also how many. */
export const sayCell = (kind: UnmetKind, { needs, times, organisations }: Shown): string =>
  [kind === "right" && sayRights(times), needs !== null && `${kind === "right" ? "bij " : ""}${sayNeeds(needs)}`]
    .filter(Boolean)
    .concat(`via ${sayOrganisations(organisations)}`)
    .join(", ")

/** The themes of a table whose total is shown, each in one sentence, with the places of which the number is shown. */
export const toldThemes = (kind: UnmetKind, { themes, areas, cells }: FullTable) =>
  themes.flatMap(({ code, name }, at) => {
    const total = cells.at(-1)?.[at]
    if (code === "rest" || total?.kind !== "shown") return []
    const places = areas.flatMap(({ code: area, name: place }, row) => {
      const cell = cells[row]?.[at]
      return area !== "rest" && cell?.kind === "shown" ? [`${place}: ${cell.needs ?? cell.times}`] : []
    })
    const where = places.length > 0 ? ` (${places.join(", ")})` : ""
    const ended = kind === "help" ? "hulp lukte niet bij" : "niet gekregen:"
    return [{ code, name, says: `${name}: ${ended} ${sayCell(kind, total)}${where}.` }]
  })
