import { improvedOptions } from "../surveillance/farrington-defaults.ts"
import { type FlexibleDesign, farringtonDesign } from "../surveillance/farrington-flexible.ts"
import type { FlexibleOptions } from "../surveillance/farrington-options.ts"

/** So many weeks at once. */
export type Block = 1 | 4

const inWeeks: FlexibleOptions = { ...improvedOptions, populationOffset: true }
/**
 * As on the evidence card: the newest complete week, and in steps of four weeks the block that ends with it: thirteen a year, the
 * window one step on both sides, half a year left out.
 */
export const usualOptions: Record<Block, FlexibleOptions> = {
  1: inWeeks,
  4: { ...inWeeks, freq: 13, w: 1, noPeriods: 4, pastWeeksNotIncluded: 7, limit54: [5, 1] },
}
export const blocks: readonly Block[] = [1, 4]

/** Five years, half a window before them and the four weeks that are judged. */
export const mostWeeks = 268
/** Fewer signals than these in four weeks are never more than usual. */
export const leastOfLate = inWeeks.limit54[0]
/** No design learns from a week that is nearer to the judged one than this. */
export const weeksLeftOut = inWeeks.pastWeeksNotIncluded + 1

/** From five years down to three: with fewer there is no trend to tell from the season. */
export const yearsBack = [5, 4, 3]

export type UsualDesign = { design: FlexibleDesign; years: number }

/** What series of the same length share, made once: signals in an area begin when somebody first reported there. */
export class UsualDesigns {
  private readonly made = new Map<string, UsualDesign | undefined>()
  private readonly lastDay: number

  /** @param lastDay the Monday of the last week, in days since 1970 */
  constructor(lastDay: number) {
    this.lastDay = lastDay
  }

  /** @param weeks how long the series is @returns undefined where it holds less than three years */
  of(block: Block, weeks: number): UsualDesign | undefined {
    const length = Math.floor(weeks / block)
    const key = `${block} ${length}`
    if (!this.made.has(key)) this.made.set(key, this.make(block, length))
    return this.made.get(key)
  }

  private make(block: Block, length: number): UsualDesign | undefined {
    // In single weeks a year is a year, not fifty-two steps.
    const days = Float64Array.from({ length }, (_, at) => this.lastDay - 7 * (length - 1 - at))
    for (const b of yearsBack) {
      const design = farringtonDesign(length, { ...usualOptions[block], b }, block === 1 ? days : undefined)
      if (design.learn) return { design, years: b }
    }
    return undefined
  }
}
