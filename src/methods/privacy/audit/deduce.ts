import type { Solver } from "../solver.ts"
import { PartProgram } from "./linear.ts"
import { type Part, partsOf } from "./parts.ts"
import type { Combination, Interval, Knowledge } from "./system.ts"

/** What somebody can deduce, in the order asked; or that what was published cannot all be true. */
export type Deduction = { kind: "deduced"; intervals: Interval[] } | { kind: "contradiction" }

function check({ unknowns, published }: Knowledge, asked: readonly Combination[]): void {
  for (const of of [...published.map((one) => one.of), ...asked])
    for (const [unknown, factor] of of)
      if (!(unknown >= 0 && unknown < unknowns) || !Number.isFinite(factor))
        throw new RangeError(`there is no unknown ${unknown} or no factor ${factor}`)
}

const intervalIn = (program: PartProgram, of: Combination): Interval | undefined => {
  const [least, most] = [program.end(of, 1), program.end(of, -1)]
  if (!least || !most) return undefined
  return {
    least: least.value,
    most: most.value,
    from: [...new Set([...least.from, ...most.from])].sort((a, b) => a - b),
  }
}

/**
 * What somebody who knows all that was published can deduce of each combination asked: the exact interval of values that
 * fit. Where both ends are equal the combination is known.
 * @param solver from `loadSolver`
 * @param asked combinations of unknowns, such as a hidden cell or the difference of two areas
 * @returns an interval for each, with the places in `published` that hold its ends
 * @throws RangeError when an unknown or a factor does not exist
 * @source Fischetti and Salazar-González (2000), the attacker's problem
 */
export function deduce(solver: Solver, knowledge: Knowledge, asked: readonly Combination[]): Deduction {
  check(knowledge, asked)
  const intervals: Interval[] = asked.map(() => ({ least: 0, most: 0, from: [] }))
  const places = new Map<number, number[]>()
  for (const [place, [first]] of asked.entries()) {
    if (first) places.set(first[0], [...(places.get(first[0]) ?? []), place])
  }
  for (const part of partsOf(knowledge, asked)) {
    const here = part.unknowns.flatMap((unknown) => places.get(unknown) ?? [])
    if (here.length > 0 && !fill(solver, knowledge, part, asked, here, intervals)) return { kind: "contradiction" }
  }
  return { kind: "deduced", intervals }
}

function fill(
  solver: Solver,
  knowledge: Knowledge,
  part: Part,
  asked: readonly Combination[],
  places: readonly number[],
  intervals: Interval[],
): boolean {
  const program = new PartProgram(solver, knowledge, part)
  try {
    if (!program.end([], 1)) return false
    for (const place of places) {
      const interval = intervalIn(program, asked[place] as Combination)
      if (!interval) return false
      intervals[place] = interval
    }
    return true
  } finally {
    program.dispose()
  }
}

/** What can be deduced of every unknown: `deduce` asked of each. */
export const deduceAll = (solver: Solver, knowledge: Knowledge): Deduction =>
  deduce(
    solver,
    knowledge,
    Array.from({ length: knowledge.unknowns }, (_, unknown) => [[unknown, 1] as const]),
  )
