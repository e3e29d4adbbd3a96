import assert from "node:assert/strict"
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { type EmbeddingModel, openModel } from "../../../src/platform/embedding/model.ts"
import { modelFolderForTest, tinyModel, withoutPackages } from "./tiny-model.ts"

const words = { huur: [1, 0, 0], bus: [0, 1, 0], woonlast: [1, 0, 0], "##en": [0, 0, 4 / 3] }
const skip = withoutPackages

async function opened(folder: string): Promise<EmbeddingModel> {
  const outcome = await openModel(folder)
  assert.equal(outcome.kind, "open", outcome.kind === "missing" ? outcome.why.en : "")
  return (outcome as Extract<typeof outcome, { kind: "open" }>).model
}
const whyNot = async (folder: string) => {
  const outcome = await openModel(folder)
  return outcome.kind === "missing" ? outcome.why.nl : "open"
}
const rounded = (vector: Float32Array | undefined) => [...(vector ?? [])].map((value) => Math.round(value * 1e4) / 1e4)

for (const gives of ["pieces", "whole"] as const) {
  test(`a model that gives the vector of ${gives} places each text, the short one beside the long one`, {
    skip,
  }, async () => {
    const model = await opened(tinyModel(words, gives))
    assert.equal(model.dimensions, 3)
    const vectors = await model.vectors(["Huur!", "de woonlasten", "huur bus huur huur", ""])
    // 'woonlasten' is 'woonlast' and '##en'; [CLS], [SEP], '!' and 'de' stand at 0.
    assert.deepEqual(vectors.map(rounded), [
      [1, 0, 0],
      [0.6, 0, 0.8],
      [0.9487, 0.3162, 0],
      [0, 0, 0],
    ])
    assert.deepEqual(await model.vectors([]), [])
    await model.close()
    await assert.rejects(model.vectors(["huur"]), /ended/)
  })
}

test("what somebody waits for goes before what can wait", { skip }, async () => {
  const model = await opened(tinyModel(words))
  const order: string[] = []
  const asked = [
    model.vectors(["huur"]).then(() => order.push("first")),
    model.vectors(["bus"]).then(() => order.push("can wait")),
    model.vectors(["bus"], true).then(() => order.push("urgent")),
  ]
  await Promise.all(asked)
  assert.deepEqual(order, ["first", "urgent", "can wait"])
  await model.close()
})

test("a model in a folder onnx is found as well, and one that says everything in its first piece", {
  skip,
}, async () => {
  const folder = tinyModel({ ...words, "[CLS]": [0, 0, 1] })
  mkdirSync(join(folder, "onnx"))
  renameSync(join(folder, "model.onnx"), join(folder, "onnx", "model.onnx"))
  mkdirSync(join(folder, "1_Pooling"))
  writeFileSync(join(folder, "1_Pooling", "config.json"), '{"pooling_mode_cls_token": true}')
  const model = await opened(folder)
  assert.deepEqual(rounded((await model.vectors(["huur"]))[0]), [0, 0, 1])
  await model.close()
})

test("a text longer than the model was made for is cut", { skip }, async () => {
  const folder = tinyModel(words)
  writeFileSync(join(folder, "sentence_bert_config.json"), '{"max_seq_length": 4}')
  const model = await opened(folder)
  assert.deepEqual(rounded((await model.vectors(["huur huur bus bus bus bus"]))[0]), [1, 0, 0])
  await model.close()
})

test("an administrator hears what is missing, in one part of a sentence", async () => {
  const folder = modelFolderForTest()
  assert.equal(await whyNot(join(folder, "nergens")), `de map ${join(folder, "nergens")} bestaat niet`)
  assert.equal(await whyNot(folder), `in de map ${folder} staat geen model.onnx`)
  writeFileSync(join(folder, "model.onnx"), "geen model")
  assert.equal(await whyNot(folder), `in de map ${folder} staat geen tokenizer.json`)
  writeFileSync(join(folder, "tokenizer.json"), "{}")
  if (withoutPackages) assert.match(await whyNot(folder), /^het pakket [\w@/-]+ is niet geïnstalleerd$/)
  else assert.match(await whyNot(folder), /^het taalmodel in de map .* is niet te gebruiken \(.+\)$/)
})
