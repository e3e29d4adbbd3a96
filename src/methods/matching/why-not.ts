import { metresTo } from "./candidates.ts"
import type { AlsoFits, Match, Needs, Offers } from "./model.ts"

/** What keeps offers of the same kind from fitting: how many would, were it not for this one thing. */
export type Obstacles = { distance: number; languages: number; conditions: number; further: number }

/**
 * Why a need has not all it asks.
 * `nobodyFits`: no offer may meet it · `othersFirst`: so many offers may, and all they have goes to needs that come first or as
 * soon; taking from any of them would leave somebody at least as urgent without.
 */
export type WhyNot =
  | { kind: "nobodyFits"; offers: number; but: Obstacles }
  | { kind: "othersFirst"; offers: number; needs: number[]; portions: number }

/** @param matches a plan that was proven best */
export function whyNot(needs: Needs, offers: Offers, matches: readonly Match[], need: number, also?: AlsoFits): WhyNot {
  const fits = (own: number, offer: number) => metresTo(needs, own, offers, offer, also) >= 0
  const around = placesWhere(offers.kind.length, (offer) => fits(need, offer))
  if (around.length === 0) return { kind: "nobodyFits", ...obstaclesOf(needs, offers, need, also) }
  const served = servedBy(matches)
  const first = new Set<number>()
  const queue = [need]
  // Whose offer could be passed on to this need, and whose to theirs, as long as there is anybody new.
  for (let own = queue.pop(); own !== undefined; own = queue.pop())
    for (const [offer, others] of served) {
      if (!fits(own, offer)) continue
      for (const { need: other } of others)
        if (other !== need && !first.has(other)) {
          first.add(other)
          queue.push(other)
        }
    }
  const portions = around.reduce((sum, offer) => sum + unitsOf(served.get(offer)), 0)
  return { kind: "othersFirst", offers: around.length, needs: [...first].sort((a, b) => a - b), portions }
}

const placesWhere = (count: number, is: (place: number) => boolean): number[] =>
  Array.from({ length: count }, (_, place) => place).filter(is)

function servedBy(matches: readonly Match[]): Map<number, Match[]> {
  const served = new Map<number, Match[]>()
  for (const match of matches) served.set(match.offer, [...(served.get(match.offer) ?? []), match])
  return served
}

const unitsOf = (matches: readonly Match[] = []): number => matches.reduce((sum, { units }) => sum + units, 0)

/** How many offers of the kind there are, and how many would fit but for one thing. */
function obstaclesOf(needs: Needs, offers: Offers, need: number, also?: AlsoFits) {
  const but: Obstacles = { distance: 0, languages: 0, conditions: 0, further: 0 }
  let same = 0
  for (let offer = 0; offer < offers.kind.length; offer++) {
    if (offers.kind[offer] !== needs.kind[need]) continue
    same++
    const across = (offers.x[offer] as number) - (needs.x[need] as number)
    const up = (offers.y[offer] as number) - (needs.y[need] as number)
    const lacks: (keyof Obstacles)[] = []
    if (Math.hypot(across, up) > (offers.radius[offer] as number)) lacks.push("distance")
    if (((needs.languages[need] as number) & (offers.languages[offer] as number)) === 0) lacks.push("languages")
    if (((needs.requires[need] as number) & ~(offers.has[offer] as number)) !== 0) lacks.push("conditions")
    if (also && !also(need, offer)) lacks.push("further")
    const [only] = lacks
    if (lacks.length === 1 && only) but[only]++
  }
  return { offers: same, but }
}
