import type { AreaTree, CountedArea } from "../../methods/counting/area-tree.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { Counts } from "../counts/store.ts"

export type AreaChoice = { code: string; name: string; level: string; parent: string | null }

/** A longer list helps nobody choose: then neighbourhoods and districts are listed of the chosen municipality only. */
const most = 400
const small = ["district", "neighbourhood"]

/** The areas from which signals came, with all around them, and the given ones: what one can usefully ask about. */
export function areasWithSignals({ columns, areas }: Counts, also: readonly (string | null)[]): AreaChoice[] {
  const { named, listed, isLong } = namedIn(areas, columns.areas.list)
  const given = also.flatMap((code) => areas.find(code) ?? [])
  const near = isLong ? given.flatMap(({ code }) => withSurroundings({ areas }, code)) : []
  const more = [...withAbove(areas, given), ...near.filter((area) => named.has(area))]
  const codes = new Set(listed.map(({ code }) => code))
  const added = [...new Set(more)].filter(({ code }) => !codes.has(code))
  return added.length === 0 ? listed : [...listed, ...added.map((area) => choiceOf(areas, area))].sort(inOrder)
}

const choiceOf = (areas: AreaTree, { code, name, level, parentCode }: CountedArea): AreaChoice => ({
  ...{ code, name, level },
  parent: areas.find(parentCode)?.name ?? null,
})
const inOrder = (one: AreaChoice, other: AreaChoice): number =>
  byAlphabet(one.name, other.name) || (one.code < other.code ? -1 : 1)

type Named = { names: number; named: ReadonlySet<CountedArea>; isLong: boolean; listed: AreaChoice[] }
const namedBefore = new WeakMap<AreaTree, Named>()

/** The areas that signals name, with all around them, and those of them that are always listed. Kept until another one is named or an area changes. */
function namedIn(areas: AreaTree, names: readonly string[]): Named {
  const known = namedBefore.get(areas)
  if (known?.names === names.length) return known
  const own = names.flatMap((code) => areas.find(code) ?? [])
  const named = withAbove(areas, own)
  const isLong = named.size > most
  const listed = [...named].filter(({ level }) => !isLong || !small.includes(level))
  const found = { names: names.length, named, isLong, listed: listed.map((one) => choiceOf(areas, one)).sort(inOrder) }
  namedBefore.set(areas, found)
  return found
}

const withAbove = (areas: AreaTree, own: readonly CountedArea[]): Set<CountedArea> =>
  new Set(own.flatMap((area) => [area, ...areas.above(area.code)]))

/** Everything in the municipality of an area, and the area itself. */
function withSurroundings({ areas }: Pick<Counts, "areas">, code: string): CountedArea[] {
  const chain = [areas.find(code), ...areas.above(code)].filter((area) => area !== undefined)
  const town = chain.find(({ level }) => level === "municipality")
  return town ? areas.branch(town.code) : chain
}
