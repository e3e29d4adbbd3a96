import { poissonRatio } from "../likelihood.ts"
import type { Best, PoissonProblem } from "../problem.ts"
import { type Columns, columnsOf } from "./columns.ts"
import { nowhere } from "./everywhere.ts"
import { type Kernel, startKernel } from "./machine.ts"
import { Room } from "./memory.ts"

/** Ratios that differ less are equal. */
const same = 1e-9

/** Looks at every window of every centre, for counts of which nothing is known beforehand. */
export class BestWindows {
  readonly #problem: PoissonProblem
  readonly #columns: Columns
  readonly #kernel: Kernel
  #best: Best = nowhere(0)

  constructor(problem: PoissonProblem, counts: Uint32Array) {
    this.#problem = problem
    const columns = columnsOf(problem)
    this.#columns = columns
    const { tiles, longest, empty, ending, whole } = columns
    const width = tiles * 8 + (whole ? 2 : 0)
    const { starts, locations } = problem.circles
    const room = new Room()
    const [cases, expected, sums, due] = [
      room.take(problem.locations * width * 8),
      room.take(problem.locations * width * 8),
      room.take((width + longest) * 8),
      room.take((width + longest) * 8),
    ]
    const [circles, members] = [room.take(starts.byteLength), room.take(locations.byteLength)]
    const memory = room.memory()
    this.#kernel = startKernel(memory, {
      ratio: (size, column, length, inside, outside) => this.#ratio(size, column, length, inside, outside),
    })
    new Uint32Array(memory.buffer, circles, starts.length).set(starts)
    new Uint32Array(memory.buffer, members, locations.length).set(locations)
    this.#put(new Float64Array(memory.buffer, cases, problem.locations * width), counts, width)
    this.#put(new Float64Array(memory.buffer, expected, problem.locations * width), problem.expected, width)
    const flags = [tiles * 8, empty, tiles > 0 ? longest : 0, Number(ending), Number(whole)]
    this.#kernel.layWindows(cases, expected, circles, members, sums, due, ...flags, problem.cases)
  }

  /** The best window of a centre. */
  of(centre: number): Best {
    this.#best = nowhere(centre)
    this.#kernel.windows(centre)
    return this.#best
  }

  #put(rows: Float64Array, cells: Uint32Array | Float64Array, width: number): void {
    const { locations, intervals } = this.#problem
    const { first, empty, tiles, whole } = this.#columns
    for (let location = 0; location < locations; location++) {
      const [from, until, to] = [location * intervals, (location + 1) * intervals, location * width]
      if (tiles > 0) rows.set(cells.subarray(from + first, until), to + empty)
      if (!whole) continue
      let sum = 0
      for (let cell = from; cell < until; cell++) sum += cells[cell] as number
      rows[to + tiles * 8] = sum
    }
  }

  #ratio(size: number, column: number, length: number, observed: number, expected: number): number {
    const best = this.#best
    const { cases, leastCases, intervals } = this.#problem
    const { first, empty, tiles } = this.#columns
    const llr = observed >= leastCases ? poissonRatio(observed, expected, cases) : 0
    if (llr > 0 && llr >= best.llr - same && expected < cases) {
      const entire = column >= tiles * 8
      const from = entire ? 0 : first + column - empty
      const until = entire ? intervals : from + length
      // Of equal windows of a circle the one that ends first, then the shortest; smaller circles came before.
      const sooner = !entire && size === best.size && (until < best.until || (until === best.until && from > best.from))
      if (llr > best.llr + same || sooner) {
        this.#best = { centre: best.centre, size, from, until, observed, expected, llr }
      }
    }
    return Math.max(0, this.#best.llr - same)
  }
}
