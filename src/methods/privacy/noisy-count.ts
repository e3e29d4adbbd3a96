import { makePTable } from "./cell-key/p-table.ts"
import { perturb } from "./cell-key/perturb.ts"
import type { Minima } from "./disclosure.ts"

declare const checked: unique symbol

/** A count with noise, that went through the gate of this file; nothing else can make one. */
export type NoisyCount = ({ kind: "about"; value: number } | { kind: "tooFew" }) & { [checked]: true }

/** At most five are added or taken away, with a variance of four. What is below the minimum is not told, so any count may come out. */
export const noise = { most: 5, variance: 4, never: 0, stays: 0 } as const

const table = makePTable(noise)

/**
 * How many people, with noise that is the same for the same people wherever and whenever they are counted (cell keys), so
 * that asking again, asking otherwise or laying one answer beside another teaches little of one person. Nothing below the
 * minimum is told: who is left with less, or is of too few organisations, is too few.
 * @param recordKeys one for each person
 * @param organisations of how many they are
 */
export function noisyCount(recordKeys: readonly number[], organisations: number, minima: Minima): NoisyCount {
  const { shown } = perturb(table, recordKeys)
  const tells = organisations >= minima.sources && shown >= minima.count
  return (tells ? { kind: "about", value: shown } : { kind: "tooFew" }) as NoisyCount
}
