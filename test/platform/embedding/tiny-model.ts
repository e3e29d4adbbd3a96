import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packages } from "../../../src/platform/embedding/model-folder.ts"
import { onnxFile, type Port, type Step } from "./onnx-file.ts"

const isThere = (name: string) => {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}
const absent = Object.values(packages).filter((name) => !isThere(name))

/** Why tests of a real model are left out, or nothing where both packages are installed. */
export const withoutPackages = absent.length > 0 && `not installed, which is optional: ${absent.join(", ")}`

/** A folder of its own for a model, away when the tests are over. */
export function modelFolderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "nabij-model-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]

/** The settings of a WordPiece tokenizer as BERT has it, with these words and pieces. */
export function wordPieces(words: readonly string[]) {
  const all = [...special, ...words]
  const token = (content: string) => ({ SpecialToken: { id: content, type_id: 0 } })
  return {
    version: "1.0",
    added_tokens: special.map((content, id) => ({ id, content, special: true, normalized: false })),
    normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [token("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, token("[SEP]")],
      pair: [],
      special_tokens: Object.fromEntries(
        ["[CLS]", "[SEP]"].map((one) => [one, { id: one, ids: [all.indexOf(one)], tokens: [one] }]),
      ),
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(all.map((word, id) => [word, id])),
    },
  }
}

const whole: Step[] = [
  { kind: "Cast", from: ["attention_mask"], to: "counted", whole: { to: 1 } },
  { kind: "Unsqueeze", from: ["counted", "last"], to: "beside" },
  { kind: "Mul", from: ["pieces", "beside"], to: "kept" },
  { kind: "ReduceSum", from: ["kept", "middle"], to: "sum", whole: { keepdims: 0 } },
  { kind: "ReduceSum", from: ["counted", "middle"], to: "many", whole: { keepdims: 1 } },
  { kind: "Div", from: ["sum", "many"], to: "sentence_embedding" },
]

/**
 * A folder with a real model that looks up the vector of each word.
 * @param words each with its vector, all of one length; `[CLS]`, which opens a text, is one of zeros unless given
 * @param gives the vectors of pieces, of which Nabij takes the mean, or that of the whole text
 */
export function tinyModel(words: Record<string, readonly number[]>, gives: "pieces" | "whole" = "pieces"): string {
  const folder = modelFolderForTest()
  const size = Object.values(words)[0]?.length ?? 0
  const own = Object.entries(words).filter(([word]) => !special.includes(word))
  const vectors = [
    ...special.map((word) => words[word] ?? Array<number>(size).fill(0)),
    ...own.map(([, vector]) => vector),
  ]
  const shape = ["texts", "longest"]
  const inputs: Port[] = [
    { name: "input_ids", kind: "int64", shape },
    { name: "attention_mask", kind: "int64", shape },
  ]
  const gather = { kind: "Gather", from: ["vectors", "input_ids"] }
  const file = onnxFile({
    inputs: gives === "whole" ? inputs : inputs.slice(0, 1),
    outputs: [
      gives === "whole"
        ? { name: "sentence_embedding", kind: "float", shape: ["texts", size] }
        : { name: "last_hidden_state", kind: "float", shape: [...shape, size] },
    ],
    steps: gives === "whole" ? [{ ...gather, to: "pieces" }, ...whole] : [{ ...gather, to: "last_hidden_state" }],
    known: [
      { name: "vectors", shape: [vectors.length, size], values: Float32Array.from(vectors.flat()) },
      { name: "last", shape: [1], values: BigInt64Array.of(2n) },
      { name: "middle", shape: [1], values: BigInt64Array.of(1n) },
    ].slice(0, gives === "whole" ? 3 : 1),
  })
  writeFileSync(join(folder, "model.onnx"), file)
  writeFileSync(join(folder, "tokenizer.json"), JSON.stringify(wordPieces(own.map(([word]) => word))))
  return folder
}
