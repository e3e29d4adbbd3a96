import type { Solver } from "../solver.ts"
import { Cuts } from "./cuts.ts"
import { greedyPattern } from "./greedy.ts"
import { Pattern } from "./pattern.ts"
import type { SuppressionProblem } from "./problem.ts"
import { HidingProgram } from "./program.ts"

/** How long to go on: rounds of cuts in parts and in whole, and branches for each whole program. */
export type Patience = { rounds: number; wholes: number; branches: number }

export const usualPatience: Patience = { rounds: 200, wholes: 40, branches: 5000 }
/** Only hiding in parts: a bound, and patterns near it. */
export const quickPatience: Patience = { rounds: 60, wholes: 0, branches: 0 }

/** How near to the answer in whole cells, seen from that in parts, further cuts are looked for. */
const between = [0.75, 0.5, 0.25]

/** A pattern, what no pattern can cost less than, and whether the two meet. */
export type Found = { pattern: Pattern; bound: number; proven: boolean }

/** Costs are whole, so a bound a little under a whole number counts as that number. */
const wholeFrom = (bound: number) => Math.ceil(bound - 1e-4)

/** A safe pattern near a choice: what is hidden in it counts as cheap. */
function repaired(problem: SuppressionProblem, choice: ArrayLike<number>): Pattern | undefined {
  const prices = problem.costs.map((cost, cell) => cost * (1.001 - Math.min(1, choice[cell] as number)))
  return greedyPattern(problem, { order: problem.primary, prices })
}

class Search {
  readonly #problem: SuppressionProblem
  readonly #program: HidingProgram
  readonly #cuts: Cuts
  #parts: Float64Array = new Float64Array()
  best: Pattern
  bound = 0

  constructor(problem: SuppressionProblem, solver: Solver, known: Pattern) {
    this.#problem = problem
    this.#program = new HidingProgram(solver, problem)
    this.#cuts = new Cuts(problem)
    this.best = known
  }

  get met(): boolean {
    return wholeFrom(this.bound) >= this.best.cost
  }

  #consider(pattern: Pattern | undefined): void {
    if (pattern && pattern.cost < this.best.cost) this.best = pattern
  }

  /** Cuts off what is hidden in parts, as long as there is something to cut. */
  inParts(rounds: number): void {
    for (let round = 0; round < rounds && !this.met; round++) {
      const { choice, cost, reduced } = this.#program.inParts()
      this.#parts = choice
      this.bound = Math.max(this.bound, cost)
      const cuts = this.#cuts.at(choice)
      if (round % 8 === 0 || cuts.length === 0) this.#consider(repaired(this.#problem, choice))
      if (cuts.length === 0) {
        this.#forbidDear(cost, choice, reduced)
        return
      }
      this.#program.add(cuts)
    }
  }

  /** Nothing cheaper than what is known hides a cell whose price takes the bound past that. */
  #forbidDear(cost: number, choice: Float64Array, reduced: Float64Array): void {
    for (const [cell, extra] of reduced.entries()) {
      const dear = cost + extra > this.best.cost - 1 + 1e-3
      if (dear && (choice[cell] as number) < 1e-9 && !this.best.has(cell)) this.#program.forbid(cell)
    }
  }

  /**
   * Asks for whole cells, and cuts off each answer that is not safe, until one is. Cuts at points between that answer and
   * the one in parts reach further than those at either.
   */
  inWhole({ rounds, wholes, branches }: Patience): void {
    for (let round = 0; round < wholes && !this.met; round++) {
      const { choice, bound, proven } = this.#program.inWhole(this.best.cells, branches)
      this.bound = Math.max(this.bound, bound)
      if (!proven) return
      const cuts = this.#cuts.at(choice)
      if (cuts.length === 0) {
        const hidden = [...choice.keys()].filter((cell) => choice[cell] === 1)
        this.#consider(new Pattern(this.#problem, hidden))
        return
      }
      this.#consider(repaired(this.#problem, choice))
      const parts = this.#parts
      const mixed = between.map((part) => choice.map((whole, cell) => part * whole + (1 - part) * (parts[cell] ?? 0)))
      for (const point of [choice, ...mixed]) this.#program.add(this.#cuts.at(point))
      this.inParts(rounds)
    }
  }

  end(): void {
    this.#program.dispose()
  }
}

/**
 * The cheapest safe pattern: a branch-and-cut over which cells to hide. Cuts come from flow, so no attacker's table need
 * stand in the program; that keeps it small.
 * @param known a safe pattern to start from
 * @returns proven: nothing cheaper is safe; otherwise the best found, and what no pattern can cost less than
 * @source Fischetti and Salazar-González (1999)
 */
export function exactPattern(problem: SuppressionProblem, solver: Solver, known: Pattern, patience: Patience): Found {
  const search = new Search(problem, solver, known)
  try {
    search.inParts(patience.rounds)
    search.inWhole(patience)
    const { best, bound, met } = search
    return { pattern: best, bound: met ? best.cost : wholeFrom(bound), proven: met }
  } finally {
    search.end()
  }
}
