import { binomialDraw, type Columns as Chances, columnsOf as chancesOf } from "../draws.ts"
import type { PoissonProblem } from "../problem.ts"
import { type Draw, drawKept } from "../replicas.ts"
import { stateOf, streamFrom } from "../stream.ts"

function sumOf(values: Float64Array): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] as number
  return sum
}

/** The cells that windows hold, for drawing replicas: the cases in all other cells are drawn as one number. */
export class ReplicaCells {
  /** Location × intervals + interval of each cell. */
  readonly cells: Uint32Array
  readonly chances: Chances
  /** How replicas are drawn where more is kept than all cases. */
  readonly drawKept: Draw | undefined
  readonly #part: number
  readonly #cases: number

  constructor({ expected, intervals, spans, alsoWhole, cases, randomness }: PoissonProblem) {
    const earliest = alsoWhole || spans.kind !== "ending" ? 0 : Math.max(0, intervals - spans.longest)
    const most = (expected.length / intervals) * (intervals - earliest)
    const cells = new Uint32Array(most)
    const weights = new Float64Array(most)
    let count = 0
    let inside = 0
    for (let row = 0; row < expected.length; row += intervals) {
      for (let cell = row + earliest; cell < row + intervals; cell++) {
        const weight = expected[cell] as number
        if (!(weight > 0)) continue
        cells[count] = cell
        weights[count++] = weight
        inside += weight
      }
    }
    this.cells = cells.subarray(0, count)
    this.chances = chancesOf(weights.subarray(0, count))
    this.#part = count === expected.length ? 1 : Math.min(1, inside / sumOf(expected))
    this.#cases = cases
    this.drawKept = drawKept({ measure: expected, intervals }, randomness)
  }

  /** How many cases a replica has in these cells, and the state of its stream after that was drawn. */
  begin(seed: number, replica: number): { cases: number; words: Int32Array } {
    const words = stateOf(seed, replica)
    return { cases: binomialDraw(streamFrom(words), this.#cases, this.#part), words }
  }
}
