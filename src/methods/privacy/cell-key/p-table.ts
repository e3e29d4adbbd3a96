import { type Noise, noiseChances } from "./noise-chances.ts"

/** What a p-table is made of. */
export type PTableDesign = {
  /** D: the most that is added or taken away. */
  most: number
  /** V: the variance of what is added, at most. */
  variance: number
  /** js: counts 1 to this never come out; 0 allows all. */
  never: number
  /** pstay: the chance that a count stays as it is, as far as the variance allows. */
  stays: number
}

/** A noise with its chance, and up to which cell key it holds. */
export type Step = Noise & { upTo: number }

/** Which noise a count gets at which cell key: a row per count, the last one for all that is larger. Row 0 is zero. */
export type PTable = readonly (readonly Step[])[]

/** Chances below this are none, as in R's ptable. */
const least = 1e-7

function stepsOf(noises: readonly Noise[]): Step[] {
  const kept = noises.filter(({ chance }) => chance >= least)
  let upTo = 0
  return kept.map((noise, place) => {
    upTo = place === kept.length - 1 ? 1 : upTo + noise.chance
    return { ...noise, upTo }
  })
}

/**
 * A p-table of greatest entropy: noise without bias, of at most the given variance and size, that never makes a count
 * negative nor one that must not come out, and leaves zero zero. Left of no noise larger changes are not likelier.
 * @throws RangeError when the design makes no sense, or no noise has so small a variance
 * @source Giessing, Computational issues in the design of transition probabilities and disclosure risk estimation for
 *   additive noise, PSD 2016; its answers are those of R's ptable 1.0 (Enderle)
 */
export function makePTable({ most, variance, never, stays }: PTableDesign): PTable {
  const whole = Number.isSafeInteger(most) && most > 0 && Number.isSafeInteger(never) && never >= 0
  if (!whole || !(variance > 0) || !(stays >= 0 && stays < 1)) throw new RangeError("a p-table cannot be made of this")
  const last = never === 0 ? most : most + never + 1
  const rows = Array.from({ length: last }, (_, row) => {
    const count = row + 1
    const noises = Array.from({ length: 2 * most + 1 }, (_, place) => place - most).filter((noise) => {
      const after = count + noise
      return after === 0 || after > never
    })
    return stepsOf(noiseChances(noises, variance, stays))
  })
  return [[{ noise: 0, chance: 1, upTo: 1 }], ...rows]
}

/**
 * The noise of a cell: that of the first step of the row that reaches the cell key, as R's cellKey looks it up.
 * @param count persons, 0 or more
 * @param key of the cell, from 0 to below 1
 */
export function noiseFor(table: PTable, count: number, key: number): number {
  const row = table[Math.min(count, table.length - 1)] ?? []
  return row.find(({ upTo }) => key <= upTo)?.noise ?? 0
}

/** A step as a file tells it: for which count, which noise, and up to which cell key. */
export type ToldStep = { count: number; noise: number; upTo: number }

/** `at`: the place of the step that does not fit. */
export type ReadPTable = { kind: "made"; table: PTable } | { kind: "broken"; at: number }

/**
 * A p-table as R's ptable writes it (columns i, v and p_int_ub), steps of a count together and in order. It must start at
 * 0, leave out no count, reach 1 for each, and make nothing negative.
 */
export function pTableFrom(steps: readonly ToldStep[]): ReadPTable {
  const rows: Step[][] = []
  for (const [at, { count, noise, upTo }] of steps.entries()) {
    const from = rows.length - 1 === count ? (rows[count]?.at(-1)?.upTo ?? 0) : 0
    const isNext = count === rows.length && (count === 0 || rows[count - 1]?.at(-1)?.upTo === 1)
    if ((!isNext && count !== rows.length - 1) || upTo <= from || upTo > 1 || count + noise < 0)
      return { kind: "broken", at }
    if (isNext) rows.push([])
    rows[count]?.push({ noise, chance: upTo - from, upTo })
  }
  const whole = rows.length > 1 && rows.at(-1)?.at(-1)?.upTo === 1 && rows[0]?.every(({ noise }) => noise === 0)
  return whole ? { kind: "made", table: rows } : { kind: "broken", at: Math.max(0, steps.length - 1) }
}
