import { readMarked, stopNow } from "./leftover.ts"

/** Test files whose process did not end by itself and was stopped; `stop` ends the looking. */
export interface Watch {
  hung: Set<string>
  stop(): void
}

/**
 * Stops the process of a test file that lives longer than `patience` milliseconds: the runner's own limit covers a test,
 * not the end of the process, and Node itself can lock at that end (nodejs/node issues 54918 and 64274). Only Linux can tell.
 * @param files paths within the project
 */
export function stopHanging(mark: string, files: string[], patience: number, every = 5_000): Watch {
  const hung = new Set<string>()
  const since = new Map<number, number>()
  const look = () => {
    const living = readMarked(mark)
    for (const pid of since.keys()) if (!living.some((one) => one.pid === pid)) since.delete(pid)
    for (const { pid, command } of living) {
      const file = files.find((path) => command.endsWith(`/${path}`))
      if (!file) continue
      const first = since.get(pid) ?? performance.now()
      since.set(pid, first)
      if (performance.now() - first < patience) continue
      hung.add(file)
      stopNow(pid)
    }
  }
  const timer = setInterval(look, every)
  return { hung, stop: () => clearInterval(timer) }
}
