import { allocate } from "../../methods/matching/allocate.ts"
import type { Audit } from "../../methods/matching/audit.ts"
import type { Detour, Match, Policy } from "../../methods/matching/model.ts"
import { usualPolicy } from "./policy-model.ts"
import type { Ruling } from "./rules.ts"
import type { AskedRow, OfferedRow, Point } from "./town-model.ts"
import { type Columns, columnsOf } from "./town-rules.ts"

/** What is asked and offered of one item, and which offer is proposed for which need. */
export type ItemPlan = {
  asked: readonly AskedRow[]
  offered: readonly OfferedRow[]
  columns: Columns
  matches: readonly Match[]
  audit: Audit
  policy: Policy
}

/** So many metres a portion another offer must save before a proposal that people have seen gives way to it. */
export const stickiness = 100
/** Within a neighbourhood nobody knows who lives nearer: so many metres at most, by lot, spread the work over all. */
const spread = 64

/** A number from an id that stays the same. */
function numberOf(id: string): number {
  let number = 2166136261
  for (let at = 0; at < id.length; at++) number = Math.imul(number ^ id.charCodeAt(at), 16777619)
  return number >>> 0
}

/** The lot of two ids, from 0 up to `spread`. */
const lotOf = (one: number, other: number) => (Math.imul(one ^ (other * 3), 2654435761) >>> 16) % spread

function detourOf(asked: readonly AskedRow[], offered: readonly OfferedRow[], shown: ReadonlySet<string>): Detour {
  const needs = Uint32Array.from(asked, ({ id }) => numberOf(id))
  const offers = Uint32Array.from(offered, ({ id }) => numberOf(id))
  const known = new Set([...shown].map((pair) => pair.slice(0, 36)))
  return {
    most: stickiness + spread,
    of(need, offer) {
      const lot = lotOf(needs[need] as number, offers[offer] as number)
      const id = asked[need]?.id as string
      return known.has(id) && shown.has(`${id} ${offered[offer]?.id}`) ? lot : lot + stickiness
    },
  }
}

/** Divides what is offered over what is asked. @param shown the proposals that people have seen, as pairs of ids; @param policy in which order */
export function planItem(
  rows: { asked: readonly AskedRow[]; offered: readonly OfferedRow[] },
  points: ReadonlyMap<string, Point>,
  ruling: Ruling,
  shown: ReadonlySet<string>,
  policy: Policy = usualPolicy,
): ItemPlan {
  const { asked, offered } = rows
  const columns = columnsOf(asked, offered, points, ruling)
  const detour = detourOf(asked, offered, shown)
  const { matches, audit } = allocate(columns.needs, columns.offers, policy, columns.also, detour)
  const real = matches.map((match) => ({ ...match, metres: metresBetween(columns, match.need, match.offer) }))
  return { asked, offered, columns, matches: real, audit, policy }
}

export function metresBetween({ needs, offers }: Columns, need: number, offer: number): number {
  const across = (offers.x[offer] as number) - (needs.x[need] as number)
  const up = (offers.y[offer] as number) - (needs.y[need] as number)
  return Math.floor(Math.hypot(across, up))
}

export const pairsOf = ({ asked, offered, matches }: ItemPlan): Set<string> =>
  new Set(matches.map(({ need, offer }) => `${asked[need]?.id} ${offered[offer]?.id}`))
