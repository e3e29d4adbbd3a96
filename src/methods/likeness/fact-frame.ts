import type { Reading } from "./language.ts"

/** Longer texts are compared by their first words: the table below grows with the square. */
const mostWords = 400

/** Words of both texts between two words that they share, by index; `to` is not included. */
export type Gap = { here: [from: number, to: number]; there: [from: number, to: number] }

/** The sentence that two texts have in common: how much of them it is, 0 to 1, and where they differ. */
export type Frame = { strength: number; gaps: readonly Gap[] }

/** The longest run of words that both have in one order, as pairs of places. */
function aligned(here: Reading, there: Reading): [number, number][] {
  const [a, b] = [here.words.slice(0, mostWords), there.words.slice(0, mostWords)]
  const wide = b.length + 1
  const longest = new Uint16Array((a.length + 1) * wide)
  const same = (i: number, j: number) => a[i]?.stem === b[j]?.stem
  const at = (i: number, j: number) => longest[i * wide + j] as number
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * wide + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** Without the little words that two texts share by chance: what says something, or stands beside another shared word. */
const telling = (pairs: readonly [number, number][], { words }: Reading): [number, number][] =>
  pairs.filter(([i, j], at) => {
    const beside = (other: [number, number] | undefined, step: number) =>
      other?.[0] === i + step && other[1] === j + step
    return words[i]?.stop === false || beside(pairs[at - 1], -1) || beside(pairs[at + 1], 1)
  })

function gapsBetween(pairs: readonly [number, number][], here: Reading, there: Reading): Gap[] {
  const ends: [number, number][] = [[-1, -1], ...pairs, [here.words.length, there.words.length]]
  return ends.slice(1).flatMap(([i, j], at) => {
    const [x, y] = ends[at] as [number, number]
    return i - x > 1 || j - y > 1 ? [{ here: [x + 1, i], there: [y + 1, j] } satisfies Gap] : []
  })
}

/** Words shared in order, as a share of the shorter text: up to a fifth is chance, from half on it is one sentence with words replaced. */
const [chance, copied] = [0.2, 0.5]

/** Lays two texts along each other. Texts in different words have no frame: strength 0. */
export function frameOf(here: Reading, there: Reading): Frame {
  const pairs = telling(aligned(here, there), here)
  const shorter = Math.min(here.words.length, there.words.length, mostWords)
  const share = shorter < 5 ? 0 : pairs.length / shorter
  const strength = Math.max(0, Math.min(1, (share - chance) / (copied - chance)))
  return { strength, gaps: strength === 0 ? [] : gapsBetween(pairs, here, there) }
}

type Stretch = { start: number; end: number }

const isWithin = (reading: Reading, [from, to]: [number, number], { start, end }: Stretch): boolean =>
  reading.words.slice(from, to).some((word) => word.start < end && start < word.end)

/** How surely two stretches stand in the same place of the sentence that both texts are: the strength of the frame, or 0. */
export function samePlace(frame: Frame, here: Reading, there: Reading, one: Stretch, other: Stretch): number {
  const same = frame.gaps.some((gap) => isWithin(here, gap.here, one) && isWithin(there, gap.there, other))
  return same ? frame.strength : 0
}
