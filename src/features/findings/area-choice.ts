import type { CountedArea } from "../../methods/counting/area-tree.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { Counts } from "../counts/store.ts"

export type AreaChoice = { code: string; name: string; level: string; parent: string | null }

/** A longer list helps nobody choose: then neighbourhoods and districts are listed of the chosen municipality only. */
const most = 400
const small = ["district", "neighbourhood"]

/** The areas from which signals came, with all around them, and the given ones: what one can usefully ask about. */
export function areasWithSignals({ columns, areas }: Counts, also: readonly (string | null)[]): AreaChoice[] {
  const given = also.flatMap((code) => areas.find(code) ?? [])
  const named = new Set([...columns.areas.list.flatMap((code) => areas.find(code) ?? []), ...given])
  for (const area of [...named]) for (const around of areas.above(area.code)) named.add(around)
  const near = new Set(given.flatMap(({ code }) => withSurroundings({ areas }, code)))
  const listed = [...named].filter((area) => named.size <= most || !small.includes(area.level) || near.has(area))
  return listed
    .map(({ code, name, level, parentCode }) => ({ code, name, level, parent: areas.find(parentCode)?.name ?? null }))
    .sort((one, other) => byAlphabet(one.name, other.name) || (one.code < other.code ? -1 : 1))
}

/** Everything in the municipality of an area, and the area itself. */
function withSurroundings({ areas }: Pick<Counts, "areas">, code: string): CountedArea[] {
  const chain = [areas.find(code), ...areas.above(code)].filter((area) => area !== undefined)
  const town = chain.find(({ level }) => level === "municipality")
  return town ? areas.branch(town.code) : chain
}
