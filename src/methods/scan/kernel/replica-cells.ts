import { binomialDraw, type Columns as Chances, columnsOf as chancesOf } from "../draws.ts"
import type { PoissonProblem } from "../problem.ts"
import { streamOver, wordsOf } from "./words.ts"

/** The cells that windows hold, for drawing replicas: the cases in all other cells are drawn as one number. */
export class ReplicaCells {
  /** Location × intervals + interval of each cell. */
  readonly cells: Uint32Array
  readonly chances: Chances
  readonly #part: number
  readonly #cases: number

  constructor({ expected, intervals, spans, alsoWhole, cases }: PoissonProblem) {
    const earliest = alsoWhole || spans.kind !== "ending" ? 0 : Math.max(0, intervals - spans.longest)
    const held = (cell: number) => cell % intervals >= earliest && (expected[cell] as number) > 0
    let count = 0
    for (let cell = 0; cell < expected.length; cell++) if (held(cell)) count++
    this.cells = new Uint32Array(count)
    const weights = new Float64Array(count)
    let [at, total, inside] = [0, 0, 0]
    for (let cell = 0; cell < expected.length; cell++) {
      const weight = expected[cell] as number
      total += weight
      if (!held(cell)) continue
      this.cells[at] = cell
      weights[at++] = weight
      inside += weight
    }
    this.chances = chancesOf(weights)
    this.#part = count === expected.length ? 1 : Math.min(1, inside / total)
    this.#cases = cases
  }

  /** How many cases a replica has in these cells, and the state of its stream after that was drawn. */
  begin(seed: number, replica: number): { cases: number; words: Int32Array } {
    const words = wordsOf(seed, replica)
    return { cases: binomialDraw(streamOver(words), this.#cases, this.#part), words }
  }
}
