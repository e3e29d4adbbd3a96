import type { AreaTree } from "./area-tree.ts"
import { KeptAnswers } from "./kept.ts"

/** What an area is laid beside: the rest of the area around it, or every other area of its level that reports. */
export type Region =
  | { kind: "around"; code: string; name: string }
  | { kind: "others"; level: string }
  | { kind: "none" }

export const sides = ["elsewhere", "here", "rest", "nowhere"] as const
const [elsewhere, here, rest, nowhere] = [0, 1, 2, 3]

/** For each named area, by its number, the side on which its signals count (an index in `sides`); and for signals that name none. */
export type Placing = { ofArea: Uint8Array; ofNone: number }

/** The side of a signal, by the number of its area; -1 where it names none. */
export const sideOf = ({ ofArea, ofNone }: Placing, area: number): number =>
  area < 0 ? ofNone : (ofArea[area] as number)

/**
 * Where the signals of each area count for a question about one area. One that is only a larger area around it counts
 * for neither side: the signal may be from here or from beside it, and would make every neighbourhood seem quiet beside its
 * own municipality.
 * @param names the areas that signals name, by their number
 * @param area the area that is asked about; null for everywhere
 */
export function placingOf(tree: AreaTree, names: readonly string[], area: string | null, region: Region): Placing {
  if (area === null) return { ofArea: new Uint8Array(names.length).fill(here), ofNone: here }
  return placings.of(tree, names, `${area} ${JSON.stringify(region)}`, () => placed(tree, names, area, region))
}

const placings = new KeptAnswers<Placing>()

function placed(tree: AreaTree, names: readonly string[], area: string, region: Region): Placing {
  const codes = (areas: readonly { code: string }[]) => new Set(areas.map(({ code }) => code))
  const [within, around] = [codes(tree.branch(area)), codes(tree.above(area))]
  const beside = region.kind === "around" ? codes(tree.branch(region.code)) : undefined
  const isBeside = (name: string): boolean =>
    region.kind === "others" ? tree.aroundOf(name, region.level) !== undefined : (beside?.has(name) ?? false)
  const sideOf = (name: string): number => {
    if (within.has(name)) return here
    if (around.has(name)) return nowhere
    return isBeside(name) ? rest : elsewhere
  }
  return { ofArea: Uint8Array.from(names, sideOf), ofNone: nowhere }
}
