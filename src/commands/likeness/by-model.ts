import type { Collection } from "../../methods/likeness/collection.ts"
import { quantised, Vectors } from "../../methods/likeness/vectors.ts"
import { openModel } from "../../platform/embedding/model.ts"
import { WrongUse } from "../wrong-use.ts"

/** So many texts go through the model at once. */
const piece = 16

/** Lets a language model compare the texts of a collection as well. @throws WrongUse where it cannot be opened */
export async function compareByModel(folder: string, collection: Collection, texts: readonly string[]): Promise<void> {
  const opened = await openModel(folder)
  if (opened.kind === "missing")
    throw new WrongUse({ nl: `Bij --model: ${opened.why.nl}.`, en: `With --model: ${opened.why.en}.` })
  const { model } = opened
  try {
    const vectors = new Vectors(model.dimensions)
    for (let start = 0; start < texts.length; start += piece) {
      const found = await model.vectors(texts.slice(start, start + piece))
      for (const [at, vector] of found.entries()) vectors.set(start + at, quantised(vector))
    }
    collection.vectors = vectors
  } finally {
    await model.close()
  }
}
