import type { ItemPlan } from "./plan.ts"

/**
 * Portions of an offer that a need may have without anybody losing what is proposed for them: of all that it has, less what goes to
 * others. So whoever chooses by herself never passes somebody who comes first.
 */
export function spareOf({ offered, asked, matches }: ItemPlan, need: number, offer: number): number {
  const forOthers = matches
    .filter((match) => match.offer === offer && match.need !== need)
    .reduce((sum, { units }) => sum + units, 0)
  const left = (offered[offer]?.units ?? 0) - forOthers
  return Math.max(0, Math.min(left, asked[need]?.units ?? 0))
}
