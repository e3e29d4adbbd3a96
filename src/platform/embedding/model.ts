import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import { type Matter, modelFolder } from "./model-folder.ts"
import { Turns } from "./turns.ts"
import type { Told } from "./worker.ts"

/** A sentence-embedding model in a thread of its own, so that this one keeps answering. */
export type EmbeddingModel = {
  dimensions: number
  /** A vector of length 1 for each text. `isUrgent`: somebody waits for it. Rejects where the model fails. */
  vectors(texts: readonly string[], isUrgent?: boolean): Promise<Float32Array[]>
  close(): Promise<void>
}
export type ModelOutcome = { kind: "open"; model: EmbeddingModel } | { kind: "missing"; why: Matter }

/** Half of the processors, so that the other half is there for people. */
const threads = () => Math.max(1, availableParallelism() >> 1)

/** Opens the model in a folder, or says in a part of a sentence what is missing. */
export async function openModel(folder: string): Promise<ModelOutcome> {
  const found = modelFolder(folder)
  if (found.kind === "missing") return found
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { files: found.files, threads: threads() },
  })
  // A thread that fails while nothing is asked would otherwise end the program; who asks next hears it.
  worker.on("error", () => {})
  const told = await nextOf(worker).catch((error: unknown): Told => ({ kind: "failed", message: String(error) }))
  if (told.kind !== "ready") {
    await worker.terminate()
    const message = told.kind === "failed" ? told.message.split("\n")[0] : "?"
    return {
      kind: "missing",
      why: {
        nl: `het taalmodel in de map ${folder} is niet te gebruiken (${message})`,
        en: `the model in ${folder} cannot be used (${message})`,
      },
    }
  }
  worker.unref()
  const turns = new Turns((texts: readonly string[]) => ask(worker, texts))
  return {
    kind: "open",
    model: {
      dimensions: told.dimensions,
      vectors: (texts, isUrgent = false) => turns.take(texts, isUrgent),
      close: async () => {
        await worker.terminate()
      },
    },
  }
}

/** While a thread is at work the program may not end; while it waits, it may. */
async function ask(worker: Worker, texts: readonly string[]): Promise<Float32Array[]> {
  // A thread that ended has no number any more, and would never answer.
  if (worker.threadId < 0) throw new Error("the model has ended")
  worker.ref()
  try {
    const answer = nextOf(worker)
    worker.postMessage(texts)
    const told = await answer
    if (told.kind === "vectors") return told.vectors
    throw new Error(told.kind === "failed" ? told.message : "the model answered something else")
  } finally {
    worker.unref()
  }
}

/** What a thread says next. Rejects where it ends instead. */
function nextOf(worker: Worker): Promise<Told> {
  return new Promise((resolve, reject) => {
    const heard = (told: Told) => settle(() => resolve(told))
    const failed = (error: unknown) => settle(() => reject(error))
    const ended = () => settle(() => reject(new Error("the model has ended")))
    const settle = (then: () => void) => {
      worker.off("message", heard).off("error", failed).off("exit", ended)
      then()
    }
    worker.on("message", heard).on("error", failed).on("exit", ended)
  })
}
