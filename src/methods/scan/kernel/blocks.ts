import type { Columns } from "./columns.ts"
import { GrowingNumbers } from "./growing-numbers.ts"
import { type Kernel, startKernel } from "./machine.ts"
import { Room } from "./memory.ts"

/**
 * Circles of a centre in blocks, smallest first, and for each block the level of what its smallest circle expects, at
 * least, for each test: per length (and tile of eight last columns), then for the whole period.
 */
export type Blocks = {
  /** Per visited centre (and one more): its first block. */
  centres: Uint32Array
  /** Per block (and one more): its first member among all members in the order of visits. */
  firsts: Uint32Array
  levels: Uint16Array
  /** How far counts tested with one level may lie apart. */
  widest: number
  /** The most that a circle expects. */
  most: number
}

/** The level of a test that there is not. */
export const noTest = 0xffff

/** What is expected per placed location, and its members per visited centre. */
export type Circled = { rows: Float64Array; starts: Uint32Array; members: Uint32Array }

/** What the columns of each place expect together: of the whole period where that is all there is. */
function ownOf(rows: Float64Array, { all, tiles }: Columns): Float64Array {
  const own = new Float64Array(rows.length / Math.max(1, all))
  const counted = tiles > 0 ? tiles * 8 : 1
  for (let place = 0; place < own.length; place++) {
    let sum = 0
    for (let at = place * all; at < place * all + counted; at++) sum += rows[at] as number
    own[place] = sum
  }
  return own
}

function largestOf(starts: Uint32Array): number {
  let largest = 0
  for (let visit = 1; visit < starts.length; visit++) {
    largest = Math.max(largest, (starts[visit] as number) - (starts[visit - 1] as number))
  }
  return largest
}

/** Cuts the circles of one centre after another in a memory of its own. */
class Cutter {
  readonly #kernel: Kernel
  readonly #places: Uint32Array
  readonly #perBlock: number
  readonly firsts: Uint32Array
  readonly levels: Uint16Array
  /** How far apart what one level stands for can lie, and the most that a circle expects. */
  readonly found: Float64Array

  constructor({ rows, starts }: Circled, columns: Columns, finesse: number, slack: number) {
    const { all, tiles, longest, empty, ending, whole, count } = columns
    const largest = largestOf(starts)
    const own = ownOf(rows, columns)
    this.#perBlock = (ending ? longest : tiles * longest) + Number(whole)
    const room = new Room()
    const at = {
      rows: room.take(rows.byteLength),
      own: room.take(own.byteLength),
      places: room.take(largest * 4),
      firsts: room.take(largest * 4),
      levels: room.take(largest * this.#perBlock * 2),
      running: room.take(all * 8),
      sums: room.take((all + 1) * 8),
      found: room.take(16),
    }
    const memory = room.memory()
    const { buffer } = memory
    new Float64Array(buffer, at.rows).set(rows)
    new Float64Array(buffer, at.own).set(own)
    this.#places = new Uint32Array(buffer, at.places, largest)
    this.firsts = new Uint32Array(buffer, at.firsts, largest)
    this.levels = new Uint16Array(buffer, at.levels, largest * this.#perBlock)
    this.found = new Float64Array(buffer, at.found, 2)
    this.#kernel = startKernel(memory, {})
    const addresses = [at.rows, at.own, at.places, at.firsts, at.levels, at.running, at.sums, at.found]
    const shape = [all, tiles, longest, empty, Number(ending), Number(whole)]
    this.#kernel.layCut(...addresses, ...shape, tiles > 0 ? longest / count : 1, slack, finesse)
  }

  /** Cuts the circles that grow by these places; the first of them is member `number` of all. */
  cut(places: Uint32Array, number: number): { firsts: Uint32Array; levels: Uint16Array } {
    this.#places.set(places)
    const blocks = this.#kernel.cut(places.length, number)
    return { firsts: this.firsts.subarray(0, blocks), levels: this.levels.subarray(0, blocks * this.#perBlock) }
  }
}

/** Cuts the circles of all centres: a block goes on while the root of what is expected grows by less than `slack`. */
export function cutBlocks(circled: Circled, columns: Columns, finesse: number, slack: number): Blocks {
  const { starts, members } = circled
  const cutter = new Cutter(circled, columns, finesse, slack)
  const centres = new Uint32Array(starts.length)
  const firsts = new GrowingNumbers(Uint32Array, starts.length * 8)
  const levels = new GrowingNumbers(Uint16Array, starts.length * 64)
  for (let visit = 0; visit + 1 < starts.length; visit++) {
    centres[visit] = firsts.length
    const first = starts[visit] as number
    const made = cutter.cut(members.subarray(first, starts[visit + 1]), first)
    firsts.add(made.firsts)
    levels.add(made.levels)
  }
  centres[starts.length - 1] = firsts.length
  firsts.add(Uint32Array.of(members.length))
  const [widest, most] = cutter.found as unknown as [number, number]
  return { centres, firsts: firsts.all(), levels: levels.all(), widest, most }
}
