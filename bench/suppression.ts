/**
 * What hiding small counts costs as tables grow: time, how far the quick way is from the optimum,
 * and how long the audit takes. Tables are made: skewed counts of three means, the small ones below 5. Prints JSON lines:
 * medians over the tables of a size, with the load of the machine.
 *   node_modules/.bin/node --import tsx bench/suppression.ts [largest side of a table to search, 40 when left out]
 */
import { loadavg } from "node:os"
import { loadSolver } from "../src/methods/privacy/solver.ts"
import { attackIntervals } from "../src/methods/privacy/suppression/attack.ts"
import { exactUpTo, type Protected, type SearchKind, suppress } from "../src/methods/privacy/suppression/suppress.ts"
import { RandomStream } from "../src/methods/statistics/random-stream.ts"

const solver = await loadSolver()
const largest = Number(process.argv[2] ?? 40)
const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const round = (value: number) => Number(value.toPrecision(3))

function table(rows: number, columns: number, mean: number, seed: number): number[][] {
  const random = new RandomStream(seed, rows * 1000 + columns)
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.floor(-Math.log(1 - random.part()) * (mean + 0.5))),
  )
}

function timed(counts: number[][], objective: "cells" | "weight", search: SearchKind) {
  const began = process.cpuUsage()
  const rules = { threshold: 5, width: 5, objective, zeros: "shown", smallMargins: "hidden" } as const
  const done = suppress(solver, counts, rules, { search })
  const { user, system } = process.cpuUsage(began)
  return { done: done as Protected, seconds: (user + system) / 1e6 }
}

function auditSeconds({ table: marginTable, hidden }: Protected): number {
  const began = process.cpuUsage()
  attackIntervals(marginTable, hidden)
  return process.cpuUsage(began).user / 1e6
}

function compare(rows: number, columns: number, tables: number): void {
  for (const mean of [4, 12, 60]) {
    for (const objective of ["cells", "weight"] as const) {
      const runs = Array.from({ length: tables }, (_, seed) => {
        const counts = table(rows, columns, mean, seed + 1)
        return {
          exact: timed(counts, objective, rows * columns > exactUpTo ? "near" : "exact"),
          greedy: timed(counts, objective, "greedy"),
        }
      }).filter(({ exact }) => exact.done.kind === "protected" && exact.done.cost > 0)
      const share = (of: (run: (typeof runs)[number]) => boolean) => round(runs.filter(of).length / runs.length)
      const above = runs.map(({ exact, greedy }) => greedy.done.cost / exact.done.cost - 1)
      const line = {
        table: `${rows}x${columns}`,
        mean,
        objective,
        tables: runs.length,
        small: middle(runs.map(({ exact }) => exact.done.primary.length)),
        hidden: middle(runs.map(({ exact }) => exact.done.hidden.length)),
        proven: share(({ exact }) => exact.done.proven),
        exactSeconds: round(middle(runs.map(({ exact }) => exact.seconds))),
        slowestSeconds: round(Math.max(...runs.map(({ exact }) => exact.seconds))),
        greedySeconds: round(middle(runs.map(({ greedy }) => greedy.seconds))),
        boundBelow: round(middle(runs.map(({ exact }) => 1 - (exact.done.bound ?? 0) / exact.done.cost))),
        greedyBest: share(({ exact, greedy }) => greedy.done.cost === exact.done.cost),
        greedyAbove: round(above.reduce((sum, part) => sum + part, 0) / above.length),
        greedyWorst: round(Math.max(...above)),
        load: round(loadavg()[0] ?? 0),
      }
      process.stdout.write(`${JSON.stringify(line)}\n`)
    }
  }
}

for (const [side, tables] of [
  [5, 40],
  [10, 20],
  [20, 3],
  [40, 2],
] as const)
  if (side <= largest) compare(side, side, tables)

for (const [rows, columns] of [
  [100, 24],
  [200, 50],
] as const) {
  const { done, seconds } = timed(table(rows, columns, 12, 1), "cells", "greedy")
  const audit = round(auditSeconds(done))
  const { primary, hidden } = done
  const line = { table: `${rows}x${columns}`, mean: 12, small: primary.length, hidden: hidden.length, audit }
  process.stdout.write(
    `${JSON.stringify({ ...line, greedySeconds: round(seconds), load: round(loadavg()[0] ?? 0) })}\n`,
  )
}
