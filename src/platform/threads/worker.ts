import { parentPort, workerData } from "node:worker_threads"
import { type Round, type SeriesTask, seriesOf, takePart } from "./task.ts"

const { task, problem } = workerData as { task: SeriesTask; problem: unknown }
const series = seriesOf(task)

parentPort?.on("message", async (round: Round) => {
  takePart(await series, problem, round)
})
