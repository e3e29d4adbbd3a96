import { binomialDraw, type Columns, columnsOf, drawOne, hypergeometricDraw, poissonDraw } from "./draws.ts"
import { type Stream, wholeBelow } from "./stream.ts"
import type { Randomness, WindowProblem } from "./windows.ts"

/** Fills counts (emptied before) with what chance alone gives. */
export type Draw = (stream: Stream, counts: Uint32Array) => void

const bump = (counts: Uint32Array, cell: number): void => {
  counts[cell] = (counts[cell] as number) + 1
}

/** Cells that no window holds; they need no counts of their own. */
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
function perGroup({ measure }: WindowProblem, group: Uint32Array, totals: Uint32Array): Draw {
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

/** Which of all people are the cases is a matter of chance. */
function hypergeometric({ measure }: WindowProblem, cases: number): Draw {
  const total = measure.reduce((sum, value) => sum + value, 0)
  return (stream, counts) => {
    let [left, people] = [cases, total]
    for (let cell = 0; cell < measure.length && left > 0; cell++) {
      const own = measure[cell] as number
      if (own === 0) continue
      const drawn = hypergeometricDraw(stream, people, left, own)
      counts[cell] = drawn
      left -= drawn
      people -= own
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

function independent({ measure }: WindowProblem): Draw {
  return (stream, counts) => {
    for (let cell = 0; cell < measure.length; cell++) counts[cell] = poissonDraw(stream, measure[cell] as number)
  }
}

/** How to draw replicas for a problem. */
export function drawFor(problem: WindowProblem): Draw {
  const randomness: Randomness = problem.randomness
  if (randomness.kind === "multinomial") return multinomial(problem, randomness.cases)
  if (randomness.kind === "per-group") return perGroup(problem, randomness.group, randomness.totals)
  if (randomness.kind === "hypergeometric") return hypergeometric(problem, randomness.cases)
  if (randomness.kind === "independent") return independent(problem)
  return permutation(problem.intervals, randomness.perLocation, randomness.perInterval)
}
