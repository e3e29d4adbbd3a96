import { concentration } from "../../methods/reach/concentration.ts"
import type { Lean, ReachRow } from "./model.ts"

/** Under so many needs, or so many reached, the margin would be a guess. */
const [fewestAsked, fewestReached] = [30, 10]
/** Within this on both sides of 0 reach is as good as even. */
const asGoodAsEven = 0.05

type Tier = { tier: number; row: { label: string; asked: number; reached: number } }

/** The tiers of a table in which nothing is hidden; undefined where something is. */
export function tiersOf(rows: readonly ReachRow[] | null): Tier[] | undefined {
  const found: Tier[] = []
  for (const { label, asked, reached } of rows ?? []) {
    const tier = Number(/^Regel (\d)$/.exec(label)?.[1])
    if (Number.isNaN(tier)) continue
    if (asked === null || reached === null) return undefined
    if (asked > 0) found.push({ tier, row: { label, asked, reached } })
  }
  return rows === null ? undefined : found
}

/** Whether help comes first to who misses it most: the concentration index over the tiers, 1 the most vulnerable. */
export function leanOf(tiers: readonly Tier[] | undefined): Lean {
  if (!tiers) return { kind: "unclear", why: "hidden" }
  const asked = tiers.reduce((sum, { row }) => sum + row.asked, 0)
  const reached = tiers.reduce((sum, { row }) => sum + row.reached, 0)
  const [first, last] = [tiers[0], tiers.at(-1)]
  if (!first || !last || tiers.length < 2) return { kind: "unclear", why: "oneTier" }
  if (reached === 0) return { kind: "unclear", why: "nobody" }
  if (reached === asked) return { kind: "unclear", why: "everybody" }
  if (asked < fewestAsked || reached < fewestReached) return { kind: "unclear", why: "tooFew" }
  const { index, margin } = concentration(
    tiers.map(({ tier, row }) => ({ rank: tier, people: row.asked, reached: row.reached })),
    0.95,
  )
  const [low, high] = margin
  return { kind: verdict(low, high), ...{ index, low, high, first: first.row, last: last.row } }
}

function verdict(low: number, high: number): Exclude<Lean["kind"], "unclear"> {
  if (-asGoodAsEven <= low && high <= asGoodAsEven) return "even"
  if (high < 0) return "mostVulnerable"
  return low > 0 ? "leastVulnerable" : "chance"
}
