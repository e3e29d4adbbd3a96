import type { PoissonProblem } from "../problem.ts"
import { type Blocks, cutBlocks } from "./blocks.ts"
import { type Columns, columnsOf } from "./columns.ts"
import { type Called, type Kernel, startKernel } from "./machine.ts"
import { Room } from "./memory.ts"
import { nearTogether, type Order } from "./order.ts"
import { putCells, putLevels, putMembers, putPrefixes, putTargets } from "./put.ts"
import type { ReplicaCells } from "./replica-cells.ts"
import { expectedRows, membersOf } from "./rows.ts"
import { Thresholds } from "./thresholds.ts"

/** How far the root of what a block expects may grow: half of how many standard deviations its largest circle is ahead. */
const slack = 0.6
const mostFinesse = 16

/** A problem as the kernel has it in memory. */
export type Layout = {
  columns: Columns
  order: Order
  blocks: Blocks
  thresholds: Thresholds
  counts: Uint16Array
  needs: Uint16Array
  sums: Uint16Array
  /** The tallies of eight replicas after each other. */
  tallies: Uint16Array
  /** Per column the sum of all counts, as `total` makes it. */
  totals: Uint16Array
  kernel: Kernel
  /** Where cells, their targets and tallies are, and how far apart those of two replicas. */
  at: { cells: number; targets: number; tallies: number; apart: number }
}

/** Counts are known modulo 2^16: the one nearest to what is expected. */
export function wholeCount(low: number, expected: number): number {
  return low + 65536 * Math.max(0, Math.round((expected - low) / 65536))
}

type Parts = {
  columns: Columns
  order: Order
  thresholds: Thresholds
  blocks: Blocks
  members: Uint32Array
  cells: ReplicaCells
}

/** Where everything is put. Tallies are read eight cells at a time. */
function addressesOf(room: Room, { columns, order, thresholds, blocks, members, cells }: Parts) {
  const tallied = Math.ceil(cells.cells.length / 8) * 8
  return {
    // One place more, for all cases in locations that no circle holds.
    counts: room.take((order.placed + 1) * columns.all * 16),
    needs: room.take(thresholds.levels * 16),
    running: room.take(2 * (columns.all + columns.longest) * 16),
    sums: room.take(16),
    prefixes: room.take(order.placed * (columns.all + 1) * 8),
    members: room.take(members.byteLength),
    blocks: room.take(blocks.firsts.byteLength),
    centres: room.take(blocks.centres.byteLength),
    levels: room.take(blocks.levels.byteLength),
    cells: room.take(cells.cells.length * 8),
    targets: room.take(tallied * 4),
    tallies: room.take(tallied * 2 * 8),
    apart: tallied * 2,
  }
}

function startWith(kernel: Kernel, at: ReturnType<typeof addressesOf>, columns: Columns, finesse: number): void {
  const circles = [at.counts, at.prefixes, at.members, at.blocks, at.centres]
  const tests = [at.levels, at.needs, at.sums, at.running]
  const { tiles, longest, empty, ending, whole } = columns
  kernel.lay(...circles, ...tests, tiles, longest, empty, Number(ending), Number(whole), finesse)
}

/** Works out blocks and thresholds, and puts everything into a memory of the kernel's own. */
export function layOut(problem: PoissonProblem, cells: ReplicaCells, hit: Called["hit"]): Layout {
  const columns = columnsOf(problem)
  const order = nearTogether(problem.circles, problem.locations)
  const rows = expectedRows(problem, columns, order)
  const { starts, members } = membersOf(problem, order)
  const finesse = Math.min(mostFinesse, 60000 / Math.sqrt(problem.cases + 1))
  const blocks = cutBlocks({ rows, starts, members }, columns, finesse, slack)
  const thresholds = new Thresholds(problem.cases, problem.leastCases, finesse, blocks.most)
  const room = new Room()
  const at = addressesOf(room, { columns, order, thresholds, blocks, members, cells })
  const memory = room.memory()
  const { buffer } = memory
  putMembers(new Uint32Array(buffer, at.members, members.length), members, at.counts, columns)
  new Uint32Array(buffer, at.blocks).set(blocks.firsts)
  new Uint32Array(buffer, at.centres).set(blocks.centres)
  putLevels(new Uint16Array(buffer, at.levels, blocks.levels.length), blocks.levels, thresholds.never)
  putPrefixes(new Float64Array(buffer, at.prefixes), rows, columns.all)
  putCells(new Uint32Array(buffer, at.cells), cells)
  putTargets(new Uint32Array(buffer, at.targets, at.apart / 2), cells, problem, at.counts, order, columns)
  const kernel = startKernel(memory, { hit })
  startWith(kernel, at, columns, finesse)
  const counts = new Uint16Array(buffer, at.counts, (order.placed + 1) * columns.all * 8)
  const needs = new Uint16Array(buffer, at.needs, thresholds.levels * 8)
  const sums = new Uint16Array(buffer, at.sums, 8)
  const tallies = new Uint16Array(buffer, at.tallies, at.apart * 4)
  const totals = new Uint16Array(buffer, at.running + columns.longest * 16, columns.all * 8)
  return { columns, order, blocks, thresholds, counts, needs, sums, tallies, totals, kernel, at }
}
