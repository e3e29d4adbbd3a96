import type { Best } from "./problem.ts"
import { type Draw, drawFor } from "./replicas.ts"
import { streamOf } from "./stream.ts"
import { Sweep } from "./sweep.ts"
import type { WindowProblem } from "./windows.ts"

export type SidedBest = Best & { side: "high" | "low" }

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0)

/** The best window of every centre, of the side that stands out most (llr 0 where there is none). */
export function bestWindows(problem: WindowProblem, counts: Uint32Array): SidedBest[] {
  const sweep = new Sweep(problem, sumOf(counts))
  const all: SidedBest[] = []
  sweep.run(counts, (centre) => {
    const found = sweep.frontiers.map((frontier) => {
      const best = { ...frontier.best(problem.likelihood, problem.worth, centre), side: frontier.side }
      frontier.clear()
      return best
    })
    all.push(found.reduce((best, other) => (other.llr > best.llr + 1e-9 ? other : best)))
  })
  return all
}

/** How many cases a replica can have at most; without a fixed total, as good as never more. */
function mostCases({ randomness, measure }: WindowProblem): number {
  if (randomness.kind === "multinomial" || randomness.kind === "hypergeometric") return randomness.cases
  if (randomness.kind === "per-group") return sumOf(randomness.totals)
  if (randomness.kind === "permutation") return sumOf(randomness.perLocation)
  const mean = measure.reduce((sum, value) => sum + value, 0)
  return Math.ceil(mean + 40 * Math.sqrt(mean) + 400)
}

type Ready = { sweep: Sweep; draw: Draw; counts: Uint32Array }
/** What making replicas needs is made once a problem, however many pieces the replicas are made in. */
const ready = new WeakMap<WindowProblem, Ready>()

function readyFor(problem: WindowProblem): Ready {
  const known = ready.get(problem)
  if (known) return known
  const counts = new Uint32Array(problem.locations * problem.intervals)
  const made = { sweep: new Sweep(problem, mostCases(problem)), draw: drawFor(problem), counts }
  ready.set(problem, made)
  return made
}

/**
 * The greatest log likelihood ratio of each of the replicas first … first + many - 1 (n = many numbers). Each replica
 * has a stream of its own, so any division over threads gives the same numbers.
 */
export function windowMaxima(problem: WindowProblem, seed: number, first: number, many: number): Float64Array {
  const { sweep, draw, counts } = readyFor(problem)
  const maxima = new Float64Array(many)
  for (let index = 0; index < many; index++) {
    counts.fill(0)
    draw(streamOf(seed, first + index), counts)
    sweep.run(counts)
    for (const frontier of sweep.frontiers) {
      maxima[index] = Math.max(maxima[index] as number, frontier.greatest(problem.likelihood, problem.worth))
      frontier.clear()
    }
  }
  return maxima
}
