import * as plain from "../plain.ts"
import type { Best, PoissonProblem } from "../problem.ts"
import { BestWindows } from "./best-windows.ts"
import { bestEverywhere, perInterval } from "./everywhere.ts"
import { kernelRuns } from "./machine.ts"
import { ReplicaScan } from "./replica-scan.ts"

/** Counts modulo 2^16 are told apart as long as they stay within this of what they are tested against. */
const widestTest = 16_000
const mostCases = 2 ** 24

const prepared = new WeakMap<PoissonProblem, ReplicaScan | "unsuited">()

function prepare(problem: PoissonProblem): ReplicaScan | "unsuited" {
  const known = prepared.get(problem)
  if (known) return known
  const scan = kernelRuns() && problem.cases < mostCases ? new ReplicaScan(problem) : "unsuited"
  const found = scan !== "unsuited" && scan.widest < widestTest ? scan : "unsuited"
  prepared.set(problem, found)
  return found
}

/**
 * The best window of every centre, in order (llr 0 where there is none); where all places together count too, their best
 * stretch comes last. The same as in plain.ts, which is used where the machine cannot run the kernel.
 * @param counts locations × intervals, row by location
 */
export function bestOfCentres(problem: PoissonProblem, counts: Uint32Array): Best[] {
  if (!kernelRuns()) return plain.bestOfCentres(problem, counts)
  const windows = new BestWindows(problem, counts)
  const centres = problem.circles.starts.length - 1
  const best = Array.from({ length: centres }, (_, centre) => windows.of(centre))
  if (!problem.alsoEverywhere) return best
  const { intervals, expected } = problem
  return [...best, bestEverywhere(problem, perInterval(counts, intervals), perInterval(expected, intervals))]
}

/**
 * The greatest log likelihood ratio of each of the replicas first … first + many - 1 (0 where no window has one), the same
 * however they are divided over calls and threads, and the same as in plain.ts. What is worked out about a problem is
 * kept as long as the problem is.
 */
export function simulatedMaxima(problem: PoissonProblem, seed: number, first: number, many: number): Float64Array {
  const scan = prepare(problem)
  return scan === "unsuited" ? plain.simulatedMaxima(problem, seed, first, many) : scan.maxima(seed, first, many)
}
