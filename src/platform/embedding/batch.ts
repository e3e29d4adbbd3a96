/** A text as numbers: its pieces of words, by their place in the list of the model. */
export type Encoded = readonly number[]

/** Texts beside each other, filled up to the longest; `mask` is 1 where a piece stands and 0 where nothing does. */
export type Batch = { ids: BigInt64Array; mask: BigInt64Array; types: BigInt64Array; texts: number; longest: number }

/** @param filling the number of the piece that stands for nothing */
export function batchOf(encoded: readonly Encoded[], filling: number): Batch {
  const longest = encoded.reduce((most, { length }) => Math.max(most, length), 1)
  const size = encoded.length * longest
  const ids = new BigInt64Array(size).fill(BigInt(filling))
  const mask = new BigInt64Array(size)
  for (const [text, pieces] of encoded.entries()) {
    for (const [at, piece] of pieces.entries()) {
      ids[text * longest + at] = BigInt(piece)
      mask[text * longest + at] = 1n
    }
  }
  return { ids, mask, types: new BigInt64Array(size), texts: encoded.length, longest }
}

/** No more pieces than the model was made for. The last one, which closes a text, stays. */
export function cutTo(encoded: Encoded, most: number): Encoded {
  const last = encoded.at(-1)
  return encoded.length <= most || last === undefined ? encoded : [...encoded.slice(0, most - 1), last]
}

/** The mean of what the model makes of each piece, without what only fills up: [texts, longest, size] → [texts, size]. */
export function meanOf(pieces: Float32Array, { mask, texts, longest }: Batch): Float32Array {
  const size = pieces.length / (texts * longest)
  const means = new Float32Array(texts * size)
  for (let text = 0; text < texts; text++) {
    let counted = 0
    for (let at = text * longest; at < (text + 1) * longest; at++) {
      if (mask[at] === 0n) continue
      counted += 1
      for (let place = 0; place < size; place++)
        means[text * size + place] = (means[text * size + place] as number) + (pieces[at * size + place] as number)
    }
    for (let place = text * size; place < (text + 1) * size; place++)
      means[place] = (means[place] as number) / (counted || 1)
  }
  return means
}

/** What the model makes of the first piece, for models that say everything there: [texts, longest, size] → [texts, size]. */
export function firstOf(pieces: Float32Array, { texts, longest }: Batch): Float32Array {
  const size = pieces.length / (texts * longest)
  const firsts = new Float32Array(texts * size)
  for (let text = 0; text < texts; text++) {
    const start = text * longest * size
    firsts.set(pieces.subarray(start, start + size), text * size)
  }
  return firsts
}

/** The same vectors with a length of 1; a vector of zeros stays one. */
export function withLengthOne(vectors: Float32Array, texts: number): Float32Array[] {
  const size = vectors.length / (texts || 1)
  return Array.from({ length: texts }, (_, text) => {
    const vector = vectors.slice(text * size, (text + 1) * size)
    const length = Math.hypot(...vector) || 1
    return vector.map((value) => value / length)
  })
}
