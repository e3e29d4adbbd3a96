import { type Batch, batchOf, firstOf, meanOf, withLengthOne } from "./batch.ts"
import { type ModelFolder, packages } from "./model-folder.ts"
import { loaded, openPieces, settingsIn } from "./pieces.ts"

/** As much of `onnxruntime-node` as is used. */
type Tensor = { data: ArrayLike<unknown>; dims: readonly number[] }
type Session = {
  inputNames: readonly string[]
  outputNames: readonly string[]
  run(inputs: Record<string, Tensor>): Promise<Record<string, Tensor>>
}
type RuntimePackage = {
  Tensor: new (kind: "int64", data: BigInt64Array, dims: readonly number[]) => Tensor
  InferenceSession: { create(file: string, options: object): Promise<Session> }
}

/** A model that was loaded: gives each text its vector of length 1. */
export type Network = (texts: readonly string[]) => Promise<Float32Array[]>

/** Models that were exported whole give the vector of a text by this name. */
const ready = "sentence_embedding"

/** Loads a model in this thread. @throws Error where it cannot be read, or asks for more than texts */
export async function openNetwork(files: ModelFolder, threads: number): Promise<Network> {
  const pieces = openPieces(files)
  const runtime = loaded(files.folder, packages.runtime) as RuntimePackage
  const session = await runtime.InferenceSession.create(files.model, {
    executionProviders: ["cpu"],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  })
  const isFirst = settingsIn(files.folder, "1_Pooling", "config.json").pooling_mode_cls_token === true
  return async (texts) => {
    if (texts.length === 0) return []
    const batch = batchOf(texts.map(pieces.encoded), pieces.filling)
    const { ids, mask, types, longest } = batch
    const known: Record<string, BigInt64Array> = { input_ids: ids, attention_mask: mask, token_type_ids: types }
    const inputs = session.inputNames.map((name) => {
      const numbers = known[name]
      if (!numbers) throw new Error(`the model asks for ${name}`)
      return [name, new runtime.Tensor("int64", numbers, [texts.length, longest])] as const
    })
    const outputs = await session.run(Object.fromEntries(inputs))
    return withLengthOne(vectorsIn(outputs, session.outputNames, batch, isFirst ? firstOf : meanOf), texts.length)
  }
}

function vectorsIn(
  outputs: Record<string, Tensor>,
  names: readonly string[],
  batch: Batch,
  pooled: typeof meanOf,
): Float32Array {
  const whole = outputs[ready]
  if (whole?.data instanceof Float32Array && whole.dims.length === 2) return whole.data
  // The first that says something of each piece: [texts, pieces, size].
  const each = names.map((name) => outputs[name]).find((output) => output?.dims.length === 3)
  if (each?.data instanceof Float32Array) return pooled(each.data, batch)
  throw new Error(`the model gives ${names.join(", ")}, and no numbers for the pieces of a text`)
}
