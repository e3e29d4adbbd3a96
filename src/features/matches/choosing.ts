import { NearestOffers } from "../../methods/matching/nearest.ts"
import type { MayApprove } from "../modes/rules.ts"
import type { Choosable } from "./choice-model.ts"
import type { Covering } from "./covering.ts"
import type { ItemPlan } from "./plan.ts"
import { spareOf } from "./spare-rules.ts"
import { helperOf } from "./speech.ts"
import type { AskedRow, OfferedRow } from "./town-model.ts"

const nearest = 10

/** In the freest mode somebody met the helper; what lies on a shelf is no helper. */
export const isMet = ({ known, source }: Pick<OfferedRow, "known" | "source">): boolean => known && source !== "shelf"

/** Whom somebody may ask for a need who is no coordinator, who is proposed first and then the nearest. */
export function choosableFor(
  plan: ItemPlan,
  need: number,
  may: Exclude<MayApprove, "nothing">,
  covering: Covering,
): Choosable[] {
  const { columns, matches, offered, asked } = plan
  const proposed = new Map(matches.filter((match) => match.need === need).map(({ offer, units }) => [offer, units]))
  const near =
    may === "proposed"
      ? []
      : new NearestOffers(columns.offers).of(columns.needs, need, nearest, columns.also).map(({ offer }) => offer)
  const others = near.filter((offer) => !proposed.has(offer) && spareOf(plan, need, offer) > 0)
  return [...proposed.keys(), ...others]
    .map((offer) => ({ offer, row: offered[offer] as OfferedRow }))
    .filter(({ row }) => may !== "spareKnown" || isMet(row))
    .map(({ offer, row }) => {
      const most = may === "proposed" ? (proposed.get(offer) as number) : spareOf(plan, need, offer)
      const cover = covering(asked[need] as AskedRow, row, most)
      return { ...helperOf(columns, need, offer, row), most, proposed: proposed.has(offer), cover }
    })
}
