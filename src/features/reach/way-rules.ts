import { reasonLabels } from "../matches/reason-model.ts"
import type { Override, Way } from "./model.ts"
import type { WayRow } from "./way-store.ts"

/** The middle one; of an even number the mean of the two in the middle. */
export function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function wayOf(label: string, rows: readonly WayRow[]): Way {
  const count = (holds: (row: WayRow) => boolean) => rows.filter(holds).length
  const done = rows.filter(({ state }) => state === "done")
  const failed = (reason: string) => count((row) => row.state === "notDone" && row.reason === reason)
  const [helperAway, residentAway] = [failed("helperStayedAway"), failed("residentStayedAway")]
  return {
    ...{ label, proposals: count(({ state }) => state !== "refused"), done: done.length },
    ...{ metres: middleOf(done.map(({ metres }) => metres)), helperAway, residentAway },
    ...{
      declined: count(({ state }) => state === "declined"),
      notAccepted: count(({ state }) => state === "notAccepted"),
    },
    otherwise: count(({ state }) => state === "notDone" || state === "released") - helperAway - residentAway,
  }
}

/** How proposals went, by tier. Counted by need, never by who helped or who approved. */
export function waysOf(rows: readonly WayRow[]): Way[] {
  const groups = [...Map.groupBy(rows, ({ tier }) => tier)].sort(([a], [b]) => (a ?? 9) - (b ?? 9))
  return groups.map(([tier, own]) => wayOf(tier === null ? "Zonder regel" : `Regel ${tier}`, own))
}

/** How often somebody chose another than was proposed, or let a proposal not through, by reason. */
export function overridesOf(rows: readonly WayRow[]): Override[] {
  const found = rows.flatMap(({ state, reason, byHand, byHandReason }): Omit<Override, "times">[] => {
    const said = (code: WayRow["reason"]) => (code === null ? "Geen reden" : reasonLabels[code])
    if (state === "refused") return byHand ? [] : [{ what: "refused", reason: said(reason) }]
    return byHand ? [{ what: "byHand", reason: said(byHandReason) }] : []
  })
  const groups = Map.groupBy(found, ({ what, reason }) => `${what} ${reason}`)
  return [...groups.values()]
    .flatMap((same) => same.slice(0, 1).map((one) => ({ ...one, times: same.length })))
    .sort((a, b) => a.what.localeCompare(b.what) || a.reason.localeCompare(b.reason, "nl"))
}
