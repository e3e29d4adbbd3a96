import { allocate } from "../../methods/matching/allocate.ts"
import type { Policy } from "../../methods/matching/model.ts"
import { worthOfOneMore } from "../../methods/matching/one-more.ts"
import type { Ruling } from "../matches/rules.ts"
import type { AskedRow, OfferedRow, Point } from "../matches/town-model.ts"
import { columnsOf } from "../matches/town-rules.ts"

/** Of one item: what is asked and offered where people know where it is. */
export type ItemTown = { item: string; asked: AskedRow[]; offered: OfferedRow[]; policy: Policy }

/** A need of which one more offer that fits brings a first portion: to itself (`lacks`) or, passed on, to somebody of that tier. */
export type Worth = { row: AskedRow; tier: number; lacks: boolean }

export type Solved = {
  worth: Worth[]
  /** Ids of the offers that are proposed to somebody now. */
  used: Set<string>
}

/** Divides one item and finds where one more offer would count. Detours leave that as it is, so none are made. */
export function solved(
  { asked, offered, policy }: ItemTown,
  points: ReadonlyMap<string, Point>,
  ruling: Ruling,
): Solved {
  const { needs, offers, also } = columnsOf(asked, offered, points, ruling)
  const { matches } = allocate(needs, offers, policy, also)
  const covered = asked.map(({ had }) => had)
  for (const { need, units } of matches) covered[need] = (covered[need] as number) + units
  const tiers = worthOfOneMore(needs, offers, matches, also)
  const worth = asked.flatMap((row, at): Worth[] => {
    const tier = tiers[at] as number
    return tier === 0 ? [] : [{ row, tier, lacks: (covered[at] as number) < row.least }]
  })
  return { worth, used: new Set(matches.map(({ offer }) => (offered[offer] as OfferedRow).id)) }
}
