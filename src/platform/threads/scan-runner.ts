import { availableParallelism } from "node:os"
import { type ReplicaTask, type Runner, replicaTasks, runHere } from "../../methods/scan/scan.ts"
import { type Starting, startThreads } from "./threads.ts"

export const threadsThere = (): number => availableParallelism()

/** Seconds a window of a replica takes, about. */
const perWindow: Record<ReplicaTask, number> = { poisson: 0.15e-9, windows: 8e-9, categories: 20e-9 }

/** Starting a thread takes 0.2 s of a processor: with less work than this it brings nothing. */
const worthwhile = 0.4

const moduleOf = (task: ReplicaTask): string =>
  new URL(`../../methods/scan/${replicaTasks[task].file}`, import.meta.url).href

/**
 * Makes the replicas of a scan on several threads; the result is the same as on one. Small work is done on one thread.
 * @param here this thread works along: right for a command, wrong for a server that must answer meanwhile
 * @param least so many seconds of work, about, are worth a thread
 */
export function runInThreads(threads: number, here: boolean, least = worthwhile): Runner {
  if (threads <= 1 && here) return runHere
  return (expected) => {
    const enough = ({ task, windows }: typeof expected) => windows * perWindow[task] >= least
    const start = (task: ReplicaTask, many: number): Starting => startThreads(moduleOf(task), { threads: many, here })
    // As soon as can be, so that the threads are there when the windows are.
    let started = enough(expected) ? start(expected.task, threads) : undefined
    return {
      async open(job) {
        if (!started && here && !enough(job)) return await runHere(expected).open(job)
        started ??= start(job.task, enough(job) ? threads : 1)
        return await started.open({ module: moduleOf(job.task), name: replicaTasks[job.task].name }, job.problem)
      },
      async close() {
        await started?.close()
      },
    }
  }
}
