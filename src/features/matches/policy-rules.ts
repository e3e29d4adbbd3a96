import { allocate } from "../../methods/matching/allocate.ts"
import { policies } from "../../methods/matching/model.ts"
import type { Outcome } from "./policy-model.ts"
import type { Columns } from "./town-rules.ts"

/** What each order would do with the same needs and offers: divided four times, never guessed. */
export function outcomesOf({ needs, offers, also }: Columns, lines: number): Outcome[] {
  return policies.map((policy) => {
    const { units, people, perTier, metres } = allocate(needs, offers, policy, also)
    return {
      ...{ policy, people, portions: units, metres: units === 0 ? null : Math.round(metres / units) },
      perLine: Array.from({ length: lines }, (_, line) => perTier[line] ?? 0),
    }
  })
}

const sum = (units: Int32Array) => units.reduce((all, one) => all + one, 0)

export const amountsOf = ({ needs, offers }: Columns) => ({
  ...{ needs: needs.units.length, asked: sum(needs.units), offered: sum(offers.units) },
})
