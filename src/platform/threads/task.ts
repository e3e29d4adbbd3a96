/** A function in a module that another thread can load too: makes the numbers first … first + many - 1 of a series. */
export type SeriesTask = { module: string; name: string }

export type Series<Problem> = (problem: Problem, seed: number, first: number, many: number) => Float64Array

/** What a thread is to work on from now on. */
export type Opened = { task: SeriesTask; problem: unknown }

/** A round of work that threads share: each takes the next piece until all is taken. `left`: how many numbers are not made yet. */
export type Round = {
  seed: number
  first: number
  many: number
  piece: number
  next: Int32Array
  left: Int32Array
  out: Float64Array
}

/** @throws Error where the module has no such function */
export async function seriesOf<Problem>({ module, name }: SeriesTask): Promise<Series<Problem>> {
  const found: unknown = (await import(module))[name]
  if (typeof found !== "function") throw new Error(`${module} has no function ${name}`)
  return found as Series<Problem>
}

/** Takes pieces of a round and makes them, until nothing is left. */
export function takePart<Problem>(series: Series<Problem>, problem: Problem, round: Round): void {
  const { seed, first, many, piece, next, left, out } = round
  for (;;) {
    const at = Atomics.add(next, 0, piece)
    if (at >= many) return
    const made = Math.min(piece, many - at)
    out.set(series(problem, seed, first + at, made), at)
    if (Atomics.sub(left, 0, made) === made) Atomics.notify(left, 0)
  }
}
