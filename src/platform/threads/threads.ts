import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { type Round, type SeriesTask, seriesOf, takePart } from "./task.ts"

/** Several threads (or only this one) that make a long series of numbers together; the division does not matter. */
export type Threads = {
  series: (seed: number, first: number, many: number) => Promise<Float64Array>
  close: () => Promise<void>
}

const isNumbers = (value: unknown): value is Float64Array => ArrayBuffer.isView(value) && !(value instanceof DataView)

/** The same with its arrays of numbers in memory that all threads read, so that no thread needs a copy. */
function shared(value: unknown): unknown {
  if (isNumbers(value)) {
    if (value.buffer instanceof SharedArrayBuffer) return value
    const kind = value.constructor as Float64ArrayConstructor
    const copy = new kind(new SharedArrayBuffer(value.byteLength))
    copy.set(value)
    return copy
  }
  if (Array.isArray(value)) return value.map(shared)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shared(part)]))
}

/** Pieces of eight or a multiple: the fast kernel makes eight at a time. Small enough that all threads end together. */
const pieceOf = (many: number, threads: number): number => Math.max(8, Math.min(64, 8 * Math.ceil(many / threads / 64)))

function roundOf(seed: number, first: number, many: number, threads: number): Round {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const left = new Int32Array(new SharedArrayBuffer(4)).fill(many)
  const out = new Float64Array(new SharedArrayBuffer(many * 8))
  return { seed, first, many, piece: pieceOf(many, threads), next, left, out }
}

/** Waits until every number is made; a thread that is still starting when others made them all is not waited for. */
async function finished({ left }: Round): Promise<void> {
  for (let now = Atomics.load(left, 0); now > 0; now = Atomics.load(left, 0)) {
    const waiting = Atomics.waitAsync(left, 0, now)
    if (waiting.async) await waiting.value
  }
}

/** Fails when one of the workers does. */
const failure = (workers: readonly Worker[]): Promise<never> =>
  Promise.race(workers.map((worker) => once(worker, "error"))).then(([error]) => {
    throw error
  })

/**
 * Opens `threads` threads for a task. `here`: this thread works along (it is one of them) and can do nothing else
 * meanwhile; right for a command, wrong for a server. With one thread that is here, no other is started.
 */
export async function openThreads(
  task: SeriesTask,
  problem: unknown,
  { threads, here }: { threads: number; here: boolean },
): Promise<Threads> {
  const others = here ? threads - 1 : threads
  const data = others > 0 ? shared(problem) : problem
  const own = here ? await seriesOf(task) : undefined
  const workers = Array.from({ length: others }, () => {
    return new Worker(new URL("./worker.ts", import.meta.url), { workerData: { task, problem: data } })
  })
  const failed = failure(workers)
  failed.catch(() => {
    // Told to whoever waits for a round.
  })
  return {
    async series(seed, first, many) {
      const round = roundOf(seed, first, many, threads)
      for (const worker of workers) worker.postMessage(round)
      if (own) takePart(own, data, round)
      await (workers.length > 0 ? Promise.race([finished(round), failed]) : finished(round))
      return round.out
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
