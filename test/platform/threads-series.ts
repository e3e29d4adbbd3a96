/** Series for threads.test.ts. Loading this in another thread takes long where the environment says so. */
import { isMainThread } from "node:worker_threads"

if (!isMainThread && process.env.SLOW_THREADS) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000)

type Problem = { times: Float64Array; taken: Int32Array }

const made = ({ times }: Problem, seed: number, first: number, many: number): Float64Array =>
  Float64Array.from({ length: many }, (_, index) => seed + (first + index) * (times[0] as number))

export const multiples = made

/** This thread waits until another has taken a piece; that one does `otherwise` with it. */
function unlessElsewhere(problem: Problem, otherwise: () => void): void {
  if (isMainThread) {
    Atomics.wait(problem.taken, 0, 0, 10_000)
    return
  }
  Atomics.store(problem.taken, 0, 1)
  Atomics.notify(problem.taken, 0)
  otherwise()
}

export function failing(problem: Problem, seed: number, first: number, many: number): Float64Array {
  unlessElsewhere(problem, () => {
    throw new RangeError("too many people")
  })
  return made(problem, seed, first, many)
}

export function stopping(problem: Problem, seed: number, first: number, many: number): Float64Array {
  unlessElsewhere(problem, () => process.exit(3))
  return made(problem, seed, first, many)
}
