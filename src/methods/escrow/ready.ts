import type { Report, Shared } from "../statistics/distinct.ts"
import { type AreasAround, type Revealed, seesTheSame } from "./alike.ts"
import { isEnough, type Rule } from "./enough.ts"

export type SealedReport = {
  id: string
  revealed: Revealed
  rule: Rule
  report: Report
  /** Opened earlier: it counts for others and is not opened again. */
  opened: boolean
}

/**
 * Which sealed signals may be opened now: the largest set in which every signal has enough others in that same set, or opened
 * before. So nobody is opened on the strength of somebody who stays sealed. Found by taking out, again and again, whoever has
 * too few; since another signal never takes anything away (`isEnough`), the order makes no difference. This is the k-core of
 * the graph of who sees the same (Seidman, Network structure and minimum degree, Social Networks 5, 1983), with a rule of
 * people and organisations in place of a degree.
 * @param sealed all that count: neither withdrawn nor expired; opened ones included
 * @returns the ids, in the order given. Throws nothing.
 */
export function readyToOpen(sealed: readonly SealedReport[], around: AreasAround, shared: Shared): string[] {
  return [...Map.groupBy(sealed, ({ revealed }) => revealed.theme).values()].flatMap((theme) =>
    readyInTheme(theme, around, shared),
  )
}

function readyInTheme(sealed: readonly SealedReport[], around: AreasAround, shared: Shared): string[] {
  const alike = new Map(
    sealed.map((one) => [one, sealed.filter((other) => seesTheSame(one.revealed, other.revealed, around))]),
  )
  const left = new Set(sealed)
  const holds = (one: SealedReport): boolean => {
    const group = (alike.get(one) ?? []).filter((other) => left.has(other)).map(({ report }) => report)
    return one.opened || isEnough(one.report, group, one.rule, shared)
  }
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const one of left) if (!holds(one)) left.delete(one)
  }
  return sealed.filter((one) => left.has(one) && !one.opened).map(({ id }) => id)
}
