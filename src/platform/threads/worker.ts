import { parentPort, workerData } from "node:worker_threads"
import { type Opened, type Round, type Series, seriesOf, takePart } from "./task.ts"

type Job = { make: Series<unknown>; problem: unknown }

// Loaded while the problem is still being made; a failure shows where it is asked for.
void import(workerData as string).catch(() => undefined)

let job: Promise<Job> | undefined

parentPort?.on("message", async (message: Opened | Round) => {
  if ("task" in message) job = seriesOf<unknown>(message.task).then((make) => ({ make, problem: message.problem }))
  const opened = await job
  if (opened && "next" in message) takePart(opened.make, opened.problem, message)
})
