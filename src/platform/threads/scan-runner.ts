import { availableParallelism } from "node:os"
import { type Runner, replicaTasks, runHere } from "../../methods/scan/scan.ts"
import { openThreads } from "./threads.ts"

export const threadsThere = (): number => availableParallelism()

/**
 * Makes the replicas of a scan on several threads; the result is the same as on one.
 * @param here this thread works along: right for a command, wrong for a server that must answer meanwhile
 */
export function runInThreads(threads: number, here: boolean): Runner {
  if (threads <= 1 && here) return runHere
  return async ({ task, problem }) => {
    const { file, name } = replicaTasks[task]
    const module = new URL(`../../methods/scan/${file}`, import.meta.url).href
    return await openThreads({ module, name }, problem, { threads, here })
  }
}
