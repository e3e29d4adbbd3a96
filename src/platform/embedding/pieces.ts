import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { cutTo, type Encoded } from "./batch.ts"
import { type ModelFolder, packages, requirersFor } from "./model-folder.ts"

/** As much of `@huggingface/tokenizers` as is used. */
type TokenizerPackage = {
  Tokenizer: new (
    tokenizer: object,
    settings: object,
  ) => { encode(text: string): { ids: number[] }; token_to_id(token: string): number | undefined }
}
type Settings = Record<string, unknown>

/** Cuts texts into the pieces of words that a model knows. */
export type Pieces = { encoded(text: string): Encoded; filling: number }

/** More pieces than this take a lot of memory; a signal of 2000 characters has about five hundred. */
const mostPieces = 512

const isObject = (value: unknown): value is Settings => typeof value === "object" && value !== null

/** A file with settings, or no settings where it is absent. @throws SyntaxError where it is no JSON */
export function settingsIn(folder: string, ...path: string[]): Settings {
  const file = join(folder, ...path)
  const read: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  return isObject(read) ? read : {}
}

/** The package from beside the model, or else from Nabij itself. @throws Error where neither has it */
export function loaded(folder: string, name: string): unknown {
  const [beside, own] = requirersFor(folder)
  try {
    return beside?.(name)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND")) throw error
    return own?.(name)
  }
}

/** Reads the tokenizer of a model, WordPiece, Unigram or another. @throws Error where its files make no sense */
export function openPieces({ folder, tokenizer }: ModelFolder): Pieces {
  const written = settingsIn(tokenizer)
  const { Tokenizer } = loaded(folder, packages.tokenizer) as TokenizerPackage
  const cutter = new Tokenizer(written, settingsIn(folder, "tokenizer_config.json"))
  const most = Math.min(
    mostPieces,
    ...[
      isObject(written.truncation) ? written.truncation.max_length : undefined,
      settingsIn(folder, "sentence_bert_config.json").max_seq_length,
    ].filter((length) => typeof length === "number"),
  )
  const stated = isObject(written.padding) ? written.padding.pad_id : undefined
  const filling =
    typeof stated === "number" ? stated : (cutter.token_to_id("[PAD]") ?? cutter.token_to_id("<pad>") ?? 0)
  return { encoded: (text) => cutTo(cutter.encode(text).ids, most), filling }
}
