/**
 * What is asked and what is offered, one place a need or an offer in each column. Places are metres in a plane. A language or
 * a condition is a bit, so that at most 32 of each can be told apart.
 */
export type Needs = {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Only what is of one kind can meet. */
  readonly kind: Int32Array
  /** How many portions are asked, 1 or more. */
  readonly units: Int32Array
  /** The portions that are needed for it to be of any use; left out: 1. They all count as the first portion. */
  readonly least?: Int32Array
  /** The portions it has already, before those that are asked; left out: none. What is still asked counts on from there. */
  readonly had?: Int32Array
  /** 1 the most vulnerable. */
  readonly tier: Int32Array
  /** Bits; one in common is enough. */
  readonly languages: Int32Array
  /** Bits; the offer must have them all. */
  readonly requires: Int32Array
}

export type Offers = {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly kind: Int32Array
  /** How many portions can be given. */
  readonly units: Int32Array
  /** Metres. */
  readonly radius: Float64Array
  readonly languages: Int32Array
  readonly has: Int32Array
}

/**
 * In which order portions count:
 * `kmajor` a first portion for everyone, the most vulnerable first, then second portions …;
 * `fair` tier by tier, within a tier first portions before second;
 * `lex` tier by tier, all portions alike; `max` as many portions as possible, whoever gets them.
 * Of all ways to do that, the one with the fewest metres.
 */
export const policies = ["kmajor", "lex", "fair", "max"] as const
export type Policy = (typeof policies)[number]

/** What may be asked beside the columns: further conditions of a need and an offer, by their places. */
export type AlsoFits = (need: number, offer: number) => boolean

/**
 * Metres that a pair counts above what it is far, never more than `most`: so that of plans that are as good the one stays that
 * people have seen.
 */
export type Detour = { readonly most: number; of(need: number, offer: number): number }

/** So many portions of an offer for a need, by their places. */
export type Match = { need: number; offer: number; units: number; metres: number }
