import { settleSome } from "./settle.ts"
import type { Transport } from "./transport.ts"

/** Pivots until all is best again after a small change: nearly everything still is. */
export const mend = (plan: Transport): number => settleSome(plan, 0, plan.needs)

/** Takes a need out: first nobody helps it any more, at the least cost for the others. */
export function withdrawNeed(plan: Transport, need: number): void {
  plan.priceNeed(need, -plan.levels.step)
  mend(plan)
  // What still hangs from it carries nothing.
  for (const offer of plan.tree.childrenOf(need)) plan.release(offer)
  plan.tree.remove(need)
  plan.units[need] = 0
  plan.many[need] = 0
  mend(plan)
}

/** Takes an offer out. @returns the needs that it could have helped */
export function withdrawOffer(plan: Transport, offer: number): number[] {
  const node = plan.room + offer
  plan.priceOffer(offer, -worthMost(plan))
  mend(plan)
  plan.tree.remove(node)
  plan.keep[offer] = 0
  const around: number[] = []
  for (let need = 0; need < plan.needs; need++) {
    const arc = plan.arcOf(need, node)
    if (arc < 0) continue
    plan.removeArc(need, arc)
    around.push(need)
  }
  return around
}

/** More than any portion can be worth. */
function worthMost({ levels, first, needs }: Transport): number {
  let most = 0
  for (let need = 0; need < needs; need++) most = Math.max(most, first[need] as number)
  return most + levels.step
}

/** Takes an arc away where nothing flows over it. @returns false where something does: then the need must be asked anew */
export function dropArc(plan: Transport, need: number, node: number): boolean {
  const { parent, flow } = plan.tree
  if (parent[need] === node) return false
  if (parent[node] === need) {
    if ((flow[node] as number) > 0) return false
    plan.release(node)
  }
  plan.removeArc(need, plan.arcOf(need, node))
  return true
}
