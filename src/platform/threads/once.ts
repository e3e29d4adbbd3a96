import { parentPort, workerData } from "node:worker_threads"

const { module, name, given } = workerData as { module: string; name: string; given: unknown }
const task: unknown = (await import(module))[name]
if (typeof task !== "function") throw new Error(`${module} has no function ${name}`)
parentPort?.postMessage(await task(given))
