import { binomialDraw, type Columns, columnsOf, drawOne, hypergeometricDraw, poissonDraw } from "./draws.ts"
import type { Randomness } from "./problem.ts"
import { fraction, type Stream, wholeBelow } from "./stream.ts"
import type { WindowProblem } from "./windows.ts"

/** Fills counts (emptied before) with what chance alone gives. */
export type Draw = (stream: Stream, counts: Uint32Array) => void

function sumOf(values: Float64Array): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] as number
  return sum
}

const bump = (counts: Uint32Array, cell: number): void => {
  counts[cell] = (counts[cell] as number) + 1
}

/** What there is to draw over. */
type Cells = { measure: Float64Array; intervals: number }

/** The cells that some window holds; others need no counts of their own. */
function watchedCells({ measure, intervals, stretches, alsoWhole }: WindowProblem): Uint32Array {
  const { firstUntil, lastUntil, longest, firstFrom } = stretches
  const earliest = alsoWhole ? 0 : Math.max(firstFrom, firstUntil - longest)
  const until = alsoWhole ? intervals : lastUntil
  const cells: number[] = []
  for (let cell = 0; cell < measure.length; cell++) {
    const interval = cell % intervals
    if (interval >= earliest && interval < until && (measure[cell] as number) > 0) cells.push(cell)
  }
  return Uint32Array.from(cells)
}

/** All cases over all cells by their measure; those in cells that no window holds are drawn as one number. */
function multinomial(problem: WindowProblem, cases: number): Draw {
  const cells = watchedCells(problem)
  const weights = Float64Array.from(cells, (cell) => problem.measure[cell] as number)
  const total = problem.measure.reduce((sum, value) => sum + value, 0)
  const watched = weights.reduce((sum, value) => sum + value, 0)
  const columns = columnsOf(weights)
  // All of it, or all but rounding: nothing is left out.
  const part = cells.length === problem.measure.length ? 1 : Math.min(1, watched / total)
  return (stream, counts) => {
    const drawn = binomialDraw(stream, cases, part)
    for (let index = 0; index < drawn; index++) bump(counts, cells[drawOne(columns, stream)] as number)
  }
}

/** The cases of each group of cells stay in that group: of an interval, or of a location. */
function perGroup({ measure }: Cells, group: Uint32Array, totals: Uint32Array): Draw {
  const cells: number[][] = Array.from(totals, () => [])
  group.forEach((number, cell) => {
    if ((measure[cell] as number) > 0) cells[number]?.push(cell)
  })
  const columns: Columns[] = cells.map((own) => columnsOf(Float64Array.from(own, (cell) => measure[cell] as number)))
  return (stream, counts) => {
    for (let number = 0; number < totals.length; number++) {
      const [own, column] = [cells[number] as number[], columns[number] as Columns]
      if (own.length === 0) continue
      for (let index = 0; index < (totals[number] as number); index++)
        bump(counts, own[drawOne(column, stream)] as number)
    }
  }
}

/**
 * Which of all people are the cases is a matter of chance. People are taken one after another: a cell is drawn by its
 * people, and counts with the chance that the person in it was not taken before. Of most people those left out are drawn.
 */
function hypergeometric(problem: WindowProblem, cases: number): Draw {
  const cells = watchedCells(problem)
  const people = Float64Array.from(cells, (cell) => problem.measure[cell] as number)
  const [total, watched] = [sumOf(problem.measure), sumOf(people)]
  const columns = columnsOf(people)
  const taken = new Uint32Array(cells.length)
  return (stream, counts) => {
    const drawn = watched < total ? hypergeometricDraw(stream, total, watched, cases) : cases
    const most = drawn > watched / 2
    taken.fill(0)
    for (let left = most ? watched - drawn : drawn; left > 0; ) {
      const index = drawOne(columns, stream)
      const [own, before] = [people[index] as number, taken[index] as number]
      if (before > 0 && fraction(stream) * own >= own - before) continue
      taken[index] = before + 1
      left--
    }
    for (let index = 0; index < cells.length; index++) {
      const own = taken[index] as number
      counts[cells[index] as number] = most ? (people[index] as number) - own : own
    }
  }
}

/** The moments of the cases are dealt out anew over their places. */
function permutation(intervals: number, perLocation: Uint32Array, perInterval: Uint32Array): Draw {
  const places: number[] = []
  perLocation.forEach((cases, location) => {
    for (let index = 0; index < cases; index++) places.push(location * intervals)
  })
  const moments: number[] = []
  perInterval.forEach((cases, interval) => {
    for (let index = 0; index < cases; index++) moments.push(interval)
  })
  const [rows, start] = [Uint32Array.from(places), Uint32Array.from(moments)]
  const deck = new Uint32Array(start.length)
  return (stream, counts) => {
    deck.set(start)
    for (let index = 0; index < deck.length; index++) {
      const other = index + wholeBelow(stream, deck.length - index)
      const moment = deck[other] as number
      deck[other] = deck[index] as number
      bump(counts, (rows[index] as number) + moment)
    }
  }
}

/** More cases a cell than this, on average, are drawn cell by cell. */
const manyCases = 50

/** A Poisson number in every cell: drawn as one number, of which each case goes to a cell by its measure. */
function independent(problem: WindowProblem): Draw {
  const cells = watchedCells(problem)
  const means = Float64Array.from(cells, (cell) => problem.measure[cell] as number)
  const all = sumOf(means)
  if (all > manyCases * cells.length) {
    return (stream, counts) => {
      for (let index = 0; index < cells.length; index++) {
        counts[cells[index] as number] = poissonDraw(stream, means[index] as number)
      }
    }
  }
  const columns = columnsOf(means)
  return (stream, counts) => {
    const drawn = poissonDraw(stream, all)
    for (let index = 0; index < drawn; index++) bump(counts, cells[drawOne(columns, stream)] as number)
  }
}

/** How replicas are drawn that keep more than all cases; undefined for another kind of randomness. */
export function drawKept(cells: Cells, randomness: Randomness | undefined): Draw | undefined {
  if (randomness?.kind === "per-group") return perGroup(cells, randomness.group, randomness.totals)
  if (randomness?.kind !== "permutation") return undefined
  return permutation(cells.intervals, randomness.perLocation, randomness.perInterval)
}

/** How to draw replicas for a problem. */
export function drawFor(problem: WindowProblem): Draw {
  const { randomness } = problem
  if (randomness.kind === "multinomial") return multinomial(problem, randomness.cases)
  if (randomness.kind === "hypergeometric") return hypergeometric(problem, randomness.cases)
  return drawKept(problem, randomness) ?? independent(problem)
}
