import { parentPort, workerData } from "node:worker_threads"
import type { ModelFolder } from "./model-folder.ts"
import { type Network, openNetwork } from "./network.ts"

/** What this thread tells: that it is ready, the vectors of the texts that it was given, or what went wrong. */
export type Told =
  | { kind: "ready"; dimensions: number }
  | { kind: "vectors"; vectors: Float32Array[] }
  | { kind: "failed"; message: string }

const tell = (told: Told) => parentPort?.postMessage(told)
const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error))

const { files, threads } = workerData as { files: ModelFolder; threads: number }
let network: Network | undefined
try {
  network = await openNetwork(files, threads)
  const [vector] = await network(["taal"])
  tell({ kind: "ready", dimensions: vector?.length ?? 0 })
} catch (error) {
  tell({ kind: "failed", message: inWords(error) })
}

parentPort?.on("message", async (texts: string[]) => {
  try {
    tell({ kind: "vectors", vectors: (await network?.(texts)) ?? [] })
  } catch (error) {
    tell({ kind: "failed", message: inWords(error) })
  }
})
