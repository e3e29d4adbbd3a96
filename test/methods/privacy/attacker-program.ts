import type { Solver } from "../../../src/methods/privacy/solver.ts"
import type { SuppressionProblem } from "../../../src/methods/privacy/suppression/problem.ts"

/**
 * The least cost of a safe pattern by the plain formulation, which shares nothing with the search but the question: for
 * each small count two whole tables an attacker could believe in, as far apart in that count as must be. Undefined where
 * there is none. Only for small tables.
 */
export function leastByTwoTables(solver: Solver, problem: SuppressionProblem): number | undefined {
  const { table, primary, width, costs } = problem
  const total = table.cells.at(-1)?.value ?? 0
  const hides = costs.flatMap((cost, cell) => (Number.isFinite(cost) ? [`${cost} x${cell}`] : []))
  const rules = primary.map((cell) => `x${cell} = 1`)
  for (const [at, small] of primary.entries()) {
    for (const side of ["u", "l"]) {
      const name = (cell: number) => `${side}${at}_${cell}`
      for (const sum of sumsOf(table.rows, table.columns))
        rules.push(`${sum.of.map(name).join(" + ")} - ${name(sum.is)} = 0`)
      for (const [cell, { value }] of table.cells.entries()) {
        if (Number.isFinite(costs[cell]))
          rules.push(`${name(cell)} + ${value} x${cell} >= ${value}`, `${name(cell)} - ${total} x${cell} <= ${value}`)
        else rules.push(`${name(cell)} = ${value}`)
      }
    }
    rules.push(`u${at}_${small} - l${at}_${small} >= ${width}`)
  }
  const binaries = costs.flatMap((cost, cell) => (Number.isFinite(cost) ? [`x${cell}`] : []))
  const program = `Minimize\n ${hides.join(" + ")}\nSubject To\n ${rules.join("\n ")}\nBinary\n ${binaries.join("\n ")}\nEnd`
  const answer = solver.solve(program, { output_flag: false, mip_rel_gap: 0 })
  if (answer.Status === "Infeasible") return undefined
  if (answer.Status !== "Optimal") throw new Error(answer.Status)
  return Math.round(answer.ObjectiveValue)
}

/** Which cells add up to which total: every row, every column. */
function sumsOf(rows: number, columns: number): { of: number[]; is: number }[] {
  const at = (row: number, column: number) => row * (columns + 1) + column
  const across = Array.from({ length: rows + 1 }, (_, row) => ({
    of: Array.from({ length: columns }, (_, column) => at(row, column)),
    is: at(row, columns),
  }))
  const down = Array.from({ length: columns + 1 }, (_, column) => ({
    of: Array.from({ length: rows }, (_, row) => at(row, column)),
    is: at(rows, column),
  }))
  return [...across, ...down]
}
