import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { type Opened, type Round, type SeriesTask, seriesOf, takePart } from "./task.ts"

/** Several threads (or only this one) that make a long series of numbers together; the division does not matter. */
export type Threads = {
  series: (seed: number, first: number, many: number) => Promise<Float64Array>
  close: () => Promise<void>
}

/** Threads that start while it is still being worked out what they are for. */
export type Starting = {
  open: (task: SeriesTask, problem: unknown) => Promise<Threads>
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

/** Fails when one of the workers does, or ends before it is told to. */
async function failure(workers: readonly Worker[]): Promise<never> {
  const ended = workers.map(async (worker) => {
    const [code] = await once(worker, "exit")
    throw new Error(`A thread stopped with code ${code}`)
  })
  return await Promise.race(ended)
}

/**
 * Starts `threads` threads for a task that is told later. `here`: this thread works along (it is one of them) and can do
 * nothing else meanwhile; right for a command, wrong for a server. With one thread that is here, no other is started.
 * @param module what the task will probably be in, loaded beforehand
 */
export function startThreads(module: string, { threads, here }: { threads: number; here: boolean }): Starting {
  const workers = Array.from({ length: here ? threads - 1 : threads }, () => {
    // No options of this process: Node itself reads TypeScript sooner than what tests and commands are run with.
    return new Worker(new URL("./worker.ts", import.meta.url), { execArgv: [], workerData: module })
  })
  const failed = failure(workers)
  failed.catch(() => {
    // Told to whoever waits for a round.
  })
  const close = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return {
    close,
    async open(task, problem) {
      const data = workers.length > 0 ? shared(problem) : problem
      const own = here ? await seriesOf(task) : undefined
      const opened: Opened = { task, problem: data }
      for (const worker of workers) worker.postMessage(opened)
      return {
        close,
        async series(seed, first, many) {
          const round = roundOf(seed, first, many, threads)
          for (const worker of workers) worker.postMessage(round)
          if (own) takePart(own, data, round)
          await (workers.length > 0 ? Promise.race([finished(round), failed]) : finished(round))
          return round.out
        },
      }
    },
  }
}
