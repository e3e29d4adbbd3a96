/** A sum of unknowns, each with a factor. Unknowns are numbered from 0. */
export type Combination = readonly (readonly [unknown: number, factor: number])[]

/** What was published of a combination: its value, or, where a band or a rounded number was told, its least and most. */
export type Published = { of: Combination; least: number; most: number }

/**
 * All that an attacker knows: unknown numbers of persons, 0 or more each, and what was published of their sums. A table
 * over more than two dimensions, over levels of area or over periods that run into one another, is such a system: every
 * total that was published is a combination of the finest cells.
 */
export type Knowledge = {
  unknowns: number
  published: readonly Published[]
  /** What is known of single unknowns beforehand; at least 0 where nothing is. */
  bounds?: ReadonlyMap<number, { least: number; most: number }>
  /** Persons are whole: bounds of a system that is no two-way table can be narrower for it. */
  whole: boolean
}

/** What can be deduced of a combination, and from which publications (by their place) each bound follows. */
export type Interval = { least: number; most: number; from: number[] }

/** A combination whose value was published. */
export const told = (of: Combination, value: number): Published => ({ of, least: value, most: value })

/** The sum of some unknowns, each once. */
export const sumOf = (unknowns: Iterable<number>): Combination => [...unknowns].map((unknown) => [unknown, 1] as const)
