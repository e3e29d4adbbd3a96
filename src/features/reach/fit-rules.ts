import type { Columns } from "../matches/town-rules.ts"

/** What keeps one offer from the needs around it: places of needs, each with one thing that does not fit, or none or more. */
export type Fit = {
  /** Within the radius of the offer. */
  near: number[]
  fits: number[]
  /** Near, and only this does not fit. */
  languages: number[]
  conditions: number[]
  times: number[]
  /** Everything fits but the distance, with the metres. */
  farther: { need: number; metres: number }[]
}

/** Looks from one offer at all needs of its item. */
export function fitOf({ needs, offers, also }: Columns, offer: number): Fit {
  const fit: Fit = { near: [], fits: [], languages: [], conditions: [], times: [], farther: [] }
  const [x, y] = [offers.x[offer] as number, offers.y[offer] as number]
  const radius = offers.radius[offer] as number
  for (let need = 0; need < needs.kind.length; need++) {
    const metres = Math.hypot((needs.x[need] as number) - x, (needs.y[need] as number) - y)
    const speaks = ((needs.languages[need] as number) & (offers.languages[offer] as number)) !== 0
    const meets = ((needs.requires[need] as number) & ~(offers.has[offer] as number)) === 0
    const free = also(need, offer)
    const lacks = Number(!speaks) + Number(!meets) + Number(!free)
    if (metres > radius) {
      if (lacks === 0) fit.farther.push({ need, metres })
      continue
    }
    fit.near.push(need)
    if (lacks === 0) fit.fits.push(need)
    if (lacks !== 1) continue
    if (!speaks) fit.languages.push(need)
    else if (!meets) fit.conditions.push(need)
    else fit.times.push(need)
  }
  return fit
}
