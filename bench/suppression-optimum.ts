/**
 * Small tables of every kind against a program that knows nothing of flows: is as little hidden as can be, and enough? Prints each
 * table for which the answers differ, and how many were compared.
 *   node_modules/.bin/node --import tsx bench/suppression-optimum.ts [seconds, 60 when left out] [seed]
 */
import { loadSolver } from "../src/methods/privacy/solver.ts"
import { suppressionProblem } from "../src/methods/privacy/suppression/problem.ts"
import { suppress } from "../src/methods/privacy/suppression/suppress.ts"
import { RandomStream } from "../src/methods/statistics/random-stream.ts"
import { leastByTwoTables } from "../test/methods/privacy/attacker-program.ts"

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number)
const solver = await loadSolver()
const random = new RandomStream(seed)
const pick = <Value>(values: readonly Value[]) => values[random.below(values.length)] as Value

function made() {
  const [rows, columns, mean] = [1 + random.below(5), 1 + random.below(5), pick([1, 3, 8, 20, 1000])]
  const count = () => (random.part() < 0.15 ? 0 : Math.floor(-Math.log(1 - random.part()) * mean))
  const counts = Array.from({ length: rows }, () => Array.from({ length: columns }, count))
  const rules = {
    threshold: pick([1, 2, 3, 5, 10]),
    width: pick([0, 1, 2, 3, 5, 10, 15]),
    objective: pick(["cells", "weight"] as const),
    zeros: pick(["shown", "shown", "hidden"] as const),
    smallMargins: pick(["hidden", "secondary"] as const),
  }
  return { counts, rules }
}

let [compared, unprotectable, different, unproven] = [0, 0, 0, 0]
const until = performance.now() + seconds * 1000
while (performance.now() < until) {
  const { counts, rules } = made()
  const problem = suppressionProblem(counts, rules)
  if (problem.primary.length === 0 || problem.primary.length > 7) continue
  const done = suppress(solver, counts, rules)
  const cost = done.kind === "protected" ? done.cost : undefined
  const narrow =
    done.kind === "protected" &&
    done.primary.some((cell) => {
      const { least, most } = done.deduced.get(cell) ?? { least: 0, most: 0 }
      return most - least < rules.width
    })
  compared++
  if (cost === undefined) unprotectable++
  else if (done.kind === "protected" && !done.proven) unproven++
  if (!narrow && cost === leastByTwoTables(solver, problem)) continue
  different++
  console.log(JSON.stringify({ counts, rules, cost }))
}
console.log({ compared, unprotectable, unproven, different })
