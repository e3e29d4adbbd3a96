import { createHmac } from "node:crypto"
import { quarterOf } from "../../methods/calendar/quarter.ts"
import { type Reporter, weekNumber } from "../../methods/counting/columns.ts"
import type { RandomBits } from "../../methods/privacy/discrete-laplace/chance.ts"
import { laplaceHalfWidth } from "../../methods/privacy/discrete-laplace/distribution.ts"
import { rational } from "../../methods/privacy/discrete-laplace/rational.ts"
import { discreteLaplace } from "../../methods/privacy/discrete-laplace/sample.ts"
import type { Counts } from "../counts/store.ts"
import type { Theme } from "../themes/model.ts"
import type { OpenData } from "./open-model.ts"
import { domainsOf } from "./sighting-rules.ts"

/** What one file tells of one person, in thousandths of epsilon, and how much all files of a year may tell together. */
export const perFile = 1000
export const perYear = 1000
/** One reporter, a name or a code at one organisation, counts in at most so many cells of a file. */
export const mostCells = 3
const level = "municipality"

/**
 * The years that are over, of those in which there may be signals, until who reported in the first quarter is forgotten: then too
 * many people would be missing.
 */
export function yearsOver(quarters: readonly { year: number; number: number }[], forgotten?: string): number[] {
  const years = new Set(quarters.filter(({ number }) => number === 4).map(({ year }) => year))
  return [...years].filter((year) => (quarterOf(`${year}-K2`)?.from ?? "") > (forgotten ?? ""))
}

/**
 * All municipalities by all life domains, each with how many known reporters told something there in a year, and noise that was
 * drawn for this file alone (discrete Laplace). Cells where nobody was heard have noise as well: that is what hides who was.
 * @param secret decides which cells count of a person who told of more
 */
export function openData(
  { columns, areas }: Counts,
  themes: readonly Theme[],
  year: number,
  { bits, secret }: { bits: RandomBits; secret: Uint8Array },
): OpenData {
  const { domains, of } = domainsOf(columns, themes)
  const listed = areas.areas.filter((area) => area.level === level)
  const places = new Map(listed.map(({ code }, number) => [code, number]))
  const areaOf = columns.areas.list.map((code) => places.get(areas.aroundOf(code, level)?.code ?? "") ?? -1)
  const [first, last] = [quarterOf(`${year}-K1`), quarterOf(`${year}-K4`)]
  const cellsOf = new Map<Reporter, Set<number>>()
  for (const at of columns.standing(weekNumber(first?.from ?? ""), weekNumber(last?.until ?? ""))) {
    const [area, domain] = [areaOf[columns.area[at] as number] ?? -1, of[columns.theme[at] as number] ?? -1]
    // Of who is unknown nobody can say how many cells they fill: they would break the bound.
    const who = columns.reporters[columns.reporter[at] as number]
    if (area < 0 || domain < 0 || !who) continue
    const cells = cellsOf.get(who) ?? new Set()
    cellsOf.set(who, cells.add(area * domains.length + domain))
  }
  const counts = new Int32Array(listed.length * domains.length)
  for (const [who, cells] of cellsOf)
    for (const cell of chosen(who, cells, year, secret)) counts[cell] = (counts[cell] as number) + 1
  const epsilon = rational(BigInt(perFile), 1000n)
  return {
    version: 1,
    year,
    epsilon: perFile / 1000,
    mostCells,
    halfWidth: laplaceHalfWidth(0.95, perFile / 1000, mostCells),
    areas: listed.map(({ code, name }) => ({ code, name })),
    domains,
    people: Array.from(counts, (count) => count + discreteLaplace(epsilon, mostCells, bits)),
  }
}

/** The cells that count of one person: the same ones each time, and which ones is no matter of what they told. */
function chosen({ way, name }: Reporter, cells: ReadonlySet<number>, year: number, secret: Uint8Array): number[] {
  const orderOf = (cell: number) =>
    createHmac("sha256", secret).update(`open ${year} ${way} ${name} ${cell}`).digest("hex")
  const keys = new Map([...cells].map((cell) => [cell, orderOf(cell)]))
  const inOrder = (one: number, other: number) => ((keys.get(one) ?? "") < (keys.get(other) ?? "") ? -1 : 1)
  return [...cells].sort(inOrder).slice(0, mostCells)
}
