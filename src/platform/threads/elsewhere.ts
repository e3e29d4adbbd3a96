import { setTimeout } from "node:timers/promises"
import { Worker } from "node:worker_threads"

/** An exported function in a module that another thread can load too: one thing in, a promise of one thing out. */
export type Task = { module: string; name: string }

/**
 * Does a task in a thread of its own, so that this one can go on answering. What goes in and comes out must be plain data.
 * @param within after so many milliseconds the thread is stopped
 * @throws whatever the task throws, and where it takes too long
 */
export async function runElsewhere<Given, Made>({ module, name }: Task, given: Given, within: number): Promise<Made> {
  const worker = new Worker(new URL("./once.ts", import.meta.url), { workerData: { module, name, given } })
  const over = new AbortController()
  try {
    return await new Promise<Made>((resolve, reject) => {
      worker.once("message", resolve)
      worker.once("error", reject)
      worker.once("exit", () => reject(new Error(`${name} stopped before it was done`)))
      setTimeout(within, undefined, { signal: over.signal, ref: false }).then(
        () => reject(new Error(`${name} took more than ${within} ms`)),
        () => undefined,
      )
    })
  } finally {
    over.abort()
    await worker.terminate()
  }
}
