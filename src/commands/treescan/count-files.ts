import type { TimedCases } from "../../methods/tree-scan/scan-time.ts"
import { WrongInput } from "../records.ts"
import { amountIn, countIn, type Line, linesOf, mustHaveCells, withoutHeading } from "./lines.ts"
import { type Precision, timeNumber } from "./times.ts"

type Find = (line: Line) => number
export type OwnData = { cases: Int32Array; sizes: Float64Array }

const heading = /^(node|leaf|cases|count|observed|expected|population|time|controls|knoop|gevallen|verwacht|tijd)$/i

function linesWith(text: string, cells: number): Line[] {
  const lines = withoutHeading(linesOf(text), heading)
  for (const line of lines) mustHaveCells(line, cells)
  return lines
}

function add(numbers: Int32Array | Float64Array, node: number, amount: number): void {
  numbers[node] = (numbers[node] as number) + amount
}

/** node, cases, expected: more lines of a node add up. @throws WrongInput where cases come without expectation */
export function poissonCounts(text: string, nodes: number, find: Find): OwnData {
  const own = { cases: new Int32Array(nodes), sizes: new Float64Array(nodes) }
  const lines = linesWith(text, 3).map((line) => ({ line, node: find(line) }))
  for (const { line, node } of lines) {
    add(own.cases, node, countIn(line, 1))
    add(own.sizes, node, amountIn(line, 2))
  }
  for (const { line, node } of lines)
    if ((own.cases[node] as number) > 0 && own.sizes[node] === 0) {
      const complaint = { nl: "hier zijn gevallen, maar is niets verwacht", en: "there are cases but nothing expected" }
      throw new WrongInput(complaint, line.line, "3")
    }
  return own
}

/** node, cases: the sizes are the cases, to which controls still come. */
export function bernoulliCounts(text: string, nodes: number, find: Find): OwnData {
  const own = { cases: new Int32Array(nodes), sizes: new Float64Array(nodes) }
  for (const line of linesWith(text, 2)) {
    const [node, count] = [find(line), countIn(line, 1)]
    add(own.cases, node, count)
    add(own.sizes, node, count)
  }
  return own
}

/** node, controls: added to the sizes. */
export function addControls(text: string, own: OwnData, find: Find): void {
  for (const line of linesWith(text, 2)) add(own.sizes, find(line), countIn(line, 1))
}

export type TimedInput = {
  cases: TimedCases[]
  /** The first interval and how many there are. */
  first: number
  intervals: number
}

/**
 * node, cases, time, or cases, time where all is one. Intervals are numbered from the start of the period.
 * @throws WrongInput for a time that is none or lies outside the period
 */
export function timedCounts(
  text: string,
  find: Find | undefined,
  precision: Precision,
  range: readonly [number, number] | undefined,
): TimedInput {
  const column = find ? 1 : 0
  const read = linesWith(text, column + 2).map((line) => {
    const written = line.cells[column + 1] ?? ""
    const time = timeNumber(written, precision)
    if (time === undefined) {
      const complaint = { nl: `"${written}" is hier geen tijd`, en: `"${written}" is no time here` }
      throw new WrongInput(complaint, line.line, String(column + 2))
    }
    if (range && (time < range[0] || time > range[1])) {
      const complaint = { nl: `${written} valt buiten de periode`, en: `${written} lies outside the period` }
      throw new WrongInput(complaint, line.line, String(column + 2))
    }
    return { node: find ? find(line) : 0, count: countIn(line, column), time }
  })
  const times = read.map(({ time }) => time)
  const [first, last] = range ?? [
    times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY),
    times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY),
  ]
  const cases = read.map(({ node, count, time }) => ({ node, count, interval: time - first }))
  return { cases, first, intervals: last - first + 1 }
}
