import type { Quarter } from "../../methods/calendar/quarter.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import type { Counts } from "../counts/store.ts"
import type { Theme } from "../themes/model.ts"

/** One signal as the figures know it: a life domain, an area of the chosen level, and who; -1 where not known. */
export type Sighting = { domain: number; area: number; reporter: number; organisation: number }
export type Named = { code: string; name: string }
export type Sightings = { domains: Named[]; areas: Named[]; list: Sighting[] }

/** The signals of a quarter that count, by life domain and by area of one level. */
export function sightingsOf(
  { columns, areas }: Counts,
  themes: readonly Theme[],
  level: string,
  quarter: Quarter,
): Sightings {
  const { domains, of: domainOf } = domainsOf(columns, themes)
  const listed = areas.areas.filter((area) => area.level === level)
  const places = new Map(listed.map(({ code }, number) => [code, number]))
  const areaOf = columns.areas.list.map((code) => places.get(areas.aroundOf(code, level)?.code ?? "") ?? -1)
  const standing = columns.standing(weekNumber(quarter.from), weekNumber(quarter.until))
  const list = Array.from(standing, (at) => ({
    domain: domainOf[columns.theme[at] as number] ?? -1,
    area: areaOf[columns.area[at] as number] ?? -1,
    reporter: columns.reporter[at] as number,
    organisation: columns.organisation[at] as number,
  }))
  return {
    domains,
    areas: listed.map(({ code, name }) => ({ code, name })),
    list,
  }
}

/** The life domains, and for each theme that signals name the number of the one above it; -1 where there is none. */
export function domainsOf(columns: Counts["columns"], themes: readonly Theme[]): { domains: Named[]; of: number[] } {
  const roots = themes.filter(({ parentCode }) => parentCode === null)
  const parents = new Map(themes.map(({ code, parentCode }) => [code, parentCode]))
  const numbers = new Map(roots.map(({ code }, number) => [code, number]))
  return {
    domains: roots.map(({ code, labelNl }) => ({ code, name: labelNl })),
    of: columns.themes.list.map((code) => numbers.get(rootOf(code, parents)) ?? -1),
  }
}

/** The life domain above a theme. A circle ends by itself. */
function rootOf(code: string, parents: ReadonlyMap<string, string | null>): string {
  let at = code
  for (let steps = 0; steps < parents.size; steps++) {
    const above = parents.get(at)
    if (!above) return at
    at = above
  }
  return at
}
